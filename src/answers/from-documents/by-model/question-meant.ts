import { z } from 'zod';
import { wordCount } from '../../../documents/sentences.ts';
import type { Language } from '../../../messages/format.ts';
import { daysIn } from '../../../model/claims/days-in.ts';
import { numbersIn } from '../../../model/claims/numbers-in.ts';
import { strangeNames } from '../../../model/claims/strange-names.ts';
import type { LanguageModel } from '../../../model/language-model.ts';
import { masked } from '../../../model/masking.ts';
import { wordsOf } from '../../../retrieval/words/words.ts';
import type { Before } from '../../before.ts';
import { speaksToModel } from './speaks-to-model.ts';

const Meant = z.strictObject({ question: z.string(), words: z.array(z.string()) });

/** What was said before, oldest first. */
export type Said = readonly Pick<Before[number], 'question' | 'answer'>[];

/** A question as it is meant in its conversation, with Swedish words to search with beside its own. */
export type QuestionMeant = { question: string; words: string[] };

const TURNS_GIVEN = 4;
const LONGEST_ANSWER_GIVEN = 600;
const LONGEST_QUESTION_WORDS = 40;
const MOST_WORDS = 8;
const LONGEST_WORD = 40;
const MOST_TOKENS = 600;

/** As the model reads it, where that brings in no name, number or day; else as it was asked. Rejects with a `ModelError`. */
export async function questionMeant(
  question: string,
  before: Said,
  language: Language,
  by: { model: LanguageModel; instructions: string; timeoutMs: number },
): Promise<QuestionMeant> {
  const input = {
    question,
    language,
    before: before.slice(-TURNS_GIVEN).map((turn) => ({
      question: turn.question,
      ...(turn.answer !== undefined && { answer: turn.answer.slice(0, LONGEST_ANSWER_GIVEN) }),
    })),
  };
  const meant = await by.model.complete(
    { instructions: by.instructions, input, schema: Meant, mostTokens: MOST_TOKENS },
    { timeoutMs: by.timeoutMs },
  );
  const said = [question, ...before.flatMap((turn) => [turn.question, turn.answer ?? ''])].join('\n');
  const rewritten = meant.question.replace(/\s+/gu, ' ').trim();
  return {
    question: isFaithful(rewritten, said, language) ? rewritten : question,
    words: meant.words.filter(isSearchWord).slice(0, MOST_WORDS),
  };
}

/** It is a question of the same things: no new name, number or day, and nothing that steers. */
function isFaithful(rewritten: string, said: string, language: Language): boolean {
  const numbers = numbersIn(said, language);
  const days = daysIn(said, language);
  const small = new Set(said.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}]*/gu));
  return (
    rewritten !== '' &&
    wordCount(rewritten) <= LONGEST_QUESTION_WORDS &&
    !speaksToModel(rewritten) &&
    masked(rewritten) === rewritten &&
    [...numbersIn(rewritten, language)].every((number) => numbers.has(number)) &&
    [...daysIn(rewritten, language)].every((day) => days.has(day)) &&
    strangeNames(rewritten, said, (word) => small.has(word) || opensQuestion(word)).length === 0
  );
}

function opensQuestion(word: string): boolean {
  return OPENERS.has(word);
}

const OPENERS = new Set(
  `vad vem vems vilka vilken vilket var vart varför när hur finns får kan ska är gäller har vill om i på till för
  what who whose which where why when how is are do does can may should has have in on for`.split(/\s+/u),
);

/** One word, or two, without digits; a name would be no use, and is no harm. */
function isSearchWord(word: string): boolean {
  return word.length <= LONGEST_WORD && !/\d/u.test(word) && [1, 2].includes(wordsOf(word).length);
}
