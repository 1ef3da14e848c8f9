import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFile } from '../../src/events/calendar-file.ts';
import type { PlanEvent } from '../../src/plan/plan.ts';

const plan = { id: 'exempelby', timeZone: 'Europe/Stockholm' };
const now = new Date('2026-11-02T08:00:00Z');
const event = (changes: Partial<PlanEvent>): PlanEvent => ({
  id: 'lartraff',
  name: { sv: 'Lärträff', en: 'Learning meeting' },
  date: '2026-11-25',
  for: ['admin'],
  ...changes,
});
const fileOf = (changes: Partial<PlanEvent>, language: 'sv' | 'en' = 'sv') =>
  new TextDecoder().decode(calendarFile(event(changes), { plan, language, now }).bytes);
/** What the file says, its folded lines made whole. */
const linesOf = (changes: Partial<PlanEvent>, language?: 'sv' | 'en') =>
  fileOf(changes, language).replaceAll('\r\n ', '').split('\r\n');

describe('an event as a calendar file', () => {
  test('says what, when and where, and how to sign up', () => {
    const signUp = 'https://anmalan.exempelby.se/texter';
    expect(linesOf({ time: '09:00', ends: '11:30', place: 'Biblioteket, hörsalen', signUp })).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Lika//exempelby//SV',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:lartraff@exempelby.lika',
      'SEQUENCE:0',
      'DTSTAMP:20261102T080000Z',
      'DTSTART:20261125T080000Z',
      'DTEND:20261125T103000Z',
      'SUMMARY:Lärträff',
      'LOCATION:Biblioteket\\, hörsalen',
      `DESCRIPTION:Anmäl dig här: ${signUp}`,
      `URL;VALUE=URI:${signUp}`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
    expect(linesOf({}, 'en')).toContain('SUMMARY:Learning meeting');
  });

  test.each([
    ['before the clocks go forward', '2027-03-26', 'DTSTART:20270326T080000Z'],
    ['after the clocks went forward', '2027-03-29', 'DTSTART:20270329T070000Z'],
    ['before the clocks go back', '2026-10-23', 'DTSTART:20261023T070000Z'],
    ['after the clocks went back', '2026-10-26', 'DTSTART:20261026T080000Z'],
  ])('is at nine in the morning %s', (_when, date, start) => {
    expect(linesOf({ date, time: '09:00' })).toContain(start);
  });

  test('without a time is that whole day', () => {
    const lines = linesOf({ date: '2027-03-28' });
    expect(lines).toContain('DTSTART;VALUE=DATE:20270328');
    expect(lines.join()).not.toContain('DTEND');
  });

  test('without an end sets an hour aside, and says so', () => {
    const lines = linesOf({ time: '09:00' });
    expect(lines).toContain('DTEND:20261125T090000Z');
    expect(lines).toContain('DESCRIPTION:När det slutar står inte i planen. En timme är avsatt.');
  });

  test('has short lines, and keeps every word of any name on its own line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (name) => {
        const file = fileOf({ name });
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(linesOf({ name }).filter((line) => /^(?:SUMMARY|END:VEVENT)/u.test(line))).toHaveLength(2);
      }),
    );
  });
});
