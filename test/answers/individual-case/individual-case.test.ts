import { describe, expect, it } from 'vitest';
import {
  individualCaseReply,
  tellsOfIndividualCase,
} from '../../../src/answers/individual-case/individual-case.ts';
import { wording } from '../../../src/answers/speech.ts';

describe('someone who tells of discrimination or harassment is recognised', () => {
  it.each([
    'En förälder kallade mig blatte idag',
    'en foralder kallade mig neger vid hamtningen',
    'Jag blir trakasserad på jobbet',
    'jag blir hela tiden trakasserad av min chef',
    'Jag känner mig diskriminerad',
    'Har jag blivit diskriminerad?',
    'blir trakasserad av en kollega, vad gör jag',
    'Vad gör jag om jag blir trakasserad av min chef?',
    'Min kollega har blivit utsatt för rasism',
    'Min kollega Kalle Berg blev trakasserad och slagen av chefen',
    'De retar mig för min dialekt',
    'Vart vänder man sig om man blir trakasserad?',
    'min kollega säger att jag inte får jobba för att jag har slöja',
    'Mitt barn blir mobbat på fritids',
    'Vad gör jag om min dotter blir mobbad?',
    'En elev hos oss blev kränkt av en lärare',
    'En patient har blivit diskriminerad på avdelningen',
    'Vår brukare blev illa behandlad av hemtjänsten',
    'Chefen skriker åt mig inför alla',
    'En gubbe tafsade på en kollega i går',
    'De säger rasistiska saker till mig',
    'Jag fick höra nedsättande ord om min dotter',
    'Jag har fått rasistiska kommentarer',
    'De behandlar mig annorlunda för att jag har slöja',
    'Jag fick inte jobbet för att jag är gravid',
    'Jag har utsatts för sexuella trakasserier',
    'Jag vill anmäla min chef',
    'Jag känner mig utsatt',
    'Vi har blivit utsatta för hot av en boende',
    'I am being harassed at work',
    "I've been discriminated against",
    'A parent called me a slur yesterday',
    'My boss harasses me',
    'My colleague was bullied by the team',
    'They say racist things to me',
    'My manager treats me differently because of my religion',
  ])('%s', (line) => {
    expect(tellsOfIndividualCase(line)).toBe(true);
  });
});

describe('a question about discrimination is a question', () => {
  it.each([
    'Vad är diskriminering?',
    'Vad är trakasserier?',
    'Hur anmäler man diskriminering?',
    'Hur gör jag en anmälan till Diskrimineringsombudsmannen?',
    'Vad gör vi om en elev blir kränkt?',
    'Vad händer när en medarbetare blir trakasserad?',
    'Vilket stöd finns för den som har blivit diskriminerad?',
    'Hur många blir diskriminerade?',
    'Vad ska jag göra för att ingen blir diskriminerad hos oss?',
    'Jag arbetar mot diskriminering, vad säger planen?',
    'Jag vill veta mer om rasism',
    'Hur pratar vi om rasism mot barn?',
    'Kan jag bli samordnare?',
    'Jag är chef, vad är mitt ansvar?',
    'Jag är osäker på vad 3 betyder',
    'Vi har blivit bättre på tillgänglighet',
    'Min kollega undrar vad HBTQ är',
    'Vad kallas det när flera grunder samverkar?',
    'Chefen kallade oss till möte om planen',
    'Vem ansvarar för åtgärd 5?',
    'Barn ska inte bli utsatta för våld, vad gör vi åt det?',
    'Vi är utsatta för hård konkurrens om lokaler',
    'What is discrimination?',
    'What do we do if a colleague is harassed?',
    'How do I report discrimination?',
    'Does the plan say anything about racist harassment?',
    'Who coordinates action 3?',
  ])('%s', (line) => {
    expect(tellsOfIndividualCase(line)).toBe(false);
  });
});

describe('the answer to someone who tells of it', () => {
  it.each([
    [
      'sv',
      wording.sv,
      ['chef', 'HR', 'skyddsombud', 'facket', 'Diskrimineringsombudsmannen', 'antidiskrimineringsbyrå'],
    ],
    [
      'en',
      wording.en,
      ['manager', 'HR', 'safety representative', 'union', 'Equality Ombudsman', 'anti-discrimination bureau'],
    ],
  ] as const)('says where to turn, privately, in %s', (_language, say, whom) => {
    const { parts, to } = individualCaseReply(say);
    const said = parts.map((part) => ('text' in part ? part.text : '')).join(' ');
    for (const one of whom) expect(said).toContain(one);
    expect(to).toBe('direct');
  });

  it('promises that nothing is passed on', () => {
    expect(wording.sv.individualCase).toContain('Jag skickar inte det du skrev vidare.');
    expect(wording.en.individualCase).toContain('I do not pass on what you wrote.');
  });
});
