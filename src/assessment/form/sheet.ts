import { createHash } from 'node:crypto';
import type { Language, Round } from '../../plan/plan.ts';
import type { Person } from '../../plan/roster.ts';
import { countedVersion, ratingsOfVersion } from '../../records/assessment/counted-ratings.ts';
import { type AnswerValue, type Form, formKey } from '../../records/assessment/form.ts';
import { type Rating, type RatingValue, ratingKey } from '../../records/assessment/rating.ts';
import type { Collection } from '../../records/collection.ts';
import type { Records } from '../../records/records.ts';
import { approverFor } from '../../register/approver.ts';
import type { Asking } from '../../register/asking.ts';
import { nameOf } from '../../register/name-of.ts';
import type { Register } from '../../register/register.ts';
import { takes } from './answering.ts';
import type { Position } from './decision.ts';
import type { Questionnaire, RatingStep, Step, TextStep } from './questionnaire.ts';
import type { RoundForm } from './round-form.ts';
import { isContested, voiceOf } from './voices.ts';

/**
 * An answer as it stands, with its reason if one was given; `by` is missing for what came with the plan pack. `rating`:
 * everyone's, where it is one.
 */
export type Given = {
  value: AnswerValue;
  reason?: string | undefined;
  by?: string | undefined;
  at?: string | undefined;
  rating?: Rating;
};

/** What one unit's form holds, as it is shown to one person. `nameOf`: e-mail -> name. */
export type Sheet = {
  questionnaire: Questionnaire;
  round: string;
  unit: { id: string; name: string };
  /** By item. */
  answers: ReadonlyMap<string, Given>;
  /** The unit's ratings in the round before. */
  before: ReadonlyMap<string, RatingValue>;
  language: Language;
  now: Date;
  timeZone: string;
  nameOf: (email: string) => string;
};

/** A unit's form as it is stored, and where one person stands in it. */
export type OpenForm = {
  sheet: Sheet;
  form: Form | undefined;
  /** Who is to approve it before this person hands it in. */
  approver: Person | undefined;
  position: Position | undefined;
  /** The id of the message that brought the person to this position. */
  lastMessage: string | undefined;
  /** When the person was last shown the form. */
  shownAt: string | undefined;
  /** What all the answers were when the person was shown the review (`reviewStamp`). */
  shown: string | undefined;
};

/** Reads one unit's form in a round, for that person: their own unit's unless told. `rounds`: all that there are. */
export async function loadForm(
  records: Records,
  register: Register,
  { plan, questionnaire, round, rounds }: RoundForm & { round: Round; rounds: readonly Round[] },
  { person, language, now }: Pick<Asking, 'person' | 'language' | 'now'>,
  unitId = person.unit,
): Promise<OpenForm> {
  const unit = register.unit(unitId);
  const previous = roundBefore(rounds, round);
  const keyOf = (item: string) => ratingKey(round.id, unitId, item);
  const [ratings, texts, earlier] = await Promise.all([
    givenIn(records.ratings, itemsOf(questionnaire, 'rating'), keyOf, givenRating),
    givenIn(records.texts, itemsOf(questionnaire, 'text'), keyOf, (kept) => givenText(kept.text, kept)),
    previous === undefined
      ? new Map<string, RatingValue>()
      : earlierRatings(records, questionnaire, previous.id, unitId),
  ]);
  const at = (await records.conversations.get(person.email))?.form;
  const isHere =
    at !== undefined &&
    at.round === round.id &&
    at.unit === unitId &&
    questionnaire.steps.some(({ item }) => item === at.item);
  return {
    sheet: {
      questionnaire,
      round: round.id,
      unit: { id: unitId, name: unit?.name ?? unitId },
      answers: new Map([...ratings, ...texts]),
      before: earlier,
      language,
      now,
      timeZone: register.plan.timeZone,
      nameOf: (email) => nameOf(register, email),
    },
    form: await records.forms.get(formKey(round.id, unitId)),
    approver: approverFor(plan, register, person),
    lastMessage: at?.lastMessage,
    shownAt: at?.shownAt,
    shown: at?.shown,
    position: isHere ? { item: at.item, step: at.step, followUp: at.followUp } : undefined,
  };
}

/** What counted of the unit's ratings then; only what can be answered now as it was then. */
async function earlierRatings(
  records: Records,
  questionnaire: Questionnaire,
  round: string,
  unit: string,
): Promise<Map<string, RatingValue>> {
  const version = countedVersion(await records.forms.get(formKey(round, unit)));
  if (version === undefined) return new Map();
  const items = itemsOf(questionnaire, 'rating');
  const given = await ratingsOfVersion(records, { round, unit, version, items });
  return new Map([...given].filter(([item, rating]) => takes(questionnaire, item, rating)));
}

const itemsOf = ({ steps }: Questionnaire, kind: Step['kind']): string[] =>
  steps.filter((step) => step.kind === kind).map(({ item }) => item);

/** What is kept of those items, as answers. */
async function givenIn<Kept>(
  kept: Pick<Collection<Kept>, 'getMany'>,
  items: readonly string[],
  keyOf: (item: string) => string,
  given: (one: Kept) => Given,
): Promise<Map<string, Given>> {
  const found = await kept.getMany(items.map(keyOf));
  return new Map(
    items.flatMap((item, index) => {
      const one = found[index];
      return one === undefined ? [] : [[item, given(one)]];
    }),
  );
}

export const givenText = (words: string, { by, at }: { by: string; at: string }): Given => ({
  value: { text: words },
  by,
  at,
});

/** The answer as that person is shown it: their own rating where they have given one. */
export const valueFor = (given: Given | undefined, reader: string): AnswerValue | undefined =>
  voiceOf(given?.rating, reader)?.rating ?? given?.value;

export const givenRating = (rating: Rating): Given => ({
  value: rating.rating,
  reason: rating.reason,
  by: rating.by,
  at: rating.at,
  rating,
});

function roundBefore(rounds: readonly Round[], round: Round): Round | undefined {
  return rounds
    .filter((other) => other.opens < round.opens)
    .toSorted((a, b) => a.opens.localeCompare(b.opens))
    .at(-1);
}

export const valuesOf = ({ sheet }: OpenForm): Map<string, AnswerValue> =>
  new Map([...sheet.answers].map(([item, { value }]) => [item, value]));

/** The statements that colleagues have rated otherwise, in the form's order. */
export const contestedIn = ({ questionnaire, answers }: Sheet): RatingStep[] =>
  questionnaire.steps.filter(
    (step): step is RatingStep => step.kind === 'rating' && isContested(answers.get(step.item)?.rating),
  );

/** The ratings alone, without what was written. */
export const ratingsOf = ({ answers }: Sheet): Map<string, RatingValue> =>
  new Map(
    [...answers].flatMap(([item, { value }]): [string, RatingValue][] =>
      typeof value === 'object' ? [] : [[item, value]],
    ),
  );

/** Why the ratings are what they are, where that was said. */
export const reasonsOf = ({ answers }: Sheet): Map<string, string> =>
  new Map(
    [...answers].flatMap(([item, { reason }]): [string, string][] =>
      reason === undefined ? [] : [[item, reason]],
    ),
  );

/** What was written alone. */
export const textsOf = ({ answers }: Sheet): Map<string, string> =>
  new Map(
    [...answers].flatMap(([item, { value }]): [string, string][] =>
      typeof value === 'object' ? [[item, value.text]] : [],
    ),
  );

/** What was written in answer to those steps, without what was left empty. */
export const writtenIn = (
  { answers }: Sheet,
  steps: readonly Step[],
): { step: TextStep; written: string }[] =>
  steps.flatMap((step) => {
    const value = answers.get(step.item)?.value;
    return step.kind === 'text' && typeof value === 'object' && value.text !== ''
      ? [{ step, written: value.text }]
      : [];
  });

/** All that is answered, so that it can be told whether it is what someone has reviewed. */
export const reviewStamp = ({ answers }: Sheet): string => {
  const all = [...answers].map(([item, { value }]) => [item, value] as const);
  const inOrder = all.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(inOrder)).digest('base64url').slice(0, 16);
};
