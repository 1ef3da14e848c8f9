import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { LanguageModel } from '../../src/model/language-model.ts';
import { createModels, type Models } from '../../src/model/models.ts';
import {
  type Behaviour,
  endless,
  FakeModel,
  gives,
  hangsUpHalfWay,
  inTurn,
  json,
  says,
  silent,
} from '../support/fake-model.ts';
import { ledgerInMemory } from '../support/kept-in-memory.ts';
import { DAY, modelsAt } from './example-models.ts';

const Schema = z.strictObject({ text: z.string() });
const COMPLETION = { instructions: 'Be short.', input: { question: '?' }, schema: Schema, mostTokens: 200 };
const SOON = { timeoutMs: 2_000 };
const YES = gives({ text: 'Ja.' });

let service: FakeModel | undefined;
let models: Models | undefined;
afterEach(async () => {
  await models?.close();
  await service?.stop();
});

async function modelOn(behave: Behaviour, more: Parameters<typeof modelsAt>[1] = {}): Promise<LanguageModel> {
  service = await FakeModel.start(behave);
  models = modelsAt(service.url, more);
  if (!models.language) throw new Error('a model was configured');
  return models.language;
}

describe('a language model', () => {
  it('is off until someone has chosen one', () => {
    const settings = { apiKey: 'key', baseUrl: undefined, azure: undefined };
    const none = createModels(
      { ...settings, chatModel: undefined, embeddingModel: undefined },
      { budget: { tokensPerDay: 1 }, ledger: ledgerInMemory(), today: () => DAY },
    );
    expect(none).not.toHaveProperty('language');
    expect(none).not.toHaveProperty('embedding');
  });

  it('gives its answer in the shape asked for, and is told that shape and how long it may be', async () => {
    const model = await modelOn(YES);
    expect(await model.complete(COMPLETION, SOON)).toEqual({ text: 'Ja.' });
    expect(service?.asked.map(({ path }) => path)).toEqual(['/v1/chat/completions']);
    expect(service?.asked[0]?.body).toMatchObject({
      model: 'a-model',
      max_tokens: 200,
      messages: [
        { role: 'system', content: 'Be short.' },
        { role: 'user', content: '{"question":"?"}' },
      ],
      response_format: { type: 'json_schema', json_schema: { strict: true } },
    });
  });

  it('is reached in Azure under the name of its deployment', async () => {
    service = await FakeModel.start(YES);
    models = createModels(
      {
        chatModel: 'deployment',
        embeddingModel: undefined,
        apiKey: 'key',
        baseUrl: undefined,
        azure: { endpoint: service.origin, apiVersion: '2024-10-21' },
      },
      { budget: { tokensPerDay: 100_000 }, ledger: ledgerInMemory(), today: () => DAY },
    );
    await models.language?.complete(COMPLETION, SOON);
    expect(service.asked[0]?.path).toBe(
      '/openai/deployments/deployment/chat/completions?api-version=2024-10-21',
    );
    expect(service.asked[0]?.body).toMatchObject({ max_completion_tokens: 200 });
  });

  it('never sees an identity number, an e-mail address or a telephone number', async () => {
    const model = await modelOn(YES);
    const question = 'Gäller det 850101-1234, anna@exempelby.se\n0701-23 45 67, 2017-2020?';
    await model.complete({ ...COMPLETION, input: { question, passages: [{ text: question }] } }, SOON);
    expect(service?.asked[0]?.raw).not.toMatch(/850101|anna|23 45/);
    expect(service?.asked[0]?.input.question).toBe(
      'Gäller det [personnummer], [e-post]\n[telefonnummer], 2017-2020?',
    );
  });

  it.each<[string, Behaviour, string]>([
    ['wants another key', json({ error: { message: 'no' } }, 401), 'rejected'],
    ['answers with an error again and again', json({ error: { message: 'no' } }, 500), 'failing'],
    ['hangs up', (_asked, _response, request) => request.socket.destroy(), 'unreachable'],
    ['hangs up half way', hangsUpHalfWay, 'unreachable'],
    ['refuses', says(null, { refusal: 'I cannot help with that.' }), 'refused'],
    ['stops at its own filter', says('', {}, 'content_filter'), 'refused'],
    ['is cut off', says('{"text":"J', {}, 'length'), 'cut-off'],
    ['talks instead of answering in the shape', says('Visst! Här kommer svaret.'), 'malformed'],
    ['leaves something out', says('{}'), 'malformed'],
    ['adds something', says('{"text":"Ja.","more":1}'), 'malformed'],
    ['says nothing', says(null), 'malformed'],
    ['has no choices', json({ choices: [] }), 'malformed'],
    ['sends something else', json({ hello: 'world' }), 'malformed'],
    [
      'sends half of its JSON',
      (_asked, response) =>
        void response.writeHead(200, { 'content-type': 'application/json' }).end('{"choices":'),
      'malformed',
    ],
    [
      'sends a page',
      (_asked, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hej</h1>'),
      'malformed',
    ],
    ['never ends, and fast', endless('x'.repeat(1024 * 1024), 1), 'too-long'],
    [
      'sends us elsewhere',
      (_asked, response) => void response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end(),
      'unreachable',
    ],
  ])('that %s is not listened to', async (_what, behave, reason) => {
    const model = await modelOn(behave);
    await expect(model.complete(COMPLETION, { timeoutMs: 3_000 })).rejects.toMatchObject({
      name: 'ModelError',
      reason,
    });
  });

  it.each<[string, Behaviour]>([
    ['never answers', silent],
    ['trickles', endless(' ', 20)],
  ])('that %s is left when the time is up, and is asked once', async (_what, behave) => {
    const model = await modelOn(behave);
    await expect(model.complete(COMPLETION, { timeoutMs: 200 })).rejects.toMatchObject({
      reason: 'too-slow',
    });
    expect(service?.asked).toHaveLength(1);
  });

  it('that is not there is not waited for', async () => {
    models = modelsAt('http://127.0.0.1:9/v1');
    await expect(models.language?.complete(COMPLETION, SOON)).rejects.toMatchObject({
      reason: 'unreachable',
    });
  });

  it('is left in time also where the budget cannot be read, and where nobody knows whether there is one it is not asked', async () => {
    const never = { read: () => new Promise<never>(() => {}), change: () => new Promise<never>(() => {}) };
    const waiting = await modelOn(YES, { ledger: never });
    await expect(waiting.complete(COMPLETION, { timeoutMs: 100 })).rejects.toMatchObject({
      reason: 'too-slow',
    });
    models = undefined;
    const broken = { ...ledgerInMemory(), change: () => Promise.reject(new Error('down')) };
    const model = modelsAt(service?.url ?? '', { ledger: broken }).language;
    await expect(model?.complete(COMPLETION, SOON)).rejects.toMatchObject({ reason: 'budget-unknown' });
    expect(service?.asked).toEqual([]);
  });

  it('says why it was not listened to, and nothing of what was asked, nor the key', async () => {
    const echo: Behaviour = (asked, response, request) =>
      json({ error: { message: `${asked.raw} ${asked.headers.authorization}` } }, 401)(
        asked,
        response,
        request,
      );
    const model = await modelOn(echo, { apiKey: 'sk-hemlig' });
    const error = await model
      .complete({ ...COMPLETION, input: { question: 'KÄNSLIGT' } }, SOON)
      .catch((reason: Error) => reason);
    const told = JSON.stringify(error, Object.getOwnPropertyNames(error));
    expect(told).toContain('rejected');
    expect(told).not.toMatch(/KÄNSLIGT|sk-hemlig/);
  });
});

describe('what may be better in a moment', () => {
  it.each<[string, Behaviour]>([
    ['429 with a short Retry-After', json({}, 429, { 'retry-after': '0.1' })],
    ['429 without Retry-After', json({}, 429)],
    ['429 with a date that has passed', json({}, 429, { 'retry-after': 'Fri, 13 Nov 2020 09:00:00 GMT' })],
    ['500', json({}, 500)],
    ['503', json({}, 503)],
    ['a broken connection', (_asked, _response, request) => request.socket.destroy()],
  ])('is asked again once: %s', async (_what, first) => {
    const model = await modelOn(inTurn(first, YES));
    expect(await model.complete(COMPLETION, { timeoutMs: 4_000 })).toEqual({ text: 'Ja.' });
    expect(service?.asked).toHaveLength(2);
  });

  it('is left at once where the service asks for a longer pause than there is time for', async () => {
    const model = await modelOn(inTurn(json({}, 429, { 'retry-after': '30' }), YES));
    await expect(model.complete(COMPLETION, SOON)).rejects.toMatchObject({
      reason: 'rate-limited',
      status: 429,
    });
    expect(service?.asked).toHaveLength(1);
  });

  it('is not asked a third time', async () => {
    const model = await modelOn(json({}, 500));
    await expect(model.complete(COMPLETION, { timeoutMs: 4_000 })).rejects.toMatchObject({
      reason: 'failing',
    });
    expect(service?.asked).toHaveLength(2);
  });
});

describe('a service that is down', () => {
  it('is left alone after failures in a row, and asked again after a rest', async () => {
    const model = await modelOn(inTurn(json({}, 401), json({}, 401), YES), {
      protection: { failuresInARow: 2, restMs: 150 },
    });
    for (const reason of ['rejected', 'rejected', 'resting', 'resting']) {
      await expect(model.complete(COMPLETION, SOON)).rejects.toMatchObject({ reason });
    }
    expect(service?.asked).toHaveLength(2);
    await expect
      .poll(() => model.complete(COMPLETION, SOON).catch(() => undefined), { timeout: 3_000 })
      .toEqual({
        text: 'Ja.',
      });
  });

  it('is not what a refusal or a strange answer shows', async () => {
    const model = await modelOn(says('{}'), { protection: { failuresInARow: 2, restMs: 60_000 } });
    for (let at = 0; at < 4; at += 1) {
      await expect(model.complete(COMPLETION, SOON)).rejects.toMatchObject({ reason: 'malformed' });
    }
  });
});

describe('many at once', () => {
  it('wait for their turn, and not longer than their time', async () => {
    let open = 0;
    let most = 0;
    const counted: Behaviour = (asked, response, request) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        YES(asked, response, request);
      }, 30);
    };
    const model = await modelOn(counted, { protection: { atOnce: 2, waiting: 3 } });
    const results = await Promise.all(
      Array.from({ length: 8 }, () =>
        model.complete(COMPLETION, SOON).then(
          () => 'answered',
          (error) => error.reason,
        ),
      ),
    );
    expect(most).toBe(2);
    expect(results.filter((result) => result === 'answered')).toHaveLength(5);
    expect(results.filter((result) => result === 'busy')).toHaveLength(3);
  });
});

describe('the day’s budget', () => {
  const spent = (ledger: ReturnType<typeof ledgerInMemory>) => ledger.days.get(DAY);

  it('is charged what the service says that it took', async () => {
    const ledger = ledgerInMemory();
    const model = await modelOn(YES, { ledger, budget: { prices: { input: 10, output: 100 } } });
    await model.complete(COMPLETION, SOON);
    await models?.close();
    expect(spent(ledger)).toEqual({ tokens: 120, cost: expect.closeTo(0.003, 9), calls: 1 });
  });

  it.each<[string, unknown]>([
    ['negative', { prompt_tokens: -5, completion_tokens: -5 }],
    ['a fraction', { prompt_tokens: 1.5, completion_tokens: 1 }],
    ['more than there can be', { prompt_tokens: 1e12, completion_tokens: 3 }],
    ['words', { prompt_tokens: 'many', completion_tokens: 'more' }],
    ['nothing', {}],
    ['null', null],
  ])('is charged all that was set aside where the usage is %s', async (_what, usage) => {
    const ledger = ledgerInMemory();
    const model = await modelOn(gives({ text: 'Ja.' }, usage), { ledger });
    expect(await model.complete(COMPLETION, SOON)).toEqual({ text: 'Ja.' });
    await models?.close();
    const tokens = spent(ledger)?.tokens ?? 0;
    expect(tokens).toBeGreaterThan(700);
    expect(tokens).toBeLessThan(1_000);
  });

  it('is charged nothing for what the service turned away, and all for what no one knows', async () => {
    const ledger = ledgerInMemory();
    const model = await modelOn(json({}, 401), { ledger });
    await model.complete(COMPLETION, SOON).catch(() => undefined);
    await models?.close();
    expect(spent(ledger)?.tokens).toBe(0);
    await service?.stop();
    service = await FakeModel.start(silent);
    const slow = modelsAt(service.url, { ledger });
    await slow.language?.complete(COMPLETION, { timeoutMs: 100 }).catch(() => undefined);
    await slow.close();
    expect(spent(ledger)?.tokens).toBeGreaterThan(700);
  });

  it('is never passed, is told of once, and begins anew with the day', async () => {
    const ledger = ledgerInMemory();
    const troubles: string[] = [];
    let today = DAY;
    const model = await modelOn(YES, {
      ledger,
      troubles,
      budget: { tokensPerDay: 1_000 },
      today: () => today,
    });
    ledger.days.set(DAY, { tokens: 900, cost: 0, calls: 3 });
    for (let at = 0; at < 2; at += 1) {
      await expect(model.complete(COMPLETION, SOON)).rejects.toMatchObject({ reason: 'budget-spent' });
    }
    expect(service?.asked).toEqual([]);
    expect(troubles).toEqual(['spent']);
    today = '2026-11-14';
    expect(await model.complete(COMPLETION, SOON)).toEqual({ text: 'Ja.' });
  });

  it('holds for cost too', async () => {
    const ledger = ledgerInMemory();
    const model = await modelOn(YES, {
      ledger,
      budget: { costPerDay: 0.001, prices: { input: 10, output: 100 } },
    });
    await expect(model.complete(COMPLETION, SOON)).rejects.toMatchObject({ reason: 'budget-spent' });
  });
});
