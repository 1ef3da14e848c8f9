import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createProgram } from '../../../src/app/command-line/program.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

let folder: string;
let stop: (() => void) | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lika-program-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs `lika WORDS` in a folder of its own, with the environment given and nothing else. */
async function lika(
  words: string[],
  env: Record<string, string> = {},
  input: { lines: string[]; typed: boolean } = { lines: [], typed: false },
) {
  let out = '';
  let err = '';
  const program = createProgram({
    env: { DATABASE_URL: `sqlite:${folder}/lika.sqlite`, PORT: '0', LOG_LEVEL: 'silent', ...env },
    root: ROOT,
    folder,
    now: () => new Date('2026-11-13T13:00:00Z'),
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      err += text;
    },
    onStop: (callback) => {
      stop = callback;
    },
    input: {
      isTyped: input.typed,
      async *lines() {
        yield* input.lines;
      },
    },
  });
  const ended = program(words);
  return { ended, out: () => out, err: () => err };
}

async function done(words: string[], env?: Record<string, string>) {
  const run = await lika(words, env);
  const code = await run.ended;
  return { code, out: run.out(), err: run.err() };
}

/** An empty store is filled first, and meanwhile the process goes on: there is time to look in vain. */
const STARTING = { timeout: 30_000 };

describe('lika start', () => {
  test('with an empty environment says in one line where to go, serves, and stops when asked to', async () => {
    const run = await lika(['start']);
    await expect
      .poll(run.out, STARTING)
      .toMatch(/^Lika är igång. Öppna http:\/\/localhost:\d+ i webbläsaren.\n$/);
    const url = /http:\S+/.exec(run.out())?.[0] ?? '';
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await (await fetch(url)).text()).toContain('<html lang="sv">');
    stop?.();
    expect(await run.ended).toBe(0);
  });

  test('tells of everything that is wrong with the environment in one message', async () => {
    const { code, err } = await done(['start'], { PORT: 'åtta', SLACK_BOT_TOKEN: 'xoxb-1' });
    expect(code).toBe(1);
    expect(err).toContain('PORT');
    expect(err).toContain('SLACK_SIGNING_SECRET');
    expect(err).not.toContain('    at ');
  });

  test('tells of a port that is taken, and what to do', async () => {
    const first = await lika(['start']);
    await expect.poll(first.out, STARTING).toContain('http://localhost:');
    const stopFirst = stop;
    const port = /:(\d+)/.exec(first.out())?.[1] ?? '';
    const { code, err } = await done(['start'], {
      PORT: port,
      DATABASE_URL: `sqlite:${folder}/other/lika.sqlite`,
    });
    expect(code).toBe(1);
    expect(err).toContain(`Port ${port} är upptagen.`);
    stopFirst?.();
    await first.ended;
  });
});

describe('lika check', () => {
  test('finds the made-up municipality in order, in the shape that others rely on', async () => {
    const { code, out } = await done(['check', '--json']);
    expect(code).toBe(0);
    const result = JSON.parse(out);
    expect(result.ok).toBe(true);
    expect(result.problems).toEqual([]);
    expect(result.plan.areas).toHaveLength(8);
    expect(result.plan.criteria).toHaveLength(8);
    expect(result.plan.actions).toHaveLength(17);
    expect(result.plan.units).toHaveLength(13);
    expect(result.plan.rounds).toEqual(['2023', '2024', '2025', '2026']);
  });

  test('tells of an id that stands twice, and of ratings of another round or a misspelt unit, without a stack', async () => {
    const pack = join(folder, 'pack');
    cpSync(join(ROOT, 'data/exempelstad'), pack, { recursive: true });
    const plan = join(pack, 'plan.yaml');
    const ratings = join(pack, 'rounds/2025.csv');
    writeFileSync(ratings, `${readFileSync(ratings, 'utf8')}2031,skol,hbtq.planering,3\n`);
    const told = (await done(['check', '--plan', 'pack'])).out;
    expect(told).toContain('Filen har skattningar för omgång 2031');
    expect(told).toContain('menade du skola?');
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('id: a2\n', 'id: a1\n'));
    const { code, out, err } = await done(['check', '--plan', 'pack']);
    expect(code).toBe(1);
    expect(out).toContain('a1');
    expect(`${out}${err}`).not.toContain('    at ');
  });

  test('names file, line and fix for each mistake in a pack, ratings too', async () => {
    const pack = join(folder, 'pack');
    cpSync(join(ROOT, 'data/exempelstad'), pack, { recursive: true });
    writeFileSync(join(pack, 'rounds/2025.csv'), 'round,unit,item,rating\n2025,skola,hbtq.planering,9\n');
    writeFileSync(join(pack, 'roster.csv'), 'email,name,unit,roles\nsven@exempelstad.se,Sven,okänd,staff\n');
    const { code, out } = await done(['check', '--plan', 'pack', '--json']);
    expect(code).toBe(1);
    const { problems } = JSON.parse(out) as { problems: { file: string; line: number; fix: string }[] };
    const places = problems.map(({ file, line }) => `${file.split('/').at(-1)}:${line}`);
    expect(places).toContain('2025.csv:2');
    expect(places).toContain('roster.csv:2');
    expect(problems.every(({ fix }) => fix.length > 0)).toBe(true);
  });
});

describe('lika ask', () => {
  test('answers in the terminal, with the source', async () => {
    const { code, out } = await done(['ask', 'Vem samordnar Kommunikation?']);
    expect(code).toBe(0);
    expect(out).toContain('samordnar åtgärd 3');
    expect(out).toContain('[1] De 17 åtgärderna');
  });

  test('tells where the plan stands towards a commitment, as chat does', async () => {
    const { code, out } = await done(['ask', 'hur ligger vi till mot ECCAR?']);
    expect(code).toBe(0);
    expect(out).toContain('Punkt för punkt');
  });

  test('answers a file of questions from another folder of documents', async () => {
    writeFileSync(
      join(folder, 'katter.md'),
      '# Katter\n\n## Sömn\n\nEn katt sover ungefär femton timmar om dygnet.\n',
    );
    writeFileSync(join(folder, 'fragor.jsonl'), '{"id":"1","question":"Hur länge sover en katt?"}\n');
    const { code, out } = await done(['ask', '--batch', 'fragor.jsonl', '--documents', '.', '--json']);
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      id: '1',
      abstained: false,
      citations: [{ document: 'katter.md', heading: 'Sömn' }],
    });
    expect(answer.passages[0]).toMatchObject({ document: 'katter.md', heading: 'Sömn' });
  });

  test.each([
    ['without a question, where someone types', ['ask'], true],
    ['with --conversation, wherever the lines come from', ['ask', '--conversation'], false],
  ])('%s, holds a conversation', async (_, words, typed) => {
    const lines = ['Vem samordnar Kommunikation?', 'när ska den vara klar?'];
    const run = await lika(words, {}, { lines, typed });
    expect(await run.ended).toBe(0);
    expect(run.out()).toContain('samordnar åtgärd 3');
    expect(run.out()).toContain('Åtgärd 3, Kommunikation, ska vara klar');
    expect(run.err().includes('Ctrl-D')).toBe(typed);
  });

  test('a question is answered once, also where someone types', async () => {
    const run = await lika(['ask', 'Vem samordnar Kommunikation?'], {}, { lines: ['vad?'], typed: true });
    expect(await run.ended).toBe(0);
    expect(run.out()).not.toContain('vad?');
    expect(run.err()).toBe('');
  });

  test('without a question, or with both a question and a file, is wrong usage', async () => {
    expect((await done(['ask', 'vad?', '--conversation'])).code).toBe(2);
    expect((await done(['ask'])).code).toBe(2);
    expect((await done(['ask', 'vad?', '--batch', 'fragor.jsonl'])).code).toBe(2);
  });
});

describe('lika score', () => {
  test('prints an empty file that can be filled in and read back', async () => {
    const template = await done(['score', '--template']);
    expect(template.code).toBe(0);
    expect(template.out.split('\n')[0]).toBe('round,unit,item,rating');
    const filled = template.out.replaceAll(/,$/gm, ',3');
    writeFileSync(join(folder, 'svar.csv'), filled);
    const { code, out } = await done(['score', 'svar.csv', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)[0]).toMatchObject({ round: '2026', invited: 13, responded: 13 });
  });

  test('of a file that is not there is one clear message', async () => {
    const { code, err } = await done(['score', 'saknas.csv']);
    expect(code).toBe(1);
    expect(err).toContain('saknas.csv');
  });
});

describe('lika tick', () => {
  test('previews any day without sending anything', async () => {
    const at = '2026-11-16T09:00:00+01:00';
    const first = JSON.parse((await done(['tick', '--dry-run', '--at', at, '--json'])).out);
    expect(first.due.map(({ id }: { id: string }) => id)).toContain('summary/lika-mojligheter/2026-W47');
    const halfWay = first.due.filter(({ kind }: { kind: string }) => kind === 'round');
    expect(halfWay).toHaveLength(16);
    expect(halfWay[0]).toMatchObject({
      id: expect.stringMatching(/^round\/[^/]+\/2026\/half-way\/2026-12-11$/u),
      text: expect.stringContaining('Halva tiden för Självskattning 2026 har gått.'),
    });
    expect(first.sent).toBe(0);
    const again = JSON.parse((await done(['tick', '--dry-run', '--at', at, '--json'])).out);
    expect(again.due).toEqual(first.due);
  });

  test('previews many days, each as if those before had been; the first Monday is no day of events', async () => {
    const [at, until] = ['2026-11-16T08:00:00+01:00', '2026-11-25T18:00:00+01:00'];
    const { out } = await done(['tick', '--dry-run', '--at', at, '--until', until, '--json']);
    const { days } = JSON.parse(out) as { days: { day: string; due: { to: string; text: string }[] }[] };
    const toKarin = (day: string) =>
      days.find((one) => one.day === day)?.due.find(({ to }) => to.startsWith('karin'))?.text;
    expect(days[0]?.day).toBe('2026-11-16');
    expect(JSON.stringify(days[0])).not.toContain('[Kalenderfil]');
    expect(toKarin('2026-11-18')).toContain('Om 7 dagar, onsdag 25 november kl. 09.00–11.30.');
    expect(toKarin('2026-11-18')).toContain('Rapporten ska vara hos kansliet 2 december, om 14 dagar.');
    expect(toKarin('2026-11-24')).toContain('I morgon, onsdag 25 november kl. 09.00–11.30.');
  });

  test('sends what is due, once, in the playground', async () => {
    const at = '2026-11-16T09:00:00+01:00';
    const first = JSON.parse((await done(['tick', '--at', at, '--json'])).out);
    expect(first.sent).toBe(first.due.length);
    const again = JSON.parse((await done(['tick', '--at', at, '--json'])).out);
    expect(again.sent).toBe(0);
  });

  test('refuses to send early where people would get it', async () => {
    const slack = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'hemlig',
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
    };
    const { code, err } = await done(['tick', '--at', '2026-11-16T09:00:00+01:00'], slack);
    expect(code).toBe(1);
    expect(err).toContain('--dry-run');
  });
});

describe('lika manifest', () => {
  const teams = {
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: '7f3d2c1b-0000-4000-8000-000000000001',
    MicrosoftAppPassword: 'hemlig',
    MicrosoftAppTenantId: 'kommunen',
  };

  test('writes Slack’s manifest for the address, and Teams’ package with the bot’s id', async () => {
    const words = [
      'manifest',
      '--out',
      'paket',
      '--url',
      'https://lika.se',
      '--website',
      'https://kommun.se',
    ];
    const { code } = await done(words, teams);
    expect(code).toBe(0);
    const slack = JSON.parse(readFileSync(join(folder, 'paket/slack.json'), 'utf8'));
    expect(slack.settings.event_subscriptions.request_url).toBe('https://lika.se/slack/events');
    const files = unzipSync(readFileSync(join(folder, 'paket/teams.zip')));
    expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png']);
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    expect(manifest.bots[0].botId).toBe(teams.MicrosoftAppId);
    expect(JSON.stringify(manifest)).not.toMatch(/DIN|DITT/);
    const told = JSON.parse((await done([...words, '--json'], teams)).out);
    expect(told.files.map(({ path }: { path: string }) => path.replace(folder, ''))).toEqual([
      '/paket/slack.json',
      '/paket/teams.zip',
    ]);
  });

  test('needs no address in Socket Mode, and says what is missing elsewhere', async () => {
    const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    expect((await done(['manifest', '--out', 'paket'], socket)).code).toBe(0);
    const { code, err } = await done(['manifest', '--out', 'paket'], teams);
    expect(code).toBe(2);
    expect(err).toContain('--url');
    expect(err).toContain('--website');
  });
});

describe('lika assign', () => {
  const karin = 'karin.ek@exempelstad.se';

  test('changes who coordinates an action, which all the commands then know, and check notes', async () => {
    const assigned = await done(['assign', '7', karin]);
    expect(assigned).toMatchObject({ code: 0, err: '' });
    expect(assigned.out).toContain(`Karin Ek (${karin}) samordnar nu åtgärd 7`);
    expect(assigned.out).toContain('i stället för petra.lind@exempelstad.se');
    expect((await done(['ask', 'Vem samordnar åtgärd 7?'])).out).toContain('Karin Ek');
    expect((await done(['assign'])).out).toContain('i roster.csv: petra.lind@exempelstad.se');
    const listed = JSON.parse((await done(['assign', '--json'])).out);
    expect(listed.find(({ action }: { action: string }) => action === 'a7')).toMatchObject({
      coordinator: karin,
      roster: 'petra.lind@exempelstad.se',
      by: 'lika assign',
    });
    const { ok, notes } = JSON.parse((await done(['check', '--json'])).out);
    expect(ok).toBe(true);
    expect(notes.join()).toContain('Åtgärden a7 samordnas av karin.ek@exempelstad.se');
  });

  test('says what is not known, and how to write it', async () => {
    expect(await done(['assign', '99', karin])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Det finns ingen åtgärd ”99” i planen.'),
    });
    expect(await done(['assign', 'a7', 'karin.ekk@exempelstad.se'])).toMatchObject({
      code: 1,
      err: expect.stringContaining(`Menade du Karin Ek (${karin})?`),
    });
    expect(await done(['assign', 'a7'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('lika assign 7 karin.ek@kommun.se'),
    });
  });
});

describe('lika rounds', () => {
  test('lists, extends and closes the round, and keeps it', async () => {
    const listed = JSON.parse((await done(['rounds', 'list', '--json'])).out);
    expect(listed.at(-1)).toMatchObject({ id: '2026', closes: '2026-12-11', open: true, stage: 'open' });
    expect(listed[0]).toMatchObject({ id: '2023', open: false, stage: 'over' });
    const extended = await done(['rounds', 'extend', '2026', '--closes', '2026-12-18']);
    expect(extended).toMatchObject({ code: 0 });
    expect(extended.out).toContain('förlängd, till och med 2026-12-18');
    expect((await done(['rounds', 'list'])).out).toContain('2026-12-18  öppen');
    expect((await done(['rounds', 'close'])).out).toContain('stängd');
    const refused = await done(['rounds', 'close', '2026']);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('Omgången är inte öppen.');
    const admitted = await done(['rounds', 'admit', '2026', '--unit', 'skola']);
    expect(admitted).toMatchObject({ code: 0 });
    expect(admitted.out).toContain('insläppt i Självskattning 2026');
    expect((await done(['rounds', 'admit', '2026'])).err).toContain('--unit');
  });

  test('adds one that is not in the plan', async () => {
    const words = ['rounds', 'open', '2027', '--opens', '2027-10-04', '--closes', '2027-11-19'];
    const added = await done([...words, '--name', 'Självskattning 2027']);
    expect(added).toMatchObject({ code: 0 });
    expect(added.out).toContain('Självskattning 2027 är tillagd, från 2027-10-04 till och med 2027-11-19.');
    const listed = JSON.parse((await done(['rounds', 'list', '--json'])).out);
    expect(listed.at(-1)).toEqual({
      id: '2027',
      name: 'Självskattning 2027',
      opens: '2027-10-04',
      closes: '2027-11-19',
      open: false,
      stage: 'coming',
    });
    expect(await done(words)).toMatchObject({ code: 1, err: expect.stringContaining('finns redan') });
  });

  test('that make no sense are wrong usage', async () => {
    expect((await done(['rounds', 'hoppa'])).code).toBe(2);
    expect((await done(['rounds', 'extend', '--closes', 'snart'])).code).toBe(2);
  });
});

describe('the words after lika', () => {
  test('that are no command are wrong usage, and help is not', async () => {
    const unknown = await done(['hoppa']);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('Det finns inget kommando som heter ”hoppa”');
    expect((await done(['score', '--hoppa'])).code).toBe(2);
    const help = await done(['--help']);
    expect(help.code).toBe(0);
    expect(help.out).toContain('check');
  });

  test('that name a plan that is not there get one clear message', async () => {
    const { code, err } = await done(['check', '--plan', 'saknas']);
    expect(code).toBe(1);
    expect(err + (await done(['check', '--plan', 'saknas'])).out).toContain('saknas');
  });
});
