import { afterEach, expect, test } from 'vitest';
import { openDocumentReader } from '../../../src/app/threads/document-reader.ts';
import { makePdf } from '../../documents/formats/make-pdf.ts';

let reader = openDocumentReader();
afterEach(() => reader.close());

const text = (words: string) => ({ extension: '.txt', bytes: new Uint8Array(Buffer.from(words)) });

test('a document is read on a thread as it is read here', async () => {
  const bytes = await makePdf((pdf) => void pdf.text('Alla ska med.'));
  expect(await reader.read({ extension: '.pdf', bytes })).toMatchObject({
    document: { blocks: [{ text: 'Alla ska med.' }] },
  });
  expect(await reader.read({ extension: '.pdf', bytes: bytes.slice(0, 40) })).toEqual({ reason: 'damaged' });
});

test('one that takes too long is named, and the next one is read', async () => {
  reader = openDocumentReader({ ms: 1 });
  expect(await reader.read(text('Ord. '.repeat(100_000)))).toEqual({ reason: 'too-slow' });
  await reader.close();
  reader = openDocumentReader({ ms: 30_000 });
  expect(await reader.read(text('Ord.'))).toHaveProperty('document');
});

test('one that takes too much memory is named, and the next one is read', async () => {
  reader = openDocumentReader({ memoryMb: 24 });
  expect(await reader.read(text('Ord och fler ord.\n\n'.repeat(600_000)))).toEqual({
    reason: 'too-much-memory',
  });
  expect(await reader.read(text('Ord.'))).toHaveProperty('document');
}, 60_000);
