import type { MakeFile } from '../../messages/file.ts';
import type { Sender } from '../../messages/incoming.ts';
import type { Log } from '../../messages/log.ts';
import type { Paint } from '../../messages/picture.ts';
import type { Receive } from '../../messages/platform.ts';
import type { Clock } from '../clock.ts';
import type { Memory } from '../memory.ts';

/** The few words that the platform itself says. */
export type TeamsWording = {
  /** Shown by Teams for a moment when a button was pressed, until the answer comes. Never empty. */
  received: string;
};

export type TeamsOptions = {
  /** The Bot Framework's own settings, by their own names: MicrosoftAppId and so on. Empty ones count as unset. */
  configuration: Readonly<Record<string, string | undefined>>;
  /** Takes what comes from this computer without a token, and nothing else. For development and tests. */
  local: boolean;
  receive: Receive;
  paint: Paint;
  makeFile: MakeFile;
  logger: Log;
  /**
   * What must outlive the process. Keys, with what they hold:
   * `person/ADDRESS`: which conversations the person was met in, or that they removed the app;
   * `conversation/ID`: how to write there; `email/HASH`: the address of who has that e-mail; `channel/NAME`: the
   * conversation that was chosen for the name; `delivery/HASH`: the receipt of a message that was delivered; `offer/ID`: a
   * file that someone was asked whether they want.
   * No names and no e-mails of people. Who is forgotten here must write to Lika before Lika can write to them.
   */
  memory: Memory;
  now: () => Date;
  /** How waits pass; the machine's own when left out. */
  clock?: Clock;
  /** A fresh, unguessable id each time. */
  newId: () => string;
  /** As everyone can read it, and as one person reads it; the same when left out. */
  wording: TeamsWording;
  wordingFor?: (who: Sender) => Promise<TeamsWording>;
};
