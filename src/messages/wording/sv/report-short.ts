const people = (count: number) => (count === 1 ? 'en person' : `${count} personer`);
const organisations = (count: number) =>
  count === 1 ? 'en förening eller organisation' : `${count} föreningar och organisationer`;

/** The short version of the follow-up report, for everyone, in plain Swedish. */
export const reportShort = {
  title: 'Så går det med planen för lika möjligheter',
  subtitle: (a: { municipality: string }) =>
    `En kort version för dig som bor eller verkar i ${a.municipality}`,
  whatIsIt: 'Vad är planen?',
  period: (a: { from: string; to: string; count: number }) =>
    `Planen gäller från ${a.from} till ${a.to}. Den har ${a.count} åtgärder. En åtgärd är något som kommunen har bestämt sig för att göra.`,
  howItGoes: 'Så går det med åtgärderna',
  actionsCaption: 'Alla åtgärder och hur det går med dem',
  action: 'Åtgärd',
  state: 'Så går det',
  whatItShows: 'Vad tycker kommunen själv?',
  assessment: (a: { count: number; min: number; max: number }) =>
    `${a.count} förvaltningar och bolag har svarat på frågor om hur de arbetar. De gav sig själva siffror från ${a.min} till ${a.max}. Ju högre siffra, desto mer tycker de att de gör.`,
  assessmentUncounted: (a: { min: number; max: number }) =>
    `Förvaltningar och bolag har svarat på frågor om hur de arbetar. De gav sig själva siffror från ${a.min} till ${a.max}. Ju högre siffra, desto mer tycker de att de gör.`,
  highest: 'Högst siffror fick:',
  lowest: 'Lägst siffror fick:',
  onlyOrder: 'Det är bara ordningen som är publicerad, inte siffrorna.',
  inOrder: 'Från högst till lägst:',
  notEffects:
    'Siffrorna visar vad kommunen tycker om sitt eget arbete. De visar inte vad arbetet har lett till.',
  withheld: (a: { minGroup: number }) =>
    `En siffra visas inte om färre än ${a.minGroup} har svarat, eller om alla har svarat högst eller lägst på skalan. Den visas inte heller om den, bredvid andra siffror eller en tidigare version, kan visa vad någon har svarat.`,
  noFigures: 'Det finns inga siffror att visa.',
  associations: 'Vad säger föreningarna?',
  talked: (a: { people: number; organisations: number }) =>
    `Vi har pratat med ${people(a.people)} från ${organisations(a.organisations)}.`,
  proposals: 'Det här har de föreslagit, och så svarar vi:',
  proposal: (a: { proposal: string; answer: string }) => `${a.proposal} ${a.answer}`,
  next: 'Vad händer nu?',
  soon: 'De här åtgärderna ska bli klara härnäst:',
  dueAction: (a: { name: string; day: string }) => `${a.name}, ${a.day}`,
  writeNext: 'Vad kommunen har bestämt att göra härnäst, och när nästa uppföljning kommer.',
  more: 'Vill du veta mer?',
  writeContact: 'Hur man når kommunen med frågor, och var hela rapporten finns.',
  discriminated: 'Har du blivit diskriminerad?',
  writeDiscriminated: 'Vart man kan vända sig, till exempel DO eller en lokal byrå mot diskriminering.',
};

export type ReportShortWording = typeof reportShort;
