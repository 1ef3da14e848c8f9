import type { Open } from '../collection.ts';
import { SharedExamples } from './example.ts';
import { Form } from './form.ts';
import { HandIn } from './hand-in.ts';
import { Rating } from './rating.ts';
import { Sorting } from './sorting.ts';
import { Written } from './written.ts';

/** What the units answer in the self-assessment. */
export const assessmentRecords = (open: Open) => ({
  /** Key: `ratingKey`. */
  ratings: open('ratings', Rating),
  /** Key: `ratingKey`. */
  texts: open('texts', Written),
  /** Key: `formKey`. */
  forms: open('forms', Form),
  /** Key: `handInKey`. */
  handIns: open('hand-ins', HandIn),
  /** Key: `ratingKey`. */
  sortings: open('sortings', Sorting),
  /** Key: `exampleKey`. */
  examples: open('examples', SharedExamples),
});
