import { describe, expect, it } from 'vitest';
import { thesaurusWith } from '../../../src/retrieval/words/built-in-words.ts';
import { wordsOf } from '../../../src/retrieval/words/words.ts';

const leadsTo = (question: string) =>
  thesaurusWith()
    .relatedTo(wordsOf(question))
    .map(({ related }) => related.word);

describe('what people of a trade say leads to the words of documents', () => {
  it.each([
    ['förskollärare', 'vem får gå ifrån barngruppen för en kurs?', 'tid'],
    ['lärare', 'vad gör vi åt klotter med z-ordet?', 'rasism'],
    ['hemtjänst', 'när ska nattpersonalen hinna prata om planen?', 'arbetsplatsträff'],
    ['socialsekreterare', 'ska vi ställa freda-frågor till alla?', 'våld'],
    ['stödassistent', 'får de som bor här börja dejta?', 'självbestämmande'],
    ['vaktmästare', 'ska det finnas duschbås i hallen?', 'omklädningsrum'],
    ['parkarbetare', 'ska vi klippa häckarna vid gångvägen?', 'trygghet'],
    ['arkitekt', 'hur ska siktlinjerna vara vid torget?', 'trygghet'],
    ['kommunikatör', 'vem väljer i bildbanken?', 'representation'],
    ['hr', 'vem skriver kravprofilen?', 'rekryteringsprocess'],
    ['controller', 'ska vi ta upp det i tertialrapporten?', 'uppföljning'],
    ['upphandlare', 'vad ska stå i förfrågningsunderlaget?', 'upphandling'],
    ['nämndsekreterare', 'vem skriver i ärendemallen?', 'tjänsteskrivelse'],
    ['fackligt ombud', 'har det varit uppe i samverkansgruppen?', 'fackliga'],
    ['ordförande i en förening', 'vem får aktivitetsbidrag?', 'föreningsbidrag'],
    ['tonåring', 'varför blev jag stoppad av polisen?', 'profilering'],
    ['ny i landet', 'det är för mycket text i brevet', 'klarspråk'],
    ['den som tänker på engelska', 'vilka lessons learned har vi?', 'lärdomar'],
  ])('%s: %s', (_role, question, word) => {
    expect(leadsTo(question)).toContain(word);
  });
});

describe('the words of a trade do not come from others that only have their stems', () => {
  it.each([
    ['hur kan man resa dit?', 'resvanor'],
    ['det var en bra stämning på mötet', 'diskrimineringsombudsmannen'],
    ['hur många kvinnor jobbar i vården?', 'anhörigstöd'],
    ['hur långt har vi kommit?', 'brottsförebyggande'],
    ['vem lovade det?', 'fritid'],
    ['vem är med och väljer?', 'förtroendevalda'],
    ['finns det ett instrument för det?', 'ledarskapsutbildning'],
  ])('%s', (question, word) => {
    expect(leadsTo(question)).not.toContain(word);
  });
});
