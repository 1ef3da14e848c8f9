import { describe, expect, it } from 'vitest';
import { thesaurusWith } from '../../../src/retrieval/words/built-in-words.ts';
import { wordsOf } from '../../../src/retrieval/words/words.ts';

const leadsTo = (question: string) =>
  thesaurusWith()
    .relatedTo(wordsOf(question))
    .map(({ related }) => related.word);

describe('a saying leads to the words of documents', () => {
  it.each([
    ['måste vi uppfinna hjulet igen?', 'erfarenhetsutbyte'],
    ['får den som gör något bra en klapp på axeln?', 'erkännande'],
    ['vad gör vi när en fråga hamnar mellan stolarna?', 'ansvarsfördelning'],
    ['vad tycker de där uppe?', 'ledningsgrupp'],
    ['vad vet de ute på golvet?', 'medarbetare'],
    ['vad säger plånboken?', 'budget'],
    ['kan cheferna luta sig tillbaka nu?', 'ansvar'],
    ['vad gör ni för dem som mår piss?', 'ohälsa'],
    ['räcker det att kryssa i rutan?', 'slentrianmässigt'],
    ['var är luntan?', 'styrdokument'],
    ['vem vänder man sig till?', 'kontakt'],
  ])('%s', (question, word) => {
    expect(leadsTo(question)).toContain(word);
  });

  it.each(['det rinner ut i sanden', 'det rann ut i sanden', 'det har runnit ut i sanden'])(
    'in every tense: %s',
    (question) => {
      expect(leadsTo(question)).toContain('långsiktighet');
    },
  );
});

describe('a saying does not come from words that only have its stems', () => {
  it.each([
    ['vad görs i sommar?', 'granskning'],
    ['vi tar en sak i sänder på mötet', 'implementering'],
    ['vem borde göra det?', 'ansvarsfördelning'],
    ['när börjar rapporten skrivas?', 'tillgänglighet'],
    ['en grupp äldre när de blir sjuka', 'uppsökande'],
  ])('%s', (question, word) => {
    expect(leadsTo(question)).not.toContain(word);
  });
});
