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

/** The round that people may mean: the one that is open or takes late answers, else the next to come, else the latest. */
type RoundTold = { round: RoundNow; stage: 'open' | 'late' | 'to-come' | 'over' };

function roundTold({ register, today }: Speech): RoundTold | undefined {
  const rounds: RoundNow[] = register.plan.rounds.toSorted((one, other) =>
    one.opens.localeCompare(other.opens),
  );
  const taking = takingRound(rounds, today);
  if (taking) return taking;
  const next = rounds.find((round) => round.opens > today);
  if (next) return { round: next, stage: 'to-come' };
  const latest = rounds.at(-1);
  return latest && { round: latest, stage: 'over' };
}

/** When the round that people may mean opens, closes or closed. */
export function roundWords(speech: Speech): string {
  const { language, say, today } = speech;
  const told = roundTold(speech);
  if (told === undefined) return say.noRound;
  const { name, opens, closes, closedOn } = told.round;
  const round = inLanguage(name, language);
  const day = (date: string) => formatDay(date, language, today);
  switch (told.stage) {
    case 'open':
      return say.roundOpen({ round, day: day(closes) });
    case 'late':
      return say.roundLate({ round, day: day(closes) });
    case 'to-come':
      return say.roundToCome({ round, opens: day(opens), closes: day(closes) });
    case 'over':
      return say.roundOver({ round, day: formatDay(closedOn ?? closes, language) });
  }
}

/** The day that `roundWords` tells first, and of which round; undefined for what is over. */
export function roundDay(speech: Speech): { name: Localised; day: string } | undefined {
  const told = roundTold(speech);
  if (told === undefined || told.stage === 'over') return undefined;
  const { name, opens, closes } = told.round;
  return { name, day: told.stage === 'to-come' ? opens : closes };
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
