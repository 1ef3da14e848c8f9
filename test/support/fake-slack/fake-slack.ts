import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pngSize } from '../read-png.ts';
import { createFaults, type Fault } from './faults.ts';
import { createRates } from './rates.ts';
import { Refused } from './refused.ts';
import { createSocketMode } from './socket-mode.ts';
import { APP_TOKEN, BOT_TOKEN } from './tokens.ts';
import { webMethods } from './web-methods.ts';
import { createWorkspace } from './workspace.ts';

export { APP_TOKEN, BOT_TOKEN, SIGNING_SECRET } from './tokens.ts';

const JSON_ARGUMENTS = new Set(['blocks', 'files', 'metadata', 'prompts', 'view']);

type Call = { method: string; args: Record<string, unknown>; answer: string };
export type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>;

/**
 * Slack's Web API on this computer: it keeps what it is told, refuses what Slack refuses, and fails on demand. `limited`:
 * it answers 429 to what comes too fast. `elapsedMs`: a clock that only goes forward.
 */
export async function startFakeSlack({
  scopes,
  limited = false,
  elapsedMs = () => performance.now(),
}: {
  scopes: readonly string[];
  limited?: boolean;
  elapsedMs?: () => number;
}) {
  const rates = limited ? createRates(elapsedMs) : undefined;
  const workspace = createWorkspace();
  const faults = createFaults();
  const socket = createSocketMode(workspace.nextId);
  const methods = webMethods(workspace, {
    socketAddress: () => socket.address(port),
    uploadAddress: (file) => `http://127.0.0.1:${port}/upload/${file}`,
    elapsedMs,
  });
  const granted = new Set(scopes);
  const calls: Call[] = [];
  /** Calls that came before a Retry-After had passed. */
  const impatient: string[] = [];
  const heldUntil = new Map<string, number>();

  const has = (scope: string) => {
    if (!granted.has(scope)) throw new Refused('missing_scope', [], scope);
  };

  function run(method: string, args: Record<string, unknown>, token: string | undefined): object {
    const known = methods[method];
    if (known === undefined) throw new Refused('unknown_method');
    if (token === undefined) throw new Refused('not_authed');
    const proper = known.token === 'app' ? APP_TOKEN : BOT_TOKEN;
    if (token !== `Bearer ${proper}`) throw new Refused('invalid_auth');
    if (known.scope !== undefined) has(known.scope);
    const unknown = Object.keys(args).filter((name) => !known.arguments.includes(name));
    if (unknown.length > 0)
      throw new Refused('invalid_arguments', [`[ERROR] no such argument: ${unknown.join(', ')}`]);
    return { ok: true, ...known.run(args, has) };
  }

  function refusal(error: unknown): object {
    if (!(error instanceof Refused)) throw error;
    return {
      ok: false,
      error: error.error,
      ...(error.needed === undefined ? {} : { needed: error.needed }),
      response_metadata: { messages: error.messages },
    };
  }

  function tooFast({ method, args }: Call): Fault | undefined {
    const ms = rates?.tooEarlyMs(method, String(args.channel)) ?? 0;
    return ms > 0 ? { kind: 'status', status: 429, retryAfter: Math.ceil(ms / 1000) } : undefined;
  }

  function noteImpatience(key: string): void {
    const left = (heldUntil.get(key) ?? 0) - elapsedMs();
    if (left > 0) impatient.push(`${key}: ${left} ms too early`);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = (request.url ?? '').replace('/api/', '');
    const args = argumentsOf((await bodyOf(request)).toString('utf8'));
    const call: Call = { method, args, answer: 'none' };
    calls.push(call);
    const key = method === 'chat.postMessage' ? `${method} ${args.channel}` : method;
    noteImpatience(key);

    const fault = tooFast(call) ?? faults.take(method);
    if (fault?.kind === 'late') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    else if (fault !== undefined && fault.kind !== 'drop-after') return fail(fault, call, key, response);
    const answer = attempt(() => run(method, args, request.headers.authorization), refusal);
    call.answer = 'error' in answer ? String(answer.error) : 'ok';
    if (fault?.kind === 'drop-after') request.socket.destroy();
    else send(response, 200, answer);
  }

  /** The bytes as they are, for whoever has the address: a token has no business there. */
  async function takeFile(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await bodyOf(request);
    const call: Call = { method: 'upload', args: { id }, answer: 'ok' };
    calls.push(call);
    const fault = faults.take('upload');
    if (fault?.kind === 'drop') {
      request.socket.destroy();
      return;
    }
    const file = workspace.files.get(id);
    const proper = request.method === 'POST' && request.headers.authorization === undefined;
    if (file === undefined || !proper || bytes.length !== file.length) {
      response.writeHead(400).end('bad upload');
      return;
    }
    if (fault?.kind === 'status') {
      response.writeHead(fault.status).end();
      return;
    }
    if (file.name.endsWith('.png')) pngSize(bytes);
    file.bytes = bytes;
    response.writeHead(200).end(`OK - ${bytes.length}`);
  }

  function fail(
    fault: Exclude<Fault, { kind: 'drop-after' | 'late' }>,
    call: Call,
    key: string,
    response: ServerResponse,
  ) {
    call.answer = fault.kind;
    switch (fault.kind) {
      case 'drop':
        response.socket?.destroy();
        return;
      case 'html':
        response.writeHead(200).end('<html>Log in to the proxy</html>');
        return;
      case 'error':
        send(response, 200, refusal(new Refused(fault.error, [], fault.needed)));
        return;
      case 'status':
        if (fault.retryAfter !== undefined) {
          heldUntil.set(key, elapsedMs() + fault.retryAfter * 1000);
          response.setHeader('retry-after', fault.retryAfter);
        }
        send(response, fault.status, { ok: false, error: 'ratelimited' });
    }
  }

  const server = createServer((request, response) => {
    const upload = /^\/upload\/(\w+)$/.exec(request.url ?? '')?.[1];
    const handled = upload === undefined ? handle(request, response) : takeFile(upload, request, response);
    handled.catch((error) => send(response, 500, { ok: false, error: String(error) }));
  });
  server.on('upgrade', socket.upgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    workspace,
    socket,
    faults,
    calls,
    impatient,
    /** The scopes that the installed app has; may be changed on the way. */
    granted,
    callsTo: (method: string) => calls.filter((call) => call.method === method),
    async stop(): Promise<void> {
      socket.cut();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function attempt(work: () => object, otherwise: (error: unknown) => object): object {
  try {
    return work();
  } catch (error) {
    return otherwise(error);
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Slack takes forms, with JSON in some of their fields. */
function argumentsOf(body: string): Record<string, unknown> {
  const fields = [...new URLSearchParams(body)];
  return Object.fromEntries(
    fields.map(([name, value]) => [name, JSON_ARGUMENTS.has(name) ? JSON.parse(value) : value]),
  );
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
