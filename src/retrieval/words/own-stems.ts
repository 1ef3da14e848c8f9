/** Stems that without their dots would be quite another word's: "svår" is no "svar", and "våld" not what someone "valde". */
export const OTHER_WITHOUT_DOTS: ReadonlySet<string> = new Set(
  `
  svår våld väld värd äldr åldr läg låg lågt väl vän väg våg mån skäl käll ändr län lån läs lås dö spår märk nämn
  håll säk osäk råd rätt trång båd träd tråd läst låst nått försvår besvär kört årl ärl möt mål säg såg tåg
  böt ständ hämn släpp sänd häst fäst vänt sömm tör dött
  `
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * Nouns and their compounds whose last s is no ending: without it "insats" and "insatsen" would be two words. "Kurs"
 * itself stays as it is: together with all that word lists have for "kurser" it leads too far.
 */
const OWN_S =
  /(?:(?<=.{4})kurs|resurs|plats|sats|vers|gräns|dans|chans|balans|distans|instans|ambulans|konferens|kompetens|referens|konsekvens|tendens|frekvens|existens|intelligens)$/;

export function endsInOwnS(word: string): boolean {
  return word.endsWith('s') && OWN_S.test(word);
}

/** Words whose ending is no ending, irregular forms, and short forms with more letters, by the stem that they have instead. */
export const OWN_STEMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aldrig: 'aldrig',
    miljön: 'miljo',
    män: 'man',
    männen: 'man',
    mäns: 'man',
    männens: 'man',
    böcker: 'bok',
    böckerna: 'bok',
    mens: 'mens',
    mensen: 'mens',
    vanlig: 'vanlig',
    vanliga: 'vanlig',
    vanligt: 'vanlig',
    vanligaste: 'vanlig',
    vanligast: 'vanlig',
    manlig: 'manlig',
    manliga: 'manlig',
    manligt: 'manlig',
    billig: 'billig',
    billiga: 'billig',
    billigt: 'billig',
    ledig: 'ledig',
    lediga: 'ledig',
    ledigt: 'ledig',
    ledighet: 'ledig',
    ledigheten: 'ledig',
    hemlig: 'hemlig',
    hemliga: 'hemlig',
    hemligt: 'hemlig',
    papper: 'papper',
    pappret: 'papper',
    papperet: 'papper',
    klubba: 'klubba',
    klubbar: 'klubba',
    klubbas: 'klubba',
    klubbat: 'klubba',
    klubbats: 'klubba',
    klubbades: 'klubba',
    klubbad: 'klubba',
    klubbade: 'klubba',
    hbtqi: 'hbtq',
    hbtqia: 'hbtq',
  }),
);
