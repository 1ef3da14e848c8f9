import { setImmediate } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HeavyWork, openHeavyWork } from '../../../src/app/threads/heavy-work.ts';
import { paintPng } from '../../../src/pictures/paint-png.ts';
import { createPainter } from '../../../src/pictures/painter.ts';
import { paragraph, type ReportDocument } from '../../../src/report/document.ts';
import { renderDocx } from '../../../src/report/docx/render-docx.ts';
import { paintAll } from '../../../src/report/paint-all.ts';
import { disclose } from '../../../src/scoring/disclosure/disclose.ts';
import { itemIds } from '../../../src/scoring/instrument.ts';
import { ratingsFrom } from '../../../src/scoring/ratings.ts';
import { exampleInstrument } from '../../scoring/example-instrument.ts';
import { brokenPicture, examplePicture } from '../../support/example-picture.ts';
import { keepingLog } from '../../support/log.ts';

let heavyWork: HeavyWork;
beforeEach(() => {
  heavyWork = openHeavyWork();
});
afterEach(() => heavyWork.close());

const document = (paragraphs: number): ReportDocument => ({
  language: 'sv',
  title: 'Uppföljningsrapport',
  subtitle: 'Plan för lika möjligheter',
  byline: 'Exempelby',
  author: 'Exempelby',
  contents: true,
  forEditor: [],
  sections: [
    {
      title: 'Områdena',
      blocks: [
        { kind: 'picture', picture: examplePicture(), alt: 'Bild.', caption: 'Skattningar' },
        ...Array.from({ length: paragraphs }, (_, index) => paragraph(`Stycke ${index + 1} av många.`)),
      ],
    },
  ],
});

test('a picture is the same as where it is painted here', async () => {
  expect(Buffer.from(await heavyWork.paintPng(examplePicture()))).toEqual(
    Buffer.from(await paintPng(examplePicture())),
  );
});

test('a picture that cannot be painted is none, the log tells, and the next one can', async () => {
  const log = keepingLog();
  const paint = createPainter(log, heavyWork.paintPng);
  expect(await paint(brokenPicture())).toBeUndefined();
  expect(log.lines).toEqual([expect.objectContaining({ level: 'error' })]);
  expect(await paint(examplePicture())).toBeDefined();
});

test('a report holds the same words and the same pictures as one that is written here', async () => {
  const painted = await paintAll(document(3), heavyWork.paintPng);
  const [there, here] = (
    await Promise.all([heavyWork.writers.docx(document(3), painted), renderDocx(document(3), painted)])
  ).map((docx) => unzipSync(docx));
  const words = (files: typeof here) => strFromU8(files?.['word/document.xml'] ?? new Uint8Array());
  expect(words(there)).toContain('Stycke 3 av många.');
  expect(words(there).length).toBe(words(here).length);
});

test('a picture of the report is in its file', async () => {
  const asked = document(1);
  const painted = await paintAll(asked, heavyWork.paintPng);
  const files = unzipSync(await heavyWork.writers.docx(asked, painted));
  const [name = ''] = Object.keys(files).filter((file) => file.endsWith('.png'));
  expect(Buffer.from(files[name] ?? [])).toEqual(Buffer.from([...painted.values()][0] ?? []));
});

test('a picture is painted, and everyone else has their turn, while a long report is written', async () => {
  await heavyWork.paintPng(examplePicture());
  const order: string[] = [];
  const written = heavyWork.writers.docx(document(1000), new Map()).then(() => order.push('report'));
  const painted = heavyWork.paintPng(examplePicture({ title: 'En annan' })).then(() => order.push('picture'));
  for (let turn = 0; turn < 100; turn += 1) await setImmediate();
  order.push('turns');
  await Promise.all([written, painted]);
  expect(order.at(-1)).toBe('report');
  expect(order).toHaveLength(3);
});

test('a workbook is written', async () => {
  const sheet = { name: 'Blad', widths: [10], frozen: 0, frozenColumns: 0, rows: [{ cells: ['ett', 1] }] };
  const workbook = { title: 'Svar', author: 'Exempelby', sheets: [sheet] };
  const files = unzipSync(await heavyWork.writers.xlsx(workbook, new Date('2026-11-13T13:00:00Z')));
  expect(Object.keys(files)).toContain('xl/workbook.xml');
});

const instrument = exampleInstrument();
/** Each of the units has rated everything, one step apart. */
const answered = (units: number) =>
  ratingsFrom(
    Array.from({ length: units }, (_, unit) => unit).flatMap((unit) =>
      itemIds(instrument).map((item, place) => ({
        round: '2026',
        unit: `u${unit}`,
        item,
        rating: 1 + ((unit + place) % 5),
      })),
    ),
    instrument,
  );

test('what may be shown of a round is the same as where it is worked out here', async () => {
  const since = answered(5);
  const before = disclose(since, instrument, { round: '2026' });
  const options = { round: '2026', seen: [{ ratings: since, shown: before }] };
  expect(await heavyWork.disclose(answered(9), instrument, options)).toEqual(
    disclose(answered(9), instrument, options),
  );
});

test('everyone else has their turn while it is worked out what may be shown of a round', async () => {
  const order: string[] = [];
  const shown = heavyWork
    .disclose(answered(9), instrument, { round: '2026' })
    .then(() => order.push('shown'));
  for (let turn = 0; turn < 100; turn += 1) await setImmediate();
  order.push('turns');
  await shown;
  expect(order).toEqual(['turns', 'shown']);
});

test('what cannot be shown at all is told', async () => {
  await expect(heavyWork.disclose(answered(5), instrument, { round: '2027' })).rejects.toThrow(
    'There are no ratings in round 2027',
  );
});
