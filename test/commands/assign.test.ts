import { describe, expect, test } from 'vitest';
import { type AssignCommand, assignCommand } from '../../src/commands/assign.ts';
import type { AssignDecision, Coordination } from '../../src/hand-over/hand-overs.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const [a1, a2] = examplePlan().actions;
const [amina, jonas, petra] = exampleRoster();
if (!a1 || !a2 || !amina || !jonas || !petra) throw new Error('the example plan has changed');

async function run(more: Partial<AssignCommand>, decision?: AssignDecision, all: Coordination[] = []) {
  let out = '';
  let err = '';
  const code = await assignCommand({
    action: '1',
    to: amina?.email,
    json: false,
    assign: async () => decision ?? { kind: 'refused', why: 'unknown-action' },
    list: async () => all,
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      err += text;
    },
    ...more,
  });
  return { code, out, err };
}

describe('lika assign', () => {
  const done: AssignDecision = { kind: 'done', action: a1, to: amina, from: petra.email };

  test('tells what was changed', async () => {
    expect(await run({}, done)).toEqual({
      code: 0,
      out: 'Amina Yusuf (amina@exempelby.se) samordnar nu åtgärd 1, Kunskap, i stället för petra@exempelby.se. Lika berättar det för dem det gäller.\n',
      err: '',
    });
    expect(JSON.parse((await run({ json: true }, done)).out)).toEqual({
      kind: 'done',
      action: 'a1',
      to: 'amina@exempelby.se',
      from: 'petra@exempelby.se',
    });
  });

  test('changes nothing where it is so already, which is no failure', async () => {
    const { code, out } = await run({}, { ...done, kind: 'already' });
    expect([code, out]).toEqual([
      0,
      'Amina Yusuf (amina@exempelby.se) samordnar redan åtgärd 1, Kunskap. Inget är ändrat.\n',
    ]);
  });

  test('refuses what it does not know, with what may be meant', async () => {
    expect(await run({})).toMatchObject({ code: 1, err: expect.stringContaining('ingen åtgärd ”1”') });
    const near: AssignDecision = { kind: 'refused', why: 'unknown-person', near: [amina, jonas] };
    const { code, err } = await run({ to: 'skola' }, near);
    expect(code).toBe(1);
    expect(err).toContain('Menade du Amina Yusuf (amina@exempelby.se), Jonas Berg (jonas@exempelby.se)?');
    expect((await run({ to: 'x' }, { ...near, near: [] })).err).toContain(
      'Det finns ingen ”x” i roster.csv.',
    );
    expect(await run({ json: true }, near)).toEqual({
      code: 1,
      out: '{"kind":"refused","why":"unknown-person","near":["amina@exempelby.se","jonas@exempelby.se"]}\n',
      err: '',
    });
  });

  test('shows how it is written where something is missing', async () => {
    expect(await run({ to: undefined })).toMatchObject({
      code: 2,
      err: expect.stringContaining('lika assign 7 karin.ek@kommun.se'),
    });
  });

  test('without an action lists who coordinates what, and what was changed', async () => {
    const all: Coordination[] = [
      {
        action: a1,
        coordinator: amina.email,
        roster: petra.email,
        since: '2026-11-16T08:00:00Z',
        by: 'lika assign',
      },
      { action: a2, coordinator: petra.email, roster: petra.email, waitsFor: jonas.email },
    ];
    expect((await run({ action: undefined }, undefined, all)).out).toBe(
      [
        'a1  Kunskap  amina@exempelby.se  ändrat 2026-11-16 av lika assign  i roster.csv: petra@exempelby.se',
        'a2  Kommunikation  petra@exempelby.se  frågan har gått till jonas@exempelby.se',
        '',
      ].join('\n'),
    );
  });
});
