import { formatDay, formatEitherPerson } from '../messages/format.ts';
import { note, type Part, type Reply, reply, text } from '../messages/reply.ts';
import { answers as answersEn } from '../messages/wording/en/answers.ts';
import { answers as answersSv } from '../messages/wording/sv/answers.ts';
import type { ActionState } from '../plan/action-state.ts';
import { localDay } from '../plan/local-time.ts';
import { inLanguage, type Language, type Plan } from '../plan/plan.ts';
import type { Records } from '../records/records.ts';
import type { Register } from '../register/register.ts';
import type { StandingOf } from '../register/standing-of.ts';
import { commitmentStatus } from '../results/commitment-status.ts';
import { latestPublished } from '../results/published.ts';
import { commitmentChoices } from './commitment-choices.ts';
import { overviewParts } from './overview-view.ts';
import { statusParts } from './status-view.ts';
import { words } from './words.ts';

const answerWords = { sv: answersSv, en: answersEn };

export type Commitments = {
  /**
   * How the plan stands towards the commitment with that id, else towards each of them, as everyone may see it. Names
   * no people but the administrators, where the plan has no commitments.
   */
  status(commitment: string | undefined, language: Language, now: Date): Promise<Reply>;
};

export function createCommitments({
  register,
  records,
  standing,
}: {
  register: Register;
  records: Records;
  standing: StandingOf;
}): Commitments {
  const { plan } = register;

  const statesAt = async (now: Date): Promise<(actionId: string) => ActionState> => {
    const found = plan.actions.map(async ({ id }) => [id, (await standing(id, now))?.state] as const);
    const states = new Map(await Promise.all(found));
    return (actionId) => states.get(actionId) ?? 'not-started';
  };

  return {
    async status(id, language, now) {
      if (plan.commitments.length === 0) {
        const administrators = register.administrators();
        return reply(
          text(words[language].none({ administrator: formatEitherPerson(administrators, language) })),
        );
      }
      const stateOf = await statesAt(now);
      const published = await latestPublished(plan, records, now);
      const statuses = plan.commitments.map((commitment) =>
        commitmentStatus(plan, commitment, stateOf, published?.result),
      );
      const asked = statuses.find(({ commitment }) => commitment.id === id);
      const parts =
        asked === undefined ? overviewParts(statuses, language) : statusParts(asked, { published, language });
      const shortcuts = commitmentChoices(plan.commitments, asked?.commitment, language);
      return reply(...parts, ...ending(plan, language, now), shortcuts);
    },
  };
}

/** When the plan's time is over, that is said. */
function ending({ name, period, timeZone }: Plan, language: Language, now: Date): Part[] {
  if (localDay(now, timeZone) <= period.to) return [];
  const from = formatDay(period.from, language);
  const to = formatDay(period.to, language);
  return [note(answerWords[language].planEnded({ plan: inLanguage(name, language), from, to }))];
}
