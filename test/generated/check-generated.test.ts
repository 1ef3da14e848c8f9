import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { variables } from '../../src/config/environment.ts';
import { parseConfig } from '../../src/config.ts';
import { configurationTable, envExample, withTable } from './configuration-text.ts';

const run = promisify(execFile);
const script = join(import.meta.dirname, 'check-generated.ts');
const markers = '<!-- configuration:start -->\ngammalt\n<!-- configuration:end -->';

async function folder(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'lika-generated-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(root, name), content);
  return root;
}

async function check(root: string, ...more: string[]): Promise<{ code: number; output: string }> {
  try {
    const { stdout } = await run(process.execPath, [script, '--root', root, ...more]);
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, output: stdout };
  }
}

describe('.env.example', () => {
  it('changes nothing when copied as it is', () => {
    expect(parseEnv(envExample())).toEqual({});
  });

  it('is a valid configuration, the default one, with every value uncommented', () => {
    const uncommented = parseEnv(envExample().replaceAll(/^#(\w+=)/gm, '$1'));
    expect(new Set(Object.keys(uncommented))).toEqual(new Set(variables.map(({ name }) => name)));
    expect(parseConfig(uncommented, '/srv/lika')).toEqual(parseConfig({}, '/srv/lika'));
  });

  it('says in a sentence what each variable means', () => {
    for (const { meaning, from } of variables) {
      expect(meaning).toMatch(/^[A-ZÅÄÖ].*\.$/);
      if (from) expect(from).toMatch(/^[A-ZÅÄÖ].*\.$/);
    }
  });
});

describe('the README’s table', () => {
  it('has a row for each variable, and leaves the rest of the README as it was', () => {
    const readme = withTable(`# Lika\n\n${markers}\n\nSlut.\n`) ?? '';
    expect(readme).toContain(configurationTable());
    expect(readme).not.toContain('gammalt');
    expect(readme).toMatch(
      /^# Lika\n\n<!-- configuration:start -->\n[\s\S]*<!-- configuration:end -->\n\nSlut\.\n$/,
    );
    expect(configurationTable().split('\n')).toHaveLength(variables.length + 2);
    expect(withTable(readme)).toBe(readme);
  });

  it('is not put where its markers are missing', () => {
    expect(withTable('# Lika\n')).toBeUndefined();
    expect(withTable('<!-- configuration:end --><!-- configuration:start -->')).toBeUndefined();
  });
});

describe('the check', () => {
  it('fails and names each file that is out of date, until they are generated', async () => {
    const root = await folder({ '.env.example': 'PORT=1\n', 'README.md': markers });
    const before = await check(root);
    expect(before.code).toBe(1);
    expect(before.output).toContain('.env.example stämmer inte');
    expect(before.output).toContain('README.md stämmer inte');
    expect(before.output).toContain('npm run generate');

    expect((await check(root, '--write')).code).toBe(0);
    expect(await readFile(join(root, '.env.example'), 'utf8')).toBe(envExample());
    expect(await check(root)).toEqual({ code: 0, output: '' });
  });

  it('fails when .env.example is missing, and says when the README is', async () => {
    const { code, output } = await check(await folder({}));
    expect(code).toBe(1);
    expect(output).toContain('.env.example stämmer inte');
    expect(output).toContain('README.md finns inte än');
  });

  it('passes for this project', async () => {
    expect((await check(join(import.meta.dirname, '../..'))).code).toBe(0);
  });
});
