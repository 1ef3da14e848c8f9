import { describe, expect, it } from 'vitest';
import { readPlanQuestion } from '../../../src/answers/from-plan/question/plan-question.ts';
import { createRegister } from '../../../src/register/register.ts';
import { examplePlan, exampleRoster } from '../../support/example-plan.ts';

const plan = examplePlan({
  events: [
    { id: 'kick', name: { sv: 'Kickoff för planen', en: 'Kickoff for the plan' }, date: '2026-09-09' },
    { id: 'larttraff', name: { sv: 'Lärträff: Normer', en: 'Learning meeting: Norms' }, date: '2026-10-14' },
  ],
});
const read = (question: string) => readPlanQuestion(question, plan);

describe('all actions are asked for', () => {
  it.each([
    'Vilka åtgärder finns?',
    'vilka atgarder finns',
    'Vilka åtgräder finns i planen?',
    'Lista alla åtgärder',
    'Hur många åtgärder har Exempelbys plan?',
    'Which actions are there?',
    'What are the actions in the plan?',
    'list the measures please',
  ])('%s', (question) => {
    expect(read(question)).toMatchObject({ ask: 'actions', area: undefined, show: 'names' });
  });

  it('with their dates, or how they are going', () => {
    expect(read('När ska åtgärderna vara klara?')).toMatchObject({ ask: 'actions', show: 'due' });
    expect(read('Hur går det med åtgärderna?')).toMatchObject({ ask: 'actions', show: 'standing' });
  });

  it('those of an area, and several by number', () => {
    expect(read('Vilka åtgärder gäller barns rättigheter?')).toMatchObject({
      ask: 'actions',
      area: { id: 'barn' },
    });
    const several = read('åtgärderna 1 och 3');
    expect(several?.ask === 'actions' && several.actions.map((action) => action.id)).toEqual(['a1', 'a3']);
  });
});

describe('one action is asked about', () => {
  it.each([
    ['Vad innebär åtgärd 2?', 'about'],
    ['åtgärd 2', 'about'],
    ['Åtgärd nr 2', 'about'],
    ['åtgärd två', 'about'],
    ['atgärd 2', 'about'],
    ['What is action 2 about?', 'about'],
    ['Berätta om åtgärden Kommunikation', 'about'],
    ['Vem samordnar Kommunikation?', 'who'],
    ['vem samodnar komunikation', 'who'],
    ['Vem ansvarar för åtgärd 2?', 'who'],
    ['Who is responsible for action 2?', 'who'],
    ['Vilka genomför åtgärd 2?', 'doers'],
    ['Who carries out action 2?', 'doers'],
    ['När ska åtgärd 2 vara klar?', 'due'],
    ['deadline för åtgärd 2', 'due'],
    ['When is action 2 due?', 'due'],
    ['Är åtgärd 2 försenad?', 'due'],
    ['Behöver åtgärd 2 stöd?', 'standing'],
    ['Hur går det med åtgärd 2?', 'standing'],
    ['Hur långt har ni kommit med Kommunikation?', 'standing'],
  ])('%s', (question, aspect) => {
    expect(read(question)).toMatchObject({ ask: 'action', action: { id: 'a2' }, aspect });
  });

  it.each(['åtgärd 99', 'Vad innebär åtgärd 99 för förskolan?', 'action 99'])(
    'that does not exist: %s',
    (question) => {
      expect(read(question)).toEqual({ ask: 'unknown-action', number: 99 });
    },
  );
});

describe('the rest of the plan is asked about', () => {
  it.each([
    ['Vilka områden finns?', { ask: 'areas' }],
    ['Which areas are there?', { ask: 'areas' }],
    ['Vilka påståenden finns?', { ask: 'criteria' }],
    ['Vilka är samordnare?', { ask: 'coordinators' }],
    ['Who are the coordinators?', { ask: 'coordinators' }],
    ['Vem kan jag fråga?', { ask: 'administrators' }],
    ['Hur länge gäller planen?', { ask: 'period' }],
    ['When does the plan end?', { ask: 'period' }],
    ['När stänger självskattningen?', { ask: 'round' }],
    ['När stänger omgången', { ask: 'round' }],
    ['sista dagen för självskatningen?', { ask: 'round' }],
    ['When does the self-assessment close?', { ask: 'round' }],
    ['När är nästa lärträff?', { ask: 'event', words: ['lartraff'] }],
    ['nästa lärträff', { ask: 'event', words: ['lartraff'] }],
    ['När är kickoffen?', { ask: 'event', words: ['kickoffen'] }],
    ['When is the next learning meeting?', { ask: 'event', words: ['learning', 'meeting'] }],
  ])('%s', (question, asked) => {
    expect(read(question)).toEqual(asked);
  });
});

describe('what the register does not say is left to the documents', () => {
  it.each([
    'Vad är en självskattning?',
    'Hur går självskattningen till?',
    'Vilka åtgärder finns mot ensamhet?',
    'Hur hänger åtgärd 2 ihop med barnkonventionen?',
    'Vad händer om en åtgärd blir försenad?',
    'Vad gör jag om en åtgärd är försenad?',
    'Kan jag få hjälp med en åtgärd?',
    'Vilka åtgärder finns för hundar?',
    'What do the areas mean?',
    'Vad är kommunikation?',
    'Vad säger planen om jämställdhet?',
    'Vilka områden är vi sämst på?',
    'Vad gör en samordnare?',
    'Vem fyller i självskattningen?',
    'What does a coordinator do?',
    '',
  ])('%s', (question) => {
    expect(read(question)).toBeUndefined();
  });
});

describe('actions by what is said of them', () => {
  it.each([
    ['Vilka åtgärder är försenade?', 'overdue'],
    ['Finns det åtgärder som är sena?', 'overdue'],
    ['Hur många åtgärder är klara?', 'done'],
    ['Vilka åtgärder pågår?', 'in-progress'],
    ['Vilka åtgärder har startat?', 'in-progress'],
    ['Vilka åtgärder har inte startat?', 'not-started'],
    ['Vilka åtgärder behöver hjälp?', 'needs-support'],
    ['Which actions are paused?', 'paused'],
  ])('%s asks for a state', (question, state) => {
    expect(read(question)).toEqual({ ask: 'actions-in-state', state });
  });

  it('days are no state', () => {
    expect(read('Vilka åtgärder ska vara klara?')).toMatchObject({ ask: 'actions', show: 'due' });
  });

  const wide = examplePlan({
    areas: [
      { id: 'aldre', name: 'Äldres rättigheter' },
      { id: 'antirasism', name: 'Antirasism' },
    ],
    actions: plan.actions.map((action, at) => ({ ...action, areas: [['aldre'], ['antirasism'], []][at] })),
  });
  it.each([
    ['an area’s name in another form', 'Vilka åtgärder gäller äldre?', ['a1']],
    ['a part of an area’s name', 'Finns det någon åtgärd om rasism?', ['a2']],
    ['another word for it', 'Vilka åtgärder rör pensionärer?', ['a1']],
    ['a word of the action’s text', 'Finns det någon åtgärd där vi lyssnar?', ['a3']],
  ])('by %s', (_, question, ids) => {
    const asked = readPlanQuestion(question, wide);
    expect(asked?.ask === 'actions-about' && asked.actions.map((action) => action.id)).toEqual(ids);
  });

  it.each([
    ['Vilka åtgärder samordnar Petra Lind?', 'Petra Lind'],
    ['vad ansvarar petra för', 'Petra Lind'],
    ['What does Petra Lind coordinate?', 'Petra Lind'],
    ['Vem är Petra Lind?', 'Petra Lind'],
  ])('of a person: %s', (question, name) => {
    expect(readPlanQuestion(question, plan, createRegister(plan, exampleRoster()))).toMatchObject({
      ask: 'actions-of-person',
      person: { name },
    });
  });

  it('who someone is, is said only of those who coordinate', () => {
    expect(
      readPlanQuestion('Vem är Jonas Berg?', plan, createRegister(plan, exampleRoster())),
    ).toBeUndefined();
  });

  it('a first name that two share is nobody’s', () => {
    const [one] = exampleRoster();
    const people = one ? [one, { ...one, email: 'b@exempelby.se', name: 'Amina Berg' }] : [];
    expect(readPlanQuestion('Vad samordnar Amina?', plan, createRegister(plan, people))).toBeUndefined();
  });

  it.each([
    ['Vad ansvarar Kulturförvaltningen för?', 'kultur'],
    ['Vilka åtgärder genomför Exempelbyhem?', 'bostad'],
    ['skolförvaltningens åtgärder', 'skola'],
    ['Kulturförvaltningen?', 'kultur'],
  ])('of a unit: %s', (question, id) => {
    expect(read(question)).toMatchObject({ ask: 'actions-of-unit', unit: { id } });
  });

  it.each(['uppdatera åtgärd 2', 'Jag vill ändra status på åtgärd 2', 'update action 2'])(
    'one to update: %s',
    (question) => {
      expect(read(question)).toMatchObject({ ask: 'action', action: { id: 'a2' }, aspect: 'update' });
    },
  );

  it('the areas, and the coordinators by number', () => {
    expect(read('what are the areas')).toEqual({ ask: 'areas' });
    expect(read('Hur många samordnare finns det?')).toEqual({ ask: 'coordinators' });
  });
});

describe('whole lines about the plan and the self-assessment', () => {
  it.each([
    ['vad är syftet med planen', 'plan'],
    ['Varför har vi en plan?', 'plan'],
    ['why do we have this plan?', 'plan'],
    ['gäller det mig?', 'applies'],
    ['Gäller planen för oss också?', 'applies'],
    ['vem gäller planen för', 'applies'],
    ['does the plan apply to us?', 'applies'],
    ['vilka har lämnat in', 'handed-in'],
    ['Har alla lämnat in sin självskattning?', 'handed-in'],
    ['är vi klara?', 'handed-in'],
    ['who has handed in?', 'handed-in'],
    ['vad säger resultatet?', 'result'],
    ['Hur gick självskattningen?', 'result'],
    ['what do the results show', 'result'],
    ['vilka bolag är med', 'units'],
    ['Vilka förvaltningar finns?', 'units'],
    ['vilka är med i planen', 'units'],
    ['vilken förvaltning är bäst', 'ranking'],
    ['vem ligger sämst till?', 'ranking'],
    ['which department is best?', 'ranking'],
    ['kan jag få prata med en människa', 'administrators'],
    ['nån som kan hjälpa oss?', 'administrators'],
    ['can someone help us?', 'administrators'],
  ])('%s', (question, ask) => {
    expect(read(question)).toMatchObject({ ask });
  });

  it('with more in them they are left to the documents', () => {
    for (const question of [
      'Varför har vi en plan för äldres hälsa?',
      'Gäller det barn under tre år?',
      'Vad visar resultatet om äldre?',
      'Vilken förvaltning är bäst på klarspråk i blanketter?',
      'Kan jag få hjälp med en tolk?',
    ]) {
      expect(read(question), question).toBeUndefined();
    }
  });

  it('a word of its own is no slip of the pen', () => {
    expect(read('finns nån åtgärd om pengar')).not.toMatchObject({ ask: 'actions-in-state' });
  });

  it('a deadline without more is what comes', () => {
    const coming = readPlanQuestion('va e deadline', plan, {
      people: [],
      coordinatedBy: () => [],
      today: '2026-09-01',
    });
    expect(coming).toMatchObject({ ask: 'coming', from: '2026-09-01' });
  });

  it('several actions by who coordinates them', () => {
    expect(read('Vem samordnar åtgärderna 1 och 3?')).toMatchObject({ ask: 'actions', show: 'who' });
    expect(read('vem är samordnare för hbtq')).toMatchObject({
      ask: 'actions',
      area: { id: 'hbtq' },
      show: 'who',
    });
  });
});
