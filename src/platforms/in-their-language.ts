import { setTimeout as sleep } from 'node:timers/promises';
import type { Sender } from '../messages/incoming.ts';

/** A platform waits for what is said at once; longer than this, the language that everyone reads will do. */
const PATIENCE_MS = 1000;

/** The few words that a platform itself says, in the language of one person where that can be known in time. */
export async function inTheirLanguage<Wording>(
  who: Sender,
  words: {
    wording: Wording;
    wordingFor: ((who: Sender) => Promise<Wording>) | undefined;
    identify: (who: Sender) => Promise<Sender>;
  },
): Promise<Wording> {
  const { wording, wordingFor, identify } = words;
  if (wordingFor === undefined) return wording;
  const theirs = identify(who)
    .then(wordingFor)
    .catch(() => wording);
  return Promise.race([theirs, sleep(PATIENCE_MS, wording, { ref: false })]);
}
