import { describe, expect, it } from 'vitest';
import { changed, problemsOf, soundPack } from './pack-folder.ts';

const updates = soundPack['updates.csv'];
const updateProblems = (from: string, to: string) =>
  problemsOf({ 'updates.csv': changed(updates, from, to) });

describe('updates.csv', () => {
  it.each([
    ['an unknown action', 'a1,not-started', 'a7,not-started', 3, 'ingen åtgärd med id ”a7”'],
    [
      'an unknown state',
      'not-started',
      'klar',
      3,
      'Skriv något av: not-started, in-progress, needs-support, paused, done.',
    ],
    ['a stranger', 'petra@', 'asa@', 3, 'asa@exempelby.se finns inte i listan över personer.'],
    ['an instant without time zone', '08:00:00Z', '08:00:00', 3, 'Skriv dag, klockslag och tidszon'],
    ['no instant', '2026-01-12T08:00:00Z', '', 3, 'at är tomt.'],
  ])('with %s', async (_name, from, to, line, expected) => {
    const problems = await updateProblems(from, to);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
    expect(problems[0]).toMatch(new RegExp(`^updates\\.csv:${line} `));
  });
});
