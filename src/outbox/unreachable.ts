import type { Due, DueMessage } from '../messages/due.ts';
import { DeliveryError } from '../messages/platform.ts';
import { list, type Reply, reply, text } from '../messages/reply.ts';
import { notices as en } from '../messages/wording/en/notices.ts';
import { notices as sv } from '../messages/wording/sv/notices.ts';
import type { Person } from '../plan/roster.ts';
import type { Records } from '../records/records.ts';
import { unreachableKey } from '../records/sending/unreachable.ts';
import { languageOf } from '../register/language-of.ts';
import type { Register } from '../register/register.ts';
import { summaryChannels } from '../register/summary-channels.ts';
import { originalId, triedAgain } from './revision-state.ts';
import type { Deliver } from './send-once.ts';

const words = { sv, en };
const HOUR_MS = 3_600_000;
const QUARTER_MS = HOUR_MS / 4;
/** How long after it happened an administrator is still told. */
const TOLD_WITHIN_MS = 24 * HOUR_MS;

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
        await records.unreachable.set(key, { since: now().toISOString(), why: error.message, message: id });
      }
      throw error;
    }
  };
}

/**
 * The channel can be written in again: what was given up for its sake goes out after all, where it is not too late, and
 * so does news of what was sent.
 */
export async function channelMended(
  records: Pick<Records, 'unreachable' | 'sent'>,
  name: string,
): Promise<void> {
  const key = unreachableKey({ kind: 'channel', name });
  const noted = await records.unreachable.get(key);
  if (noted === undefined) return;
  const givenUp = noted.message === undefined ? undefined : await records.sent.get(originalId(noted.message));
  if (givenUp?.state === 'failed') await records.sent.set(givenUp.id, { ...givenUp, state: 'frozen' });
  if (givenUp?.untold?.givenUp) await records.sent.set(givenUp.id, triedAgain(givenUp));
  await records.unreachable.delete(key);
}

/** Tells each administrator who can be reached of whom Lika could not reach, once each time it happens, all at once. */
export function unreachableNotices(parts: { register: Register; records: Records }): Due {
  const { register, records } = parts;
  const { plan } = register;

  return async (now) => {
    const reminded = register.people.filter(
      (person) => person.roles.includes('respondent') || register.coordinatedBy(person).length > 0,
    );
    const { channel: experts } = plan.experts;
    const names = (await summaryChannels(plan, records)).map(({ name }) => name);
    const channels = [...new Set([...names, ...(experts === undefined ? [] : [experts])])].map((name) => ({
      kind: 'channel' as const,
      name,
    }));
    const addresses: Address[] = [...reminded, ...channels];
    const noted = await records.unreachable.getMany(addresses.map(keyOf));
    const lost = addresses.flatMap((address, index) => {
      const toldAt = noted[index] && endOfQuarter(noted[index].since);
      const isTime =
        toldAt !== undefined && toldAt <= now.getTime() && now.getTime() - toldAt < TOLD_WITHIN_MS;
      return isTime ? [{ address, toldAt }] : [];
    });
    const messages: DueMessage[] = [];
    for (const administrator of register.administrators()) {
      const language = await languageOf(records, administrator, plan.language);
      const others = lost.filter(({ address }) => keyOf(address) !== administrator.email);
      for (const [toldAt, together] of Map.groupBy(others, (one) => one.toldAt)) {
        const gone = together.map(({ address }) => address);
        const at = new Date(toldAt).toISOString();
        messages.push({
          id: `notice/${administrator.email}/${at}`,
          kind: 'notice',
          to: { kind: 'person', email: administrator.email },
          about: gone.map(keyOf),
          scheduledFor: at,
          reply: notice(gone, language),
        });
      }
    }
    return messages;
  };
}

type Address = Person | Extract<DueMessage['to'], { kind: 'channel' }>;

const keyOf = (address: Address): string =>
  unreachableKey('email' in address ? { kind: 'person', email: address.email } : address);

/** What happens within the same quarter of an hour, as a morning's reminders do, is told together when it is over. */
const endOfQuarter = (since: string) => Math.ceil((Date.parse(since) + 1) / QUARTER_MS) * QUARTER_MS;

function notice(gone: readonly Address[], language: 'sv' | 'en'): Reply {
  const say = words[language];
  const people = gone.filter((address) => 'email' in address);
  const channels = gone.filter((address) => !('email' in address));
  const [first, ...others] = people;
  const named = people.map(({ name, email }) => say.named({ name, email }));
  return reply(
    ...(first === undefined
      ? []
      : others.length === 0
        ? [text(say.person(first))]
        : [text(say.people), list(named)]),
    ...(first === undefined ? [] : [text(say.personMend)]),
    ...channels.flatMap(({ name }) => [text(say.channel({ name })), text(say.channelMend)]),
  );
}
