import { type Action, inLanguage } from '../../plan/plan.ts';
import type { About, Before } from '../before.ts';
import type { Aspect } from '../from-plan/question/plan-question.ts';
import type { Speech } from '../speech.ts';
import { aspectOf, type FollowUp, whole } from './full-question.ts';
import { joined } from './joined.ts';
import { type Pointing, type Reference, readPointing } from './references.ts';

/**
 * Reads the line as a follow-up of the latest question; undefined when it asks something by itself. `unit`: of who asks.
 */
export function readFollowUp(
  line: string,
  before: Before,
  speech: Speech,
  unit?: string,
): FollowUp | undefined {
  const last = before.at(-1);
  const pointing = readPointing(line);
  if (pointing === undefined) return last && joined(line, last, speech, unit);
  const meant = last && pointedAt(pointing, aboutFor(pointing, before), speech);
  return meant ?? (pointing.clearly ? { kind: 'unclear' } : undefined);
}

/** "Och den andra?" after one of a list: the list it stands in is still what is counted in. */
function aboutFor(pointing: Pointing, before: Before): About {
  const latest = before.at(-1)?.about ?? {};
  if (!('of' in pointing) || pointing.of.to !== 'place' || latest.actions?.length !== 1) return latest;
  const list = before.findLast(({ about }) => (about.actions?.length ?? 0) > 1)?.about;
  return list ? { ...latest, actions: list.actions ?? [] } : latest;
}

function pointedAt(pointing: Pointing, about: About, speech: Speech): FollowUp | undefined {
  const { register } = speech;
  const actions = (about.actions ?? []).flatMap((id) => register.action(id) ?? []);
  const passages = about.passages ?? [];
  switch (pointing.asks) {
    case 'more-of-it':
      if (actions.length === 1 && about.aspect !== 'more') return whole('more', actions, speech);
      return passages.length > 0 ? { kind: 'more', passages, about } : undefined;
    case 'why':
      return passages.length > 0 ? { kind: 'why', passages, about } : undefined;
    case 'others':
      return aboutOthers(pointing.of, actions, about, speech);
    case 'when':
      return whenItIs(pointing.of, about, actions, speech);
    default:
      if (about.event !== undefined && pointing.of.to === 'next') return nextEvent(about.event, speech);
      if (about.event !== undefined && pointing.asks === 'about')
        return whenItIs(pointing.of, about, actions, speech);
      return ofActions(pointing, actions, about, speech);
  }
}

/** Questions about actions that are pointed at. */
function ofActions(
  pointing: Extract<Pointing, { asks: Aspect }>,
  actions: readonly Action[],
  about: About,
  speech: Speech,
): FollowUp | undefined {
  const one = actions.length === 1;
  const aspect = pointing.bare && (one || about.aspect !== undefined) ? aspectOf(about) : pointing.asks;
  if (pointing.of.to === 'it' && !one) {
    // "Hur går det?" after a list is a question about all of it.
    return actions.length === 0 || aspect === 'standing'
      ? undefined
      : { kind: 'which', actions: [...actions], aspect };
  }
  const meant = actionsMeant(pointing.of, actions, speech);
  if (meant.length === 0) return undefined;
  const told = pointing.of.to === 'number' && meant[0]?.number !== pointing.of.number;
  return whole(aspect, meant, speech, told);
}

function actionsMeant(of: Reference, actions: readonly Action[], { register }: Speech): Action[] {
  const only = actions.length === 1 ? actions[0] : undefined;
  switch (of.to) {
    case 'them':
      return [...actions];
    case 'it':
      return only ? [only] : [];
    case 'next':
      return only ? after(only, register.plan.actions) : [];
    case 'place':
      return actions.length > 1 ? listed(actions, of.place) : [];
    case 'number':
      return numbered(of.number, actions, register.plan.actions);
  }
}

function after({ id }: Action, all: readonly Action[]): Action[] {
  const at = all.findIndex((action) => action.id === id);
  return all.slice(at + 1, at + 2);
}

/** `place`: from 1, or -1 for the last. */
function listed(actions: readonly Action[], place: number): Action[] {
  const found = actions.at(place > 0 ? place - 1 : place);
  return found ? [found] : [];
}

/** The one of the list with that number, else the one in that place, else the plan's. */
function numbered(number: number, actions: readonly Action[], all: readonly Action[]): Action[] {
  const hasIt = (action: Action) => action.number === number;
  if (actions.length === 0) return [];
  const inList = actions.filter(hasIt);
  if (inList.length > 0) return inList;
  const inPlace = actions.length > 1 ? listed(actions, number) : [];
  return inPlace.length > 0 ? inPlace : all.filter(hasIt);
}

/** "Vad gör andra?" after an action, or after a kind of work place. */
function aboutOthers(
  of: Reference,
  actions: readonly Action[],
  { activity }: About,
  speech: Speech,
): FollowUp | undefined {
  if (activity !== undefined) return undefined;
  const [action] = actionsMeant(of, actions, speech);
  if (!action) return undefined;
  return { kind: 'question', question: speech.say.othersQuestion({ number: action.number }), told: false };
}

/** "Var är den?" after a date. */
function whenItIs(
  of: Reference,
  about: About,
  actions: readonly Action[],
  speech: Speech,
): FollowUp | undefined {
  const event = speech.register.plan.events.find(({ id }) => id === about.event);
  if (!event) return ofActions({ asks: 'due', of, clearly: false }, actions, about, speech);
  if (of.to === 'next') return nextEvent(event.id, speech);
  if (of.to !== 'it') return undefined;
  return {
    kind: 'question',
    question: speech.say.followUp.when({ event: inLanguage(event.name, speech.language) }),
    told: false,
  };
}

function nextEvent(id: string, { register, say, language }: Speech): FollowUp | undefined {
  const events = register.plan.events.toSorted((one, other) => one.date.localeCompare(other.date));
  const next = events[events.findIndex((event) => event.id === id) + 1];
  return (
    next && {
      kind: 'question',
      question: say.followUp.when({ event: inLanguage(next.name, language) }),
      told: false,
    }
  );
}
