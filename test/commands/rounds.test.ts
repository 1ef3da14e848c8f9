import { describe, expect, test } from 'vitest';
import { roundsCommand } from '../../src/commands/rounds.ts';
import type { Published } from '../../src/rounds/publishing.ts';

type Why = Extract<Published, { kind: 'refused' }>['why'];

async function publish(count: number, why: Why = 'too-few') {
  let errors = '';
  const code = await roundsCommand({
    act: 'publish',
    round: '2026',
    closes: undefined,
    opens: undefined,
    name: undefined,
    unit: undefined,
    json: false,
    change: () => Promise.reject(new Error('nothing is to be changed')),
    publish: async () => ({ kind: 'refused', why, count, published: false }),
    list: async () => [],
    stageOf: () => 'open',
    nameOf: ({ id }) => id,
    write: () => undefined,
    writeError: (text) => {
      errors += text;
    },
  });
  return { code, errors };
}

describe('lika rounds publish', () => {
  test.each([
    [0, 'Ingen har lämnat in, så det finns inget att publicera.\n'],
    [
      1,
      'Bara en förvaltning eller ett bolag har lämnat in, så siffrorna går att knyta till den. Inget är publicerat.\n',
    ],
    [
      2,
      'Bara 2 förvaltningar och bolag har lämnat in, så siffrorna går att knyta till någon av dem. Inget är publicerat.\n',
    ],
  ])('says in words that fit why it is refused where %i have handed in', async (count, told) => {
    expect(await publish(count)).toEqual({ code: 1, errors: told });
  });

  test('says that what is shown stands where the result could not be worked out', async () => {
    const { code, errors } = await publish(5, 'not-worked-out');
    expect(code).toBe(1);
    expect(errors).toContain('Det som visas står kvar.');
    expect(errors).toContain('Kör samma kommando igen.');
  });
});
