import type { DueMessage } from '../messages/due.ts';
import { formatList, type Language } from '../messages/format.ts';
import { preview as en } from '../messages/wording/en/preview.ts';
import { preview as sv } from '../messages/wording/sv/preview.ts';

export const words = { sv, en };

/** So many are named; more are counted. */
const MOST_NAMES = 3;

/** A line for each thing that is told that day, and to whom. `nameOf`: a person's, by e-mail. */
export function previewLines(
  due: readonly DueMessage[],
  nameOf: (email: string) => string,
  language: Language,
): string[] {
  const say = words[language];
  const told = due.flatMap((message) =>
    reasons(message, language).map((why) => ({ why, to: receiver(message, nameOf, language) })),
  );
  return [...Map.groupBy(told, ({ why }) => why)].map(([why, ones]) => {
    const names = [...new Set(ones.map(({ to }) => to))];
    const who = names.length > MOST_NAMES ? say.people({ count: names.length }) : formatList(names, language);
    return say.line({ why, who });
  });
}

/** Why it comes, each message that it has taken in by itself. */
function reasons(message: DueMessage, language: Language): string[] {
  const { why = [], kind } = message;
  const unexplained = (message.includes ?? []).filter((other) => (other.why ?? []).length === 0);
  const others = unexplained.map((other) => words[language].kind[other.kind]);
  const own = why.length === 0 && others.length === 0 ? [words[language].kind[kind]] : why;
  return [...others, ...own];
}

function receiver({ to }: DueMessage, nameOf: (email: string) => string, language: Language): string {
  return to.kind === 'person' ? nameOf(to.email) : words[language].channel({ name: to.name });
}
