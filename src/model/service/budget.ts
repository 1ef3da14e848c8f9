import { ModelError, type Usage } from './model-error.ts';

/** What a day has taken so far. `cost` in the currency of the prices; 0 where there are none. */
export type Spent = { tokens: number; cost: number; calls: number };
export const NOTHING_SPENT: Spent = { tokens: 0, cost: 0, calls: 0 };

/** Where what a day has taken is kept, shared by every process. */
export type Ledger = {
  read(day: string): Promise<Spent>;
  /** In one step: what the change gives is kept; undefined leaves the day as it is. Gives what was kept. */
  change(day: string, change: (spent: Spent) => Spent | undefined): Promise<Spent | undefined>;
};

/** For a million tokens. */
type Prices = { input: number; output: number };

export type BudgetLimits = {
  tokensPerDay: number;
  /** In the currency of the prices. */
  costPerDay?: number | undefined;
  prices?: Prices | undefined;
};

type Reservation = {
  /** Takes back what was not used. Without a usage that can be right, all that was reserved counts as used. */
  settle(usage: Usage | undefined): Promise<void>;
};

export type Budget = {
  /**
   * Sets the most that a call can take aside. `share`: how much of the day's budget such calls may reach, 1 for all.
   * Rejects with a `ModelError`: the day's budget is spent, or could not be read.
   */
  reserve(most: Usage, share: number): Promise<Reservation>;
};

export function createBudget(options: {
  limits: BudgetLimits;
  ledger: Ledger;
  /** The local day. */
  today: () => string;
  /** Told once a day when there is no more, and when a service gives a usage that cannot be right. */
  onTrouble?: (what: 'spent' | 'strange-usage', day: string) => void;
}): Budget {
  const { limits, ledger, today, onTrouble } = options;
  let toldOn = '';

  return {
    async reserve(most, share) {
      const day = today();
      const taken = spentBy(most, limits.prices);
      const kept = await ledger
        .change(day, (spent) => {
          const after = sum(spent, { ...taken, calls: 1 });
          return fits(after, limits, share) ? after : undefined;
        })
        .catch(() => {
          throw new ModelError('budget-unknown');
        });
      if (kept === undefined) {
        if (share === 1 && toldOn !== day) {
          toldOn = day;
          onTrouble?.('spent', day);
        }
        throw new ModelError('budget-spent');
      }
      return {
        async settle(usage) {
          if (usage !== undefined && !isPossible(usage, most)) onTrouble?.('strange-usage', day);
          if (usage === undefined || !isPossible(usage, most)) return;
          const used = spentBy(usage, limits.prices);
          const back = { tokens: used.tokens - taken.tokens, cost: used.cost - taken.cost, calls: 0 };
          await ledger.change(day, (spent) => sum(spent, back));
        },
      };
    },
  };
}

/** The most tokens that a text can be: Swedish is between two and four characters a token. */
export function mostTokens(text: string): number {
  return Math.ceil(text.length / 2);
}

function spentBy({ input, output }: Usage, prices: Prices | undefined): { tokens: number; cost: number } {
  const cost = prices ? (input * prices.input + output * prices.output) / 1_000_000 : 0;
  return { tokens: input + output, cost };
}

function sum(one: Spent, other: Spent): Spent {
  return {
    tokens: Math.max(0, one.tokens + other.tokens),
    cost: Math.max(0, one.cost + other.cost),
    calls: one.calls + other.calls,
  };
}

function fits({ tokens, cost }: Spent, { tokensPerDay, costPerDay }: BudgetLimits, share: number): boolean {
  return tokens <= tokensPerDay * share && (costPerDay === undefined || cost <= costPerDay * share);
}

/** Whole numbers, no more than the call could take. */
function isPossible({ input, output }: Usage, most: Usage): boolean {
  const isCount = (count: number, upTo: number) => Number.isInteger(count) && count >= 0 && count <= upTo;
  return isCount(input, most.input) && isCount(output, most.output);
}
