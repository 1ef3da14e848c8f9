import { inLanguage, type Language } from '../plan/plan.ts';
import type { Records } from '../records/records.ts';
import { standingRounds } from '../register/standing-rounds.ts';
import type { ShownResult } from './published.ts';

/** The name of the round that the result is compared with; undefined where it is compared with none. */
export async function sinceName(
  { plan, result }: ShownResult,
  records: Records,
  language: Language,
): Promise<string | undefined> {
  if (result.trend === null) return undefined;
  const { since } = result.trend;
  const round = (await standingRounds(plan, records)).find(({ id }) => id === since);
  return round === undefined ? since : inLanguage(round.name, language);
}
