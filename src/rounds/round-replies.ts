import { formatDay, formatList } from '../messages/format.ts';
import { choices, list, type Part, type Reply, reply, text } from '../messages/reply.ts';
import { rounds as en } from '../messages/wording/en/rounds.ts';
import { rounds as sv } from '../messages/wording/sv/rounds.ts';
import type { Day } from '../plan/local-time.ts';
import { inLanguage, type Language } from '../plan/plan.ts';
import { stageOf, takingRound } from '../plan/round-stage.ts';
import type { StandingRound } from '../register/standing-rounds.ts';
import type { RoundDecision } from './decide-round.ts';

export const words = { sv, en };

/** Every round with its stage, and what an administrator can write. */
export function roundsReply(rounds: readonly StandingRound[], language: Language, today: Day): Reply {
  const say = words[language];
  const taking = takingRound(rounds, today)?.round;
  const lines = rounds.map((round) =>
    say.line({
      round: inLanguage(round.name, language),
      opens: formatDay(round.opens, language),
      closes: formatDay(round.closes, language),
      state:
        round.published === undefined
          ? say.state[stageOf(round, rounds, today)]
          : say.published({ day: formatDay(round.published, language) }),
    }),
  );
  return reply(
    ...(lines.length === 0 ? [text(say.none)] : [text(say.heading), list(lines)]),
    text(say.howTo),
    list(Object.values(say.examples)),
    ...(taking === undefined
      ? []
      : [
          choices(
            { title: say.close, command: { do: 'round', act: 'close', round: taking.id } },
            { title: say.publish, command: { do: 'round', act: 'publish', round: taking.id } },
          ),
        ]),
  );
}

/** It changes until when all the units may hand in. */
export const isAboutAll = ({ did, round }: Extract<RoundDecision, { kind: 'done' }>, today: Day): boolean =>
  did !== 'admitted' && did !== 'added' && round.opens <= today;

/** What became of what an administrator asked. `waiting`: the units that have not handed in, where that is to be told. */
export function decisionReply(
  decision: RoundDecision,
  {
    waiting,
    unitName,
    language,
    today,
  }: { waiting: readonly string[]; unitName: (id: string) => string; language: Language; today: Day },
): Reply {
  const say = words[language];
  const { round } = decision;
  const day = (of: Day | undefined) => (of === undefined ? '' : formatDay(of, language, today));
  const told = {
    round: round === undefined ? '' : inLanguage(round.name, language),
    day: day(round?.closes),
    opens: day(round?.opens),
    unit: decision.unit === undefined ? '' : unitName(decision.unit),
  };
  if (decision.kind === 'refused') return reply(text(say.refused[decision.why](told)));
  const parts: Part[] = [text(say.done[decision.did](told))];
  if (waiting.length > 0) parts.push(text(say.notHandedIn({ units: formatList(waiting, language) })));
  if (!isAboutAll(decision, today)) return reply(...parts);
  const { id } = decision.round;
  const close = { title: say.close, command: { do: 'round', act: 'close', round: id } as const };
  const reopen = { title: say.reopen, command: { do: 'round', act: 'open', round: id } as const };
  const publish = { title: say.publish, command: { do: 'round', act: 'publish', round: id } as const };
  return reply(...parts, decision.did === 'closed' ? choices(reopen, publish) : choices(close));
}
