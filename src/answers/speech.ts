import { formatEitherPerson, formatList, type Language } from '../messages/format.ts';
import { answers as answersEn } from '../messages/wording/en/answers.ts';
import { answersActions as actionsEn } from '../messages/wording/en/answers-actions.ts';
import { answersDocuments as documentsEn } from '../messages/wording/en/answers-documents.ts';
import { answers as answersSv } from '../messages/wording/sv/answers.ts';
import { answersActions as actionsSv } from '../messages/wording/sv/answers-actions.ts';
import { answersDocuments as documentsSv } from '../messages/wording/sv/answers-documents.ts';
import { localDay } from '../plan/local-time.ts';
import { type Action, inLanguage } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { Register } from '../register/register.ts';

/** What an answer needs to speak: whose plan it is, in which language, and which day it is there. */
export type Speech = {
  register: Register;
  language: Language;
  say: AnswersWording;
  /** Today in the plan's time zone. */
  today: string;
  /** Who asks, as far as the roster knows them. */
  asker?: Person;
};

/** All that answers say. */
export const wording = {
  sv: { ...answersSv, ...actionsSv, ...documentsSv },
  en: { ...answersEn, ...actionsEn, ...documentsEn },
};
export type AnswersWording = (typeof wording)[Language];

export function speechFor(register: Register, language: Language, now: Date): Speech {
  return { register, language, say: wording[language], today: localDay(now, register.plan.timeZone) };
}

/** "åtgärd 3, Kommunikation", with its first letter as it stands inside a sentence. */
export function actionTitle({ say, language }: Speech, action: Action): string {
  const title = say.actionTitle({ number: action.number, name: inLanguage(action.name, language) });
  return title.charAt(0).toLowerCase() + title.slice(1);
}

export function unitNames({ register, language }: Speech, ids: readonly string[]): string {
  return formatList(
    ids.map((id) => register.unit(id)?.name ?? id),
    language,
  );
}

/** Those to turn to, "A eller B"; undefined when there are none. */
export function administratorNames(register: Register, language: Language): string | undefined {
  const people = register.administrators();
  return people.length > 0 ? formatEitherPerson(people, language) : undefined;
}
