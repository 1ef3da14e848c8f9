/**
 * What Lika asks of Slack, and the scope that each needs (https://docs.slack.dev/reference/methods, …/reference/events).
 * The web client calls only these methods and the receiver listens only to these events, so that the manifest, which is
 * checked against this table, asks for no more and no less than the code uses.
 */
export const METHODS = {
  'auth.test': [],
  'users.info': ['users:read', 'users:read.email'],
  'users.list': ['users:read', 'users:read.email'],
  'users.lookupByEmail': ['users:read.email'],
  'conversations.open': ['im:write'],
  'conversations.list': ['channels:read', 'groups:read'],
  'conversations.history': ['im:history', 'channels:history', 'groups:history'],
  'conversations.replies': ['im:history', 'channels:history', 'groups:history'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  'files.info': ['files:read'],
  'views.publish': [],
  'views.open': [],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
} as const;
export type Method = keyof typeof METHODS;

/** Called by the Socket Mode client with the app-level token, whose scope is given when that token is made. */
export const SOCKET_METHOD = 'apps.connections.open';
export const SOCKET_SCOPE = 'connections:write';

export const EVENTS = {
  app_mention: ['app_mentions:read'],
  'message.im': ['im:history'],
  app_home_opened: [],
  app_uninstalled: [],
  tokens_revoked: [],
} as const;
export type EventName = keyof typeof EVENTS;

export const SLASH_COMMAND = '/lika';
/** The global shortcut that begins the self-assessment, by its `callback_id`. */
export const ASSESS_SHORTCUT = 'start_assessment';
/** The modals that hold a form, by their `callback_id`. */
export const FORM = 'form';
/** For the command and the shortcut alike. */
const COMMANDS_SCOPE = 'commands';

/**
 * Whoever installs Lika may decline these. The history is used for one thing: after a post in a channel whose answer was
 * lost, to see whether it is there before posting again. Without it such a post may stand twice. Pictures are uploaded as
 * files, and looked at until Slack has made them ready; a file that someone asked for too. Without those scopes messages
 * come without their pictures, and words say that the file could not be sent.
 */
export const OPTIONAL_SCOPES = ['channels:history', 'groups:history', 'files:write', 'files:read'] as const;

/** Every scope that something above needs, in alphabetical order. */
export function requiredScopes(): string[] {
  const scopes = [...Object.values(METHODS), ...Object.values(EVENTS), [COMMANDS_SCOPE]].flat();
  return [...new Set<string>(scopes)].sort();
}
