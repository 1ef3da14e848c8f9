import { beforeAll, describe, expect, it } from 'vitest';
import { type PackAnswers, packAnswers } from './pack-answers.ts';

/** What a line must reach; `declined` where nothing holds the answer. */
type Row = [line: string, reaches: RegExp | 'declined'];

const COORDINATORS = /12 personer samordnar planens åtgärder/;
const PLAN = /Exempelstads plan mot diskriminering och för mänskliga rättigheter/;
const PERIOD = /gäller från 1 januari 2025 till 31 december 2028/;
const ALL = /Planen har 17 åtgärder/;
const OVERDUE = /5 åtgärder är försenade/;
const NOT_STARTED = /17 åtgärder väntar på att påbörjas/;
const ROUND = /öppen och stänger .*11 december/;
const LEARNING = /25 november 2026.*Lärträff/;
const KICKOFF = /20 januari 2027.*Kickoff/;
const ADMINISTRATORS = /Fråga Karin Ek eller Samuel Bergqvist/;
const ACTION_3 = /Åtgärd 3, Kommunikation[\s\S]*Henrik Åkesson/;
const WHO_3 = /Henrik Åkesson på Stadsledningsförvaltningen samordnar åtgärd 3/;
const DUE_3 = /Åtgärd 3, Kommunikation, ska vara klar senast 11 december 2026/;
const STANDING_3 = /Ingen har skrivit än hur det går med åtgärd 3/;
const DOERS_3 = /genomför åtgärd 3, Kommunikation/;
const PROGRESS = /Ingen av de 17 åtgärderna .* är klar än/;
const AREAS = /Planen har 8 områden/;
const SCHOOL = /Skol- och fritidsförvaltningen genomför 8 åtgärder/;
const PRESCHOOL = /familjen på tavlan/;
const ELDERLY = /frågan vid kaffet/;
const LIBRARY = /hjälp utan kö/;

const EXEMPELSTAD: Row[] = [
  ['vem kör åtgärderna?', COORDINATORS],
  ['vem håller i åtgärderna', COORDINATORS],
  ['vilka e ansvariga för åtgärderna', COORDINATORS],
  ['vilka är samordnare???', COORDINATORS],
  ['vem sköter alla åtgärder', COORDINATORS],
  ['who runs the actions?', /12 personer samordnar/],
  ['who are the coordinators', COORDINATORS],
  ['vad är det här?', PLAN],
  ['va e de här', PLAN],
  ['vad är det här för nåt', PLAN],
  ['vad är planen?', PLAN],
  ['vad e planen', PLAN],
  ['vad handlar planen om', PLAN],
  ['vad går planen ut på?', PLAN],
  ['berätta om planen', PLAN],
  ['kan du berätta om planen', PLAN],
  ['hej vad är det här?', PLAN],
  ['what is the plan about?', PLAN],
  ["what's the plan", PLAN],
  ['tell me about the plan', PLAN],
  ['what is this', PLAN],
  ['hur länge gäller planen', PERIOD],
  ['hur lange galler planen', PERIOD],
  ['när slutar planen', PERIOD],
  ['tills när gäller planen?', /2028/],
  ['when does the plan end', PERIOD],
  ['how long is the plan valid', PERIOD],
  ['vilka åtgärder finns', ALL],
  ['vilka atgarder finns det', ALL],
  ['visa alla åtgärder', ALL],
  ['lista åtgärderna tack', ALL],
  ['hur många åtgärder är det', ALL],
  ['vilka åtgräder finns', ALL],
  ['snälla visa åtgärderna', ALL],
  ['what actions are there', ALL],
  ['hur många åtgärder är klara', /Ingen åtgärd är klar just nu/],
  ['e nån åtgärd klar', /Ingen åtgärd är klar just nu/],
  ['vilka åtgärder är inte klara', /17 åtgärder är inte klara än/],
  ['vilka åtgärder är inte klara än', /17 åtgärder är inte klara än/],
  ['hur många åtgärder är inte färdiga', /17 åtgärder är inte klara än/],
  ['which actions are not done', /17 åtgärder är inte klara än/],
  ['vilka åtgärder är försenade', OVERDUE],
  ['vilka är försenade', OVERDUE],
  ['vilka är sena?', OVERDUE],
  ['vilka åtgärder är sena', OVERDUE],
  ['which actions are overdue', OVERDUE],
  ['which are late?', OVERDUE],
  ['vilka är försenade på skolförvaltningen', /3 åtgärder är försenade[\s\S]*Skol- och fritidsförvaltningen/],
  ['vilka åtgärder är försenade på kulturförvaltningen', /3 åtgärder är försenade/],
  ['vilka åtgärder är försenade hos bolagen', /åtgärder är försenade/],
  ['vilka har inte startat', NOT_STARTED],
  ['vilka åtgärder har inte börjat', NOT_STARTED],
  ['hur går det?', PROGRESS],
  ['hur går det med planen', PROGRESS],
  ['hur ligger vi till?', PROGRESS],
  ['hur långt har vi kommit', PROGRESS],
  ['how is it going?', PROGRESS],
  ['vad händer i höst?', /20 november: åtgärd 7/],
  ['va händer i höst', /20 november: åtgärd 7/],
  ['vad händer framöver', /från 13 november till 11 februari/],
  ['vad är på gång', /från 13 november till 11 februari/],
  ['vad händer i december?', /2 december kl\. 13\.00: Frågeverkstad/],
  ['vad händer nästa vecka', /från 16 november till 22 november/],
  ['vad händer i vår?', /från 1 mars 2027 till 31 maj 2027/],
  ['vad händer nästa år', /från 1 januari 2027 till 31 december 2027/],
  ['vad händer i sommar', /juni 2027/],
  ["what's coming up?", /från 13 november/],
  ['what is happening this autumn', /30 november/],
  ['när är kickoffen??', KICKOFF],
  ['nar ar kickoffen', KICKOFF],
  ['när e nästa lärträff', LEARNING],
  ['nästa larträff?', LEARNING],
  ['var är nästa lärträff', /hörsalen/],
  ['when is the next learning meeting', LEARNING],
  ['när stänger självskattningen', ROUND],
  ['nar stanger sjalvskattningen', ROUND],
  ['sista dag för självskattningen?', ROUND],
  ['när ska vi lämna in självskattningen', ROUND],
  ['when does the self-assessment close', ROUND],
  ['vem kan jag fråga?', ADMINISTRATORS],
  ['vem ska jag prata med', ADMINISTRATORS],
  ['vem vänder jag mig till', ADMINISTRATORS],
  ['who can i ask', ADMINISTRATORS],
  ['vilka områden finns', AREAS],
  ['vilka omraden finns det', AREAS],
  ['what areas are there', AREAS],
  ['vilka påståenden finns', /8 påståenden/],
  ['vilka indikatorer följer vi', /4 indikatorer[\s\S]*samtal med rättighetsbärare/],
  ['vilka åtaganden har vi', /3 åtaganden[\s\S]*ECCAR/],
  ['vilka bolag är med', /5 bolag och 8 förvaltningar/],
  ['vilka åtgärder ska vara klara i år', /^Det här har datum(?![\s\S]*2027)[\s\S]*11 december: åtgärd 3/],
  ['vad ska vara klart i december', /1 december: åtgärd 2(?![\s\S]*Frågeverkstad)/],
  ['which actions are due next year', /åtgärd 12/],
  ['varför finns åtgärd 3', ACTION_3],
  ['vad är syftet med åtgärd 3', ACTION_3],
  ['vem kan hjälpa mig med åtgärd 3', WHO_3],
  ['hjälp mig förstå planen', PLAN],
  ['vad betyder planen för mig', PLAN],
  ['kan du förklara planen på lätt svenska', PLAN],
  ['åtgärd 3', ACTION_3],
  ['atgard 3', ACTION_3],
  ['åtg 3', ACTION_3],
  ['vad innebär åtgärd 3', ACTION_3],
  ['vad e åtgärd tre', ACTION_3],
  ['berätta om åtgärd 3', ACTION_3],
  ['what is action 3', ACTION_3],
  ['vem ansvarar för åtgärd 3', WHO_3],
  ['vem kör åtgärd 3', WHO_3],
  ['vem ska jag kontakta om åtgärd 3', WHO_3],
  ['vem kan jag prata med om åtgärd 3', WHO_3],
  ['vem samordnar kommunikation', WHO_3],
  ['vem samodnar komunikation', WHO_3],
  ['who is in charge of action 3', WHO_3],
  ['vilka jobbar med åtgärd 3', DOERS_3],
  ['vem gör åtgärd 3', DOERS_3],
  ['när ska åtgärd 3 vara klar', DUE_3],
  ['deadline åtgärd 3', DUE_3],
  ['when is action 3 due', DUE_3],
  ['hur går det med åtgärd 3', STANDING_3],
  ['hur ligger åtgärd 3 till', STANDING_3],
  ['vad händer med åtgärd 3', STANDING_3],
  ['visa mer om åtgärd 3', /I dokumenten står det:/],
  ['vad säger dokumenten om åtgärd 7', /I dokumenten står det:[\s\S]*blanketter/],
  ['what do the documents say about action 7', /I dokumenten står det:/],
  ['åtgärd 99', /ingen åtgärd 99/],
  ['vad gör skolförvaltningen', SCHOOL],
  ['vilka åtgärder har skol- och fritidsförvaltningen', SCHOOL],
  ['vad ska slf göra', /Stadsledningsförvaltningen genomför 7 åtgärder/],
  ['vad gör bolagen', /Bolagen genomför 8 åtgärder/],
  ['vilka åtgärder har bolagen', /Bolagen genomför 8 åtgärder/],
  ['vad ansvarar kultur för', /Kulturförvaltningen genomför/],
  ['vad gör hamnen', /Hamn AB genomför/],
  ['vilka åtgärder samordnar petra lind', /Petra Lind samordnar 2 åtgärder/],
  ['vem är petra lind', /Petra Lind samordnar 2 åtgärder/],
  ['vad ska vi göra på vår förskola?', PRESCHOOL],
  ['va kan vi göra på dagis', PRESCHOOL],
  ['vad gör andra förskolor', PRESCHOOL],
  ['hur gör andra inom förskolan', PRESCHOOL],
  ['what can we do at our preschool?', PRESCHOOL],
  ['exempel från äldreomsorgen', ELDERLY],
  ['tips för hemtjänsten', /frågan vid kaffet|att våga fråga/],
  ['vad kan vi göra på LSS', /inget exempel från stödet till personer med funktionsnedsättning än/],
  ['vad gör biblioteken', LIBRARY],
  ['goda exempel från biblioteken', LIBRARY],
  ['what do other libraries do', LIBRARY],
  ['vad gör socialtjänsten', /ett brev som går att förstå/],
  ['vad kan bostadsbolaget göra', /trapphuset/],
  ['vad gör andra?', /Så har andra gjort:/],
  ['vilka exempel finns', /Så har andra gjort:/],
  ['vad gör andra i åtgärd 10', ELDERLY],
  ['vilka åtgärder gäller förskolan', /Åtgärd 7, Inkluderande blanketter/],
  ['vad innebär planen för oss på förskolan', PRESCHOOL],
  ['which actions concern preschools', PRESCHOOL],
  ['any tips for social services?', /ett brev som går att förstå/],
  ['what can the housing company do', /trapphuset/],
  ['vilken åtgärd är viktigast', /Jag rangordnar inte åtgärderna/],
  ['vilken åtgärd är störst', /Jag rangordnar inte åtgärderna/],
  ['vilken åtgärd ska göras först?', /Jag rangordnar inte åtgärderna/],
  ['vilka åtgärder är svårast', /Jag rangordnar inte åtgärderna/],
  ['which action is most important', /Jag rangordnar inte åtgärderna/],
  ['måste alla gå kursen', /^”Alla nya medarbetare och chefer går en digital grundkurs/],
  ['hur lång tid tar kursen', /grundkurs på en timme/],
  ['vem samordnade åtgärd 3', WHO_3],
  ['vilka genomförde åtgärd 3', DOERS_3],
  ['när skulle åtgärd 3 varit klar', DUE_3],
  ['hur gick det med åtgärd 3', STANDING_3],
  ['vilka bolag var med', /5 bolag och 8 förvaltningar/],
  ['är det här lag', /^”Nej\. Lagen kräver/],
  ['är det lag på det här?', /^”Nej\. Lagen kräver/],
  ['är planen frivillig', /^”Nej\. Lagen kräver/],
  ['vad gör hr-avdelningen', /inget exempel från HR och rekrytering än/],
  ['hur många är klara', /Ingen åtgärd är klar just nu/],
  ['hur går det för skolförvaltningen', /Ingen av de 8 åtgärderna[\s\S]*Skol- och fritidsförvaltningen/],
  ['hur ligger bolagen till', /Bolagen|Exempelhem AB/],
  ['vem ansvarar för planen', ADMINISTRATORS],
  ['who is in charge of the plan', ADMINISTRATORS],
  ['hur gör jag', 'declined'],
  ['vad gör vi nu', 'declined'],
  ['vem bestämmer?', /Kommunfullmäktige/],
  ['vem bestämmer om planen', /Kommunfullmäktige/],
  ['vad kostar planen', 'declined'],
  ['vad är klockan', 'declined'],
  ['var bor petra lind', 'declined'],
  ['vad är telefonnumret till Karin Ek?', 'declined'],
  ['hur ber jag om stöd', /hör du av dig till strategerna/],
  ['Får jag ta bilder på barnen?', 'declined'],
  ['får jag säga mamma och pappa', 'declined'],
  ['hur gör malmö', 'declined'],
  ['när är julfesten', 'declined'],
  ['vad är lönen för en samordnare', 'declined'],
];

describe('everyday questions in Exempelstad', () => {
  let pack: PackAnswers;
  beforeAll(async () => {
    pack = await packAnswers('exempelstad', new Date('2026-11-13T13:00:00Z'));
  });

  it.each(EXEMPELSTAD)('%s', async (line, reaches) => {
    const { abstained, said } = await pack.ask(line);
    if (reaches === 'declined') expect(abstained, said).toBe(true);
    else expect(said).toMatch(reaches);
  });

  it.each([
    ['vad kan vi göra?', PRESCHOOL],
    ['hur kan vi jobba med tillgänglighet', /stolar vid varje hylla/],
  ] as Row[])('%s, of one’s own work place', async (line, reaches) => {
    expect((await pack.ask(line, 'sv', 'moa.sjoberg@exempelstad.se')).said).toMatch(reaches);
  });

  it('asks where someone works whom the roster does not know', async () => {
    expect((await pack.ask('vad kan vi göra?')).said).toContain('Var arbetar du?');
  });
});

describe('what someone says without asking anything', () => {
  let pack: PackAnswers;
  beforeAll(async () => {
    pack = await packAnswers('exempelstad', new Date('2026-11-13T13:00:00Z'));
  });

  it.each([
    'en kollega är elak mot mig',
    'min chef lyssnar inte',
    'jag mår inte bra',
    'det är svårt',
    'planen är dålig',
    'vi har inte tid',
    'my boss doesn’t listen',
  ])('%s: no words are quoted, and there is someone to turn to', async (line) => {
    const { abstained, cited, said } = await pack.ask(line);
    expect(cited, said).toEqual([]);
    expect(abstained).toBe(true);
    expect(said).toMatch(/din chef, HR eller ditt skyddsombud/);
  });

  it.each([
    'jag undrar vad en norm är',
    'jag behöver inte gå kursen, eller?',
    'jag vill veta mer om antirasism',
  ])('%s asks for something', async (line) => {
    expect((await pack.ask(line)).said).not.toContain('Jag är inte säker på vad du vill veta');
  });
});

describe('what looks like a question about the plan’s facts, and is none', () => {
  let pack: PackAnswers;
  beforeAll(async () => {
    pack = await packAnswers('exempelstad', new Date('2026-11-13T13:00:00Z'));
  });

  it.each([
    'vad är lika möjligheter?',
    'vad är ett lärande exempel',
    'hur många har lämnat in',
    'vad har bolagen lämnat in',
    'vad kan jag som chef göra',
    'vad gör en samordnare',
    'hur jobbar kulturförvaltningen?',
    'vad ska chefen göra?',
    'vad händer om en åtgärd blir försenad?',
    'vad gör andra kommuner?',
    'vem fyller i självskattningen på skolförvaltningen',
    'vilka förvaltningar genomför flest åtgärder',
    'varför är åtgärd 3 viktig för barn',
    'vilka åtgärder är inte försenade',
    'vad händer när en åtgärd är klar',
    'what is the self-assessment?',
    'what do we do against racism?',
  ])('%s', async (line) => {
    const { understood, said } = await pack.ask(line);
    expect(understood?.about.actions, said).toBeUndefined();
    expect(understood?.about.activity, said).toBeUndefined();
  });
});

const HELSINGBORG: Row[] = [
  ['vem kör åtgärderna?', /En person samordnar planens åtgärder/],
  ['what is the plan about?', /Helsingborgs verktyg mot diskriminering/],
  ['vad var planen', /Helsingborgs verktyg/],
  ['hur länge gäller planen', /gällde från 1 januari 2017 till 31 december 2020/],
  ['vilka åtgärder finns', /Planen har 5 åtgärder/],
  ['åtgärd 2', /Alla planens förvaltningar och bolag genomför den/],
  ['visa mer om åtgärd 2', /Så har andra gjort:/],
  ['exempel från äldreomsorgen', /Demensvänligt/],
  ['vad ska vi göra på vår förskola?', /inget exempel från förskolan än/],
  ['vad kan vi göra på biblioteket', /inget exempel från biblioteken än. Det här kommer från kulturen/],
  ['vad gör bostadsbolaget?', /praktik och jobb för hyresgäster/],
  ['vad händer i höst?', /Inget har datum/],
  ['när är kickoffen?', 'declined'],
  ['vad gjorde staden 2023?', 'declined'],
];

describe('everyday questions in Helsingborg’s plan, which has ended', () => {
  let pack: PackAnswers;
  beforeAll(async () => {
    pack = await packAnswers('helsingborg-2017', new Date('2021-01-15T13:00:00Z'));
  });

  it.each(HELSINGBORG)('%s', async (line, reaches) => {
    const { abstained, said } = await pack.ask(line);
    expect(said).toContain('har gått ut');
    if (reaches === 'declined') expect(abstained, said).toBe(true);
    else expect(said).toMatch(reaches);
  });
});
