import { beforeEach, expect, test } from 'vitest';
import { createMakeFile } from '../../src/app/make-file.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { reply, text } from '../../src/messages/reply.ts';
import { Reply } from '../../src/messages/reply-schema.ts';
import { exampleFile, filePart, makeExampleFile } from '../support/example-file.ts';
import { keepingLog } from '../support/log.ts';

let log: ReturnType<typeof keepingLog>;
beforeEach(() => {
  log = keepingLog();
});

test('a file is made by who makes its kind', async () => {
  const make = createMakeFile({ report: makeExampleFile }, log);
  expect((await make(exampleFile))?.name).toBe('uppfoljningsrapport-2026.docx');
  expect(log.lines).toEqual([]);
});

test('a file that nobody makes, or that cannot be made, is in the log', async () => {
  expect(await createMakeFile({}, log)(exampleFile)).toBeUndefined();
  expect(await createMakeFile({ report: async () => undefined }, log)(exampleFile)).toBeUndefined();
  const broken = createMakeFile({ report: () => Promise.reject(new Error('no fonts')) }, log);
  expect(await broken(exampleFile)).toBeUndefined();
  expect(log.lines.map(({ level, details }) => [level, details])).toEqual([
    ['warn', { file: exampleFile }],
    ['warn', { file: exampleFile }],
    ['error', expect.objectContaining({ file: exampleFile })],
  ]);
});

test('a reply with a file is kept without it, and read back as it was; in plain words it is its title', () => {
  const said = reply(text('Här är den.'), filePart('Rapporten'));
  expect(Reply.parse(JSON.parse(JSON.stringify(said)))).toEqual(said);
  expect(plainText(said)).toBe('Här är den.\n\nRapporten');
});
