import type { Plan } from '../plan/plan.ts';
import type { Records } from '../records/records.ts';
import type { ChannelHome, SummaryChannel } from '../records/sending/channels.ts';
import { unreachableKey } from '../records/sending/unreachable.ts';

const KEY = 'all';

/** A channel with where it is; `home` is missing while it is only known by its name, and where it can no longer be reached. */
export type StandingChannel = SummaryChannel & { home?: ChannelHome };

/** The channels that the weekly post goes to: the plan's own, and those that have chosen it. */
export async function summaryChannels(
  plan: Pick<Plan, 'summary' | 'language'>,
  records: Pick<Records, 'summaryChannels' | 'channels' | 'unreachable'>,
): Promise<StandingChannel[]> {
  return (await everyChannel(plan, records)).filter(({ stopped }) => stopped !== true);
}

/** Also those that have stopped it. */
export async function everyChannel(
  { summary, language }: Pick<Plan, 'summary' | 'language'>,
  records: Pick<Records, 'summaryChannels' | 'channels' | 'unreachable'>,
): Promise<StandingChannel[]> {
  const chosen = await chosenChannels(records);
  const own = { name: summary.channel, weekday: summary.weekday, time: summary.time, language };
  const all = chosen.some(({ name }) => name === own.name) ? chosen : [own, ...chosen];
  const names = all.map(({ name }) => name);
  const [homes, lost] = await Promise.all([
    records.channels.getMany(names),
    records.unreachable.getMany(names.map((name) => unreachableKey({ kind: 'channel', name }))),
  ]);
  const standing = all.map((channel, index) => {
    const home = lost[index] === undefined ? homes[index] : undefined;
    return { ...channel, ...(home && { home }) };
  });
  // A channel gets one post. Where the plan's own turns out to be one that has chosen, its choice stands.
  return standing.filter(
    (channel) =>
      chosen.some(({ name }) => name === channel.name) ||
      !standing.some((other) => other !== channel && isSamePlace(other.home, channel.home)),
  );
}

const isSamePlace = (one: ChannelHome | undefined, other: ChannelHome | undefined): boolean =>
  one?.conversation !== undefined &&
  one.platform === other?.platform &&
  one.conversation === other.conversation;

/** Keeps what a channel has chosen. To be called by whoever alone may change the channels. */
export async function keepSummaryChannel(
  records: Pick<Records, 'summaryChannels'>,
  channel: SummaryChannel,
): Promise<void> {
  const others = (await chosenChannels(records)).filter(({ name }) => name !== channel.name);
  await records.summaryChannels.set(KEY, { channels: [...others, channel] });
}

const chosenChannels = async (records: Pick<Records, 'summaryChannels'>): Promise<SummaryChannel[]> =>
  (await records.summaryChannels.get(KEY))?.channels ?? [];
