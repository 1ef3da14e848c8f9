import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answers, createAnswers } from '../../src/answers/answers.ts';
import { loadCollection } from '../../src/documents/collection.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { loadPack } from '../../src/plan/load-pack.ts';
import { createRegister } from '../../src/register/register.ts';

const NOW = new Date('2026-11-13T09:00:00Z');

describe('the pack of Exempelstad', () => {
  let answers: Answers;
  beforeAll(async () => {
    const pack = await loadPack(resolve(import.meta.dirname, '../../data/exempelstad'));
    const { index } = await loadCollection(pack.documents);
    answers = createAnswers({ index, register: createRegister(pack.plan, pack.roster) });
  });

  it('says what a self-assessment is, and where that is written', async () => {
    const { reply, abstained, cited } = await answers.explain('Vad är en självskattning?', 'sv', NOW);
    expect(abstained).toBe(false);
    expect(cited.length).toBeGreaterThan(0);
    expect(plainText(reply)).toMatch(/självskattning/i);
  });

  it('lists its 17 actions and cites each of them', async () => {
    expect(plainText((await answers.explain('Vilka åtgärder finns?', 'sv', NOW)).reply)).toContain(
      '17 åtgärder',
    );
    for (let number = 1; number <= 17; number += 1) {
      const { cited } = await answers.explain(`Vad innebär åtgärd ${number}?`, 'sv', NOW);
      expect(cited[0]?.source.heading).toContain(`${number}`);
    }
  });
});
