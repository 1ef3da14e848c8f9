import { describe, expect, test } from 'vitest';
import { type TickCommand, tickCommand } from '../../src/commands/tick.ts';
import type { TickResult } from '../../src/outbox/outbox.ts';

const NOW = '2026-11-16T08:05:00.000Z';
const found: Omit<TickResult, 'at'> = {
  due: [
    {
      id: 'nudge/petra@exempelby.se/2026-11-16',
      kind: 'nudge',
      to: 'petra@exempelby.se',
      about: ['a1', 'a2'],
      why: [],
      scheduledFor: '2026-11-16T08:00:00.000Z',
      text: 'God morgon, Petra.\n\n[Mina åtgärder]',
    },
    {
      id: 'summary/lika-mojligheter/2026-W47',
      kind: 'summary',
      to: 'lika-mojligheter',
      about: [],
      why: [],
      scheduledFor: '2026-11-16T08:00:00.000Z',
      text: 'Vecka 47',
    },
  ],
  revisions: [],
  sent: 1,
  edited: 0,
  skipped: [{ id: 'summary/lika-mojligheter/2026-W47', why: 'redan skickat' }],
  failed: [],
  left: 0,
};

async function run(more: Partial<TickCommand> = {}, result: Partial<TickResult> = {}) {
  const ticks: { at: string; dryRun: boolean }[] = [];
  const looks: string[][] = [];
  let out = '';
  let errors = '';
  const code = await tickCommand({
    dryRun: false,
    json: false,
    now: () => new Date(NOW),
    allowFuture: false,
    ahead: async (from, until) => {
      looks.push([from.toISOString(), until.toISOString()]);
      return [{ day: '2026-11-16', due: found.due }];
    },
    tick: async (at, { dryRun }) => {
      ticks.push({ at: at.toISOString(), dryRun });
      return { at: at.toISOString(), ...found, ...result };
    },
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      errors += text;
    },
    ...more,
  });
  return { code, ticks, looks, out, errors };
}

describe('lika tick', () => {
  test('runs for now, and tells what was sent to whom, when and why', async () => {
    const { code, ticks, out } = await run();
    expect(code).toBe(0);
    expect(ticks).toEqual([{ at: NOW, dryRun: false }]);
    expect(
      out,
    ).toBe(`Körning för 16 november 2026 kl. 09.05. Skickat: 1. Ändrat: 0. Överhoppat: 1. Misslyckat: 0.

nudge/petra@exempelby.se/2026-11-16
  Till: petra@exempelby.se
  Planerat: 16 november 2026 kl. 09.00
  Gäller: a1, a2
  Utfall: skickat

    God morgon, Petra.

    [Mina åtgärder]

summary/lika-mojligheter/2026-W47
  Till: lika-mojligheter
  Planerat: 16 november 2026 kl. 09.00
  Gäller: allt
  Utfall: hoppas över, redan skickat

    Vecka 47
`);
  });

  test('prints the result as it is with --json', async () => {
    const { out } = await run({ json: true });
    expect(JSON.parse(out)).toEqual({ at: NOW, ...found });
  });

  test('previews a later instant with --dry-run', async () => {
    const { code, ticks, out } = await run(
      { at: '2027-01-04T09:00:00+01:00', dryRun: true },
      { sent: 0, skipped: [] },
    );
    expect(code).toBe(0);
    expect(ticks).toEqual([{ at: '2027-01-04T08:00:00.000Z', dryRun: true }]);
    expect(out).toContain('Förhandsvisning för 4 januari 2027 kl. 09.00. Inget är skickat.');
    expect(out).toContain('Utfall: skulle skickas');
  });

  test('refuses to send for an instant later than now', async () => {
    const { code, ticks, errors } = await run({ at: '2026-11-16T08:05:00.001Z' });
    expect(code).toBe(1);
    expect(ticks).toEqual([]);
    expect(errors).toBe(
      '16 november 2026 kl. 09.05 har inte varit än, så inget är skickat. Lägg till --dry-run om du vill se vad som skulle skickas då.\n',
    );
  });

  test('sends ahead of time in the playground, and for the past anywhere', async () => {
    expect((await run({ at: '2027-01-04T08:00:00Z', allowFuture: true })).code).toBe(0);
    expect((await run({ at: '2026-11-16T08:00:00Z' })).code).toBe(0);
  });

  test.each(['i morgon', '2026-11-16', '2026-11-16T09:00:00', '2026-13-01T09:00:00Z', ''])(
    'is told wrongly when --at is ”%s”',
    async (at) => {
      const { code, ticks, errors } = await run({ at, dryRun: true });
      expect(code).toBe(2);
      expect(ticks).toEqual([]);
      expect(errors).toContain('till exempel --at 2026-11-16T09:00:00+01:00');
    },
  );

  test('ends with 1 when a message failed, and tells why', async () => {
    const failed = [
      { id: 'nudge/petra@exempelby.se/2026-11-16', why: 'kanalen finns inte' },
      { id: 'due/2', why: 'planen kunde inte läsas' },
    ];
    const { code, out } = await run({}, { sent: 0, failed });
    expect(code).toBe(1);
    expect(out).toContain('Utfall: misslyckades, kanalen finns inte');
    expect(out).toContain('due/2\n  Utfall: misslyckades, planen kunde inte läsas');
  });

  test('tells what was changed where it stands, and what became of it', async () => {
    const id = 'summary/lika-mojligheter/2026-W47';
    const revisions = [{ id, kind: 'summary', to: 'lika-mojligheter', text: 'Vecka 47\n\nUppdaterad.' }];
    const told = (outcome: string) => `${id}
  Till: lika-mojligheter
  Skickades tidigare, och har något nytt att berätta.
  Utfall: ${outcome}

    Vecka 47

    Uppdaterad.
`;
    const done = await run({}, { due: [], revisions, sent: 0, edited: 1, skipped: [] });
    expect(done.out).toContain('Skickat: 0. Ändrat: 1. Överhoppat: 0. Misslyckat: 0.');
    expect(done.out).toContain(told('ändrat'));
    const dry = await run({ dryRun: true }, { due: [], revisions, sent: 0, skipped: [] });
    expect(dry.out).toContain(told('skulle ändras'));
    const failed = [{ id: `edit/${id}`, why: 'kanalen är stängd' }];
    const { code, out } = await run({}, { due: [], revisions, sent: 0, skipped: [], failed });
    expect(code).toBe(1);
    expect(out).toContain(told('misslyckades, kanalen är stängd'));
    expect(out.match(/kanalen är stängd/g)).toHaveLength(1);
  });

  test('says so when there is nothing to send', async () => {
    const { out } = await run({}, { due: [], sent: 0, skipped: [] });
    expect(out).toContain('Det finns inget att skicka.');
  });

  describe('over many days', () => {
    const at = '2026-11-16T09:00:00+01:00';
    const until = '2027-11-16T09:00:00+01:00';

    test('tells of each, to whom and why, and does nothing', async () => {
      const due = found.due.map((message) => ({ ...message, why: ['Åtgärd 1 står still'] }));
      const ahead = async () => [{ day: '2026-11-16', due }];
      const { code, ticks, out } = await run({ at, until, dryRun: true, ahead });
      expect(code).toBe(0);
      expect(ticks).toEqual([]);
      expect(
        out,
      ).toBe(`Förhandsvisning från 16 november 2026 kl. 09.00 till 16 november 2027 kl. 09.00. Inget är skickat.

Måndag 16 november 2026

nudge/petra@exempelby.se/2026-11-16
  Till: petra@exempelby.se
  Planerat: 16 november 2026 kl. 09.00
  Gäller: a1, a2
  Varför: Åtgärd 1 står still.

    God morgon, Petra.

    [Mina åtgärder]

summary/lika-mojligheter/2026-W47
  Till: lika-mojligheter
  Planerat: 16 november 2026 kl. 09.00
  Gäller: allt
  Varför: Åtgärd 1 står still.

    Vecka 47
`);
    });

    test('gives the days as they are with --json', async () => {
      const { looks, out } = await run({ at, until, dryRun: true, json: true });
      const instants = ['2026-11-16T08:00:00.000Z', '2027-11-16T08:00:00.000Z'];
      expect(looks).toEqual([instants]);
      expect(JSON.parse(out)).toEqual({
        at: instants[0],
        until: instants[1],
        days: [{ day: '2026-11-16', due: found.due }],
      });
    });

    test('begins now unless told otherwise, and says so when there is nothing', async () => {
      const { out } = await run({ until, dryRun: true, ahead: async () => [] });
      expect(out).toContain('Förhandsvisning från 16 november 2026 kl. 09.05');
      expect(out).toContain('Det finns inget att skicka.');
    });

    test.each([
      [{ until: 'nästa år', dryRun: true }, 'till exempel --until 2026'],
      [{ until }, 'Lägg till --dry-run.'],
      [{ until: at, at: until, dryRun: true }, '--until är tidigare än --at.'],
    ])('is told wrongly with %o', async (more, why) => {
      const { code, ticks, looks, errors } = await run(more);
      expect(code).toBe(2);
      expect([...ticks, ...looks]).toEqual([]);
      expect(errors).toContain(why);
    });
  });
});
