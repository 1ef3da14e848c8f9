import { choices, type Reply, reply, text } from '../messages/reply.ts';
import type { Acquaintance } from '../records/people/acquaintance.ts';
import type { Asking } from '../register/asking.ts';
import {
  type AvailabilityCommand,
  type AvailabilityParts,
  inPlace,
  keep,
  words,
} from './availability-parts.ts';

type RhythmCommand = Extract<AvailabilityCommand, { do: 'rhythm' }>;
const RHYTHMS = ['usual', 'monthly', 'dates'] as const;

export const rhythmOf = (known: Pick<Acquaintance, 'rhythm'> | undefined) => known?.rhythm ?? 'usual';

/** How often reminders come, other than of dates: shown with the choices, or kept as it is chosen. */
export function createChooseRhythm(parts: AvailabilityParts) {
  const show = async ({ person, language }: Asking): Promise<Reply> => {
    const say = words[language];
    const rhythm = rhythmOf(await parts.records.acquaintances.get(person.email));
    return reply(
      text(say.rhythmNow({ rhythm })),
      text(say.rhythmWhich),
      choices(
        ...RHYTHMS.map((one) => ({
          title: say.rhythmTitle({ rhythm: one }),
          label: say.rhythmLabel({ rhythm: one }),
          command: { do: 'rhythm', rhythm: one } as const,
        })),
      ),
    );
  };

  return async ({ rhythm }: RhythmCommand, asking: Asking): Promise<Reply[]> => {
    if (rhythm === undefined) return [await show(asking)];
    await keep(parts, asking.person.email, (known) => {
      const { rhythm: _, ...rest } = known;
      return { known: rhythm === 'usual' ? rest : { ...rest, rhythm }, result: undefined };
    });
    return [inPlace(reply(text(words[asking.language].rhythmKept({ rhythm }))), asking)];
  };
}
