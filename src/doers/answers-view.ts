import { choices, list, type Part, text } from '../messages/reply.ts';
import { shortened } from '../messages/shortened.ts';
import { ActionState } from '../plan/action-state.ts';
import { type Action, inLanguage, type Language } from '../plan/plan.ts';
import { type DoerParts, words } from './doer-parts.ts';
import type { RoundDoer, RoundNow } from './rounds-now.ts';

type ViewParts = Pick<DoerParts, 'register' | 'stateName' | 'stateChoices'>;

/** In the day's message, where others are told of more than this. */
const LINE_SHOWN = 300;

/**
 * What the doers have answered, what it comes to, and who has not; then the action's own buttons. `now`: the standing that
 * the buttons are shown with. `whole`: however long the lines are.
 */
export function answersParts(
  parts: ViewParts,
  { action, doers }: RoundNow,
  { state, now, whole }: { state: ActionState; now: Date; whole: boolean },
  language: Language,
): Part[] {
  const say = words[language];
  const { number } = action;
  const named = { number, name: inLanguage(action.name, language) };
  const count = doers.filter(({ answer }) => answer !== undefined).length;
  const of = doers.length;
  const intro =
    count === 0
      ? say.answersNone(named)
      : count === of
        ? say.answersAll({ ...named, count })
        : say.answersSome({ ...named, count, of });
  const isCut = !whole && doers.some(({ answer }) => [...(answer?.line ?? '')].length > LINE_SHOWN);
  const together = togetherWords(parts, doers, language);
  return [
    text(intro),
    list(doers.map((doer) => saidBy(parts, doer, whole, language))),
    ...(together === undefined ? [] : [text(together)]),
    ...(isCut ? [choices(wholeAnswersChoice(action, language))] : []),
    ...settleParts(parts, action, { state, now }, language),
  ];
}

/** One answer that came after the others. */
export function lateParts(
  parts: ViewParts,
  { action }: RoundNow,
  doer: RoundDoer,
  { state, now }: { state: ActionState; now: Date },
  language: Language,
): Part[] {
  const say = words[language];
  const named = { number: action.number, name: inLanguage(action.name, language) };
  return [
    text(say.late(named)),
    list([saidBy(parts, doer, true, language)]),
    ...settleParts(parts, action, { state, now }, language),
  ];
}

function settleParts(
  { stateName, stateChoices }: ViewParts,
  action: Action,
  { state, now }: { state: ActionState; now: Date },
  language: Language,
): Part[] {
  const settle = words[language].settle({ state: stateName(state, language) });
  return [text(settle), stateChoices(action, now, language)];
}

function saidBy(
  { register, stateName }: ViewParts,
  { person, answer }: RoundDoer,
  whole: boolean,
  language: Language,
): string {
  const say = words[language];
  const who = say.who({ name: person.name, unit: register.unit(person.unit)?.name ?? person.unit });
  if (answer === undefined) return say.hasNotAnswered({ who });
  const state = answer.state && stateName(answer.state, language);
  return say.said({
    who,
    state,
    line: whole ? answer.line : answer.line && shortened(answer.line, LINE_SHOWN),
  });
}

/** "pågår hos 2, behöver stöd hos 1"; nothing to add up where fewer than two have chosen a state. */
function togetherWords(
  { stateName }: ViewParts,
  doers: readonly RoundDoer[],
  language: Language,
): string | undefined {
  const say = words[language];
  const states = doers.flatMap(({ answer }) => answer?.state ?? []);
  if (states.length < 2) return undefined;
  const counted = ActionState.options.flatMap((state) => {
    const count = states.filter((one) => one === state).length;
    return count === 0 ? [] : [say.stateCount({ state: stateName(state, language), count })];
  });
  return say.together({ states: counted.join(', ') });
}

const wholeAnswersChoice = (action: Action, language: Language) => ({
  title: words[language].wholeAnswers,
  label: words[language].wholeAnswersLabel({ number: action.number }),
  command: { do: 'doer-answers', action: action.id } as const,
});
