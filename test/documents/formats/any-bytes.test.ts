import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { openDocumentReader } from '../../../src/app/threads/document-reader.ts';
import { EXTENSIONS } from '../../../src/documents/formats/read-bytes.ts';
import { makePdf } from './make-pdf.ts';

/** On a thread, as always: the PDF library lets a promise go unheard now and then when a file is damaged. */
const reader = openDocumentReader();
afterAll(() => reader.close());

const beginnings = [
  '',
  '%PDF-1.4\n',
  'PK\u0003\u0004',
  '<html><body><table><tr>',
  '---\ntitle: x\n---\n',
  '# A\n\n- b\n',
];
const bytes = fc
  .tuple(
    fc.constantFrom(...beginnings),
    fc.oneof(fc.uint8Array({ maxLength: 2000 }), fc.string({ maxLength: 500 })),
  )
  .map(([beginning, rest]) =>
    Buffer.concat([Buffer.from(beginning, 'latin1'), Buffer.from(rest as Uint8Array)]),
  );

it.each(EXTENSIONS)('any bytes under %s are read, or there is a reason', async (extension) => {
  await fc.assert(
    fc.asyncProperty(bytes, async (given) => {
      const result = await reader.read({ extension, bytes: new Uint8Array(given) });
      expect(Object.keys(result)).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});

it('a PDF with any of its bytes changed is read, or there is a reason', async () => {
  const whole = await makePdf(
    (pdf) => void pdf.text('Alla ska med.').addPage().text('Ingen ska stå utanför.'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      async (changes) => {
        const bytes = new Uint8Array(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        const result = await reader.read({ extension: '.pdf', bytes });
        expect(Object.keys(result)).toHaveLength(1);
      },
    ),
    { numRuns: 40 },
  );
});

it.each([
  ['.md', '*'.repeat(60_000)],
  ['.md', '**a '.repeat(15_000)],
  ['.md', '['.repeat(60_000)],
  ['.txt', '_a'.repeat(30_000)],
  ['.txt', 'a. '.repeat(20_000)],
  ['.txt', '<a'.repeat(30_000)],
  ['.md', `<!--${'-'.repeat(60_000)}`],
  ['.txt', '1'.repeat(60_000)],
  ['.txt', '\t|'.repeat(30_000)],
  ['.txt', ' '.repeat(60_000)],
  ['.txt', '- \n'.repeat(20_000)],
  ['.txt', 'ord-\n'.repeat(12_000)],
  ['.html', '<font>'.repeat(10_000)],
  ['.html', '<ul><li>'.repeat(10_000)],
])('what is made to take long under %s takes little: %#', async (extension, text) => {
  const started = performance.now();
  await reader.read({ extension, bytes: Buffer.from(text) });
  expect(performance.now() - started).toBeLessThan(5_000);
});
