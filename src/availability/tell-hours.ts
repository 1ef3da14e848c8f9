import { choices, note, type Reply, reply, text } from '../messages/reply.ts';
import type { Acquaintance } from '../records/people/acquaintance.ts';
import type { Asking } from '../register/asking.ts';
import {
  type AvailabilityCommand,
  type AvailabilityParts,
  inPlace,
  keep,
  UNKNOWN,
  words,
} from './availability-parts.ts';
import { timesInWords, weekdaysInWords } from './days-in-words.ts';
import { decideHours, type HoursDecision, hoursOf } from './working-hours.ts';

type HoursCommand = Extract<AvailabilityCommand, { do: 'hours' }>;

/** When someone works, and where: shown, or kept as they tell it. */
export function createTellHours(parts: AvailabilityParts) {
  const { plan } = parts.register;

  /** `kept`: something was changed just now. */
  const hoursReply = (known: Acquaintance, { language }: Asking, kept: boolean): Reply => {
    const say = words[language];
    const { weekdays, ...times } = hoursOf(known, plan);
    const told = say.hours({
      days: weekdaysInWords(weekdays, language),
      times: timesInWords(times, language),
    });
    const zone = known.timeZone;
    const isOwn = known.hours !== undefined;
    return reply(
      text(kept ? `${say.hoursKept} ${told}` : isOwn ? told : `${told} ${say.hoursUsual}`),
      ...(zone === undefined ? [] : [text(say.inZone({ zone }))]),
      text(say.neverThen),
      ...(kept ? [] : [note(say.howToChangeHours)]),
      ...(isOwn ? [choices({ title: say.hoursAsUsual, command: { do: 'hours', act: 'usual' } })] : []),
    );
  };

  return async (command: HoursCommand, asking: Asking): Promise<Reply[]> => {
    const { person, language } = asking;
    if (command.act === 'show') {
      return [hoursReply((await parts.records.acquaintances.get(person.email)) ?? UNKNOWN, asking, false)];
    }
    const decision = await keep<HoursDecision>(parts, person.email, (known) => {
      const decided = decideHours(known, command, plan);
      return { known: decided.kind === 'kept' ? decided.known : known, result: decided };
    });
    if (decision.kind === 'refused') return [reply(text(words[language].refusedHours[decision.why]))];
    return [inPlace(hoursReply(decision.known, asking, true), asking)];
  };
}
