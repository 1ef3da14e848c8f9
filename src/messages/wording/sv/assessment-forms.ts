import { capital, type Left, left } from './assessment.ts';

/** The self-assessment’s forms, in Swedish. */
export const assessmentForms = {
  formUnchanged: (a: Left & { begun: boolean }): string => left(a),
  fillInArea: 'Fyll i hela området',
  fillInSeveral: 'Fyll i flera på en gång',
  fillInQuestions: 'Svara i ett formulär',
  formThings: (a: { part: string; from: number; to: number; of: number }) =>
    a.from === a.to ? `${a.part}, ${a.from} av ${a.of}` : `${a.part}, ${a.from}–${a.to} av ${a.of}`,
  formByButton: 'Fyll i det du vill och tryck på Spara. Inget sparas innan dess.',
  formAtOnce: (a: { writes: boolean }): string =>
    a.writes
      ? 'Varje val sparas direkt. Det du skriver sparas när du trycker på Spara, inte om du stänger.'
      : 'Varje val sparas direkt. Du kan stänga när du vill och fortsätta senare.',
  formProgress: (a: Left) => left(a),
  formChoose: 'Välj',
  formSave: 'Spara',
  formChange: 'Ändra i formuläret',
  formWritten: (a: { by: string }) => `${a.by} har skrivit det som står här.`,
  formTextHint: (a: { most: number }) => `Skriv inte om enskilda personer. Högst ${a.most} tecken.`,
  formShorten: (a: { most: number }) => `Texten är för lång. Korta den till högst ${a.most} tecken.`,
  formSaved: (a: { left: number }): string => {
    if (a.left === 0) return 'Sparat.';
    return a.left === 1
      ? 'Sparat. En fråga här har inget svar än.'
      : `Sparat. ${a.left} frågor här har inget svar än.`;
  },
  formEmpty: 'Formuläret är tomt än.',
  formLine: (a: { about: string; answer: string }) =>
    /[.?!]$/u.test(a.about) ? `${a.about} ${capital(a.answer)}` : `${a.about}: ${a.answer}`,
  formTooLong: (a: { about: string; given: number; most: number }) =>
    `${a.about}. Texten har ${a.given} tecken och jag kan spara ${a.most}, så den sparades inte. Korta den och spara igen.`,
  formNotOffered: (a: { about: string }) =>
    `${a.about}. Svaret finns inte att välja här, så det sparades inte.`,
  formMeanwhile: (a: { about: string; by: string; answer: string }) =>
    `${a.about}. ${a.by} svarade ${a.answer} medan ditt formulär var öppet. Jag har inte ändrat det. Öppna formuläret igen om du vill byta.`,
  formUnknown: 'En fråga i formuläret finns inte längre i självskattningen, så det svaret sparades inte.',
  formWrote: 'Så här skrev du:',
  formUnsaved: 'Det som skrevs i formuläret utan att sparas med knappen är inte kvar.',
  formNotKept: 'Det du fyllde i sparades inte.',
  formStep: (a: { step: string; words: string }) => `${a.step}: ${a.words}`,
  formAnswered: (a: { by: string; rating: string }) => `${a.by} svarade ${a.rating}.`,
  formSubmit: 'Fortsätt',
  formClose: 'Stäng',
  formUnopened: 'Formuläret gick inte att öppna. Vi fortsätter här i stället.',
  formLeft: (a: Left & { begun: boolean }): string => {
    if (!a.begun) return 'Inget är ifyllt än.';
    return `Sparat. ${left(a)}`;
  },
  choiceNotKept: 'Det du valde i formuläret sparades inte.',
};

export type AssessmentFormsWording = typeof assessmentForms;
