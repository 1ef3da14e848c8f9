import { type Plan, PlanFile } from '../../src/plan/plan.ts';
import { Person } from '../../src/plan/roster.ts';

/** A small plan for tests: two areas, two criteria, three actions, four units, one open round. */
export function examplePlan(changes: Record<string, unknown> = {}): Plan {
  return PlanFile.parse({
    id: 'example',
    name: 'Plan för lika möjligheter',
    municipality: 'Exempelby',
    description: 'En liten plan för prov.',
    period: { from: '2025-01-01', to: '2028-12-31' },
    units: [
      { id: 'skola', name: 'Skolförvaltningen', kind: 'förvaltning' },
      { id: 'kultur', name: 'Kulturförvaltningen', kind: 'förvaltning' },
      { id: 'omsorg', name: 'Omsorgsförvaltningen', kind: 'förvaltning' },
      { id: 'bostad', name: 'Exempelbyhem AB', kind: 'bolag' },
    ],
    areas: [
      { id: 'hbtq', name: 'HBTQ' },
      { id: 'barn', name: 'Barns rättigheter' },
    ],
    criteria: [
      { id: 'plan', name: 'Vi har med området i planeringen', short: 'Planering' },
      { id: 'data', name: 'Vi mäter och följer upp området', short: 'Uppföljning' },
    ],
    actions: [
      {
        id: 'a1',
        number: 1,
        name: 'Kunskap',
        text: 'Vi utbildar.',
        responsible: ['skola'],
        coordinating: 'kultur',
        due: '2026-12-01',
      },
      {
        id: 'a2',
        number: 2,
        name: 'Kommunikation',
        text: 'Vi skriver klart.',
        responsible: ['kultur'],
        coordinating: 'kultur',
        due: '2027-06-01',
      },
      {
        id: 'a3',
        number: 3,
        name: 'Dialog',
        text: 'Vi lyssnar.',
        responsible: ['bostad'],
        coordinating: 'omsorg',
        due: '2026-10-01',
      },
    ],
    assessment: {
      parts: [
        {
          kind: 'matrix',
          id: 'del-1',
          name: 'Del 1',
          scale: { min: 1, max: 5, anchors: { 1: 'inte alls', 5: 'fullt ut' } },
        },
      ],
    },
    rounds: [
      { id: '2025', name: '2025', opens: '2025-10-01', closes: '2025-11-30', published: '2025-12-15' },
      { id: '2026', name: '2026', opens: '2026-10-01', closes: '2026-12-11' },
    ],
    summary: { channel: 'lika-mojligheter' },
    ...changes,
  });
}

/** The example plan with an assessment of three parts: the matrix, its actions with a text each, and two questions. */
export function threePartPlan(changes: Record<string, unknown> = {}): Plan {
  const [matrix] = examplePlan().assessment.parts;
  return examplePlan({
    assessment: {
      parts: [
        matrix,
        {
          kind: 'ratings',
          id: 'del-2',
          name: 'Åtgärderna',
          intro: 'Hur långt har ni kommit med varje åtgärd?',
          of: 'actions',
          scale: { min: 1, max: 5, anchors: { 1: 'inget gjort', 5: 'mycket gjort' } },
          notRelevant: false,
          texts: [{ id: 'gjort', ask: 'Vad har ni gjort?' }],
        },
        {
          kind: 'questions',
          id: 'del-3',
          name: 'Stöd och styrning',
          questions: [
            {
              id: 'stod',
              ask: 'Vilket stöd behöver ni?',
              followUps: ['Kan du ge ett exempel?', 'Vem skulle ge det stödet?'],
            },
            { id: 'ovrigt', ask: 'Är det något annat ni vill säga?' },
          ],
        },
      ],
    },
    ...changes,
  });
}

/** The people of the example plan. */
export function exampleRoster(): Person[] {
  const line = (email: string, name: string, unit: string, roles: string, actions = '', more = {}) =>
    Person.parse({ email: `${email}@exempelby.se`, name, unit, roles, actions, ...more });
  return [
    line('amina', 'Amina Yusuf', 'skola', 'respondent'),
    line('jonas', 'Jonas Berg', 'skola', 'respondent'),
    line('petra', 'Petra Lind', 'kultur', 'coordinator', 'a1|a2'),
    line('olle', 'Olle Sand', 'omsorg', 'coordinator|respondent', 'a3', {
      away_from: '2026-11-16',
      away_to: '2026-11-20',
    }),
    line('karin', 'Karin Ek', 'kultur', 'admin'),
    line('siv', 'Siv Holm', 'skola', 'staff', '', { language: 'en' }),
  ];
}
