import type { Due, DueMessage } from '../messages/due.ts';
import type { Reply } from '../messages/reply.ts';
import { addDays } from '../plan/local-time.ts';
import type { Action } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { DeputyChoice } from '../records/people/absence.ts';
import { languageFor } from '../register/language-of.ts';
import { nameOf } from '../register/name-of.ts';
import { type PersonDays, personDays } from '../register/person-days.ts';
import type { AvailabilityParts, Reader } from './availability-parts.ts';
import { askedReply, deputyDeclinedReply, releasedReply } from './deputy-view.ts';

/** So long after the absence it is told what became of it. */
const TOLD_WITHIN_DAYS = 14;

/** `moved`: the deputy was chosen for other days before. */
type Told = { choice: DeputyChoice; actions: Action[]; about: string[]; moved: boolean };

/**
 * Tells deputies at once whose actions they look after, and when they no longer do, and tells the one who chose them when
 * they cannot; at once is within the hours that the person works.
 */
export function deputyMessages({ register, records, calendar }: AvailabilityParts): Due {
  const { plan } = register;

  return async (now) => {
    const known = await records.acquaintances.getMany(register.people.map(({ email }) => email));
    const knownOf = new Map(register.people.map(({ email }, index) => [email, known[index]]));
    const unreachable = async ({ email }: Person) => (await records.unreachable.get(email)) !== undefined;

    /** At the first time from `at` on that the person works; nothing before that. */
    const to = async (
      person: Person,
      { id, at, about, word }: { id: string; at: string; about: string[]; word: (reader: Reader) => Reply },
    ): Promise<DueMessage[]> => {
      const days = personDays(person, knownOf.get(person.email), { plan, calendar });
      const scheduledFor = firstWorking(days, new Date(at));
      if (scheduledFor === undefined || scheduledFor > now || (await unreachable(person))) return [];
      const language = languageFor(knownOf.get(person.email), person, plan.language);
      const reply = word({ language, today: days.dayAt(now) });
      return [
        {
          id: `deputy/${person.email}/${id}`,
          kind: 'deputy',
          to: { kind: 'person', email: person.email },
          about,
          scheduledFor: scheduledFor.toISOString(),
          reply,
        },
      ];
    };

    const tellChooser = (of: Person, { choice, about }: Told, at: string): Promise<DueMessage[]> => {
      const deputy = nameOf(register, choice.deputy);
      const word = (reader: Reader) => deputyDeclinedReply(choice, { deputy, of }, reader);
      return to(of, { id: `declined/${choice.deputy}/${at}`, at, about, word });
    };

    const tellDeputy = async (of: Person, deputy: Person, told: Told): Promise<DueMessage[]> => {
      const { choice, actions, about, moved } = told;
      const { ended, at } = choice;
      const asked = `asked/${of.email}/${at}`;
      if (ended === undefined) {
        const word = (reader: Reader) => askedReply(choice, { deputy, of, actions, moved }, reader);
        return actions.length === 0 ? [] : to(deputy, { id: asked, at, about, word });
      }
      // Who has not heard that they were chosen need not hear that they are not.
      const heard = await records.sent.get(`deputy/${deputy.email}/${asked}`);
      if (ended.did !== 'released' || heard === undefined || heard.state === 'failed') return [];
      const word = (reader: Reader) => releasedReply(choice, { deputy, of }, reader);
      return to(deputy, { id: `released/${of.email}/${ended.at}`, at: ended.at, about, word });
    };

    const messageAbout = async (of: Person, choice: DeputyChoice, all: readonly DeputyChoice[]) => {
      const actions = register.coordinatedBy(of);
      const moved = all.some(
        ({ deputy, ended }) => deputy === choice.deputy && ended?.did === 'moved' && ended.at === choice.at,
      );
      const told = { choice, actions, about: actions.map(({ id }) => id), moved };
      if (choice.ended?.did === 'declined') return tellChooser(of, told, choice.ended.at);
      const deputy = register.person(choice.deputy);
      return deputy === undefined ? [] : tellDeputy(of, deputy, told);
    };

    const messages = register.people.flatMap((of) => {
      const all = knownOf.get(of.email)?.deputies ?? [];
      if (all.length === 0) return [];
      const today = personDays(of, knownOf.get(of.email), { plan, calendar }).dayAt(now);
      const toldUntil = ({ to: last, ended }: DeputyChoice) =>
        ended === undefined ? last : addDays(last, TOLD_WITHIN_DAYS);
      return all
        .filter((choice) => toldUntil(choice) >= today)
        .map((choice) => messageAbout(of, choice, all));
    });
    return (await Promise.all(messages)).flat();
  };
}

/** The instant itself where the person works then, else when they next begin. */
function firstWorking(days: PersonDays, at: Date): Date | undefined {
  const today = days.dayAt(at);
  const hours = days.hours(today);
  if (hours !== undefined && at < hours.to) return at < hours.from ? hours.from : at;
  const next = days.workingDayAfter(addDays(today, 1));
  return next === undefined ? undefined : days.hours(next)?.from;
}
