import { shortenedToWords } from '../../messages/shortened.ts';
import { inLanguage, type Language } from '../../plan/plan.ts';
import type { AnswerValue } from '../../records/assessment/form.ts';
import type { RatingValue } from '../../records/assessment/rating.ts';
import type { RatingStep } from '../form/questionnaire.ts';
import { words } from '../words.ts';

/** As much of a text as is shown where it is only a reminder. */
const SHOWN_LENGTH = 200;

/** What is rated, in brief: "HBTQ, Planering"; outside the matrix it has no area. */
export function ratedInBrief({ placed, group, short }: RatingStep, language: Language): string {
  const area = placed.part.kind === 'matrix' ? [inLanguage(group.name, language)] : [];
  return [...area, inLanguage(short, language)].join(', ');
}

export function ratingInWords(rating: RatingValue, language: Language): string {
  return rating === 'na' ? words[language].notRelevant.toLocaleLowerCase('sv') : String(rating);
}

export function valueInWords(value: AnswerValue, language: Language): string {
  if (typeof value !== 'object') return ratingInWords(value, language);
  const say = words[language];
  return value.text === '' ? say.nothingToAdd : say.quoted({ words: shortened(value.text) });
}

export function shortened(words: string): string {
  return shortenedToWords(words, SHOWN_LENGTH);
}
