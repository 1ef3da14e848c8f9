/** Words that say nothing of what a question or a text is about. Written without dots: å and ä are a, ö is o. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  alla allt alltid alltsa an anda ar att av bade bara bland bli blir blev blivit da dar darfor de dem den denna dess dessa
  dessutom det detta dig din dina ditt dock dom du efter eftersom ej eller en enligt ens er era ert ett fa far fatt fick fran
  for fore forst ga gar genom ges gor gora gjort gjorde ha hade han har hela helst hen henne hennes hit hon honom hos hur i ibland
  icke igen in inga ingen inget innan inom inte ja jag ju kan kanske kom komma kommer kunde kunna lite man manga med mellan men
  mer mest mig min mina mitt mot mycket nagon nagot nagra nar nej ni nog nu ocksa och om oss pa per redan rott sa sadan sadana sade
  sager sagt samt sedan sig sin sina sitt ska skall skulle som snarare sta star stod sadant t ta tar till trots under ut utan vad
  vara varit varje vart vem vems verkligen vi via vid vilka vilken vilket vill visst var varfor vore at aven over
  nan nat nar nara me mej dej sej va e o oxa typ liksom isf iaf enl ihop egentligen sant sana grej grejen grejer grejerna
  finns fanns handlar galler innebar betyder menas kallas heter hette nagonting bra gang ganger lika olika annan annat andra
  `
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that say what a text is about, though without their dots they would be among those: "stöd" is no "stod". */
export const NO_STOP_WORDS: ReadonlySet<string> = new Set(['stöd']);
