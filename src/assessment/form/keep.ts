import { type Answer, type Form, formKey } from '../../records/assessment/form.ts';
import { ratingKey } from '../../records/assessment/rating.ts';
import { leftAside } from '../../records/people/awaited-line.ts';
import type { Records } from '../../records/records.ts';
import type { Asking } from '../../register/asking.ts';
import { undoable } from './colleagues.ts';
import { type Change, type Decision, type FormEvent, isReviewed } from './decision.ts';
import { withHandIn } from './hand-in.ts';
import { stepAt } from './questionnaire.ts';
import { type Given, givenRating, givenText, type OpenForm, reviewStamp, type Sheet } from './sheet.ts';
import { voiceOf, withVoice, withVoiceBefore } from './voices.ts';

/** Answers are taken back at most this many steps. */
const ANSWERS_KEPT = 30;

/** Writes what was decided, each answer under its own key, and gives the form as it then is. */
export async function keep(
  records: Records,
  open: OpenForm,
  decision: Decision,
  event: FormEvent,
  asking: Asking,
): Promise<OpenForm> {
  const { sheet } = open;
  const by = asking.person.email;
  const at = asking.now.toISOString();
  const undone = event.kind === 'undo' ? undoable(open, asking) : undefined;
  // The answer with what stood before goes first, the person's place last: a message that is done again
  // after a crash in between finds its place unmoved, writes the same ratings, and can still be undone.
  const form = await writeForm(records, open, decision, undone, asking);
  const answers = new Map(sheet.answers);
  for (const change of decision.changes) {
    const given = standing(sheet, change, undone, { by, at });
    if (given === undefined) answers.delete(change.item);
    else answers.set(change.item, given);
    await write(records, sheet, change.item, given);
  }
  const { position } = decision;
  const aside = leftAside(await records.conversations.get(by));
  await records.conversations.set(
    by,
    position === undefined
      ? aside
      : {
          ...aside,
          form: {
            ...{ round: sheet.round, unit: sheet.unit.id, lastMessage: asking.id, shownAt: at },
            ...(isReviewed(position) && { shown: reviewStamp({ ...sheet, answers }) }),
            ...position,
          },
        },
  );
  return { ...open, form, position, sheet: { ...sheet, answers } };
}

/** What then stands in answer to the item; undefined: nothing. `undone`: the answer that the change takes back. */
function standing(
  { answers }: Sheet,
  { item, value, reason, settles }: Change,
  undone: Answer | undefined,
  { by, at }: { by: string; at: string },
): Given | undefined {
  const before = undone?.changes.find((change) => change.item === item);
  if (typeof value === 'object' && value !== null) {
    return givenText(value.text, { by: before?.by ?? by, at: before?.at ?? at });
  }
  const now = answers.get(item)?.rating;
  if (before === undefined) {
    if (value === null) return undefined;
    return givenRating(withVoice(now, { rating: value, ...reasonIn(reason), by, at, ...settledIn(settles) }));
  }
  const voice =
    value === null
      ? undefined
      : { rating: value, ...reasonIn(reason), by, at: before.at ?? at, ...settledIn(before.settled) };
  const rating = withVoiceBefore(now, by, voice);
  return rating && givenRating(rating);
}

const reasonIn = (reason: string | undefined) => (reason === undefined ? {} : { reason });
const settledIn = (settled: true | undefined) => (settled ? { settled } : {});

async function write(
  records: Records,
  { questionnaire, round, unit }: Sheet,
  item: string,
  given: Given | undefined,
): Promise<void> {
  const key = ratingKey(round, unit.id, item);
  if (given?.rating !== undefined) await records.ratings.set(key, given.rating);
  else if (typeof given?.value === 'object') {
    const { by = '', at = '' } = given;
    await records.texts.set(key, { ...given.value, by, at });
  } else {
    const { kind } = stepAt(questionnaire, item);
    await (kind === 'rating' ? records.ratings : records.texts).delete(key);
  }
}

async function writeForm(
  records: Records,
  open: OpenForm,
  decision: Decision,
  undone: Answer | undefined,
  asking: Asking,
): Promise<OpenForm['form']> {
  const { sheet } = open;
  const { kind } = decision.outcome;
  const leaves = kind === 'handed-in' || kind === 'sent-to-lead';
  if (decision.changes.length === 0 && !leaves) return open.form;
  const key = formKey(sheet.round, sheet.unit.id);
  const by = asking.person.email;
  const at = asking.now.toISOString();
  const form = open.form ?? { startedAt: at, startedBy: by, answers: [], handIns: [] };
  if (form.answers.some((answer) => answer.id === asking.id)) return form;
  const next = leaves
    ? await leaving(records, open, form, { at, by })
    : { ...form, answers: answersWith(form.answers, sheet, decision, undone, asking) };
  await records.forms.set(key, next);
  return next;
}

/** The form as it is handed in, or as it waits for the manager. */
async function leaving(
  records: Records,
  { sheet, approver }: OpenForm,
  form: Form,
  by: { at: string; by: string },
): Promise<Form> {
  if (approver === undefined) return withHandIn(records, sheet, form, by);
  return { ...form, approvals: [...(form.approvals ?? []), { ...by, lead: approver.email }] };
}

function answersWith(
  answers: Answer[],
  sheet: Sheet,
  { changes }: Decision,
  undone: Answer | undefined,
  { id, person, now }: Asking,
): Answer[] {
  const by = person.email;
  if (undone !== undefined) {
    return answers.map((one) => (one.id === undone.id ? { ...one, undoneBy: id } : one));
  }
  const answer = {
    id,
    by,
    at: now.toISOString(),
    changes: changes.map(({ item }) => ({ item, ...before(sheet, item, by) })),
  };
  return [...answers, answer].slice(-ANSWERS_KEPT);
}

/** What the person's answer changes: of a rating only their own voice. */
function before({ answers }: Sheet, item: string, by: string): Omit<Answer['changes'][number], 'item'> {
  const given = answers.get(item);
  if (given === undefined) return { before: null };
  if (given.rating === undefined) return { before: given.value, ...writtenBy(given) };
  const voice = voiceOf(given.rating, by);
  return {
    before: voice?.rating ?? null,
    ...reasonIn(voice?.reason),
    ...(voice?.at === undefined ? {} : { at: voice.at }),
    ...settledIn(voice?.settled),
  };
}

const writtenBy = ({ by, at }: Given) => ({ ...(by && { by }), ...(at && { at }) });
