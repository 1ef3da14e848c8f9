import type { FileRef, MakeFile, ReportFile } from '../../src/messages/file.ts';
import type { Part } from '../../src/messages/reply.ts';

export const exampleFile: ReportFile = { kind: 'report', round: '2026', format: 'docx', audience: 'board' };
export const EXAMPLE_NAME = 'uppfoljningsrapport-2026.docx';
export const EXAMPLE_BYTES = 'PK det som står i rapporten';

/** Makes the example, and nothing of another round. */
export const makeExampleFile: MakeFile = async (file) =>
  file.kind === 'report' && file.round === exampleFile.round
    ? {
        name: EXAMPLE_NAME,
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: new TextEncoder().encode(EXAMPLE_BYTES),
      }
    : undefined;

export const filePart = (title: string, file: FileRef = exampleFile): Part => ({
  kind: 'file',
  file,
  title,
  language: 'sv',
});
