import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../src/plan/pack/load-pack.ts';
import { openRecords } from '../../../src/records/records.ts';
import { planOfRound } from '../../../src/register/round-plan.ts';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { examplePlan } from '../../support/example-plan.ts';
import { changed, lineOf, packFolder, problemsOf, soundPack } from './pack-folder.ts';

const commitments = `commitments:
  - { id: cemr, name: CEMR, source: Rapporten, points: [Ett, Två] }
  - { id: eccar, name: ECCAR, source: Rapporten, points: [Ett] }
`;

/** The sound plan with two commitments, that action 1 refers to so. */
const planWith = (references: string, more = commitments) =>
  changed(
    changed(
      soundPack['plan.yaml'],
      '    areas: [barn]\n',
      `    areas: [barn]\n    commitments: ${references}\n`,
    ),
    'summary:\n',
    `${more}summary:\n`,
  );

describe('the points of commitments that a plan’s actions and areas contribute to', () => {
  it('are read; without any there are none', async () => {
    const plan = changed(
      planWith('[eccar.1, cemr.2]'),
      '{ id: hbtq, name: HBTQ }',
      '{ id: hbtq, name: HBTQ, commitments: [cemr.1] }',
    );
    const pack = await loadPack(await packFolder({ 'plan.yaml': plan }));
    expect(pack.plan.actions.map((action) => action.commitments)).toEqual([['eccar.1', 'cemr.2'], []]);
    expect(pack.plan.areas.map((area) => area.commitments)).toEqual([['cemr.1'], []]);
  });

  it.each([
    ['[ecar.1]', 'Det finns inget åtagande med id ”ecar”; menade du ”eccar”? Skriv ”eccar.1” i stället.'],
    [
      '[agenda.1]',
      'Det finns inget åtagande med id ”agenda”. Skriv något av: cemr, eccar, en punkt och punktens nummer.',
    ],
    [
      '[cemr.1, cemr.3]',
      'Åtagandet ”cemr” har ingen punkt 3. Det har 2. Skriv ett nummer från 1 till 2, som cemr.1.',
    ],
    [
      '[eccar]',
      'Nummer 1 i ”commitments” kan inte vara ”eccar”. Skriv åtagandets id, en punkt och punktens nummer: eccar.8.',
    ],
    ['[cemr.0]', 'Nummer 1 i ”commitments” kan inte vara ”cemr.0”. Skriv åtagandets id'],
  ])('are wrong as %s: says where, and what to write', async (references, expected) => {
    const plan = planWith(references);
    const problems = await problemsOf({ 'plan.yaml': plan });
    expect(problems).toEqual([
      expect.stringContaining(`plan.yaml:${lineOf(plan, 'commitments: [')} ${expected}`),
    ]);
  });

  it('are told of in areas too', async () => {
    const plan = changed(
      planWith('[]'),
      '{ id: hbtq, name: HBTQ }',
      '{ id: hbtq, name: HBTQ, commitments: [cemr.9] }',
    );
    expect(await problemsOf({ 'plan.yaml': plan })).toEqual([
      expect.stringContaining(`plan.yaml:${lineOf(plan, 'cemr.9')} Åtagandet ”cemr” har ingen punkt 9.`),
    ]);
  });

  it('are not called unknown for a commitment that could not be read', async () => {
    const problems = await problemsOf({
      'plan.yaml': planWith('[cemr.2]', changed(commitments, '[Ett, Två]', 'Ett')),
    });
    expect(problems).toEqual([expect.stringContaining('”points” ska vara en lista')]);
  });

  it('are none in what a round kept before there were any', async () => {
    const store = openSqliteStore(':memory:');
    const { areas, criteria, actions, assessment } = examplePlan();
    const withoutField = <Thing extends { commitments: unknown }>({ commitments: _, ...rest }: Thing) => rest;
    await store.space('instruments').set('2025', {
      areas: areas.map(withoutField),
      criteria,
      actions: actions.map(withoutField),
      assessment,
    });
    const asked = await planOfRound(examplePlan(), openRecords(store), '2025');
    expect(asked.areas.map((area) => area.commitments)).toEqual([[], []]);
    expect(asked.actions.map((action) => action.commitments)).toEqual([[], [], []]);
    await store.close();
  });
});
