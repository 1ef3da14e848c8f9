import type { Due, DueMessage } from '../messages/due.ts';
import { DeliveryError } from '../messages/platform.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
import { notices as en } from '../messages/wording/en/notices.ts';
import { notices as sv } from '../messages/wording/sv/notices.ts';
import type { Person } from '../plan/roster.ts';
import type { Records } from '../records/records.ts';
import type { Register } from '../register/register.ts';
import type { Deliver } from './send-once.ts';

const words = { sv, en };
const HOUR_MS = 3_600_000;
/** How long after it happened an administrator is still told. */
const TOLD_WITHIN_MS = 24 * HOUR_MS;

export const unreachableKey = (to: DueMessage['to']) => (to.kind === 'person' ? to.email : `#${to.name}`);

/** Delivers, and notes whom it cannot reach for good; someone who is reached is no longer noted. */
export function notingUnreachable(
  records: Pick<Records, 'unreachable'>,
  now: () => Date,
  deliver: Deliver,
): Deliver {
  return async (to, message, id) => {
    const key = unreachableKey(to);
    try {
      const receipt = await deliver(to, message, id);
      if ((await records.unreachable.get(key)) !== undefined) await records.unreachable.delete(key);
      return receipt;
    } catch (error) {
      if (error instanceof DeliveryError && error.permanent) {
        await records.unreachable.set(key, { since: now().toISOString(), why: error.message });
      }
      throw error;
    }
  };
}

/** Tells each administrator who can be reached of whom Lika could not reach, once each time it happens. */
export function unreachableNotices(parts: { register: Register; records: Records }): Due {
  const { register, records } = parts;
  const { plan } = register;

  return async (now) => {
    const coordinators = register.people.filter((person) => register.coordinatedBy(person).length > 0);
    const channel = { kind: 'channel', name: plan.summary.channel } as const;
    const keys = [...coordinators.map(({ email }) => email), unreachableKey(channel)];
    const noted = await records.unreachable.getMany(keys);
    const messages: DueMessage[] = [];
    for (const administrator of register.administrators()) {
      const language = await languageOf(records, administrator, plan.language);
      for (const [index, found] of noted.entries()) {
        const key = keys[index];
        if (found === undefined || key === undefined || key === administrator.email) continue;
        if (now.getTime() - Date.parse(found.since) > TOLD_WITHIN_MS) continue;
        messages.push({
          id: `notice/${administrator.email}/${key}/${found.since.slice(0, 10)}`,
          kind: 'notice',
          to: { kind: 'person', email: administrator.email },
          about: [key],
          scheduledFor: found.since,
          reply: notice(coordinators[index], channel.name, language),
        });
      }
    }
    return messages;
  };
}

function notice(person: Person | undefined, channel: string, language: 'sv' | 'en'): Reply {
  const say = words[language];
  return person === undefined
    ? reply(text(say.channel({ name: channel })), text(say.channelMend))
    : reply(text(say.person(person)), text(say.personMend));
}

async function languageOf(records: Records, person: Person, fallback: 'sv' | 'en'): Promise<'sv' | 'en'> {
  const known = await records.acquaintances.get(person.email);
  return known?.language ?? person.language ?? fallback;
}
