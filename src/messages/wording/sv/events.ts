const before = (days: number) => {
  if (days === 0) return 'påminnelse samma dag';
  return `påminnelse ${days} ${days === 1 ? 'dag' : 'dagar'} före`;
};

/** Learning meetings, other events and the way to a board meeting, in Swedish. Days and times come formatted. */
export const events = {
  /** "I morgon, onsdag 25 november kl. 09.00–11.30." */
  when: (a: { days: number; at: string }) => {
    if (a.days === 0) return `I dag, ${a.at}.`;
    if (a.days === 1) return `I morgon, ${a.at}.`;
    return `Om ${a.days} dagar, ${a.at}.`;
  },
  dayAndTime: (a: { day: string; time: string }) => `${a.day} ${a.time}`,
  place: (a: { place: string }) => `Plats: ${a.place}.`,
  signUp: (a: { link: string }) => `Anmäl dig här: ${a.link}`,
  calendarFile: 'Kalenderfil',
  calendarFileFor: (a: { name: string }) => `Kalenderfil för ${a.name}`,
  /** The plan's own words for the meeting and the step stand before their days. */
  step: (a: { meeting: string; meets: string; step: string; day: string; days: number }) => {
    const first = `${a.meeting} ${a.meets}.`;
    if (a.days === 0) return `${first} ${a.step} i dag, ${a.day}.`;
    if (a.days === 1) return `${first} ${a.step} i morgon, ${a.day}.`;
    return `${first} ${a.step} ${a.day}, om ${a.days} dagar.`;
  },
  /** Why a message comes, for administrators who look ahead. */
  why: {
    event: (a: { name: string; day: string; days: number }) => `${a.name}, ${a.day}: ${before(a.days)}`,
    step: (a: { step: string; day: string; days: number }) => `${a.step} ${a.day}: ${before(a.days)}`,
  },
  here: (a: { name: string; at: string }) =>
    `Här är en kalenderfil för ”${a.name}”, ${a.at}. Öppna den, så kommer träffen in i din kalender.`,
  fileTitle: (a: { name: string }) => `Kalenderfil: ${a.name}`,
  /** In the calendar itself. */
  noEnd: 'När det slutar står inte i planen. En timme är avsatt.',
  which: 'Vilken träff vill du ha i kalendern?',
  noneToCome: 'Det finns inga träffar inplanerade just nu.',
  over: (a: { name: string; day: string }) => `”${a.name}” var ${a.day}, så den behöver du inte i kalendern.`,
  gone: 'Den träffen finns inte längre i planen. Skriv ”kalenderfil”, så visar jag vilka som kommer.',
};

export type EventsWording = typeof events;
