import type { Due, DueMessage } from '../messages/due.ts';
import { localDay } from '../plan/local-time.ts';
import type { Unit } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import { stageOf } from '../plan/round-stage.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import { formKey } from '../records/assessment/form.ts';
import { awaitedApproval } from '../records/assessment/form-state.ts';
import { handedInUnits } from '../records/assessment/round-ratings.ts';
import type { Records } from '../records/records.ts';
import { languageOf } from '../register/language-of.ts';
import { nameOf } from '../register/name-of.ts';
import { personDays } from '../register/person-days.ts';
import type { Register } from '../register/register.ts';
import { type StandingRound, standingRounds } from '../register/standing-rounds.ts';
import { roundMessage } from './round-message.ts';
import {
  comesTooNear,
  type PlannedMessage,
  periodOf,
  type RoundMessageKind,
  type RoundPeriod,
  roundSchedule,
} from './round-schedule.ts';

/** A round and what is to be told of it today. */
type Occasion = { round: StandingRound; period: RoundPeriod; planned: PlannedMessage };

const KINDS: readonly RoundMessageKind[] = ['invitation', 'half-way', 'last-days', 'late'];

/** Invitations and reminders to the respondents of units that have not handed in. */
export function createRoundMessages(parts: {
  register: Register;
  records: Records;
  calendar: WorkingCalendar;
  /** How much of its form a unit has answered, from the assessment ability. */
  progress: (round: string, unit: string) => Promise<{ answered: number; of: number }>;
}): { due: Due } {
  const { register, records, calendar, progress } = parts;
  const { plan } = register;
  const { timeZone, nudges: policy } = plan;

  const occasionsAt = async (now: Date): Promise<Occasion[]> => {
    const today = localDay(now, timeZone);
    const rounds = await standingRounds(plan, records);
    return rounds.flatMap((round) => {
      const stage = stageOf(round, rounds, today);
      if (stage !== 'open' && stage !== 'late') return [];
      const period = periodOf(round, timeZone);
      const planned = roundSchedule(period, { policy, timeZone, calendar }).find(
        ({ kind, scheduledFor, until }) =>
          (kind === 'late') === (stage === 'late') && scheduledFor <= now && now <= until,
      );
      return planned === undefined ? [] : [{ round, period, planned }];
    });
  };

  const recipients = async (round: string, now: Date): Promise<{ person: Person; unit: Unit }[]> => {
    const handedIn = new Set(await handedInUnits(records, plan, round));
    const forms = await records.forms.getMany(plan.units.map(({ id }) => formKey(round, id)));
    // Those who wait for their manager have nothing to do themselves.
    const waiting = new Set(
      plan.units.flatMap(({ id }, index) => (awaitedApproval(forms[index]) === undefined ? [] : [id])),
    );
    const asked = register.people.flatMap((person) => {
      const unit = register.unit(person.unit);
      const isAsked =
        person.roles.includes('respondent') &&
        unit !== undefined &&
        !handedIn.has(unit.id) &&
        !waiting.has(unit.id);
      return isAsked ? [{ person, unit }] : [];
    });
    const known = await records.acquaintances.getMany(asked.map(({ person }) => person.email));
    const found = asked.filter(({ person }, index) => {
      const days = personDays(person, known[index], { plan, calendar });
      return !days.isAway(days.dayAt(now));
    });
    // Whom no message reaches is not written to until they write, and the administrators have been told.
    const unreachable = await records.unreachable.getMany(found.map(({ person }) => person.email));
    return found.filter((_, index) => unreachable[index] === undefined);
  };

  /** A round whose days were changed may have told the person of others lately. */
  const isToldLately = async (person: Person, { round, period, planned }: Occasion): Promise<boolean> => {
    const { kind, day } = planned;
    const closings = new Set([...round.log.map(({ closes }) => closes), round.closes]);
    const ids = KINDS.flatMap((other) =>
      [...closings].map((closes) => messageId(person, round.id, other, { ...period, closes })),
    );
    const own = messageId(person, round.id, kind, period);
    const sent = await records.sent.getMany([...new Set(ids)].filter((id) => id !== own));
    return sent.some(
      (message) =>
        message !== undefined &&
        message.state !== 'failed' &&
        comesTooNear(kind, day, localDay(new Date(message.scheduledFor), timeZone), calendar),
    );
  };

  const messageTo = async (
    { person, unit }: { person: Person; unit: Unit },
    occasion: Occasion,
  ): Promise<DueMessage[]> => {
    const { round, period, planned } = occasion;
    if (await isToldLately(person, occasion)) return [];
    const form = await records.forms.get(formKey(round.id, unit.id));
    const { email } = person;
    const begun = form?.startedBy;
    const by = begun === email ? undefined : begun && nameOf(register, begun);
    return [
      {
        id: messageId(person, round.id, planned.kind, period),
        kind: 'round',
        to: { kind: 'person', email },
        about: [round.id, unit.id],
        scheduledFor: planned.scheduledFor.toISOString(),
        tells: { day: planned.day, topics: [`round/${round.id}/${planned.kind}`] },
        reply: roundMessage({
          kind: planned.kind,
          again: period.again,
          round,
          unit,
          firstName: person.name.split(' ')[0] ?? person.name,
          language: await languageOf(records, person, plan.language),
          day: planned.day,
          time: policy.time,
          progress: { ...(await progress(round.id, unit.id)), begun: form !== undefined, by },
        }),
      },
    ];
  };

  return {
    async due(now) {
      const occasions = await occasionsAt(now);
      const messages = occasions.map(async (occasion) => {
        const people = await recipients(occasion.round.id, now);
        return Promise.all(people.map((one) => messageTo(one, occasion)));
      });
      return (await Promise.all(messages)).flat(2);
    },
  };
}

/** An extension gives new reminders, and no new invitation; nothing has the same id twice. */
function messageId(
  { email }: Person,
  round: string,
  kind: RoundMessageKind,
  { begins, closes }: RoundPeriod,
): string {
  return `round/${email}/${round}/${kind}/${kind === 'invitation' ? begins : closes}`;
}
