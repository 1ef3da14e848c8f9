/** What a call to Teams is for. */
export type About = { kind: 'person' } | { kind: 'channel'; name: string | undefined } | { kind: 'lika' };

type Remedy = (about: About) => string;

const install = (about: About) =>
  about.kind !== 'channel'
    ? 'Install the app for this person: in the Teams admin centre under "Manage apps" or in a setup policy, or ask them to add Lika under "Apps" in Teams.'
    : `Add the app to the team that has ${nameOf(about)}, and write "@Lika posta här" there.`;
const choose = (about: About) =>
  `No channel is chosen for ${nameOf(about)}. Add the app to its team, and write "@Lika posta här" in it.`;
const unblock = () =>
  'The person has blocked or removed Lika. Ask them to write to Lika again, or install the app for them in the Teams admin centre.';
const allow = () => 'Allow the app Lika in the Teams admin centre, under "Manage apps".';
const ours = () => 'This is a fault in Lika: please report it with this line of the log.';
const nothing = () => 'Nothing to do: Teams asks to wait, and Lika tries again.';
const gone = () => 'Nothing to do: the message is not there any more.';

/** What the operator does about what Lika can meet. Keys: Teams' codes, and those of `failure.ts`. */
const REMEDIES: Record<string, Remedy> = {
  credentials: () =>
    'Check MicrosoftAppType, MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId against the bot in the Azure portal. A secret that has run out is replaced under the app registration, "Certificates & secrets". Restart when it is done.',
  login: () =>
    'Check that this machine reaches https://login.microsoftonline.com (firewall, proxy), and that MicrosoftAppTenantId is right; with UserAssignedMSI, that the machine has the managed identity.',
  unreachable: () =>
    'Check that this machine reaches Teams (https://smba.trafficmanager.net; firewall, proxy), and https://status.cloud.microsoft.',
  unreadable: () =>
    'Check what stands between this machine and Teams: the answer was not one of the Bot Connector’s.',
  throttled: nothing,
  'not-met': install,
  removed: unblock,
  'no-channel': choose,
  'no-conversation': install,
  MessageWritesBlocked: unblock,
  ConversationBlockedByUser: unblock,
  BotDisabledByAdmin: allow,
  BotNotInConversationRoster: install,
  ForbiddenOperationException: install,
  NotEnoughPermissions: install,
  ConversationNotFound: install,
  BotNotRegistered: () =>
    'The bot is not registered with Teams. Add the Microsoft Teams channel to the bot in the Azure portal.',
  ActivityNotFoundInConversation: gone,
  MessageSizeTooBig: ours,
};

/** What to do about a failure, by its code, else by its status. */
export function remedyFor(code: string, about: About, status = 0): string {
  return (REMEDIES[code] ?? byStatus(status))(about);
}

function byStatus(status: number): Remedy {
  if (status === 403 || status === 404) return install;
  if (status === 412 || status === 429) return nothing;
  if (status >= 500)
    return () =>
      'Nothing to do: Teams has trouble, and Lika tries again. See https://status.cloud.microsoft.';
  return ours;
}

/** "the person" or "#lika", as the operator calls it. */
export function nameOf(about: About): string {
  if (about.kind === 'person') return 'the person';
  if (about.kind === 'lika') return 'Lika';
  return about.name === undefined ? 'the channel' : `#${about.name}`;
}
