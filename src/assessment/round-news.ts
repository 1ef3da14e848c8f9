import { formatDay } from '../messages/format.ts';
import { type Part, type Reply, text } from '../messages/reply.ts';
import { rounds as en } from '../messages/wording/en/rounds.ts';
import { rounds as sv } from '../messages/wording/sv/rounds.ts';
import { addDays, localDay } from '../plan/local-time.ts';
import type { Asking } from '../register/asking.ts';
import type { StandingRound } from '../register/standing-rounds.ts';
import type { OpenForm } from './sheet.ts';

const words = { sv, en };

/** A form with the round that it belongs to, as that stands for the unit. */
export type FormInRound = OpenForm & { round: StandingRound; stage: 'open' | 'late' };

/** That the last day has passed and that it still can be handed in. */
export function lateParts({ round, stage }: FormInRound, asking: Asking, timeZone: string): Part[] {
  if (stage !== 'late') return [];
  const { language, now } = asking;
  const today = localDay(now, timeZone);
  const yesterday = addDays(today, -1) === round.closes;
  return [text(words[language].late({ day: formatDay(round.closes, language, today), yesterday }))];
}

/** What came in late is told so the first time that the person is shown the form after the last day. */
export function withRoundNews(
  replies: readonly Reply[],
  open: FormInRound,
  asking: Asking,
  timeZone: string,
): Reply[] {
  const { shownAt, lastMessage, round } = open;
  const isTold = shownAt !== undefined && localDay(new Date(shownAt), timeZone) > round.closes;
  return isTold && lastMessage !== asking.id
    ? [...replies]
    : withParts(replies, lateParts(open, asking, timeZone));
}

/** The parts come first in what is said now; what takes the place of an earlier message is left as it is. */
function withParts(replies: readonly Reply[], parts: readonly Part[]): Reply[] {
  const first = replies.findIndex(({ to }) => to !== 'origin');
  return replies.map((one, index) => (index === first ? { ...one, parts: [...parts, ...one.parts] } : one));
}
