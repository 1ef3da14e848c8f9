import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createConnector } from './connector.ts';
import { createFaults, type Fault, type Operation } from './faults.ts';
import { createRates } from './rates.ts';
import { Refused } from './refused.ts';
import { CHANNEL_ISSUER, createTokens } from './tokens.ts';
import { createWorld } from './world.ts';

type Call = {
  operation: Operation;
  path: string;
  conversation: string;
  body: unknown;
  status: number;
  at: number;
};
export type FakeTeams = Awaited<ReturnType<typeof startFakeTeams>>;

/** By any fake of this process, as the SDK keeps a token for as long as its process lives. */
const handedOut = new Set<string>();

/**
 * The Bot Connector on this computer: it keeps what it is told, refuses what Teams refuses, and fails on demand.
 * `authenticated`: a call without a token that the login here handed out is refused. `limited`: it answers 429 to what
 * comes too fast, by a clock in milliseconds that only goes forward.
 */
export async function startFakeTeams({
  authenticated = false,
  limited,
}: {
  authenticated?: boolean;
  limited?: { elapsedMs: () => number };
} = {}) {
  const elapsedMs = limited?.elapsedMs ?? (() => performance.now());
  const rates = limited && createRates(elapsedMs);
  const world = createWorld();
  const tokens = createTokens();
  const faults = createFaults();
  const connector = createConnector(world);
  const calls: Call[] = [];
  /** Calls that came before a Retry-After had passed. */
  const impatient: string[] = [];
  const heldUntil = new Map<string, number>();

  const logins = { refused: false };

  /** What Microsoft publishes and hands out, beside the connector. */
  function publicDocument(path: string): object | undefined {
    if (path === '/openid') return { issuer: CHANNEL_ISSUER, jwks_uri: `${url}/keys` };
    if (path === '/keys') return tokens.keySet();
    return path.startsWith('/identity') ? identityToken() : undefined;
  }

  function identityToken(): object {
    if (logins.refused) throw new Refused(400, 'identity_not_found');
    const token = crypto.randomUUID();
    handedOut.add(token);
    const inAnHour = Math.floor(Date.now() / 1000) + 3600;
    return {
      access_token: token,
      expires_on: String(inAnHour),
      resource: CHANNEL_ISSUER,
      token_type: 'Bearer',
    };
  }

  function refuseStrangers(request: IncomingMessage): void {
    const token = request.headers.authorization;
    const known = authenticated ? handedOut.has(token?.replace('Bearer ', '') ?? '') : token === undefined;
    if (!known) throw new Refused(401, 'Unauthorized', 'Authorization has been denied for this request.');
  }

  function tooFast(lane: string): Fault | undefined {
    const retryAfter = rates?.retryAfterSeconds(lane) ?? 0;
    return retryAfter > 0 ? { kind: 'status', status: 429, retryAfter } : undefined;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '/', url).pathname);
    const document = attempt(() => ({ status: 200, body: publicDocument(path) }));
    if (document.body !== undefined) return send(response, document.status, document.body);

    const raw = await bodyOf(request);
    const body: unknown = raw === '' ? undefined : JSON.parse(raw);
    const route = connector.routeOf(request.method ?? '', path);
    const call: Call = { ...route, path, body, status: 0, at: performance.now() };
    calls.push(call);
    const key = `${route.operation} ${route.conversation}`;
    const left = (heldUntil.get(key) ?? 0) - elapsedMs();
    if (left > 0) impatient.push(`${key}: ${left} ms too early`);

    const fault = tooFast(key) ?? faults.take(route.operation);
    if (fault !== undefined && fault.kind !== 'drop-after') return fail(fault, call, key, response);
    const answer = attempt(() => {
      refuseStrangers(request);
      return { status: route.operation === 'create' ? 201 : 200, body: connector.run(route, body) };
    });
    call.status = answer.status;
    if (fault?.kind === 'drop-after') request.socket.destroy();
    else send(response, answer.status, answer.body);
  }

  /** The bytes as they are, in one piece, for whoever has the address: a token has no business there. */
  async function takeFile(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await bytesOf(request);
    const call: Call = {
      ...{
        operation: 'upload',
        path: id,
        conversation: '',
        body: undefined,
        status: 0,
        at: performance.now(),
      },
    };
    calls.push(call);
    const fault = faults.take('upload');
    if (fault !== undefined && fault.kind !== 'drop-after') return fail(fault, call, 'upload', response);
    const upload = world.uploads.get(id);
    const whole = `bytes 0-${bytes.length - 1}/${bytes.length}`;
    const proper =
      request.method === 'PUT' &&
      request.headers['content-range'] === whole &&
      request.headers.authorization === undefined;
    call.status = upload === undefined ? 404 : proper ? 201 : 400;
    if (upload !== undefined && proper) upload.bytes = bytes;
    if (fault?.kind === 'drop-after') request.socket.destroy();
    else send(response, call.status, {});
  }

  function fail(
    fault: Exclude<Fault, { kind: 'drop-after' }>,
    call: Call,
    key: string,
    response: ServerResponse,
  ): void {
    if (fault.kind === 'drop') {
      response.socket?.destroy();
    } else if (fault.kind === 'html') {
      response.writeHead(200, { 'content-type': 'application/json' }).end('<html>Log in to the proxy</html>');
    } else {
      call.status = fault.status;
      if (typeof fault.retryAfter === 'number') heldUntil.set(key, elapsedMs() + fault.retryAfter * 1000);
      if (fault.retryAfter !== undefined) response.setHeader('retry-after', fault.retryAfter);
      const code = fault.code ?? 'ServiceError';
      send(response, fault.status, { error: { code, message: 'as the test asked' } });
    }
  }

  const server = createServer((request, response) => {
    const upload = /^\/onedrive\/(\d+)$/.exec(request.url ?? '')?.[1];
    const handled = upload === undefined ? handle(request, response) : takeFile(upload, request, response);
    handled.catch((error) => send(response, 500, { error: { message: String(error) } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    /** Where the app is to call, as every activity tells it. */
    serviceUrl: `${url}/`,
    world,
    tokens,
    faults,
    /** Whether the login hands out no tokens. */
    logins,
    calls,
    impatient,
    callsTo: (operation: Operation) => calls.filter((call) => call.operation === operation),
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function attempt<Body>(work: () => { status: number; body: Body }): { status: number; body: Body | object } {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) return { status: error.status, body: error.body };
    throw error;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  return (await bytesOf(request)).toString('utf8');
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
