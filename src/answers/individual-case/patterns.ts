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
const harmed = `(?:trakasserade?|trakasserat|diskriminerade?|diskriminerat|mobbade?|mobbat|krankta?|sarbehandlade?|forlojligade?|hotade?|utsatta?(?: for ${harm}|$)|utfrysta?|utfryst|misshandlade?|slagen|slagna|antastade?|ofredade?|pahoppade?|tafsade? pa|nedvarderade?|forodmjukade?|hanade?|(?:illa|daligt|orattvist|annorlunda|samre) behandlade?|felkonade?|utskallda?|valdtagen|valdtagna|knuffade?|retade?|retat|spottade? pa|sparkade?|attackerade?|attackerat|overfallen|overfallna|biten|bitna|nekade? (?:tilltrade|plats)|behandlade? (?:illa|daligt|orattvist|annorlunda|samre)|kallade? (?!till|for att))`;
const harms =
  '(?:retade|retar|retat|trakasserade|trakasserar|trakasserat|diskriminerade|diskriminerar|diskriminerat|mobbade|mobbar|mobbat|krankte|kranker|krankt|forlojligade|forlojligar|forlojligat|hotade|hotar|hotat|antastade|antastar|ofredade|ofredar|hanade|hanar|hanat|spottade|spottar|sparkade|sparkar|knuffade|knuffar|attackerade|attackerar|slog|slar|skrek|skriker|skrikit|tafsade|tafsar|tafsat|forodmjukade|forodmjukar|fryser ut|fros ut)';
const hateful =
  '(?:rasistisk|sexistisk|homofob|transfob|islamofob|antisemitisk|krankande|nedsattande|hatisk|sexuell|grov)\\w*';

/** What happens to a person because of who they are. */
const because =
  '(?:for att|eftersom|pga|pa grund av|nar) (?:(?:jag|han|hon|hen|vi) (?:ar|blev|var|har|bar|sitter|stammar|tror|alskar|heter)|(?:mitt|min|mina|sin|sitt|hans|hennes) \\w+)';
const lost =
  '(?:fick (?:sparken|inte jobbet|inte vara med|ingen tjanst)|blev (?:av med (?:jobbet|tjansten)|inte (?:befordrad|bjuden|anstalld|vald))|blir (?:inte (?:bjuden|befordrad|kallad)|av med (?:jobbet|tjansten))|bjuds inte|utesluts|blev uppsagd|blev nekad|nekades|fick avslag)';
const badTurn = '(?:samre|daligare|lagre|aldrig (?:bra|nagra|ratt|de)|inga|minst|farre|tyngre)';
const themselves =
  '(?:(?:chefen|kollegan|kollegorna|gubben|kunden|lararen|rektorn|folk|de|dom|han|hon|nan|nagon)|(?:min|mitt|mina|var|en|ett|nagon|ena) (?:\\w+ )?(?:\\w+))';
const mockery =
  '(?:skrattar?(?:de)? (?:at|ut)|hanar|hanade|harmar|harmade|viskar om|retas med|driver med|stirrar pa|klagar pa)';
const ownTraits =
  '(?:mig|mej|oss|(?:min|mitt|mina) (?:brytning|dialekt|accent|hudfarg|har|slojan?|namn|kropp|klader|religion|laggning|pronomen|funktionsnedsattning))';
const slur =
  '(?:bog|bogjavel|flata|neger|n ordet|blatte|svartskalle|hora|hora|cp|mongo|efterbliven|jude|judejavel|zigenare|zigge|fetto|tjockis|tattare|transa|apa|tant|gubbe|terrorist)';

const tooMuch =
  '(?:gammal|ung|tjock|fet|smal|mork|kvinnlig|manlig|feminin|sjuk|gravid|religios|annorlunda|svag|kort)';

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
  'touches me': `\\b(?:tar|tog|tagit|klammer|klamde|tafsar|tafsade|tryckte sig|gnider sig) (?:\\w+ )?pa (?:mig|mej|oss|mina? (?:brost|rumpa|ben|lar|kropp)|${mine})\\b`,
  'lost something because of who they are': `\\b(?:jag|${mine}) ${lost}\\b.{0,40}\\b${because}`,
  'treated worse because of who they are': `\\b(?:ger|gav|far|fick) (?:mig |oss )?(?:\\w+ )?${badTurn}\\b.{0,40}\\b${because}`,
  mocked: `(?<!\\b(?:om|nar|ifall) )\\b${themselves} ${mockery} ${ownTraits}\\b`,
  'scolded for what they are': '\\b(?:jag|vi) (?:blev|blir|har blivit) utskall\\w+ for (?:min|mitt|mina)\\b',
  'afraid of work':
    '\\bjag (?:vagar inte|ar radd for att|orkar inte|mar illa av att) (?:ga|komma|vara) (?:till|pa|kvar pa) (?:jobbet|arbetet|skolan|mitt jobb)\\b',
  'feels bad':
    '\\bjag mar (?:(?:sa|valdigt|riktigt|ganska|bara) )*(?:jatte|skit)?(?:daligt|piss|skit|kasst)\\b|\\bi feel (?:\\w+ )?(?:awful|terrible|bad|unsafe|unwell) at (?:work|my job|school)\\b',
  'afraid to be open':
    '\\bvagar inte (?:\\w+ ){0,5}att jag ar (?:gay|bog|lesbisk|homosexuell|bisexuell|trans|transperson|icke binar|muslim|jude|kristen|rom|same|gravid|sjuk)\\b',
  'called a slur': `\\b(?:kallade|kallar|kallat|kallas|kallad|kallade|kallats) (?:\\w+ ){0,4}(?:for )?(?:en )?${slur}\\b`,
  'told to be too much of something': `\\b(?:sa|sager|sagt|tycker|tyckte|menar|menade)(?: \\w+){0,3} att (?:jag|vi|${mine}) (?:ar|var) for ${tooMuch}\\b`,
  'someone is teased': `${supposed}\\b(?:jag|hon|han|hen|${mine}|(?:en|ett) ${somebody})${adverbs} (?:retas|retades) (?:for|av)\\b`,
  'told to be too much of something, in English':
    '\\b(?:told me|said|says)(?: that)? (?:i am|im|i was) too (?:old|young|fat|thin|dark|feminine|masculine|sick|pregnant|religious|different)\\b',
  'told to go home':
    '\\b(?:sa|sager|skrek|skriker|sagt|menade)(?: \\w+){0,3} (?:att jag (?:borde|skulle|ska)|at mig att|till mig att|at oss att) (?:aka|ga|flytta|dra) (?:hem|tillbaka|harifran)\\b',
  'not allowed to be who they are':
    '\\b(?:jag|vi|min \\w+) (?:far|fick) inte (?:bara|ha|anvanda|be|fira|tala|prata) (?:(?:min|mitt|pa) )?(?:slojan?|hijab|turban|kippa|kors|bon|modersmal|mitt sprak|arabiska|finska|samiska|ramadan)\\b',
  'refused an adaptation':
    '\\b(?:vagrar|vagrade|nekar|nekade) (?:att )?(?:anpassa (?:mitt|min)|(?:mig|oss) (?:anpassning|hjalpmedel|ledigt)|anvanda (?:mitt|ratt) (?:pronomen|namn))\\b',
  'asked of children at an interview':
    '\\bfragade(?: \\w+){0,2} (?:om|ifall|nar) jag (?:\\w+ ){0,2}(?:skaffa|vanta|vantade|fa) barn\\b',
  'they are harmed': `${supposed}\\b(?:hon|han|hen) (?:har )?(?:blir|blev|blivit|bli)${adverbs} ${harmed} (?:av|pa|hos|i)\\b`,
  'a child is harmed': `${supposed}\\b(?:ett|en) (?:barn|elev|pojke|flicka|tjej|kille|unge|brukare|boende|klient)(?: \\w+){1,4} (?:blir|blev|har blivit) ${harmed}`,
  'a child is exposed': `${supposed}\\b(?:ett|en) (?:barn|elev|pojke|flicka|tjej|kille|unge|brukare|boende)(?: \\w+){0,4} (?:blir|blev|har blivit) utsatt for ${harm}`,
  'sends filthy things':
    '\\b(?:skickar|skickade|skickat|skriver|skrev)(?: \\w+){0,3} (?:snuskiga|sexuella|porriga|rasistiska|hatiska|hotfulla|nakenbilder)\\b.{0,30}\\b(?:mig|mej|oss|min|mitt|mina)\\b',
  'graffiti of hate': '\\b(?:hakkors|svastika|rasistisk\\w+)\\b.{0,30}\\bpa (?:min|mitt|mina|var|vart)\\b',
  'spits at me':
    '\\b(?:spottar|spottade|slar|slog|skriker|skrek) (?:pa|at|efter) (?:\\w+ och )?(?:mig|mej|oss)\\b',
  raped: '\\b(?:jag|hon|han|hen|min \\w+) (?:har )?(?:blivit|blev) valdtag\\w+',
  'touches me, in English':
    '\\b(?:touch(?:es|ed|ing)|grab(?:s|bed|bing)|kiss(?:es|ed|ing)) (?:me|us|my (?!screen|card|form|phone|computer))',
  'remarks on me, in English':
    '\\b(?:comments?|jokes?|remarks?) (?:about|on) my (?:body|skin|accent|clothes|hair|religion|gender|looks|weight|age|disability)\\b',
  'lost something, in English':
    '\\b(?:i|my \\w+) (?:was|were|got|did|have|has|had|been|wasnt|didnt)(?: not)?(?: been)? (?:fired|laid off|get the job|promoted|invited|hired|refused|rejected|denied|dismissed)\\b.{0,40}\\b(?:because|since|due to)(?: of)? (?:i|im|my|she|he|they|shes|hes)\\b',
  'mocked, in English':
    '\\b(?:laughs?|laughed|laughing|making fun|makes? fun|mocks?|mocked|mocking)(?: (?:at|of))? (?:me|us|my (?:accent|name|body|religion|hair|skin|clothes|disability|age))\\b',
  'they are harmed, in English': `(?<!\\b(?:if|when|that|someone) )\\b(?:she|he) (?:is being|was|has been|got|keeps getting) ${english.harmed}\\b`,
  'beaten, in English': `(?<!\\b(?:if|when|that) )\\b(?:an?|my) (?:\\w+ )?${english.near} (?:was|got|is|has been|is being) (?:beaten|attacked|hit|kicked|spat on|excluded)`,
  'afraid of work, in English':
    '\\bi(?: am|m)? (?:too )?(?:scared|afraid|terrified) (?:to (?:go|come) to (?:work|school)|of my (?:boss|manager|colleague|coworker))\\b',
  'told to go home, in English':
    '\\b(?:told|tells?|telling|said)(?: \\w+){0,3} to go (?:back to (?:my|our|where)|home to)',
  'not allowed, in English':
    '\\b(?:wont|will not|doesnt|does not|refuses? to|not) (?:let|allow) me (?:to )?(?:wear|pray|use|speak|take)\\b',
  'misgendered, in English':
    '\\b(?:misgender(?:s|ed|ing)|deadnam(?:es|ed|ing)|exclud(?:es|e|ed|ing)|bull(?:y|ies|ied|ying)|harass(?:es|ed|ing)?) (?:me|us|my (?:son|daughter|child|colleague|friend))\\b',
};

/** Words that such tellings are recognised by, and those that are nearest to them, so that a slip is put right. */
export const WORDS_OF_HARM: readonly string[] =
  'trakasserad trakasserade trakasserar trakasserat trakasserier trakasseri diskriminerad diskriminerade diskriminerar diskriminerat diskriminering mobbad mobbade mobbar mobbat mobbning mobba krankt krankta kranka kranker krankning krankningar sarbehandlad sarbehandling rasistisk rasistiska rasism sexistisk utfryst hotad hotade misshandlad harassed harasses harassment bullied bullying discriminated discrimination threatened humiliated'.split(
    ' ',
  );

export const INDIVIDUAL_CASE_PATTERNS: readonly { tells: string; pattern: RegExp }[] = Object.entries(
  patterns,
).map(([tells, pattern]) => ({ tells, pattern: new RegExp(pattern) }));
