import type { Due } from '../messages/due.ts';
import type { Reply } from '../messages/reply.ts';
import type { Asking } from '../register/asking.ts';
import type { AvailabilityCommand, AvailabilityParts } from './availability-parts.ts';
import { createChooseDeputy } from './choose-deputy.ts';
import { createChooseRhythm } from './choose-rhythm.ts';
import { deputyMessages } from './deputy-messages.ts';
import { knownOf } from './person-reader.ts';
import { settingsReply } from './settings.ts';
import { createTellAbsence } from './tell-absence.ts';
import { createTellHours } from './tell-hours.ts';

/** When and how often Lika may write to a person, as they tell it. */
export type Availability = {
  handle(command: AvailabilityCommand, asking: Asking): Promise<Reply[]>;
  /** What was typed while the name of a deputy is waited for; undefined when it is something else. */
  typed(line: string, asking: Asking): Promise<Reply[] | undefined>;
  /** Whether the person is away today, as far as is known. */
  isAway(asking: Asking): Promise<boolean>;
  /** What deputies are told, and those who chose them. */
  due: Due;
};

export function createAvailability(parts: AvailabilityParts): Availability {
  const deputy = createChooseDeputy(parts);
  const absence = createTellAbsence(parts, deputy.handle);
  const hours = createTellHours(parts);
  const rhythm = createChooseRhythm(parts);

  return {
    async handle(command, asking) {
      switch (command.do) {
        case 'away':
          return absence(command, asking);
        case 'deputy':
          return deputy.handle(command, asking);
        case 'hours':
          return hours(command, asking);
        case 'rhythm':
          return rhythm(command, asking);
        case 'my-settings':
          return [await settingsReply(parts, asking)];
      }
    },
    typed: deputy.typed,
    async isAway(asking) {
      const { days, reader } = await knownOf(parts, asking);
      return days.isAway(reader.today);
    },
    due: deputyMessages(parts),
  };
}
