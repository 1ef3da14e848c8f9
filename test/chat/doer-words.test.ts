import { describe, expect, test } from 'vitest';
import { readDoerCommand } from '../../src/chat/doer-words.ts';
import { examplePlan } from '../support/example-plan.ts';

const read = (line: string) => readDoerCommand(line, examplePlan().actions);

describe('asking the doers in words', () => {
  test.each([
    'fråga genomförarna om åtgärd 1',
    'Fråga de genomförandeansvariga om åtgärd 1.',
    'fråga de genomförandeansvariga åt mig om åtgärd 1',
    'fråga genomförarna om åtgärd 1 åt mig',
    'fråga genomförarna hur det går med åtgärd 1',
    'fråga genomförarna om Kunskap',
    'fråga genomförarna om åtgärd 1, Kunskap',
    'fråga alla genomförare om 1',
    'ask the doers about action 1',
    'Ask the doers how it is going with action 1',
    'ask doers of action 1 for me',
  ])('%s', (line) => {
    expect(read(line)).toEqual({ do: 'ask-doers', action: 'a1' });
  });

  test.each([
    'genomförarnas svar om åtgärd 1',
    'visa genomförarnas svar om åtgärd 1',
    'svaren från genomförarna om åtgärd 1',
    'visa svaren om åtgärd 1',
    'vilka har svarat om åtgärd 1?',
    'Vem har inte svarat på åtgärd 1?',
    'show the answers about action 1',
    'who has answered about action 1?',
    'show the doers’ answers about action 1',
    'answers from the doers about action 1',
  ])('%s', (line) => {
    expect(read(line)).toEqual({ do: 'doer-answers', action: 'a1' });
  });

  test('answers of no named action may be the form’s', () => {
    expect(read('visa svaren')).toBeUndefined();
    expect(read('vilka har svarat?')).toBeUndefined();
    expect(read('visa svaren om enkäten')).toBeUndefined();
  });

  test('without an action, or with a number that no action has, is read all the same', () => {
    expect(read('fråga de genomförandeansvariga åt mig')).toEqual({ do: 'ask-doers' });
    expect(read('genomförarnas svar')).toEqual({ do: 'doer-answers' });
    expect(read('fråga genomförarna om åtgärd 99')).toEqual({ do: 'ask-doers', action: '99' });
  });

  test.each([
    'Vem är genomförandeansvarig för åtgärd 1?',
    'fråga',
    'Fråga Petra om åtgärd 1',
    'genomförarna har börjat',
    'fråga genomförarna om de vill ha fika',
    'åtgärd 1 är klar',
  ])('%s is something else', (line) => {
    expect(read(line)).toBeUndefined();
  });
});
