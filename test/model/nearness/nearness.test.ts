import { afterEach, describe, expect, it } from 'vitest';
import type { Models } from '../../../src/model/models.ts';
import { createNearness, type Nearness } from '../../../src/model/nearness/nearness.ts';
import { type Behaviour, FakeModel, json, silent } from '../../support/fake-model.ts';
import { ledgerInMemory, vectorsInMemory } from '../../support/kept-in-memory.ts';
import { DAY, modelsAt } from '../example-models.ts';

let service: FakeModel;
let models: Models;
afterEach(async () => {
  await models.close();
  await service.stop();
});

/** Three directions: children, money, and the rest. */
const vectorOf = (text: string) => [
  /barn|unga/i.test(text) ? 1 : 0.1,
  /peng|budget/i.test(text) ? 1 : 0.1,
  0.2,
];
const embeds: Behaviour = (asked, response, request) => {
  const texts = asked.body.input as string[];
  const data = texts.map((text, index) => ({ index, embedding: vectorOf(text) }));
  json({ data: data.toReversed(), usage: { prompt_tokens: texts.length } })(asked, response, request);
};

const AMONG = [
  { id: 'a', text: 'Barnens rättigheter' },
  { id: 'b', text: 'Budgeten för nästa år' },
  { id: 'c', text: 'Möten. Ring 070-123 45 67.' },
];

async function nearnessOn(
  behave: Behaviour,
  more: Parameters<typeof modelsAt>[1] & {
    cache?: ReturnType<typeof vectorsInMemory>;
    failures?: unknown[];
  } = {},
): Promise<Nearness> {
  service = await FakeModel.start(behave);
  models = modelsAt(service.url, more);
  if (!models.embedding) throw new Error('a model was configured');
  return createNearness({
    model: models.embedding,
    cache: more.cache ?? vectorsInMemory(),
    onFailure: (reason) => more.failures?.push(reason),
  });
}

async function filled(nearness: Nearness): Promise<void> {
  await nearness.near('?', AMONG, 1_000);
  await nearness.settled();
}

describe('how near passages are in meaning', () => {
  it('is known when all of them are, which is worked on in the background', async () => {
    const nearness = await nearnessOn(embeds);
    expect(await nearness.near('unga', AMONG, 1_000)).toBeUndefined();
    await nearness.settled();
    const near = await nearness.near('unga', AMONG, 1_000);
    expect(near?.get('a')).toBe(1);
    expect(near?.get('b') ?? 0).toBeLessThan(0.5);
    expect(service.asked[0]?.raw).not.toContain('123 45');
  });

  it('is worked out once for the same words and model, also after a restart', async () => {
    const cache = vectorsInMemory();
    await filled(await nearnessOn(embeds, { cache }));
    expect(cache.kept.size).toBe(3);
    await models.close();
    await service.stop();
    const again = await nearnessOn(embeds, { cache });
    await filled(again);
    expect(service.asked).toEqual([]);
    expect((await again.near('pengar', AMONG, 1_000))?.get('b')).toBe(1);
    await again.near('pengar', AMONG, 1_000);
    expect(service.asked).toHaveLength(1);
  });

  it('is made anew where what was kept is damaged', async () => {
    const cache = vectorsInMemory();
    await filled(await nearnessOn(embeds, { cache }));
    for (const key of cache.kept.keys()) cache.kept.set(key, '@@@');
    await models.close();
    await service.stop();
    await filled(await nearnessOn(embeds, { cache }));
    expect(service.asked).toHaveLength(1);
  });

  it('is not used while only some of them are known', async () => {
    const failures: unknown[] = [];
    const cache = vectorsInMemory();
    await filled(await nearnessOn(embeds, { cache }));
    await models.close();
    await service.stop();
    const [first] = cache.kept.keys();
    cache.kept.delete(first ?? '');
    const nearness = await nearnessOn(json({}, 401), { cache, failures });
    await filled(nearness);
    expect(await nearness.near('unga', AMONG, 1_000)).toBeUndefined();
    expect(failures).toMatchObject([{ reason: 'rejected' }]);
    expect(service.asked).toHaveLength(1);
  });

  it.each<[string, Behaviour]>([
    ['is silent', silent],
    ['fails', json({}, 500)],
    ['gives too few', json({ data: [{ index: 0, embedding: [1, 2] }] })],
    ['gives no numbers', json({ data: AMONG.map((_, index) => ({ index, embedding: ['x'] })) })],
    ['gives nothing but zeros', json({ data: AMONG.map((_, index) => ({ index, embedding: [0, 0] })) })],
    [
      'gives different lengths',
      json({ data: AMONG.map((_, index) => ({ index, embedding: Array(index + 1).fill(1) })) }),
    ],
    ['gives nulls', json({ data: [null, null, null] })],
    ['gives something else', json({ data: 'x' })],
  ])('is unknown, and nothing else, where the model %s', async (_what, behave) => {
    const cache = vectorsInMemory();
    await filled(await nearnessOn(embeds, { cache }));
    await models.close();
    await service.stop();
    const failures: unknown[] = [];
    const nearness = await nearnessOn(behave, { cache, failures });
    await filled(nearness);
    expect(await nearness.near('unga', AMONG, 200)).toBeUndefined();
    expect(failures.length).toBeGreaterThan(0);
  });

  it('leaves half of the day’s budget to questions', async () => {
    const ledger = ledgerInMemory();
    ledger.days.set(DAY, { tokens: 600, cost: 0, calls: 9 });
    const failures: unknown[] = [];
    const nearness = await nearnessOn(embeds, { ledger, failures, budget: { tokensPerDay: 1_000 } });
    await filled(nearness);
    expect(service.asked).toEqual([]);
    expect(failures).toMatchObject([{ reason: 'budget-spent' }]);
  });
});
