import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Violation, violationsIn } from './violations.ts';

const run = promisify(execFile);
const script = join(import.meta.dirname, 'check-imports.ts');
const src = join(import.meta.dirname, '../../src');
const fixture = join(import.meta.dirname, 'fixture');

function violationsOf(folder: string): Violation[] {
  const files = globSync('**/*.ts', { cwd: folder });
  return violationsIn(new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')])));
}

const check = (files: Record<string, string>) => violationsIn(new Map(Object.entries(files)));

describe('the fixture', () => {
  const found = violationsOf(fixture);

  it.each([
    ['plan/imports-scoring.ts', 'rooms', /^These are the ground/],
    ['records/imports-scoring.ts', 'rooms', /^Records are/],
    ['messages/imports-scoring.ts', 'rooms', /^The language of the house/],
    ['documents/imports-a-later-room.ts', 'rooms', /^Imports run one way/],
    ['actions/imports-another-ability.ts', 'rooms', /^Abilities do not know each other/],
    ['rounds/imports-the-form.ts', 'rooms', /^Abilities do not know each other/],
    ['platforms/slack/imports-scoring.ts', 'rooms', /^A platform translates/],
    ['platforms/slack/imports-another-platform.ts', 'rooms', /^A platform does not know another/],
    ['chat/imports-a-command.ts', 'rooms', /^main, cli, app, config/],
    ['cellar/file.ts', 'rooms', /^A room has a place/],
    ['nudges/two.ts', 'cycles', /^Files that import each other/],
    ['answers/uses-a-package-of-another-room.ts', 'packages', /Its place: model\/\.$/],
    ['answers/uses-an-unlisted-package.ts', 'packages', /^A new package/],
    ['answers/reads-the-environment.ts', 'environment', /^The environment is read at the entry/],
    ['answers/takes-the-environment.ts', 'environment', /^The environment is read at the entry/],
    ['answers/imports-a-computed-path.ts', 'computed', /cannot be checked/],
    ['chat/imports-a-test.ts', 'leaving', /^What runs does not depend on its tests/],
  ])('breaks a rule in %s, once: %s', (file, rule, reason) => {
    expect(found.filter((violation) => violation.file === file)).toEqual([
      expect.objectContaining({ rule, reason: expect.stringMatching(reason) }),
    ]);
  });

  it('breaks none where it keeps them', () => {
    expect(new Set(found.map(({ file }) => file)).size).toBe(17);
    expect(found).toHaveLength(17);
  });

  it('makes the command fail, with file, line, rule and reason', async () => {
    await expect(run(process.execPath, [script, fixture])).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining(
        `${join(fixture, 'nudges/two.ts')}:1 [cycles] closes a cycle: nudges/one.ts → nudges/two.ts → nudges/one.ts\n    Files`,
      ),
    });
  });
});

describe('this project', () => {
  it('keeps every rule', () => {
    expect(violationsOf(src)).toEqual([]);
  });

  it('is not passed by checking nothing', async () => {
    await expect(run(process.execPath, [script, join(fixture, 'nowhere')])).rejects.toMatchObject({
      code: 1,
    });
  });
});

describe('what is allowed', () => {
  it('is an earlier room, the own room, and what platforms share', () => {
    expect(
      check({
        'answers/a.ts': "import '../scoring/b.ts'; import './c.ts';",
        'scoring/b.ts': '',
        'answers/c.ts': '',
        'chat/d.ts': "import '../answers/a.ts';",
        'platforms/playground/e.ts': "import '../adaptive-cards/f.ts'; import '../loop.ts';",
        'platforms/adaptive-cards/f.ts': '',
        'platforms/loop.ts': "import '../messages/g.ts';",
        'messages/g.ts': '',
      }),
    ).toEqual([]);
  });

  it('is everything for those that stand outside the rooms, but a package in its place', () => {
    expect(
      check({
        'commands/a.ts':
          "import '../app.ts'; import '../plan/b.ts'; import 'pino'; import 'zod'; import 'node:fs';",
        'app.ts': "import 'openai'; import 'pino/file'; import '@slack/bolt'; import '../package.json';",
        'cli.ts': 'export const home = process.env.HOME;',
      }).map(({ file, rule, what }) => `${file} ${rule} ${what}`),
    ).toEqual([
      'app.ts packages imports the package openai',
      'app.ts packages imports the package @slack/bolt',
    ]);
  });

  it('finds a long cycle once, and two cycles both', () => {
    const cycles = check({
      'plan/a.ts': "import './b.ts';",
      'plan/b.ts': "import './c.ts'; import './b.ts';",
      'plan/c.ts': "import './a.ts';",
    });
    expect(cycles.map(({ file, what }) => `${file} ${what}`)).toEqual([
      'plan/b.ts closes a cycle: plan/b.ts → plan/b.ts',
      'plan/c.ts closes a cycle: plan/a.ts → plan/b.ts → plan/c.ts → plan/a.ts',
    ]);
  });
});
