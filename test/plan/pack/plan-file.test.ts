import { describe, expect, it } from 'vitest';
import { changed, lineOf, problemsOf, soundPack } from './pack-folder.ts';

const plan = soundPack['plan.yaml'];
const planProblems = (from: string, to: string) => problemsOf({ 'plan.yaml': changed(plan, from, to) });

describe('plan.yaml', () => {
  const due = lineOf(plan, 'due: 2026-12-01');

  it('with a misspelt key: asks whether the known one was meant, once', async () => {
    expect(await planProblems('coordinating: skola', 'coordinatng: skola')).toEqual([
      `plan.yaml:${due - 1} Känner inte till nyckeln ”coordinatng”; menade du ”coordinating”? Skriv ”coordinating” i stället.`,
    ]);
  });

  it('with a misspelt key in a nested or optional place', async () => {
    const line = lineOf(plan, 'channel:');
    expect(await planProblems('  channel: lika', '  tme: 08:00\n  channel: lika')).toEqual([
      `plan.yaml:${line} Känner inte till nyckeln ”tme”; menade du ”time”? Skriv ”time” i stället.`,
    ]);
    expect(await planProblems('name: { sv: Barns', 'name: { se: Barns')).toEqual([
      expect.stringContaining('Känner inte till nyckeln ”se”'),
      expect.stringContaining('”sv” saknas.'),
    ]);
  });

  it('with a key that is like no other: lists those there are', async () => {
    const [problem] = await planProblems('summary:', 'bananer: 3\nsummary:');
    expect(problem).toContain(
      'Känner inte till nyckeln ”bananer”. Ta bort den. Nycklar som finns här: id, name',
    );
  });

  it('with a group of a single word: says how many it takes', async () => {
    const line = lineOf(plan, 'summary:');
    const problems = await planProblems('summary:', 'words:\n  - [kickoff]\nsummary:');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^plan\\.yaml:${line + 1} .*words`));
  });

  it('with a key left out: points at what lacks it', async () => {
    expect(await planProblems('    due: 2026-12-01\n', '')).toEqual([
      `plan.yaml:${lineOf(plan, '- id: a1')} ”due” saknas. Lägg till ”due” här, med ett kolon och ett värde.`,
    ]);
  });

  it.each([
    ['a day that does not exist', 'due: 2026-12-01', 'due: 2026-02-30', '”due” kan inte vara ”2026-02-30”.'],
    ['a number for a text', 'municipality: Exempelby', 'municipality: 17', 'Sätt citattecken: "17".'],
    [
      'a number for a text in two languages',
      'name: Kunskap',
      'name: 17',
      '”name” ska vara en text, men här står 17.',
    ],
    ['a text for a number', 'number: 1\n', 'number: ett\n', '”number” ska vara ett tal, men här står ”ett”.'],
    [
      'a text for a list',
      '[skola, bostad]',
      'skola',
      '”responsible” ska vara en lista, men här står ”skola”.',
    ],
    ['an empty list', '[skola, bostad]', '[]', 'Listan ”responsible” är tom.'],
    ['nothing after the colon', 'text: Vi utbildar.', 'text:', '”text” är tom.'],
    ['an empty text', 'channel: lika-mojligheter', "channel: ''", '”channel” är tom.'],
    ['an id in capitals', 'id: hbtq', 'id: HBTQ', 'Använd små bokstäver a–z, siffror och bindestreck.'],
    [
      'a word that is not an option',
      'kind: bolag',
      'kind: bolaget',
      'menade du ”bolag”? Skriv något av: förvaltning, bolag.',
    ],
    ['an odd time', 'channel: lika', "time: '9'\n  channel: lika", 'Skriv klockslaget som 09:00.'],
    ['no time zone', 'T14:00:00+01:00', 'T14:00:00', 'Skriv dag, klockslag och tidszon'],
    [
      'a share above one',
      'summary:',
      'minCoverage: 1.5\nsummary:',
      '”minCoverage” är 1,5. Skriv ett tal som är högst 1.',
    ],
    [
      'a count of zero',
      'summary:',
      'minGroup: 0\nsummary:',
      '”minGroup” är 0. Skriv ett tal som är större än 0.',
    ],
  ])('with %s', async (_name, from, to, expected) => {
    const problems = await planProblems(from, to);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
    expect(problems[0]).toMatch(new RegExp(`^plan\\.yaml:${lineOf(plan, from)} `));
  });

  it.each([
    ['a tab', 'summary:\n  channel', 'summary:\n\tchannel', lineOf(plan, 'channel'), 'indragen med tabb'],
    ['a bracket that never ends', '[skola, bostad]', '[skola, bostad', due, 'indragen'],
    [
      'a colon inside a text',
      'text: Vi utbildar.',
      'text: Vi gör: utbildar.',
      lineOf(plan, 'text: Vi utb'),
      'två kolon',
    ],
    [
      'the same key twice',
      'due: 2026-12-01',
      'due: 2026-12-01\n    due: 2026-12-02',
      due + 1,
      'Samma nyckel',
    ],
  ])('with %s', async (_name, from, to, line, expected) => {
    const problems = await planProblems(from, to);
    expect(problems.some((problem) => problem.includes(expected))).toBe(true);
    expect(problems.map((problem) => problem.split(' ')[0])).toContain(`plan.yaml:${line}`);
  });

  it.each([
    ['that is empty', ''],
    ['that is a list', '- a\n- b\n'],
  ])('%s', async (_name, text) => {
    expect(await problemsOf({ 'plan.yaml': text })).toEqual([
      expect.stringContaining('plan.yaml:1 Filens innehåll'),
    ]);
  });

  it.each([
    ['a unit’s id twice', 'id: bostad', 'id: skola', '”skola” är redan id för nummer 1 i ”units”.'],
    ['an action’s id twice', 'id: a2', 'id: a1', '”a1” är redan id för nummer 1 i ”actions”.'],
    ['an action’s number twice', 'number: 2', 'number: 1', '”1” är redan number för nummer 1 i ”actions”.'],
    ['a round’s id twice', "id: '2026'", "id: '2025'", '”2025” är redan id för nummer 1 i ”rounds”.'],
    [
      'a part named like an area',
      'id: del-1',
      'id: barn',
      'Delen heter ”barn”, som redan är namnet på ett område.',
    ],
    [
      'a part named like the ratings of actions',
      'id: del-1',
      'id: action',
      'Delen heter ”action”, som redan är namnet på åtgärdernas skattningar.',
    ],
    [
      'a question twice',
      '    - kind: matrix',
      '    - { kind: questions, id: q, name: Q, questions: [{ id: a, ask: A }, { id: a, ask: B }] }\n    - kind: matrix',
      '”a” är redan id för nummer 1 i ”questions”.',
    ],
    ['an unknown doer', '[skola, bostad]', '[skla, bostad]', 'med id ”skla”; menade du ”skola”?'],
    [
      'an unknown coordinator',
      'coordinating: skola',
      'coordinating: kultur',
      'Skriv något av: skola, bostad.',
    ],
    ['an unknown area', '[barn]', '[ungdom]', 'inget område med id ”ungdom”. Skriv något av: hbtq, barn.'],
    [
      'an action due after the plan',
      'due: 2027-06-01',
      'due: 2029-01-01',
      'men planen gäller 2025-01-01 till 2028-12-31',
    ],
    [
      'an action due before the plan',
      'due: 2027-06-01',
      'due: 2024-12-31',
      'Åtgärd 2 ska vara klar 2024-12-31',
    ],
    [
      'a period that ends before it begins',
      'to: 2028-12-31',
      'to: 2024-12-31',
      'Planens period slutar 2024-12-31',
    ],
    ['a round that closes first', 'closes: 2026-12-11', 'closes: 2026-09-11', 'Omgången stänger 2026-09-11'],
    [
      'a round published while open',
      'published: 2025-12-15',
      'published: 2025-11-15',
      'Omgången publiceras 2025-11-15',
    ],
    ['two rounds open at once', 'opens: 2026-10-01', 'opens: 2025-11-30', 'högst en öppen åt gången'],
    [
      'an event that ends before it begins',
      'summary:',
      'events: [{ id: e, name: E, date: 2026-11-25, time: "13:00", ends: "12:00" }]\nsummary:',
      'Det slutar 12:00, men börjar 13:00. Rätta det ena klockslaget.',
    ],
    [
      'an event that ends without beginning',
      'summary:',
      'events: [{ id: e, name: E, date: 2026-11-25, ends: "12:00" }]\nsummary:',
      'Det slutar 12:00, men det står inte när det börjar. Lägg till ”time”.',
    ],
    [
      'a board meeting after the plan',
      'summary:',
      'boardMeetings: [{ id: ks, name: KS, date: 2029-01-10, steps: [{ id: s, name: S, daysBefore: 7 }] }]\nsummary:',
      'Sammanträdet är 2029-01-10, men planen gäller 2025-01-01 till 2028-12-31.',
    ],
    [
      'a board meeting with its steps in the wrong order',
      'summary:',
      'boardMeetings: [{ id: ks, name: KS, date: 2026-12-09, steps: [{ id: s, name: S, daysBefore: 7 }, { id: t, name: T, daysBefore: 30 }] }]\nsummary:',
      'Steget kommer 30 dagar före sammanträdet, och steget innan 7 dagar före. Skriv stegen i tidsordning',
    ],
    [
      'a step’s id twice',
      'summary:',
      'boardMeetings: [{ id: ks, name: KS, date: 2026-12-09, steps: [{ id: s, name: S, daysBefore: 30 }, { id: s, name: T, daysBefore: 7 }] }]\nsummary:',
      '”s” är redan id för nummer 1 i ”steps”.',
    ],
    ['a scale that goes down', 'max: 5', 'max: 1', 'Skalan går från 1 till 1.'],
    ['words for a step that is not there', '5: fullt ut', '6: fullt ut', 'Steget 6 finns inte på skalan'],
    [
      'an unknown time zone',
      'summary:',
      'timeZone: Europe/Exempelby\nsummary:',
      'Känner inte till tidszonen',
    ],
    [
      'an unknown country',
      'summary:',
      'workingCalendar: { country: Sverige }\nsummary:',
      'helgdagar för landet ”Sverige”',
    ],
    [
      'a closed period that ends before it begins',
      'summary:',
      'workingCalendar: { closedPeriods: [{ from: 2026-08-02, to: 2026-07-06 }] }\nsummary:',
      'Perioden slutar 2026-07-06',
    ],
    [
      'a stranger in the playground',
      'email: petra@',
      'email: asa@',
      'asa@exempelby.se i lekplatsen finns inte',
    ],
  ])('with %s', async (_name, from, to, expected) => {
    const problems = await planProblems(from, to);
    const told = problems.filter((problem) => problem.includes(expected));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^plan\\.yaml:${lineOf(plan, from)} `));
  });
});
