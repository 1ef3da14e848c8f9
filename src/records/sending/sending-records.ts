import type { Open } from '../collection.ts';
import { ChannelHome, SummaryChannels } from './channels.ts';
import { Sent } from './sent.ts';
import { Told } from './told.ts';
import { Unfinished } from './unfinished.ts';
import { Unreachable } from './unreachable.ts';

/** What Lika sends by itself, and where. */
export const sendingRecords = (open: Open) => ({
  /** Key: the message's id, such as `nudge/PERSON/DATE`. */
  sent: open('sent', Sent),
  /** Key: `outbox`. Written under a claim, as several processes may. */
  unfinished: open('unfinished', Unfinished),
  /** Key: e-mail. Written by whoever alone may send. */
  told: open('told', Told),
  /** Addresses that are no longer written to. Key: `unreachableKey`. */
  unreachable: open('unreachable', Unreachable),
  /** Key: `all`. Written by whoever alone may change the channels. */
  summaryChannels: open('summary-channels', SummaryChannels),
  /** Where the channel is that the plan calls so. Key: the channel's name. */
  channels: open('channels', ChannelHome),
});
