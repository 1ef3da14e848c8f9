import type { Reply } from '../messages/reply.ts';
import { localDay } from '../plan/local-time.ts';
import { handedInUnits } from '../records/assessment/round-ratings.ts';
import type { Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';
import { planOfRound } from '../register/round-plan.ts';
import { type StandingRound, standingRounds } from '../register/standing-rounds.ts';
import { keepPublished, type ReadyProposal } from '../results/publish.ts';
import { publishedIn } from '../results/published.ts';
import type { Disclose } from '../scoring/disclosure/disclose.ts';
import { decidePublishing, type Publishing } from './decide-publishing.ts';
import { keepRound } from './keep-round.ts';
import { notPublishedReply, previewReply, publishedReply } from './publishing-replies.ts';

/** What stands for whatever answers there are, seen or not. */
export const ANY = 'any';

/** `seen`: the answers that were shown, or `ANY`. */
type PublishRequest = { round?: string | undefined; seen?: string | undefined };

type Ready = Extract<Publishing, { kind: 'ready' }>;

/** `published`: it was done; else the answers are not those that were seen, or it was refused. */
export type Published = Publishing & { published: boolean };

export type PublishRounds = {
  /** Closes the round and publishes its result, of the answers that were seen. `by` is who is noted. */
  publish(request: PublishRequest, by: string, now: Date): Promise<Published>;
  /** For an administrator: shows what would be published, and publishes it once it was seen. */
  handle(request: PublishRequest, asking: Asking): Promise<Reply[]>;
};

export function createPublishing(parts: {
  register: Register;
  records: Records;
  turns: Turns;
  disclose?: Disclose;
}): PublishRounds {
  const { register, records, turns, disclose } = parts;
  const { plan } = register;

  const publish: PublishRounds['publish'] = (request, by, now) =>
    turns('rounds', async () => {
      const decide = async (known?: ReadyProposal) =>
        decidePublishing(plan, records, await standingRounds(plan, records), {
          round: request.round,
          today: localDay(now, plan.timeZone),
          disclose,
          known,
        });
      const isSeen = (decision: Publishing): decision is Ready =>
        decision.kind === 'ready' && [ANY, decision.seen].includes(request.seen ?? '');
      const note = ({ round }: Ready, did: 'closed' | 'published') => {
        const entry = { at: now.toISOString(), by, did, closes: round.closes };
        return keepRound(records, { ...round, log: [...round.log, entry] });
      };

      const first = await decide();
      if (!isSeen(first)) return { ...first, published: false };
      // Closed first, so that nobody hands in to what is being published; then looked at again.
      if (first.closes) await note(first, 'closed');
      const decision = first.closes ? await decide(first.proposed) : first;
      if (!isSeen(decision)) return { ...decision, published: false };
      await keepPublished(records, decision.proposed, { by, at: now });
      await note(decision, 'published');
      return { ...decision, published: true };
    });

  const missingIn = async ({ id }: StandingRound): Promise<string[]> => {
    const handedIn = new Set(await handedInUnits(records, plan, id));
    return plan.units.filter((unit) => !handedIn.has(unit.id)).map(({ name }) => name);
  };

  return {
    publish,
    async handle(request, { person, language, now }) {
      const decision = await publish(request, person.email, now);
      if (decision.kind === 'refused') {
        // A press that is done again, after a crash say, has been done.
        const done = decision.why === 'unchanged' && request.seen !== undefined ? decision.round : undefined;
        const shown = done && (await publishedIn(plan, records, done));
        return [
          shown ? publishedReply(shown, language) : notPublishedReply(decision, request, plan, language),
        ];
      }
      const asked = await planOfRound(plan, records, decision.round.id);
      const { round, proposed } = decision;
      if (decision.published) {
        return [publishedReply({ round, plan: asked, result: proposed.result }, language)];
      }
      const shown = {
        plan: asked,
        open: decision.closes,
        missing: await missingIn(decision.round),
        meanwhile: request.seen !== undefined,
      };
      return [previewReply(decision, shown, language)];
    },
  };
}
