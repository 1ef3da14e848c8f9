import { formatDay, formatList } from '../../messages/format.ts';
import { choices, list, note, numbered, type Part, text } from '../../messages/reply.ts';
import { type Action, inLanguage, type Localised, type Unit } from '../../plan/plan.ts';
import type { SearchIndex } from '../../retrieval/search-index.ts';
import type { Depth } from '../action-card/depth.ts';
import { wholeCard } from '../action-card/whole-card.ts';
import type { About } from '../before.ts';
import { type Cited, withMark } from '../citations/cited.ts';
import { administratorNames, type Speech, unitNames } from '../speech.ts';
import { actionAnswer, type StatusOf, stateName } from './action-answer.ts';
import { inState, ofPerson, ofUnit, ofUnits, progressParts, withDays } from './action-lists.ts';
import { handedInParts, noRankingParts, resultParts } from './assessment-parts.ts';
import { comingParts } from './coming-parts.ts';
import { citeDay } from './day-citation.ts';
import { citePlan } from './plan-citation.ts';
import { eventParts, eventsMeant, periodWords } from './plan-dates.ts';
import type { PlanQuestion, Shown } from './question/plan-question.ts';
import { roundAnswer } from './round-answer.ts';

export type { StatusOf };

/** The answer from the register. What can be cited is looked for in the documents. */
export async function answerFromPlan(
  question: PlanQuestion,
  speech: Speech,
  statusOf: StatusOf,
  index: SearchIndex,
  depth: Depth = {},
): Promise<{ parts: Part[]; cited: Cited[]; about: About }> {
  if (question.ask === 'action') {
    const { action, aspect } = question;
    const about = { actions: [action.id], aspect };
    const status = await statusOf(action.id);
    if (aspect !== 'more') return { ...actionAnswer(action, aspect, status, speech, index), about };
    const [examples, published] = await Promise.all([depth.examples?.(), depth.published?.()]);
    return { ...wholeCard(action, { status, examples: examples ?? [], published }, speech, index), about };
  }
  if (question.ask === 'plan') return { ...aboutPlan(speech, index), about: {} };
  if (question.ask === 'actions-in-state') {
    const { parts, actions } = await inState(question, speech, statusOf);
    return { parts, cited: [], about: { actions: idsOf(actions), state: question.state } };
  }
  if (question.ask === 'round') return { ...roundAnswer(speech, index), about: {} };
  const parts = await partsFor(question, speech, statusOf, depth);
  const cited = citedFor(question, speech, index);
  return { parts: marked(parts, cited, speech), cited, about: aboutOf(question, speech) };
}

/** Where the documents tell the day that the answer begins with. */
function citedFor(question: PlanQuestion, speech: Speech, index: SearchIndex): Cited[] {
  const { plan } = speech.register;
  switch (question.ask) {
    case 'period':
      return citeDay(plan.name, plan.period.to, index);
    case 'event': {
      const [event] = eventsMeant(question.words, speech);
      return event ? citeDay(event.name, event.date, index) : [];
    }
    default:
      return [];
  }
}

/** With the mark of the first citation after the first words. */
function marked(parts: Part[], cited: readonly Cited[], { say }: Speech): Part[] {
  const [first, ...more] = parts;
  return first?.kind === 'text' ? [text(withMark(first.text, cited, say)), ...more] : parts;
}

const idsOf = (actions: readonly Action[]) => actions.map(({ id }) => id);

/** What a later question may refer back to. */
function aboutOf(question: PlanQuestion, speech: Speech): About {
  const { register } = speech;
  switch (question.ask) {
    case 'actions':
      return {
        actions: idsOf(question.actions),
        ...(question.area && { area: question.area.id }),
        ...(question.show !== 'names' && { aspect: question.show }),
      };
    case 'actions-about':
      return { actions: idsOf(question.actions) };
    case 'actions-of-person':
      return { person: question.person.email, actions: idsOf(register.coordinatedBy(question.person)) };
    case 'actions-of-unit':
      return {
        unit: question.unit.id,
        actions: idsOf(ofUnits({ units: [question.unit], kind: question.unit.kind }, speech).actions),
      };
    case 'actions-of-units':
      return { unit: question.kind, actions: idsOf(ofUnits(question, speech).actions) };
    case 'event': {
      const [event] = eventsMeant(question.words, speech);
      return event ? { event: event.id } : {};
    }
    default:
      return {};
  }
}

/** What the plan is, in its own words, until when, and where the documents say it. */
function aboutPlan(speech: Speech, index: SearchIndex): { parts: Part[]; cited: Cited[] } {
  const { register, language, say } = speech;
  const cited = citePlan(index);
  const description = inLanguage(register.plan.description, language);
  return {
    parts: [
      text(withMark(description, cited, say)),
      // Once it is over, every answer ends with that.
      ...(speech.today > register.plan.period.to ? [] : [text(periodWords(speech))]),
      showActions(speech),
    ],
    cited,
  };
}

async function partsFor(
  question: Exclude<PlanQuestion, { ask: 'action' | 'plan' | 'round' | 'actions-in-state' }>,
  speech: Speech,
  statusOf: StatusOf,
  depth: Depth,
): Promise<Part[]> {
  const { say, register } = speech;
  switch (question.ask) {
    case 'actions':
      return actionList(question, speech, statusOf);
    case 'actions-about':
      return withDays(
        say.actionsAbout({ topic: question.topic, count: question.actions.length }),
        question.actions,
        speech,
      );
    case 'actions-of-person':
      return ofPerson(question.person, speech);
    case 'actions-of-unit':
      return ofUnit(question.unit, speech);
    case 'actions-of-units':
      return ofUnits(question, speech).parts;
    case 'progress':
      return progressParts(question.units, speech, statusOf);
    case 'coming':
      return comingParts(question, speech, statusOf);
    case 'unknown-action':
      return unknownAction(question.number, speech);
    case 'coordinators':
      return coordinatorList(speech);
    case 'administrators':
      return [text(whomToAsk(speech))];
    case 'applies':
      return whomItIsFor(speech);
    case 'handed-in':
      return handedInParts(speech, depth);
    case 'result':
      return resultParts(question, speech, depth);
    case 'ranking':
      return noRankingParts(speech);
    case 'action-order':
      return [text(say.noActionOrder)];
    case 'units':
      return unitsOf(question.kind, speech);
    case 'areas':
      return namesOf(register.plan.areas, say.areasIntro, speech);
    case 'criteria':
      return namesOf(register.plan.criteria, say.criteriaIntro, speech);
    case 'indicators':
      return namesOf(register.plan.indicators, say.indicatorsIntro, speech);
    case 'commitments':
      return namesOf(register.plan.commitments, say.commitmentsIntro, speech);
    case 'period':
      return [text(periodWords(speech))];
    case 'event':
      return eventParts(question.words, speech);
  }
}

async function actionList(
  { actions, area, show }: Extract<PlanQuestion, { ask: 'actions' }>,
  speech: Speech,
  statusOf: StatusOf,
): Promise<Part[]> {
  const { say, language, register } = speech;
  const first = actions[0];
  if (area && !first)
    return [text(say.noActionForArea({ area: inLanguage(area.name, language) })), showActions(speech)];
  const all = actions.length === register.plan.actions.length;
  const intro = area
    ? say.actionsForArea({ area: inLanguage(area.name, language), count: actions.length })
    : all
      ? say.actionsIntro({ count: actions.length })
      : say.someActionsIntro;
  const items = await Promise.all(
    actions.map(
      async (action) => `${inLanguage(action.name, language)}${await detail(action, show, speech, statusOf)}`,
    ),
  );
  return [
    text(intro),
    listed(actions, items, speech),
    ...(first ? [note(say.askMore({ number: first.number }))] : []),
  ];
}

async function detail(action: Action, show: Shown, speech: Speech, statusOf: StatusOf): Promise<string> {
  if (show === 'who') {
    const person = speech.register.coordinatorOf(action.id);
    return `, ${person?.name ?? unitNames(speech, [action.coordinating])}`;
  }
  if (show === 'due') return `, ${formatDay(action.due, speech.language)}`;
  const status = show === 'standing' ? await statusOf(action.id) : undefined;
  return status ? `, ${stateName(status.state, speech)}` : '';
}

/** A numbered list where the list's own numbers are the actions', else each item with its number. */
function listed(actions: readonly Action[], items: string[], { say }: Speech): Part {
  return actions.every((action, at) => action.number === at + 1)
    ? numbered(items)
    : list(items.map((name, at) => say.actionItem({ number: actions[at]?.number ?? 0, name })));
}

function unknownAction(number: number, speech: Speech): Part[] {
  const numbers = speech.register.plan.actions.map((action) => action.number);
  return [
    text(
      speech.say.unknownAction({
        number,
        first: Math.min(...numbers),
        last: Math.max(...numbers),
        count: numbers.length,
      }),
    ),
    showActions(speech),
  ];
}

function showActions({ say }: Speech): Part {
  return choices({ title: say.showActions, command: { do: 'question', text: say.showActions } });
}

function coordinatorList(speech: Speech): Part[] {
  const { register, say, language } = speech;
  const coordinators = register.people.filter((person) => register.coordinatedBy(person).length > 0);
  const administrators = administratorNames(register, language);
  if (coordinators.length === 0) return [text(say.noCoordinators({ administrators }))];
  return [
    text(say.coordinatorsIntro({ count: coordinators.length })),
    list(
      coordinators.map((person) => {
        const numbers = register.coordinatedBy(person).map((action) => String(action.number));
        return say.coordinatorItem({
          person: person.name,
          unit: unitNames(speech, [person.unit]),
          numbers: formatList(numbers, language),
          several: numbers.length > 1,
        });
      }),
    ),
  ];
}

function whomToAsk({ register, language, say }: Speech): string {
  const people = administratorNames(register, language);
  return people ? say.administrators({ people }) : say.askAnyone;
}

/** All units, and what the asker's own carries out. */
function whomItIsFor(speech: Speech): Part[] {
  const { register, say, asker } = speech;
  const { units } = register.plan;
  const own = units.find(({ id }) => id === asker?.unit);
  return own
    ? [text(say.appliesToYou({ unit: own.name, count: units.length })), ...ofUnit(own, speech)]
    : [text(say.appliesTo({ count: units.length })), showActions(speech)];
}

/** All that the plan is for; of one kind with how many there are of the other. */
function unitsOf(kind: Unit['kind'] | undefined, speech: Speech): Part[] {
  const { units } = speech.register.plan;
  if (kind === undefined) return namesOf(units, speech.say.unitsIntro, speech);
  const meant = units.filter((unit) => unit.kind === kind);
  const others = units.length - meant.length;
  return namesOf(meant, ({ count }) => speech.say.unitsOfKindIntro({ kind, count, others }), speech);
}

function namesOf(
  named: readonly { name: Localised }[],
  intro: (a: { count: number }) => string,
  { language }: Speech,
): Part[] {
  if (named.length === 0) return [text(intro({ count: 0 }))];
  return [text(intro({ count: named.length })), list(named.map(({ name }) => inLanguage(name, language)))];
}
