import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLanguageModel, type LanguageModel } from '../../src/model/language-model.ts';

const Schema = z.strictObject({ text: z.string() });
const COMPLETION = { instructions: 'Be short.', input: '{"question":"?"}', schema: Schema };

type Misbehaviour = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A service of the chat completions shape that does as it is told, good or bad. */
class FakeService {
  readonly bodies: string[] = [];
  readonly paths: string[] = [];
  private readonly server: Server;

  private constructor(behave: Misbehaviour) {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        this.bodies.push(body);
        this.paths.push(request.url ?? '');
        behave(request, response, body);
      });
    });
  }

  static async start(behave: Misbehaviour): Promise<FakeService> {
    const service = new FakeService(behave);
    await new Promise<void>((resolve) => service.server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const json =
  (body: unknown, status = 200): Misbehaviour =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
const says = (content: unknown, more: object = {}, finish = 'stop') =>
  json({ choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', content, ...more } }] });

describe('a language model', () => {
  let service: FakeService | undefined;
  afterEach(() => service?.stop());

  const modelOn = async (behave: Misbehaviour): Promise<LanguageModel> => {
    service = await FakeService.start(behave);
    const model = createLanguageModel({
      chatModel: 'a-model',
      apiKey: 'key',
      baseUrl: `${service.url}/v1`,
      azure: undefined,
    });
    if (!model) throw new Error('a model was configured');
    return model;
  };

  it('is off until someone has chosen one', () => {
    expect(createLanguageModel(undefined)).toBeUndefined();
    expect(
      createLanguageModel({ chatModel: undefined, apiKey: 'key', baseUrl: undefined, azure: undefined }),
    ).toBeUndefined();
  });

  it('gives its answer in the shape asked for, and is told that shape', async () => {
    const model = await modelOn(says('{"text":"Ja."}'));
    expect(await model.complete(COMPLETION, { timeoutMs: 2_000 })).toEqual({ text: 'Ja.' });
    expect(service?.paths).toEqual(['/v1/chat/completions']);
    const sent = JSON.parse(service?.bodies[0] ?? '');
    expect(sent).toMatchObject({
      model: 'a-model',
      messages: [
        { role: 'system', content: 'Be short.' },
        { role: 'user', content: '{"question":"?"}' },
      ],
      response_format: { type: 'json_schema', json_schema: { strict: true } },
    });
  });

  it('is reached in Azure under the name of its deployment', async () => {
    service = await FakeService.start(says('{"text":"Ja."}'));
    const model = createLanguageModel({
      chatModel: 'deployment',
      apiKey: 'key',
      baseUrl: undefined,
      azure: { endpoint: service.url, apiVersion: '2024-10-21' },
    });
    await model?.complete(COMPLETION, { timeoutMs: 2_000 });
    expect(service.paths).toEqual(['/openai/deployments/deployment/chat/completions?api-version=2024-10-21']);
  });

  it.each<[string, Misbehaviour, string]>([
    ['answers with an error', json({ error: { message: 'no' } }, 500), 'unreachable'],
    ['wants another key', json({ error: { message: 'no' } }, 401), 'unreachable'],
    ['hangs up', (request) => request.socket.destroy(), 'unreachable'],
    ['refuses', says(null, { refusal: 'I cannot help with that.' }), 'refused'],
    ['stops at its own filter', says('', {}, 'content_filter'), 'refused'],
    ['is cut off', says('{"text":"J', {}, 'length'), 'cut-off'],
    ['talks instead of answering in the shape', says('Visst! Här kommer svaret.'), 'malformed'],
    ['leaves something out', says('{}'), 'malformed'],
    ['adds something', says('{"text":"Ja.","more":1}'), 'malformed'],
    ['says nothing', says(null), 'malformed'],
    ['has no choices', json({ choices: [] }), 'malformed'],
    ['sends something else', json({ hello: 'world' }), 'malformed'],
  ])('that %s is not listened to', async (_what, behave, reason) => {
    const model = await modelOn(behave);
    await expect(model.complete(COMPLETION, { timeoutMs: 2_000 })).rejects.toMatchObject({
      name: 'ModelError',
      reason,
    });
  });

  it.each<[string, Misbehaviour]>([
    ['never answers', () => {}],
    [
      'trickles',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('that %s is left when the time is up, and is asked once', async (_what, behave) => {
    const model = await modelOn(behave);
    const started = performance.now();
    await expect(model.complete(COMPLETION, { timeoutMs: 200 })).rejects.toMatchObject({
      reason: 'too-slow',
    });
    expect(performance.now() - started).toBeLessThan(1_500);
    expect(service?.bodies).toHaveLength(1);
  });

  it('that is not there is not waited for', async () => {
    const model = createLanguageModel({
      chatModel: 'm',
      apiKey: undefined,
      baseUrl: 'http://127.0.0.1:9/v1',
      azure: undefined,
    });
    await expect(model?.complete(COMPLETION, { timeoutMs: 2_000 })).rejects.toMatchObject({
      reason: 'unreachable',
    });
  });
});
