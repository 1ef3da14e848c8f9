import type { Open } from '../collection.ts';
import { Publication } from './publication.ts';
import { PublishedResult } from './published-result.ts';
import { AddedRounds, RoundChange } from './round-change.ts';
import { RoundInstrument } from './round-instrument.ts';
import { RoundUnits } from './round-units.ts';

/** The rounds of the self-assessment, and what is published of them. */
export const roundRecords = (open: Open) => ({
  /** Key: round id. */
  rounds: open('rounds', RoundChange),
  /** Key: `rounds`. Written by whoever alone may change rounds. */
  addedRounds: open('added-rounds', AddedRounds),
  /** Key: round id. */
  instruments: open('instruments', RoundInstrument),
  /** Key: round id. */
  roundUnits: open('round-units', RoundUnits),
  /** Key: round id. */
  publications: open('publications', Publication),
  /** Key: `publishedKey`. Every version is kept. */
  publishedResults: open('published-results', PublishedResult),
});
