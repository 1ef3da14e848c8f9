import type { Language } from '../../messages/format.ts';

const QUOTATION_MARK = /["“”„«»]/g;
/** A mark opens what it stands before: at the start, or after a space, a bracket or a dash. */
const OPENS_AFTER = /^$|[\s([–-]$/;

/** Nothing but a quotation. */
const WHOLLY_QUOTED = /^["“”„«»]([^"“”„«»]*)["“”„«»]$/u;

/** Words as they are shown inside quotation marks: their own become single, in English opened and closed. */
export function shownInside(words: string, language: Language): string {
  return words
    .trim()
    .replace(WHOLLY_QUOTED, '$1')
    .replace(QUOTATION_MARK, (_, at: number) =>
      language === 'en' && OPENS_AFTER.test(words.slice(Math.max(0, at - 1), at)) ? '‘' : '’',
    );
}
