import { formatDay, formatList, sentence } from '../messages/format.ts';
import { type Choice, choices, list, note, type Reply, reply, text } from '../messages/reply.ts';
import type { ActionState } from '../plan/action-state.ts';
import { type Day, localDay } from '../plan/local-time.ts';
import type { Action, Language, Plan } from '../plan/plan.ts';
import type { ActionUpdate } from '../records/actions/action-update.ts';
import type { Asking } from '../register/asking.ts';
import { words } from './action-parts.ts';
import { skipChoice, titleOf } from './action-views.ts';
import { cancelChoice, myActionsChoice, updateChoice } from './choices.ts';
import type { Supporters } from './supporters.ts';
import { undoChoice } from './undo-views.ts';

export type DayProblem = { kind: 'passed'; day: Day } | { kind: 'after-plan'; day: Day; last: Day };

/** As many as one sees at a glance; the others can be written. */
const ACTIONS_OFFERED = 10;

const numbersOf = (actions: readonly Action[], language: Language): string =>
  formatList(
    actions.map(({ number }) => String(number)),
    language,
  );

/** A button for each action, with the command that it is chosen with, after a list of what they are called. */
export function whichParts(
  actions: readonly Action[],
  command: (action: Action) => Choice['command'],
  language: Language,
) {
  const offered = actions.slice(0, ACTIONS_OFFERED);
  const one = (action: Action): Choice => ({
    title: sentence(words[language].theseActions({ numbers: String(action.number) })),
    label: titleOf(action, language),
    command: command(action),
  });
  return { names: list(offered.map((action) => titleOf(action, language))), buttons: offered.map(one) };
}

export function whichReportReply(actions: readonly Action[], { id, language }: Asking): Reply {
  const say = words[language];
  const { names, buttons } = whichParts(
    actions,
    ({ number }) => ({ do: 'report-status', action: number, from: id }),
    language,
  );
  return reply(
    text(say.whichAction),
    names,
    note(say.chooseAction),
    choices(...buttons, cancelChoice(language)),
  );
}

export const nameActionReply = (language: Language): Reply =>
  reply(text(words[language].nameAction), choices(myActionsChoice(language)));

export function unknownNumberReply(number: number, line: string | undefined, language: Language): Reply {
  const say = words[language];
  return reply(
    text(say.unknownNumber({ number })),
    ...(line === undefined ? [] : [text(say.youWrote({ line }))]),
    choices(myActionsChoice(language)),
  );
}

export function reportTooLongReply(limit: number, length: number, language: Language): Reply {
  const number = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB');
  const said = { limit: number.format(limit), length: number.format(length) };
  return reply(text(words[language].reportTooLong(said)));
}

/** Where a day was said, what it means beside the plan's; where a line was said, where it goes; else it is asked for. */
export function notedFullyReply(
  action: Action,
  { state, expected, line, id, at }: ActionUpdate,
  { plan, supporters }: { plan: Plan; supporters: Supporters },
  { language }: Asking,
): Reply {
  const say = words[language];
  const { number } = action;
  const today = localDay(new Date(at), plan.timeZone);
  const day = (of: Day) => formatDay(of, language, today);
  const said =
    expected === undefined
      ? say.notedState({ number, state })
      : say.notedExpected({ number, expected: day(expected), due: day(action.due) });
  const sentTo = state === 'needs-support' ? supporters : undefined;
  return reply(
    text(line === undefined ? `${said} ${say.whyThen}` : `${said} ${say.lineToo({ supporters: sentTo })}`),
    ...(line === undefined ? [note(say.lineIsOpen)] : []),
    choices(
      ...(line === undefined ? [skipChoice(language)] : []),
      undoChoice(action, id, language),
      myActionsChoice(language),
    ),
  );
}

export function askExpectedReply(
  action: Action,
  line: string | undefined,
  problem: DayProblem | undefined,
  plan: Plan,
  { language, now }: Asking,
): Reply {
  const say = words[language];
  const today = localDay(now, plan.timeZone);
  const day = (of: Day) => formatDay(of, language, today);
  const why =
    problem?.kind === 'passed'
      ? [text(say.dayPassed({ day: day(problem.day) }))]
      : problem?.kind === 'after-plan'
        ? [text(say.dayAfterPlan({ day: day(problem.day), last: day(problem.last) }))]
        : [];
  return reply(
    ...why,
    text(say.askExpected({ number: action.number })),
    ...(line === undefined ? [] : [note(say.lineKept)]),
    choices(cancelChoice(language)),
  );
}

export function doneHasNoDayReply(action: Action, line: string | undefined, { language }: Asking): Reply {
  const say = words[language];
  return reply(
    text(say.doneHasNoDay({ number: action.number })),
    ...(line === undefined ? [] : [text(say.youWrote({ line }))]),
    choices(updateChoice(action, language)),
  );
}

export function confirmAllReply(
  actions: readonly Action[],
  state: ActionState,
  line: string | undefined,
  { id, language, now }: Asking,
): Reply {
  const say = words[language];
  const numbers = numbersOf(actions, language);
  return reply(
    text(say.confirmAll({ count: actions.length, numbers, state })),
    ...(line === undefined ? [] : [note(say.lineOnAll)]),
    choices(
      {
        title: say.yesAll,
        emphasis: 'primary',
        command: { do: 'report-status', all: true, from: id, askedAt: now.toISOString() },
      },
      cancelChoice(language),
    ),
  );
}

export function notedAllReply(
  written: readonly { action: Action; update: ActionUpdate }[],
  changed: readonly Action[],
  { language, pressed }: Asking,
): Reply {
  const say = words[language];
  const actions = written.map(({ action }) => action);
  const state = written[0]?.update.state ?? 'not-started';
  const undo = written.slice(0, ACTIONS_OFFERED).map(({ action, update }): Choice => {
    const choice = undoChoice(action, update.id, language);
    return { ...choice, title: say.undoOne({ number: action.number }) };
  });
  const said = reply(
    ...(written.length === 0 ? [] : [text(say.notedAll({ numbers: numbersOf(actions, language), state }))]),
    ...(changed.length === 0 ? [] : [text(say.notedAllBut({ numbers: numbersOf(changed, language) }))]),
    choices(...undo, myActionsChoice(language)),
  );
  return pressed ? { ...said, to: 'origin' } : said;
}

/** After a day that was not understood, or something else that came between. */
export function askAgainForDay(action: Action, line: string | undefined, plan: Plan, asking: Asking): Reply {
  const asked = askExpectedReply(action, line, undefined, plan, asking);
  return reply(text(words[asking.language].dayUnread), ...asked.parts);
}

export const chooseAgainReply = (language: Language): Reply =>
  reply(text(words[language].chooseAction), choices(cancelChoice(language)));
