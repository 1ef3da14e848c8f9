import { sentence } from '../../messages/format.ts';
import { list, type Part, strong, text } from '../../messages/reply.ts';
import { type Action, inLanguage } from '../../plan/plan.ts';
import type { GoodExample } from '../../register/good-examples.ts';
import type { ShownResult } from '../../results/published.ts';
import type { SearchIndex } from '../../retrieval/search-index.ts';
import { citedExample, exampleLine, exampleWords, isToldIn } from '../by-activity/activity-answer.ts';
import { documentExamples, examplesOfAction } from '../by-activity/document-examples.ts';
import type { Cited } from '../citations/cited.ts';
import type { ActionStatus } from '../from-plan/action-answer.ts';
import { stateWords } from '../from-plan/action-answer.ts';
import { actionTitle, type Speech } from '../speech.ts';
import { areaScoreParts } from './area-scores.ts';
import { saidOf } from './said-in-documents.ts';

const MOST_EXAMPLES = 2;

/** What is known of an action beyond its short card: the latest update, the documents, examples and its areas' scores. */
export function wholeCard(
  action: Action,
  known: {
    status: ActionStatus | undefined;
    examples: readonly GoodExample[];
    published: ShownResult | undefined;
  },
  speech: Speech,
  index: SearchIndex,
): { parts: Part[]; cited: Cited[] } {
  const { say } = speech;
  const said = saidOf(action, index, speech.language);
  const fromDocuments = examplesOfAction(
    { number: action.number, name: inLanguage(action.name, 'sv') },
    documentExamples(index),
  ).slice(0, MOST_EXAMPLES);
  const fromUnits = examplesFor(action, known.examples, fromDocuments.length > 0)
    .filter((example) => !isToldIn(example, fromDocuments))
    .slice(0, MOST_EXAMPLES);
  const examples = [
    ...fromDocuments.map((example, at) => exampleWords(example, said.cited.length + at + 1, speech)),
    ...fromUnits.map((example) => exampleLine(example, speech)),
  ];
  const parts = [
    ...(known.status ? [text(stateWords(known.status, speech))] : []),
    ...(said.parts.length > 0 ? [text(say.documentsSay), ...said.parts] : []),
    ...(examples.length > 0 ? [text(say.examplesIntro), list(examples)] : []),
    ...areaScoreParts(action, known.published, speech),
  ];
  return {
    parts: [
      strong(sentence(actionTitle(speech, action))),
      ...(parts.length > 0 ? parts : [text(say.noMoreKnown({ action: actionTitle(speech, action) }))]),
    ],
    cited: [...said.cited, ...fromDocuments.map(citedExample)],
  };
}

/** Those of its areas that its own doers have told; where that and the documents give nothing, those of others. */
function examplesFor(action: Action, examples: readonly GoodExample[], hasOthers: boolean): GoodExample[] {
  const fitting = examples.filter(({ areas }) => areas.some((area) => action.areas.includes(area)));
  const own = fitting.filter(({ unit }) => action.responsible.includes(unit));
  return own.length > 0 || hasOthers ? own : fitting;
}
