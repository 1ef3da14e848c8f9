import { formatDay, formatInstant } from '../messages/format.ts';
import { type Choice, choices, note, type Reply, reply, text } from '../messages/reply.ts';
import type { ActionState } from '../plan/action-state.ts';
import { localDay } from '../plan/local-time.ts';
import { type Action, inLanguage, type Language, type Plan } from '../plan/plan.ts';
import type { ActionUpdate } from '../records/actions/action-update.ts';
import type { Asking } from '../register/asking.ts';
import type { Standing } from '../register/standing-of.ts';
import { words } from './action-parts.ts';
import { myActionsChoice, updateChoice } from './choices.ts';
import { stateChoices } from './state-choices.ts';
import type { Supporters } from './supporters.ts';
import { undoChoice } from './undo-views.ts';

export type StandingAction = { action: Action; standing: Standing };

export const skipChoice = (language: Language): Choice => ({
  title: words[language].nothingToAdd,
  command: { do: 'cancel' },
});

export function titleOf(action: Action, language: Language): string {
  return words[language].title({ number: action.number, name: inLanguage(action.name, language) });
}

/** The plan's day stands, whatever is expected. */
export function dueWords({ due, overdue, expected }: Standing, plan: Plan, asking: Asking): string {
  const say = words[asking.language];
  const today = localDay(asking.now, plan.timeZone);
  const day = formatDay(due, asking.language, today);
  if (expected === undefined) return overdue ? say.overdueSince({ day }) : say.dueBy({ day });
  const until = formatDay(expected, asking.language, today);
  return `${overdue ? say.wasDue({ day }) : say.dueBy({ day })} ${say.expected({ day: until, past: expected < today })}`;
}

export function updateStatusReply({ action, standing }: StandingAction, plan: Plan, asking: Asking): Reply {
  const due = standing.state === 'done' ? undefined : dueWords(standing, plan, asking);
  return reply(
    text(titleOf(action, asking.language)),
    text(words[asking.language].howIsIt({ state: standing.state, due })),
    stateChoices(action, asking.now, asking.language),
  );
}

/** Stands where the buttons stood. */
export function recordedReply(action: Action, update: ActionUpdate, plan: Plan, language: Language): Reply {
  const at = formatInstant(new Date(update.at), language, plan.timeZone);
  const title = titleOf(action, language);
  return {
    to: 'origin',
    parts: [
      text(words[language].recorded({ title, state: update.state, at })),
      choices(undoChoice(action, update.id, language)),
    ],
  };
}

/** Asks for the line that goes with a status that was just set; where a button stood it can be taken back there. */
export function notedReply(
  action: Action,
  { state, id }: ActionUpdate,
  supporters: Supporters,
  { language, pressed }: Asking,
): Reply {
  const say = words[language];
  const undo = pressed ? [] : [undoChoice(action, id, language)];
  return reply(
    text(say.noted({ number: action.number, state, supporters })),
    note(say.lineIsOpen),
    choices(skipChoice(language), ...undo),
  );
}

export function askLineReply(action: Action, language: Language): Reply {
  const say = words[language];
  return reply(
    text(say.askLine({ number: action.number })),
    note(say.lineIsOpen),
    choices(skipChoice(language)),
  );
}

export function lineTooLongReply(limit: number, length: number, language: Language): Reply {
  const number = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB');
  return reply(
    text(words[language].lineTooLong({ limit: number.format(limit), length: number.format(length) })),
    choices(skipChoice(language)),
  );
}

export function alreadyReply(action: Action, state: ActionState, language: Language): Reply {
  const say = words[language];
  return reply(
    text(say.already({ number: action.number, state })),
    choices({ title: say.addLine, command: { do: 'write-line', action: action.id } }),
  );
}

/** `by`: the name of whoever set it, or undefined when it was the reader. */
export function changedReply(
  action: Action,
  latest: ActionUpdate,
  by: string | undefined,
  plan: Plan,
  language: Language,
): Reply {
  const say = words[language];
  const at = formatInstant(new Date(latest.at), language, plan.timeZone);
  return reply(
    text(say.changedSince({ number: action.number, state: latest.state, by: by ?? say.you, at })),
    choices(updateChoice(action, language)),
  );
}

export const staleReply = (language: Language): Reply =>
  reply(
    text(words[language].stale),
    choices(myActionsChoice(language), { title: words[language].showStatus, command: { do: 'status' } }),
  );

export const nothingAskedReply = (language: Language): Reply =>
  reply(text(words[language].nothingAsked), choices(myActionsChoice(language)));

export const noAnswerSentReply = (language: Language): Reply => reply(text(words[language].noAnswerSent));

export const nothingChangedReply = (language: Language): Reply =>
  reply(text(words[language].nothingChanged), choices(myActionsChoice(language)));
