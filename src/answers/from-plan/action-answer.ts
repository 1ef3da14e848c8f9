import { formatDay, sentence } from '../../messages/format.ts';
import { type Choice, choices, type Part, strong, text } from '../../messages/reply.ts';
import { actions as enActions } from '../../messages/wording/en/actions.ts';
import { actions as svActions } from '../../messages/wording/sv/actions.ts';
import type { ActionState } from '../../plan/action-state.ts';
import { type Day, localDay } from '../../plan/local-time.ts';
import { type Action, inLanguage } from '../../plan/plan.ts';
import type { SearchIndex } from '../../retrieval/search-index.ts';
import { saidOf } from '../action-card/said-in-documents.ts';
import { type Cited, withMark } from '../citations/cited.ts';
import { shownInside } from '../citations/shown-quote.ts';
import { actionTitle, type Speech, unitNames } from '../speech.ts';
import { citeAction } from './action-citation.ts';
import type { Aspect } from './question/plan-question.ts';

/** How an action stands, with the line that was written about it. `at`: an ISO instant; `expected`: when it will be done, where that is another day than the plan's. */
export type ActionStatus = { state: ActionState; line?: string; at: string; expected?: Day };

/** How an action stands; undefined while nobody has said anything. */
export type StatusOf = (actionId: string) => Promise<ActionStatus | undefined>;

const states = { sv: svActions, en: enActions };

export function stateName(state: ActionState, { language }: Speech): string {
  return states[language].stateName({ state });
}

/** What is asked about one action, with where it is written. */
export function actionAnswer(
  action: Action,
  aspect: Exclude<Aspect, 'more'>,
  status: ActionStatus | undefined,
  speech: Speech,
  index: SearchIndex,
): { parts: Part[]; cited: Cited[] } {
  if (aspect === 'documents') return documentsSay(action, speech, index);
  const cited = aspect === 'standing' ? [] : citeAction(action, aspect, speech, index);
  const marked = (words: string) => withMark(words, cited, speech.say);
  switch (aspect) {
    case 'about':
      return { parts: [...aboutAction(action, status, speech, marked), wayOn(action, speech)], cited };
    case 'who':
      return {
        parts: [text(marked(whoCoordinates(action, speech))), text(carriedOutBy(action, speech))],
        cited,
      };
    case 'doers':
      return { parts: [text(marked(whoCarriesOut(action, speech)))], cited };
    case 'due':
      return { parts: [text(marked(whenDue(action, status, speech)))], cited };
    case 'update':
      return {
        parts: [
          strong(sentence(actionTitle(speech, action))),
          ...(status ? [text(stateWords(status, speech))] : []),
          choices(updateChoice(action, speech)),
        ],
        cited: [],
      };
    case 'standing':
      return { parts: howItStands(action, status, speech), cited };
  }
}

/** Anyone may ask; whoever may not update it is told so when the button is pressed. */
function updateChoice(action: Action, { language }: Speech): Choice {
  const say = states[language];
  return {
    title: say.updateStatus,
    label: say.updateLabel({ number: action.number, name: inLanguage(action.name, language) }),
    command: { do: 'update-status', action: action.id },
  };
}

function aboutAction(
  action: Action,
  status: ActionStatus | undefined,
  speech: Speech,
  marked: (words: string) => string,
): Part[] {
  const { language } = speech;
  return [
    strong(sentence(actionTitle(speech, action))),
    text(marked(inLanguage(action.text, language))),
    text(
      [coordinator(action, speech), carriedOutBy(action, speech), dueWords(action, status, speech)].join(' '),
    ),
    ...(status ? [text(stateWords(status, speech))] : []),
  ];
}

/** How it stands, since when, when it will be done, and the latest line. */
export function stateWords(status: ActionStatus, speech: Speech): string {
  const standing = speech.say.standing({
    state: stateName(status.state, speech),
    day: dayOf(status, speech),
  });
  return [standing, ...latestLine(status, speech)].join(' ');
}

/** What there is to ask next, by a press. */
function wayOn(action: Action, speech: Speech): Part {
  const { register, say, asker } = speech;
  const person = register.coordinatorOf(action.id);
  const asks = (title: string, question: string) => ({
    title,
    label: question,
    command: { do: 'question' as const, text: question },
  });
  const more = asks(say.showMore, say.moreAboutAction({ number: action.number }));
  const others = asks(say.othersChoice, say.othersQuestion({ number: action.number }));
  if (person === undefined) return choices(more, others);
  if (person.email === asker?.email) return choices(more, others, updateChoice(action, speech));
  return register.coordinatedBy(person).length > 1
    ? choices(
        more,
        others,
        asks(
          say.coordinatorChoice({ person: person.name }),
          say.coordinatorQuestion({ person: person.name }),
        ),
      )
    : choices(more, others);
}

function documentsSay(action: Action, speech: Speech, index: SearchIndex): { parts: Part[]; cited: Cited[] } {
  const { parts, cited } = saidOf(action, index, speech.language);
  return parts.length > 0
    ? { parts: [text(speech.say.documentsSay), ...parts], cited }
    : { parts: [text(speech.say.documentsSayNothing({ action: actionTitle(speech, action) }))], cited };
}

function dueWords(action: Action, status: ActionStatus | undefined, speech: Speech): string {
  const { say, language } = speech;
  const day = formatDay(action.due, language);
  if (status?.state === 'done') return say.wasToBeDone({ day });
  const due = isOverdue(action, speech) ? say.wasDue({ day }) : say.dueBy({ day });
  return [due, ...expectedWords(status, speech)].join(' ');
}

/** The plan's day stands; this comes after it. */
function expectedWords(status: ActionStatus | undefined, { say, language, today }: Speech): string[] {
  if (status?.expected === undefined) return [];
  const day = formatDay(status.expected, language);
  return [status.expected < today ? say.wasExpected({ day }) : say.expected({ day })];
}

function coordinator(action: Action, speech: Speech): string {
  const person = speech.register.coordinatorOf(action.id);
  return person
    ? speech.say.coordinatedBy({ person: person.name, unit: unitNames(speech, [person.unit]) })
    : whoCoordinates(action, speech);
}

function whoCoordinates(action: Action, speech: Speech): string {
  const person = speech.register.coordinatorOf(action.id);
  const coordinating = unitNames(speech, [action.coordinating]);
  const title = actionTitle(speech, action);
  if (!person) return speech.say.nobodyCoordinates({ unit: coordinating, action: title });
  const said = { person: person.name, unit: unitNames(speech, [person.unit]), action: title };
  return person.unit === action.coordinating
    ? speech.say.coordinates(said)
    : speech.say.coordinatesElsewhere({ ...said, coordinating });
}

function carriedOutBy(action: Action, speech: Speech): string {
  const { units } = speech.register.plan;
  if (units.length > 3 && units.every(({ id }) => action.responsible.includes(id)))
    return speech.say.allCarryOut;
  return speech.say.carriedOutBy({
    units: unitNames(speech, action.responsible),
    several: action.responsible.length > 1,
  });
}

function whoCarriesOut(action: Action, speech: Speech): string {
  return sentence(
    speech.say.carryOut({
      units: unitNames(speech, action.responsible),
      action: actionTitle(speech, action),
    }),
  );
}

function whenDue(action: Action, status: ActionStatus | undefined, speech: Speech): string {
  const said = {
    action: sentence(actionTitle(speech, action)),
    day: formatDay(action.due, speech.language),
  };
  if (status?.state === 'done') return speech.say.actionIsDone(said);
  const due = isOverdue(action, speech) ? speech.say.actionWasDue(said) : speech.say.actionDueBy(said);
  return [due, ...expectedWords(status, speech)].join(' ');
}

function howItStands(action: Action, status: ActionStatus | undefined, speech: Speech): Part[] {
  const title = actionTitle(speech, action);
  if (!status) return [text(speech.say.noStanding({ action: title }))];
  const standing = speech.say.actionStanding({
    action: sentence(title),
    state: stateName(status.state, speech),
    day: dayOf(status, speech),
  });
  return [
    text([standing, ...expectedWords(status, speech)].join(' ')),
    ...latestLine(status, speech).map((line) => text(line)),
  ];
}

function latestLine({ line }: ActionStatus, { say, language }: Speech): string[] {
  return line ? [say.latestLine({ line: shownInside(line, language) })] : [];
}

function isOverdue(action: Action, { today }: Speech): boolean {
  return action.due < today;
}

function dayOf(status: ActionStatus, { register, language, today }: Speech): string {
  return formatDay(localDay(new Date(status.at), register.plan.timeZone), language, today);
}
