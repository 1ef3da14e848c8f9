import type { Language } from '../../messages/format.ts';
import { folded, wordsOf } from '../../retrieval/words/words.ts';

const IN_LANGUAGE =
  /^(?:(?:och|men|and|ok|okej) )?(?:(?:kan du |can you )?(?:ta|saga|sag|svara|skriva|skriv|visa|forklara|say|write|answer|repeat|show)(?: (?:det|svaret|samma|that|it|me|mig))* )?(?:(?:pa|in|i) )?(engelska|english|svenska|swedish)(?: (?:da|tack|ocksa|please|then|too))*$/;

/** "Och på engelska?": the language that the latest answer is wanted in too. The language's name alone chooses it for good. */
export function otherLanguage(line: string): Language | undefined {
  const words = wordsOf(line).map(folded);
  const [, name] = words.length > 1 ? (IN_LANGUAGE.exec(words.join(' ')) ?? []) : [];
  if (name === undefined) return undefined;
  return /^eng/.test(name) ? 'en' : 'sv';
}
