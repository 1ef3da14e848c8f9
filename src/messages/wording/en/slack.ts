import type { SlackWording } from '../sv/slack.ts';

/** The few words that Slack's own surfaces need, in English. */
export const slack: SlackWording = {
  answeringDirectly: 'I will answer you in a direct message.',
  prompts: [
    { title: 'Which actions are there?', message: 'Which actions are there?' },
    { title: 'Start self-assessment', message: 'assess' },
    { title: 'My actions', message: 'my actions' },
    { title: 'What can you do?', message: 'help' },
  ],
};
