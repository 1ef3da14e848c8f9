import type { Envelope } from './activity.ts';
import type { BotFramework } from './bot-framework.ts';

/** Who is knocking: the Authorization header, and the address that the connection comes from. */
export type Caller = { authorization: string | undefined; address: string | undefined };

/** Why a request is not taken. 401: it did not prove who sends it. 403: it did, and may not. */
export type Refusal = { status: 401 | 403; reason: string };

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOOPBACK_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const TEAMS = 'msteams';

export const isThisComputer = ({ hostname }: URL): boolean => LOOPBACK_HOST.test(hostname);

/** Lets in what Teams sends; locally, what this computer sends. */
export interface Gate {
  /** What can be told before the body is read. */
  refusesUnread(caller: Caller): Refusal | undefined;
  refuses(caller: Caller, envelope: Envelope): Promise<Refusal | undefined>;
}

export function createGate(framework: BotFramework): Gate {
  return {
    refusesUnread: ({ authorization }) =>
      authorization ? undefined : { status: 401, reason: 'there is no Authorization header' },
    async refuses({ authorization = '' }, envelope) {
      // Other channels of the same bot let people choose who they are.
      if (envelope.channelId !== TEAMS) {
        return { status: 403, reason: `the channel is ${envelope.channelId}, not Teams` };
      }
      try {
        await framework.authenticate(envelope, authorization);
        return undefined;
      } catch (error) {
        return { status: 401, reason: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

/** Nothing is verified here, so nothing that could come from elsewhere, or be sent elsewhere, is taken. */
export function createLocalGate(): Gate {
  return {
    refusesUnread({ authorization, address }) {
      if (authorization) {
        return { status: 401, reason: 'tokens are not verified with TEAMS_LOCAL, so none are taken' };
      }
      if (!LOOPBACK.test(address ?? '')) {
        return { status: 403, reason: 'with TEAMS_LOCAL only this computer is listened to' };
      }
      return undefined;
    },
    async refuses(_caller, { serviceUrl }) {
      if (isThisComputer(new URL(serviceUrl))) return undefined;
      return { status: 403, reason: 'with TEAMS_LOCAL answers are sent only to this computer' };
    },
  };
}
