import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationParameters,
  type ConversationReference,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import type { Envelope, Kind } from './activity.ts';
import { withoutConsole } from './console-noise.ts';

/** Where to write, and as whom: what is kept of the Bot Framework's conversation reference. */
export type Conversation = {
  id: string;
  kind: Kind;
  serviceUrl: string;
  channelId: string;
  tenant?: string | undefined;
  /** Lika, as that conversation knows it. */
  bot: { id: string; name?: string | undefined };
};

/** A message on its way out. */
export type Outgoing = {
  type: 'message';
  text?: string;
  textFormat?: 'plain';
  /** What a notification says of a card. */
  summary?: string;
  attachments?: { contentType: string; content?: unknown; contentUrl?: string; name?: string }[];
  entities?: ({ type: string } & Record<string, unknown>)[];
};

/** All that Lika uses of the Bot Framework's SDK. Calls reject with the SDK's errors, and are never tried again here. */
export interface BotFramework {
  /** Rejects unless the header carries a token that the Bot Connector signed for Lika and for that service. */
  authenticate(envelope: Envelope, authorization: string): Promise<void>;
  /** Gets a token to call Teams with. */
  login(): Promise<void>;
  /** The id of the message. */
  send(to: Conversation, message: Outgoing): Promise<string>;
  update(at: Conversation, id: string, message: Outgoing): Promise<void>;
  remove(at: Conversation, id: string): Promise<void>;
  /** A member of the conversation, as Teams describes them. */
  member(of: Conversation, person: string): Promise<unknown>;
  /** The direct conversation with someone who was met in another; the same one each time. */
  direct(metIn: Conversation, person: string): Promise<string>;
  /** Begins a thread in a channel. */
  thread(channel: Conversation, message: Outgoing): Promise<{ conversation: string; message: string }>;
}

const LOGIN_AT = 'https://smba.trafficmanager.net/teams/';

/** The part of the SDK's connector that its adapter has no method for. */
type Connector = {
  conversations: {
    createConversation(
      parameters: Partial<ConversationParameters>,
    ): Promise<{ id?: string; activityId?: string }>;
  };
  credentials: { getToken?(): Promise<string> };
};

/** Throws when the settings do not fit together. `timeoutMs`: for each request. */
export function connectBotFramework(
  settings: Readonly<Record<string, string>>,
  timeoutMs: number,
): BotFramework {
  const authentication = new ConfigurationBotFrameworkAuthentication(
    settings,
    undefined,
    undefined,
    undefined,
    {
      // The SDK would try again by itself, behind the back of the pace that Teams asks for.
      noRetryPolicy: true,
      requestPolicyFactories: (defaults) => [timeoutPolicy(timeoutMs), ...defaults],
    },
  );
  const adapter = new CloudAdapter(authentication);
  const appId = settings.MicrosoftAppId ?? '';

  async function within<Result>(
    conversation: Conversation,
    work: (context: TurnContext) => Promise<Result>,
  ): Promise<Result> {
    const outcome: { result?: Result } = {};
    await adapter.continueConversationAsync(appId, referenceTo(conversation), async (context) => {
      // The SDK makes an id up for the occasion, and would send every message as a reply to it.
      delete context.activity.id;
      outcome.result = await work(context);
    });
    return outcome.result as Result;
  }

  const withConnector = <Result>(
    conversation: Conversation,
    work: (connector: Connector) => Promise<Result>,
  ): Promise<Result> =>
    within(conversation, (context) => work(context.turnState.get<Connector>(adapter.ConnectorClientKey)));

  return {
    async authenticate(envelope, authorization) {
      const activity = envelope as Activity;
      await withoutConsole(() => authentication.authenticateRequest(activity, authorization));
    },
    async login() {
      const nowhere = { id: 'none', kind: 'personal', channelId: 'msteams', bot: { id: appId } } as const;
      await withConnector({ ...nowhere, serviceUrl: LOGIN_AT }, async ({ credentials }) => {
        await credentials.getToken?.();
      });
    },
    send: (to, message) =>
      within(to, async (context) => (await context.sendActivity(message as Partial<Activity>))?.id ?? ''),
    update: (at, id, message) =>
      within(at, async (context) => {
        await context.updateActivity({ ...(message as Partial<Activity>), id });
      }),
    remove: (at, id) => within(at, (context) => context.deleteActivity(id)),
    member: (of, person) => within(of, (context) => TeamsInfo.getMember(context, person)),
    direct: (metIn, person) =>
      withConnector(metIn, async ({ conversations }) => {
        const { id } = await conversations.createConversation({
          isGroup: false,
          bot: account(metIn.bot),
          members: [account({ id: person })],
          ...inTenant(metIn.tenant),
        });
        return id ?? '';
      }),
    thread: (channel, message) =>
      withConnector(channel, async ({ conversations }) => {
        const { tenantId, channelData } = inTenant(channel.tenant);
        const { id = channel.id, activityId = '' } = await conversations.createConversation({
          isGroup: true,
          bot: account(channel.bot),
          ...(tenantId === undefined ? {} : { tenantId }),
          channelData: { ...channelData, channel: { id: channel.id } },
          activity: message as Activity,
        });
        return { conversation: id, message: activityId };
      }),
  };
}

function referenceTo({
  id,
  kind,
  serviceUrl,
  channelId,
  tenant,
  bot,
}: Conversation): Partial<ConversationReference> {
  return {
    serviceUrl,
    channelId,
    bot: account(bot),
    conversation: {
      id,
      conversationType: kind,
      isGroup: kind !== 'personal',
      name: '',
      ...(tenant === undefined ? {} : { tenantId: tenant }),
    },
  };
}

function account({ id, name }: { id: string; name?: string | undefined }): { id: string; name: string } {
  return { id, name: name ?? '' };
}

function inTenant(tenant: string | undefined): {
  tenantId?: string;
  channelData?: { tenant: { id: string } };
} {
  return tenant === undefined ? {} : { tenantId: tenant, channelData: { tenant: { id: tenant } } };
}

function timeoutPolicy(timeoutMs: number) {
  return {
    create: <Request extends { timeout: number }, Response>(next: {
      sendRequest(request: Request): Promise<Response>;
    }) => ({
      sendRequest(request: Request): Promise<Response> {
        request.timeout = timeoutMs;
        return next.sendRequest(request);
      },
    }),
  };
}
