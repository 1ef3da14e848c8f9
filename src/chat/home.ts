import type { Sender } from '../messages/incoming.ts';
import { heading, type Reply, reply, text } from '../messages/reply.ts';
import type { Records } from '../records/records.ts';
import { languageFor } from '../register/language-of.ts';
import type { Register } from '../register/register.ts';
import type { Abilities } from './abilities.ts';
import { helpReply, words } from './help.ts';

/** What stands on a person's own page in a chat, where it has one: their actions, their form, and help. Only reads. */
type Home = (from: Sender, now: Date) => Promise<Reply[]>;

export function createHome(parts: {
  register: Register;
  records: Pick<Records, 'acquaintances'>;
  abilities: Pick<Abilities, 'actions' | 'assessment'>;
}): Home {
  const { register, records, abilities } = parts;

  return async (from, now) => {
    const person = from.email === undefined ? undefined : register.person(from.email);
    const known = person && (await records.acquaintances.get(person.email));
    const language = languageFor(known, person, register.plan.language);
    const say = words[language];
    if (from.guest) return [reply(text(say.guest({ municipality: register.plan.municipality })))];
    if (person === undefined) return [helpReply(register, person, language)];

    const asking = { person, language, now, id: 'home', pressed: false };
    const mine = register.coordinatedBy(person).length > 0;
    const actions = mine
      ? [reply(heading(say.myActions)), ...(await abilities.actions.handle({ do: 'my-actions' }, asking))]
      : [];
    const progress = await abilities.assessment.progress(asking);
    const form = progress.length > 0 ? [reply(heading(say.myAssessment)), ...progress] : [];
    return [...actions, ...form, reply(heading(say.helpHeading)), helpReply(register, person, language)];
  };
}
