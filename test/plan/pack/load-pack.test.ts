import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../src/plan/pack/load-pack.ts';
import { PackError } from '../../../src/plan/pack/problem.ts';
import { changed, lineOf, packFolder, problemsOf, soundPack } from './pack-folder.ts';

const { 'plan.yaml': plan, 'roster.csv': roster, 'updates.csv': updates } = soundPack;

describe('a pack in which nothing is wrong', () => {
  it('gives the plan, its people, its history and its rounds', async () => {
    const folder = await packFolder();
    const pack = await loadPack(folder);

    expect(pack.plan.actions.map(({ id }) => id)).toEqual(['a1', 'a2']);
    expect(pack.plan.nudges.time).toBe('09:00');
    expect(pack.roster.map(({ email, lead }) => [email, lead])).toEqual([
      ['karin@exempelby.se', undefined],
      ['petra@exempelby.se', 'karin@exempelby.se'],
      ['olle@exempelby.se', 'karin@exempelby.se'],
    ]);
    expect(pack.documents).toBe(join(folder, 'documents'));
    expect(pack.rounds.get('2025')).toEqual({
      file: join(folder, 'rounds', '2025.csv'),
      text: soundPack['rounds/2025.csv'],
    });
  });

  it('has its history oldest first, in UTC, with the lines that were written', async () => {
    const { updates: history } = await loadPack(await packFolder());
    expect(history).toEqual([
      { action: 'a1', state: 'not-started', by: 'petra@exempelby.se', at: '2026-01-12T08:00:00.000Z' },
      {
        action: 'a2',
        state: 'in-progress',
        line: 'Möten, tre stycken.',
        by: 'olle@exempelby.se',
        at: '2026-02-03T08:00:00.000Z',
      },
    ]);
  });

  it('needs neither updates nor rounds', async () => {
    const pack = await loadPack(await packFolder({ 'updates.csv': undefined, 'rounds/2025.csv': undefined }));
    expect(pack.updates).toEqual([]);
    expect(pack.rounds.size).toBe(0);
  });

  it('may use semicolons, Windows line ends and a byte order mark, as Excel writes them', async () => {
    const excel = `\uFEFF${roster.replaceAll(',', ';').replaceAll('\n', '\r\n')}`;
    expect((await loadPack(await packFolder({ 'roster.csv': excel }))).roster).toHaveLength(3);
  });

  it('may share parts of the plan by anchor', async () => {
    const shared = changed(
      changed(plan, 'period: {', 'period: &p {'),
      'summary:',
      'workingCalendar: { closedPeriods: [*p] }\nsummary:',
    );
    const pack = await loadPack(await packFolder({ 'plan.yaml': shared }));
    expect(pack.plan.workingCalendar.closedPeriods).toEqual([{ from: '2025-01-01', to: '2028-12-31' }]);
  });
});

describe('a pack that is not there', () => {
  it('is told of once, with what to do', async () => {
    const folder = join(await packFolder(), 'nowhere');
    await expect(loadPack(folder)).rejects.toThrow(PackError);
    await expect(loadPack(folder)).rejects.toThrow(/nowhere: Mappen finns inte\.\n {4}.*PLAN_DIR/);
  });

  it('is told of when it is a file', async () => {
    const folder = await packFolder();
    await expect(loadPack(join(folder, 'plan.yaml'))).rejects.toThrow('ska vara en mapp');
  });

  it.each(['plan.yaml', 'roster.csv'])('lacks %s: says which file, and what belongs in it', async (name) => {
    const problems = await problemsOf({ [name]: undefined });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: Filen saknas\\. Lägg dit den: `));
  });

  it('has the file under nearly the right name: says which to rename', async () => {
    const problems = await problemsOf({ 'plan.yaml': undefined, 'plan.yml': plan });
    expect(problems).toEqual(['plan.yaml: Filen saknas. Byt namn på plan.yml till plan.yaml.']);
  });

  it('is not saved as UTF-8: says how to save it', async () => {
    const problems = await problemsOf({ 'roster.csv': Buffer.from(`${roster}Åsa`, 'latin1') });
    expect(problems).toEqual([
      expect.stringMatching(/^roster\.csv: Filen är inte sparad som UTF-8\..*Excel/),
    ]);
  });
});

describe('several problems', () => {
  it('are all told at once, file by file and line by line', async () => {
    const folder = await packFolder({
      'plan.yaml': changed(changed(plan, 'due: 2026-12-01', 'due: 2026-02-30'), '[barn]', '[barm]'),
      'roster.csv': changed(roster, 'bostad,coordinator', 'bostd,coordinator'),
      'updates.csv': changed(updates, 'in-progress', 'started'),
      'rounds/2024.csv': 'round,unit,item,rating\n',
    });
    const error = await loadPack(folder).catch((reason: unknown) => reason);
    if (!(error instanceof PackError)) throw new Error('expected a PackError');
    expect(error.problems.map(({ file, line }) => `${basename(file)}:${line ?? ''}`)).toEqual([
      `plan.yaml:${lineOf(plan, 'due: 2026-12-01')}`,
      `plan.yaml:${lineOf(plan, '[barn]')}`,
      'roster.csv:4',
      'updates.csv:2',
      '2024.csv:',
    ]);
    for (const { message, fix } of error.problems) {
      expect(error.message).toContain(`${message}\n    ${fix}`);
    }
  });
});

describe('a pack with anything cut out or put in', () => {
  it('is told of in sentences, never with a crash', async () => {
    const file = fc.constantFrom('plan.yaml' as const, 'roster.csv' as const, 'updates.csv' as const);
    const cut = fc.record({
      file,
      from: fc.nat(2000),
      length: fc.nat(80),
      instead: fc.string({ maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(cut, async ({ file: name, from, length, instead }) => {
        const text = soundPack[name];
        const start = from % text.length;
        const mangled = text.slice(0, start) + instead + text.slice(start + length);
        for (const problem of await problemsOf({ [name]: mangled })) {
          expect(problem).toMatch(/^\S+:\d* \S.*[.?] \S/s);
          expect(problem).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('rounds', () => {
  it('with a file that no round is named after: asks for the round’s id', async () => {
    expect(await problemsOf({ 'rounds/2024.csv': 'x' })).toEqual([
      'rounds/2024.csv: Det finns ingen omgång med id ”2024”; menade du ”2025”? Ge filen samma namn som omgångens id i plan.yaml, eller lägg till omgången under rounds.',
    ]);
  });
});
