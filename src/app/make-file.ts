import type { CalendarFile, FileRef, MadeFile, MakeFile, ReportFile, Taker } from '../messages/file.ts';
import type { Log } from '../messages/log.ts';

/** Makes a file of one kind; undefined, or an error, where it cannot be. */
type Maker<File> = (file: File, taker?: Taker) => Promise<MadeFile | undefined>;

type FileMakers = { report?: Maker<ReportFile>; calendar?: Maker<CalendarFile> };

/** Makes the files that are sent in chat. What went wrong is in the log. */
export function createMakeFile(makers: FileMakers, log: Log): MakeFile {
  return async (file, taker) => {
    try {
      const made = await make(makers, file, taker);
      if (made === undefined) log.warn({ file }, 'There is no such file for who asks; words say so');
      return made;
    } catch (error) {
      log.error({ err: error, file }, 'A file could not be made; words say so');
      return undefined;
    }
  };
}

async function make(makers: FileMakers, file: FileRef, taker?: Taker): Promise<MadeFile | undefined> {
  switch (file.kind) {
    case 'report':
      return makers.report?.(file, taker);
    case 'calendar':
      return makers.calendar?.(file, taker);
  }
}
