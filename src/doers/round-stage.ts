import { addDays, type Day, instantOf, localDay } from '../plan/local-time.ts';
import type { Plan } from '../plan/plan.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import type { DoerRound } from '../records/actions/doer-round.ts';
import { answerOf } from './answer.ts';

/** So long doers are asked, and who coordinates is told. */
export const ROUND_DAYS = 21;
/** After the latest word, so that whoever chooses a state also gets to write the line. */
export const QUIET_MS = 15 * 60_000;

/** How far a round has come at an instant. */
export type RoundStage = {
  /** The day that it began. */
  day: Day;
  /** When the answers were, or are to be, told together; undefined while nobody has been asked. */
  gatheredAt: Date | undefined;
  /** When who coordinates had heard the answers and set the action's state: what was answered before that stands. */
  settledAt: Date | undefined;
  /** Doers may still be asked. */
  open: boolean;
};

type StageInput = {
  round: DoerRound;
  /** E-mails of those who carry the action out. */
  doers: readonly string[];
  /** The day that the first of them was asked; undefined while none has been. */
  askedOn: Day | undefined;
  /** How the action stands. */
  standing: { state: string; latest?: { at: string } } | undefined;
  now: Date;
  plan: Pick<Plan, 'timeZone' | 'nudges'>;
  calendar: Pick<WorkingCalendar, 'nextWorkingDay'>;
};

/** Told together a while after the last has answered, or on the day the plan says, whichever comes first. */
export function stageOf(input: StageInput): RoundStage {
  const { round, standing, now, plan } = input;
  const day = localDay(new Date(round.at), plan.timeZone);
  const gatheredAt = gatheringOf(input);
  const latest = standing?.latest && new Date(standing.latest.at);
  const heard = gatheredAt !== undefined && latest !== undefined && latest > gatheredAt;
  const isDone = standing?.state === 'done' && latest !== undefined && latest > new Date(round.at);
  const settledAt = heard || isDone ? latest : undefined;
  const today = localDay(now, plan.timeZone);
  return {
    day,
    gatheredAt,
    settledAt,
    open: settledAt === undefined && today <= addDays(day, ROUND_DAYS),
  };
}

function gatheringOf({ round, doers, askedOn, plan, calendar }: StageInput): Date | undefined {
  const answers = doers.map((email) => answerOf(round, email));
  const said = answers.flatMap((answer) => (answer === undefined ? [] : [Date.parse(answer.at)]));
  const isComplete = doers.length > 0 && said.length === doers.length;
  const complete = isComplete ? [Math.max(...said) + QUIET_MS] : [];
  const patience =
    askedOn === undefined
      ? []
      : [
          instantOf(
            workingDayOn(calendar, askedOn, plan.nudges.doers.tellAfter),
            '00:00',
            plan.timeZone,
          ).getTime(),
        ];
  const first = [...complete, ...patience];
  return first.length === 0 ? undefined : new Date(Math.min(...first));
}

/** The working day that comes so many working days after that day. */
export function workingDayOn(
  { nextWorkingDay }: Pick<WorkingCalendar, 'nextWorkingDay'>,
  day: Day,
  steps: number,
): Day {
  let found = day;
  for (let step = 0; step < steps; step += 1) found = nextWorkingDay(addDays(found, 1));
  return found;
}
