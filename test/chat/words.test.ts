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
    ['civilsamhället', 'civil-society'],
    ['Civilsamhällets syn', 'civil-society'],
    ['civil society', 'civil-society'],
    ['ny intervju', 'enter-civil-society'],
    ['lägg till ett förslag', 'enter-civil-society'],
    ['svara på ett förslag', 'civil-society'],
    ['”hjälp”', 'help'],
  ])('“%s” asks for %s', (line, command) => {
    expect(readCommand(line)?.do).toBe(command);
  });

  test('the language is changed by its name', () => {
    expect(readCommand('english')).toEqual({ do: 'language', language: 'en' });
    expect(readCommand('Svenska')).toEqual({ do: 'language', language: 'sv' });
  });

  test.each(['svara på förslag 2', 'Svara pa forslag 2.', 'answer proposal 2'])(
    '“%s” answers the second proposal',
    (line) => {
      expect(readCommand(line)).toEqual({ do: 'civil-society', act: 'answer', number: 2 });
    },
  );

  test.each([
    'Vad är en självskattning?',
    'skatta?',
    'Vilka åtgärder finns?',
    '4',
    'paus i arbetet, hur fungerar det',
    'status för åtgärd 3',
    'jag behöver hjälp med åtgärd 3',
    'svara på förslag 2 och 3',
    'civilsamhället vill samarbeta mer',
    'Vad säger civilsamhället?',
    'pass',
    '',
  ])('“%s” is no command', (line) => {
    expect(readCommand(line)).toBeUndefined();
  });
});
