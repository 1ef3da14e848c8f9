import type { NoticesWording } from '../sv/notices.ts';

/** What administrators are told when Lika cannot reach someone, in English. */
export const notices: NoticesWording = {
  person: (a) => `I cannot reach ${a.name} (${a.email}) in chat, so I have stopped sending reminders there.`,
  people: 'I cannot reach these people in chat, so I have stopped sending reminders to them.',
  named: (a) => `${a.name} (${a.email})`,
  personMend:
    'Most often the account is closed, or the app is not installed. Install it, or change the person on the list. When whoever is missing writes to me, the reminders begin again.',
  channel: (a) => `I cannot write in the channel #${a.name}, so the weekly post did not come there.`,
  channelMend:
    'Most often no channel has been chosen yet, the channel is archived, or I am not a member of it. Invite me to the channel to use and write “@Lika post here” there. If it is not too late, the post comes then.',
};
