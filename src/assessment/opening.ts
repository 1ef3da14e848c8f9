import type { Reply } from '../messages/reply.ts';
import { localDay } from '../plan/local-time.ts';
import { closedRound, takingRound } from '../plan/round-stage.ts';
import { awaitedApproval, standingHandIn } from '../records/assessment/form-state.ts';
import type { Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';
import { type StandingRound, standingRounds } from '../register/standing-rounds.ts';
import { waitingReply } from './approval/approval-view.ts';
import type { RoundForms } from './form/round-form.ts';
import { loadForm } from './form/sheet.ts';
import { refusal } from './views/refusal.ts';
import { closedFor, type FormInRound, isDraft, notBegunReply } from './views/round-news.ts';

export type Opening = {
  /** The form of the person's unit, or why there is none for them now. */
  opened(asking: Asking): Promise<FormInRound | Reply>;
  /** The same where it may still be filled in; else what has become of it. */
  unfinished(asking: Asking): Promise<FormInRound | Reply>;
  /** Works on the unit's form alone, where it may still be filled in. */
  inForm(asking: Asking, work: (open: FormInRound) => Promise<Reply[]>): Promise<Reply[]>;
};

export const isRefused = (opened: FormInRound | Reply): opened is Reply => 'parts' in opened;

export function createOpening(
  parts: { register: Register; records: Records; turns: Turns },
  roundForm: RoundForms,
): Opening {
  const { register, records, turns } = parts;

  const opened = async (asking: Asking): Promise<FormInRound | Reply> => {
    const rounds = await standingRounds(register.plan, records);
    const today = localDay(asking.now, register.plan.timeZone);
    const current = takingRound(rounds, today) ?? closedFor(asking, closedRound(rounds, today));
    const refused = () => refusal(register, rounds, current?.round, asking);
    if (current === undefined || !asking.person.roles.includes('respondent')) return refused();
    const open = await inRound(current, rounds, asking);
    if (open.stage !== 'closed' || isDraft(open)) return open;
    return standingHandIn(open.form) === undefined ? notBegunReply(refused(), open, asking) : refused();
  };

  const inRound = async (
    { round, stage }: Pick<FormInRound, 'round' | 'stage'>,
    rounds: readonly StandingRound[],
    asking: Asking,
  ): Promise<FormInRound> => {
    const asked = { ...(await roundForm(round.id)), round, rounds };
    return { ...(await loadForm(records, register, asked, asking)), round, stage };
  };

  const unfinished = async (asking: Asking): Promise<FormInRound | Reply> => {
    const open = await opened(asking);
    return isRefused(open) ? open : (finishedReply(register, open, asking) ?? open);
  };

  /** A form that can no longer be filled in is not what the person is in the middle of. */
  const leave = async ({ person }: Asking): Promise<void> => {
    const { form: at, ...rest } = (await records.conversations.get(person.email)) ?? {};
    if (at !== undefined) await records.conversations.set(person.email, rest);
  };

  return {
    opened,
    unfinished,
    inForm: (asking, work) =>
      turns(`form/${asking.person.unit}`, async () => {
        const open = await unfinished(asking);
        if (!isRefused(open)) return work(open);
        await leave(asking);
        return [open];
      }),
  };
}

/** Why a form cannot be opened again now, whatever the reason; undefined where it can. */
export function lockedReply(register: Register, open: FormInRound, asking: Asking): Reply | undefined {
  const isLocked = open.stage === 'late' || awaitedApproval(open.form) !== undefined;
  return isLocked ? finishedReply(register, open, asking) : undefined;
}

/** That the form waits for the manager, or is handed in; undefined while it is still being filled in. */
export function finishedReply(register: Register, open: FormInRound, asking: Asking): Reply | undefined {
  const awaited = awaitedApproval(open.form);
  return awaited === undefined ? handedInReply(register, open, asking) : waitingReply(open.sheet, awaited);
}

function handedInReply(
  register: Register,
  { round, stage, sheet, form }: FormInRound,
  asking: Asking,
): Reply | undefined {
  const handedIn = standingHandIn(form);
  if (handedIn === undefined) return undefined;
  const { at, by } = handedIn;
  return refusal(register, [], round, asking, { at, name: sheet.nameOf(by), late: stage === 'late' });
}
