import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readShortReport, readStatusReport } from '../../src/chat/status-words.ts';
import { readCommand } from '../../src/chat/words.ts';

/** A Sunday. */
const TODAY = '2026-11-22';
const report = (line: string) => readStatusReport(line, TODAY);
const short = (line: string) => readShortReport(line, TODAY);
const of = (what: object) => ({ do: 'report-status', ...what });

describe('how an action stands, in words', () => {
  test.each([
    ['åtgärd 3 är klar', { action: 3, state: 'done' }],
    ['ÅTGÄRD 3 ÄR KLAR!', { action: 3, state: 'done' }],
    ['åtgärd 3: klar', { action: 3, state: 'done' }],
    ['Åtgärd nr 3 är nu klar.', { action: 3, state: 'done' }],
    ['nu är åtgärd 3 klar', { action: 3, state: 'done' }],
    ['vi är klara med åtgärd 3', { action: 3, state: 'done' }],
    [
      'åtgärd 7 pågår: vi har bytt tre blanketter',
      { action: 7, state: 'in-progress', line: 'vi har bytt tre blanketter' },
    ],
    ['Åtgärd 7 pågår. Vi har bytt tre.', { action: 7, state: 'in-progress', line: 'Vi har bytt tre.' }],
    ['åtgärd 12 är inte påbörjad – vi väntar', { action: 12, state: 'not-started', line: 'vi väntar' }],
    ['åtgärd 5 är pausad', { action: 5, state: 'paused' }],
    ['åtgärd 2 behöver stöd', { action: 2, state: 'needs-support' }],
    ['åtgärd 2 behöver stöd med juridik', { action: 2, state: 'needs-support', line: 'Stöd med juridik' }],
    ['åtgärd 3 försenad', { action: 3, late: true }],
    [
      'åtgärd 3 är försenad till v. 43 väntar på ny chef',
      { action: 3, expected: '2027-10-25', line: 'väntar på ny chef' },
    ],
    ['åtgärd 3 väntas bli klar 1 mars 2027', { action: 3, expected: '2027-03-01' }],
    ['alla mina åtgärder pågår', { all: true, state: 'in-progress' }],
    ['Alla mina åtgärder är klara.', { all: true, state: 'done' }],
    ['action 3 is done', { action: 3, state: 'done' }],
    ['action 7 is in progress: two forms', { action: 7, state: 'in-progress', line: 'two forms' }],
    ['action 2 needs support with law', { action: 2, state: 'needs-support', line: 'Support with law' }],
    ['Action 3 is delayed until 1 March, waiting', { action: 3, expected: '2027-03-01', line: 'waiting' }],
    ['all my actions are in progress', { all: true, state: 'in-progress' }],
  ])('“%s” says so itself', (line, said) => {
    expect(report(line)).toEqual(of(said));
  });

  test.each([
    ['3 klar', { action: 3, state: 'done' }],
    ['3 behöver stöd med juridik', { action: 3, state: 'needs-support', line: 'Stöd med juridik' }],
    ['3 försenad till 1 mars', { action: 3, expected: '2027-03-01' }],
    ['klar', { state: 'done' }],
    ['Pågår, vi har bytt tre blanketter', { state: 'in-progress', line: 'vi har bytt tre blanketter' }],
    [
      'försenad till 1 mars, väntar på upphandling',
      { expected: '2027-03-01', line: 'väntar på upphandling' },
    ],
    ['försenad till i höst, väntar', { late: true, line: 'i höst, väntar' }],
    ['försenad', { late: true }],
    ['delayed until 1 March', { expected: '2027-03-01' }],
    ['done', { state: 'done' }],
  ])('“%s” says so from someone who has actions', (line, said) => {
    expect(report(line)).toBeUndefined();
    expect(short(line)).toEqual(of(said));
  });

  test.each([
    'är åtgärd 3 klar?',
    'är åtgärd 3 klar',
    'när är åtgärd 3 klar?',
    'åtgärd 3 är klar?',
    'åtgärd 3 är inte klar',
    'åtgärd 3 klar sedan i våras',
    'åtgärd 3 blir klar i tid',
    'åtgärd 4 är klar, åtgärd 5 pågår',
    'hur går åtgärd 3',
    'status för åtgärd 3',
    'jag behöver hjälp med åtgärd 3',
    'vilka åtgärder är försenade',
    '3',
    '3, för att vi är klara',
    '4 3 5 2 1',
    '3 klara av 5',
    '3 klar, 4 pågår',
    'klart',
    'klar med två av fem skolor',
    'Pågår för fullt',
    'När upphandlingen är klar börjar vi',
    'Sen tar vi fika',
    'mina åtgärder',
    '',
  ])('“%s” does not', (line) => {
    expect(report(line)).toBeUndefined();
    expect(short(line)).toBeUndefined();
  });

  const states = fc.constantFrom(
    'är klar',
    'pågår',
    'är pausad',
    'behöver stöd',
    'är inte påbörjad',
    'är försenad',
  );
  const number = fc.integer({ min: 1, max: 999 });
  const words = fc
    .array(fc.stringMatching(/^[a-zåäö]{1,9}$/u), { minLength: 1, maxLength: 8 })
    .map((all) => `x${all.join(' ')}`);

  test('whatever the number and the line, both come through whole', () => {
    fc.assert(
      fc.property(number, states, words, (action, state, line) => {
        expect(report(`Åtgärd ${action} ${state}: ${line}`)).toMatchObject({ action, line });
      }),
    );
  });

  test('no question is swallowed', () => {
    fc.assert(
      fc.property(number, states, words, (action, state, line) => {
        for (const asked of [
          `åtgärd ${action} ${state}?`,
          `åtgärd ${action} ${state}, ${line}?`,
          `hur ${line} åtgärd ${action}`,
          `när ${state} åtgärd ${action}`,
        ]) {
          expect(report(asked), asked).toBeUndefined();
          expect(short(asked), asked).toBeUndefined();
        }
      }),
    );
  });

  test('no rating is swallowed, alone, in a row or with its reason', () => {
    const row = fc.array(fc.constantFrom('1', '2', '3', '4', '5', 'ej relevant', 'x'), { minLength: 1 });
    fc.assert(
      fc.property(row, words, (ratings, reason) => {
        for (const rated of [ratings.join(' '), ratings.join(', '), `${ratings[0]} för att ${reason}`]) {
          expect(report(rated), rated).toBeUndefined();
          expect(short(rated), rated).toBeUndefined();
        }
      }),
    );
  });

  test('no ordinary line is swallowed, and never throws', () => {
    fc.assert(
      fc.property(words, fc.string(), (line, anything) => {
        expect(report(line)).toBeUndefined();
        expect(short(line)).toBeUndefined();
        for (const read of [report, short]) {
          const found = read(anything);
          if (found !== undefined) expect(found.do).toBe('report-status');
        }
      }),
    );
  });

  test('says nothing else that Lika knows', () => {
    for (const line of ['åtgärd 3 är klar', '3 klar', 'klar', 'försenad', 'alla mina åtgärder pågår']) {
      expect(readCommand(line)).toBeUndefined();
    }
  });
});
