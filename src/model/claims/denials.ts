/** Words that say no. "Inte bara" and "inte minst" say yes. */
const SAYS_NO =
  /(?<!\p{L})(?:(?:inte|not)(?!\p{L})(?! (?:bara|endast|enbart|minst|only|just|merely|least)(?!\p{L}))|(?:ej|icke|aldrig|ingen|inget|inga|ingenting|varken|never|no|none|nobody|nothing|neither)(?!\p{L}))|n['’]t(?!\p{L})/iu;
/** What someone else may put with a no. */
const LIKE_NO =
  /(?<!\p{L})(?:sakna\p{L}*|utan|brist\p{L}*|avsaknad\p{L}*|slut\p{L}*|upphör\p{L}*|avstå\p{L}*|undvik\p{L}*|undantag\p{L}*|undanta\p{L}*|förb(?:ud|jud)\p{L}*|otillåt\p{L}*|svår\p{L}*|hind\p{L}*|få|knappt|sällan|lack\p{L}*|without|except|exclud\p{L}*|avoid\p{L}*|stop\p{L}*|missing|few|hardly|rarely|only|bara|endast|enbart)(?!\p{L})/iu;

/** Whether a sentence says no to what none of the words that it rests on denies, or yes to what they all deny. */
export function turnsRound(sentence: string, restsOn: readonly string[]): boolean {
  const mayDeny = (words: string) => SAYS_NO.test(words) || LIKE_NO.test(words);
  if (SAYS_NO.test(sentence)) return !restsOn.some(mayDeny);
  return !mayDeny(sentence) && restsOn.every((words) => SAYS_NO.test(words));
}
