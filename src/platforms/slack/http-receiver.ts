import { ExpressReceiver } from '@slack/bolt';
import type { Log } from '../../messages/log.ts';
import { boltLogger } from './bolt-logger.ts';

/** Slack's requests at POST /slack/events: each verified, and acknowledged when all listeners are done. */
export function createHttpReceiver(signingSecret: string, logger: Log): ExpressReceiver {
  return new ExpressReceiver({
    signingSecret,
    // Otherwise Bolt acknowledges an event before anyone has seen it, and a process that dies loses it.
    processBeforeResponse: true,
    logger: boltLogger(logger),
    processEventErrorHandler: async ({ response }) => {
      // Slack sends an event again, and tells a person that their command or button did not work.
      if (!response.headersSent) response.writeHead(503).end();
      return true;
    },
  });
}
