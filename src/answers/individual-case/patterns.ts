/**
 * How people tell of discrimination or harassment that happened to them or to someone near, reviewed by hand.
 * Small letters, without dots. They look for someone who was harmed, so that questions about discrimination as
 * such, and about what to do if it happens to someone, are left to the documents.
 */
const me = '(?:mig|mej|oss)';
const somebody =
  '(?:barn|barnet|elev|eleven|elever|patient|patienten|brukare|brukaren|klient|vardtagare|boende|hyresgast|besokare|kund|kollega|kollegan|kollegor|arbetskamrat|medarbetare|anstalld|praktikant|student|son|dotter|pojke|flicka|kille|tjej|van|vaninna|kompis|syster|bror|mamma|pappa|mor|far|man|fru|sambo|partner|unge|tonaring|person|chef|larare)';
const mine = `(?:min|mitt|mina|var|vart|vara|en av (?:mina|vara))(?: \\w+)? ${somebody}`;
const someone = `(?:en|ett|nagon|ena|den)(?: \\w+)? ${somebody}(?: \\w+ (?:mig|oss|jobbet|avdelningen|klassen|gruppen|skolan|forskolan))?`;
/** Someone who is spoken of as an example: "om en elev blir kränkt". */
const supposed = '(?<!(?:^|\\s)(?:om|nar|ifall|att|dar|innan|sa)\\s)';
const ofThem = `(?:${me}|honom|henne|hen|${mine}|(?:en|ett) ${somebody})`;
const adverbs =
  '(?:\\s+(?:ofta|alltid|ibland|nu|just nu|idag|i dag|igar|igen|redan|ocksa|nog|nastan|dagligen|fortfarande|verkligen|aven|standigt|helt|mycket|sa|lite|faktiskt|hela tiden|varje dag|pa jobbet|pa skolan|i skolan|sexuellt|har|sjalv))*';
const became =
  '(?:blir|blev|bli|blivit|har(?: \\w+)? blivit|hade blivit|har varit|kanner (?:mig|oss|sig)|kande (?:mig|oss|sig)|ar|var)';
const harm =
  '(?:\\w+ )?(?:rasism|diskriminering|trakasserier|trakasseri|mobbning|vald|hot|krankning|krankningar|hat|hatbrott|overgrepp|sexism|homofobi|ofredande|utfrysning|sarbehandling)';
const harmed = `(?:trakasserade?|trakasserat|diskriminerade?|diskriminerat|mobbade?|mobbat|krankta?|sarbehandlade?|forlojligade?|hotade?|utsatta?(?: for ${harm}|$)|utfrysta?|utfryst|misshandlade?|slagen|slagna|antastade?|ofredade?|pahoppade?|tafsade? pa|nedvarderade?|forodmjukade?|hanade?|(?:illa|daligt|orattvist|annorlunda|samre) behandlade?|behandlade? (?:illa|daligt|orattvist|annorlunda|samre)|kallade? (?!till|for att))`;
const harms =
  '(?:retade|retar|retat|trakasserade|trakasserar|trakasserat|diskriminerade|diskriminerar|diskriminerat|mobbade|mobbar|mobbat|krankte|kranker|krankt|forlojligade|forlojligar|forlojligat|hotade|hotar|hotat|antastade|antastar|ofredade|ofredar|hanade|hanar|hanat|spottade|spottar|sparkade|slog|slar|skrek|skriker|skrikit|tafsade|tafsar|tafsat|forodmjukade|forodmjukar|fryser ut|fros ut)';
const hateful =
  '(?:rasistisk|sexistisk|homofob|transfob|islamofob|antisemitisk|krankande|nedsattande|hatisk|sexuell|grov)\\w*';

const english = {
  harmed:
    '(?:harassed|bullied|discriminated|threatened|humiliated|assaulted|groped|mistreated|insulted|abused)',
  harms:
    '(?:harass(?:ed|es)|bull(?:ied|ies)|threaten(?:ed|s)|groped|gropes|insult(?:ed|s)|humiliate[ds]|abuse[ds]|discriminate[ds] against|shout(?:ed|s) at|yell(?:ed|s) at)',
  near: '(?:child|children|son|daughter|colleague|coworker|co-worker|friend|pupil|student|patient|client|employee|husband|wife|partner)',
};

const patterns: Record<string, string> = {
  'I am harmed': `\\b(?:jag|vi)${adverbs} ${became}${adverbs} ${harmed}`,
  'am I harmed': `\\b(?:blir|blev|har|hade|ar|kanner) (?:jag|vi)(?: mig| oss)?${adverbs}(?: blivit)?${adverbs} ${harmed}`,
  'I was harmed, without the pronoun': `^(?:blir|blev|har blivit|blivit|kanner mig)${adverbs} ${harmed}`,
  'mine is harmed': `\\b${mine}(?: \\w+){0,2}${adverbs} ${became}${adverbs} ${harmed}`,
  'someone is harmed': `${supposed}\\b${someone}${adverbs} ${became}${adverbs} ${harmed}`,
  'someone harms': `\\b${harms}(?: ut)? (?:pa |at |mot |efter )?${ofThem}\\b`,
  'someone calls names': `\\b(?:kallade|kallar|kallat) ${ofThem} (?!till\\b|for att\\b|upp\\b)`,
  'someone says hateful things': `\\b${hateful}\\b.{0,40}\\b(?:till|om|mot|at|over) ${ofThem}\\b`,
  'I get hateful words': `\\b(?:jag|vi|${mine}) (?:far|fick|har fatt)(?: \\w+){0,2} ${hateful}`,
  'someone treats badly': `\\bbehandla(?:r|de|t) ${ofThem}(?: \\w+){0,2} (?:illa|daligt|orattvist|annorlunda|samre|respektlost|krankande|som)\\b`,
  'I am exposed to': `\\b(?:jag|vi|${mine}) (?:har )?(?:blivit |blev )?(?:utsatts|utsattes|utsatt) for ${harm}`,
  'someone is refused': `\\b(?:jag|${mine})(?: inte)? (?:fick|far|blev nekad|nekades)(?: \\w+){0,6} (?:for att|eftersom|pa grund av) (?:jag|han|hon|hen|min|mitt|sin|sitt)\\b`,
  'someone asks where to turn':
    '\\b(?:vart|vem) (?:vander|ska|kan|gar|pratar)(?: \\w+){1,8} (?:trakasserad|diskriminerad|mobbad|krankt|sarbehandlad)\\w*',
  'someone to report': `\\banmala (?:min|mina|var) (?:\\w+ )?(?:chef|kollega|kollegor|arbetskamrat|larare|rektor)\\b`,
  'I am harmed, in English': `\\b(?:i|we)(?: am|m| have been|ve been| was| were| feel| felt| got| get| keep getting| am being| was being)(?: \\w+){0,2} ${english.harmed}\\b`,
  'mine is harmed, in English': `\\bmy (?:\\w+ )?${english.near}(?: \\w+){0,3} ${english.harmed}\\b`,
  'someone is harmed, in English': `(?<!\\b(?:if|when|that) )\\ba (?:\\w+ )?${english.near} (?:is being|was|has been|got|is|gets) ${english.harmed}\\b`,
  'someone harms, in English': `\\b${english.harms} (?:me|us|him|her|my|a ${english.near})\\b`,
  'someone calls names, in English':
    '\\b(?:called|calls|calling|keeps calling) (?:me|us|my \\w+|him|her) (?:an?|names|the)\\b',
  'hateful words, in English':
    '\\b(?:racist|sexist|homophobic|transphobic|hateful|degrading)\\b.{0,30}\\b(?:to|about|at|against) (?:me|us|my)\\b',
  'someone treats badly, in English':
    '\\btreat(?:s|ed|ing)? (?:me|us|my \\w+)(?: \\w+){0,2} (?:badly|unfairly|differently|worse|like)\\b',
};

export const INDIVIDUAL_CASE_PATTERNS: readonly { tells: string; pattern: RegExp }[] = Object.entries(
  patterns,
).map(([tells, pattern]) => ({ tells, pattern: new RegExp(pattern) }));
