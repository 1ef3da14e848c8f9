import type { Command } from '../../messages/command.ts';
import type { Due, DueMessage } from '../../messages/due.ts';
import { choices, note, type Reply, reply, text } from '../../messages/reply.ts';
import { addDays, localDay } from '../../plan/local-time.ts';
import type { Round } from '../../plan/plan.ts';
import type { Person } from '../../plan/roster.ts';
import { isPublished, stageOf } from '../../plan/round-stage.ts';
import { type Approval, type Form, formKey } from '../../records/assessment/form.ts';
import { awaitedApproval } from '../../records/assessment/form-state.ts';
import { isAwaited } from '../../records/people/awaited-line.ts';
import type { Records } from '../../records/records.ts';
import type { Turns } from '../../records/turns.ts';
import type { Asking } from '../../register/asking.ts';
import { languageOf } from '../../register/language-of.ts';
import type { Register } from '../../register/register.ts';
import { standingRounds } from '../../register/standing-rounds.ts';
import { receiptFor } from '../afterwards/receipt.ts';
import { askLine, refusedLine } from '../ask-line.ts';
import { withHandIn } from '../form/hand-in.ts';
import { createRoundForms, type RoundForm } from '../form/round-form.ts';
import { loadForm, type OpenForm, ratingsOf } from '../form/sheet.ts';
import { unitFigures } from '../form/unit-figures.ts';
import { words } from '../words.ts';
import {
  approvalRequest,
  approvalReview,
  changedSinceReply,
  noLongerWaiting,
  sentBackReply,
} from './approval-view.ts';

export type ApprovalCommand = Extract<Command, { do: 'approval' | 'withdraw' }>;

/** `takes`: the round can be handed in to by that unit. */
type Loaded = OpenForm & { asked: RoundForm; takes: boolean };

export type Approvals = {
  handle(command: ApprovalCommand, asking: Asking): Promise<Reply[]>;
  /** What was typed while the reason to send a form back is waited for; undefined when none is. */
  typed(line: string, asking: Asking): Promise<Reply[] | undefined>;
  /** What managers are asked, and what those who asked are told of the answer. */
  due: Due;
};

/** So long is it told what became of it. */
const TOLD_WITHIN_DAYS = 14;

export function createApprovals(parts: { register: Register; records: Records; turns: Turns }): Approvals {
  const { register, records, turns } = parts;
  const { plan } = register;
  const roundForm = createRoundForms(parts);

  const load = async (
    at: { round: string; unit: string },
    asking: Pick<Asking, 'person' | 'language' | 'now'>,
  ): Promise<Loaded | undefined> => {
    const rounds = await standingRounds(plan, records);
    const round = rounds.find(({ id }) => id === at.round);
    if (round === undefined || register.unit(at.unit) === undefined) return undefined;
    const form = await roundForm(round.id);
    const open = await loadForm(records, register, { ...form, round, rounds }, asking, at.unit);
    const stage = stageOf(round, rounds, localDay(asking.now, plan.timeZone));
    const takes = stage === 'open' || stage === 'late';
    return { ...open, asked: form, takes: takes || (stage === 'closed' && round.admitted.includes(at.unit)) };
  };

  /** Works on a form that waits for that person, as they saw it; else says why there is nothing to decide. */
  const forLead = (
    at: { round: string; unit: string; asked: string },
    asking: Asking,
    work: (open: Loaded & { form: Form }, approval: Approval) => Promise<Reply[]>,
  ): Promise<Reply[]> =>
    turns(`form/${at.unit}`, async () => {
      const open = await load(at, asking);
      if (open === undefined) return [reply(text(words[asking.language].anotherRound))];
      const { form } = open;
      const approval = awaitedApproval(form);
      if (form === undefined || approval === undefined) {
        return [noLongerWaiting(open.sheet, form?.approvals?.at(-1))];
      }
      if (approval.lead !== asking.person.email) {
        const lead = open.sheet.nameOf(approval.lead);
        return [reply(text(words[asking.language].approvedByLead({ lead })))];
      }
      if (approval.at !== at.asked) return [changedSinceReply(open.sheet, figuresOf(open), approval)];
      return work({ ...open, form }, approval);
    });

  const figuresOf = ({ sheet, asked }: Loaded) => unitFigures(asked.plan, ratingsOf(sheet));

  const keepForm = ({ sheet }: OpenForm, form: Form) =>
    records.forms.set(formKey(sheet.round, sheet.unit.id), form);

  const approve = (at: { round: string; unit: string; asked: string }, asking: Asking) =>
    forLead(at, asking, async (open, { by, lead }) => {
      const say = words[asking.language];
      const unit = open.sheet.unit.name;
      if (!open.takes) return [reply(text(say.approvedTooLate({ unit })))];
      const now = asking.now.toISOString();
      const handIn = { at: now, by, approvedBy: lead };
      const handedIn = await withHandIn(records, open.sheet, open.form, handIn);
      await keepForm(open, decided(handedIn, { at: now, did: 'approved' }));
      return [reply(text(say.approved({ unit, by: open.sheet.nameOf(by) })), note(say.notEffects))];
    });

  const askReason = (at: { round: string; unit: string; asked: string }, asking: Asking) =>
    forLead(at, asking, async () => {
      const { round, unit, asked } = at;
      const sendingBack = { round, unit, asked, since: asking.now.toISOString() };
      const say = words[asking.language];
      return [await askLine(records, { sendingBack }, { ask: say.whySendBack, note: say.writeHere }, asking)];
    });

  const withdraw = ({ round, unit }: { round: string; unit: string }, asking: Asking) =>
    turns(`form/${unit}`, async (): Promise<Reply[]> => {
      const say = words[asking.language];
      const isOwn = unit === asking.person.unit && asking.person.roles.includes('respondent');
      const open = isOwn ? await load({ round, unit }, asking) : undefined;
      const { form } = open ?? {};
      if (open === undefined)
        return [reply(text(say.anotherUnit({ unit: register.unit(unit)?.name ?? unit })))];
      if (form === undefined || awaitedApproval(form) === undefined) {
        return [noLongerWaiting(open.sheet, form?.approvals?.at(-1))];
      }
      await keepForm(open, decided(form, { at: asking.now.toISOString(), did: 'withdrawn' }));
      return [
        reply(
          text(say.withdrawn),
          choices(
            { title: say.continue, command: { do: 'continue' } },
            { title: say.review, command: { do: 'review' } },
          ),
        ),
      ];
    });

  /** What is to be told of one unit's form, if anything is. */
  const messageAbout = async (
    round: Round,
    unit: string,
    latest: Approval | undefined,
    now: Date,
  ): Promise<DueMessage[]> => {
    if (latest === undefined || latest.decided?.did === 'withdrawn') return [];
    const to = register.person(latest.decided === undefined ? latest.lead : latest.by);
    const since = latest.decided?.at ?? latest.at;
    const today = localDay(now, plan.timeZone);
    const isOld = localDay(new Date(since), plan.timeZone) < addDays(today, -TOLD_WITHIN_DAYS);
    if (to === undefined || isOld) return [];
    const language = await languageOf(records, to, plan.language);
    const open = await load({ round: round.id, unit }, { person: to, language, now });
    if (open === undefined) return [];
    return [
      {
        id: `approval/${to.email}/${round.id}/${unit}/${since}`,
        kind: 'approval',
        to: { kind: 'person', email: to.email },
        about: [round.id, unit],
        scheduledFor: since,
        reply: await told(open, latest, to),
      },
    ];
  };

  const told = async (open: Loaded, approval: Approval, to: Person): Promise<Reply> => {
    if (approval.decided === undefined) return approvalRequest(open.sheet, approval);
    if (approval.decided.did === 'sent-back') return sentBackReply(open.sheet, approval);
    const handIn = { at: new Date(approval.decided.at), by: to.email, approvedBy: approval.lead };
    return receiptFor(parts, open.sheet, open.asked, handIn);
  };

  return {
    async handle(command, asking) {
      if (command.do === 'withdraw') return withdraw(command, asking);
      if (command.act === 'approve') return approve(command, asking);
      if (command.act === 'send-back') return askReason(command, asking);
      return forLead(command, asking, async (open, approval) => [
        approvalReview(open.sheet, figuresOf(open), approval),
      ]);
    },

    async typed(line, asking) {
      const { email } = asking.person;
      const { sendingBack, ...rest } = (await records.conversations.get(email)) ?? {};
      const say = words[asking.language];
      if (rest.lineTaken === asking.id) return [reply(text(say.lineTaken))];
      if (!isAwaited(sendingBack, asking.now)) return undefined;
      const reason = line.trim();
      const refused = refusedLine(reason, asking);
      if (refused !== undefined) return [refused];
      const replies = await forLead(sendingBack, asking, async (open, { by }) => {
        const decision = { at: asking.now.toISOString(), did: 'sent-back', reason } as const;
        await keepForm(open, decided(open.form, decision));
        return [reply(text(say.sendingBack({ by: open.sheet.nameOf(by) })))];
      });
      await records.conversations.set(email, { ...rest, lineTaken: asking.id });
      return replies;
    },

    async due(now) {
      const rounds = await standingRounds(plan, records);
      const today = localDay(now, plan.timeZone);
      const places = rounds
        .filter((round) => round.opens <= today && !isPublished(round, today))
        .flatMap((round) => plan.units.map(({ id }) => ({ round, unit: id })));
      const forms = await records.forms.getMany(places.map(({ round, unit }) => formKey(round.id, unit)));
      const messages = places.map(({ round, unit }, index) =>
        messageAbout(round, unit, forms[index]?.approvals?.at(-1), now),
      );
      return (await Promise.all(messages)).flat();
    },
  };
}

/** The form with what became of the approval that it waits for. */
const decided = (form: Form, decision: NonNullable<Approval['decided']>): Form => ({
  ...form,
  approvals: (form.approvals ?? []).map((approval, index, all) =>
    index === all.length - 1 ? { ...approval, decided: decision } : approval,
  ),
});
