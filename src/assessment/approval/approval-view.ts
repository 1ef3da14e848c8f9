import { formatWhen } from '../../messages/format.ts';
import { choices, heading, note, type Part, type Reply, reply, text } from '../../messages/reply.ts';
import type { Approval } from '../../records/assessment/form.ts';
import type { Sheet } from '../form/sheet.ts';
import type { UnitFigures } from '../form/unit-figures.ts';
import { reviewParts } from '../views/review-view.ts';
import { words } from '../words.ts';

const about = ({ round, unit }: Sheet) => ({ round, unit: unit.id });

const askedWhen = ({ now, language, timeZone }: Sheet, { at }: Approval) =>
  formatWhen(new Date(at), now, language, timeZone);

/** What the unit is told while its form waits for the manager. */
export function waitingReply(sheet: Sheet, approval: Approval): Reply {
  const say = words[sheet.language];
  return reply(
    text(say.waitsForLead({ lead: sheet.nameOf(approval.lead), when: askedWhen(sheet, approval) })),
    note(say.waitsNote),
    choices({ title: say.withdraw, command: { do: 'withdraw', ...about(sheet) } }),
  );
}

/** What the manager is asked. */
export function approvalRequest(sheet: Sheet, approval: Approval): Reply {
  const say = words[sheet.language];
  const [firstName = ''] = sheet.nameOf(approval.lead).split(' ');
  const unit = sheet.unit.name;
  return reply(
    text(say.approvalAsked({ firstName, by: sheet.nameOf(approval.by), unit })),
    note(say.approvalNote),
    decisions(sheet, approval, 'unseen'),
  );
}

/** All that the manager is asked to approve. */
export function approvalReview(sheet: Sheet, figures: UnitFigures, approval: Approval): Reply {
  const say = words[sheet.language];
  return reply(
    heading(say.reviewHeading({ unit: sheet.unit.name })),
    ...reviewParts(sheet, figures, 'whole'),
    note(say.notEffects),
    decisions(sheet, approval, 'seen'),
  );
}

function decisions(sheet: Sheet, { at }: Approval, review: 'seen' | 'unseen'): Part {
  const say = words[sheet.language];
  const button = (act: 'show' | 'approve' | 'send-back') =>
    ({ do: 'approval', act, ...about(sheet), asked: at }) as const;
  return choices(
    ...(review === 'unseen' ? [{ title: say.showAnswers, command: button('show') }] : []),
    { title: say.approve, emphasis: 'primary', command: button('approve') },
    { title: say.sendBack, command: button('send-back') },
  );
}

/** The form was changed since the manager saw it: it is shown as it is now, with what was pressed left undone. */
export function changedSinceReply(sheet: Sheet, figures: UnitFigures, approval: Approval): Reply {
  const { parts } = approvalReview(sheet, figures, approval);
  return reply(text(words[sheet.language].changedSinceSeen), ...parts);
}

/** What the one who asked is told when the form comes back. */
export function sentBackReply(sheet: Sheet, { lead, decided }: Approval): Reply {
  const say = words[sheet.language];
  return reply(
    text(say.sentBack({ lead: sheet.nameOf(lead), unit: sheet.unit.name, reason: decided?.reason ?? '' })),
    choices({ title: say.continue, emphasis: 'primary', command: { do: 'continue' } }),
  );
}

/** Why there is nothing for the manager to decide any more. */
export function noLongerWaiting(sheet: Sheet, latest: Approval | undefined): Reply {
  const say = words[sheet.language];
  const unit = sheet.unit.name;
  const by = latest === undefined ? '' : sheet.nameOf(latest.by);
  return reply(text(say.approvalOver[latest?.decided?.did ?? 'withdrawn']({ unit, by })));
}
