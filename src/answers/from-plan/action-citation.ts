import type { Passage } from '../../documents/passage.ts';
import { sentencesOf } from '../../documents/sentences.ts';
import { type Action, inLanguage } from '../../plan/plan.ts';
import { readQuestion } from '../../retrieval/question.ts';
import type { SearchIndex } from '../../retrieval/search-index.ts';
import { folded, stemOf, wordsOf } from '../../retrieval/words/words.ts';
import { type Cited, firstWords, LONGEST_QUOTE_WORDS } from '../citations/cited.ts';
import type { Speech } from '../speech.ts';
import type { Aspect } from './question/plan-question.ts';

/** Words that the sentence about that side of an action holds. */
const SPEAKS_OF: Partial<Record<Aspect, RegExp>> = {
  who: /samordn/i,
  doers: /genomför/i,
  due: /(?<!\p{L})(?:klar|senast)(?!\p{L})/iu,
};

/** Where the documents say it about the action; the plan's own words about the action where they do not. */
export function citeAction(action: Action, aspect: Aspect, speech: Speech, index: SearchIndex): Cited[] {
  const passage = index.passages.find((candidate) => isUnder(candidate, action));
  if (passage) {
    const sentences = sentencesOf(passage.text);
    const sentence = sentences.find((one) => SPEAKS_OF[aspect]?.test(one)) ?? sentences[0];
    if (sentence) return [{ source: passage, quote: firstWords(sentence, LONGEST_QUOTE_WORDS) }];
  }
  return aspect === 'about' || aspect === 'update'
    ? [quoteFromDocuments(action, index) ?? quoteFromPlan(action, speech)]
    : [];
}

/** The action has a heading of its own: its name, and nothing more than "åtgärd" and its number. */
export function isUnder(passage: Passage, action: Action): boolean {
  const heading = wordsOf(passage.heading).map(folded);
  const name = wordsOf(inLanguage(action.name, 'sv')).map(folded);
  const number = String(action.number);
  const more = heading.filter((word) => !name.includes(word));
  return (
    name.every((word) => heading.includes(word)) &&
    more.length > 0 &&
    more.every((word) => word === number || stemOf(word) === 'atgard')
  );
}

/** A sentence of a document that holds most of what the plan says of the action. */
function quoteFromDocuments(action: Action, index: SearchIndex): Cited | undefined {
  const question = readQuestion(`${inLanguage(action.name, 'sv')} ${inLanguage(action.text, 'sv')}`);
  const best = index.search(question, 1).matches[0];
  const sentence = best?.sentences.toSorted((one, other) => other.match - one.match)[0];
  return best && sentence && sentence.match >= 0.5
    ? { source: best.passage, quote: firstWords(sentence.text, LONGEST_QUOTE_WORDS) }
    : undefined;
}

function quoteFromPlan(action: Action, { register, language, say }: Speech): Cited {
  const name = inLanguage(action.name, language);
  return {
    source: {
      document: inLanguage(register.plan.name, language),
      heading: say.actionTitle({ number: action.number, name }),
    },
    quote: firstWords(inLanguage(action.text, language), LONGEST_QUOTE_WORDS),
  };
}
