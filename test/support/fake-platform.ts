import type { Incoming, Place, Sender } from '../../src/messages/incoming.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { DeliveryError, type Platform, type Receipt, type Recipient } from '../../src/messages/platform.ts';
import type { Reply } from '../../src/messages/reply.ts';

/** A platform that keeps what it is given, in memory; `failing` makes its next calls fail. */
export class FakePlatform implements Platform {
  readonly name = 'fake';
  chooseChannel?: NonNullable<Platform['chooseChannel']>;
  channelNamed?: NonNullable<Platform['channelNamed']>;
  readonly answers: { place: Place; reply: Reply }[] = [];
  readonly delivered: { to: Recipient; reply: Reply; id: string }[] = [];
  /** What has taken the place of what was delivered. */
  readonly edited: { receipt: Receipt; reply: Reply; id: string }[] = [];
  /** Ids of delivered messages that are not there any more. */
  readonly gone = new Set<string>();
  /** Errors for the next calls, in order. */
  failing: DeliveryError[] = [];
  /** The error for those recipients, whenever they are written to. */
  failingFor: (to: Recipient) => DeliveryError | undefined = () => undefined;
  /** E-mail by address, for a platform that looks it up. */
  directory: Map<string, string> | undefined;

  async identify(from: Sender): Promise<Sender> {
    const email = this.directory?.get(from.address);
    return email === undefined ? from : { ...from, email };
  }

  async answer(place: Place, replies: Reply[]): Promise<void> {
    this.#failIfAsked();
    for (const reply of replies) this.answers.push({ place, reply });
  }

  async deliver(to: Recipient, reply: Reply, id: string): Promise<Receipt> {
    this.#failIfAsked();
    const error = this.failingFor(to);
    if (error !== undefined) throw error;
    this.delivered.push({ to, reply, id });
    return { conversation: to.kind === 'person' ? to.email : to.name, message: id };
  }

  async edit(receipt: Receipt, reply: Reply, id: string): Promise<void> {
    this.#failIfAsked();
    const there = this.delivered.some((one) => one.id === receipt.message) && !this.gone.has(receipt.message);
    if (!there) throw lasting();
    this.edited.push({ receipt, reply, id });
  }

  trouble(): undefined {
    return undefined;
  }

  said(): string {
    return this.answers.map(({ reply }) => plainText(reply)).join('\n---\n');
  }

  #failIfAsked(): void {
    const error = this.failing.shift();
    if (error !== undefined) throw error;
  }
}

export const passing = (): DeliveryError =>
  new DeliveryError('down', { permanent: false, remedy: 'wait until the platform answers again' });
export const lasting = (): DeliveryError =>
  new DeliveryError('closed', { permanent: true, remedy: 'open the account again' });

/** A text or a command from one of the example plan's people. */
export function from(name: string, body: Incoming['body'] | string, more: Partial<Incoming> = {}): Incoming {
  return {
    id: crypto.randomUUID(),
    at: '2026-11-13T13:00:00.000Z',
    from: { platform: 'fake', address: name, email: `${name}@exempelby.se`, name, guest: false },
    place: { kind: 'direct', conversation: name },
    body: typeof body === 'string' ? { kind: 'text', text: body } : body,
    ...more,
  };
}
