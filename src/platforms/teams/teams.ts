import type { Router } from 'express';
import type { Place } from '../../messages/incoming.ts';
import { DeliveryError, type Platform } from '../../messages/platform.ts';
import { machineClock } from '../clock.ts';
import { inTheirLanguage } from '../in-their-language.ts';
import { createPace } from '../pace.ts';
import { rootOf } from './activity.ts';
import { createAnswer } from './answer.ts';
import type { BotFramework } from './bot-framework.ts';
import { createCalls } from './calls.ts';
import { createDelivery, createEdit } from './deliver.ts';
import { createDirectory } from './directory.ts';
import { createGate, createLocalGate, isThisComputer } from './gate.ts';
import { createHealth } from './health.ts';
import { createLogin } from './login.ts';
import { createOffers } from './offers.ts';
import { isOneDrive } from './one-drive.ts';
import type { TeamsOptions } from './options.ts';
import { createPeople } from './people.ts';
import { createReach } from './reach.ts';
import { createReceiver } from './receiver.ts';

export type { TeamsOptions, TeamsWording } from './options.ts';

/** How long Teams may take over one request. */
const TIMEOUT_MS = 10_000;

/** Microsoft Teams. `router` answers POST /api/messages and must be mounted before any parser of bodies. */
export type Teams = Platform &
  Required<Pick<Platform, 'identify' | 'threadOf'>> & {
    router: Router;
    /** Rejects with a `DeliveryError` when Microsoft refuses the credentials. */
    start(): Promise<void>;
    stop(): Promise<void>;
    /** From now on what is delivered to the channel of that name, with or without #, goes to where that was written. */
    chooseChannel(place: Place, name: string): Promise<void>;
    channelOf(conversation: string): string;
  };

/** Rejects with a `DeliveryError` when the settings do not fit together. */
export async function createTeams(options: TeamsOptions): Promise<Teams> {
  const {
    wording,
    wordingFor,
    local,
    memory,
    paint,
    makeFile,
    logger,
    now,
    newId,
    clock = machineClock,
  } = options;
  const settings = givenIn(options.configuration);
  const framework = await connect(local ? {} : settings, local);
  const health = createHealth(clock.elapsedMs, local);
  const directory = createDirectory(memory);
  const calls = createCalls({ pace: createPace(clock), clock, health, logger, now });
  const reach = createReach({ framework, directory, calls, bulk: false });
  const bulkReach = createReach({ framework, directory, calls, bulk: true });
  const upload = { mayBe: local ? isThisComputer : isOneDrive, timeoutMs: TIMEOUT_MS };
  const tenant = local ? undefined : settings.MicrosoftAppTenantId;
  const people = createPeople({ framework, calls, directory, now, tenant });
  const offers = createOffers({ reach, people, makeFile, memory, now, newId, logger, upload });
  const login = local ? undefined : createLogin({ framework, health, logger, now });
  if (!local && tenant === undefined) {
    logger.warn({}, 'MicrosoftAppTenantId is not set, so people of other tenants are not told from your own');
  }

  return {
    name: 'teams',
    router: createReceiver({
      ...options,
      gate: local ? createLocalGate() : createGate(framework),
      directory,
      offers,
      wordingOf: (who) => inTheirLanguage(who, { wording, wordingFor, identify: people.identify }),
    }),
    async start() {
      await login?.start();
    },
    async stop() {
      login?.stop();
    },
    identify: (from) => people.identify(from),
    answer: createAnswer({ reach, paint, offers }),
    deliver: createDelivery({ reach: bulkReach, memory, paint, offers }),
    edit: createEdit({ reach: bulkReach, paint }),
    trouble: () => health.trouble(),
    chooseChannel: (place, name) => directory.chooseChannel(place, name),
    channelOf: rootOf,
    // A conversation in a channel is one thread of it already.
    threadOf: () => '',
  };
}

function givenIn(configuration: TeamsOptions['configuration']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(configuration).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

async function connect(settings: Record<string, string>, local: boolean): Promise<BotFramework> {
  // Without an app id the SDK would take anything from anyone.
  if (!local && settings.MicrosoftAppId === undefined) throw unfit('MicrosoftAppId is not set');
  // Half a second, which only those wait who use Teams.
  const { connectBotFramework } = await import('./bot-framework.ts');
  try {
    return connectBotFramework(settings, TIMEOUT_MS);
  } catch (error) {
    throw unfit(error instanceof Error ? error.message : String(error));
  }
}

function unfit(why: string): DeliveryError {
  return new DeliveryError(`Teams cannot be used with these settings: ${why}`, {
    permanent: true,
    remedy:
      'Set MicrosoftAppType, MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId as the bot has them in the Azure portal; with UserAssignedMSI there is no password.',
  });
}
