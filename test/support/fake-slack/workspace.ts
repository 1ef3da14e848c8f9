import type { FakeModalView, FakeOption } from './check-modal.ts';
import { Refused } from './refused.ts';

/** What a workspace holds: people, conversations and messages, as plain data. */

export type FakeUser = {
  id: string;
  email: string | undefined;
  realName: string;
  locale: string;
  teamId: string;
  enterpriseId?: string;
  deleted: boolean;
  restricted: boolean;
  stranger: boolean;
};

export type FakeMessage = {
  ts: string;
  user: string;
  text: string;
  blocks: unknown[];
  threadTs: string | undefined;
  metadata: { event_type: string; event_payload: Record<string, unknown> } | undefined;
  /** The files that are shared with it. */
  files?: FakeFile[];
};

/**
 * A file on its way in. `readyAtMs`: from then on, by the fake's clock, messages can show it. `sharedIn`: the
 * conversations where it is a message of its own.
 */
export type FakeFile = {
  id: string;
  name: string;
  title?: string | undefined;
  sharedIn: string[];
  length: number;
  bytes: Buffer | undefined;
  completed: boolean;
  readyAtMs: number;
};

/** A person's home tab. */
export type FakeHome = { id: string; blocks: unknown[] };

/** The modal that is open before a person. By block id: what they have chosen and written since it was opened. */
export type FakeModal = {
  id: string;
  view: FakeModalView;
  chosen: Map<string, FakeOption>;
  written: Map<string, string>;
};

export type FakeConversation = {
  id: string;
  kind: 'direct' | 'public' | 'private';
  name: string;
  archived: boolean;
  members: Set<string>;
  messages: FakeMessage[];
};

export type Workspace = ReturnType<typeof createWorkspace>;

export const TEAM = 'T0EXEMPEL';
export const BOT = { userId: 'U0LIKA', botId: 'B0LIKA' };

export function createWorkspace() {
  const users = new Map<string, FakeUser>();
  const conversations = new Map<string, FakeConversation>();
  const homes = new Map<string, FakeHome>();
  const modals = new Map<string, FakeModal>();
  /** Person -> the direct conversation with them. */
  const directs = new Map<string, string>();
  const triggers = new Map<string, { user: string; until: number; used: boolean }>();
  const files = new Map<string, FakeFile>();
  const state = { triggerMs: 3000, readyAfterMs: 600 };
  let ids = 0;
  let micros = Date.now() * 1000;

  const nextId = (prefix: string) => `${prefix}0${(++ids).toString(36).toUpperCase().padStart(4, '0')}`;

  function conversation(of: Omit<FakeConversation, 'messages' | 'archived'>): FakeConversation {
    const made: FakeConversation = { ...of, archived: false, messages: [] };
    conversations.set(made.id, made);
    return made;
  }

  return {
    users,
    conversations,
    /** By the person's id. */
    homes,
    /** By the person's id. */
    modals,
    /** By their id. */
    files,
    /** `triggerMs`: how long a trigger holds. `readyAfterMs`: how long Slack looks through a file. */
    state,
    /** What lets the app open one modal before a person, for a while. */
    issueTrigger(user: string): string {
      const id = nextId('trigger');
      triggers.set(id, { user, until: Date.now() + state.triggerMs, used: false });
      return id;
    },
    /** Before whom it opens a modal. */
    takeTrigger(id: string): string {
      const trigger = triggers.get(id);
      if (trigger === undefined) throw new Refused('invalid_trigger_id');
      if (trigger.used) throw new Refused('exchanged_trigger_id');
      if (Date.now() >= trigger.until) throw new Refused('expired_trigger_id');
      trigger.used = true;
      return trigger.user;
    },
    nextId,
    /** Set where the workspace belongs to an organisation with several (Enterprise Grid). */
    enterpriseId: undefined as string | undefined,
    /** Message timestamps: seconds with six decimals, never the same twice. */
    nextTs(): string {
      micros = Math.max(micros + 1, Date.now() * 1000);
      return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
    },
    addUser(user: Partial<FakeUser> & { realName: string }): FakeUser {
      const made: FakeUser = {
        id: nextId('U'),
        email: undefined,
        locale: 'sv-SE',
        teamId: TEAM,
        deleted: false,
        restricted: false,
        stranger: false,
        ...user,
      };
      users.set(made.id, made);
      return made;
    },
    addChannel(name: string, options: { private?: boolean; withLika?: boolean } = {}): FakeConversation {
      const members = new Set(options.withLika === false ? [] : [BOT.userId]);
      return conversation({ id: nextId('C'), kind: options.private ? 'private' : 'public', name, members });
    },
    /** The direct conversation between a person and Lika, made when there is none. */
    directWith(user: string): FakeConversation {
      const known = conversations.get(directs.get(user) ?? '');
      if (known !== undefined) return known;
      const members = new Set([user, BOT.userId]);
      const made = conversation({ id: nextId('D'), kind: 'direct', name: '', members });
      directs.set(user, made.id);
      return made;
    },
    /** The direct conversation gets another id, as when the old one is gone for good. */
    replaceDirect(user: string): void {
      conversations.delete(directs.get(user) ?? '');
      directs.delete(user);
    },
  };
}
