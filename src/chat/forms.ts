import type { Command } from '../messages/command.ts';
import { AskForForm } from '../messages/commands/forms.ts';
import type { Form } from '../messages/form.ts';
import type { Sender } from '../messages/incoming.ts';
import type { Reply } from '../messages/reply.ts';
import type { Records } from '../records/records.ts';
import type { Asking } from '../register/asking.ts';
import { languageFor } from '../register/language-of.ts';
import type { Register } from '../register/register.ts';
import type { Abilities } from './abilities.ts';

/**
 * The form that a command asks for, as it stands now; undefined when there is none for that person, which the answer to
 * the command then says. Only reads.
 */
type Forms = (from: Sender, command: Command, now: Date) => Promise<Form | undefined>;

export function createForms(parts: {
  register: Register;
  records: Pick<Records, 'acquaintances'>;
  abilities: Pick<Abilities, 'assessment' | 'civilSociety' | 'experts'>;
}): Forms {
  const { register, records, abilities } = parts;

  const formFor = (asked: AskForForm, asking: Asking): Promise<Form | Reply> => {
    switch (asked.do) {
      case 'open-form':
        return abilities.assessment.form(asked, asking);
      case 'enter-civil-society':
        return abilities.civilSociety.form(asked, asking);
      case 'write-answer':
        return abilities.experts.form(asked, asking);
    }
  };

  return async (from, command, now) => {
    const person = from.email === undefined ? undefined : register.person(from.email);
    const asked = AskForForm.safeParse(command).data;
    if (asked === undefined || person === undefined || from.guest) return undefined;
    const known = await records.acquaintances.get(person.email);
    const language = languageFor(known, person, register.plan.language);
    const asking = { person, language, now, id: 'form', pressed: false, forms: true };
    const form = await formFor(asked, asking);
    return 'parts' in form ? undefined : form;
  };
}
