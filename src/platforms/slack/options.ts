import type { Command } from '../../messages/command.ts';
import type { MakeFile } from '../../messages/file.ts';
import type { Form } from '../../messages/form.ts';
import type { Sender } from '../../messages/incoming.ts';
import type { Log } from '../../messages/log.ts';
import type { Paint } from '../../messages/picture.ts';
import type { Receive } from '../../messages/platform.ts';
import type { Reply } from '../../messages/reply.ts';
import type { Clock } from '../clock.ts';
import type { Memory } from '../memory.ts';

/** The few words that the platform itself says. */
export type SlackWording = {
  /** To someone who used the slash command in a channel. */
  answeringDirectly: string;
  /** Suggestions above an empty direct conversation: at most four. */
  prompts: { title: string; message: string }[];
  /** At the end of a home tab that holds more than Slack shows. */
  homeCut: string;
};

/**
 * How Slack reaches Lika: over HTTP, each request signed with the signing secret, or in Socket Mode, over a connection
 * that Lika opens with the App-Level Token (`xapp-…`).
 */
export type Transport = { signingSecret: string } | { appToken: string };

export type SlackOptions = Transport & {
  /** Bot User OAuth Token, `xoxb-…`. */
  botToken: string;
  /** Base of the Web API; https://slack.com/api/ when left out. */
  apiUrl?: string;
  receive: Receive;
  paint: Paint;
  makeFile: MakeFile;
  logger: Log;
  /**
   * What must outlive the process. Keys: `direct/USER` and `channel/NAME` hold a conversation's id, `delivery/HASH`
   * whom or where a message was on its way to, since when, and its later parts; `file/HASH` what was uploaded to be sent. No names, no e-mails. Losing it costs look-ups.
   */
  memory: Memory;
  now: () => Date;
  /** How waits pass; the machine's own when left out. */
  clock?: Clock;
  /** How long Slack may take over one request, by the machine's clock; ten seconds when left out. */
  timeoutMs?: number;
  /** A fresh, unguessable id each time. */
  newId: () => string;
  /** As everyone can read it, and as one person reads it; the same when left out. */
  wording: SlackWording;
  wordingFor?: (who: Sender) => Promise<SlackWording>;
  /** What stands in a person's home tab, asked for each time it is shown; the tab stays empty without it. */
  home?: (sender: Sender) => Promise<Reply[]>;
  /**
   * The form that a command asks for, as it stands now; undefined when the answer to the command says why there is none.
   * Without it no forms are offered.
   */
  form?: (sender: Sender, command: Command) => Promise<Form | undefined>;
};
