import type { SlackWording } from '../sv/slack.ts';

/** The few words that Slack's own surfaces need, in English. */
export const slack: SlackWording = {
  answeringDirectly: 'I will answer you in a direct message.',
  homeCut:
    'Not everything fits here. Write to me under the Messages tab, for instance “my actions”, and I will show you the rest.',
  prompts: [
    { title: 'Which actions are there?', message: 'Which actions are there?' },
    { title: 'Start self-assessment', message: 'assess' },
    { title: 'My actions', message: 'my actions' },
    { title: 'What can you do?', message: 'help' },
  ],
};
