import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CheckCommand, checkCommand } from '../../src/commands/check.ts';
import { slackManifestProblems } from '../../src/commands/slack-manifest.ts';
import { instrumentOf } from '../../src/plan/instrument.ts';
import { createRegister, type Register } from '../../src/register/register.ts';
import { loadCollection } from '../../src/retrieval/collection.ts';
import { parseRatingsFile } from '../../src/scoring/parse-ratings.ts';
import { changed, lineOf, type PackFiles, packFolder, soundPack } from '../plan/pack/pack-folder.ts';

const documents = { 'documents/plan.md': '# Planen\n\nVi utbildar.\n' };

/** Runs the command on such a pack, as the command line would, and gives what it wrote. */
async function check(
  files: PackFiles,
  more: Partial<CheckCommand> = {},
): Promise<{ code: number; output: string }> {
  const root = await packFolder({ ...documents, ...files });
  let output = '';
  const code = await checkCommand({
    env: {},
    root,
    planDir: root,
    json: false,
    ratingProblems: (text, plan) => {
      const parsed = parseRatingsFile(text, instrumentOf(plan));
      return parsed.ok ? [] : parsed.problems;
    },
    readDocuments: async (folder) => {
      const { documents: read, index, skipped } = await loadCollection(folder);
      return { documents: read, passages: index.passages.length, skipped };
    },
    manifestProblems: async () => [],
    registerOf: async (plan, people) => ({ register: createRegister(plan, people) }),
    write: (text) => {
      output += text;
    },
    ...more,
  });
  return { code, output };
}

describe('a deployment in which nothing is wrong', () => {
  it('is told with what was found', async () => {
    const { code, output } = await check({});
    expect(code).toBe(0);
    expect(output).toContain('Exempelby: Plan för lika möjligheter');
    expect(output).toContain('2 områden, 1 påstående, 2 åtgärder, 2 förvaltningar och bolag, 2 omgångar');
    expect(output).toContain('3 personer, varav 2 samordnar och 1 administrerar');
    expect(output).toContain('1 fil med skattningar, 2 tidigare uppdateringar, 1 dokument');
    expect(output).toContain('Körs i: lekplatsen. Språkmodell: av.');
    expect(output).toMatch(/Allt stämmer\.\n$/);
  });

  it('is told to a script with the plan’s ids', async () => {
    const { code, output } = await check({}, { json: true });
    expect(code).toBe(0);
    expect(JSON.parse(output)).toEqual({
      ok: true,
      problems: [],
      notes: [],
      documents: { read: 1, passages: 1 },
      plan: {
        id: 'exempelby',
        areas: ['hbtq', 'barn'],
        criteria: ['planering'],
        actions: ['a1', 'a2'],
        units: ['skola', 'bostad'],
        rounds: ['2025', '2026'],
      },
    });
  });

  it('is told with what may surprise', async () => {
    const env = { OPENAI_API_KEY: 'sk-1', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'x' };
    const { code, output } = await check({}, { env });
    expect(code).toBe(0);
    expect(output).toContain('Körs i: Slack. Språkmodell: av.\nSpråkmodellen är av: varken');
  });
});

describe('a deployment with something wrong everywhere', () => {
  const files = {
    'plan.yaml': changed(soundPack['plan.yaml'], 'coordinating: skola', 'coordinating: skolan'),
    'roster.csv': changed(soundPack['roster.csv'], 'Olle Sand', ''),
    'rounds/2025.csv': 'round,unit,item,rating\n2025,skola,barn.planering,7\n',
    'documents/bild.png': 'x',
    'documents/tom.md': '',
    'documents/.gitkeep': '',
  };
  const everywhere = {
    env: { PORT: 'x', LOG_LEVEL: 'loud' },
    envFile: '# Lika\nPORT=x\n',
    manifestProblems: async () => [{ file: 'manifest/slack.json', message: 'Fel.', fix: 'Rätta.' }],
  };
  const expected = [
    '.env:2',
    'miljövariabler:',
    `plan.yaml:${lineOf(soundPack['plan.yaml'], 'coordinating: skola')}`,
    'roster.csv:4',
    'rounds/2025.csv:2',
    'documents/bild.png:',
    'documents/tom.md:',
    'manifest/slack.json:',
  ];

  it('is told of all at once, with file, line and what to do', async () => {
    const { code, output } = await check(files, { ...everywhere, json: true });
    const { ok, problems } = JSON.parse(output);
    expect(code).toBe(1);
    expect(ok).toBe(false);
    expect(
      problems.map((one: { file: string; line: number | null }) => `${one.file}:${one.line ?? ''}`),
    ).toEqual(expected);
    for (const problem of problems) {
      expect(problem).toEqual({
        file: expect.any(String),
        line: problem.line === null ? null : expect.any(Number),
        message: expect.stringMatching(/[.?]$/),
        fix: expect.stringMatching(/[.?]$/),
      });
    }
  });

  it('is told to a person in the same order', async () => {
    const { code, output } = await check(files, everywhere);
    expect(code).toBe(1);
    expect(output).toContain(`Att rätta: ${expected.length}`);
    const places = expected.map((place) => output.indexOf(`\n${place.replace(/:$/, '')}: `));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(output).not.toContain('Allt stämmer');
  });
});

describe('a plan that cannot be read', () => {
  it('has no ids, and does not hide what else is wrong', async () => {
    const { code, output } = await check(
      { 'plan.yaml': 'units: [\n', 'documents/tom.md': '' },
      { json: true, env: { PORT: 'x' } },
    );
    const { plan, problems } = JSON.parse(output);
    expect(code).toBe(1);
    expect(plan).toBeNull();
    expect(problems.map((one: { file: string }) => one.file)).toEqual([
      'miljövariabler',
      'plan.yaml',
      'documents/tom.md',
    ]);
  });

  it('is not there at all: is told of once', async () => {
    const { code, output } = await check({}, { planDir: undefined, env: { PLAN_DIR: 'data/borta' } });
    expect(code).toBe(1);
    expect(output).toContain('Att rätta: 1\n\ndata/borta: Mappen finns inte.\n    Ange mappen');
  });
});

describe('the plan’s documents', () => {
  it('are missing: says where to put them', async () => {
    const { output } = await check({ 'documents/plan.md': undefined });
    expect(output).toContain('documents: Mappen finns inte.\n    Lägg minst ett dokument');
  });

  it('are none: says so', async () => {
    const { code, output } = await check({ 'documents/plan.md': undefined, 'documents/.gitkeep': '' });
    expect(code).toBe(1);
    expect(output).toContain('documents: Mappen har inga dokument.');
  });
});

describe('very many problems', () => {
  it('are cut off for a person, and all there for a script', async () => {
    const lines = Array.from({ length: 300 }, (_, index) => `2025,u${index},barn.planering,9`);
    const files = { 'rounds/2025.csv': `round,unit,item,rating\n${lines.join('\n')}\n` };
    expect((await check(files)).output).toContain('… och 100 till. Med --json visas alla.');
    expect(JSON.parse((await check(files, { json: true })).output).problems).toHaveLength(300);
  });
});

describe('Slack’s manifest', () => {
  const own = () => readFile(join(import.meta.dirname, '../../manifest/slack.json'), 'utf8');

  it('of this project has what the code needs', async () => {
    expect(slackManifestProblems(await own(), 'slack.json')).toEqual([]);
  });

  it('lacks a scope, an event or the command: says which, and where it goes', async () => {
    const manifest = JSON.parse(await own());
    manifest.oauth_config.scopes.bot = manifest.oauth_config.scopes.bot.filter(
      (one: string) => one !== 'im:write',
    );
    manifest.settings.event_subscriptions.bot_events.shift();
    manifest.features.slash_commands[0].command = '/annat';
    expect(
      slackManifestProblems(JSON.stringify(manifest), 'slack.json').map(({ message }) => message),
    ).toEqual([
      'Rättigheten im:write saknas.',
      'Händelsen app_home_opened saknas.',
      'Kommandot /lika saknas.',
    ]);
  });

  it('is not JSON, or of another form', () => {
    expect(slackManifestProblems('{', 'slack.json')).toHaveLength(1);
    expect(slackManifestProblems('{"features":{"slash_commands":[]}}', 'slack.json')).toEqual([
      expect.objectContaining({ message: 'oauth_config saknas eller har fel form.' }),
      expect.objectContaining({ message: 'settings saknas eller har fel form.' }),
    ]);
  });
});

describe('a deployment where Lika has been at work since the files were written', () => {
  /** Olle has been assigned what the roster says that Petra coordinates. */
  const assigned: CheckCommand['registerOf'] = async (plan, people) => {
    const register = createRegister(plan, people);
    const olle = people.find(({ name }) => name === 'Olle Sand');
    const now: Register = {
      ...register,
      coordinatorOf: () => olle,
      coordinatedBy: (person) => (person === olle ? [...plan.actions] : []),
    };
    return { register: now };
  };

  it('notes each action that someone else coordinates than the roster says, and finds no fault', async () => {
    const { code, output } = await check({}, { registerOf: assigned });
    expect(code).toBe(0);
    expect(output).toContain('3 personer, varav 1 samordnar och 1 administrerar');
    expect(output).toContain(
      'Åtgärden a1 samordnas av olle@exempelby.se, men i roster.csv av petra@exempelby.se. Det Lika har gäller.',
    );
    expect(output).not.toContain('Åtgärden a2 samordnas');
    const { notes, ok } = JSON.parse((await check({}, { registerOf: assigned, json: true })).output);
    expect([ok, notes.length]).toEqual([true, 1]);
  });

  it('notes that the files could not be compared with what is kept', async () => {
    const registerOf: CheckCommand['registerOf'] = async (plan, people) => ({
      register: createRegister(plan, people),
      note: 'Databasen gick inte att öppna.',
    });
    const { code, output } = await check({}, { registerOf });
    expect(code).toBe(0);
    expect(output).toContain('Databasen gick inte att öppna.');
  });
});
