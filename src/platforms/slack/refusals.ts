import { SOCKET_SCOPE } from './requirements.ts';

/** What a refusal is about: `about` names the channel, "the person" or the like; `needed` the scope that is missing. */
type Circumstances = { about: string; needed: string | undefined };

const REINSTALL = 'Open the app at https://api.slack.com/apps, choose "Install App" and install it again';
const newToken = () =>
  `${REINSTALL}, then put the new Bot User OAuth Token (xoxb-…) in SLACK_BOT_TOKEN and restart.`;
const invite = ({ about }: Circumstances) => `Invite Lika to ${about}: write "/invite @Lika" there.`;
const ours = () => 'This is a fault in Lika: please report it with this line of the log.';

/** What the operator does about each refusal of Slack's that Lika can meet. Keys: Slack's error codes. */
export const REFUSALS: Record<string, (circumstances: Circumstances) => string> = {
  invalid_auth: newToken,
  not_authed: newToken,
  token_revoked: newToken,
  token_expired: () =>
    'Turn off token rotation for the app at https://api.slack.com/apps and install it again.',
  account_inactive: newToken,
  missing_scope: ({ needed }) =>
    `Add the scope ${needed ?? 'that the manifest lists'} under "OAuth & Permissions" at https://api.slack.com/apps and install the app again.`,
  not_allowed_token_type: () => 'Put the Bot User OAuth Token (it begins with xoxb-) in SLACK_BOT_TOKEN.',
  channel_not_found: (it) =>
    `Check that ${it.about} exists in this workspace. If it is private: ${invite(it)}`,
  not_in_channel: invite,
  is_archived: ({ about }) => `${about} is archived. Unarchive it, or name another channel in the plan.`,
  restricted_action: ({ about }) =>
    `The settings of ${about} do not let apps post. Ask an administrator of the workspace.`,
  users_not_found: () =>
    'No one in the workspace has the e-mail that the roster has. Correct the roster, or the profile in Slack.',
  user_not_found: () => 'The person is not in this workspace any more. Check the roster.',
  user_disabled: () => 'The person’s account in Slack is deactivated. Check the roster.',
  cannot_dm_bot: () => 'The address belongs to an app, not to a person. Check the roster.',
  message_not_found: () => 'Nothing to do: the message was deleted.',
  cant_update_message: () => 'Nothing to do: the message is not Lika’s to change.',
  edit_window_closed: () => 'Nothing to do: the workspace does not let messages of that age be changed.',
  msg_too_long: ours,
  msg_blocks_too_long: ours,
  invalid_blocks: ours,
  invalid_arguments: ours,
  no_text: ours,
  view_too_large: ours,
  file_uploads_disabled: () =>
    'Messages go out without their pictures and files. Let files be uploaded in the settings of the workspace if you want them.',
  file_upload_size_restricted: () =>
    'Messages go out without their pictures and files. Let files be uploaded in the settings of the workspace if you want them.',
  file_not_found: () => 'Nothing to do: the file was deleted, and the picture is uploaded again.',
  file_deleted: () => 'Nothing to do: the file was deleted, and the picture is uploaded again.',
  expired_trigger_id: () =>
    'The person was told, and goes on in the conversation. If it happens often, Lika is slow: look at the load of this machine and of the database.',
  exchanged_trigger_id: () => 'Nothing to do: the form was open already.',
};

const newAppToken = () =>
  `Open the app at https://api.slack.com/apps, make an App-Level Token with the scope ${SOCKET_SCOPE} under "Basic Information", put it (xapp-…) in SLACK_APP_TOKEN and restart.`;

/** The same for the app-level token, with which Socket Mode is opened. */
export const APP_TOKEN_REFUSALS: Record<string, (circumstances: Circumstances) => string> = {
  invalid_auth: newAppToken,
  not_authed: newAppToken,
  token_revoked: newAppToken,
  token_expired: newAppToken,
  account_inactive: newAppToken,
  missing_scope: newAppToken,
  not_allowed_token_type: () => 'Put the App-Level Token (it begins with xapp-) in SLACK_APP_TOKEN.',
};

/** The token does not work any more, or never did: nothing works until it is mended. */
export const BROKEN_TOKEN = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'not_allowed_token_type',
]);
