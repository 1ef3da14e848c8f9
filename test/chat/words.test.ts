import { describe, expect, test } from 'vitest';
import { readCommand } from '../../src/chat/words.ts';

describe('the words that people write', () => {
  test.each([
    ['hjälp', 'help'],
    ['HJÄLP!', 'help'],
    ['hjalp', 'help'],
    ['hjäp', 'help'],
    ['Vem är du?', 'help'],
    ['vad kan du göra?', 'help'],
    ['skatta', 'assess'],
    ['Skata', 'assess'],
    ['starta självskattning', 'assess'],
    ['sjalvskattning', 'assess'],
    ['mina åtgärder', 'my-actions'],
    ['mina atgarder', 'my-actions'],
    ['mina ågärder', 'my-actions'],
    ['status', 'status'],
    ['sammanfatning', 'summary'],
    ['paus', 'pause'],
    ['fortsätt', 'continue'],
    ['fortsatt', 'continue'],
    ['ångra', 'undo'],
    ['angra', 'undo'],
    ['tillbaka', 'back'],
    ['hoppa över', 'skip'],
    ['ej relevant', 'not-relevant'],
    ['granska', 'review'],
    ['lämna in', 'hand-in'],
    ['lamna in', 'hand-in'],
    ['avbryt', 'cancel'],
    ['”hjälp”', 'help'],
  ])('“%s” asks for %s', (line, command) => {
    expect(readCommand(line)?.do).toBe(command);
  });

  test('the language is changed by its name', () => {
    expect(readCommand('english')).toEqual({ do: 'language', language: 'en' });
    expect(readCommand('Svenska')).toEqual({ do: 'language', language: 'sv' });
  });

  test.each([
    'Vad är en självskattning?',
    'skatta?',
    'Vilka åtgärder finns?',
    '4',
    'paus i arbetet, hur fungerar det',
    'status för åtgärd 3',
    'jag behöver hjälp med åtgärd 3',
    'pass',
    '',
  ])('“%s” is no command', (line) => {
    expect(readCommand(line)).toBeUndefined();
  });
});
