/** The house's rules for who may know of whom, each with its reason. Paths are relative to `src/`. */

/** The rooms from the ground up. A room imports only rooms that stand before it. */
export const rooms = [
  'plan',
  'scoring',
  'store',
  'records',
  'register',
  'messages',
  'results',
  'pictures',
  'documents',
  'retrieval',
  'model',
  'answers',
  'experts',
  'assessment',
  'themes',
  'actions',
  'availability',
  'doers',
  'hand-over',
  'rounds',
  'events',
  'nudges',
  'summaries',
  'civil-society',
  'commitments',
  'report',
  'preview',
  'outbox',
  'chat',
  'platforms',
] as const;
export type Room = (typeof rooms)[number];

export const orderReason =
  'Imports run one way, so that a room can be read, tested and changed without those that build on it.';

/** Rooms that may import less than all that stand before them. */
export const stricter: { rooms: Room[]; mayImport: Room[]; reason: string }[] = [
  {
    rooms: ['plan', 'scoring', 'store'],
    mayImport: [],
    reason: 'These are the ground: what a plan is, what a figure is, and where things are kept.',
  },
  { rooms: ['records'], mayImport: ['plan', 'store'], reason: 'Records are the plan’s facts, kept.' },
  {
    rooms: ['register'],
    mayImport: ['plan', 'records'],
    reason: 'The register says who and what there is, and nothing of how it is told.',
  },
  {
    rooms: ['messages'],
    mayImport: [],
    reason: 'The language of the house is spoken by all, so it depends on none.',
  },
  {
    rooms: ['results'],
    mayImport: ['plan', 'scoring', 'records', 'register', 'messages'],
    reason: 'What is published of a round is one thing, whoever shows it.',
  },
  {
    rooms: ['pictures'],
    mayImport: ['messages'],
    reason: 'A picture is painted from what its message says, and from nothing else.',
  },
  {
    rooms: [
      'answers',
      'experts',
      'assessment',
      'themes',
      'actions',
      'availability',
      'doers',
      'hand-over',
      'rounds',
      'events',
      'nudges',
      'summaries',
      'civil-society',
      'commitments',
      'report',
      'preview',
    ],
    mayImport: [
      'plan',
      'scoring',
      'store',
      'records',
      'register',
      'messages',
      'results',
      'documents',
      'retrieval',
      'model',
    ],
    reason: 'Abilities do not know each other: what one needs of another is handed in by app.ts.',
  },
  {
    rooms: ['platforms'],
    mayImport: ['messages'],
    reason: 'A platform translates and nothing else, so that it can be replaced in days.',
  },
];

export const platformReason =
  'A platform does not know another. What they share is in platforms/adaptive-cards, or in platforms/ itself.';
export const sharedByPlatforms = 'platforms/adaptive-cards/';

export const outsideReason =
  'main, cli, app, config and the commands put the rooms together, so no room knows of them.';
/** Folders that stand outside the rooms, as every file directly in `src/` does. */
export const outside = ['app', 'commands', 'config'];

export const unlistedReason =
  'A room has a place in the order (test/architecture/rules.ts), or nobody knows what it may import.';

export const cycleReason = 'Files that import each other can only be understood together.';

export const leavingReason =
  'What runs does not depend on its tests, nor on anything else outside src but package.json.';

export const computedReason = 'An import whose path is computed cannot be checked. Write the path out.';

/** Where the environment may be read. */
export const entries = ['main.ts', 'cli.ts'];
export const environmentReason =
  'The environment is read at the entry and handed on, checked and typed, so that nothing depends on hidden settings.';

export const packageReason = 'Each SDK is known in one place, so that it can be replaced there.';
export const unlistedPackageReason =
  'A new package gets its place in test/architecture/rules.ts before it is imported.';

/** Where each package may be imported: files, folders ending in `/`, or `everywhere`. A name ending in `/` is a scope. */
export const packages: Record<string, string[] | 'everywhere'> = {
  '@slack/': ['platforms/slack/'],
  botbuilder: ['platforms/teams/'],
  openai: ['model/'],
  keyv: ['store/'],
  '@keyv/': ['store/'],
  'better-sqlite3': ['store/'],
  pg: ['store/'],
  express: ['platforms/', 'app/', 'app.ts', 'main.ts'],
  adaptivecards: ['platforms/'],
  'date-holidays': ['plan/'],
  luxon: ['plan/', 'messages/'],
  yaml: ['plan/', 'model/'],
  'csv-parse': ['plan/', 'scoring/'],
  'fastest-levenshtein': ['plan/', 'chat/'],
  'snowball-stemmers': ['retrieval/'],
  pino: ['main.ts', 'app.ts', 'app/', 'commands/'],
  echarts: ['pictures/'],
  '@resvg/': ['pictures/'],
  docx: ['report/docx/'],
  exceljs: ['report/xlsx/'],
  'ical-generator': ['events/'],
  fflate: ['commands/', 'documents/'],
  unpdf: ['documents/'],
  mammoth: ['documents/'],
  parse5: ['documents/'],
  cockatiel: ['model/'],
  commander: ['cli.ts', 'app/'],
  zod: 'everywhere',
};
