import { z } from 'zod';
import { checkHome, checkMessage, parsed } from './check-message.ts';
import { checkModal } from './check-modal.ts';
import { Refused } from './refused.ts';
import {
  BOT,
  type FakeConversation,
  type FakeFile,
  type FakeMessage,
  type FakeUser,
  TEAM,
  type Workspace,
} from './workspace.ts';

type Args = Record<string, unknown>;
type WebMethod = {
  scope?: string;
  /** With which of the app's tokens it is called; with the bot's as a rule. */
  token?: 'app';
  arguments: string[];
  run(args: Args, has: (scope: string) => void): object;
};

/** `uploadAddress`: where a file is sent to. */
type Surroundings = {
  socketAddress: () => string;
  uploadAddress: (file: string) => string;
  elapsedMs: () => number;
};

/** Slack may give fewer than asked for on a page; so does this, so that nobody forgets the pages. */
const LARGEST_PAGE = 2;

/** The part of Slack's Web API that Lika may use, as strict as the real one or a little stricter. */
export function webMethods(
  workspace: Workspace,
  { socketAddress, uploadAddress, elapsedMs }: Surroundings,
): Record<string, WebMethod> {
  const { users, conversations, homes, modals, files } = workspace;
  const fileOf = (id: unknown): FakeFile => files.get(String(id)) ?? refuse('file_not_found');
  const isReady = (file: FakeFile) => file.completed && file.readyAtMs <= elapsedMs();
  const shows = (id: string) => [...files.values()].some((file) => file.id === id && isReady(file));

  function reachable(id: unknown): FakeConversation {
    const user = users.get(String(id));
    if (user !== undefined && !user.deleted) return workspace.directWith(user.id);
    const found = conversations.get(String(id));
    if (!found || (found.kind !== 'public' && !found.members.has(BOT.userId)))
      throw new Refused('channel_not_found');
    if (found.archived) throw new Refused('is_archived');
    if (!found.members.has(BOT.userId)) throw new Refused('not_in_channel');
    return found;
  }

  function mayRead(conversation: FakeConversation, has: (scope: string) => void): void {
    has({ direct: 'im:history', public: 'channels:history', private: 'groups:history' }[conversation.kind]);
  }

  /** With a conversation a file is a message of its own. Slack takes no person's id there. */
  function shareIn(args: Args, shared: FakeFile[]): void {
    const conversation = conversations.get(String(args.channel_id));
    if (!conversation?.members.has(BOT.userId)) throw new Refused('channel_not_found');
    const threadTs = args.thread_ts === undefined ? undefined : String(args.thread_ts);
    const inThread = conversation.messages.some(({ ts }) => ts === threadTs);
    if (threadTs !== undefined && !inThread) throw new Refused('invalid_thread_ts');
    for (const file of shared) file.sharedIn.push(conversation.id);
    const text = String(args.initial_comment ?? '');
    conversation.messages.push({
      ...{ ts: workspace.nextTs(), user: BOT.userId, text, blocks: [], threadTs, files: shared },
      metadata: undefined,
    });
  }

  const listed = (args: Args, messages: FakeMessage[]) => {
    const oldest = Number(args.oldest ?? 0);
    const { limit } = z.object({ limit: z.coerce.number().int().min(1).max(999).default(100) }).parse(args);
    const some = messages.filter((one) => Number(one.ts) > oldest).slice(0, limit);
    return { messages: some.map((one) => publicMessage(one, args.include_all_metadata === 'true')) };
  };

  return {
    'auth.test': {
      arguments: [],
      run: () => ({
        team_id: TEAM,
        user_id: BOT.userId,
        bot_id: BOT.botId,
        enterprise_id: workspace.enterpriseId ?? null,
      }),
    },
    'users.info': {
      scope: 'users:read',
      arguments: ['user', 'include_locale'],
      run: (args) => ({
        user: profile(
          users.get(String(args.user)) ?? refuse('user_not_found'),
          args.include_locale === 'true',
        ),
      }),
    },
    'users.lookupByEmail': {
      scope: 'users:read.email',
      arguments: ['email'],
      run: (args) => {
        const email = String(args.email).toLowerCase();
        const found = [...users.values()].find((one) => one.email?.toLowerCase() === email && !one.deleted);
        return { user: profile(found ?? refuse('users_not_found'), false) };
      },
    },
    'users.list': {
      scope: 'users:read',
      arguments: ['limit', 'cursor'],
      run: (args) => {
        const { part, cursor } = pageOf([...users.values()], args, Number(args.limit ?? 100));
        return {
          members: part.map((user) => profile(user, false)),
          response_metadata: { next_cursor: cursor },
        };
      },
    },
    'conversations.open': {
      scope: 'im:write',
      arguments: ['users'],
      run: (args) => {
        const user = users.get(String(args.users)) ?? refuse('user_not_found');
        if (user.deleted) throw new Refused('user_disabled');
        return { channel: { id: workspace.directWith(user.id).id } };
      },
    },
    'conversations.list': {
      arguments: ['types', 'exclude_archived', 'limit', 'cursor'],
      run: (args, has) => {
        const types = String(args.types ?? 'public_channel').split(',');
        if (types.includes('public_channel')) has('channels:read');
        if (types.includes('private_channel')) has('groups:read');
        const all = [...conversations.values()].filter(
          (one) =>
            types.includes(`${one.kind}_channel`) &&
            (one.kind === 'public' || one.members.has(BOT.userId)) &&
            !(one.archived && args.exclude_archived === 'true'),
        );
        const { part, cursor } = pageOf(all, args, LARGEST_PAGE);
        const channels = part.map(({ id, name, archived }) => ({ id, name, is_archived: archived }));
        return { channels, response_metadata: { next_cursor: cursor } };
      },
    },
    'conversations.history': {
      arguments: ['channel', 'oldest', 'limit', 'include_all_metadata'],
      run: (args, has) => {
        const conversation = reachable(args.channel);
        mayRead(conversation, has);
        const roots = conversation.messages.filter(
          (one) => one.threadTs === undefined || one.threadTs === one.ts,
        );
        return listed(args, roots.toReversed());
      },
    },
    'conversations.replies': {
      arguments: ['channel', 'ts', 'oldest', 'limit', 'include_all_metadata'],
      run: (args, has) => {
        const conversation = reachable(args.channel);
        mayRead(conversation, has);
        const thread = conversation.messages.filter((one) => one.ts === args.ts || one.threadTs === args.ts);
        if (thread.length === 0) throw new Refused('thread_not_found');
        return listed(args, thread);
      },
    },
    'chat.postMessage': {
      scope: 'chat:write',
      arguments: ['channel', 'thread_ts', 'text', 'blocks', 'metadata', 'unfurl_links', 'unfurl_media'],
      run: (args) => {
        const conversation = reachable(args.channel);
        const content = checkMessage(args, shows);
        const threadTs = args.thread_ts === undefined ? undefined : String(args.thread_ts);
        const root = conversation.messages.find((one) => one.ts === threadTs);
        if (threadTs !== undefined && root === undefined) throw new Refused('invalid_thread_ts');
        const message = { ts: workspace.nextTs(), user: BOT.userId, threadTs, ...content };
        conversation.messages.push(message);
        return { channel: conversation.id, ts: message.ts, message: publicMessage(message, true) };
      },
    },
    'chat.update': {
      scope: 'chat:write',
      arguments: ['channel', 'ts', 'text', 'blocks', 'metadata'],
      run: (args) => {
        const conversation = reachable(args.channel);
        const message =
          conversation.messages.find((one) => one.ts === args.ts) ?? refuse('message_not_found');
        if (message.user !== BOT.userId) throw new Refused('cant_update_message');
        const { text, blocks } = checkMessage(args, shows);
        // Blocks that are not given stay: a message whose text alone is changed keeps its buttons.
        Object.assign(message, { text, ...(args.blocks === undefined ? {} : { blocks }) });
        return { channel: conversation.id, ts: message.ts, text };
      },
    },
    'chat.delete': {
      scope: 'chat:write',
      arguments: ['channel', 'ts'],
      run: (args) => {
        const conversation = reachable(args.channel);
        const message =
          conversation.messages.find((one) => one.ts === args.ts) ?? refuse('message_not_found');
        if (message.user !== BOT.userId) throw new Refused('cant_delete_message');
        conversation.messages.splice(conversation.messages.indexOf(message), 1);
        return { channel: conversation.id, ts: message.ts };
      },
    },
    'files.getUploadURLExternal': {
      scope: 'files:write',
      arguments: ['filename', 'length', 'alt_txt'],
      run: (args) => {
        const name = String(args.filename);
        if (!/^[\w-]+\.(png|docx|xlsx|csv|json)$/.test(name)) throw new Refused('invalid_arguments');
        if (name.endsWith('.png') !== Boolean(args.alt_txt)) throw new Refused('invalid_arguments');
        const length = z.coerce.number().int().positive().parse(args.length);
        const id = workspace.nextId('F');
        files.set(id, { id, name, sharedIn: [], length, bytes: undefined, completed: false, readyAtMs: 0 });
        return { upload_url: uploadAddress(id), file_id: id };
      },
    },
    'files.completeUploadExternal': {
      scope: 'files:write',
      arguments: ['files', 'channel_id', 'thread_ts', 'initial_comment'],
      run: (args) => {
        const Files = z.array(z.strictObject({ id: z.string(), title: z.string().optional() })).length(1);
        const all = parsed(Files, args.files, 'invalid_arguments').map(({ id, title }) =>
          Object.assign(fileOf(id), { title }),
        );
        for (const file of all) {
          if (file.bytes === undefined) throw new Refused('file_not_found');
          file.completed = true;
          file.readyAtMs = elapsedMs() + workspace.state.readyAfterMs;
        }
        if (args.channel_id !== undefined) shareIn(args, all);
        return { files: all.map(({ id, title }) => ({ id, title })) };
      },
    },
    'files.info': {
      scope: 'files:read',
      arguments: ['file'],
      run: (args) => {
        const file = fileOf(args.file);
        const looked = isReady(file)
          ? { mimetype: 'image/png', thumb_64: `https://files.slack.example/${file.id}` }
          : { mimetype: '' };
        return { file: { id: file.id, name: file.name, ims: file.sharedIn, ...looked } };
      },
    },
    'apps.connections.open': {
      token: 'app',
      arguments: [],
      run: () => ({ url: socketAddress() }),
    },
    'views.publish': {
      // `hash` is left out on purpose: with it one of two that come at the same time is refused.
      arguments: ['user_id', 'view'],
      run: (args) => {
        if (!users.has(String(args.user_id))) throw new Refused('invalid_user_id');
        const { blocks } = checkHome(args.view);
        const id = homes.get(String(args.user_id))?.id ?? workspace.nextId('V');
        homes.set(String(args.user_id), { id, blocks });
        return { view: { id, type: 'home' } };
      },
    },
    'views.open': {
      arguments: ['trigger_id', 'view'],
      run: (args) => {
        const view = checkModal(args.view);
        const id = workspace.nextId('V');
        modals.set(workspace.takeTrigger(String(args.trigger_id)), {
          id,
          view,
          chosen: new Map(),
          written: new Map(),
        });
        return { view: { id, type: 'modal' } };
      },
    },
    'assistant.threads.setSuggestedPrompts': {
      scope: 'assistant:write',
      // `thread_ts` is left out on purpose: with it the call fails silently for an app with an agent view.
      arguments: ['channel_id', 'title', 'prompts'],
      run: (args) => {
        reachable(args.channel_id);
        const Prompt = z.strictObject({ title: z.string().min(1), message: z.string().min(1) });
        if (!z.array(Prompt).min(1).max(4).safeParse(args.prompts).success)
          throw new Refused('invalid_arguments');
        return {};
      },
    },
  };
}

/** The part of a list that is asked for, and where the next one begins. */
function pageOf<One>(all: One[], args: Args, most: number): { part: One[]; cursor: string } {
  const from = args.cursor === undefined ? 0 : Number(args.cursor);
  const to = from + Math.min(Number(args.limit ?? 100), most);
  return { part: all.slice(from, to), cursor: to < all.length ? String(to) : '' };
}

function refuse(error: string): never {
  throw new Refused(error);
}

function publicMessage(message: FakeMessage, withMetadata: boolean): object {
  const { ts, user, text, threadTs, metadata } = message;
  return { type: 'message', ts, user, text, thread_ts: threadTs, ...(withMetadata ? { metadata } : {}) };
}

function profile(user: FakeUser, withLocale: boolean): object {
  return {
    id: user.id,
    team_id: user.teamId,
    deleted: user.deleted,
    real_name: user.realName,
    is_restricted: user.restricted,
    is_ultra_restricted: false,
    ...(user.stranger ? { is_stranger: true } : {}),
    ...(user.enterpriseId ? { enterprise_user: { enterprise_id: user.enterpriseId } } : {}),
    profile: { real_name: user.realName, ...(user.email ? { email: user.email } : {}) },
    ...(withLocale ? { locale: user.locale } : {}),
  };
}
