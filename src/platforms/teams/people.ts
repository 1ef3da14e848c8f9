import { z } from 'zod';
import type { Sender } from '../../messages/incoming.ts';
import { createRecentPeople } from '../recent-people.ts';
import type { BotFramework } from './bot-framework.ts';
import type { Calls } from './calls.ts';
import type { Directory } from './directory.ts';
import { TeamsCallError } from './failure.ts';
import { paced } from './limits.ts';

const text = z.string().nullish();
const Member = z.object({
  name: text,
  email: text,
  userPrincipalName: text,
  userRole: text,
  tenantId: text,
});
type Member = z.infer<typeof Member>;
type Profile = Pick<Sender, 'email' | 'name' | 'guest'>;

const GUESTS = new Set(['guest', 'anonymous']);
/** A guest's user name: their address elsewhere, this mark, and the host's domain. */
const GUEST_MARK = '#ext#';
const NOT_HERE = new Set(['MemberNotFoundInConversation', 'http_404']);

/** Who people are, as Teams knows them; remembered for some minutes. */
export interface People {
  /** The sender with e-mail (in small letters), name and whether they are a guest. Rejects when Teams does not say. */
  identify(from: Sender): Promise<Sender>;
}

/** `tenant`: the municipality's own, where known. Everyone else's people are guests. */
export function createPeople(parts: {
  framework: BotFramework;
  calls: Calls;
  directory: Directory;
  now: () => Date;
  tenant: string | undefined;
}): People {
  const { framework, calls, directory, now, tenant } = parts;
  const recent = createRecentPeople<Profile>(now);

  async function lookUp(from: Sender): Promise<Profile> {
    const person = await directory.person(from.address);
    const metIn = person !== undefined && 'metIn' in person ? person.metIn : undefined;
    const conversation = metIn === undefined ? undefined : await directory.conversation(metIn);
    // Removed the app since they wrote: there is nowhere to ask, and nowhere to answer.
    if (conversation === undefined) return { name: from.name, guest: from.guest };
    const request = paced('members', conversation.id, false);
    try {
      const member = await calls.call({ doing: 'looking up', about: { kind: 'person' }, request }, async () =>
        Member.parse(await framework.member(conversation, from.address)),
      );
      return profileOf(member, from, tenant);
    } catch (error) {
      if (error instanceof TeamsCallError && NOT_HERE.has(error.code))
        return { name: from.name, guest: true };
      throw error;
    }
  }

  return {
    async identify(from) {
      const known = recent.fresh(from.address);
      const profile = known ?? (await lookUp(from));
      if (known === undefined) {
        recent.remember(from.address, profile);
        if (profile.email !== undefined && !profile.guest) {
          await directory.rememberEmail(profile.email, from.address);
        }
      }
      return { ...from, ...profile };
    },
  };
}

function profileOf(member: Member, from: Sender, tenant: string | undefined): Profile {
  const email = (member.email || member.userPrincipalName)?.trim().toLowerCase();
  return {
    name: member.name || from.name,
    guest:
      GUESTS.has(member.userRole?.toLowerCase() ?? '') ||
      (member.userPrincipalName?.toLowerCase().includes(GUEST_MARK) ?? false) ||
      isElsewhere(member, tenant),
    ...(email ? { email } : {}),
  };
}

function isElsewhere({ tenantId }: Member, tenant: string | undefined): boolean {
  return tenant !== undefined && Boolean(tenantId) && tenantId?.toLowerCase() !== tenant.toLowerCase();
}
