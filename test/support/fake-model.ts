import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked: which step (by the shape asked for), the JSON that came with it, and the whole body. */
type Asked = {
  path: string;
  step: 'question' | 'ranking' | 'answer' | 'report' | 'other' | 'embedding';
  input: Record<string, unknown>;
  body: Record<string, unknown>;
  raw: string;
  headers: IncomingMessage['headers'];
};
export type Behaviour = (asked: Asked, response: ServerResponse, request: IncomingMessage) => void;

const USAGE = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };

/** A service that speaks OpenAI's chat completions and embeddings, and does as it is told, good or bad. */
export class FakeModel {
  readonly asked: Asked[] = [];
  private readonly server: Server;

  private constructor(behave: Behaviour) {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', () => {
        const asked = askedIn(request, Buffer.concat(chunks).toString('utf8'));
        this.asked.push(asked);
        behave(asked, response, request);
      });
    });
  }

  static async start(behave: Behaviour): Promise<FakeModel> {
    const service = new FakeModel(behave);
    await new Promise<void>((resolve) => service.server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  /** As OPENAI_BASE_URL. */
  get url(): string {
    return `${this.origin}/v1`;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get steps(): string[] {
    return this.asked.map(({ step }) => step);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function askedIn(request: IncomingMessage, raw: string): Asked {
  const body: Record<string, unknown> = JSON.parse(raw);
  const path = request.url ?? '';
  const messages = body.messages as { content: string }[] | undefined;
  const input: Record<string, unknown> = parsed(messages?.at(-1)?.content);
  return { path, step: stepOf(path, raw), input, body, raw, headers: request.headers };
}

function parsed(content: string | undefined): Record<string, unknown> {
  try {
    return JSON.parse(content ?? '{}');
  } catch {
    return {};
  }
}

function stepOf(path: string, raw: string): Asked['step'] {
  if (path.includes('embeddings')) return 'embedding';
  if (raw.includes('"sentences"')) return raw.includes('"paragraphs"') ? 'report' : 'answer';
  if (raw.includes('"best"')) return 'ranking';
  return raw.includes('"words"') ? 'question' : 'other';
}

/** Sends JSON, whatever it says. */
export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Behaviour =>
  (_asked, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

/** A completion with that content. */
export const says = (
  content: unknown,
  more: object = {},
  finish = 'stop',
  usage: unknown = USAGE,
): Behaviour =>
  json({
    choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', content, ...more } }],
    usage,
  });

/** A completion that is that value. */
export const gives = (value: unknown, usage: unknown = USAGE): Behaviour =>
  says(JSON.stringify(value), {}, 'stop', usage);

export const silent: Behaviour = () => undefined;

/** Begins a completion and hangs up in the middle of it. */
export const hangsUpHalfWay: Behaviour = (_asked, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"choices":[{"index":0,"message":{"role":"assistant","content":"{\\"answered\\":true,');
  setTimeout(() => response.destroy(), 20);
};

/** Goes on and on: a drop now and then, or as much as the line takes. */
export const endless =
  (chunk: string, everyMs: number): Behaviour =>
  (_asked, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const drip = setInterval(() => response.write(chunk), everyMs);
    response.on('close', () => clearInterval(drip));
    response.on('error', () => clearInterval(drip));
  };

/** One behaviour for each step; an error for what is left out. */
export const bySteps =
  (steps: Partial<Record<Asked['step'], Behaviour>>): Behaviour =>
  (asked, response, request) =>
    (steps[asked.step] ?? json({ error: { message: 'no' } }, 500))(asked, response, request);

/** One behaviour after the other; the last goes on. */
export function inTurn(...behaviours: Behaviour[]): Behaviour {
  let at = 0;
  return (asked, response, request) => {
    const behave = behaviours[Math.min(at, behaviours.length - 1)];
    at += 1;
    behave?.(asked, response, request);
  };
}
