import { figures } from './figures.ts';

const units = (count: number) =>
  count === 1 ? '1 förvaltning eller bolag' : `${count} förvaltningar och bolag`;

/** What is published of a round, in Swedish. Figures, days and lists come formatted. */
export const results = {
  heading: (a: { round: string }) => `Senaste resultatet: ${a.round}`,
  about: (a: { min: number; max: number }) =>
    `Siffrorna är medelvärden på en skala från ${a.min} till ${a.max}. ${figures.theyNotEffects}`,
  notCompared: figures.notCompared,
  aboutOrder: `${figures.orderNotEffects} Siffror för områdena är inte publicerade.`,
  notEffects: figures.resultNotEffects,
  allWithheld: (a: { minGroup: number }) => `Inga siffror visas. Överallt har ${figures.whyMissing(a)}.`,
  responded: (a: { count: number; of: number }) => `${a.count} av ${a.of} förvaltningar och bolag svarade.`,
  /** What an administrator publishes. */
  previewHeading: (a: { round: string }) => `Så här blir resultatet av ${a.round}`,
  handedIn: (a: { count: number; of: number }) =>
    `${a.count} av ${a.of} förvaltningar och bolag har lämnat in.`,
  missing: (a: { units: string }) => `De här har inte lämnat in: ${a.units}.`,
  alsoShown:
    'Under ”Visa detaljer” och i rapporten visas också medel för varje område, påstående och åtgärd, så långt siffrorna får visas.',
  whatHappens: (a: { minGroup: number; open: boolean }) =>
    `${a.open ? 'När du publicerar stängs omgången. ' : ''}Då ser alla de här siffrorna, i chatten, i veckans inlägg och i rapporten. Rättar någon sina svar innan nästa omgång öppnar kan du publicera igen, först när minst ${a.minGroup} har ändrat något.`,
  whatHappensAgain: (a: { changed: number }) =>
    `${units(a.changed)} har ändrat sina svar sedan sist. När du publicerar igen ersätter de här siffrorna de förra.`,
  changedMeanwhile:
    'Någon har lämnat in sedan du såg siffrorna, så jag visar dem igen. Inget är publicerat än.',
  publish: 'Publicera',
  publishAgain: 'Publicera igen',
  tryAgain: 'Försök igen',
  report: 'Hämta rapporten',
  published: (a: { round: string }) =>
    `Resultatet av ${a.round} är publicerat. Alla kan se det nu, och det kommer med i veckans inlägg.`,
  refused: {
    unknown: () => 'Den omgången finns inte. Skriv ”omgångar” så ser du vilka som finns.',
    'nothing-to-publish': () =>
      'Det finns ingen omgång att publicera just nu. Skriv ”omgångar” så ser du hur de står.',
    'not-begun': (a: { round: string }) => `${a.round} har inte öppnat än, så det finns inget att publicera.`,
    'came-with-plan': (a: { round: string }) =>
      `Resultatet av ${a.round} kom med planen och visas redan, så det publiceras inte igen.`,
    'too-few': (a: { round: string; count: number; minGroup: number }) =>
      a.count === 0
        ? `Ingen har lämnat in i ${a.round} än. Minst ${a.minGroup} behövs för att publicera resultatet.`
        : `${units(a.count)} har lämnat in i ${a.round}. Minst ${a.minGroup} behövs, annars går siffrorna att knyta till ${a.count === 1 ? 'den' : 'någon av dem'}. Inget är publicerat.`,
    unchanged: (a: { round: string }) =>
      `Resultatet av ${a.round} är redan publicerat, och inga svar har ändrats sedan dess.`,
    'too-few-changed': (a: { round: string; count: number; minGroup: number }) =>
      `${units(a.count)} har ändrat sina svar i ${a.round} sedan resultatet publicerades. Minst ${a.minGroup} behövs, annars visar skillnaden vad de ändrade. Det publicerade resultatet står kvar. Fler kan få rätta: skriv till exempel ”släpp in kulturförvaltningen”.`,
    'not-worked-out': (a: { round: string }) =>
      `Jag kunde inte räkna fram resultatet av ${a.round}, så inget nytt är publicerat. Det som alla ser står kvar. Försök igen. Händer det flera gånger står felet i loggen, hos den som driver Lika.`,
  },
};

export type ResultsWording = typeof results;
