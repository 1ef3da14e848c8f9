/** Words that such tellings are recognised by, and those that are nearest to them, so that a slip is put right. */
export const WORDS_OF_HARM: readonly string[] =
  'trakasserad trakasserade trakasserar trakasserat trakasserier trakasseri diskriminerad diskriminerade diskriminerar diskriminerat diskriminering mobbad mobbade mobbar mobbat mobbning mobba krankt krankta kranka kranker krankning krankningar sarbehandlad sarbehandling rasistisk rasistiska rasistiskt realistisk realistiska register traffade traffat rasist rasister rasism racist racism sexistisk utfryst hotad hotade misshandlad tafsar tafsade tafsat harassed harasses harassment bullied bullying discriminated discrimination threatened humiliated'.split(
    ' ',
  );

/** Words with a capital inside a sentence that are no people. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  'lika sverige norden europa afrika slack teams facebook instagram snapchat tiktok google gud skane diskrimineringsombudsmannen arbetsmiljoverket kommunen staden english swedish sweden africa monday tuesday wednesday thursday friday'.split(
    ' ',
  ),
);

/** Words that a sentence may begin with, about nobody in particular: "ingen blir mobbad". */
export const NOBODY_IN_PARTICULAR =
  /^(?:du|ni|you|alla|allt|ingen|inga|inget|man|manga|flera|flest|fler|farre|vissa|vem|den|det|de|dom|som|detta|denna|att|om|nar|hur|dar|har|sa|da|kanske|kommunen|staden|demokratin|nobody|everyone|they|it|this|that|people|women|men|who|\w+(?:ingen|heten|tionen|skapen|erna|arna|orna|planen|namnden|skolan))$/;
