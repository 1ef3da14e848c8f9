import { z } from 'zod';
import { FileRef, type MadeFile, type MakeFile, type Taker } from '../../messages/file.ts';
import type { Log } from '../../messages/log.ts';
import { type Part, reply, text } from '../../messages/reply.ts';
import { type FilePart, fileWords, notSent } from '../files.ts';
import type { Memory } from '../memory.ts';
import type { Activity } from './activity.ts';
import { Consent, consentCard, infoCard, type Upload } from './file-cards.ts';
import { senderOf } from './incoming.ts';
import { messageOf } from './message.ts';
import { putFile } from './one-drive.ts';
import type { People } from './people.ts';
import type { Reach, Target } from './reach.ts';

/** So long a file may be taken: who may have it can be another after that, and what is in it. */
const OFFERED_FOR_MS = 24 * 3_600_000;

/** A file that a person was asked whether they want, in that conversation. The card itself is not trusted with more than its id. */
const Offer = z.object({
  conversation: z.string(),
  at: z.iso.datetime(),
  file: FileRef,
  title: z.string(),
  language: z.enum(['sv', 'en']),
  /** Sent, or declined. */
  settled: z.literal(true).optional(),
});
type Offer = z.infer<typeof Offer>;

/** Files in personal chats: Teams asks the person first, and then the file is put in their OneDrive. */
export interface Offers {
  /** Asks. Where there is no such file words say so. Rejects with a `TeamsCallError`. */
  make(reach: Reach, target: Target, part: FilePart): Promise<void>;
  /** Does what the person answered, once. Never rejects: what went wrong is told to the person, and is in the log. */
  answered(activity: Activity): Promise<void>;
}

export function createOffers(parts: {
  /** For answering. */
  reach: Reach;
  people: People;
  makeFile: MakeFile;
  memory: Memory;
  now: () => Date;
  newId: () => string;
  logger: Log;
  /** How long the upload may take, and where to. */
  upload: { mayBe: (address: URL) => boolean; timeoutMs: number };
}): Offers {
  const { reach, people, makeFile, memory, now, newId, logger, upload } = parts;
  /** Pressed again meanwhile, or delivered again, it is the same answer. */
  const underWay = new Map<string, Promise<void>>();

  async function say(target: Target, part: Part, over = reach): Promise<void> {
    const message = messageOf(reply(part));
    if (message !== undefined) await over.send(target, message);
  }

  async function obey(activity: Activity, consent: z.infer<typeof Consent>): Promise<void> {
    const { offer: id, language } = consent.context;
    const target = await reach.place({ kind: 'direct', conversation: activity.conversation.id });
    const noLonger = text(fileWords(language).noLongerOffered);
    const offer = Offer.safeParse(await memory.get(offerKey(id))).data;
    if (offer?.conversation !== target.conversation.id) return say(target, noLonger);
    if (offer.settled) return;
    if (now().getTime() - Date.parse(offer.at) > OFFERED_FOR_MS) return say(target, noLonger);
    if (consent.action === 'accept') {
      // Asked for again it is told why it cannot be had.
      const made = await makeFile(offer.file, await takerOf(activity));
      if (made === undefined) return say(target, noLonger);
      if (!(await sent(target, made, offer.title, consent.uploadInfo))) return say(target, notSent(offer));
    } else {
      await say(target, text(fileWords(offer.language).declined({ title: offer.title })));
    }
    await memory.set(offerKey(id), { ...offer, settled: true });
    // The card has had its say. Where it cannot be taken away a press on it does nothing.
    const { replyToId: card } = activity;
    if (card !== undefined) await reach.remove(target, card).catch(() => undefined);
  }

  /** Nobody's e-mail where Teams does not say whose it is. */
  async function takerOf(activity: Activity): Promise<Taker> {
    try {
      const { email, guest } = await people.identify(senderOf(activity));
      return { email: guest ? undefined : email };
    } catch (error) {
      logger.warn({ err: error }, 'Teams did not say who wants an offered file; words say so');
      return { email: undefined };
    }
  }

  async function sent(target: Target, made: MadeFile, title: string, to: Upload): Promise<boolean> {
    try {
      await putFile(to.uploadUrl, made, upload);
    } catch (error) {
      const remedy = 'Check that this machine reaches the address in the error (firewall, proxy).';
      logger.warn({ err: error, remedy }, 'A file could not be put in a person’s OneDrive; words say so');
      return false;
    }
    await reach.send(target, infoCard(to, title));
    return true;
  }

  return {
    async make(over, target, part) {
      const made = await makeFile(part.file);
      if (made === undefined) return say(target, notSent(part), over);
      const id = newId();
      const { file, title, language } = part;
      const at = now().toISOString();
      const offer: Offer = { conversation: target.conversation.id, at, file, title, language };
      await memory.set(offerKey(id), offer);
      await over.send(target, consentCard(part, made, id));
    },

    async answered(activity) {
      const consent = Consent.safeParse(activity.value).data;
      if (consent === undefined) return;
      const { offer } = consent.context;
      const working =
        underWay.get(offer) ??
        obey(activity, consent)
          .catch((error) => logger.error({ err: error }, 'The answer to an offered file could not be obeyed'))
          .finally(() => underWay.delete(offer));
      underWay.set(offer, working);
      await working;
    },
  };
}

const offerKey = (id: string) => `offer/${id}`;
