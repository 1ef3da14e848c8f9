import { describe, expect, test } from 'vitest';
import { readPreviewCommand } from '../../src/chat/preview-words.ts';

/** A Friday. */
const TODAY = '2026-11-13';
const days = (from: string, to = from) => ({ do: 'preview', from, to });

describe('asking what is going to be sent', () => {
  test.each([
    'förhandsvisa',
    'Förhandsvisa.',
    'förhandsvisning',
    'preview',
    'vad skickas?',
    'Vad ska skickas?',
  ])('%s: the coming days', (line) => {
    expect(readPreviewCommand(line, TODAY)).toEqual({ do: 'preview' });
  });

  test.each([
    ['vad skickas i morgon?', days('2026-11-14')],
    ['Vad skickas på måndag?', days('2026-11-16')],
    ['vad skickar du 3 december?', days('2026-12-03')],
    ['vad kommer du att skicka nästa vecka', days('2026-11-16', '2026-11-22')],
    ['förhandsvisa v. 50', days('2026-12-07', '2026-12-13')],
    ['förhandsvisa vecka 50', days('2026-12-07', '2026-12-13')],
    ['vad skickas under v. 50?', days('2026-12-07', '2026-12-13')],
    ['förhandsvisa 1–5 december', days('2026-12-01', '2026-12-05')],
    ['förhandsvisa den här veckan', days('2026-11-13', '2026-11-15')],
    ['preview next week', days('2026-11-16', '2026-11-22')],
    ['Preview for next week', days('2026-11-16', '2026-11-22')],
    ['what is sent tomorrow?', days('2026-11-14')],
    ['What will you send on Monday?', days('2026-11-16')],
  ])('%s', (line, command) => {
    expect(readPreviewCommand(line, TODAY)).toEqual(command);
  });

  test.each([
    'förhandsvisa rapporten',
    'vad skickas till kommunstyrelsen?',
    'publicera omgången',
    'Vi förhandsvisar texterna',
    'vad händer på måndag?',
  ])('%s is about something else', (line) => {
    expect(readPreviewCommand(line, TODAY)).toBeUndefined();
  });
});
