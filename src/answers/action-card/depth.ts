import type { GoodExample } from '../../register/good-examples.ts';
import type { ShownResult } from '../../results/published.ts';

/** What is known beyond the plan and the documents; each may be missing. */
export type Depth = {
  /** What units have told of their work, the latest first, then the plan's own. */
  examples?: () => Promise<readonly GoodExample[]>;
  /** The result that everyone sees now, or that of the round that opened in that year. */
  published?: (year?: string) => Promise<ShownResult | undefined>;
  /** Ids of the units that have handed in to that round. */
  handedIn?: (round: string) => Promise<readonly string[]>;
  /** About how many minutes the self-assessment takes. */
  minutes?: () => number;
};
