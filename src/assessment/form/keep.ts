import { type Answer, type Form, formKey, type Records, ratingKey } from '../../records/records.ts';
import type { Asking } from '../../register/asking.ts';
import { stands } from './colleagues.ts';
import type { Change, Decision, FormEvent } from './form.ts';
import { withHandIn } from './hand-in.ts';
import { stepAt } from './questionnaire.ts';
import { type Given, givenRating, givenText, type OpenForm, type Sheet } from './sheet.ts';
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
  const undone = event.kind === 'undo' ? latestOf(open.form?.answers ?? [], by, asking.id) : undefined;
  // The answer with what stood before goes first, the person's place last: a message that is done again
  // after a crash in between finds its place unmoved, writes the same ratings, and can still be undone.
  const form = await writeForm(records, open, decision, event, asking);
  const answers = new Map(sheet.answers);
  for (const change of decision.changes) {
    const given = standing(sheet, change, undone, { by, at });
    if (given === undefined) answers.delete(change.item);
    else answers.set(change.item, given);
    await write(records, sheet, change.item, given, { by, at });
  }
  const { position } = decision;
  const place = { round: sheet.round, unit: sheet.unit.id, lastMessage: asking.id, shownAt: at };
  await records.conversations.set(by, position === undefined ? {} : { form: { ...place, ...position } });
  return { ...open, form, position, sheet: { ...sheet, answers } };
}

/** The person's latest answer that can be taken back, or that this very message takes back. */
export const latestOf = (answers: readonly Answer[], by: string, message: string): Answer | undefined =>
  answers.findLast((answer) => answer.by === by && stands(answer, message));

/** What then stands in answer to the item; undefined: nothing. `undone`: the answer that the change takes back. */
function standing(
  { answers }: Sheet,
  { item, value, reason, settles }: Change,
  undone: Answer | undefined,
  { by, at }: { by: string; at: string },
): Given | undefined {
  if (typeof value === 'object' && value !== null) return givenText(value.text, { by, at });
  const now = answers.get(item)?.rating;
  const before = undone?.changes.find((change) => change.item === item);
  if (before === undefined) {
    if (value === null) return undefined;
    return givenRating(withVoice(now, { rating: value, ...reasonIn(reason), by, at }, settles === true));
  }
  const voice = value === null ? undefined : { rating: value, ...reasonIn(reason), by, at: before.at ?? at };
  const rating = withVoiceBefore(now, by, voice, before.settled === true);
  return rating && givenRating(rating);
}

const reasonIn = (reason: string | undefined) => (reason === undefined ? {} : { reason });

async function write(
  records: Records,
  { questionnaire, round, unit }: Sheet,
  item: string,
  given: Given | undefined,
  written: { by: string; at: string },
): Promise<void> {
  const key = ratingKey(round, unit.id, item);
  if (given?.rating !== undefined) await records.ratings.set(key, given.rating);
  else if (typeof given?.value === 'object') await records.texts.set(key, { ...given.value, ...written });
  else {
    const { kind } = stepAt(questionnaire, item);
    await (kind === 'rating' ? records.ratings : records.texts).delete(key);
  }
}

async function writeForm(
  records: Records,
  open: OpenForm,
  decision: Decision,
  event: FormEvent,
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
    : { ...form, answers: answersWith(form.answers, sheet, decision, event, asking) };
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
  event: FormEvent,
  { id, person, now }: Asking,
): Answer[] {
  const by = person.email;
  if (event.kind === 'undo') return takeBack(answers, by, id);
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
  if (given.rating === undefined) return { before: given.value };
  const voice = voiceOf(given.rating, by);
  return {
    before: voice?.rating ?? null,
    ...reasonIn(voice?.reason),
    ...(voice?.at === undefined ? {} : { at: voice.at }),
    ...(given.rating.settled ? { settled: true } : {}),
  };
}

function takeBack(answers: Answer[], by: string, message: string): Answer[] {
  if (answers.some((answer) => answer.undoneBy === message)) return answers;
  const last = latestOf(answers, by, message);
  return answers.map((answer) => (answer === last ? { ...answer, undoneBy: message } : answer));
}
