import type { EventsWording } from '../sv/events.ts';

const before = (days: number) => {
  if (days === 0) return 'reminder on the day';
  return `reminder ${days} ${days === 1 ? 'day' : 'days'} before`;
};

/** Learning meetings, other events and the way to a board meeting, in English. */
export const events: EventsWording = {
  when: (a) => {
    if (a.days === 0) return `Today, ${a.at}.`;
    if (a.days === 1) return `Tomorrow, ${a.at}.`;
    return `In ${a.days} days, ${a.at}.`;
  },
  dayAndTime: (a) => `${a.day} at ${a.time}`,
  place: (a) => `Place: ${a.place}.`,
  signUp: (a) => `Sign up here: ${a.link}`,
  calendarFile: 'Calendar file',
  calendarFileFor: (a) => `Calendar file for ${a.name}`,
  step: (a) => {
    const first = `${a.meeting} on ${a.meets}.`;
    if (a.days === 0) return `${first} ${a.step} today, ${a.day}.`;
    if (a.days === 1) return `${first} ${a.step} tomorrow, ${a.day}.`;
    return `${first} ${a.step} on ${a.day}, in ${a.days} days.`;
  },
  why: {
    event: (a) => `${a.name}, ${a.day}: ${before(a.days)}`,
    step: (a) => `${a.step} on ${a.day}: ${before(a.days)}`,
  },
  here: (a) =>
    `Here is a calendar file for “${a.name}”, ${a.at}. Open it, and the meeting goes into your calendar.`,
  fileTitle: (a) => `Calendar file: ${a.name}`,
  noEnd: 'The plan does not say when it ends. One hour is set aside.',
  which: 'Which meeting do you want in your calendar?',
  noneToCome: 'No meetings are planned right now.',
  over: (a) => `“${a.name}” was on ${a.day}, so you do not need it in your calendar.`,
  gone: 'That meeting is no longer in the plan. Write “calendar file”, and I will show those to come.',
};
