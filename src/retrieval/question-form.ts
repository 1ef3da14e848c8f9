/** How a question is put, where plans and reports seldom answer what is put so: they tell what holds for all, over years. */
export type QuestionForm = {
  /** Asks for oneself: "kan jag", "min chef". */
  ofOneself: boolean;
  /** Asks whether something is so, may be, or must be. */
  whether: boolean;
  /** Asks of now, of what comes next, or of the year before. */
  ofNow: boolean;
  /** Asks how to run an errand: book, apply, report, download. */
  errand: boolean;
};

const SWEDISH_ONESELF = /(?<!\p{L})(?:jag|mig|min|mitt|mina)(?!\p{L})/iu;
const ENGLISH_ONESELF = /(?<!\p{L})(?:i|my|me)(?!\p{L})/iu;
const WHETHER =
  /^(?:och |men )?(?:får|kan|måste|ska|behöver|finns|har|är|gäller|blir|can|may|must|should|is|are|does|do)(?!\p{L})/iu;
const NOW =
  /(?<!\p{L})(?:nu|i ?dag|i år|i höst|i vår|i sommar|i vinter|nästa|senaste|förra|härnäst|next|latest|last (?:year|month|week)|this (?:year|month|week|autumn|spring)|today|currently|now)(?!\p{L})/iu;
const ERRAND =
  /(?<!\p{L})(?:bokar?|bokas|laddar?|anmäler|anmäla|anmäls|ansöker|ansöka|söker|söks|beställer|beställa|beställs|ringer|köper|köpa|loggar|hittar|hämtar|skaffar|betalar|fyller i|skickar in|kontaktar|mejlar|få(?:r)? (?:jag )?tag|download|book|apply|order|report|buy)(?!\p{L})/iu;

export function questionForm(text: string, english: boolean): QuestionForm {
  return {
    ofOneself: (english ? ENGLISH_ONESELF : SWEDISH_ONESELF).test(text),
    whether: WHETHER.test(text.trim()),
    ofNow: NOW.test(text),
    errand: ERRAND.test(text),
  };
}
