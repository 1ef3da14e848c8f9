import { describe, expect, test } from 'vitest';
import { readHandOver } from '../../src/chat/hand-over-words.ts';
import { examplePlan } from '../support/example-plan.ts';

const { actions } = examplePlan();
const read = (line: string, isAdministrator = false) => readHandOver(line, { actions, isAdministrator });
const what = (line: string, isAdministrator = false) => {
  const { act, action, to } = read(line, isAdministrator) ?? {};
  return [act, action, to];
};

describe('words about handing over', () => {
  test.each([
    ['Åtgärd 2 är inte min längre.', 'a2'],
    ['atgard 2 ar inte langre min', 'a2'],
    ['åtgärden Kommunikation är inte min längre', 'a2'],
    ['jag samordnar inte åtgärd 2 längre', 'a2'],
    ['inte min längre: åtgärd 2', 'a2'],
    ['inte min längre', undefined],
    ['lämna över', undefined],
    ['Jag vill lämna över åtgärd 2', 'a2'],
    ['kan jag lämna över 2?', 'a2'],
    ['Action 2 is no longer mine', 'a2'],
    ['action 2 is not mine any more', 'a2'],
    ['hand over action 2', 'a2'],
    ['lämna över åtgärd 99', '99'],
  ])('%s', (line, action) => expect(what(line)).toEqual(['start', action, undefined]));

  test.each([
    ['lämna över åtgärd 2 till Karin Ek', 'Karin Ek'],
    ['Lämna över åtgärd 2 till Åsa Öberg.', 'Åsa Öberg'],
    ['överlämna åtgärd 2 till karin.ek@exempelby.se', 'karin.ek@exempelby.se'],
    ['lämna åtgärd 2 till Karin', 'Karin'],
    ['Karin Ek tar över åtgärd 2', 'Karin Ek'],
    ['hand over action 2 to Karin Ek', 'Karin Ek'],
  ])('%s', (line, to) => expect(what(line)).toEqual(['ask', 'a2', to]));

  test('ask for it to be taken back, and for what has been handed over', () => {
    expect(what('ta tillbaka frågan om åtgärd 2')).toEqual(['withdraw', 'a2', undefined]);
    expect(what('Ta tillbaka överlämningen')).toEqual(['withdraw', undefined, undefined]);
    expect(what('överlämningar')).toEqual(['list', undefined, undefined]);
    expect(what('hand-overs')).toEqual(['list', undefined, undefined]);
  });

  test.each([
    'åtgärd 2 samordnas av Åsa Ek',
    'Åtgärd 2 ska samordnas av Åsa Ek.',
    'åtgärden Kommunikation samordnas nu av Åsa Ek',
    'byt samordnare för åtgärd 2 till Åsa Ek',
    'ny samordnare för åtgärd 2: Åsa Ek',
    'action 2 is coordinated by Åsa Ek',
    'assign action 2 to Åsa Ek',
  ])('of administrators assign: %s', (line) => {
    expect(what(line, true)).toEqual(['assign', 'a2', 'Åsa Ek']);
    expect(read(line)).toBeUndefined();
  });

  test.each([
    'Vem tar över åtgärd 2?',
    'Vem samordnar åtgärd 2?',
    'Vad händer om Karin tar över åtgärd 2?',
    'Åtgärd 2 samordnas av vem?',
    'åtgärd 2 är klar',
    'Vi har lämnat över materialet till skolorna',
    'överlämningen gick bra',
    'skatta',
    '3',
    '',
  ])('are not: %s', (line) => expect(read(line, true)).toBeUndefined());
});
