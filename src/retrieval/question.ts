import { type QuestionForm, questionForm } from './question-form.ts';
import { type WantedFact, wantedFact } from './wanted-fact.ts';
import { type OwnWords, thesaurusWith } from './words/built-in-words.ts';
import { inSwedish, isEnglish } from './words/english-question.ts';
import { placeOf } from './words/places.ts';
import type { Related } from './words/thesaurus.ts';
import { isStopWord, stemOf, wordsOf } from './words/words.ts';

/** A word that the question is about, with other words for it. */
export type Asked = { word: string; stem: string; related: Related[] };

/** A question made ready for searching. */
export type Question = {
  text: string;
  english: boolean;
  /** It has no å, ä or ö at all, as where there are no keys for them. */
  dotless: boolean;
  asked: Asked[];
  /** Names of people, places and organisations, and years, as they were written. */
  names: string[];
  wanted: WantedFact | undefined;
  /** It asks for one thing (who, what, which, where, when, how many) and not how, why or whether. */
  pointed: boolean;
  form: QuestionForm;
  /** Stems that every question may hold and that no document needs to: the municipality's own name. */
  aside: ReadonlySet<string>;
};

const POINTED =
  /^(?:och |men |på |i |till |från |under |enligt |sedan )*(?:vem|vems|vilk\p{L}+|var|när|vad|hur (?:många|ofta|stor|stort|lång|långt|länge|mycket|hög|högt|gammal|dyr)|who|whose|what|which|where|when|how (?:many|much|often|long|big|old|far))(?!\p{L})/iu;
/** What someone means, does, or should do is told in many ways. */
const OPEN =
  /^(?:vad|what) (?:kan|ska|skall|bör|måste|händer|gör|görs|beror|tycker|sägs|säger|betyder|innebär|menas|can|should|happens|does|do|must)(?!\p{L})/iu;

/** `ownName`: of the municipality whose documents they are. `ownWords`: groups of words that mean about the same there. */
export function readQuestion(text: string, ownName = '', ownWords?: OwnWords): Question {
  const english = isEnglish(text);
  const words = english ? inSwedish(text) : wordsOf(text);
  const related = thesaurusWith(ownWords).relatedTo(words);
  const asked = words.flatMap((word, at): Asked[] => {
    if (isStopWord(word)) return [];
    const others = related.filter((other) => other.at === at).map((other) => other.related);
    return [{ word, stem: stemOf(word), related: distinct(others) }];
  });
  return {
    text,
    english,
    dotless: !/[åäö]/i.test(text),
    asked: distinct(asked),
    names: namesIn(text),
    wanted: wantedFact(text),
    pointed: POINTED.test(text.trim()) && !OPEN.test(text.trim()),
    form: questionForm(text, english),
    aside: new Set(wordsOf(ownName).flatMap((word) => [stemOf(word), stemOf(`${word}s`)])),
  };
}

function distinct<Item extends { stem: string }>(items: readonly Item[]): Item[] {
  return items.filter((item, index) => items.findIndex((other) => other.stem === item.stem) === index);
}

/** Capitals inside a sentence, known places, and years. The first word has a capital whatever it is. */
function namesIn(text: string): string[] {
  const inside = [...text.matchAll(/(?<![.!?:]\s*|^\s*|["”“(]\s*|[\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]+/gu)].map(
    ([name]) => name,
  );
  const years = text.match(/\b(?:19|20)\d{2}\b/g) ?? [];
  const places = wordsOf(text).flatMap((word) => placeOf(word) ?? []);
  return [...new Set([...inside.map((name) => placeOf(name) ?? name), ...places, ...years])];
}
