import { folded, wordsOf } from '../../retrieval/words/words.ts';

/** Small letters, without dots. Who or what is spoken of, at the beginning. */
const BEGINS =
  /^(?:(?:nej|ja|men|hej|usch|alltsa|no|yes|but|well) )*(?:jag|vi|det|detta|den|min|mitt|mina|planen|(?:en|ett|nagon|nan) (?:\w+ )?(?:kollega|chef|kund|elev|anhorig|foralder|besokare)|i|we|it|this|my)(?: |$)/;
/** It denies or judges, or tells of a feeling. */
const JUDGES =
  /(?:^| )(?:inte|aldrig|ingen|inga|ledsen|ledsna|trott|trotta|arg|arga|radd|radda|orolig|oroliga|stressad|stressade|besviken|besvikna|less|sur|sura|dum|dumma|elak|elaka|otrevlig|otrevliga|dalig|daliga|daligt|svart|jobbigt|trakigt|trams|larv|meningslost|orattvist|orattvis|onodigt|fanigt|not|never|dont|don t|doesnt|doesn t|isn t|sad|tired|angry|afraid|worried|stressed|mean|rude|bad|hard|difficult|boring|unfair|pointless|nonsense)(?: |$)/;
/** It asks or wishes for something all the same. */
const ASKS =
  /(?:^| )(?:vad|va|hur|nar|vem|vems|vilk\w+|varfor|vart|finns|undrar|vill|behover|soker|letar|funderar|saknar|om|ska|what|how|when|who|which|why|where|wonder|want|need|whether|if)(?: |$)/;
const MOST_WORDS = 10;

/** "Det är svårt", "min chef lyssnar inte": something that someone says without asking anything. */
export function isRemark(line: string): boolean {
  const words = wordsOf(line).map(folded);
  if (line.includes('?') || words.length > MOST_WORDS) return false;
  const plain = words.join(' ');
  return BEGINS.test(plain) && JUDGES.test(plain) && !ASKS.test(plain);
}
