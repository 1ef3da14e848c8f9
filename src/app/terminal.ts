/** The process that a command runs in. */
export type Terminal = {
  env: Readonly<Record<string, string | undefined>>;
  /** The project's own folder: relative paths in settings start there. */
  root: string;
  /** Where the command was run: relative paths in its words start there. */
  folder: string;
  write: (text: string) => void;
  writeError: (text: string) => void;
  now: () => Date;
  /** Calls back when the process is asked to end. */
  onStop: (stop: () => void) => void;
};
