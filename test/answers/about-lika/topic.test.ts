import { describe, expect, it } from 'vitest';
import { readTopic, type Topic } from '../../../src/answers/about-lika/topic.ts';

const ASKED: Record<Topic, string[]> = {
  anonymous: ['är det anonymt', 'Är det hemligt?', 'is it anonymous?', 'är det offentligt'],
  'answers-seen': [
    'vem ser mina svar',
    'är mina svar anonyma?',
    'är självskattningen anonym',
    'kan min chef se mina svar',
    'kan andra förvaltningar se våra svar',
    'får jag se de andra förvaltningarnas svar',
    'who can see my answers?',
  ],
  changing: [
    'kan jag ändra mina svar',
    'går det att ändra självskattningen',
    'kan vi rätta ett svar efteråt',
    'jag vill ändra mitt svar',
    'jag svarade fel',
    'vi lämnade in fel siffror',
    'can I change my answers?',
    'kan vi byta svar efter inlämning',
  ],
  duration: [
    'hur lång tid tar det',
    'hur mycket tid tar självskattningen',
    'hur lång tid tar självskattningen?',
    'how long does it take',
  ],
  'who-answers': ['vem svarar i självskattningen', 'vem fyller i', 'who fills in the form?'],
  afterwards: [
    'vad händer med resultatet',
    'vad händer med svaren sen',
    'vad används svaren till',
    'vad händer efter att vi lämnat in',
    'vem ser resultatet',
    'what happens with my answers',
  ],
  together: ['kan jag pausa', 'kan vi vara flera som svarar', 'kan jag svara på mobilen'],
  skipping: ['måste vi svara på allt', 'kan man hoppa över frågor', 'do we have to answer all questions'],
  'not-answering': [
    'är självskattningen obligatorisk',
    'vad händer om vi inte svarar',
    'do i have to answer the survey',
  ],
  'handing-in': ['hur lämnar jag in', 'hur skickar jag in', 'kan jag se mina svar'],
  scale: ['vad betyder skalan', 'vad betyder en trea', 'what does the scale mean'],
  'how-it-works': [
    'hur funkar skattningen',
    'hur går självskattningen till',
    'hur gör jag självskattningen',
    'hur många frågor är det',
    'var hittar jag enkäten',
    'how does the self-assessment work',
  ],
  'questions-seen': ['sparas mina frågor', 'kan min chef se vad jag frågar', 'vem läser det här'],
  stored: ['vad sparas om mig', 'hur länge sparas svaren', 'kan jag radera mina uppgifter'],
  model: ['används ai', 'är du en robot?', 'vilken språkmodell används', 'pratar jag med en människa'],
  language: ['hur byter jag språk', 'can you speak english'],
  'fewer-reminders': ['sluta skriva till mig', 'kan jag slippa påminnelser', 'hur får jag färre påminnelser'],
  away: ['vem tar över när jag är sjuk'],
  'hand-over': ['hur lämnar jag över en åtgärd', 'hur byter man samordnare'],
  'update-action': [
    'hur pausar jag en åtgärd',
    'hur rapporterar jag',
    'hur skriver jag en uppdatering',
    'hur ändrar jag status',
    'hur uppdaterar jag min åtgärd',
  ],
  'line-seen': ['vem ser det jag skriver om åtgärden'],
  'set-up': [
    'hur lägger jag till en användare',
    'hur tar jag bort en person',
    'hur lägger jag till ett dokument',
  ],
  lost: [
    'jag fattar inte',
    'Jag förstår inte svaret',
    'vad menar du?',
    'kan du förklara enklare',
    "i don't understand",
  ],
  'who-it-is': ['vem är du', 'vad kan man fråga om', 'what can you do'],
  'made-by': ['vem har byggt lika', 'vem gjorde dig?', 'who made you'],
  'wrong-answer': ['det stämmer inte', 'ditt svar är fel', 'nej det är fel', 'that is wrong'],
  opinion: [
    'vad tycker du om planen',
    'vad tycker du om Sverigedemokraterna',
    'what do you think about racism?',
  ],
  'why-written': ['varför skrev du till mig'],
  reporting: [
    'how do i report harassment',
    'vem kan jag anmäla till?',
    'vart anmäler jag det',
    'where do I report discrimination?',
  ],
  rounds: ['hur stänger jag omgången', 'hur publicerar jag resultatet', 'kan man förlänga'],
  round: [
    'när måste vi vara klara med självskattningen',
    'när är den öppen',
    'hur länge är den öppen',
    'when does it close?',
  ],
};

describe('questions about how the self-assessment and Lika work', () => {
  it.each(Object.entries(ASKED).flatMap(([topic, lines]) => lines.map((line) => [line, topic])))(
    '%s: %s',
    (line, topic) => {
      expect(readTopic(line)).toBe(topic);
    },
  );

  it.each([
    'vad är självskattningen',
    'vad innebär åtgärd 3',
    'vem samordnar åtgärd 3?',
    'vem har svarat',
    'hur går det med planen',
    'hur lång tid tar grundkursen',
    'var anmäler jag mig',
    'kan planen ändras',
    'vad gör bolagen',
    'vilka bolag är med',
    'hur många åtgärder har jag',
    'vad visar resultatet',
    'vad kan vi göra',
    'kan vi göra det tillsammans med andra förvaltningar',
    'vad ska vi svara en arg förälder',
    'hur frågar man om kön',
    'kan jag läsa planen',
    'får alla se statistiken',
    'är vår självskattning inlämnad',
    'när kommer självskattningen',
    'vilka svarade',
    'when do we get the result',
    'kan jag få hjälp',
    'jag förstår inte åtgärd 3',
    'jag fattar inte vad HBTQ är',
    'hur hjälper planen mig',
    'vad tycker civilsamhället',
    'när är åtgärd 3 klar',
    'vem har gjort planen',
    'who is responsible?',
    'hej',
    'ändra åtgärd 3 till klar',
  ])('%s is about something else', (line) => {
    expect(readTopic(line)).toBeUndefined();
  });

  it('“how long does it take” is about what was spoken of, where something was', () => {
    expect(readTopic('hur lång tid tar det', false)).toBeUndefined();
    expect(readTopic('hur lång tid tar självskattningen', false)).toBe('duration');
  });
});
