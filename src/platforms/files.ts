import { type Part, type Reply, text } from '../messages/reply.ts';
import { files as en } from '../messages/wording/en/files.ts';
import type { FilesWording } from '../messages/wording/sv/files.ts';
import { files as sv } from '../messages/wording/sv/files.ts';

export type FilePart = Extract<Part, { kind: 'file' }>;

const words = { sv, en };
export const fileWords = (language: FilePart['language']): FilesWording => words[language];

/**
 * A reply's files, and the rest of it, which goes out as a message. Where others read too there are no files: words say
 * so in their place.
 */
export function filesBeside(reply: Reply, direct: boolean): { rest: Reply; files: FilePart[] } {
  const files = filesIn(reply);
  if (direct) return { rest: withFiles(reply, () => []), files };
  const told = ({ title, language }: FilePart) => [text(fileWords(language).onlyDirect({ title }))];
  return { rest: withFiles(reply, told), files: [] };
}

export const filesIn = ({ parts }: Reply): FilePart[] =>
  parts.flatMap((part) => (part.kind === 'file' ? [part] : []));

/** The reply with other parts in place of its files. */
export function withFiles(reply: Reply, put: (file: FilePart) => Part[]): Reply {
  return { ...reply, parts: reply.parts.flatMap((part) => (part.kind === 'file' ? put(part) : [part])) };
}

/** What stands in place of a file that could not be sent. */
export function notSent({ title, language, file }: Pick<FilePart, 'title' | 'language' | 'file'>): Part {
  return text(fileWords(language).notSent({ title, isReport: file.kind === 'report' }));
}
