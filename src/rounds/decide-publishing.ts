import { createHash } from 'node:crypto';
import type { Day } from '../plan/local-time.ts';
import type { Plan } from '../plan/plan.ts';
import { closedRound, stageOf, takingRound } from '../plan/round-stage.ts';
import type { Basis } from '../records/assessment/counted-ratings.ts';
import type { Records } from '../records/records.ts';
import type { StandingRound } from '../register/standing-rounds.ts';
import { type Proposal, proposal, type ReadyProposal } from '../results/publish.ts';
import type { Disclose } from '../scoring/disclosure/disclose.ts';

/** What is ready to be published of a round, and the round as it then stands: closed, which `closes` it. Else why not. */
export type Publishing =
  | {
      kind: 'ready';
      round: StandingRound;
      closes: boolean;
      proposed: ReadyProposal;
      seen: string;
    }
  | { kind: 'refused'; why: PublishingRefusal; round?: StandingRound; count: number };

type PublishingRefusal =
  | 'unknown'
  | 'nothing-to-publish'
  | 'not-begun'
  | 'came-with-plan'
  | Extract<Proposal, { kind: 'refused' }>['why'];

type Asked = {
  round?: string | undefined;
  today: Day;
  disclose?: Disclose | undefined;
  /** What was proposed of it a moment ago. */
  known?: ReadyProposal | undefined;
};

/** Only reads. Without the round's id it is the one that can be handed in to, else the one that is closed now. */
export async function decidePublishing(
  plan: Plan,
  records: Records,
  rounds: readonly StandingRound[],
  { round: id, today, disclose, known }: Asked,
): Promise<Publishing> {
  const refused = (why: PublishingRefusal, round?: StandingRound, count = 0): Publishing => ({
    kind: 'refused',
    why,
    count,
    ...(round && { round }),
  });
  const round =
    id === undefined
      ? (takingRound(rounds, today)?.round ?? closedRound(rounds, today))
      : rounds.find((one) => one.id === id);
  if (round === undefined) return refused(id === undefined ? 'nothing-to-publish' : 'unknown');
  if (round.seeded) return refused('came-with-plan', round);
  if (stageOf(round, rounds, today) === 'coming') return refused('not-begun', round);
  const proposed = await proposal(plan, records, round, rounds, { disclose, known });
  if (proposed.kind === 'refused') return refused(proposed.why, round, proposed.count);
  const closed = round.closed ? round : { ...round, closed: true, admitted: [], asked: [] };
  return { kind: 'ready', round: closed, closes: !round.closed, proposed, seen: stampOf(proposed.basis) };
}

/** Which answers were seen: what is published is what the administrator was shown. */
function stampOf(basis: Basis): string {
  const versions = Object.entries(basis).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(versions)).digest('base64url').slice(0, 12);
}
