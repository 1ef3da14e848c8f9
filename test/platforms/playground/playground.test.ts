import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reply, text } from '../../../src/messages/reply.ts';
import { EXAMPLE_BYTES, EXAMPLE_NAME, filePart, makeExampleFile } from '../../support/example-file.ts';
import { CHANNEL, type FakeLika, memoryInProcess, people, startFakeLika } from './fake-lika.ts';

const AMINA = 'amina.yusuf@exempelstad.se';
const PETRA = 'petra.lind@exempelstad.se';

let lika: FakeLika;
beforeEach(async () => {
  lika = await startFakeLika();
});
afterEach(() => lika.stop());

describe('talking with Lika', () => {
  it('greets who comes, once', async () => {
    await post('open', { person: AMINA });
    await post('open', { person: AMINA });
    await lines(AMINA, 1);
    expect(lika.received.map(({ body }) => body.kind)).toEqual(['opened']);
    expect(await lines(AMINA, 1)).toEqual([expect.stringMatching(/^Lika: Hej Amina! Jag är Lika/)]);
  });

  it('hands over what a person writes, and shows the answer under it', async () => {
    expect((await post('say', { person: AMINA, where: 'direct', text: '  hjälp \n' })).status).toBe(204);
    expect(await lines(AMINA, 2)).toEqual([
      `${AMINA}: hjälp`,
      expect.stringMatching(/^Lika: Det här kan jag/),
    ]);
    expect(lika.received).toEqual([
      {
        id: expect.any(String),
        at: '2026-11-13T13:00:00.000Z',
        from: {
          platform: 'playground',
          address: AMINA,
          email: AMINA,
          name: 'Amina Yusuf',
          guest: false,
          locale: 'sv-SE',
        },
        place: { kind: 'direct', conversation: AMINA },
        body: { kind: 'text', text: 'hjälp' },
      },
    ]);
  });

  it('puts the next row of the form where the last one was', async () => {
    await post('say', { person: AMINA, where: 'direct', text: 'skatta' });
    await lines(AMINA, 2);
    const card = (await entries(AMINA))[1];
    await press(AMINA, card, '3');
    await until(async () => (await lines(AMINA, 2))[1]?.includes('2 av 8') ?? false);
    expect((await entries(AMINA)).map(({ id }) => id)).toHaveLength(2);
    expect((await entries(AMINA))[1]?.id).toBe(card?.id);
    expect(lika.received.at(-1)?.body).toEqual({
      kind: 'command',
      command: { do: 'rate', round: '2026', unit: 'skola', item: '1', rating: 3 },
    });
  });

  it('answers a channel question in the channel, and what is private directly', async () => {
    await post('say', { person: AMINA, where: 'channel', text: '@Lika, skatta' });
    expect(await lines(CHANNEL, 2)).toEqual([
      `${AMINA}: skatta`,
      `Lika till ${AMINA}: Självskattningen tar vi i vårt eget samtal. Jag har skrivit till dig där.`,
    ]);
    expect(await lines(AMINA, 1)).toEqual([expect.stringContaining('1 av 8')]);
    expect(lika.received[0]?.place).toEqual({ kind: 'channel', conversation: CHANNEL, thread: AMINA });
  });

  it('says that Lika works until the answer is there', async () => {
    const release = lika.holdAnswers();
    await post('say', { person: AMINA, where: 'direct', text: 'hjälp' });
    expect((await state()).working).toEqual([{ conversation: AMINA, person: AMINA }]);
    release();
    await lines(AMINA, 2);
    await until(async () => (await state()).working.length === 0);
  });

  it('does not wait for an answer that is not called for', async () => {
    const release = lika.holdAnswers();
    await post('say', { person: AMINA, where: 'direct', text: 'tyst' });
    expect((await state()).working).toHaveLength(1);
    release();
    await until(async () => (await state()).working.length === 0);
    expect(await entries(AMINA)).toHaveLength(1);
  });

  it('hands over a button that this version does not know as stale', async () => {
    await post('say', { person: AMINA, where: 'direct', text: 'hjälp' });
    await lines(AMINA, 2);
    const [, card] = await entries(AMINA);
    const pressed = { person: AMINA, where: 'direct', message: card?.id, command: '{"do":"dance"}' };
    expect((await post('choose', pressed)).status).toBe(204);
    expect((await lines(AMINA, 3))[2]).toBe('Lika: Den knappen känner jag inte igen. Skriv hjälp.');
    expect(lika.received.at(-1)?.place).toEqual({ kind: 'direct', conversation: AMINA, message: card?.id });
  });

  it('refuses a button of a message that is gone, in words', async () => {
    const gone = { person: AMINA, where: 'direct', message: 'gone', command: '{"do":"help"}' };
    expect(await answerOf(post('choose', gone))).toEqual([
      404,
      'Meddelandet finns inte kvar. Ladda om sidan.',
    ]);
  });

  it('marks what Lika could not take, says so, and reports why', async () => {
    lika.failNext(new Error('the store is full'));
    expect(await answerOf(post('say', { person: AMINA, where: 'direct', text: 'hjälp' }))).toEqual([
      503,
      'Lika kunde inte ta emot det du skrev. Det står kvar i rutan. Försök igen om en stund.',
    ]);
    expect(await entries(AMINA)).toMatchObject([{ kind: 'person', text: 'hjälp', lost: true }]);
    expect((await state()).working).toEqual([]);
    expect(lika.problems).toMatchObject([{ cause: new Error('the store is full') }]);
  });
});

describe('what Lika sends by itself', () => {
  it('comes once, however often it is delivered', async () => {
    const recipient = { kind: 'person', email: PETRA, address: undefined } as const;
    const send = () => lika.playground.deliver(recipient, reply(text('God morgon.')), 'reminder-1');
    expect(await Promise.all([send(), send(), send()])).toEqual(
      Array(3).fill({ conversation: PETRA, message: 'reminder-1' }),
    );
    expect(await lines(PETRA, 1)).toEqual(['Lika: God morgon.']);
  });

  it('reaches the channel with or without its hash, and no other channel', async () => {
    const to = (name: string) =>
      lika.playground.deliver({ kind: 'channel', name }, reply(text('Vecka 47.')), name);
    await to(CHANNEL);
    await to(`#${CHANNEL}`);
    expect(await lines(CHANNEL, 2)).toEqual(['Lika: Vecka 47.', 'Lika: Vecka 47.']);
    await expect(to('allmänt')).rejects.toMatchObject({ name: 'DeliveryError', permanent: true });
  });

  it('is changed where it stands, with the time that it came, though the clock has gone on', async () => {
    const recipient = { kind: 'channel', name: CHANNEL } as const;
    const receipt = await lika.playground.deliver(recipient, reply(text('Vecka 46.')), 'week-46');
    await post('clock', { to: 'monday' });
    const [before] = await entries(CHANNEL);
    await lika.playground.edit(receipt, reply(text('Vecka 46, uppdaterad.')), 'week-46');
    expect(await lines(CHANNEL, 2)).toEqual([
      'Lika: Vecka 46, uppdaterad.',
      expect.stringContaining('Vecka 47 i planen'),
    ]);
    const [after] = await entries(CHANNEL);
    expect(after?.at).toBe('2026-11-13T13:00:00.000Z');
    expect(after?.id).toBe(before?.id);
  });

  it('can be changed later when it could not be now', async () => {
    const recipient = { kind: 'channel', name: CHANNEL } as const;
    const receipt = await lika.playground.deliver(recipient, reply(text('Vecka 47.')), 'week-47');
    lika.memory.replace = () => Promise.reject(new Error('disk full'));
    const changed = lika.playground.edit(receipt, reply(text('Nytt.')), 'week-47');
    await expect(changed).rejects.toMatchObject({ name: 'DeliveryError', permanent: false });
  });

  it('can be tried again when it could not be kept', async () => {
    lika.memory.append = () => Promise.reject(new Error('disk full'));
    const sent = lika.playground.deliver({ kind: 'channel', name: CHANNEL }, reply(text('Hej.')), 'x');
    await expect(sent).rejects.toMatchObject({ name: 'DeliveryError', permanent: false });
  });
});

describe('a file', () => {
  const to = { kind: 'person', email: PETRA, address: undefined } as const;
  const link = (index: number | string) => `/playground/api/file/${PETRA}/report/${index}`;
  const send = () => lika.playground.deliver(to, reply(filePart('Rapporten')), 'report');
  const get = (path: string) => fetch(`${lika.url}${path}`);

  it('is made when someone takes it, and never kept', async () => {
    await send();
    expect(JSON.stringify(await lika.memory.load(PETRA))).not.toContain(EXAMPLE_BYTES);
    const got = await get(link(0));
    expect(await got.text()).toBe(EXAMPLE_BYTES);
    expect(got.headers.get('content-disposition')).toContain(`attachment; filename=${EXAMPLE_NAME}`);
    expect(got.headers.get('content-type')).toContain('wordprocessingml');
    expect(got.headers.get('cache-control')).toBe('no-store');
  });

  it('behind a link that leads nowhere is told of in words', async () => {
    await send();
    const lost = '/playground/api/file/nobody@exempelstad.se/report/0';
    for (const path of [link(1), lost]) {
      expect(await answerOf(get(path))).toEqual([404, 'Filen finns inte kvar. Ladda om sidan.']);
    }
    expect((await get(link('x'))).status).toBe(400);
  });

  it('that can no longer be made is told of in words', async () => {
    await send();
    const [kept] = (await lika.memory.load(PETRA)) as { files: { file: object }[] }[];
    const files = kept?.files.map((one) => ({ ...one, file: { ...one.file, round: 'borttagen' } }));
    await lika.memory.replace(PETRA, 'report', { ...kept, files });
    expect(await answerOf(get(link(0)))).toEqual([
      503,
      'Filen kunde inte tas fram. Försök igen om en stund.',
    ]);
  });

  it('is made for whose conversation it stands in, and not given to who may no longer have it', async () => {
    await lika.stop();
    lika = await startFakeLika({
      makeFile: async (file, taker) => (taker?.email === PETRA ? undefined : makeExampleFile(file)),
    });
    await send();
    expect((await get(link(0))).status).toBe(503);
  });

  it('is guarded as everything else is', async () => {
    await send();
    expect(await raw('GET', link(0), { host: 'evil.example' })).toBe(403);
    expect((await get(link(0))).headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

describe('the clock', () => {
  it('stands still until it is moved, and then things arrive', async () => {
    expect((await state()).clock).toEqual({ now: '2026-11-13T13:00:00.000Z', busy: null });
    expect((await post('clock', { to: 'morning' })).status).toBe(204);
    expect((await state()).clock.now).toBe('2026-11-14T08:00:00.000Z');
    expect(await entries(CHANNEL)).toEqual([]);
    await post('clock', { to: 'monday' });
    expect((await state()).clock.now).toBe('2026-11-16T08:00:00.000Z');
    expect(await lines(PETRA, 1)).toEqual([expect.stringContaining('God morgon, Petra')]);
    expect(await lines(CHANNEL, 1)).toEqual([expect.stringContaining('Vecka 47')]);
    await post('clock', { to: 'week' });
    expect((await state()).clock.now).toBe('2026-11-23T08:00:00.000Z');
  });

  it('is moved by one at a time', async () => {
    const release = lika.holdAnswers();
    const first = post('clock', { to: 'monday' });
    await until(async () => (await state()).clock.busy === 'moving');
    expect(await answerOf(post('clock', { to: 'week' }))).toEqual([
      409,
      'Klockan är redan på väg. Vänta tills den har stannat.',
    ]);
    expect((await post('reset', {})).status).toBe(409);
    release();
    expect((await first).status).toBe(204);
    expect((await state()).clock.busy).toBeNull();
  });

  it('says so when it did not arrive, and can be moved again', async () => {
    lika.failNext(new Error('no such day'));
    expect(await answerOf(post('clock', { to: 'monday' }))).toEqual([
      500,
      'Klockan kom inte hela vägen. Det som hann skickas finns kvar. Försök igen.',
    ]);
    expect(lika.problems).toHaveLength(1);
    expect((await post('clock', { to: 'monday' })).status).toBe(204);
  });
});

describe('what is kept', () => {
  it('is there after a restart of the server, and old buttons still work', async () => {
    await post('say', { person: AMINA, where: 'direct', text: 'skatta' });
    const before = await lines(AMINA, 2);
    await lika.stop();
    lika = await startFakeLika({ memory: lika.memory });
    expect(await lines(AMINA, 2)).toEqual(before);
    await press(AMINA, (await entries(AMINA))[1], '5');
    await until(async () => (await lines(AMINA, 2))[1]?.includes('2 av 8') ?? false);
  });

  it('is cleared by starting over, and whoever comes is greeted anew', async () => {
    await post('open', { person: AMINA });
    await lines(AMINA, 1);
    await post('clock', { to: 'monday' });
    expect((await post('reset', {})).status).toBe(204);
    expect((await state()).clock.now).toBe('2026-11-13T13:00:00.000Z');
    expect([await entries(AMINA), await entries(PETRA), await entries(CHANNEL)]).toEqual([[], [], []]);
    await post('open', { person: AMINA });
    expect(await lines(AMINA, 1)).toHaveLength(1);
  });

  it('stays when starting over fails', async () => {
    await post('say', { person: AMINA, where: 'direct', text: 'hjälp' });
    await lines(AMINA, 2);
    lika.failNext(new Error('locked'));
    expect((await answerOf(post('reset', {})))[0]).toBe(500);
    expect(await entries(AMINA)).toHaveLength(2);
  });

  it('is left out and reported when it cannot be read', async () => {
    const memory = memoryInProcess();
    memory.spoil(AMINA, { id: 'x', kind: 'song' });
    await lika.stop();
    lika = await startFakeLika({ memory });
    expect(await entries(AMINA)).toEqual([]);
    expect(lika.problems[0]?.doing).toContain('reading a kept message');
  });
});

describe('the open pages', () => {
  it('hear of what happens', async () => {
    const stop = new AbortController();
    const stream = await fetch(`${lika.url}/playground/api/events`, { signal: stop.signal });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    await post('say', { person: AMINA, where: 'direct', text: 'hjälp' });
    await post('clock', { to: 'morning' });
    await post('reset', {});
    const heard: string[] = [];
    for await (const chunk of stream.body ?? []) {
      for (const line of Buffer.from(chunk).toString().split('\n')) {
        if (line.startsWith('data: ')) heard.push(JSON.parse(line.slice(6)).kind);
      }
      if (heard.includes('reset')) break;
    }
    stop.abort();
    expect(heard.slice(0, 4).sort()).toEqual(['entry', 'entry', 'working', 'working']);
    expect(heard.slice(4)).toContain('clock');
  });

  it('are told honestly where questions go', async () => {
    expect((await state()).sendsTo).toBeNull();
    await lika.stop();
    lika = await startFakeLika({ sendsTo: 'api.example.com' });
    expect((await state()).sendsTo).toBe('api.example.com');
  });

  it('are under a policy that runs no foreign script', async () => {
    const page = await fetch(`${lika.url}/`);
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(await page.text()).not.toMatch(/<script(?![^>]*src=)|\son\w+=|style="/);
    expect((await fetch(`${lika.url}/playground/adaptivecards.js`)).status).toBe(200);
  });
});

describe('the guard', () => {
  const say = JSON.stringify({ person: AMINA, where: 'direct', text: 'hjälp' });
  const json = { 'content-type': 'application/json' };

  it.each([
    ['another site', { ...json, origin: 'https://evil.example' }, 403],
    ['a site that says so only in the fetch metadata', { ...json, 'sec-fetch-site': 'cross-site' }, 403],
    ['another port of this computer', { ...json, origin: 'http://localhost:1' }, 403],
    ['a sandboxed frame', { ...json, origin: 'null' }, 403],
    ['a name that was made to lead here', { ...json, host: 'evil.example' }, 403],
    ['a form, which cannot send JSON', { 'content-type': 'text/plain' }, 415],
    ['nothing at all', {}, 415],
  ])('refuses %s', async (_who, headers, status) => {
    expect(await raw('POST', '/playground/api/say', headers, say)).toBe(status);
    expect(lika.received).toEqual([]);
  });

  it.each(['/', '/playground/api/state', '/playground/api/events', '/playground/page/main.js'])(
    'does not show %s under another name',
    async (path) => {
      expect(await raw('GET', path, { host: 'evil.example:3978' })).toBe(403);
    },
  );

  it("takes the page's own requests, under each of this computer's names", async () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]']) {
      const own = {
        ...json,
        host: `${host}:3978`,
        origin: `http://${host}:3978`,
        'sec-fetch-site': 'same-origin',
      };
      expect(await raw('POST', '/playground/api/say', own, say)).toBe(204);
    }
  });

  it('does not stand in the way of the platforms on the same server', async () => {
    expect(await raw('POST', '/api/messages', { host: 'bot.exempelstad.se' })).toBe(200);
  });
});

describe('a request that makes no sense', () => {
  it.each([
    ['say', { person: 'someone@else.se', where: 'direct', text: 'hej' }, /Personen finns inte/],
    ['say', { person: AMINA, where: 'direct', text: '   ' }, /Skriv något/],
    ['say', { person: AMINA, where: 'channel', text: '@lika' }, /Skriv något/],
    ['say', { person: AMINA, where: 'direct', text: 'a'.repeat(4001) }, /högst 4000 tecken/],
    ['say', { person: AMINA, where: 'elsewhere', text: 'hej' }, /Ladda om/],
    ['say', { person: AMINA, where: 'direct', text: 'hej', from: 'admin' }, /Ladda om/],
    ['say', 'not an object', /Ladda om/],
    ['clock', { to: '1970-01-01' }, /Ladda om/],
    ['choose', { person: AMINA }, /Ladda om/],
    ['say', { text: 'a'.repeat(100_000) }, /Ladda om/],
  ])('is refused in words: %s %j', async (path, body, message) => {
    const [status, said] = await answerOf(post(path, body));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(said).toMatch(message);
    expect(lika.received).toEqual([]);
  });
});

type Kept = {
  at: string;
  id: string;
  kind: string;
  from?: string;
  for?: string;
  text?: string;
  card?: { fallbackText: string; body: { actions?: { title: string; data: { command: string } }[] }[] };
};
type State = {
  clock: { now: string; busy: string | null };
  working: unknown[];
  sendsTo: string | null;
  conversations: Record<string, Kept[]>;
};

async function state(): Promise<State> {
  return (await (await fetch(`${lika.url}/playground/api/state`)).json()) as State;
}

async function entries(conversation: string): Promise<Kept[]> {
  if (people.some(({ email }) => email === conversation) || conversation === CHANNEL) {
    return (await state()).conversations[conversation] ?? [];
  }
  throw new Error(`${conversation} is not shown`);
}

/** The conversation as text, once it has at least that many lines. */
async function lines(conversation: string, atLeast: number): Promise<string[]> {
  await until(async () => (await entries(conversation)).length >= atLeast);
  return (await entries(conversation)).map((entry) =>
    entry.kind === 'person'
      ? `${entry.from}: ${entry.text}`
      : `Lika${entry.for === undefined ? '' : ` till ${entry.for}`}: ${entry.card?.fallbackText}`,
  );
}

async function press(person: string, entry: Kept | undefined, title: string): Promise<void> {
  const action = entry?.card?.body.flatMap(({ actions }) => actions ?? []).find((one) => one.title === title);
  const pressed = { person, where: 'direct', message: entry?.id, command: action?.data.command };
  expect((await post('choose', pressed)).status).toBe(204);
}

function post(path: string, body: unknown): Promise<Response> {
  return fetch(`${lika.url}/playground/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function answerOf(response: Promise<Response>): Promise<[number, string]> {
  const answer = await response;
  return [answer.status, ((await answer.json()) as { message: string }).message];
}

/** A request with headers of one's own choice, the host among them; resolves with the status. */
function raw(method: string, path: string, headers: Record<string, string>, body?: string): Promise<number> {
  const { port } = new URL(lika.url);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it never came to hold');
}
