import { wordListLines } from './word-list.ts';

/** English words and phrases of the field with the Swedish ones that documents use, one pair a line in `english/`. */
export const ENGLISH_TO_SWEDISH: ReadonlyMap<string, string> = new Map(
  wordListLines('english').map((line) => {
    const [english = '', swedish = ''] = line.split('=');
    return [english.trim(), swedish.trim()];
  }),
);

/** Words that only English has: more of them than of Swedish ones make a question English. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  `
  a about an and any are as at be been being between by can could did do does doing for from get give given had has have
  he her his how i if in into is it its many me more most much must my name no not of on once one or our out over
  part say says she should so some take tell than that the their them there these they this to up us was we were
  what when where which who whom whose why will with within would you your build builds built came come made make during
  kind kinds also each other same such only very just
  `
    .split(/\s+/)
    .filter(Boolean),
);
