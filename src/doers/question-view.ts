import { formatInstant, formatList, sentence } from '../messages/format.ts';
import { type Choice, choices, note, type Part, text } from '../messages/reply.ts';
import { ActionState } from '../plan/action-state.ts';
import { type Action, inLanguage, type Language } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { DoerRound } from '../records/actions/doer-round.ts';
import { type Answer, wordsOf } from './answer.ts';
import { type DoerParts, words } from './doer-parts.ts';

/** What a doer is asked, and where: `topic` of the concern, where it stands in the day's message. */
type Question = { action: Action; round: DoerRound; topic?: string | undefined };

type ViewParts = Pick<DoerParts, 'register' | 'stateName'>;

/** How it goes at the doer's own place of work, with a button for each state. `again`: asked once more. */
export function questionParts(
  parts: ViewParts,
  { action, round, topic, again }: Question & { again?: boolean },
  doer: Pick<Person, 'unit'>,
  language: Language,
): Part[] {
  const { register } = parts;
  const say = words[language];
  const coordinator = register.coordinatorOf(action.id)?.name;
  const asker = round.by === undefined ? undefined : register.person(round.by)?.name;
  const by = coordinator ?? asker ?? say.lika;
  const about = {
    number: action.number,
    name: inLanguage(action.name, language),
    unit: register.unit(doer.unit)?.name ?? doer.unit,
    by,
  };
  const asked = again ? say.questionAgain(about) : say.question({ ...about, coordinator });
  return [text(asked), stateButtons(parts, { action, round, topic }, language)];
}

function stateButtons({ stateName }: ViewParts, question: Question, language: Language): Part {
  const say = words[language];
  const { number } = question.action;
  const states = ActionState.options.map((state): Choice => {
    const name = stateName(state, language);
    return {
      title: sentence(name),
      label: say.stateLabel({ number, state: name }),
      command: { do: 'doer-state', ...at(question), state },
    };
  });
  return choices(...states, {
    title: say.line,
    label: say.lineLabel({ number }),
    command: { do: 'doer-line', ...at(question) },
  });
}

const at = ({ action, round, topic }: Question) => ({
  action: action.id,
  asked: round.id,
  ...(topic !== undefined && { topic }),
});

/** Stands where the buttons stood. `undoable`: it is not too late to take it back. */
export function recordedParts(
  { register, stateName }: ViewParts,
  question: Question & { undoable: boolean },
  doer: Pick<Person, 'email'>,
  answer: Answer,
  language: Language,
): Part[] {
  const say = words[language];
  const { number } = question.action;
  const told = { number, at: formatInstant(new Date(answer.at), language, register.plan.timeZone) };
  const { line } = answer;
  const state = answer.state && stateName(answer.state, language);
  const said =
    state === undefined
      ? say.recordedLine({ ...told, line: line ?? '' })
      : line === undefined
        ? say.recorded({ ...told, state })
        : say.recordedBoth({ ...told, state, line });
  const word = wordsOf(question.round, doer.email).findLast(({ undone }) => undone === undefined)?.id;
  if (!question.undoable || word === undefined) return [note(said)];
  const undo: Choice = {
    title: say.undo,
    label: say.undoLabel({ number }),
    command: { do: 'doer-undo', ...at(question), word },
  };
  return [note(said), choices(undo)];
}

/** Who reads what a doer writes. */
export function readersOf({ register }: Pick<DoerParts, 'register'>, action: Action, language: Language) {
  const say = words[language];
  const coordinator = register.coordinatorOf(action.id)?.name;
  return coordinator === undefined ? say.administrators : say.readers({ coordinator });
}

/** Whom to turn to about an action: who coordinates it, else the administrators. */
export function contactFor({ register }: Pick<DoerParts, 'register'>, action: Action, language: Language) {
  const names = [
    register.coordinatorOf(action.id)?.name ?? register.administrators().map(({ name }) => name),
  ];
  return formatList(names.flat(), language);
}
