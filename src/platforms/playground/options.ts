import type { MakeFile } from '../../messages/file.ts';
import type { Paint } from '../../messages/picture.ts';
import type { Receive } from '../../messages/platform.ts';

/** Someone one can be on the page. `role` and `unit` are words for people. */
export type PlaygroundPerson = {
  email: string;
  name: string;
  role: string;
  unit: string;
  /** Lines the page suggests under "Prova detta"; without them it suggests a few that anyone can try. */
  examples?: string[];
};

/** The playground's own clock: it stands still until it is moved. */
interface PlaygroundClock {
  now(): Date;
  /** Moves the clock and does all that falls due on the way; resolves when it is done. */
  advanceTo(at: Date): Promise<void>;
}

/** Where conversations are kept, in the order they were appended. What comes back is not trusted: it is parsed. */
export interface PlaygroundMemory {
  append(conversation: string, entry: unknown): Promise<void>;
  load(conversation: string): Promise<unknown[]>;
  /** Puts `entry` where the entry with that id is. */
  replace(conversation: string, id: string, entry: unknown): Promise<void>;
  /** Forgets every conversation. */
  clear(): Promise<void>;
}

export type PlaygroundOptions = {
  receive: Receive;
  paint: Paint;
  makeFile: MakeFile;
  /** Resolves when all that was received is done: then nobody waits, also where no answer was called for. */
  settled?(): Promise<void>;
  people: PlaygroundPerson[];
  /** The name of the channel the page shows, without `#`. */
  channel: string;
  /** Of other channels that Lika posts in: there is one channel on the page, where their posts come too. */
  otherChannels?: readonly string[];
  municipality: string;
  /** The plan's name. */
  plan: string;
  clock: PlaygroundClock;
  timeZone: string;
  /** Puts all that Lika knows back as it was at the start, the clock too. Conversations are cleared here. */
  reset(): Promise<void>;
  memory: PlaygroundMemory;
  newId(): string;
  /** A problem for the operator's log: what was being done, and the cause. */
  report(doing: string, cause: unknown): void;
  /** Where questions are sent when a language model is on: the page must not say that nothing leaves the computer. */
  sendsTo?: string;
};
