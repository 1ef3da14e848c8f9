import type { PreviewWording } from '../sv/preview.ts';

/** What Lika is going to send, for administrators, in English. */
export const preview: PreviewWording = {
  intro: (a) => `What I am going to send, ${a.days}:`,
  nothing: (a) => `I have nothing to send, ${a.days}.`,
  day: (a) => `${a.day}: ${a.count} ${a.count === 1 ? 'message' : 'messages'}`,
  line: (a) => `${a.why}. To: ${a.who}`,
  people: (a) => `${a.count} people`,
  channel: (a) => `the channel ${a.name}`,
  more: (a) => `And ${a.count} things more`,
  mayChange:
    'This is how it stands now. It may change when someone updates an action, is away or hands in. The reasons are in Swedish.',
  nextWeek: 'Next week',
  nextWeekLabel: (a) => `Next week, from ${a.day}`,
  past: 'Those days have passed, so there is nothing to preview.',
  byAdministrator: (a) =>
    `The preview is for administrators. Do you want to know more? Contact ${a.administrator}.`,
  kind: {
    nudge: 'The day’s reminders',
    round: 'The self-assessment: an invitation or a reminder',
    approval: 'A self-assessment waits for approval',
    summary: 'The weekly post',
    'hand-over': 'An action is handed over',
    deputy: 'Someone is a deputy',
    answer: 'An answer from an administrator or an expert',
    question: 'A question to the experts',
    notice: 'Something to know of',
  },
};
