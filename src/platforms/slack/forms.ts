import { z } from 'zod';
import { AskForForm } from '../../messages/commands/forms.ts';
import type { Form } from '../../messages/form.ts';
import type { Incoming } from '../../messages/incoming.ts';
import type { Log } from '../../messages/log.ts';
import type { Receive } from '../../messages/platform.ts';
import { SlackCallError } from './failure.ts';
import { renderForm } from './render-form.ts';
import type { Web } from './web.ts';

const Opened = z.object({});
/** The trigger was used before: the same press came twice, and the form is there. */
const OPEN_ALREADY = 'exchanged_trigger_id';

/** Forms that are opened as modals, beside the conversation. */
interface Forms {
  /** Opens what the press asks for, if it asks for a form, in the background. `trigger` holds for three seconds, once. */
  open(press: Incoming, trigger: string): void;
  /** Resolves when what is under way is done. */
  settled(): Promise<void>;
}

type FormsOptions = {
  web: Web;
  logger: Log;
  receive: Receive;
  now: () => Date;
  /** The form as it stands now, if there is one; may reject. */
  formFor(press: Incoming): Promise<Form | undefined>;
};

export function createForms({ web, logger, receive, now, formFor }: FormsOptions): Forms {
  const working = new Set<Promise<void>>();

  async function show(press: Incoming, asked: AskForForm, trigger: string): Promise<void> {
    try {
      const form = await formFor(press);
      if (form === undefined) return;
      const view = renderForm(form, placeOf(press));
      // Once: the trigger has run out before a second attempt, or Slack has used it in the first.
      const about = { about: `the form ${form.id}`, attempts: 1 };
      await web.call('views.open', { trigger_id: trigger, view }, Opened, about);
    } catch (error) {
      if (error instanceof SlackCallError && error.code === OPEN_ALREADY) return;
      // What Slack refused is in the log already, with its remedy (`web.ts`).
      if (!(error instanceof SlackCallError)) logger.error({ err: error }, 'A form could not be opened');
      await tell(press, asked);
    }
  }

  /** Stored like what people send, so that it is answered in its turn, and also after a crash. */
  async function tell(press: Incoming, asked: AskForForm): Promise<void> {
    const { id, from, place } = press;
    const body = { kind: 'command', command: { do: 'form-unopened', asked } } as const;
    await receive({ id: `${id}:unopened`, at: now().toISOString(), from, place, body });
  }

  return {
    open(press, trigger) {
      const asked = press.body.kind === 'command' ? AskForForm.safeParse(press.body.command).data : undefined;
      if (asked === undefined) return;
      const work = show(press, asked, trigger)
        .catch((error) => logger.error({ err: error }, 'Nobody was told of a form that could not be opened'))
        .finally(() => working.delete(work));
      working.add(work);
    },
    async settled() {
      await Promise.all(working);
    },
  };
}

/** Without the message whose button was pressed: nothing in the form takes its place. */
function placeOf({ place: { message: _, ...place } }: Incoming): Incoming['place'] {
  return place;
}
