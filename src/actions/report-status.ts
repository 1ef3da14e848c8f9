import type { Command } from '../messages/command.ts';
import type { Reply } from '../messages/reply.ts';
import { ActionState } from '../plan/action-state.ts';
import { type Day, localDay } from '../plan/local-time.ts';
import type { Action } from '../plan/plan.ts';
import { readUpdates } from '../records/actions/action-history.ts';
import type { ActionUpdate } from '../records/actions/action-update.ts';
import { isAwaited } from '../records/people/awaited-line.ts';
import type { Asking } from '../register/asking.ts';
import { actionsMeant } from './action-meant.ts';
import type { ActionParts } from './action-parts.ts';
import { nothingAskedReply, recordedReply, staleReply } from './action-views.ts';
import { historyOf } from './history.ts';
import { recordUpdate } from './record-update.ts';
import {
  askExpectedReply,
  confirmAllReply,
  type DayProblem,
  doneHasNoDayReply,
  nameActionReply,
  notedAllReply,
  notedFullyReply,
  reportTooLongReply,
  unknownNumberReply,
  whichReportReply,
} from './report-views.ts';
import { askForLineWith } from './set-state.ts';
import { stateAt } from './standing.ts';
import { LINE_LIMIT, type Updatable } from './status-line.ts';
import { supportersFor } from './supporters.ts';
import { alreadyUndoneReply } from './undo-views.ts';
import { waitFor, waitNoMore } from './waiting.ts';
import { actionsOf } from './whose.ts';

export type ReportCommand = Extract<Command, { do: 'report-status' }>;

/** What was said of an action, or of all of them. */
type Report = {
  all?: true | undefined;
  state?: ActionState | undefined;
  late?: true | undefined;
  expected?: Day | undefined;
  line?: string | undefined;
};

/** How an action stands, as it was said in words. What is not clear is asked for, and what was written is kept meanwhile. */
export async function reportStatus(
  parts: ActionParts,
  command: ReportCommand,
  asking: Asking,
  updatable: Updatable,
): Promise<Reply[]> {
  const { records, register } = parts;
  const { language, person } = asking;
  const report = await reportIn(parts, command, asking);
  if (report === undefined) return doneBefore(parts, command, asking);

  const length = [...(report.line ?? '')].length;
  if (length > LINE_LIMIT) return [reportTooLongReply(LINE_LIMIT, length, language)];
  if (report.all) return reportAll(parts, command, report, asking);

  if (command.action !== undefined) {
    const action = register.plan.actions.find(({ number }) => number === command.action);
    if (action === undefined) return [unknownNumberReply(command.action, report.line, language)];
    return updatable(action.id, () => reportOn(parts, action, report, asking));
  }
  const { meant, all } = await actionsLeft(parts, report, asking);
  const [only, ...others] = meant;
  if (only !== undefined && others.length === 0) {
    return updatable(only.id, () => reportOn(parts, only, report, asking));
  }
  if (all.length === 0) return [nameActionReply(language)];
  const since = asking.now.toISOString();
  await waitFor(
    records,
    { person, now: asking.now },
    { report: { id: asking.id, ...defined(report), since } },
  );
  return [whichReportReply([...meant, ...all.filter((action) => !meant.includes(action))], asking)];
}

/** A new day is for what is not done; where all is, it is told of that. */
async function actionsLeft(parts: ActionParts, { state, late, expected }: Report, asking: Asking) {
  const { meant, all } = await actionsMeant(parts, asking);
  if (state !== undefined || (late === undefined && expected === undefined)) return { meant, all };
  const states = await Promise.all(
    all.map(async ({ id }) => stateAt(await historyOf(parts.records, id), asking.now)),
  );
  const open = all.filter((_, index) => states[index] !== 'done');
  const left = meant.filter((action) => open.includes(action) || !all.includes(action));
  return open.length === 0 ? { meant, all } : { meant: left, all: open };
}

/** What the command says, or what was kept of the message that it refers to; undefined when that is gone, or no state. */
async function reportIn(
  { records }: ActionParts,
  command: ReportCommand,
  { person, now }: Asking,
): Promise<Report | undefined> {
  if (command.from !== undefined) {
    const kept = (await records.conversations.get(person.email))?.report;
    return isAwaited(kept, now) && kept.id === command.from ? kept : undefined;
  }
  const state = ActionState.safeParse(command.state);
  if (command.state !== undefined && !state.success) return undefined;
  const { all, late, expected, line } = command;
  return { all, state: state.data, late, expected, line };
}

/** What was kept is gone: it was recorded by this very message before a crash, or the button is old. */
async function doneBefore(parts: ActionParts, command: ReportCommand, asking: Asking): Promise<Reply[]> {
  const { records, register } = parts;
  const { own, asDeputy } = await actionsOf(parts, asking);
  const asked = command.all
    ? [...own, ...asDeputy]
    : register.plan.actions.filter(({ number }) => number === command.action);
  const found = await Promise.all(
    asked.map(async (action) => ({
      action,
      update: (await readUpdates(records, action.id)).find(({ id }) => id === asking.id),
    })),
  );
  const written = found.flatMap(({ action, update }) => (update === undefined ? [] : [{ action, update }]));
  const [first] = written;
  if (first === undefined) return [staleReply(asking.language)];
  if (command.all) return [notedAllReply(written, [], asking)];
  return noted(parts, first.action, first.update, asking);
}

async function reportOn(
  parts: ActionParts,
  action: Action,
  report: Report,
  asking: Asking,
): Promise<Reply[]> {
  const { records, plan } = parts;
  const { person, now, id } = asking;
  const { state, expected, line } = report;
  const today = localDay(now, plan.timeZone);
  const problem = report.late
    ? 'none'
    : expected === undefined
      ? undefined
      : dayProblem(expected, today, plan.period.to);
  if (problem !== undefined) return askForExpected(parts, action, report, problem, asking);

  const standing = stateAt(await historyOf(records, action.id), now);
  const isWritten = (await readUpdates(records, action.id)).some((update) => update.id === id);
  if (expected !== undefined && !isWritten && (state ?? standing) === 'done') {
    return [doneHasNoDayReply(action, line, asking)];
  }
  const decision = await recordUpdate(parts, action, { id, by: person.email, now, state, expected, line });
  if (decision.kind === 'undone') return [await alreadyUndoneReply(parts, action, asking)];
  return 'update' in decision ? noted(parts, action, decision.update, asking) : [];
}

/** What was recorded, and the line that goes with it asked for where there is none. */
async function noted(
  parts: ActionParts,
  action: Action,
  update: ActionUpdate,
  asking: Asking,
): Promise<Reply[]> {
  const { plan, records, register } = parts;
  const settled = asking.pressed ? [recordedReply(action, update, plan, asking.language)] : [];
  if (update.line === undefined && update.expected === undefined) {
    return [...settled, await askForLineWith(parts, action, update, asking)];
  }
  const at = { action: action.id, update: update.id };
  const isOpen = update.line === undefined;
  if (isOpen) {
    await waitFor(records, asking, { line: { ...at, since: asking.now.toISOString() } }, at);
  } else await waitNoMore(records, asking, at);
  return [
    ...settled,
    notedFullyReply(action, update, { plan, supporters: supportersFor(register, asking) }, asking),
  ];
}

/** Why a day cannot be the one that an action is expected to be done. */
function dayProblem(day: Day, today: Day, last: Day): DayProblem | undefined {
  if (day < today) return { kind: 'passed', day };
  return day > last ? { kind: 'after-plan', day, last } : undefined;
}

async function askForExpected(
  { records, plan }: ActionParts,
  action: Action,
  { state, line }: Report,
  problem: DayProblem | 'none',
  asking: Asking,
): Promise<Reply[]> {
  const since = asking.now.toISOString();
  const day = { of: 'expected' as const, actions: [action.id], ...defined({ state, line }), since };
  await waitFor(records, asking, { day }, { action: action.id });
  return [askExpectedReply(action, line, problem === 'none' ? undefined : problem, plan, asking)];
}

/** Asks first: one line is quickly written, and says much. */
async function reportAll(
  parts: ActionParts,
  { askedAt }: ReportCommand,
  report: Report,
  asking: Asking,
): Promise<Reply[]> {
  const { records } = parts;
  const { own, asDeputy } = await actionsOf(parts, asking);
  const all = [...own, ...asDeputy];
  const { person, now, id, language } = asking;
  const { state, line } = report;
  if (all.length === 0 || state === undefined) return [nameActionReply(language)];
  const since = now.toISOString();
  if (askedAt === undefined) {
    await waitFor(records, asking, { report: { id, ...defined(report), since } });
    return [confirmAllReply(all, state, line, asking)];
  }
  const asked = new Date(askedAt);
  if (Number.isNaN(asked.getTime())) return [staleReply(language)];
  const decided = await Promise.all(
    all.map(async (action) => ({
      action,
      decision: await recordUpdate(parts, action, { id, by: person.email, now, state, line, askedAt: asked }),
    })),
  );
  await waitNoMore(records, asking);
  const written = decided.flatMap(({ action, decision }) =>
    decision.kind === 'record' || decision.kind === 'repeated' ? [{ action, update: decision.update }] : [],
  );
  const changed = decided.flatMap(({ action, decision }) => (decision.kind === 'changed' ? [action] : []));
  return written.length + changed.length === 0
    ? [nothingAskedReply(language)]
    : [notedAllReply(written, changed, asking)];
}

/** Without what is not there: what is stored has no empty fields. */
function defined<Fields extends Record<string, unknown>>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };
}
