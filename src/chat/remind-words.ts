import type { Command } from '../messages/command.ts';
import { readDay } from '../plan/day-words.ts';
import type { Day } from '../plan/local-time.ts';

type RemindOn = Extract<Command, { do: 'remind-on' }>;

const REMIND = /^(?:(?:snälla|please|kan du|kan ni|could you|can you) )*(?:påminn(?:a)? mig|remind me)\b/iu;
const ABOUT =
  /(?:^| )(?:(?:om|about|of) )?(?:(?:åtgärd|action) ?(?:nr\.?|nummer|number)? ?(\d{1,3}))(?= |$)/iu;
const LATER = /^(?:senare|igen|later|again|en annan (?:dag|gång)|another (?:day|time))$/iu;

/**
 * "påminn mig i morgon", "påminn mig om åtgärd 7 v. 43", "remind me next week": a day that is not understood is left out,
 * to be asked for. Undefined when it is no such line.
 */
export function readReminder(line: string, today: Day): RemindOn | undefined {
  const said = line.replace(/\s+/gu, ' ').trim();
  const asked = REMIND.exec(said);
  if (asked === null) return undefined;
  const rest = said.slice(asked[0].length).replace(/[?!]+$/u, '');
  const number = ABOUT.exec(rest)?.[1];
  const when = rest.replace(ABOUT, ' ').replace(/\s+/gu, ' ').trim();
  const day = LATER.test(when) ? undefined : readDay(when, today);
  return {
    do: 'remind-on',
    ...(number !== undefined && { number: Number(number) }),
    ...(day !== undefined && { day }),
  };
}
