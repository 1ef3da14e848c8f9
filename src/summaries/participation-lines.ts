import { formatDay, formatList } from '../messages/format.ts';
import type { Language } from '../plan/plan.ts';
import { endOf, type Participation, type SummaryFacts } from './facts.ts';
import { words } from './occasion.ts';

/** So many are named where there is little room. */
const NAMED = 5;

/** How many have handed in, and who, while a round can be handed in to; and once when it has closed. `most`: are named. */
export function participationLine(facts: SummaryFacts, language: Language, most = NAMED): string[] {
  const { takingRound, closedRound, today } = facts;
  const say = words[language];
  const counted = ({ handedIn, of }: Participation) => ({ count: handedIn.length, of });
  const told = [
    ...(closedRound === undefined
      ? []
      : [
          say.closed({
            ...counted(closedRound),
            closed: formatDay(endOf(closedRound.round), language, today),
          }),
        ]),
    ...(takingRound === undefined
      ? []
      : [
          say.handedIn({
            ...counted(takingRound),
            closes: formatDay(takingRound.round.closes, language, today),
            late: takingRound.stage === 'late',
          }),
          ...(takingRound.handedIn.length === 0 || takingRound.handedIn.length > most
            ? []
            : [say.handedInBy({ units: formatList(takingRound.handedIn, language) })]),
          ...(facts.unit === undefined
            ? []
            : [say.ownHandedIn({ unit: facts.unit.name, done: takingRound.own === true })]),
        ]),
  ];
  return told.length === 0 ? [] : [told.join(' ')];
}
