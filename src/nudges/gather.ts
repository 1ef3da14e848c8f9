import type { Concern, Concerns } from '../messages/due.ts';
import { type Day, laterDay, localDay } from '../plan/local-time.ts';
import type { Person } from '../plan/roster.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import type { Acquaintance } from '../records/people/acquaintance.ts';
import type { Records } from '../records/records.ts';
import type { Told } from '../records/sending/told.ts';
import { readAssignments } from '../register/assignments.ts';
import { type PersonDays, personDays } from '../register/person-days.ts';
import type { Register } from '../register/register.ts';
import type { StandingOf } from '../register/standing-of.ts';
import type { NudgedAction } from './action-reason.ts';
import { escalations, managersOf } from './escalations.ts';
import { type ToldSoFar, toldSoFar } from './told-so-far.ts';

export type GatherParts = {
  register: Register;
  records: Records;
  calendar: WorkingCalendar;
  standing: StandingOf<'state' | 'latest' | 'expected'>;
  /** What people are to hear of besides their own actions. */
  concerns: readonly Concerns[];
};

/** Someone who may be written to. */
export type Nudgee = { days: PersonDays; known: Acquaintance | undefined };

/** All that the day's messages depend on. */
export type Situation = {
  actions: NudgedAction[];
  /** By e-mail. */
  people: ReadonlyMap<string, Nudgee>;
  told: ToldSoFar;
  /** With what the managers of stuck actions are to hear, given what has been told so far. */
  concernsAt(instant: Date): Promise<Concern[]>;
};

/** As it stands at that instant. Whom no message reaches is left out until they write. */
export function gather(parts: GatherParts, now: Date): Promise<Situation>;
/** Undefined while nobody is at work, when there is nothing to decide. */
export function gather(
  parts: GatherParts,
  now: Date,
  when: 'in working hours',
): Promise<Situation | undefined>;
export async function gather(
  parts: GatherParts,
  now: Date,
  when?: 'in working hours',
): Promise<Situation | undefined> {
  const { register, records } = parts;
  const { plan } = register;
  const concernsAt = async (instant: Date) =>
    (await Promise.all(parts.concerns.map((concerns) => concerns(instant)))).flat();
  const handedIn = await concernsAt(now);
  const coordinated = plan.actions.flatMap((action) => {
    const coordinator = register.coordinatorOf(action.id);
    return coordinator === undefined ? [] : [{ action, coordinator }];
  });
  const coordinators = [...new Set(coordinated.map(({ coordinator }) => coordinator))];
  const acquaintances = await acquainted(
    records,
    coordinators.map(({ email }) => email),
  );
  const deputies = [...acquaintances.values()].flatMap(
    (known) => known?.away?.flatMap(({ deputy }) => deputy ?? []) ?? [],
  );
  const others = [
    ...register.people.filter(mayHearOfConcerns).map(({ email }) => email),
    ...handedIn.map(({ email }) => email),
    ...deputies,
    ...coordinators.flatMap((coordinator) => managersOf(register, coordinator).map(({ email }) => email)),
  ].filter((email) => !acquaintances.has(email));
  for (const [email, known] of await acquainted(records, others)) acquaintances.set(email, known);

  const days = new Map<string, PersonDays>();
  for (const [email, known] of acquaintances) {
    const person = register.person(email);
    if (person !== undefined) days.set(email, personDays(person, known, { plan, calendar: parts.calendar }));
  }
  const isQuiet = when !== undefined && ![...days.values()].some((own) => isAtWork(own, now));
  if (isQuiet) return undefined;
  const seeded = await records.seeded.get(plan.id);
  const { actions: assigned } = await readAssignments(records);
  const knownFrom = laterDay(plan.period.from, seeded && localDay(new Date(seeded.at), plan.timeZone));
  const actions = await Promise.all(
    coordinated.map(async ({ action, coordinator }): Promise<NudgedAction> => {
      const stands = await parts.standing(action.id, now);
      const updated = stands?.latest && localDay(new Date(stands.latest.at), plan.timeZone);
      const since = assigned[action.id]?.since;
      const assignedOn = since && localDay(new Date(since), plan.timeZone);
      const isMoved = stands?.expected !== undefined && stands.expected > action.due;
      const movedOn = isMoved ? updated : undefined;
      return {
        id: action.id,
        coordinator: coordinator.email,
        due: isMoved ? (stands.expected ?? action.due) : action.due,
        state: stands?.state ?? 'not-started',
        updatedOn: updated,
        remindFrom: acquaintances.get(coordinator.email)?.remindFrom[action.id],
        knownSince: laterDay(laterDay(knownFrom, movedOn), assignedOn),
        movedOn,
        planStart: plan.period.from,
        recipient: recipientOf(coordinator.email, days),
      };
    }),
  );
  const emails = [...days.keys()];
  const [unreachable, told] = await Promise.all([
    records.unreachable.getMany(emails),
    records.told.getMany(emails),
  ]);
  const reachable = emails.filter((_, index) => unreachable[index] === undefined);
  const ledger = toldSoFar(
    new Map(emails.flatMap((email, index): [string, Told][] => (told[index] ? [[email, told[index]]] : []))),
  );
  return {
    actions,
    people: new Map(
      reachable.flatMap((email) => {
        const own = days.get(email);
        return own === undefined ? [] : [[email, { days: own, known: acquaintances.get(email) }]];
      }),
    ),
    told: ledger,
    concernsAt: async (instant) => [
      ...(instant === now ? handedIn : await concernsAt(instant)),
      ...escalations(actions, register, {
        policy: plan.nudges,
        told: ledger,
        today: localDay(instant, plan.timeZone),
      }),
    ],
  };
}

const isAtWork = (days: PersonDays, now: Date): boolean => {
  const hours = days.hours(days.dayAt(now));
  return hours !== undefined && hours.from <= now && now <= hours.to;
};

const mayHearOfConcerns = ({ roles }: Person) =>
  roles.some((role) => role === 'doer' || role === 'coordinator' || role === 'admin');

async function acquainted(
  records: Records,
  emails: readonly string[],
): Promise<Map<string, Acquaintance | undefined>> {
  const once = [...new Set(emails)];
  const known = await records.acquaintances.getMany(once);
  return new Map(once.map((email, index) => [email, known[index]]));
}

/** The coordinator, or the deputy while the coordinator is away. */
function recipientOf(
  coordinator: string,
  days: ReadonlyMap<string, PersonDays>,
): (day: Day) => string | undefined {
  return (day) => {
    const own = days.get(coordinator);
    if (own === undefined || own.works(day)) return own && coordinator;
    const deputy = own.deputy(day);
    return deputy !== undefined && days.get(deputy)?.works(day) ? deputy : undefined;
  };
}
