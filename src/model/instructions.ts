import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const Front = z.strictObject({
  name: z.string(),
  purpose: z.string(),
  version: z.coerce.number().int().positive(),
});

/** A prompt file: what the model is told to do, with what the file says of itself. */
type Instructions = z.infer<typeof Front> & { text: string };

/** Rejects when the file is missing, or its front matter is not as it should be. */
export async function readInstructions(file: string): Promise<Instructions> {
  const content = await readFile(file, 'utf8');
  const [, front, text = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(content.replaceAll('\r\n', '\n')) ?? [];
  if (front === undefined || text.trim() === '') {
    throw new Error(
      `${file}: begin with front matter between --- lines (name, purpose, version), then the instructions`,
    );
  }
  const parsed = Front.safeParse(Object.fromEntries(front.split('\n').map(entry)));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, text: text.trim() };
}

/** `name: answer` */
function entry(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}
