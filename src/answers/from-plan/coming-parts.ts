import { formatDay } from '../../messages/format.ts';
import { list, note, type Part, text } from '../../messages/reply.ts';
import { inLanguage } from '../../plan/plan.ts';
import type { Speech } from '../speech.ts';
import type { StatusOf } from './action-answer.ts';
import type { Coming } from './question/plan-question-coming.ts';

const MOST_DATES = 8;

/** Events, rounds that open or close, and actions that are due and not done, in the order of their days. */
export async function comingParts(
  { from, to, only }: Coming,
  speech: Speech,
  statusOf: StatusOf,
): Promise<Part[]> {
  const { register, language, say, today } = speech;
  const { plan } = register;
  const shown = (day: string) => formatDay(day, language, today);
  const events = plan.events.map(({ date, time, name }) => ({
    day: date,
    line: say.comingEvent({ day: shown(date), time, name: inLanguage(name, language) }),
  }));
  const rounds = plan.rounds.flatMap(({ name, opens, closes }) => {
    const round = inLanguage(name, language);
    return [
      { day: opens, line: say.comingOpens({ round, day: shown(opens) }) },
      { day: closes, line: say.comingCloses({ round, day: shown(closes) }) },
    ];
  });
  const due = await Promise.all(
    plan.actions
      .filter((action) => isWithin(action.due))
      .map(async (action) => ({ action, isDone: (await statusOf(action.id))?.state === 'done' })),
  );
  const actions = due
    .filter(({ isDone }) => !isDone)
    .map(({ action: { number, name, due: day } }) => ({
      day,
      line: say.comingAction({ number, name: inLanguage(name, language), day: shown(day) }),
    }));
  const found = [...(only === 'actions' ? [] : [...events, ...rounds]), ...actions]
    .filter(({ day }) => isWithin(day))
    .toSorted((one, other) => one.day.localeCompare(other.day));
  const span = { plan: inLanguage(plan.name, language), from: shown(from), to: shown(to) };
  if (found.length === 0) return [text(say.nothingComing(span))];
  const more = found.length - MOST_DATES;
  return [
    text(say.comingIntro(span)),
    list(found.slice(0, MOST_DATES).map(({ line }) => line)),
    ...(more > 0 ? [note(say.moreComing({ count: more }))] : []),
  ];

  function isWithin(day: string): boolean {
    return day >= from && day <= to;
  }
}
