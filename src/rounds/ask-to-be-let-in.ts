import { formatList } from '../messages/format.ts';
import { choices, type Reply, reply, text } from '../messages/reply.ts';
import { localDay } from '../plan/local-time.ts';
import { inLanguage } from '../plan/plan.ts';
import { stageOf } from '../plan/round-stage.ts';
import type { Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';
import type { StandingRound } from '../register/standing-rounds.ts';
import { keepRound } from './keep-round.ts';
import { words } from './round-replies.ts';

/** What a person asks to be let in to, and for whom, as the button says. */
type Wanted = { round?: string | undefined; unit?: string | undefined };

/** A unit's respondent asks to hand in though the round is closed: it is noted, and the administrators hear of it. */
export function createAskToBeLetIn(parts: {
  register: Register;
  records: Pick<Records, 'rounds'>;
  turns: Turns;
  standing: () => Promise<StandingRound[]>;
}): (wanted: Wanted, asking: Asking) => Promise<Reply> {
  const { register, records, turns, standing } = parts;

  const note = async (round: StandingRound, { person, language, now }: Asking): Promise<Reply> => {
    const asked = { unit: person.unit, by: person.email, at: now.toISOString() };
    const isNew = !round.asked.some(({ unit, by }) => unit === asked.unit && by === asked.by);
    if (isNew) await keepRound(records, { ...round, asked: [...round.asked, asked] });
    const administrator = formatList(
      register.administrators().map(({ name }) => name),
      language,
    );
    const named = inLanguage(round.name, language);
    return reply(text(words[language].asked({ round: named, administrator })));
  };

  return ({ round: id, unit }, asking) =>
    turns('rounds', async () => {
      const { person, language, now } = asking;
      const say = words[language];
      const answersFor = person.roles.includes('respondent') ? person.unit : undefined;
      if (answersFor !== (unit ?? person.unit)) return reply(text(say.askOwnUnit));
      const rounds = await standing();
      const round = rounds.find((one) => one.id === id);
      const stage = round && stageOf(round, rounds, localDay(now, register.plan.timeZone));
      if (round === undefined || stage === 'over' || stage === 'coming') return reply(text(say.askTooLate));
      if (stage === 'closed' && !round.admitted.includes(person.unit)) return note(round, asking);
      return reply(text(say.alreadyIn), choices({ title: say.goOn, command: { do: 'continue' } }));
    });
}
