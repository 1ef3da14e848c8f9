import type { Incoming, Place, Sender } from './incoming.ts';
import type { Reply } from './reply.ts';

/** Where a message that Lika sends by itself goes. */
export type Recipient =
  | { kind: 'person'; email: string; address: string | undefined }
  | { kind: 'channel'; name: string };

/** The platform's handle of a message that was sent. */
export type Receipt = { conversation: string; message: string };

/**
 * Which answer this is, so that it can be found where it was posted. The nth of its replies is always the same one.
 * `again`: it may have been posted before, at the earliest at `since`.
 */
export type AnswerMark = { id: string; since: Date; again: boolean };

/** What a platform is: it answers where something came in, and it delivers what Lika sends by itself. */
export interface Platform {
  readonly name: string;
  /** Fills in what the platform knows of the sender beyond what came with the message, such as their e-mail. */
  identify?(from: Sender): Promise<Sender>;
  /** Answers in place, once per mark where the platform can tell. Rejects with a `DeliveryError` when it could not. */
  answer(place: Place, replies: Reply[], mark?: AnswerMark): Promise<void>;
  /** Sends one message under the outbox's id. Rejects with a `DeliveryError`. */
  deliver(recipient: Recipient, reply: Reply, id: string): Promise<Receipt>;
  /**
   * Puts a reply in the place of what was delivered under that id, its pictures too. Rejects with a `DeliveryError`: for
   * good when the message is gone, or may not be changed any more.
   */
  edit(receipt: Receipt, reply: Reply, id: string): Promise<void>;
  /** From now on what is delivered to the channel of that name goes to where that was written. */
  chooseChannel?(place: Place, name: string): Promise<void>;
  /** The conversation of the channel of that name, where Lika can see one. */
  channelNamed?(name: string): Promise<string | undefined>;
  /** The channel that a conversation belongs to, where that may be a thread of it. */
  channelOf?(conversation: string): string;
  /** The thread of a place in a channel, the same whoever writes in it, where the place's own handle also says who. */
  threadOf?(place: Place): string;
  /** Undefined when connected, else what is wrong and how to mend it. */
  trouble(): string | undefined;
}

/** Hands over what came in; resolves once it is stored, so that the platform may acknowledge. */
export type Receive = (incoming: Incoming) => Promise<void>;

/** A message that could not be delivered. `permanent`: trying again will not help; `remedy` is for the operator. */
export class DeliveryError extends Error {
  readonly permanent: boolean;
  readonly remedy: string;
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    options: { permanent: boolean; remedy: string; retryAfterMs?: number; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.name = 'DeliveryError';
    this.permanent = options.permanent;
    this.remedy = options.remedy;
    this.retryAfterMs = options.retryAfterMs;
  }
}
