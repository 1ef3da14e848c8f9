/** A case that someone has made up, to practise on or as an example. */
const MADE_UP =
  / (?:exempel|exempelvis|pahittat|pahittad|fiktivt|fall dar|ovar|rollspel|example|imagine|suppose|hypothetical\w*|rakade|accidentally)(?:<\S*)? /;
const ASKED =
  /^ (?:(?:och|men|eller|sa|hej|tack|and|but|hi|ok)(?:<\S*)? )*(?:vad|vem|vems|vilken|vilket|vilka|hur|var|vart|varfor|nar|far|kan|ska|skall|bor|maste|ar|finns|har|vill|brukar|galler|gor|racker|om|ifall|tank|anta|antag|ponera|sag|ge|innan|what|who|whom|which|how|where|why|when|is|are|does|do|did|can|should|must|has|have|will|if|whether|give)(?:<\S*)? /;
/** Supposed or wished for further in: "vi vill att ingen elev blir mobbad", "stöd nar en elev blir krankt". */
const SUPPOSED =
  / (?:(?:om|ifall|nar|huruvida|dar|innan|if|when|whether|where)(?:<\S*)? (?:<PLACE> )?\S*<(?:ONE|THEY|PERSON|THEPERSON|PEOPLE)>|(?:betyder att|innebar att|sa att|till att|for att|vill att|ar att|that) (?:<PLACE> )?\S*<(?:ONE|PERSON|THEPERSON|PEOPLE)>)/;

/** Whether a clause tells what has happened, and does not ask about it or suppose it. */
export const isTold = (clause: string, line: string): boolean =>
  !MADE_UP.test(line) && !ASKED.test(clause) && !SUPPOSED.test(clause);
