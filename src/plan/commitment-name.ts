import { type Commitment, inLanguage, type Language } from './plan.ts';

/** What a commitment is called in everyday speech: its name up to the first dash, comma, colon or bracket. "ECCAR". */
export function shortNameOf({ name }: Pick<Commitment, 'name'>, language: Language): string {
  const whole = inLanguage(name, language);
  return whole.split(/\s[–—-]\s|[,:(]/u)[0]?.trim() || whole;
}
