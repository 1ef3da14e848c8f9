/** What a tenant of Teams holds: people, conversations and what Lika wrote in them, as plain data. */

export type FakePerson = {
  id: string;
  aadObjectId: string;
  name: string;
  email: string | undefined;
  userPrincipalName: string;
  userRole: string;
  tenantId: string;
};

/** Room that a person's app has made in their OneDrive, and what was put there. */
type FakeUpload = { id: string; name: string; bytes: Buffer | undefined };

export type FakeMessage = { id: string; activity: Record<string, unknown> };

export type FakeConversation = {
  id: string;
  kind: 'personal' | 'channel' | 'groupChat';
  name: string;
  members: Set<string>;
  /** Whether the app is installed there. */
  withLika: boolean;
  /** Why Lika may not write there: the connector's `subCode`. */
  blocked: string | undefined;
  messages: FakeMessage[];
};

export type World = ReturnType<typeof createWorld>;

export const TENANT = 'f0f0f0f0-0000-4000-8000-000000000001';
export const BOT = { id: '28:11111111-2222-4333-8444-555555555555', name: 'Lika' };
export const APP_ID = BOT.id.slice('28:'.length);

export function createWorld() {
  const people = new Map<string, FakePerson>();
  const conversations = new Map<string, FakeConversation>();
  const uploads = new Map<string, FakeUpload>();
  let ids = 0;

  const nextId = () => String(1_700_000_000_000 + ++ids);

  function conversation(
    of: Pick<FakeConversation, 'id' | 'kind' | 'name'> & { members: Iterable<string>; withLika: boolean },
  ): FakeConversation {
    const made = { ...of, members: new Set(of.members), blocked: undefined, messages: [] };
    conversations.set(made.id, made);
    return made;
  }

  return {
    people,
    conversations,
    /** By their id. */
    uploads,
    nextId,
    addPerson(person: Partial<FakePerson> & { name: string }): FakePerson {
      const address = `${person.name.toLowerCase().replaceAll(' ', '.')}@exempelstad.se`;
      const made: FakePerson = {
        id: `29:${nextId()}`,
        aadObjectId: crypto.randomUUID(),
        email: address,
        userPrincipalName: address,
        userRole: 'user',
        tenantId: TENANT,
        ...person,
      };
      people.set(made.id, made);
      return made;
    },
    addChannel(name: string, members: FakePerson[], options: { withLika?: boolean } = {}): FakeConversation {
      return conversation({
        id: `19:${nextId()}@thread.tacv2`,
        kind: 'channel',
        name,
        members: members.map(({ id }) => id),
        withLika: options.withLika ?? true,
      });
    },
    addGroupChat(members: FakePerson[]): FakeConversation {
      return conversation({
        id: `19:${nextId()}@thread.v2`,
        kind: 'groupChat',
        name: '',
        members: members.map(({ id }) => id),
        withLika: true,
      });
    },
    /** The chat between a person and Lika, made when there is none; the app is then installed for them. */
    personal(person: FakePerson): FakeConversation {
      const id = `a:${person.id}`;
      const known = conversations.get(id);
      return known ?? conversation({ id, kind: 'personal', name: '', members: [person.id], withLika: true });
    },
    /** By its id, also that of a thread in it. */
    find: (id: string) => conversations.get(id.replace(/;messageid=.*$/, '')),
  };
}
