import type { Language } from '../messages/format.ts';
import { shortenedToWords } from '../messages/shortened.ts';
import { civilSociety as en } from '../messages/wording/en/civil-society.ts';
import { civilSociety as sv } from '../messages/wording/sv/civil-society.ts';
import { type Entry, type FieldName, LONGEST, type What } from './entry.ts';

export const words = { sv, en };

const fieldWords = (what: What, field: FieldName, language: Language) =>
  what === 'proposal' ? words[language].proposalText : words[language].field[field];

export const nameOf = (what: What, field: FieldName, language: Language): string =>
  fieldWords(what, field, language).name;

/** What the field must have before it can be kept. */
export const neededIn = (what: What, field: FieldName, language: Language): string =>
  fieldWords(what, field, language).needed;

/** What to write in a field; of a free text also how much, and what not. */
export function hintFor(what: What, field: FieldName, language: Language): string {
  const { hint } = fieldWords(what, field, language);
  const isFree = field !== 'people' && field !== 'kind';
  return isFree ? `${hint} ${words[language].writing({ most: LONGEST[field] })}` : hint;
}

/** As much of a text as is shown where it is only to be recognised: on a button, and in a list. */
const ON_BUTTON = 50;
const IN_LIST = 200;

export const onButton = (text: string): string => shortenedToWords(onOneLine(text), ON_BUTTON);
export const inList = (text: string): string => shortenedToWords(onOneLine(text), IN_LIST);

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** The entry line by line, each with what it is. */
export function linesOf(entry: Entry, language: Language): string[] {
  const say = words[language];
  const line = (name: string, value: string) => say.line({ name, value });
  switch (entry.what) {
    case 'interview':
      return [
        line(say.field.organisations.name, entry.organisations.join(', ')),
        line(say.field.people.name, String(entry.people)),
        line(say.field.themes.name, entry.themes.join(', ') || say.none),
      ];
    case 'proposal':
      return [line(say.title.proposal, entry.text)];
    case 'answer':
      return [line(say.kind[entry.kind], entry.text)];
  }
}
