import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/documents/formats/html/read-html.ts';
import { passagesOfDocument } from '../../../src/documents/passages.ts';

const texts = (html: string) => passagesOfDocument('sida.html', readHtml(html)).map(({ text }) => text);
const blocks = (html: string) => readHtml(html).blocks;

describe('a web page', () => {
  it('has its headings by rank, its paragraphs and its title', () => {
    const document = readHtml(
      '<html><head><title>Planen - Exempelby kommun</title></head><body><h2>Syfte</h2><p>Alla ska med.</p><h3>Barn</h3><p>Barn har rätt.</p></body></html>',
    );
    expect(
      passagesOfDocument('sida.html', document).map(({ document: title, above, heading }) => [
        title,
        above,
        heading,
      ]),
    ).toEqual([
      ['Planen', [], 'Syfte'],
      ['Planen', ['Syfte'], 'Barn'],
    ]);
  });

  it('is read without what is around the document', () => {
    const page = `<body><header><a href="/">Kommunen</a></header><nav>Meny</nav>
      <div class="cookie-banner">Vi använder kakor</div><div role="search">Sök</div>
      <main><h1>Planen</h1><p>Alla ska med.</p><aside>Relaterat</aside><form><input value="x">Skicka</form>
      <script>var a</script><style>p{}</style><p hidden>Dolt</p></main><footer>Kontakta oss</footer></body>`;
    expect(texts(page)).toEqual(['Alla ska med.']);
    expect(texts(page.replace(/<\/?main>/g, ''))).toEqual(['Alla ska med.']);
  });

  it('is read where a publishing tool has put all of it in a form', () => {
    expect(
      texts('<form id="aspnetForm"><div id="content"><h1>Planen</h1><p>Alla ska med.</p></div></form>'),
    ).toEqual(['Alla ska med.']);
  });

  it('keeps lists with their numbers and what is within an item', () => {
    expect(
      blocks('<ol start="2"><li>Mål<ul><li>Barn</li><li>Unga</li></ul></li><li>Medel</li></ol>'),
    ).toEqual([
      {
        kind: 'list',
        items: [
          { marker: '2.', text: 'Mål' },
          { marker: '◦', text: 'Barn' },
          { marker: '◦', text: 'Unga' },
          { marker: '3.', text: 'Medel' },
        ],
      },
    ]);
  });

  it('keeps a table as rows, and takes one that is there for its looks apart', () => {
    expect(
      blocks('<table><tr><th>Åtgärd</th><th>Poäng</th></tr><tr><td>Kunskap</td><td>3,0</td></tr></table>'),
    ).toEqual([{ kind: 'table', rows: ['Åtgärd\tPoäng', 'Kunskap\t3,0'] }]);
    expect(
      texts('<table><tr><td><h1>Planen</h1><p>Alla ska med.</p></td><td>Puff</td></tr></table>').join(' '),
    ).toContain('Alla ska med.');
  });

  it('has letters for entities, and words without the hyphens that nobody sees', () => {
    expect(texts('<p>L&ouml;n &amp; arbete&nbsp;f&#246;r j&auml;m&shy;lik&shy;het</p>')).toEqual([
      'Lön & arbete för jämlikhet',
    ]);
  });

  it('parts paragraphs that are only broken lines', () => {
    expect(blocks('<div>Ett stycke.<br><br>Ett till.<div>Ett tredje.</div></div>')).toMatchObject([
      { text: 'Ett stycke.' },
      { text: 'Ett till.' },
      { text: 'Ett tredje.' },
    ]);
  });

  it('is read however deep it is', () => {
    const deep = '<div>'.repeat(20_000);
    expect(() => blocks(`${deep}<p>Längst in</p>`)).not.toThrow();
  });
});

describe('a web page of a publishing tool', () => {
  const LONG =
    'Kommunen arbetar med planen under hela perioden. Varje nämnd följer upp sin del en gång om året, och berättar för alla hur det går. Det som inte blir av får en ny dag.';

  it.each(['page-content has-sidebar', 'layout with-navigation', 'post no-share', 'toc-content alignwide'])(
    'is read where its own part is called "%s"',
    (name) => {
      expect(texts(`<div class="${name}"><h1>Planen</h1><p>${LONG}</p></div>`)).toEqual([LONG]);
    },
  );

  it('is read where a part has its name from its heading', () => {
    expect(
      texts(`<h1>Planen</h1><div id="social-hallbarhet"><h2>Social hållbarhet</h2><p>${LONG}</p></div>`),
    ).toEqual([LONG]);
  });

  it.each(['cookiebanner', 'cookie-consent', 'kakbanner', 'CybotCookiebotDialog', 'env-cookie-consent'])(
    'is read without what asks about cookies, called "%s", however long that is',
    (name) => {
      expect(texts(`<h1>Planen</h1><p>Alla ska med.</p><div class="${name}"><p>${LONG}</p></div>`)).toEqual([
        'Alla ska med.',
      ]);
    },
  );

  it('keeps a lead that is set as a heading', () => {
    expect(texts(`<h1>Planen</h1><h4>${LONG}</h4><p>Alla ska med.</p>`)).toEqual([
      `${LONG}\n\nAlla ska med.`,
    ]);
  });

  it('is read with what unfolds at a press, and the button as its heading', () => {
    const page = `<main><h1>Frågor</h1>
      <h2><button aria-expanded="false" aria-controls="a">Vem ansvarar?</button></h2>
      <div id="a" hidden><p>Nämnden ansvarar.</p></div>
      <button aria-expanded="false" data-bs-target="#b">När följs planen upp?</button>
      <div id="b" style="display: none"><p>En gång om året.</p></div>
      <button aria-expanded="false" aria-controls="c">Meny</button>
      <ul id="c" hidden>${'<li><a href="/">Bygga och bo</a></li>'.repeat(6)}</ul>
      <p hidden>Dolt</p></main>`;
    expect(
      passagesOfDocument('sida.html', readHtml(page)).map(({ heading, text }) => [heading, text]),
    ).toEqual([
      ['Vem ansvarar?', 'Nämnden ansvarar.'],
      ['När följs planen upp?', 'En gång om året.'],
    ]);
  });

  it('is read without lists of nothing but links around the document', () => {
    const menu = `<ul>${['Barn', 'Bygga', 'Omsorg', 'Kultur', 'Politik'].map((name) => `<li><a href="/">${name}</a></li>`).join('')}</ul>`;
    expect(texts(`<div>${menu}</div><h1>Planen</h1><p>Alla ska med.</p>`)).toEqual(['Alla ska med.']);
    expect(texts(`<main><h1>Planen</h1><p>Läs mer:</p>${menu}</main>`).join()).toContain('Kultur');
  });

  it('has the heading of its main part, and of an article, wherever it stands there', () => {
    const document = readHtml(
      '<title>Start</title><main><header><h1>Planen</h1></header><p>Alla ska med.</p></main>',
    );
    expect(document.blocks[0]).toEqual({ kind: 'heading', level: 1, text: 'Planen' });
  });

  it('has its title without the name of the site', () => {
    const document = readHtml(
      '<title>Planen - Upplands-Bro kommun</title><h2>Syfte</h2><p>Alla ska med.</p>',
    );
    expect(document.title).toBe('Planen');
  });
});
