import type { NoticesWording } from '../sv/notices.ts';

/** What administrators are told when Lika cannot reach someone, in English. */
export const notices: NoticesWording = {
  person: (a) => `I cannot reach ${a.name} (${a.email}) in chat, so I have stopped sending reminders there.`,
  personMend:
    'Most often the account is closed, or the app is not installed for the person. Install it, or change the person on the list. When the person writes to me, the reminders begin again.',
  channel: (a) => `I cannot write in the channel #${a.name}, so the weekly post did not come there.`,
  channelMend:
    'Most often the channel is archived, or I am not a member of it. Invite me to the channel, or write ”use this channel” to me in another one.',
};
