import { beforeAll, describe, expect, it } from 'vitest';
import { type PackAnswers, packAnswers } from '../pack-answers.ts';

let pack: PackAnswers;
beforeAll(async () => {
  pack = await packAnswers('exempelstad', new Date('2026-11-13T13:00:00Z'));
});

type Row = [talk: string, understood: string];
const split = (talk: string) => talk.split(' > ');

describe('a follow-up is understood as a question in full', () => {
  it.each([
    ['vem samordnar åtgärd 3? > och Kommunikation?', 'Vem samordnar åtgärd 3?'],
    ['vem samordnar åtgärd 3? > och upphandling?', 'Vem samordnar åtgärd 4?'],
    ['vem samordnar åtgärd 3? > och 5:an?', 'Vem samordnar åtgärd 5?'],
    ['vem samordnar åtgärd 3? > åtgärd 7 då?', 'Vem samordnar åtgärd 7?'],
    ['åtgärd 3 > vem ansvarar för den?', 'Vem samordnar åtgärd 3?'],
    ['åtgärd 3 > vem kör den', 'Vem samordnar åtgärd 3?'],
    ['åtgärd 3 > vem ansvarar?', 'Vem samordnar åtgärd 3?'],
    ['åtgärd 3 > när ska den vara klar?', 'När ska åtgärd 3 vara klar?'],
    ['åtgärd 3 > nar ar den klar', 'När ska åtgärd 3 vara klar?'],
    ['åtgärd 3 > deadline?', 'När ska åtgärd 3 vara klar?'],
    ['åtgärd 3 > är den försenad?', 'När ska åtgärd 3 vara klar?'],
    ['åtgärd 3 > hur går det?', 'Hur går det med åtgärd 3?'],
    ['åtgärd 3 > vilka gör det?', 'Vilka genomför åtgärd 3?'],
    ['åtgärd 3 > berätta mer', 'Visa mer om åtgärd 3'],
    ['åtgärd 3 > vad säger dokumenten om den?', 'Vad säger dokumenten om åtgärd 3?'],
    ['åtgärd 3 > vad gör andra?', 'Vad gör andra i åtgärd 3?'],
    ['åtgärd 3 > and the next one?', 'Vad innebär åtgärd 4?'],
    ['vem samordnar åtgärd 3? > och nästa?', 'Vem samordnar åtgärd 4?'],
    ['åtgärd 3 > vem ansvarar för den? > och nästa? > när ska den vara klar?', 'När ska åtgärd 4 vara klar?'],
    ['vem samordnar åtgärd 3? > nej, åtgärd 4 menade jag', 'Vem samordnar åtgärd 4?'],
    ['åtgärd 3 > jag menade Upphandling', 'Vad innebär åtgärd 4?'],
    ['vad är diskriminering > nej jag menade åtgärd 4', 'vad är åtgärd 4?'],
    ['Vad är normer? > nej, jag menade intersektionalitet', 'Vad är intersektionalitet?'],
    ['vilka åtgärder är försenade? > den första > och den andra?', 'Vad innebär åtgärd 4?'],
    [
      'vilka åtgärder är försenade? > den första > när ska den vara klar > och den andra?',
      'När ska åtgärd 4 vara klar?',
    ],
    ['åtgärd 3 > jag fattar inte > vem samordnar den?', 'Vem samordnar åtgärd 3?'],
    ['åtgärd 3 > den andra > vem samordnar den?', 'Vem samordnar åtgärd 3?'],
    ['när är nästa lärträff? > vad handlar den om', 'När är Lärträff: Texter och blanketter för alla?'],
    ['åtgärd 3 > varför? > vem samordnar den?', 'Vem samordnar åtgärd 3?'],
    ['när ska åtgärd 3 vara klar? > varför? > mer', 'Visa mer om åtgärd 3'],
    ['åtgärd 3 > berätta mer > nr 4', 'Vad innebär åtgärd 4?'],
    ['vilka åtgärder är försenade? > den andra', 'Vad innebär åtgärd 4?'],
    ['vilka åtgärder är försenade? > den sista', 'Vad innebär åtgärd 13?'],
    ['vilka åtgärder är försenade? > vem ansvarar för den tredje?', 'Vem samordnar åtgärd 17?'],
    ['vilka åtgärder är försenade? > nr 8', 'Vad innebär åtgärd 8?'],
    ['vilka åtgärder är försenade? > nr 3', 'Vad innebär åtgärd 17?'],
    [
      'vilka åtgärder är försenade? > och på skolförvaltningen?',
      'Vilka åtgärder är försenade på Skol- och fritidsförvaltningen?',
    ],
    ['vilka åtgärder är försenade? > och bolagen?', 'Vilka åtgärder är försenade på bolagen?'],
    ['vad gör skolförvaltningen? > och för bolagen?', 'Vilka åtgärder genomför bolagen?'],
    ['vilka åtgärder gäller HBTQ? > och antirasism?', 'Vilka åtgärder gäller Antirasism?'],
    ['vad gör andra förskolor? > och biblioteken?', 'Vad gör andra inom biblioteken?'],
    ['vad gör andra förskolor? > och äldreomsorgen då?', 'Vad gör andra inom äldreomsorgen?'],
    ['när är nästa lärträff? > var är den?', 'När är Lärträff: Texter och blanketter för alla?'],
    ['när är nästa lärträff? > och nästa?', 'När är Frågeverkstad om självskattningen?'],
    ['Vad betyder HBTQ? > och antirasism?', 'Vad betyder antirasism?'],
    ['Vad är normer? > och intersektionalitet?', 'Vad är intersektionalitet?'],
    ['Hur går självskattningen till? > och för bolagen?', 'Hur går självskattningen till för bolagen?'],
  ] as Row[])('%s', async (talk, understood) => {
    const answer = await pack.talk(split(talk));
    expect(answer.understood?.question).toBe(understood);
    expect(answer.abstained).toBe(false);
  });

  it.each([
    ['action 3 > who is responsible for it?', 'Who coordinates action 3?'],
    ['action 3 > when is it due?', 'When is action 3 due?'],
    ['action 3 > how is it going?', 'How is it going with action 3?'],
    ['action 3 > tell me more', 'Show more about action 3'],
    ['who coordinates action 3? > what about procurement?', 'Who coordinates action 4?'],
    ['which actions are overdue? > the second one', 'What is action 4 about?'],
    ['what do other preschools do? > and the libraries?', 'What do others do in libraries?'],
  ] as Row[])('in English: %s', async (talk, understood) => {
    const answer = await pack.talk(split(talk), 'en');
    expect(answer.understood?.question).toBe(understood);
    expect(answer.abstained).toBe(false);
  });

  it('of one’s own unit', async () => {
    const { understood } = await pack.talk(
      ['vad gör bolagen?', 'och vi?'],
      'sv',
      'moa.sjoberg@exempelstad.se',
    );
    expect(understood?.question).toBe('Vilka åtgärder genomför Skol- och fritidsförvaltningen?');
  });
});

describe('the latest answer in another language', () => {
  it.each(['och på engelska?', 'kan du säga det på engelska', 'in English please'])('%s', async (line) => {
    const { said, understood } = await pack.talk(['vem samordnar åtgärd 3?', line]);
    expect(said).toContain('Henrik Åkesson at Stadsledningsförvaltningen coordinates action 3');
    expect(understood?.about.actions).toEqual(['a3']);
  });

  it('is how to choose one, when nothing was asked before', async () => {
    expect((await pack.ask('kan du säga det på engelska')).said).toContain('english');
  });
});

describe('how it was taken is said where it could be taken otherwise', () => {
  it('of a unit', async () => {
    const { said } = await pack.talk(['vad gör skolförvaltningen?', 'och bolagen?']);
    expect(said).toContain('Jag tolkar det som: vilka åtgärder genomför bolagen?');
  });

  it('and not where the answer says it itself', async () => {
    const { said } = await pack.talk(['åtgärd 3', 'vem ansvarar för den?']);
    expect(said).not.toContain('Jag tolkar');
    expect(said).toContain('åtgärd 3, Kommunikation');
  });
});

describe('after an answer from the documents', () => {
  it('more of the same passage, cited', async () => {
    const { said, cited, abstained } = await pack.talk(['Vad är självskattningen?', 'berätta mer']);
    expect(said).toContain('Det här står också under');
    expect(cited).toHaveLength(1);
    expect(abstained).toBe(false);
  });

  it('why, where the passage says it', async () => {
    const { said } = await pack.talk(['Varför delar ni upp siffror efter kön?', 'varför då?']);
    expect(said).toMatch(/Där står det så här om varför:|Där står inte varför/);
  });
});

describe('what cannot be known is asked, not guessed', () => {
  it('which of several', async () => {
    const { reply, said } = await pack.talk(['vilka åtgärder är försenade?', 'vem ansvarar för den?']);
    expect(said).toContain('Vilken av dem menar du?');
    const [choices] = reply.parts.filter((part) => part.kind === 'choices');
    expect(choices?.choices[0]?.command).toEqual({ do: 'question', text: 'Vem samordnar åtgärd 9?' });
  });

  it.each(['vem ansvarar för den?', 'berätta mer', 'varför det?', 'den andra', 'tell me more'])(
    'nothing was spoken of: %s',
    async (line) => {
      const { abstained, said } = await pack.talk([line]);
      expect(abstained).toBe(true);
      expect(said).toContain('Jag vet inte riktigt vad du syftar på');
    },
  );
});

describe('a new question is a new question', () => {
  it.each([
    ['åtgärd 3 > vem samordnar åtgärd 5?', /åtgärd 5/],
    ['åtgärd 3 > vilka områden finns?', /8 områden/],
    ['åtgärd 3 > vad är diskriminering?', /diskriminering/i],
    ['vilka åtgärder är försenade? > hur går det?', /Ingen av de 17/],
    ['åtgärd 3 > vad är det här?', /Exempelstads plan/],
    ['Vad är normer? > när stänger självskattningen?', /11 december/],
  ] as [string, RegExp][])('%s', async (talk, reaches) => {
    const lines = split(talk);
    const { said, understood } = await pack.talk(lines);
    expect(said).toMatch(reaches);
    expect(understood?.question).toBe(lines.at(-1));
  });
});
