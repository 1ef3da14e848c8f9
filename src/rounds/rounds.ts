import type { Command } from '../messages/command.ts';
import { formatEitherPerson } from '../messages/format.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
import { type Day, localDay } from '../plan/local-time.ts';
import { unitNamed } from '../plan/unit-named.ts';
import { handedInUnits } from '../records/assessment/round-ratings.ts';
import type { Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';
import { noteAddedRound, type StandingRound, standingRounds } from '../register/standing-rounds.ts';
import type { Disclose } from '../scoring/disclosure/disclose.ts';
import { createAskToBeLetIn } from './ask-to-be-let-in.ts';
import { decideNewRound } from './decide-new-round.ts';
import { decideRound, type RoundDecision, type RoundRequest } from './decide-round.ts';
import { keepRound } from './keep-round.ts';
import { createPublishing, type PublishRounds } from './publishing.ts';
import { decisionReply, isAboutAll, roundsReply, words } from './round-replies.ts';

export type RoundCommand = Extract<Command, { do: 'round' }>;

export type Rounds = {
  /** Does what is asked and says what became of it. */
  handle(command: RoundCommand, asking: Asking): Promise<Reply[]>;
  /** What an administrator asks, without a person: for the operator's command. `by` is who is noted. */
  change(request: RoundRequest, by: string, now: Date): Promise<RoundDecision>;
  /** Publishes a round's result, likewise. */
  publish: PublishRounds['publish'];
  /** Every round as it stands. */
  list(): Promise<StandingRound[]>;
};

/** `disclose`: works out what may be shown of a round; here, where it is not given. */
export function createRounds(parts: {
  register: Register;
  records: Records;
  turns: Turns;
  disclose?: Disclose;
}): Rounds {
  const { register, records, turns } = parts;
  const { plan } = register;
  const standing = () => standingRounds(plan, records);
  const askToBeLetIn = createAskToBeLetIn({ ...parts, standing });
  const publishing = createPublishing(parts);

  const change: Rounds['change'] = (request, by, now) =>
    turns('rounds', async () => {
      const decision = decide(await standing(), request, localDay(now, plan.timeZone));
      if (decision.kind === 'done') {
        const { round, did } = decision;
        const noted = { at: now.toISOString(), by, did, closes: round.closes };
        const log = [...round.log, { ...noted, ...(decision.unit && { unit: decision.unit }) }];
        await keepRound(records, { ...round, log });
        if (did === 'added') await noteAddedRound(records, round.id);
      }
      return decision;
    });

  const decide = (rounds: readonly StandingRound[], request: RoundRequest, today: Day): RoundDecision => {
    const { round: id = '', opens, closes, unit } = request;
    if (request.act === 'new') {
      const name = request.name ?? { sv: words.sv.roundName({ id }), en: words.en.roundName({ id }) };
      return decideNewRound(rounds, { id: request.round, name, opens, closes }, today);
    }
    const known = unit === undefined ? undefined : unitNamed(plan.units, unit)?.id;
    return decideRound(rounds, { ...request, unit: known }, today);
  };

  const missing = async (round: StandingRound): Promise<string[]> => {
    const handedIn = new Set(await handedInUnits(records, plan, round.id));
    return plan.units.filter(({ id }) => !handedIn.has(id)).map(({ name }) => name);
  };

  return {
    change,
    publish: publishing.publish,
    list: standing,
    async handle(command, asking) {
      const { person, language, now } = asking;
      if (command.act === 'ask') return [await askToBeLetIn(command, asking)];
      if (!person.roles.includes('admin')) {
        const administrator = formatEitherPerson(register.administrators(), language);
        return [reply(text(words[language].byAdministrator({ administrator })))];
      }
      const today = localDay(now, plan.timeZone);
      const { act, round, opens, closes, unit } = command;
      if (act === 'publish') return publishing.handle(command, asking);
      if (act === 'list') return [roundsReply(await standing(), language, today)];
      const decision = await change({ act, round, opens, closes, unit }, person.email, now);
      const waiting =
        decision.kind === 'done' && isAboutAll(decision, today) ? await missing(decision.round) : [];
      return [
        decisionReply(decision, {
          waiting,
          unitName: (id) => register.unit(id)?.name ?? id,
          language,
          today,
        }),
      ];
    },
  };
}
