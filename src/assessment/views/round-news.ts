import { formatDay } from '../../messages/format.ts';
import { choices, type Part, type Reply, text } from '../../messages/reply.ts';
import { rounds as en } from '../../messages/wording/en/rounds.ts';
import { rounds as sv } from '../../messages/wording/sv/rounds.ts';
import { addDays, localDay } from '../../plan/local-time.ts';
import { inLanguage } from '../../plan/plan.ts';
import { standingHandIn } from '../../records/assessment/form-state.ts';
import type { Asking } from '../../register/asking.ts';
import type { StandingRound } from '../../register/standing-rounds.ts';
import type { FormEvent, Outcome } from '../form/decision.ts';
import type { OpenForm } from '../form/sheet.ts';

const words = { sv, en };

/**
 * A form with the round that it belongs to, as that stands for the unit. `admitted`: the round is closed, but the unit was
 * let in. `closed`: what is written is kept in the draft, and cannot be handed in.
 */
export type FormInRound = OpenForm & { round: StandingRound; stage: 'open' | 'late' | 'admitted' | 'closed' };

/** A round that is closed, as it stands for the unit. */
export function closedFor(
  { person }: Asking,
  round: StandingRound | undefined,
): Pick<FormInRound, 'round' | 'stage'> | undefined {
  return round && { round, stage: round.admitted.includes(person.unit) ? 'admitted' : 'closed' };
}

/** The unit has begun and not handed in, or the person is in the middle of it. */
export const isDraft = ({ form, position }: OpenForm): boolean =>
  standingHandIn(form) === undefined && (form !== undefined || position !== undefined);

/** That the last day has passed, or that the round is closed, and what can be done all the same. */
export function roundParts(open: FormInRound, asking: Asking, timeZone: string): Part[] {
  const say = words[asking.language];
  if (open.stage === 'closed')
    return [text(say.draftKept(closing(open, asking, timeZone))), ...askParts(open, asking)];
  if (open.stage !== 'late') return [];
  const today = localDay(asking.now, timeZone);
  const { closes } = open.round;
  const day = formatDay(closes, asking.language, today);
  return [text(say.late({ day, yesterday: addDays(today, -1) === closes }))];
}

/** Why a closed round's form is not handed in, and what can be done. */
export function notHandedInReply(open: FormInRound, asking: Asking, timeZone: string): Reply {
  const why = words[asking.language].notHandedInClosed(closing(open, asking, timeZone));
  return { parts: [text(why), ...askParts(open, asking)] };
}

/** To a unit that had not begun when the round was closed. */
export const notBegunReply = (refusal: Reply, open: FormInRound, asking: Asking): Reply => ({
  ...refusal,
  parts: [...refusal.parts, ...askParts(open, asking)],
});

/** What the person is to know of the round comes first in what is said, the first time that they are shown the form since. */
export function withRoundNews(
  replies: readonly Reply[],
  { open, event, outcome }: { open: FormInRound; event: FormEvent; outcome: Outcome },
  asking: Asking,
  timeZone: string,
): Reply[] {
  if (outcome.kind === 'handed-in') return [...replies];
  if (open.stage !== 'closed') {
    return isToldLate(open, asking, timeZone)
      ? [...replies]
      : withParts(replies, roundParts(open, asking, timeZone));
  }
  if (event.kind === 'start') return [{ parts: roundParts(open, asking, timeZone) }, ...replies];
  // What a form saves is told of when it is left; the review is where one would hand in.
  const isForm = event.kind === 'form-left' || event.kind === 'submit';
  if (outcome.kind === 'review') return withParts(replies, roundParts(open, asking, timeZone));
  const isNews = !isTold(open, asking) || isForm;
  return isNews ? withParts(replies, [text(words[asking.language].savedToDraft)]) : [...replies];
}

function isToldLate({ shownAt, lastMessage, round }: FormInRound, { id }: Asking, timeZone: string): boolean {
  return shownAt !== undefined && lastMessage !== id && localDay(new Date(shownAt), timeZone) > round.closes;
}

function isTold({ shownAt, lastMessage, round }: FormInRound, { id }: Asking): boolean {
  return shownAt !== undefined && lastMessage !== id && shownAt > (round.closedAt ?? '');
}

function closing({ round }: FormInRound, { language, now }: Asking, timeZone: string) {
  const day = formatDay(round.closedOn ?? round.closes, language, localDay(now, timeZone));
  return { round: inLanguage(round.name, language), day };
}

/** The way to ask to be let in, until someone has asked. */
function askParts({ round, sheet }: FormInRound, { language, person }: Asking): Part[] {
  const say = words[language];
  if (round.asked.some(({ unit, by }) => unit === sheet.unit.id && by === person.email)) {
    return [text(say.askedBefore)];
  }
  const command = { do: 'round', act: 'ask', round: round.id, unit: sheet.unit.id } as const;
  return [choices({ title: say.ask, command })];
}

/** What takes the place of an earlier message is left as it is. */
function withParts(replies: readonly Reply[], parts: readonly Part[]): Reply[] {
  const first = replies.findIndex(({ to }) => to !== 'origin');
  return replies.map((one, index) => (index === first ? { ...one, parts: [...parts, ...one.parts] } : one));
}
