import { beforeAll, describe, expect, it } from 'vitest';
import { type PackAnswers, packAnswers } from '../pack-answers.ts';

let pack: PackAnswers;
beforeAll(async () => {
  pack = await packAnswers('exempelstad', new Date('2026-11-13T13:00:00Z'));
});

describe('”Vilka åtgärder har jag?”', () => {
  it.each([
    'vilka åtgärder har jag',
    'hur många åtgärder har jag?',
    'när ska mina åtgärder vara klara',
    'which actions do I have?',
  ])('%s: de egna, för den som samordnar', async (line) => {
    const { said } = await pack.ask(line, 'sv', 'petra.lind@exempelstad.se');
    expect(said).toMatch(/^Petra Lind samordnar 2 åtgärder/);
  });

  it('säger det till den som inte samordnar någon', async () => {
    const { said } = await pack.ask('vilka åtgärder har jag', 'sv', 'karin.ek@exempelstad.se');
    expect(said).toContain('Karin Ek samordnar ingen åtgärd just nu');
  });
});
