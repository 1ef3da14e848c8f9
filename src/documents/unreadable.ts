/** Why a file's contents cannot be read. */
export type Unreadable =
  | 'damaged'
  | 'protected'
  | 'pictures-only'
  | 'not-text'
  | 'too-large'
  | 'too-slow'
  | 'too-much-memory';

/** What a reader throws of a file that is at fault itself. */
export class UnreadableError extends Error {
  readonly reason: Unreadable;

  constructor(reason: Unreadable, cause?: unknown) {
    super(`the file is ${reason}`, { cause });
    this.name = 'UnreadableError';
    this.reason = reason;
  }
}
