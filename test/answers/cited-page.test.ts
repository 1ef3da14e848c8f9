import { expect, it } from 'vitest';
import { type Cited, chatCitation, pageOf } from '../../src/answers/citations/cited.ts';
import { passagesOfDocument } from '../../src/documents/passages.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { Reply } from '../../src/messages/reply-schema.ts';

const [source] = passagesOfDocument('plan.pdf', {
  blocks: [
    { kind: 'heading', level: 1, text: 'Syfte' },
    { kind: 'paragraph', text: 'Alla ska med.', lines: 1, bold: false, pages: [{ from: 0, page: 11 }] },
    { kind: 'list', items: [{ marker: '-', text: 'Barn har rätt.', pages: [{ from: 0, page: 12 }] }] },
  ],
});
if (source === undefined) throw new Error('there is no passage');
const cited = (quote: string): Cited => ({ source, quote });

it.each([
  ['Alla ska med.', 11],
  ['Barn har rätt.', 12],
])('"%s" is cited with its own page', (quote, page) => {
  expect(pageOf(source, quote)).toBe(page);
});

it('the page stands after the heading, in the person’s language', () => {
  const citations = [chatCitation(cited('Barn har rätt.'), 'sv'), chatCitation(cited('Alla ska med.'), 'en')];
  expect(plainText({ parts: [{ kind: 'citations', citations }] })).toBe(
    '[1] Syfte, Syfte, s. 12: ”Barn har rätt.”\n[2] Syfte, Syfte, p. 11: ”Alla ska med.”',
  );
  expect(Reply.parse({ parts: [{ kind: 'citations', citations }] })).toEqual({
    parts: [{ kind: 'citations', citations }],
  });
});

it('a document without pages, and the plan itself, have none', () => {
  expect(chatCitation({ source: { document: 'Planen', heading: 'Syfte' }, quote: 'Alla.' }, 'sv')).toEqual({
    document: 'Planen',
    heading: 'Syfte',
    quote: 'Alla.',
  });
});
