import type { Records } from '../records/records.ts';
import type { StandingRound } from '../register/standing-rounds.ts';

/** Stores what of the round is not the plan's own. To be called by whoever alone may change rounds. */
export async function keepRound(
  records: Pick<Records, 'rounds'>,
  { id, name, added, opens, closes, closed, admitted, asked, log }: StandingRound,
): Promise<void> {
  await records.rounds.set(id, {
    ...(added && { name }),
    opens,
    closes,
    closed,
    ...(admitted.length > 0 && { admitted: [...admitted] }),
    ...(asked.length > 0 && { asked }),
    log,
  });
}
