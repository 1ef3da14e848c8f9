import type { Question } from '../../retrieval/question.ts';
import type { Quote } from './quote/quote.ts';

const ASKS_LEAVE =
  /^(?:hej |och |men )*(?:får (?:jag|vi|man|ni|en)|(?:är|e) det (?:ok|okej|okay|tillåtet|lugnt|fritt fram)|may (?:i|we)|(?:am i|are we|is it) (?:allowed|ok|okay)|is one allowed)(?!\p{L})/iu;
/** Words of rules and of advice. Without any, a text tells of what someone did. */
const RULES =
  /(?<!\p{L})(?:får|kan|ska|skall|bör|måste|behöver|behövs|krävs?|tillåt\p{L}*|förbj\p{L}*|förbud\p{L}*|förbehåll\p{L}*|lov|lag(?:en)?|rätt(?:en|ighet)?|samtycke\p{L}*|tillstånd\p{L}*|accepter\p{L}*|gäller|ja|nej|inte|aldrig|alltid|undvik|be|fråga|tänk|välj|visa|använd|öppen|öppet|öppna|may|must|can|should|allowed|not|never|always|only)(?!\p{L})/iu;

/** "Får jag …?", "Är det okej att …?" */
export function asksLeave({ text }: Question): boolean {
  return ASKS_LEAVE.test(text.trim());
}

/** Whether the words say what may or should be done, under their heading. */
export function saysWhatMayBe(quote: Quote): boolean {
  const words = quote.kind === 'words' ? [quote.words] : [quote.intro ?? '', ...quote.items];
  return RULES.test([quote.match.passage.heading, ...words].join('\n'));
}
