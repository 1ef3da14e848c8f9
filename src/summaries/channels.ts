import type { Command } from '../messages/command.ts';
import { formatClock, formatEitherPerson } from '../messages/format.ts';
import { note, type Reply, reply, text } from '../messages/reply.ts';
import type { Language } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { Records } from '../records/records.ts';
import type { SummaryChannel } from '../records/sending/channels.ts';
import type { Turns } from '../records/turns.ts';
import type { Register } from '../register/register.ts';
import { everyChannel, keepSummaryChannel } from '../register/summary-channels.ts';
import { type ChannelPlace, channelAt, decideChannel } from './decide-channel.ts';
import { words } from './occasion.ts';

export type ChannelCommand = Extract<Command, { do: 'use-channel' | 'leave-channel' }>;

/** `place`: missing where it was written to Lika directly. */
type ChannelAsking = {
  person: Person | undefined;
  language: Language;
  now: Date;
  place: ChannelPlace | undefined;
};

/** What a channel chooses of the weekly post; for administrators. */
export type Channels = (command: ChannelCommand, asking: ChannelAsking) => Promise<Reply>;

/** `channelOf`: the place without the thread in it. `isNamed`: the place is the channel of that name. `settle`: from now on what goes to the channel of that name reaches it. */
export function createChannels(parts: {
  register: Register;
  records: Records;
  turns: Turns;
  channelOf: (place: ChannelPlace) => ChannelPlace;
  isNamed: (place: ChannelPlace, name: string) => Promise<boolean>;
  settle: (place: ChannelPlace, name: string) => Promise<void>;
}): Channels {
  const { register, records, turns, channelOf, isNamed, settle } = parts;
  const { plan } = register;

  return async (command, { person, language, now, place: written }) => {
    const say = words[language];
    if (!person?.roles.includes('admin')) {
      const administrator = formatEitherPerson(register.administrators(), language);
      // Nobody is named in a channel.
      return { ...reply(text(say.channelByAdministrator({ administrator }))), to: 'direct' };
    }
    if (written === undefined) return reply(text(say.channelNotHere));
    const place = channelOf(written);
    return turns('summary-channels', async () => {
      const channels = await everyChannel(plan, records);
      if (command.do === 'leave-channel') {
        const left = channelAt(channels, place);
        if (left === undefined || left.stopped) return reply(text(say.channelNotUsed));
        const { home: _, ...kept } = left;
        await keepSummaryChannel(records, { ...kept, stopped: true });
        return reply(text(say.channelLeft));
      }
      const isOwn = command.unit !== undefined && (await isNamed(place, plan.summary.channel));
      const decision = decideChannel(plan, channels, { wish: command, place, isOwn });
      if (decision.kind === 'refused') {
        return reply(text(say.channelRefused[decision.why]({ said: decision.said })), note(say.channelHowTo));
      }
      const { channel } = decision;
      await settle(place, channel.name);
      await keepSummaryChannel(records, { ...channel, at: now.toISOString() });
      return reply(text(chosenInWords(channel, language)), note(say.channelHowTo));
    });
  };

  function chosenInWords({ unit, weekday, time, language: of }: SummaryChannel, language: Language): string {
    const say = words[language];
    return say.channelChosen({
      days: say.weekdays[weekday - 1] ?? '',
      time: formatClock(time, language),
      unit: unit === undefined ? undefined : (register.unit(unit)?.name ?? unit),
      language: say.languages[of],
    });
  }
}
