import type { Passage } from '../../documents/passage.ts';
import { sentencesOf, wordCount } from '../../documents/sentences.ts';
import type { Language } from '../../messages/format.ts';
import { note, type Part, text } from '../../messages/reply.ts';
import type { SearchIndex } from '../../retrieval/search-index.ts';
import { type Cited, firstWords, LONGEST_QUOTE_WORDS } from '../citations/cited.ts';
import { shownInside } from '../citations/shown-quote.ts';
import { wording } from '../speech.ts';

type Told = { parts: Part[]; cited: Cited[] };

/** A passage that is no longer than this was shown whole, more or less. */
const SHORT_WORDS = 45;
const MOST_WORDS = 130;
const SAYS_WHY =
  /(?<!\p{L})(?:eftersom|därför|annars|syftet|syfte|målet|orsaken|beror på|så att|för att|anledning\p{L}*)(?!\p{L})/iu;

/** What else stands where the latest answer was found, or right after it; undefined when that is no longer there. */
export function moreOf(
  passages: readonly string[],
  language: Language,
  index: SearchIndex,
): Told | undefined {
  const cited = passageOf(passages, index);
  if (!cited) return undefined;
  const after = nextTo(cited, index);
  const shown = wordCount(cited.text) <= SHORT_WORDS && after ? after : cited;
  return quoted(
    wording[language].moreThere({ heading: shownInside(shown.heading, language), document: shown.document }),
    shown,
    language,
  );
}

/** The sentences there that say why; where none does, that is said. */
export function whyOf(passages: readonly string[], language: Language, index: SearchIndex): Told | undefined {
  const say = wording[language];
  const cited = passageOf(passages, index);
  if (!cited) return undefined;
  const reasons = sentencesOf(cited.text).filter((sentence) => SAYS_WHY.test(sentence));
  const [first] = reasons;
  if (first === undefined) return quoted(say.noWhyThere, cited, language);
  return {
    parts: [
      text(say.whyThere),
      text(say.quoted({ quote: shownInside(first, language), citation: 1 })),
      ...preface(language),
    ],
    cited: [{ source: cited, quote: firstWords(first, LONGEST_QUOTE_WORDS), inAnswer: true }],
  };
}

function quoted(intro: string, passage: Passage, language: Language): Told {
  const say = wording[language];
  const words = firstWords(passage.text, MOST_WORDS);
  const shown = shownInside(words, language);
  return {
    parts: [
      text(intro),
      text(
        words === passage.text.trim()
          ? say.quoted({ quote: shown, citation: 1 })
          : say.quotedInPart({ quote: shown, citation: 1 }),
      ),
      ...preface(language),
    ],
    cited: [{ source: passage, quote: firstWords(passage.text, LONGEST_QUOTE_WORDS), inAnswer: true }],
  };
}

function preface(language: Language): Part[] {
  return language === 'sv' ? [] : [note(wording[language].documentsAreSwedish)];
}

function passageOf([first]: readonly string[], { passages }: SearchIndex): Passage | undefined {
  return passages.find(({ id }) => id === first);
}

function nextTo(passage: Passage, { passages }: SearchIndex): Passage | undefined {
  const next = passages[passages.indexOf(passage) + 1];
  return next?.path === passage.path ? next : undefined;
}
