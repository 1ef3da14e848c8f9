import type { MadeFile, MakeFile } from '../../messages/file.ts';
import type { Reply } from '../../messages/reply.ts';
import { type FilePart, filesBeside, filesIn, notSent, withFiles } from '../files.ts';
import type { Conversations } from './conversations.ts';
import type { LinkedFile } from './entry.ts';
import { Refusal } from './refusal.ts';
import { words } from './words.ts';

/** The reply with its files as links below it. What cannot be had, and all files where others read too, are words. */
export async function linkFiles(
  reply: Reply,
  makeFile: MakeFile,
  direct: boolean,
): Promise<{ told: Reply; links: LinkedFile[] }> {
  if (!direct) return { told: filesBeside(reply, direct).rest, links: [] };
  const made = new Map<FilePart, LinkedFile>();
  for (const part of filesIn(reply)) {
    const file = await makeFile(part.file);
    if (file !== undefined) made.set(part, { name: file.name, file: part.file });
  }
  return {
    told: withFiles(reply, (part) => [made.has(part) ? part : notSent(part)]),
    links: [...made.values()],
  };
}

/** The file behind a link, as it stands now. Refuses in words when there is none. */
export async function fileBehind(
  link: { conversation: string; message: string; index: number },
  conversations: Conversations,
  makeFile: MakeFile,
): Promise<MadeFile> {
  const entry = (await conversations.load(link.conversation)).find(({ id }) => id === link.message);
  const linked = entry?.kind === 'lika' ? entry.files?.[link.index] : undefined;
  if (linked === undefined) throw new Refusal(404, words.goneFile);
  // Files stand in direct conversations alone, which go by the person's e-mail.
  const made = await makeFile(linked.file, { email: link.conversation });
  if (made === undefined) throw new Refusal(503, words.noFile);
  return made;
}
