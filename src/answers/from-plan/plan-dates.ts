import { formatDay, formatWeekday } from '../../messages/format.ts';
import { list, type Part, text } from '../../messages/reply.ts';
import { inLanguage, type Localised, type Plan } from '../../plan/plan.ts';
import { type RoundNow, takingRound } from '../../plan/round-stage.ts';
import { probableSpelling } from '../../retrieval/words/spelling.ts';
import { folded, stemOf, wordsOf } from '../../retrieval/words/words.ts';
import { administratorNames, type Speech } from '../speech.ts';

type Event = Plan['events'][number];

/** The next event and those after it are named, so many at most. */
const MORE_EVENTS = 3;

export function periodWords({ register, language, say, today }: Speech): string {
  const { name, period } = register.plan;
  return say.period({
    plan: inLanguage(name, language),
    from: formatDay(period.from, language),
    to: formatDay(period.to, language),
    over: today > period.to,
  });
}

/** The round that is open or takes late answers, else the next to come, else the latest. */
export function roundWords({ register, language, say, today }: Speech): string {
  const rounds = inOrder(register.plan.rounds);
  const taking = takingRound(rounds, today);
  if (taking) {
    const { round, stage } = taking;
    const told = { round: inLanguage(round.name, language), day: formatDay(round.closes, language, today) };
    return stage === 'open' ? say.roundOpen(told) : say.roundLate(told);
  }
  const next = rounds.find((round) => round.opens > today);
  const day = (date: string) => formatDay(date, language, today);
  if (next)
    return say.roundToCome({
      round: inLanguage(next.name, language),
      opens: day(next.opens),
      closes: day(next.closes),
    });
  const latest = rounds.at(-1);
  if (latest === undefined) return say.noRound;
  const over = formatDay(latest.closedOn ?? latest.closes, language);
  return say.roundOver({ round: inLanguage(latest.name, language), day: over });
}

/** The round that `roundWords` tells of first, with the day that it tells. */
export function roundDay({ register, today }: Speech): { name: Localised; day: string } | undefined {
  const rounds = inOrder(register.plan.rounds);
  const taking = takingRound(rounds, today)?.round;
  if (taking) return { name: taking.name, day: taking.closes };
  const next = rounds.find((round) => round.opens > today);
  return next && { name: next.name, day: next.opens };
}

function inOrder(rounds: Plan['rounds']): RoundNow[] {
  return rounds.toSorted((one, other) => one.opens.localeCompare(other.opens));
}

/** Those to come whose name holds the words, in either language, the nearest first. */
export function eventsMeant(words: readonly string[], { register, today }: Speech): Event[] {
  return register.plan.events
    .filter((event) => event.date >= today && words.every((word) => isNamed(event, word)))
    .toSorted((one, other) => one.date.localeCompare(other.date));
}

/** The next event whose name holds the words, in either language; without words, any event. */
export function eventParts(words: readonly string[], speech: Speech): Part[] {
  const { register, language, say, today } = speech;
  const [next, ...later] = eventsMeant(words, speech);
  if (!next) {
    const administrators = administratorNames(register, language);
    return [text(say.noEvent({ administrators }))];
  }
  const name = (event: Event) => inLanguage(event.name, language);
  const more = later.slice(0, MORE_EVENTS);
  return [
    text(
      say.nextEvent({
        name: name(next),
        day: formatWeekday(next.date, language),
        time: next.time,
        place: next.place,
      }),
    ),
    ...(more.length > 0
      ? [
          text(say.moreEvents),
          list(
            more.map((event) =>
              say.eventItem({ name: name(event), day: formatDay(event.date, language, today) }),
            ),
          ),
        ]
      : []),
  ];
}

function isNamed(event: Event, word: string): boolean {
  const names = typeof event.name === 'string' ? [event.name] : [event.name.sv, event.name.en];
  return names
    .flatMap(wordsOf)
    .map(folded)
    .some(
      (own) => own === word || stemOf(own) === stemOf(word) || probableSpelling(word, [own]) !== undefined,
    );
}
