import type { Due } from '../messages/due.ts';
import type { Reply } from '../messages/reply.ts';
import type { ActionState } from '../plan/action-state.ts';
import { localDay } from '../plan/local-time.ts';
import type { Language, Plan, Round } from '../plan/plan.ts';
import { lastPublishedRound } from '../plan/published-round.ts';
import { takingRound } from '../plan/round-stage.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import { publishedRatings } from '../records/published-ratings.ts';
import type { Records } from '../records/records.ts';
import { handedInUnits, type LongRating } from '../records/round-ratings.ts';
import type { Register } from '../register/register.ts';
import { planOfRound } from '../register/round-plan.ts';
import { standingRounds } from '../register/standing-rounds.ts';
import type { RoundResult } from '../scoring/round-result.ts';
import { actionFacts, closedRoundSince, nextEvent, resultFacts, type SummaryFacts } from './facts.ts';
import { summaryReply } from './summary-reply.ts';
import { weeklyPost } from './weekly-post.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

export type Summaries = {
  /** The weekly post in the plan's channel. */
  due: Due;
  /** The same on request, about the seven days before `now`. */
  summary(now: Date, language: Language): Promise<Reply>;
};

export function createSummaries(parts: {
  register: Register;
  records: Records;
  calendar: WorkingCalendar;
  /** How an action stands at an instant, from the actions ability; undefined for an unknown action. */
  standing: (actionId: string, at: Date) => Promise<{ state: ActionState } | undefined>;
  /** The scoring room's figures, a result a round. */
  score: (ratings: LongRating[], plan: Plan) => RoundResult[];
}): Summaries {
  const { register, records, calendar, standing, score } = parts;
  const { plan } = register;

  const stateAt = async (actionId: string, at: Date): Promise<ActionState> =>
    (await standing(actionId, at))?.state ?? 'not-started';

  const resultsOf = async (round: Round) => {
    const asked = await planOfRound(plan, records, round.id);
    const ratings = await publishedRatings(records, asked, round.id);
    const result = score(ratings, asked).find((figures) => figures.round === round.id);
    return resultFacts(asked, round, result);
  };

  const participationIn = async (round: Round) => ({
    round,
    handedIn: (await handedInUnits(records, plan, round.id)).length,
    of: plan.units.length,
  });

  const facts = async (now: Date, since: Date): Promise<SummaryFacts> => {
    const today = localDay(now, plan.timeZone);
    const sinceDay = localDay(since, plan.timeZone);
    const actions = plan.actions.map(async (action) => ({
      action,
      before: await stateAt(action.id, since),
      now: await stateAt(action.id, now),
    }));
    const rounds = await standingRounds(plan, records);
    const taking = takingRound(rounds, today);
    const closed = closedRoundSince(rounds, sinceDay, today);
    const published = lastPublishedRound(rounds, today);
    const results = published && (await resultsOf(published));
    const event = nextEvent(plan, now);
    return {
      today,
      ...actionFacts(await Promise.all(actions), today, sinceDay),
      ...(taking && {
        takingRound: { ...(await participationIn(taking.round)), stage: taking.stage },
      }),
      ...(closed === undefined ? {} : { closedRound: await participationIn(closed) }),
      ...(results === undefined ? {} : { results }),
      ...(event === undefined ? {} : { nextEvent: event }),
    };
  };

  return {
    async due(now) {
      const { channel } = plan.summary;
      const post = weeklyPost(now, { policy: plan.summary, timeZone: plan.timeZone, calendar });
      if (post === undefined) return [];
      const told = await facts(now, post.since);
      const since = localDay(post.since, plan.timeZone);
      return [
        {
          id: `summary/${channel}/${post.week}`,
          kind: 'summary',
          to: { kind: 'channel', name: channel },
          about: [
            ...told.changes.map(({ action }) => action.id),
            ...[told.takingRound, told.results].flatMap((of) => of?.round.id ?? []),
          ],
          scheduledFor: post.scheduledFor.toISOString(),
          reply: summaryReply(told, { kind: 'week', week: post.week, since }, plan, plan.language),
        },
      ];
    },

    async summary(now, language) {
      const told = await facts(now, new Date(now.getTime() - WEEK_MS));
      return summaryReply(told, { kind: 'now' }, plan, language);
    },
  };
}
