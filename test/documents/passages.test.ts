import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_WORDS, passagesOf } from '../../src/documents/passages.ts';
import { sentencesOf, wordCount } from '../../src/documents/sentences.ts';

const read = (text: string, path = 'fil.txt') => passagesOf({ path, text });
const headings = (text: string) => read(text).map((passage) => passage.heading);

const PROSE =
  'Kommunen arbetar med planen under hela perioden. Varje nämnd följer upp sin del en gång om året.';

describe('a markdown file', () => {
  const passages = read(
    `# Planen i korthet\n\nInledande ord om planen.\n\n## Områden\n\n${PROSE}\n\n### Barn\n\n${PROSE}\n\n## Uppföljning\n\n${PROSE}\n`,
    'planen.md',
  );

  it('gives each section a passage under its own heading', () => {
    expect(passages.map((passage) => passage.heading)).toEqual([
      'Planen i korthet',
      'Områden',
      'Barn',
      'Uppföljning',
    ]);
  });

  it('keeps the headings above, the title left out', () => {
    expect(passages.map((passage) => passage.above)).toEqual([[], [], ['Områden'], []]);
  });

  it('is named by its first heading, and its passages by the path', () => {
    expect(new Set(passages.map((passage) => passage.document))).toEqual(new Set(['Planen i korthet']));
    expect(passages[1]?.id).toBe('planen.md#2');
  });

  it('is read without its markup, word for word', () => {
    const [passage] = read(
      '# T\n\nVi *ska* **öka** `kunskap` om [planen](https://exempel.se/a_(b)), se <https://exempel.se>. Lön &amp; arbete<sup>1</sup>.',
      'a.md',
    );
    expect(passage?.text).toBe('Vi ska öka kunskap om planen, se https://exempel.se. Lön & arbete1.');
  });

  it('may have its title in front matter', () => {
    const [passage] = read(`---\ntitle: "Vår plan"\nauthor: A\n---\n\n## Syfte\n\n${PROSE}`, 'a.md');
    expect(passage).toMatchObject({ document: 'Vår plan', heading: 'Syfte' });
  });
});

describe('a plain text file', () => {
  it('has headings where a short line stands alone', () => {
    expect(
      headings(`Uppföljning\nplan för alla\n\nInledning\n\n${PROSE}\n\nSå gick det till\n\n${PROSE}`),
    ).toEqual(['Inledning', 'Så gick det till']);
  });

  it('puts a title of several lines together', () => {
    const [passage] = read(
      `Uppföljningsrapport\n\nplan för lika möjligheter\n2017-2020\n\nInledning\n\n${PROSE}`,
    );
    expect(passage?.document).toBe('Uppföljningsrapport plan för lika möjligheter 2017-2020');
  });

  it('keeps a heading that has another right beneath it', () => {
    const [, passage] = read(`Planen\n\n${PROSE}\n\nResultat\n\nVad stadens nämnder säger\n\n${PROSE}`);
    expect([passage?.above, passage?.heading]).toEqual([['Resultat'], 'Vad stadens nämnder säger']);
  });

  it('keeps names and addresses, each a line', () => {
    const lines = ['Karin Ek', 'Amina Berg', 'Omar Lind', 'Storgatan 1', 'Exempelstad'];
    const text = `${PROSE}\n\n${lines.join('\n\n')}\n\n${PROSE}`;
    const all = read(text).flatMap(({ above, heading, text: words }) => [...above, heading, words]);
    for (const line of lines) expect(all.join('\n')).toContain(line);
  });

  it('takes a short numbered line right above running text for a heading, and a list for a list', () => {
    expect(headings(`Titel\n\n1. Syfte\n${PROSE}\n\n2. Ansvar\n${PROSE}`)).toEqual(['1. Syfte', '2. Ansvar']);
    const list = `${PROSE}\n\n1. Öppna formuläret\n2. Fyll i\n3. Lämna in\n\n${PROSE}`;
    expect(headings(`Titel\n\nSå gör du\n\n${list}`)).toEqual(['Så gör du']);
  });

  it('takes bold lines and numbered lines for headings', () => {
    expect(headings(`Titel\n\n**Mål**\n\n${PROSE}\n\n1. Inledning\n\n${PROSE}`)).toEqual([
      'Mål',
      '1. Inledning',
    ]);
  });

  it.each([
    ['a sentence', 'Detta är en hel mening.'],
    ['a line that leads to a list', 'De områden som vi arbetar mest med är'],
    ['a caption', 'Bild 2. Matrisen som alla fyllde i'],
    ['a page number', '14'],
    ['an address on the web', 'https://exempel.se/rapport'],
    ['a line in the middle of a sentence', 'och de områden som återstår'],
  ])('does not take %s for a heading', (_what, line) => {
    expect(headings(`Titel\n\nMetod\n\n${PROSE}\n\n${line}\n\n${PROSE}`)).not.toContain(line);
  });

  it('is named by its file when it begins with running text', () => {
    expect(read(PROSE, 'mapp/arets-rapport_2026.txt')[0]?.document).toBe('arets rapport 2026');
  });
});

describe('what no one asks for is left out', () => {
  it.each([
    'Innehåll\n\nSammanfattning\t3\nInledning\t4\n',
    'Innehållsförteckning\n\nSammanfattning ........ 3\nMål och annan styrning ..... 12\n',
    '## Innehåll\n\n<b>Sammanfattning .....</b>\t<b>4</b>\nSyfte.....\t5\n',
    '## Innehåll\n\n- [Sammanfattning](#sammanfattning)\n- [Syfte](#syfte)\n',
  ])('a table of contents', (contents) => {
    const text = read(`# Rapport\n\n${contents}\n## Syfte\n\n${PROSE}`)
      .map((passage) => passage.text)
      .join('\n');
    expect(text).toBe(PROSE);
  });

  it('but a table that ends in a number stays', () => {
    const [passage] = read('# R\n\n## Status\n\nÅtgärd\tSkattning\nKunskap\t3,0\nDialog\t4');
    expect(passage?.text).toBe('Åtgärd\tSkattning\nKunskap\t3,0\nDialog\t4');
  });
});

describe('what belongs together stays together', () => {
  it('a list with the line that leads to it', () => {
    const [passage] = read(
      `# P\n\n## Grupper\n\n${PROSE}\n\nFöljande grupper bildades:\n\n- Rekrytering\n- Lön\n`,
    );
    expect(passage?.text).toContain('Följande grupper bildades:\n- Rekrytering\n- Lön');
  });

  it('a sentence that a page break cut in two', () => {
    const [passage] = read(
      '# P\n\n## Grupper\n\nDe som deltog i arbetet med planen kom från alla nämnder och från\n\n\nflera bolag i kommunen.',
    );
    expect(passage?.text).toContain('och från flera bolag i kommunen.');
  });

  it('a word that was divided at the end of a line', () => {
    const [passage] = read(
      '# P\n\nTexten tecken-\nspråktolkas, även på kultur-\noch fritidsområdet i hela kommunen nu.',
    );
    expect(passage?.text).toContain('tecken-språktolkas, även på kultur- och fritidsområdet');
  });

  it('words that are divided again and again, as a program divides them', () => {
    const [passage] = read(
      '# P\n\nEn tredje-\ndel av lokalerna ska byggas om. Fastig-\nhetsnämnden tar hand om skylt-\nningen på kultur-\noch fritidsområdet, och e-\npost går till alla.',
    );
    expect(passage?.text).toContain(
      'En tredjedel av lokalerna ska byggas om. Fastighetsnämnden tar hand om skyltningen på kultur- och fritidsområdet',
    );
    expect(passage?.text).toContain('och e-post går till alla.');
  });
});

describe('sentences', () => {
  it.each([
    ['Vi mäter t.ex. kön. Sedan ålder.', ['Vi mäter t.ex. kön.', 'Sedan ålder.']],
    ['Träffen är kl. 09.00 i huset. Välkommen!', ['Träffen är kl. 09.00 i huset.', 'Välkommen!']],
    ['Hon är f.d. Chef. Han slutar.', ['Hon är f.d. Chef.', 'Han slutar.']],
    ['”Vi vill!” sade hon. ”Ja.” De gick.', ['”Vi vill!” sade hon.', '”Ja.”', 'De gick.']],
    ['1. Kunskap: Vi lär.\n2. Dialog.', ['1. Kunskap: Vi lär.', '2. Dialog.']],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

const word = fc.stringMatching(/^[a-zåäö]{1,12}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 300 }).map((words) => `Ord ${words.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((sentences) => sentences.join(' '));
const item = sentence.map((text) => `- ${text}`);
const block = fc.oneof(
  paragraph,
  fc.array(item, { minLength: 1, maxLength: 8 }).map((items) => items.join('\n')),
);
const document = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((blocks) => `# Titel\n\n${blocks.join('\n\n')}`);

describe('whatever the file', () => {
  it('no passage is too long, and no word is lost, added or moved', () => {
    fc.assert(
      fc.property(document, (text) => {
        const passages = read(text);
        for (const passage of passages) expect(wordCount(passage.text)).toBeLessThanOrEqual(MAX_WORDS);
        const words = (all: string) => all.split(/\s+/).filter(Boolean);
        expect(words(passages.map((passage) => passage.text).join(' '))).toEqual(words(text).slice(2));
      }),
      { numRuns: 60 },
    );
  });

  it('a sentence that fits is never divided', () => {
    fc.assert(
      fc.property(document, (text) => {
        const passages = read(text).map((passage) => passage.text);
        const short = sentencesOf(text).filter((one) => one.startsWith('Ord ') && wordCount(one) < MAX_WORDS);
        for (const one of short) expect(passages.some((passage) => passage.includes(one))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('any text can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        for (const passage of read(text)) expect(passage.text.trim()).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
