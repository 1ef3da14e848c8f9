import { z } from 'zod';
import { checkActivity } from './check-activity.ts';
import type { Operation } from './faults.ts';
import { Refused, writesBlocked } from './refused.ts';
import type { FakeConversation, World } from './world.ts';

type Route = { operation: Operation; conversation: string; item: string | undefined; method: string };

const NewConversation = z.object({
  isGroup: z.boolean(),
  bot: z.object({ id: z.string() }),
  members: z.array(z.object({ id: z.string() })).optional(),
  tenantId: z.string().optional(),
  activity: z.unknown().optional(),
  channelData: z.object({ channel: z.object({ id: z.string() }).optional() }).optional(),
});

/** The part of the Bot Connector's API that Lika may use, over the world as it stands. */
export function createConnector(world: World) {
  function writable(id: string): FakeConversation {
    const conversation = world.find(id);
    if (conversation === undefined) throw new Refused(404, 'ConversationNotFound');
    if (!conversation.withLika) throw new Refused(403, 'BotNotInConversationRoster');
    if (conversation.blocked !== undefined) throw writesBlocked(conversation.blocked);
    return conversation;
  }

  function store(conversation: FakeConversation, activity: unknown): { id: string } {
    const message = { id: world.nextId(), activity: checkActivity(activity, conversation.kind) };
    conversation.messages.push(message);
    return { id: message.id };
  }

  function send({ conversation: id, item }: Route, activity: unknown): object {
    const conversation = writable(id);
    if (item !== undefined && !conversation.messages.some((message) => message.id === item)) {
      throw new Refused(404, 'ActivityNotFoundInConversation', `a reply to ${item}, which is not there`);
    }
    return store(conversation, activity);
  }

  function update({ conversation: id, item }: Route, activity: unknown): object {
    const conversation = writable(id);
    const message = conversation.messages.find((one) => one.id === item);
    if (message === undefined) throw new Refused(404, 'ActivityNotFoundInConversation');
    message.activity = checkActivity(activity, conversation.kind);
    return { id: message.id };
  }

  function remove({ conversation: id, item }: Route): object {
    const { messages } = writable(id);
    const index = messages.findIndex((one) => one.id === item);
    if (index === -1) throw new Refused(404, 'ActivityNotFoundInConversation');
    messages.splice(index, 1);
    return {};
  }

  function create(parameters: unknown): object {
    const { members, tenantId, activity, channelData } = NewConversation.parse(parameters);
    if (channelData?.channel !== undefined) {
      const channel = writable(channelData.channel.id);
      if (channel.kind !== 'channel') throw new Refused(400, 'BadSyntax', 'not a channel');
      const { id } = store(channel, activity);
      return { id: `${channel.id};messageid=${id}`, activityId: id };
    }
    if (tenantId === undefined) throw new Refused(400, 'BadSyntax', 'the tenant is required');
    const [member, ...others] = members ?? [];
    const person = world.people.get(member?.id ?? '');
    if (person === undefined || others.length > 0)
      throw new Refused(400, 'BadArgument', 'one member is required');
    const reachable = [...world.conversations.values()].some(
      ({ members, withLika }) => withLika && members.has(person.id),
    );
    if (!reachable) throw new Refused(403, 'ForbiddenOperationException', 'the app is not installed');
    return { id: world.personal(person).id };
  }

  function member({ conversation: id, item }: Route): object {
    const conversation = writable(id);
    const person = [...world.people.values()].find((one) => one.id === item || one.aadObjectId === item);
    if (person === undefined || !conversation.members.has(person.id)) {
      throw new Refused(404, 'MemberNotFoundInConversation');
    }
    return person;
  }

  return {
    routeOf(method: string, path: string): Route {
      const [, version, conversations, conversation = '', collection, item, ...rest] = path.split('/');
      const unknown: Route = { operation: 'unknown', conversation, item, method };
      if (version !== 'v3' || conversations !== 'conversations' || rest.length > 0) return unknown;
      switch (`${method} ${collection ?? ''}`) {
        case 'POST ':
          return { ...unknown, operation: 'create' };
        case 'POST activities':
          return { ...unknown, operation: 'send' };
        case 'PUT activities':
          return { ...unknown, operation: 'update' };
        case 'DELETE activities':
          return { ...unknown, operation: 'delete' };
        case 'GET members':
          return { ...unknown, operation: 'member' };
        default:
          return unknown;
      }
    },
    run(route: Route, body: unknown): object {
      switch (route.operation) {
        case 'create':
          return create(body);
        case 'send':
          return send(route, body);
        case 'update':
          return update(route, body);
        case 'delete':
          return remove(route);
        case 'member':
          return member(route);
        case 'upload':
        case 'unknown':
          throw new Refused(404, 'NotFound', 'the fake knows no such route');
      }
    },
  };
}
