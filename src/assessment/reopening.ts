import { type Reply, reply, text } from '../messages/reply.ts';
import { type Form, formKey } from '../records/assessment/form.ts';
import { standingHandIn } from '../records/assessment/form-state.ts';
import type { Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';
import { askLine, refusedLine, stopAsking } from './ask-line.ts';
import { type AssessmentCommand, isAnother } from './form/form-event.ts';
import type { OpenForm } from './form/sheet.ts';
import { isRefused, lockedReply, type Opening } from './opening.ts';
import type { Take } from './stepping.ts';
import { notThisForm } from './views/not-this-form.ts';
import type { FormInRound } from './views/round-news.ts';
import { words } from './words.ts';

/** Opens a form again that was handed in, for a reason: what was handed in stands until it is handed in anew. */
type Reopening = {
  /** Asks why. A form that is open already is shown where the person stands in it. */
  ask(command: Extract<AssessmentCommand, { do: 'reopen' }>, asking: Asking): Promise<Reply[]>;
  /** The person's next line is the reason. */
  takeReason(reason: string, asking: Asking): Promise<Reply[]>;
};

export function createReopening(
  { register, records, turns }: { register: Register; records: Records; turns: Turns },
  { opened }: Pick<Opening, 'opened'>,
  take: Take,
): Reopening {
  /** The form as it may be opened again; else why not. */
  const openable = async (asking: Asking): Promise<FormInRound | Reply> => {
    const open = await opened(asking);
    return isRefused(open) ? open : (lockedReply(register, open, asking) ?? open);
  };

  const reopen = async (reason: string, asking: Asking): Promise<Reply[]> => {
    const open = await openable(asking);
    if (isRefused(open)) {
      await stopAsking(records, asking);
      return [open];
    }
    const { form } = open;
    // A colleague may have opened it meanwhile.
    if (form !== undefined && standingHandIn(form) !== undefined) {
      await keepReopening(records, { ...open, form }, reason, asking);
    }
    // Where the person then stands is written last, in place of what was waited for.
    const again = await opened(asking);
    if (isRefused(again)) return [again];
    const shown = await take(again, { kind: 'review' }, asking);
    return [reply(text(words[asking.language].reopened)), ...shown];
  };

  return {
    ask: (command, asking) =>
      turns(`form/${asking.person.unit}`, async () => {
        const open = await openable(asking);
        if (isRefused(open)) return [open];
        const another = isAnother(command, open);
        if (another !== undefined) return [notThisForm(another, command, asking, register)];
        return standingHandIn(open.form) === undefined
          ? take(open, { kind: 'start' }, asking)
          : [await askWhy(records, open, asking)];
      }),

    takeReason(reason, asking) {
      const refused = refusedLine(reason, asking);
      if (refused !== undefined) return Promise.resolve([refused]);
      return turns(`form/${asking.person.unit}`, () => reopen(reason, asking));
    },
  };
}

function askWhy(records: Records, { sheet }: OpenForm, asking: Asking): Promise<Reply> {
  const say = words[asking.language];
  const reopening = { round: sheet.round, since: asking.now.toISOString() };
  return askLine(records, { reopening }, { ask: say.whyReopen, note: say.reopenNote }, asking);
}

async function keepReopening(
  records: Records,
  { sheet, form }: OpenForm & { form: Form },
  reason: string,
  { person, now }: Asking,
): Promise<void> {
  const opened = { at: now.toISOString(), by: person.email, reason };
  await records.forms.set(formKey(sheet.round, sheet.unit.id), {
    ...form,
    reopenings: [...(form.reopenings ?? []), opened],
  });
}
