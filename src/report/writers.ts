import type { Picture } from '../messages/picture.ts';
import type { ReportDocument } from './document.ts';
import type { Workbook } from './sheets/sheet.ts';

/** PNG files, by what they show; a picture that could not be painted is missing. */
export type Painted = ReadonlyMap<Picture, Uint8Array>;

/** Write files of what they are to hold, wherever that is done: a long report takes seconds. */
export type Writers = {
  docx: (document: ReportDocument, painted: Painted) => Promise<Uint8Array>;
  xlsx: (workbook: Workbook, now: Date) => Promise<Uint8Array>;
};
