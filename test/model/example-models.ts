import { createModels, type Models } from '../../src/model/models.ts';
import type { BudgetLimits, Ledger } from '../../src/model/service/budget.ts';
import type { ProtectionLimits } from '../../src/model/service/protection.ts';
import { ledgerInMemory } from '../support/kept-in-memory.ts';

export const DAY = '2026-11-13';

/** Both models at that address, with a budget that lasts. */
export function modelsAt(
  url: string,
  more: {
    budget?: Partial<BudgetLimits>;
    ledger?: Ledger;
    today?: () => string;
    troubles?: string[];
    protection?: Partial<ProtectionLimits>;
    apiKey?: string;
  } = {},
): Models {
  return createModels(
    {
      chatModel: 'a-model',
      embeddingModel: 'an-embedder',
      apiKey: more.apiKey ?? 'key',
      baseUrl: url,
      azure: undefined,
    },
    {
      budget: { tokensPerDay: 1_000_000, ...more.budget },
      ledger: more.ledger ?? ledgerInMemory(),
      today: more.today ?? (() => DAY),
      onTrouble: (what) => more.troubles?.push(what),
      ...(more.protection && { protection: more.protection }),
    },
  );
}
