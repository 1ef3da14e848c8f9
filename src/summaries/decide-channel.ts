import type { Command } from '../messages/command.ts';
import type { Plan } from '../plan/plan.ts';
import { unitNamed } from '../plan/unit-named.ts';
import type { SummaryChannel } from '../records/sending/channels.ts';
import type { StandingChannel } from '../register/summary-channels.ts';

/** The last day of the week that posts come on. */
const FRIDAY = 5;

type ChannelWish = Extract<Command, { do: 'use-channel' }>;

/** Where it was written. */
export type ChannelPlace = { platform: string; conversation: string };

type ChannelDecision =
  | { kind: 'chosen'; channel: SummaryChannel }
  | { kind: 'refused'; why: 'unread' | 'unknown-unit' | 'weekend'; said: string };

/** The channel that was chosen at that place, if any. */
export const channelAt = (
  channels: readonly StandingChannel[],
  { platform, conversation }: ChannelPlace,
): StandingChannel | undefined =>
  channels.find(({ home }) => home?.platform === platform && home.conversation === conversation);

/** What the channel gets from now on. The first place that asks for the whole is the plan's own channel. `isOwn`: it has that name. */
export function decideChannel(
  plan: Plan,
  channels: readonly StandingChannel[],
  { wish, place, isOwn }: { wish: ChannelWish; place: ChannelPlace; isOwn: boolean },
): ChannelDecision {
  if (wish.unread !== undefined) return { kind: 'refused', why: 'unread', said: wish.unread };
  if ((wish.weekday ?? 0) > FRIDAY) return { kind: 'refused', why: 'weekend', said: '' };
  const unit = typeof wish.unit === 'string' ? unitNamed(plan.units, wish.unit) : undefined;
  if (typeof wish.unit === 'string' && unit === undefined) {
    return { kind: 'refused', why: 'unknown-unit', said: wish.unit };
  }
  const before =
    channelAt(channels, place) ??
    (unit === undefined || isOwn ? unplacedOwn(plan, channels) : undefined) ??
    fresh(plan, place);
  const scope = wish.unit === null ? undefined : (unit?.id ?? before.unit);
  const { weekday = before.weekday, time = before.time, language = before.language } = wish;
  return {
    kind: 'chosen',
    channel: { name: before.name, ...(scope !== undefined && { unit: scope }), weekday, time, language },
  };
}

/** The plan's own channel, while nobody has said where it is and no post has reached the channel of that name. */
const unplacedOwn = ({ summary }: Plan, channels: readonly StandingChannel[]): StandingChannel | undefined =>
  channels.find(({ name, home }) => name === summary.channel && !home);

const fresh = ({ summary, language }: Plan, { platform, conversation }: ChannelPlace): SummaryChannel => ({
  name: `${platform}:${conversation}`,
  weekday: summary.weekday,
  time: summary.time,
  language,
});
