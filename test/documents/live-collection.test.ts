import { renameSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocumentCache } from '../../src/documents/folder/document-cache.ts';
import { createLibrary, type Reading } from '../../src/documents/folder/library.ts';
import { type ReadJob, readBytesHere } from '../../src/documents/formats/read-bytes.ts';
import { openCollection } from '../../src/retrieval/live-collection.ts';
import { makePdf } from './formats/make-pdf.ts';

let folder: string;
let outside: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'live-'));
  outside = await mkdtemp(join(tmpdir(), 'outside-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await rm(outside, { recursive: true });
});

const put = async (path: string, content: string | Uint8Array) => {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), content);
};
const nothing = { added: [], changed: [], removed: [] };

describe('a folder that changes', () => {
  it('is read again only where it has changed, when a file has come to rest', async () => {
    await put('a.md', '# A\n\nEtt.');
    await put('b.md', '# B\n\nTvå.');
    const library = createLibrary(folder);
    expect(await library.look()).toEqual({ ...nothing, added: ['a.md', 'b.md'] });
    await put('b.md', '# B\n\nNågot helt annat.');
    await put('c.md', '# C\n\nTre.');
    await rm(join(folder, 'a.md'));
    expect(await library.look()).toEqual(nothing);
    expect(library.passages().map(({ text }) => text)).toEqual(['Ett.', 'Två.']);
    expect(await library.look()).toEqual({ added: ['c.md'], changed: ['b.md'], removed: ['a.md'] });
    expect(library.passages().map(({ text }) => text)).toEqual(['Något helt annat.', 'Tre.']);
    expect(await library.look()).toEqual(nothing);
  });

  it.each([
    ['gone', (path: string) => rm(path)],
    ['empty', (path: string) => truncate(path)],
  ])(
    'answers from a file that is swapped, and is %s meanwhile, until the new one is read',
    async (_, begin) => {
      await put('a.md', '# A\n\nEtt.');
      await put('b.md', '# B\n\nTvå.');
      const library = createLibrary(folder);
      await library.look();
      await begin(join(folder, 'a.md'));
      expect(await library.look()).toEqual(nothing);
      expect(library.skipped()).toEqual([]);
      await put('a.md', '# A\n\nNågot helt annat.');
      expect(await library.look()).toEqual(nothing);
      expect(library.passages().map(({ text }) => text)).toEqual(['Ett.', 'Två.']);
      expect(await library.look()).toEqual({ ...nothing, changed: ['a.md'] });
      expect(library.passages().map(({ text }) => text)).toEqual(['Något helt annat.', 'Två.']);
      await begin(join(folder, 'a.md'));
      expect(await library.look()).toEqual(nothing);
      expect(await library.look()).toEqual({ ...nothing, removed: ['a.md'] });
      expect(await library.look()).toEqual(nothing);
    },
  );

  it('answers from what a file held when the new one cannot be opened just then', async () => {
    await put('a.md', '# A\n\nEtt.');
    let opening = () => {};
    const library = createLibrary(folder, { onProgress: (done) => done === 0 && opening() });
    await library.look();
    await put('a.md', '# A\n\nNågot helt annat.');
    await library.look();
    opening = () => renameSync(join(folder, 'a.md'), join(folder, 'a.tmp'));
    expect(await library.look()).toEqual(nothing);
    opening = () => {};
    await rename(join(folder, 'a.tmp'), join(folder, 'a.md'));
    expect(library.passages().map(({ text }) => text)).toEqual(['Ett.']);
    expect(await library.look()).toEqual({ ...nothing, changed: ['a.md'] });
    expect(library.passages().map(({ text }) => text)).toEqual(['Något helt annat.']);
  });

  it('is answered from under one name or the other when a file gets another', async () => {
    await put('a.md', '# A\n\nEtt.');
    const library = createLibrary(folder);
    await library.look();
    await rename(join(folder, 'a.md'), join(folder, 'b.md'));
    for (let look = 0; look < 3; look += 1) {
      await library.look();
      expect(library.passages().map(({ text }) => text)).toEqual(['Ett.']);
    }
  });

  it('answers from what was until the new is ready, and tells what is new', async () => {
    await put('a.md', '# A\n\nEtt.');
    const told: string[][] = [];
    let changed = () => {};
    const live = await openCollection(folder, {
      everyMs: 10,
      onChange: ({ added }) => {
        told.push(added);
        changed();
      },
      onFailure: (reason) => {
        throw reason;
      },
    });
    const again = new Promise<void>((resolve) => {
      changed = resolve;
    });
    await put('b.md', '# B\n\nTvå.');
    expect(live.index().passages).toHaveLength(1);
    await again;
    expect(live.index().passages).toHaveLength(2);
    expect(told).toEqual([['a.md'], ['b.md']]);
    await live.close();
  });

  it('that cannot be looked at keeps what was, and is told of once', async () => {
    await put('under/a.md', '# A\n\nEtt.');
    const failures: unknown[] = [];
    const live = await openCollection(join(folder, 'under'), {
      everyMs: 5,
      onChange: () => {},
      onFailure: (reason) => failures.push(reason),
    });
    await rename(join(folder, 'under'), join(folder, 'borta'));
    while (failures.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(failures).toHaveLength(1);
    expect(live.index().passages).toHaveLength(1);
    await live.close();
  });
});

describe('a file that cannot be read', () => {
  it('is named, and stops none of the others', async () => {
    await put('bra.md', '# Bra\n\nOrd.');
    await put('trasig.pdf', '%PDF-1.7 sönder');
    await put('trasig.docx', 'PK sönder');
    await put('bild.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    await put('tom.md', '');
    await put('stor.pdf', '%PDF-1.7');
    await truncate(join(folder, 'stor.pdf'), 200 * 1024 * 1024);
    await writeFile(join(outside, 'annat.md'), '# Annat\n\nHemligt.');
    await symlink(join(outside, 'annat.md'), join(folder, 'lank.md'));
    await symlink(outside, join(folder, 'mapp.md'));
    await symlink(join(folder, 'bra.md'), join(folder, 'samma.md'));
    const library = createLibrary(folder);
    await library.look();
    expect(library.passages().map(({ path }) => path)).toEqual(['bra.md', 'samma.md']);
    expect(library.skipped()).toEqual([
      { path: 'bild.txt', reason: 'not-text' },
      { path: 'lank.md', reason: 'outside-folder' },
      { path: 'mapp.md', reason: 'outside-folder' },
      { path: 'stor.pdf', reason: 'too-large' },
      { path: 'tom.md', reason: 'empty' },
      { path: 'trasig.docx', reason: 'damaged' },
      { path: 'trasig.pdf', reason: 'damaged' },
    ]);
  });
});

describe('what was read', () => {
  let cache: string;
  let jobs: ReadJob[];
  let reading: Reading;
  beforeEach(async () => {
    cache = join(outside, 'cache');
    jobs = [];
    reading = {
      cache: createDocumentCache(cache),
      readElsewhere: async (job) => {
        jobs.push(job);
        return readBytesHere(job);
      },
    };
    await put('plan.pdf', await makePdf((pdf) => void pdf.text('Alla ska med.')));
  });
  const texts = async () => {
    const library = createLibrary(folder, reading);
    await library.look();
    return library.passages().map(({ text }) => text);
  };

  it('is kept by what the file holds, wherever it lies', async () => {
    expect(await texts()).toEqual(['Alla ska med.']);
    await rename(join(folder, 'plan.pdf'), join(folder, 'annat-namn.pdf'));
    expect(await texts()).toEqual(['Alla ska med.']);
    expect(jobs).toHaveLength(1);
    expect(await readdir(cache)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.json$/)]);
  });

  it('is read anew where what was kept is broken', async () => {
    await texts();
    for (const name of await readdir(cache)) await writeFile(join(cache, name), '{"document": {"blo');
    expect(await texts()).toEqual(['Alla ska med.']);
    expect(jobs).toHaveLength(2);
  });

  it('is read all the same where nothing can be kept', async () => {
    await writeFile(cache, 'ingen mapp');
    expect(await texts()).toEqual(['Alla ska med.']);
  });

  it('is removed when nobody has asked for it in two months', async () => {
    await texts();
    const [name = ''] = await readdir(cache);
    await writeFile(join(cache, 'annat.txt'), 'inte vårt');
    const now = new Date('2026-11-13T09:00:00Z');
    const days = (count: number) => new Date(now.getTime() - count * 24 * 60 * 60_000);
    await utimes(join(cache, name), days(50), days(50));
    await utimes(join(cache, 'annat.txt'), days(500), days(500));
    await createDocumentCache(cache).clean(now);
    expect(await readdir(cache)).toHaveLength(2);
    await utimes(join(cache, name), days(70), days(70));
    await createDocumentCache(cache).clean(now);
    expect(await readdir(cache)).toEqual(['annat.txt']);
  });

  it('is told of file by file', async () => {
    await put('b.md', '# B\n\nOrd.');
    const told: string[] = [];
    reading = { ...reading, onProgress: (done, total) => told.push(`${done}/${total}`) };
    await texts();
    expect(told).toEqual(['0/2', '1/2', '2/2']);
  });
});
