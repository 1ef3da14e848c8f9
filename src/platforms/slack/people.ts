import { z } from 'zod';
import type { Sender } from '../../messages/incoming.ts';
import { createRecentPeople } from '../recent-people.ts';
import type { Connection, Self } from './connection.ts';
import { SlackCallError } from './failure.ts';
import type { Web } from './web.ts';

const UserInfo = z.object({
  user: z.object({
    team_id: z.string().optional(),
    deleted: z.boolean().default(false),
    is_restricted: z.boolean().default(false),
    is_ultra_restricted: z.boolean().default(false),
    is_stranger: z.boolean().default(false),
    enterprise_user: z.object({ enterprise_id: z.string().optional() }).optional(),
    real_name: z.string().optional(),
    locale: z.string().optional(),
    profile: z.object({ email: z.string().optional(), real_name: z.string().optional() }).default({}),
  }),
});
type User = z.infer<typeof UserInfo>['user'];
type Profile = Omit<Sender, 'platform' | 'address'>;

const NOT_HERE = new Set(['user_not_found', 'user_not_visible', 'users_not_found']);

/** Who people are, by Slack's profiles; remembered for some minutes. */
interface People {
  /** The sender with e-mail (in small letters), name and whether they are a guest. Rejects when Slack does not say. */
  identify(from: Sender): Promise<Sender>;
}

export function createPeople(web: Web, connection: Connection, now: () => Date): People {
  const recent = createRecentPeople<Profile>(now);

  async function lookUp(from: Sender): Promise<Profile> {
    try {
      const args = { user: from.address, include_locale: true };
      const { user } = await web.call('users.info', args, UserInfo, { about: 'the person' });
      return profileOf(user, from, await connection.identify());
    } catch (error) {
      if (error instanceof SlackCallError && NOT_HERE.has(error.code))
        return { name: from.name, guest: true };
      throw error;
    }
  }

  return {
    async identify(from) {
      const known = recent.fresh(from.address);
      const profile = known ?? (await lookUp(from));
      if (known === undefined) recent.remember(from.address, profile);
      return { platform: from.platform, address: from.address, ...profile };
    },
  };
}

function profileOf(user: User, from: Sender, self: Self): Profile {
  const email = user.profile.email?.trim().toLowerCase();
  const { locale } = user;
  return {
    name: user.profile.real_name || user.real_name || from.name,
    guest:
      user.is_restricted ||
      user.is_ultra_restricted ||
      user.is_stranger ||
      user.deleted ||
      isElsewhere(user, self),
    ...(email ? { email } : {}),
    ...(locale ? { locale } : {}),
  };
}

/** Of another workspace; the workspaces of one organisation (Enterprise Grid) count as the same. */
function isElsewhere(user: User, self: Self): boolean {
  if (user.team_id === undefined || user.team_id === self.team_id) return false;
  return !self.enterprise_id || user.enterprise_user?.enterprise_id !== self.enterprise_id;
}
