import type { MadeFile, MakeFile, ReportFile, Taker } from '../messages/file.ts';
import type { Log } from '../messages/log.ts';

/** How each kind of file is made; undefined, or an error, where one cannot be. */
export type FileMakers = { report?: (file: ReportFile, taker?: Taker) => Promise<MadeFile | undefined> };

/** Makes the files that are sent in chat. What went wrong is in the log. */
export function createMakeFile(makers: FileMakers, log: Log): MakeFile {
  return async (file, taker) => {
    try {
      const made = await makers[file.kind]?.(file, taker);
      if (made === undefined) log.warn({ file }, 'There is no such file for who asks; words say so');
      return made;
    } catch (error) {
      log.error({ err: error, file }, 'A file could not be made; words say so');
      return undefined;
    }
  };
}
