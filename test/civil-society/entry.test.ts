import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinct, FIELDS, LONGEST, readEntry, valuesOf, type What } from '../../src/civil-society/entry.ts';
import { withEntry } from '../../src/civil-society/kept.ts';
import { CivilSociety } from '../../src/records/civil-society.ts';

const what = fc.constantFrom<What>('interview', 'proposal', 'answer');
const given = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    '-',
    'inga;',
    'a,b;',
    '4',
    '4 personer',
    '0',
    '٣',
    'a,b;c',
    'a\r\nB\nb',
    'vi gjorde',
    'nej',
  ),
  fc.integer({ min: 990, max: 2010 }).map((length) => 'x'.repeat(length)),
);
const names = fc.constantFrom('organisations', 'people', 'themes', 'kind', 'text', 'by');
const values = fc.dictionary(names, given, { noNullPrototype: true });
const NOTED = { by: 'karin@exempelby.se', at: '2026-11-13T10:00:00.000Z' };
const KEPT = { interviews: [], proposals: [{ id: 'm1', ...NOTED, text: 'Fler mötesplatser.' }] };

test('what is written is either kept as the record takes it, or refused field by field and given back', () => {
  fc.assert(
    fc.property(what, values, (one, written) => {
      const reading = readEntry(one, written);
      if ('entry' in reading) {
        expect(() => CivilSociety.parse(withEntry(KEPT, 'm1', reading.entry, NOTED))).not.toThrow();
        return;
      }
      expect(reading.refused.length).toBeGreaterThan(0);
      for (const { field, why, written: back } of reading.refused) {
        expect(FIELDS[one]).toContain(field);
        expect(back).toBe((written[field] ?? '').replace(/\r\n?/gu, '\n').trim());
        expect(why).toBe(back.length > LONGEST[field] ? 'too-long' : 'unreadable');
      }
    }),
  );
});

test('an entry that is written in its fields again is the same', () => {
  fc.assert(
    fc.property(what, values, (one, written) => {
      const reading = readEntry(one, written);
      fc.pre('entry' in reading);
      expect(readEntry(one, valuesOf(reading.entry))).toEqual(reading);
    }),
  );
});

test.each([
  ['ABF, Rädda Barnen', ['ABF', 'Rädda Barnen']],
  ['Rädda Barnen, Söder; ABF', ['Rädda Barnen, Söder', 'ABF']],
  ['Rädda Barnen, Söder\nABF\n\n', ['Rädda Barnen, Söder', 'ABF']],
  ['Rädda Barnen, Söder;', ['Rädda Barnen, Söder']],
  ['ABF, abf,, ABF ', ['ABF']],
])('the organisations in “%s”', (organisations, expected) => {
  const reading = readEntry('interview', { organisations, people: '1' });
  expect(reading).toMatchObject({ entry: { organisations: expected } });
});

test.each(['4', '4 personer', '1 person', '24 st', '9999'])('“%s” is a number of people', (people) => {
  expect(readEntry('interview', { organisations: 'ABF', people })).toHaveProperty('entry');
});

test.each([
  ['vi gjorde', 'done'],
  ['Vi har gjort', 'done'],
  ['We did', 'done'],
  ['Vi ska göra', 'planned'],
  ['ska', 'planned'],
  ['Därför inte!', 'declined'],
  ['This is why not', 'declined'],
])('“%s” says what became of a proposal', (kind, expected) => {
  expect(readEntry('answer', { kind, text: 'Ord.' })).toMatchObject({ entry: { kind: expected } });
});

test('names are told once each, as they were first written', () => {
  expect(distinct(['ABF', 'Unga', 'abf', 'UNGA', 'Ö'])).toEqual(['ABF', 'Unga', 'Ö']);
});
