const COUNTS = ['', 'En', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju', 'Åtta', 'Nio', 'Tio', 'Elva', 'Tolv'];

/** Reminders to coordinators, in Swedish. Days and times come formatted. */
export const nudges = {
  /** `of`: how many actions the person coordinates. */
  greeting: (a: { name: string; morning: boolean; count: number; of: number }) => {
    const hello = a.morning ? `God morgon, ${a.name}.` : `Hej ${a.name}.`;
    return a.of === 1
      ? `${hello} Åtgärden du samordnar behöver en rad:`
      : `${hello} ${COUNTS[a.count] ?? a.count} av dina åtgärder behöver en rad:`;
  },
  action: (a: { number: number; name: string; why: string }) => `Åtgärd ${a.number}, ${a.name}. ${a.why}`,
  overdue: (a: { day: string }) => `Skulle ha varit klar ${a.day}.`,
  dueSoon: (a: { days: number; day: string }) => {
    if (a.days === 0) return `Ska vara klar i dag, ${a.day}.`;
    if (a.days === 1) return `Ska vara klar i morgon, ${a.day}.`;
    return `Ska vara klar om ${a.days} dagar, ${a.day}.`;
  },
  noUpdate: (a: { since: string | undefined }) =>
    a.since === undefined ? 'Ingen uppdatering än.' : `Ingen uppdatering sedan ${a.since}.`,
  more: (a: { count: number; numbers: string }) =>
    a.count === 1
      ? `Åtgärd ${a.numbers} behöver också en rad. Skriv ”mina åtgärder” så visar jag den.`
      : `Åtgärd ${a.numbers} behöver också en rad. Skriv ”mina åtgärder” så visar jag dem.`,
  howIsIt: 'Hur går det? När du har valt kan du lägga till en rad, om du vill.',
  later: 'Påminn mig senare',
  laterLabel: (a: { days: number }) => `Påminn mig senare, om ${a.days} dagar`,
  why: 'Du får det här för att du är samordnare.',
  recorded: (a: { state: string; time: string }) => `Noterat ${a.time}: ${a.state}.`,
};
