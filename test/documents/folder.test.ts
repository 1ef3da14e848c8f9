import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/documents/folder/library.ts';
import { loadCollection } from '../../src/retrieval/collection.ts';

describe('a folder of documents', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'documents-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const put = async (path: string, content: string | Uint8Array) => {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  };

  const readFolder = async () => {
    const library = createLibrary(folder);
    await library.look();
    return { paths: [...new Set(library.passages().map(({ path }) => path))], skipped: library.skipped() };
  };

  it('is read with its subfolders, by path', async () => {
    await put('b.md', '# B\n\nOrd.');
    await put('a.txt', 'A');
    await put('under/mapp/c.MD', '# C\n\nOrd.');
    const { paths, skipped } = await readFolder();
    expect(paths).toEqual(['a.txt', 'b.md', 'under/mapp/c.MD']);
    expect(skipped).toEqual([]);
  });

  it('names every file that is left out, with the reason', async () => {
    await put('plan.pdf', '%PDF');
    await put('bild.png', 'x');
    await put('README.md', '# Om mappen');
    await put('tom.txt', ' \n ');
    await put('.dold.md', '# D');
    await put('plan.md', '# Plan\n\nOrd.');
    expect((await readFolder()).skipped).toEqual([
      { path: '.dold.md', reason: 'hidden' },
      { path: 'README.md', reason: 'about-folder' },
      { path: 'bild.png', reason: 'unsupported' },
      { path: 'plan.pdf', reason: 'damaged' },
      { path: 'tom.txt', reason: 'empty' },
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from('Åtgärder för äldre', 'utf8')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFÅtgärder för äldre', 'utf8')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Åtgärder för äldre', 'utf16le')])],
    ['the older Windows code page', Buffer.from('Åtgärder för äldre', 'latin1')],
    [
      'UTF-8 with a letter cut in two',
      Buffer.concat([Buffer.from('Åtgärder för äldre'), Buffer.from([0xc3])]),
    ],
  ])('reads å ä ö in %s', async (_encoding, bytes) => {
    await put('a.txt', bytes);
    const { index } = await loadCollection(folder);
    expect(index.passages[0]?.text).toMatch(/^Åtgärder för äldre\uFFFD?$/);
  });

  it('names a file of headings alone as empty', async () => {
    await put('rubriker.md', '# Rubrik\n\n## En till\n');
    const { index, skipped } = await loadCollection(folder);
    expect(index.passages).toEqual([]);
    expect(skipped).toEqual([{ path: 'rubriker.md', reason: 'empty' }]);
  });

  it('that does not exist is an error', async () => {
    await expect(loadCollection(join(folder, 'saknas'))).rejects.toThrow('ENOENT');
  });
});
