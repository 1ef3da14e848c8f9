import type { Command } from '../messages/command.ts';
import { formatDay, formatList } from '../messages/format.ts';
import { choices, list, type Part, type Reply, reply, text } from '../messages/reply.ts';
import { rounds as en } from '../messages/wording/en/rounds.ts';
import { rounds as sv } from '../messages/wording/sv/rounds.ts';
import { type Day, localDay } from '../plan/local-time.ts';
import { inLanguage, type Language } from '../plan/plan.ts';
import { stageOf, takingRound } from '../plan/round-stage.ts';
import type { Records } from '../records/records.ts';
import { handedInUnits } from '../records/round-ratings.ts';
import type { Turns } from '../records/turns.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';
import { type StandingRound, standingRounds } from '../register/standing-rounds.ts';
import { decideRound, type RoundDecision, type RoundRequest } from './decide-round.ts';

const words = { sv, en };

export type RoundCommand = Extract<Command, { do: 'round' }>;

export type Rounds = {
  /** Does what an administrator asks and says what became of it. */
  handle(command: RoundCommand, asking: Asking): Promise<Reply[]>;
  /** The same without a person: for the operator's command. `by` is who is noted. */
  change(request: RoundRequest, by: string, now: Date): Promise<RoundDecision>;
  /** Every round as it stands. */
  list(): Promise<StandingRound[]>;
};

export function createRounds(parts: { register: Register; records: Records; turns: Turns }): Rounds {
  const { register, records, turns } = parts;
  const { plan } = register;
  const standing = () => standingRounds(plan, records);

  const change: Rounds['change'] = (request, by, now) =>
    turns('rounds', async () => {
      const decision = decideRound(await standing(), request, localDay(now, plan.timeZone));
      if (decision.kind === 'done') {
        const { id, opens, closes, closed } = decision.round;
        const before = (await records.rounds.get(id))?.log ?? [];
        const log = [...before, { at: now.toISOString(), by, did: decision.did, closes }];
        await records.rounds.set(id, { opens, closes, closed, log });
      }
      return decision;
    });

  const missing = async (round: StandingRound): Promise<string[]> => {
    const handedIn = new Set(await handedInUnits(records, plan, round.id));
    return plan.units.filter(({ id }) => !handedIn.has(id)).map(({ name }) => name);
  };

  const told = async (decision: RoundDecision, language: Language, today: Day): Promise<Reply> => {
    const say = words[language];
    const named = (round: StandingRound) => ({
      round: inLanguage(round.name, language),
      day: formatDay(round.closes, language, today),
      opens: formatDay(round.opens, language, today),
    });
    if (decision.kind === 'refused') {
      const { why, round } = decision;
      return reply(
        text(
          round === undefined
            ? say.refused[why]({ round: '', day: '', opens: '' })
            : say.refused[why](named(round)),
        ),
      );
    }
    const { did, round } = decision;
    const waiting = await missing(round);
    const parts: Part[] = [text(say.done[did](named(round)))];
    if (waiting.length > 0) parts.push(text(say.notHandedIn({ units: formatList(waiting, language) })));
    const undo =
      did === 'closed'
        ? { title: say.reopen, command: { do: 'round', act: 'open', round: round.id } as const }
        : { title: say.close, command: { do: 'round', act: 'close', round: round.id } as const };
    return reply(...parts, choices(undo));
  };

  const listed = async (language: Language, today: Day): Promise<Reply> => {
    const say = words[language];
    const rounds = await standing();
    const taking = takingRound(rounds, today)?.round;
    const lines = rounds.map((round) =>
      say.line({
        round: inLanguage(round.name, language),
        opens: formatDay(round.opens, language),
        closes: formatDay(round.closes, language),
        state: say.state[stageOf(round, rounds, today)],
      }),
    );
    return reply(
      ...(lines.length === 0 ? [text(say.none)] : [text(say.heading), list(lines)]),
      text(say.howTo),
      ...(taking === undefined
        ? []
        : [choices({ title: say.close, command: { do: 'round', act: 'close', round: taking.id } })]),
    );
  };

  return {
    change,
    list: standing,
    async handle(command, { person, language, now }) {
      const today = localDay(now, plan.timeZone);
      if (!person.roles.includes('admin')) {
        const names = register.administrators().map(({ name }) => name);
        return [reply(text(words[language].byAdministrator({ administrator: formatList(names, language) })))];
      }
      const { act, round, closes } = command;
      if (act === 'list') return [await listed(language, today)];
      return [await told(await change({ act, round, closes }, person.email, now), language, today)];
    },
  };
}
