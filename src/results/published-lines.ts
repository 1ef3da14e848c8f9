import { pictures as en } from '../messages/wording/en/pictures.ts';
import { pictures as sv } from '../messages/wording/sv/pictures.ts';
import { inLanguage, type Language, type Plan } from '../plan/plan.ts';
import type { Kind } from '../plan/result-kinds.ts';
import type { PublishedFigure } from '../records/rounds/published-result.ts';
import type { ShownResult } from './published.ts';

export const WORDS = { sv, en };

/** `name`: statements and actions with their numbers. `change`: null where it is withheld. */
export type PublishedLine = { name: string; figure: PublishedFigure; change: number | null };

/** What was published of one kind, in plan order, with the names of the plan that the round asked about. */
export function publishedLines(
  { plan, result }: ShownResult,
  kind: Kind,
  language: Language,
): PublishedLine[] {
  const names = namesOf(plan, kind, language);
  const changes = new Map(result.trend?.[kind].map(({ id, change }) => [id, change]));
  return result[kind].flatMap((figure) => {
    const name = names.get(figure.id);
    return name === undefined ? [] : [{ name, figure, change: changes.get(figure.id) ?? null }];
  });
}

/** The names of all that the plan has of one kind, by id: statements and actions with their numbers. */
export function namesOf(plan: Plan, kind: Kind, language: Language): Map<string, string> {
  const say = WORDS[language];
  switch (kind) {
    case 'areas':
      return new Map(plan.areas.map(({ id, name }) => [id, inLanguage(name, language)]));
    case 'criteria':
      return new Map(
        plan.criteria.map(({ id, short }, index) => [
          id,
          say.statementNumbered({ number: index + 1, name: inLanguage(short, language) }),
        ]),
      );
    case 'actions':
      return new Map(
        plan.actions.map(({ id, number, name }) => [
          id,
          say.statementNumbered({ number, name: inLanguage(name, language) }),
        ]),
      );
  }
}
