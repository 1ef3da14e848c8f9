import type { Form } from '../messages/form.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';
import { type AssessmentCommand, isAnother } from './form/form-event.ts';
import { readSubmission } from './form/submission.ts';
import { isRefused, type Opening } from './opening.ts';
import type { Take } from './stepping.ts';
import { answerForm } from './views/answer-form.ts';
import { ledBy } from './views/aside-view.ts';
import { notThisForm } from './views/not-this-form.ts';
import { refusedReplies, savedFormReply } from './views/submission-view.ts';
import { words } from './words.ts';

export type OpenFormCommand = Extract<AssessmentCommand, { do: 'open-form' }>;
type FillFormCommand = Extract<AssessmentCommand, { do: 'fill-form' }>;

/** Several questions at once, in a form: opened by the platform, or as a card in the conversation. */
type Filling = {
  /** The form that is asked for, as it stands, or why there is none. Only reads. */
  form(command: OpenFormCommand, asking: Asking): Promise<Form | Reply>;
  /** The form as an answer, where the platform does not open it itself. */
  show(command: OpenFormCommand, asking: Asking): Promise<Reply[]>;
  /** Keeps what the form holds. */
  save(command: FillFormCommand, asking: Asking): Promise<Reply[]>;
};

export function createFilling(
  register: Register,
  { unfinished, inForm }: Pick<Opening, 'unfinished' | 'inForm'>,
  take: Take,
): Filling {
  const form = async (command: OpenFormCommand, asking: Asking): Promise<Form | Reply> => {
    const open = await unfinished(asking);
    if (isRefused(open)) return open;
    const look = { reader: asking.person.email, opened: asking.forms === true };
    return answerForm(open.sheet, command, look) ?? reply(text(words[asking.language].unknownArea));
  };

  return {
    form,

    async show(command, asking) {
      const opened = await form(command, asking);
      if ('parts' in opened) return [opened];
      return asking.forms ? [] : [reply({ kind: 'form', form: opened })];
    },

    async save(command, asking) {
      let taken = false;
      const replies = await inForm(asking, async (open) => {
        const another = isAnother(command, open);
        if (another !== undefined) return [notThisForm(another, command, asking, register)];
        taken = true;
        const { email } = asking.person;
        const submission = readSubmission(open.sheet, command, email);
        const refused = submission.refused.length > 0;
        const next = await take(open, { kind: 'submit', changes: submission.changes, refused }, asking);
        const saved = savedFormReply(open.sheet, Object.keys(command.shown), submission, email);
        // A form that the platform opened is closed by now, and leaves nothing that an answer could stand in place of.
        const settled = asking.forms || saved === undefined ? [] : [saved];
        return [...settled, ...refusedReplies(open.sheet, submission), ...next];
      });
      return taken ? replies : ledBy(words[asking.language].formNotKept, replies);
    },
  };
}
