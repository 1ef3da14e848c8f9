import { expect, test } from 'vitest';
import { daysIn } from '../../../src/model/claims/days-in.ts';
import { strangeNames } from '../../../src/model/claims/strange-names.ts';

test.each([
  ['Den 15 december 2026', 'sv', ['day:15-12', 'month:12']],
  ['on December 15', 'en', ['day:15-12', 'month:12']],
  ['on the 15th of December', 'en', ['day:15-12', 'month:12']],
  ['2026-12-15', 'sv', ['day:15-12', 'month:12']],
  ['den 15/12', 'sv', ['day:15-12', 'month:12']],
  ['den 3:e maj', 'sv', ['day:3-5', 'month:5']],
  ['i mars', 'sv', ['month:3']],
  ['You may march', 'en', []],
  ['on Mondays in May', 'en', ['month:5', 'weekday:1']],
  ['på onsdagen och fredagar', 'sv', ['weekday:3', 'weekday:5']],
  ['en plan med mål', 'sv', []],
] as const)('the days in %j', (text, language, expected) => {
  expect([...daysIn(text, language)].toSorted()).toEqual(expected);
});

const KNOWN = 'Planen följs upp av Kulturförvaltningen. Anna Lind och Bo Berg leder arbetet i SLF.';
const ordinary = (word: string) => ['de', 'planen', 'arbetet', 'it'].includes(word);
test.each([
  ['Arbetet leds av Anna Lind.', []],
  ['Anna Lind leder det.', []],
  ['Bergs arbete i SLF:s regi.', []],
  ['Kulturförvaltningens arbete', []],
  ['Arbetet leds av Anna Berg.', ['Anna Berg']],
  ['Anna Berg leder det.', ['Anna Berg']],
  ['Karin leder arbetet.', ['Karin']],
  ['De arbetar med UNESCO.', ['UNESCO']],
  ['It is led by the Culture Committee.', ['Culture Committee']],
  ['Planen följs upp. Karin leder den.', ['Karin']],
])('the names in %j that no one has given', (sentence, expected) => {
  expect(strangeNames(sentence, KNOWN, ordinary)).toEqual(expected);
});
