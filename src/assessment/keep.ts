import { type Answer, formKey, type Records, ratingKey } from '../records/records.ts';
import type { Asking } from '../register/asking.ts';
import type { Change, Decision, FormEvent } from './form.ts';
import { stepAt } from './questionnaire.ts';
import { type OpenForm, ratingsOf, reasonsOf, type Sheet, textsOf } from './sheet.ts';

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
  // The answer with what stood before goes first, the person's place last: a message that is done again
  // after a crash in between finds its place unmoved, writes the same ratings, and can still be undone.
  const form = await writeForm(records, open, decision, event, asking);
  const answers = new Map(sheet.answers);
  for (const change of decision.changes) {
    if (change.value === null) answers.delete(change.item);
    else answers.set(change.item, { value: change.value, reason: change.reason, by, at });
    await write(records, ratingKey(sheet.round, sheet.unit.id, change.item), change, { by, at }, sheet);
  }
  const { position } = decision;
  const place = { round: sheet.round, unit: sheet.unit.id, lastMessage: asking.id, shownAt: at };
  await records.conversations.set(by, position === undefined ? {} : { form: { ...place, ...position } });
  return { ...open, form, position, sheet: { ...sheet, answers } };
}

async function write(
  records: Records,
  key: string,
  { item, value, reason }: Change,
  written: { by: string; at: string },
  { questionnaire }: Sheet,
): Promise<void> {
  if (value === null) {
    const { kind } = stepAt(questionnaire, item);
    await (kind === 'rating' ? records.ratings : records.texts).delete(key);
  } else if (typeof value === 'object') {
    await records.texts.set(key, { ...value, ...written });
  } else {
    await records.ratings.set(key, {
      rating: value,
      ...(reason === undefined ? {} : { reason }),
      ...written,
    });
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
  const handsIn = decision.outcome.kind === 'handed-in';
  if (decision.changes.length === 0 && !handsIn) return open.form;
  const key = formKey(sheet.round, sheet.unit.id);
  const by = asking.person.email;
  const at = asking.now.toISOString();
  const form = open.form ?? { startedAt: at, startedBy: by, answers: [], handIns: [] };
  if (form.answers.some((answer) => answer.id === asking.id)) return form;
  const answer: Answer = {
    id: asking.id,
    by,
    at,
    changes: decision.changes.map(({ item }) => {
      const { value = null, reason } = sheet.answers.get(item) ?? {};
      return { item, before: value, ...(reason === undefined ? {} : { reason }) };
    }),
  };
  const answers =
    event.kind === 'undo'
      ? takeBack(form.answers, by, asking.id)
      : [...form.answers, ...(answer.changes.length === 0 ? [] : [answer])].slice(-ANSWERS_KEPT);
  const handIns = handsIn ? [...form.handIns, { at, by }] : form.handIns;
  if (handsIn) {
    await records.handIns.set(`${key}/${handIns.length}`, {
      at,
      by,
      ratings: Object.fromEntries(ratingsOf(sheet)),
      texts: Object.fromEntries(textsOf(sheet)),
      reasons: Object.fromEntries(reasonsOf(sheet)),
    });
  }
  const next = { ...form, answers, handIns };
  await records.forms.set(key, next);
  return next;
}

function takeBack(answers: Answer[], by: string, message: string): Answer[] {
  if (answers.some((answer) => answer.undoneBy === message)) return answers;
  const last = answers.findLast((answer) => answer.by === by && answer.undoneBy === undefined);
  return answers.map((answer) => (answer === last ? { ...answer, undoneBy: message } : answer));
}
