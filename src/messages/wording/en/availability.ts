import type { AvailabilityWording } from '../sv/availability.ts';

const HOW_OFTEN = { usual: 'as usual', monthly: 'at most once a month', dates: 'of dates only' };

/** When and how often Lika may write to a person, in English. */
export const availability: AvailabilityWording = {
  untilDay: (a) => `until the end of ${a.day}`,
  today: 'today',

  away: (a) => `Noted: you are away ${a.days}.`,
  meanwhile:
    'I send you no reminders then. If a date falls while you are away, I tell you of it the working day before you leave.',
  meanwhileFromToday: 'I send you no reminders until then. What you need to know comes when you are back.',
  onlyDates: 'You also wrote why. I do not keep that, only the dates.',
  replaces: (a) => `This replaces what you told me before: ${a.days}.`,
  undo: 'Undo',
  undoLabel: (a) => `Undo that you are away ${a.days}`,
  undone: (a) => `Undone. I no longer count on you being away ${a.days}.`,
  again: (a) => `What you told me before holds again: away ${a.days}.`,
  alreadyUndone:
    'That has changed already, so I did nothing now. Write “when am I away” to see how it stands.',
  refusedDays: {
    several:
      'Write one period at a time, so that I get it right, for example “away 3–7 August”. Nothing is saved yet.',
    'no-days': 'Which days are you away? Write for example “away 3–7 August” or “away until 15 August”.',
    'no-end': 'Until which day? Write for example “away from 1 July to 15 August”. Nothing is saved yet.',
    past: 'Those days have passed, so I saved nothing. Do you mean next year? Then write the year too, for example “away until 15 August 2027”.',
    order:
      'The last day is before the first, so I saved nothing. Write for example “away from 1 July to 15 August”. If it goes past New Year you can write the year too.',
    long: 'That is longer than a year, and I do not keep anything so far ahead. Write for example “away until 15 August”, and tell me again closer to it.',
  },
  notAway: 'I have nothing about you being away. Are you, sometimes? Write for example “away 3–7 August”.',
  awayThen: (a) => `You are away ${a.days}.`,
  awayInList: (a) =>
    `The list of people says that you are away ${a.days}. Is that not right? Contact ${a.administrator}.`,
  howToBeBack: 'Write “I am back” when you are.',
  back: 'Welcome back. From now on I write to you as usual again.',
  backThen: (a) => `Noted: you are back ${a.day}. Then I write to you as usual again.`,
  notBack: 'Welcome. I did not expect you to be away today, so everything is as usual.',

  whoIsDeputy: 'Who should get the reminders meanwhile?',
  nameSomeone: 'Write a name or an e-mail address, or choose here. You do not have to choose anyone.',
  nameSomeoneOnly: 'Write a name or an e-mail address. You do not have to choose anyone.',
  chooseDeputy: 'Choose a deputy',
  chooseLabel: (a) => `Choose ${a.name} as deputy`,
  otherDeputy: 'Change deputy',
  noDeputy: 'No deputy',
  deputyIs: (a) => `${a.name} is your deputy ${a.days}.`,
  deputyChosen: (a) =>
    `Noted: ${a.name} gets the reminders of ${a.actions} while you are away ${a.days}. I write to ${a.firstName}, who can say no. Then I tell you.`,
  actionNumbers: (a) => `action ${a.numbers}`,
  deputyAwayToo: (a) => `${a.name} is also away some of those days. Then nobody gets the reminders.`,
  deputyRemoved: (a) => `You have no deputy ${a.days}. The reminders wait until you are back.`,
  didYouMean: 'Whom do you mean?',
  notFound: (a) =>
    `I find nobody called “${a.who}” on the list of people. Write the whole name or the e-mail address.`,
  yourself: 'You are away yourself then. Write the name of a colleague.',
  noActions: 'You coordinate no action just now, so there are no reminders to hand over.',
  noAbsence:
    'Tell me first when you are away, for example “away 3–7 August”. Then I ask who should get the reminders.',
  absenceGone:
    'Those days no longer hold, so I changed nothing. Write “when am I away” to see how it stands.',

  askedToBe: (a) =>
    `Hello ${a.firstName}. ${a.who} is away ${a.days} and has chosen you as deputy. Meanwhile you get the reminders of these actions:`,
  daysChanged: (a) =>
    `Hello ${a.firstName}. ${a.who} has changed the days that you are deputy. Now it is ${a.days}, and these actions:`,
  deputyAction: (a) => `Action ${a.number}, ${a.name}. Due ${a.day}.`,
  deputyMay: 'You need not do anything now. On those days you can also update how the actions are going.',
  cannot: 'I cannot',
  cannotLabel: (a) => `I cannot be deputy for ${a.who}`,
  whyDeputy: (a) => `You get this because ${a.who} has chosen you. If you say no, I tell ${a.who}.`,
  declined: (a) => `Noted. You get no reminders of those actions, and I tell ${a.who}.`,
  notDeputy: 'You are not deputy on those days, so there is nothing to change.',
  released: (a) =>
    `Hello ${a.firstName}. ${a.who} no longer needs a deputy (it was ${a.days}). You get no more reminders of those actions.`,
  deputyDeclined: (a) =>
    `Hello ${a.firstName}. ${a.deputy} cannot be your deputy ${a.days}. Do you want to choose someone else?`,
  deputyHadDeclined: (a) =>
    `Hello ${a.firstName}. ${a.deputy} could not be your deputy (it was ${a.days}). Nobody got the reminders instead.`,

  hours: (a) => `I write to you ${a.days} ${a.times}.`,
  hoursUsual: 'Those are the usual hours.',
  inZone: (a) => `The hours are in the time zone ${a.zone}.`,
  neverThen: 'On public holidays and when you are away I do not write.',
  howToChangeHours:
    'Do you want to change them? Write for example “I work Mon–Thu 8–14”, “working hours 7.30–16” or “time zone Helsinki”.',
  hoursKept: 'Noted.',
  hoursAsUsual: 'As usual',
  refusedHours: {
    time: 'There is no such time on the clock, so I changed nothing. Write for example “working hours 7.30–16”.',
    order: 'The end is not after the start, so I changed nothing. Write for example “working hours 7.30–16”.',
    days: 'That leaves no weekday, so I changed nothing. Write for example “I work Mon–Thu 8–14”. Are you away for a while? Write “away until 15 August”.',
    zone: 'I do not know that time zone, so I changed nothing. Write a city, for example “time zone Helsinki”, or “time zone Europe/Helsinki”.',
  },

  rhythmNow: (a) => `Now you get reminders ${HOW_OFTEN[a.rhythm]}.`,
  rhythmWhich: 'How often do you want them? I always remind you of what has a date.',
  rhythmTitle: (a) => ({ usual: 'As usual', monthly: 'At most once a month', dates: 'Dates only' })[a.rhythm],
  rhythmLabel: (a) => `Reminders ${HOW_OFTEN[a.rhythm]}`,
  rhythmKept: (a) =>
    ({
      usual: 'Noted. You get reminders as usual.',
      monthly:
        'Noted. I remind you at most once a month of actions that need an update. What has a date comes as usual.',
      dates: 'Noted. I only remind you of what has a date.',
    })[a.rhythm],

  settings: 'Your settings',
  settingLanguage: 'Language: English. Write “svenska” for Swedish.',
  settingNotAway: 'Away: no days. Write for example “away 3–7 August”.',
  settingAway: (a) => `Away: ${a.days}. Write “when am I away” to change it.`,
  settingDeputy: (a) => `Deputy ${a.days}: ${a.name}. Write “deputy” to change it.`,
  settingNoDeputy: (a) => `Deputy ${a.days}: none. Write “deputy” to choose one.`,
  settingHours: (a) =>
    `Working hours: ${a.days} ${a.times}${a.zone === undefined ? '' : ` (${a.zone})`}. Write “working hours” to change them.`,
  settingRhythm: (a) => `Reminders: ${HOW_OFTEN[a.rhythm]}. Write “fewer reminders” to change it.`,
};
