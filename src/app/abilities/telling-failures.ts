import type { Log } from '../../messages/log.ts';
import type { Disclose } from '../../scoring/disclosure/disclose.ts';

/** The same, and the log tells where it fails: whoever asked for it learns only that it did. */
export function tellingFailures(disclose: Disclose, log: Log): Disclose {
  return async (ratings, instrument, options) => {
    try {
      return await disclose(ratings, instrument, options);
    } catch (error) {
      log.error(
        { err: error, round: options.round },
        'What may be shown of a round could not be worked out; nothing new is published',
      );
      throw error;
    }
  };
}
