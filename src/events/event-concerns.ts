import type { Concern } from '../messages/due.ts';
import { formatDay } from '../messages/format.ts';
import type { Day } from '../plan/local-time.ts';
import { inLanguage, type Language, type PlanEvent } from '../plan/plan.ts';
import type { Role } from '../plan/role.ts';
import type { PersonDays } from '../register/person-days.ts';
import { eventParts } from './event-parts.ts';
import { warningDays } from './warning-days.ts';
import { words } from './words.ts';

/** Someone who may be reminded. */
export type Invited = { email: string; roles: readonly Role[]; days: PersonDays };

/** What everyone with a role in these events is to hear of them, but those who are away on the day. */
export function eventConcerns(
  events: readonly PlanEvent[],
  people: readonly Invited[],
  { daysBefore, today }: { daysBefore: readonly number[]; today: Day },
): Concern[] {
  return events.flatMap((event) => {
    const name = inLanguage(event.name, 'sv');
    const day = formatDay(event.date, 'sv', today);
    const parts = (language: Language, on: Day) => eventParts(event, language, on);
    return people
      .filter(({ roles, days }) => isFor(event, roles) && !days.isAway(event.date))
      .flatMap(({ email, days }) =>
        warningDays(event.date, daysBefore, days.workingDayBefore).map((warning) => ({
          email,
          topic: `event/${event.id}/${warning.days}`,
          about: [event.id],
          kind: 'date' as const,
          from: warning.from,
          until: warning.until,
          why: words.sv.why.event({ name, day, days: warning.days }),
          parts,
        })),
      );
  });
}

/** The roles that something is for, and those that someone has. */
export const isFor = (what: { for: readonly Role[] }, roles: readonly Role[]): boolean =>
  roles.some((role) => what.for.includes(role));
