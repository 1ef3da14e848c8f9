import type { VectorCache } from '../../src/model/nearness/nearness.ts';
import { type Ledger, NOTHING_SPENT, type Spent } from '../../src/model/service/budget.ts';

/** A ledger that remembers as long as the test does. */
export function ledgerInMemory(): Ledger & { days: Map<string, Spent> } {
  const days = new Map<string, Spent>();
  const read = async (day: string) => days.get(day) ?? NOTHING_SPENT;
  return {
    days,
    read,
    async change(day, change) {
      const spent = change(days.get(day) ?? NOTHING_SPENT);
      if (spent !== undefined) days.set(day, spent);
      return spent;
    },
  };
}

export function vectorsInMemory(): VectorCache & { kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    getMany: async (keys) => keys.map((key) => kept.get(key)),
    set: async (key, vector) => void kept.set(key, vector),
  };
}
