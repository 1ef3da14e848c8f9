import { z } from 'zod';
import { ActionState } from '../plan/action-state.ts';
import { Localised, type Plan } from '../plan/plan.ts';
import { readUpdates } from '../records/actions/action-history.ts';
import { RatingValue } from '../records/assessment/rating.ts';
import type { Records } from '../records/records.ts';
import { publishedKey } from '../records/rounds/publication.ts';
import { PublishedResult } from '../records/rounds/published-result.ts';
import { type ToldExample, toldExamples } from '../register/good-examples.ts';
import type { RoundAnswers, UnitAnswers } from './round-answers.ts';

const Day = z.iso.date();
const Instant = z.iso.datetime();
const Named = { id: z.string(), name: Localised };

/** What a unit has handed in. Items: `AREA.CRITERION`, `action.ACTION`, else `PART.THING`; a text beside a rating has its own name after the rating's. */
const Unit = z.strictObject({
  unit: z.string(),
  name: z.string(),
  /** Of its hand-ins, from 1; 0: its ratings came with the plan pack. */
  version: z.int().nonnegative(),
  handedInAt: Instant.nullable(),
  ratings: z.record(z.string(), RatingValue),
  texts: z.record(z.string(), z.string()),
  reasons: z.record(z.string(), z.string()),
  /** Themes that an administrator has sorted an open answer into, by item. */
  themes: z.record(z.string(), z.array(z.string())),
});

const Round = z.strictObject({
  ...Named,
  opens: Day,
  closes: Day,
  closed: z.boolean(),
  units: z.array(Unit),
  /** `basis`: unit -> the version that the result rests on. `results`: every version, from 1. */
  publication: z
    .strictObject({
      version: z.int().positive(),
      at: Instant,
      basis: z.record(z.string(), z.int().nonnegative()),
      results: z.array(PublishedResult),
    })
    .nullable(),
});

const Action = z.strictObject({
  ...Named,
  number: z.int(),
  due: Day,
  /** `expected`: when it was said to be done, where that is another day than `due`. */
  updates: z.array(
    z.strictObject({
      state: ActionState,
      line: z.string().nullable(),
      expected: Day.nullable(),
      at: Instant,
    }),
  ),
});

const CivilSociety = z.strictObject({
  interviews: z.array(
    z.strictObject({
      organisations: z.array(z.string()),
      people: z.int(),
      themes: z.array(z.string()),
      at: Instant,
    }),
  ),
  proposals: z.array(
    z.strictObject({
      text: z.string(),
      at: Instant,
      answer: z
        .strictObject({ kind: z.enum(['done', 'planned', 'declined']), text: z.string(), at: Instant })
        .nullable(),
    }),
  ),
});

const Content = { text: z.string(), sources: z.string().nullable(), at: Instant };

/** An answer that experts have written for all who ask the same, as it is now. `history`: every change, oldest first. */
const CuratedAnswer = z.strictObject({
  question: z.string(),
  ...Content,
  /** Not withdrawn. */
  givenNow: z.boolean(),
  history: z.array(
    z.strictObject({ did: z.enum(['written', 'changed', 'withdrawn', 'restored']), ...Content }),
  ),
});

/**
 * `lika export --format json`: all that Lika keeps of the plan's follow-up, and the answers that experts have written,
 * without drafts and without who wrote what.
 * For administrators: it holds each unit's own ratings.
 */
export const ExportFile = z.strictObject({
  version: z.literal(1),
  exportedAt: Instant,
  plan: z.strictObject({ ...Named, municipality: z.string() }),
  rounds: z.array(Round),
  actions: z.array(Action),
  /** What units have told in chat for others to learn from. */
  examples: z.array(
    z.strictObject({ round: z.string(), unit: z.string(), area: z.string(), text: z.string(), at: Instant }),
  ),
  civilSociety: CivilSociety,
  curatedAnswers: z.array(CuratedAnswer),
});
export type ExportFile = z.infer<typeof ExportFile>;

export async function exportJson(
  plan: Plan,
  records: Records,
  rounds: readonly RoundAnswers[],
  now: Date,
): Promise<ExportFile> {
  const { id, name, municipality } = plan;
  return {
    version: 1,
    exportedAt: now.toISOString(),
    plan: { id, name, municipality },
    rounds: await Promise.all(rounds.map((answers) => roundOf(answers, records))),
    actions: await Promise.all(plan.actions.map((action) => actionOf(action, records))),
    examples: (await Promise.all(rounds.map((answers) => toldIn(plan, records, answers)))).flat(),
    civilSociety: await civilSocietyOf(plan, records),
    curatedAnswers: await curatedAnswersOf(plan, records),
  };
}

async function roundOf(
  { round, units }: RoundAnswers,
  records: Records,
): Promise<ExportFile['rounds'][number]> {
  const { id, name, opens, closes, closed } = round;
  const publication = await records.publications.get(id);
  const versions = Array.from({ length: publication?.version ?? 0 }, (_, index) =>
    publishedKey(id, index + 1),
  );
  const results = (await records.publishedResults.getMany(versions)).filter((result) => result !== undefined);
  return {
    id,
    name,
    opens,
    closes,
    closed,
    units: units.map(unitOf),
    publication:
      publication === undefined
        ? null
        : { version: publication.version, at: publication.at, basis: publication.basis, results },
  };
}

function unitOf({ unit, name, version, handIn, ratings, themes }: UnitAnswers) {
  return {
    unit,
    name,
    version,
    handedInAt: handIn?.at ?? null,
    ratings: Object.fromEntries(ratings),
    texts: handIn?.texts ?? {},
    reasons: handIn?.reasons ?? {},
    themes: Object.fromEntries([...themes].map(([item, chosen]) => [item, [...chosen]])),
  };
}

async function actionOf(
  { id, name, number, due }: Plan['actions'][number],
  records: Pick<Records, 'actionHistories'>,
): Promise<ExportFile['actions'][number]> {
  const updates = await readUpdates(records, id);
  return {
    id,
    name,
    number,
    due,
    updates: updates.map(({ state, line, expected, at }) => ({
      state,
      line: line ?? null,
      expected: expected ?? null,
      at,
    })),
  };
}

const toldIn = ({ units }: Plan, records: Records, { round, asked }: RoundAnswers): Promise<ToldExample[]> =>
  toldExamples({ units, areas: asked.areas }, records, [round]);

async function civilSocietyOf(
  plan: Plan,
  records: Pick<Records, 'civilSociety'>,
): Promise<ExportFile['civilSociety']> {
  const { interviews = [], proposals = [] } = (await records.civilSociety.get(plan.id)) ?? {};
  return {
    interviews: interviews.map(({ organisations, people, themes, at }) => ({
      organisations,
      people,
      themes,
      at,
    })),
    proposals: proposals.map(({ text, at, answer }) => ({
      text,
      at,
      answer: answer === undefined ? null : { kind: answer.kind, text: answer.text, at: answer.at },
    })),
  };
}

async function curatedAnswersOf(
  plan: Plan,
  records: Pick<Records, 'curatedAnswers'>,
): Promise<ExportFile['curatedAnswers']> {
  const { answers = [] } = (await records.curatedAnswers.get(plan.id)) ?? {};
  const content = ({ text, sources, at }: { text: string; sources?: string | undefined; at: string }) => ({
    text,
    sources: sources ?? null,
    at,
  });
  return answers.map((answer) => ({
    question: answer.question,
    ...content(answer),
    givenNow: answer.withdrawn !== true,
    history: answer.history.map((change) => ({ did: change.did, ...content(change) })),
  }));
}
