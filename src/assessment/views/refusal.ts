import { formatDay, formatEitherPerson, formatInstant } from '../../messages/format.ts';
import { choices, note, type Reply, reply, text } from '../../messages/reply.ts';
import { rounds as roundsEn } from '../../messages/wording/en/rounds.ts';
import { rounds as roundsSv } from '../../messages/wording/sv/rounds.ts';
import { localDay } from '../../plan/local-time.ts';
import type { Language, Round } from '../../plan/plan.ts';
import type { Person } from '../../plan/roster.ts';
import type { Register } from '../../register/register.ts';
import { words } from '../words.ts';

const roundWords = { sv: roundsSv, en: roundsEn };

/** Why this person cannot fill in the form now, and whom to ask. */
export function refusal(
  register: Register,
  rounds: readonly Round[],
  round: Round | undefined,
  asking: { person: Person; language: Language; now: Date },
  handedIn?: { at: string; name: string; late: boolean },
): Reply {
  const say = words[asking.language];
  const { plan } = register;
  const administrators = register.administrators();
  const others = administrators.filter((person) => person.email !== asking.person.email);
  const administrator = formatEitherPerson(others.length > 0 ? others : administrators, asking.language);
  if (!asking.person.roles.includes('respondent')) return reply(text(say.notARespondent({ administrator })));
  if (handedIn !== undefined) {
    const when = formatInstant(new Date(handedIn.at), asking.language, plan.timeZone);
    if (handedIn.late) {
      const told = { when, by: handedIn.name, administrator };
      return reply(text(roundWords[asking.language].handedInBefore(told)), note(say.notEffects));
    }
    return reply(
      text(say.alreadyHandedIn({ when, by: handedIn.name })),
      note(say.notEffects),
      choices({
        title: say.reopen,
        command: { do: 'reopen', round: round?.id ?? '', unit: asking.person.unit },
      }),
    );
  }
  const today = localDay(asking.now, plan.timeZone);
  const next = rounds
    .filter((candidate) => candidate.opens > today && candidate !== round)
    .toSorted((one, other) => one.opens.localeCompare(other.opens))[0];
  return reply(
    text(
      say.noOpenRound({
        next: next && formatDay(next.opens, asking.language, today),
        administrator,
      }),
    ),
  );
}
