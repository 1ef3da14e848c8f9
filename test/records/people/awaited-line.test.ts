import { describe, expect, test } from 'vitest';
import { awaitingOnly, leftAside } from '../../../src/records/people/awaited-line.ts';

const since = '2026-11-13T10:00:00.000Z';
const told = { what: 'interview' as const, id: 'm1', values: { organisations: 'Unga hbtq' } };
const entering = { ...told, since };
const line = { action: 'a1', update: 'u1', since };

describe('an entry that is half told', () => {
  test('is set aside when another line is waited for, or the form takes the conversation', () => {
    expect(awaitingOnly({ entering }, { line })).toEqual({ setAside: told, line });
    expect(leftAside({ entering, line })).toEqual({ setAside: told });
  });

  test('stays set aside while something else goes on, and is not made up', () => {
    expect(leftAside({ setAside: told, line })).toEqual({ setAside: told });
    expect(leftAside({ line })).toEqual({});
    expect(leftAside(undefined)).toEqual({});
  });

  test('gives way to the next one that is entered', () => {
    const next = { ...entering, id: 'm2' };
    expect(awaitingOnly({ entering }, { entering: next })).toEqual({ entering: next });
  });
});
