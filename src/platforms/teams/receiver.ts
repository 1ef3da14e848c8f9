import { setTimeout as sleep } from 'node:timers/promises';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { Sender } from '../../messages/incoming.ts';
import type { Log } from '../../messages/log.ts';
import type { Receive } from '../../messages/platform.ts';
import { Activity, Envelope } from './activity.ts';
import type { Directory } from './directory.ts';
import type { Caller, Gate, Refusal } from './gate.ts';
import { incomingFrom, isConsent, isPress, senderOf } from './incoming.ts';
import type { Offers } from './offers.ts';
import type { TeamsWording } from './options.ts';

const PATH = '/api/messages';
/** Teams sends at most about 100 KB of text, and what people attach as links. */
const MOST_BYTES = '1mb';
/** Teams waits no longer than this and a little more. */
const INVOKE_MS = 8000;

type ReceiverOptions = {
  gate: Gate;
  directory: Directory;
  receive: Receive;
  offers: Pick<Offers, 'answered'>;
  logger: Log;
  now: () => Date;
  /** The platform's own words, as that person reads them. */
  wordingOf: (who: Sender) => Promise<TeamsWording>;
};

/** What Teams sends to POST /api/messages: each verified, stored, and only then acknowledged. */
export function createReceiver(options: ReceiverOptions): Router {
  const { gate, directory, receive, offers, logger, now, wordingOf } = options;
  const router = express.Router();

  const refuse = (response: Response, { status, reason }: Refusal) => {
    logger.warn({ status, reason }, 'A request to /api/messages was refused');
    response.status(status).end();
  };

  const malformed = (response: Response, reason: string) => {
    logger.warn({ status: 400, reason }, 'A request to /api/messages could not be read');
    response.status(400).end();
  };

  async function take(activity: Activity, response: Response): Promise<void> {
    if (activity.type === 'installationUpdate' && activity.action?.startsWith('remove')) {
      await directory.forget(activity);
    } else {
      await directory.remember(activity);
    }
    const incoming = incomingFrom(activity, now());
    if (incoming !== undefined) await receive(incoming);
    // Done before it is acknowledged, so that a process that dies leaves the card to be pressed again.
    if (isConsent(activity)) await soon(offers.answered(activity));
    if (activity.type === 'invoke') await acknowledgeInvoke(activity, response);
    else response.status(200).end();
  }

  /** The answer itself comes when it is ready, and replaces the card for everyone; this says only that it was heard. */
  async function acknowledgeInvoke(activity: Activity, response: Response): Promise<void> {
    if (isPress(activity)) {
      const type = 'application/vnd.microsoft.activity.message';
      // Teams takes an empty value for a failure, and sends the press again (https://github.com/vercel/chat/pull/903).
      const { received } = await wordingOf(senderOf(activity));
      response.status(200).json({ statusCode: 200, type, value: received });
    } else if (activity.name === 'message/submitAction' || isConsent(activity)) {
      response.status(200).json({});
    } else {
      response.status(501).end();
    }
  }

  router.post(
    PATH,
    (request, response, next) => {
      const refusal = gate.refusesUnread(callerOf(request));
      if (refusal === undefined) next();
      else refuse(response, refusal);
    },
    express.json({ limit: MOST_BYTES }),
    async (request, response) => {
      const envelope = Envelope.safeParse(request.body);
      if (!envelope.success) return malformed(response, whatIsWrong(envelope.error));
      const refusal = await gate.refuses(callerOf(request), envelope.data);
      if (refusal !== undefined) return refuse(response, refusal);
      const activity = Activity.safeParse(request.body);
      if (!activity.success) return malformed(response, whatIsWrong(activity.error));
      await take(activity.data, response);
    },
  );

  router.use(PATH, (error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status = clientStatusOf(error);
    if (status !== undefined) {
      logger.warn({ status }, 'A request to /api/messages could not be read');
      response.status(status).end();
      return;
    }
    logger.error({ err: error }, 'What came from Teams could not be stored, and was not acknowledged');
    response.status(503).end();
  });
  return router;
}

/** Resolves when the work is done, or goes on while Teams is answered. */
function soon(work: Promise<void>): Promise<void> {
  return Promise.race([work, sleep(INVOKE_MS, undefined, { ref: false })]);
}

function callerOf(request: Request): Caller {
  return { authorization: request.headers.authorization, address: request.socket.remoteAddress };
}

/** Where the fault is, never what was written there. */
function whatIsWrong({ issues }: { issues: { path: PropertyKey[]; message: string }[] }): string {
  return issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ');
}

/** The status of an error that the parser of bodies found: 400, 413 or 415. */
function clientStatusOf(error: unknown): number | undefined {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 0;
  return status >= 400 && status < 500 ? status : undefined;
}
