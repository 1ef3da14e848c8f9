import { z } from 'zod';
import { Role } from './role.ts';

/** Text in Swedish, or in both languages of the house. */
export const Localised = z.union([
  z.string().min(1),
  z.strictObject({ sv: z.string().min(1), en: z.string().min(1) }),
]);
export type Localised = z.infer<typeof Localised>;

export const Language = z.enum(['sv', 'en']);
export type Language = z.infer<typeof Language>;

/** Ids stand in keys and in rating files, so they are short, lower case and free of dots. */
export const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'använd små bokstäver a–z, siffror och bindestreck');
const Day = z.iso.date();
/** A time of day in the plan's time zone: "09:00". */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'skriv klockslaget som 09:00');

/** A point of a commitment: its id, a full stop and the point's number from 1. */
const PointReference = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*\.[1-9]\d*$/, 'skriv åtagandets id, en punkt och punktens nummer: eccar.8');
/** The points that an action or an area contributes to. */
const PointReferences = z.array(PointReference).default([]);

const Area = z.strictObject({ id: Id, name: Localised, commitments: PointReferences });
const Criterion = z.strictObject({ id: Id, name: Localised, short: Localised });

const Unit = z.strictObject({ id: Id, name: z.string().min(1), kind: z.enum(['förvaltning', 'bolag']) });

/** One action of the plan. `responsible` do it, `coordinating` follows it up; both are unit ids. */
const Action = z.strictObject({
  id: Id,
  number: z.int().positive(),
  name: Localised,
  text: Localised,
  responsible: z.array(Id).min(1),
  coordinating: Id,
  due: Day,
  areas: z.array(Id).default([]),
  commitments: PointReferences,
});

/** The words for each end of a scale are the instrument's own; steps between have none unless a pack adds them. */
const Scale = z.strictObject({
  min: z.int(),
  max: z.int(),
  anchors: z.record(z.string(), Localised).default({}),
  anchorsFrom: Localised.optional(),
});

/** Every criterion is rated in every area. */
const MatrixPart = z.strictObject({
  kind: z.literal('matrix'),
  id: Id,
  name: Localised,
  scale: Scale,
  notRelevant: z.boolean().default(true),
});

/** Each thing of a list is rated, `actions` being the plan's own, with short texts beside it where `texts` asks for them. */
const RatingsPart = z.strictObject({
  kind: z.literal('ratings'),
  id: Id,
  name: Localised,
  intro: Localised.optional(),
  of: z.union([z.literal('actions'), z.array(z.strictObject({ id: Id, name: Localised })).min(1)]),
  scale: Scale,
  notRelevant: z.boolean().default(true),
  texts: z.array(z.strictObject({ id: Id, ask: Localised })).default([]),
});

/** What answers to an open question may be about; `words`: those that such an answer has, in any form. */
const Theme = z.strictObject({ id: Id, name: Localised, words: z.array(z.string().min(3)).default([]) });

/** Open questions; a follow-up is asked while the answer is short. The answers may be sorted into themes afterwards. */
const QuestionsPart = z.strictObject({
  kind: z.literal('questions'),
  id: Id,
  name: Localised,
  intro: Localised.optional(),
  questions: z
    .array(z.strictObject({ id: Id, ask: Localised, followUps: z.array(Localised).default([]) }))
    .min(1),
  themes: z.array(Theme).default([]),
  themesFrom: Localised.optional(),
});

const Part = z.discriminatedUnion('kind', [MatrixPart, RatingsPart, QuestionsPart]);

/** `published`: the day that its result was, where that came with the pack; the result of others is published in Lika. */
const Round = z.strictObject({
  id: Id,
  name: Localised,
  opens: Day,
  closes: Day,
  published: Day.optional(),
});

/** Something that has worked, for others to learn from; `unit` and `areas` are ids. */
const GoodExample = z.strictObject({ unit: Id, areas: z.array(Id).min(1), text: Localised });

/** Learning meetings and the like; `for`: the roles that are reminded of it. */
const Event = z.strictObject({
  id: Id,
  name: Localised,
  date: Day,
  time: TimeOfDay.optional(),
  ends: TimeOfDay.optional(),
  place: z.string().optional(),
  signUp: z.url().optional(),
  for: z.array(Role).default(['doer', 'coordinator', 'admin']),
});

/**
 * When a board meets, and what must be ready so many days before, earliest first; `for`: the roles that are reminded of a
 * step. Days are written after the names: "Kommunstyrelsen behandlar rapporten", "Manuset ska vara klart".
 */
const BoardMeeting = z.strictObject({
  id: Id,
  name: Localised,
  date: Day,
  steps: z
    .array(
      z.strictObject({
        id: Id,
        name: Localised,
        daysBefore: z.int().nonnegative(),
        for: z.array(Role).default(['admin']),
      }),
    )
    .min(1),
});
const Commitment = z.strictObject({
  id: Id,
  name: Localised,
  source: z.string(),
  points: z.array(Localised),
});
const Indicator = z.strictObject({ id: Id, name: Localised });

/** Holidays come of themselves; here is what the municipality adds. */
const WorkingCalendar = z.strictObject({
  country: z.string().default('SE'),
  closedDays: z.array(Day).default([]),
  closedPeriods: z.array(z.strictObject({ from: Day, to: Day })).default([]),
  /** ISO weeks that are closed every year. */
  closedWeeks: z.array(z.int().min(1).max(53)).default([]),
  /** Work ends at noon. */
  halfDays: z.array(Day).default([]),
  /** The eves that some work and others do not: Twelfth Night, Walpurgis Night, All Saints’ Eve. */
  eves: z.enum(['worked', 'half', 'free']).default('worked'),
  /** Single working days between two days off. */
  bridgeDays: z.enum(['worked', 'free']).default('worked'),
});

const NudgePolicy = z.strictObject({
  time: TimeOfDay.default('09:00'),
  /** Minutes after `time` that a reminder may still go out the same day. */
  latestAfterMinutes: z.int().positive().default(180),
  /** The hours in which Lika writes to people who have not told theirs. */
  workingHours: z.strictObject({ from: TimeOfDay, to: TimeOfDay }).default({ from: '08:00', to: '17:00' }),
  beforeDueDays: z.array(z.int().positive()).min(1).default([30, 7, 1]),
  afterDue: z
    .strictObject({ everyDays: z.int().positive(), atMost: z.int().nonnegative() })
    .default({ everyDays: 7, atMost: 5 }),
  noUpdateForDays: z.int().positive().default(30),
  beforeEventDays: z.array(z.int().positive()).default([7, 1]),
  beforeBoardDays: z.array(z.int().positive()).default([14, 3]),
  /** To the closest manager so many days after a due date without an update; the coordinator is told some days before. */
  escalation: z
    .strictObject({ afterDays: z.int().positive(), noticeDays: z.int().positive() })
    .default({ afterDays: 14, noticeDays: 3 }),
  /** How many messages a person gets in a week, besides answers, hand-overs and approvals. */
  perWeek: z.int().positive().default(3),
  /** Working days until a doer is asked once more, and until the coordinator is told; `everyDays`: how often Lika asks by itself. */
  doers: z
    .strictObject({
      askAgainAfter: z.int().positive().default(3),
      tellAfter: z.int().positive().default(5),
      everyDays: z.int().positive().optional(),
    })
    .prefault({}),
});

const SummaryPolicy = z.strictObject({
  channel: z.string().min(1),
  /** 1 is Monday; a channel may choose its own day and time. */
  weekday: z.int().min(1).max(5).default(1),
  time: TimeOfDay.default('09:00'),
  /** Hours after its time that a weekly post may still go out. */
  latestAfterHours: z.int().positive().default(48),
});

/** Whom questions go to that Lika cannot answer, and for how long what was asked is kept to learn from. */
const Experts = z.strictObject({
  /** By its name. Without one questions go to the administrators. */
  channel: z.string().min(1).optional(),
  /** Working days without an answer before the administrators are told. */
  remindAfterWorkingDays: z.int().positive().default(2),
  /** Days since it was last asked. */
  keepAskedDays: z.int().positive().default(365),
});

const Highlights = z.strictObject({
  areas: z.int().positive().default(3),
  criteria: z.int().positive().default(2),
  actions: z.int().positive().default(1),
});

const Playground = z.strictObject({
  startsAt: z.iso.datetime({ offset: true }),
  people: z.array(z.strictObject({ email: z.email(), role: Localised })).min(1),
});

/** A plan pack's `plan.yaml`. Dates are local to `timeZone`; ids are the pack's own. */
export const PlanFile = z.strictObject({
  id: Id,
  name: Localised,
  municipality: z.string().min(1),
  description: Localised,
  period: z.strictObject({ from: Day, to: Day }),
  language: Language.default('sv'),
  timeZone: z.string().default('Europe/Stockholm'),
  source: z.string().optional(),
  units: z.array(Unit).min(1),
  areas: z.array(Area).min(1),
  criteria: z.array(Criterion).min(1),
  actions: z.array(Action).min(1),
  assessment: z.strictObject({
    parts: z.array(Part).min(1),
    /** `lead`: the closest manager of whoever hands in approves it first. */
    approval: z.literal('lead').optional(),
  }),
  rounds: z.array(Round).default([]),
  examples: z.array(GoodExample).default([]),
  /** Questions to talk about at a workplace meeting, one a week. */
  meetingQuestions: z.array(Localised).default([]),
  events: z.array(Event).default([]),
  boardMeetings: z.array(BoardMeeting).default([]),
  commitments: z.array(Commitment).default([]),
  indicators: z.array(Indicator).default([]),
  workingCalendar: WorkingCalendar.prefault({}),
  nudges: NudgePolicy.prefault({}),
  summary: SummaryPolicy,
  experts: Experts.prefault({}),
  highlights: Highlights.prefault({}),
  minGroup: z.int().positive().default(3),
  minCoverage: z.number().min(0).max(1).default(0.5),
  /** Words that mean about the same thing in this municipality: a question with one of them also looks for the others. */
  words: z.array(z.array(z.string().trim().min(1)).min(2)).default([]),
  playground: Playground.optional(),
});

export type Plan = z.infer<typeof PlanFile>;
export type Action = Plan['actions'][number];
export type Area = Plan['areas'][number];
export type Unit = Plan['units'][number];
export type Round = Plan['rounds'][number];
export type PlanEvent = Plan['events'][number];
export type BoardMeeting = Plan['boardMeetings'][number];
export type Commitment = Plan['commitments'][number];
export type Theme = z.infer<typeof Theme>;
export type Part = Plan['assessment']['parts'][number];
export type ScaleEnds = { min: number; max: number };
export type Scale = z.infer<typeof Scale>;

/** The text in the reader's language, else in Swedish. */
export function inLanguage(text: Localised, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}

/** The scale of the matrix, and of the part in which the plan's actions are rated; 1 to 5 where there is no such part. */
export function scalesOf({ assessment: { parts } }: Plan): { matrix: ScaleEnds; actions: ScaleEnds } {
  const matrix = parts.find((part) => part.kind === 'matrix')?.scale ?? { min: 1, max: 5 };
  const rated = parts.find((part) => part.kind === 'ratings' && part.of === 'actions');
  return { matrix, actions: rated?.kind === 'ratings' ? rated.scale : matrix };
}
