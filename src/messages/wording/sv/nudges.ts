const COUNTS = ['', 'En', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju', 'Åtta', 'Nio', 'Tio', 'Elva', 'Tolv'];

/** Reminders to coordinators, in Swedish. Days and times come formatted. */
export const nudges = {
  hello: (a: { name: string; morning: boolean }) => (a.morning ? `God morgon, ${a.name}.` : `Hej ${a.name}.`),
  onlyAction: 'Åtgärden du samordnar behöver en rad:',
  /** `mine`: the reader coordinates all of them. */
  actionsNeed: (a: { count: number; mine: boolean }) =>
    a.mine
      ? `${COUNTS[a.count] ?? a.count} av dina åtgärder behöver en rad:`
      : `${COUNTS[a.count] ?? a.count} ${a.count === 1 ? 'åtgärd' : 'åtgärder'} behöver en rad:`,
  action: (a: { number: number; name: string; why: string }) => `Åtgärd ${a.number}, ${a.name}. ${a.why}`,
  overdue: (a: { day: string }) => `Skulle ha varit klar ${a.day}.`,
  dueSoon: (a: { days: number; day: string }) => {
    if (a.days === 0) return `Ska vara klar i dag, ${a.day}.`;
    if (a.days === 1) return `Ska vara klar i morgon, ${a.day}.`;
    return `Ska vara klar om ${a.days} dagar, ${a.day}.`;
  },
  asked: (a: { due: string; isOverdue: boolean }) =>
    a.isOverdue
      ? `Du bad mig påminna dig nu. Skulle ha varit klar ${a.due}.`
      : `Du bad mig påminna dig nu. Ska vara klar ${a.due}.`,
  noUpdate: (a: { since: string | undefined }) =>
    a.since === undefined ? 'Ingen uppdatering än.' : `Ingen uppdatering sedan ${a.since}.`,
  more: (a: { count: number; numbers: string }) =>
    a.count === 1
      ? `Åtgärd ${a.numbers} behöver också en rad. Skriv ”mina åtgärder” så visar jag den.`
      : `Åtgärd ${a.numbers} behöver också en rad. Skriv ”mina åtgärder” så visar jag dem.`,
  howIsIt: 'Hur går det? När du har valt kan du lägga till en rad, om du vill.',
  later: 'Påminn mig senare',
  laterLabel: (a: { days: number }) => `Påminn mig senare, om ${a.days} dagar`,
  deputyFor: (a: { coordinator: string }) => `Du är ersättare för ${a.coordinator}.`,
  notice: (a: { day: string; manager: string }) =>
    `Finns det ingen ny rad den ${a.day} skriver jag till ${a.manager}, så att ni kan se vad som behövs.`,
  /** `day`: "fredag 20 november 2026" */
  meantFor: (a: { day: string }) => `Det här skulle ha kommit ${a.day}.`,
  /** `isLead`: the reader is the coordinator's closest manager, and no administrator in that one's place. */
  escalation: (a: { number: number; name: string; due: string; coordinator: string; isLead: boolean }) =>
    `Åtgärd ${a.number}, ${a.name}, skulle ha varit klar ${a.due} och har ingen ny rad. ${a.coordinator} samordnar den och vet att jag skriver till dig${a.isLead ? ', som är närmaste chef' : ''}. Kan ni två titta på vad som behövs?`,
  why: 'Du får det här för att du är samordnare. Vill du ha färre? Skriv ”färre påminnelser”.',
  whyDeputy: 'Du får det här för att du är ersättare. Vill du ha färre? Skriv ”färre påminnelser”.',
  whyOther:
    'Du får det här för att du har en roll i arbetet med planen. Vill du ha färre? Skriv ”färre påminnelser”.',
  /** Why a message comes, for administrators who look ahead. */
  adminWhy: {
    before: (a: { number: number; due: string; days: number }) =>
      `Åtgärd ${a.number} ska vara klar ${a.due}: påminnelse ${a.days} ${a.days === 1 ? 'dag' : 'dagar'} före`,
    after: (a: { number: number; due: string; time: number }) =>
      a.time === 0
        ? `Åtgärd ${a.number} skulle ha varit klar ${a.due}`
        : `Åtgärd ${a.number} skulle ha varit klar ${a.due}: påminnelse ${a.time} efter`,
    asked: (a: { number: number }) => `Åtgärd ${a.number}: personen bad om att bli påmind nu`,
    silent: (a: { number: number }) => `Åtgärd ${a.number} har ingen ny uppdatering`,
    notice: (a: { number: number; day: string }) =>
      `Åtgärd ${a.number} står still: den närmaste chefen får veta det ${a.day}`,
    escalation: (a: { number: number; coordinator: string }) =>
      `Åtgärd ${a.number} står still: ${a.coordinator} samordnar och vet om det`,
  },
  lapsed: (a: { why: string }) => `${a.why}. Skickades inte i tid, och behövs inte längre`,
  recorded: (a: { state: string; time: string }) => `Noterat ${a.time}: ${a.state}.`,
};
