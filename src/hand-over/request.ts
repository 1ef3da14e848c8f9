import type { Action } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { Assignments } from '../records/actions/assignments.ts';
import type { HandOver } from '../records/actions/hand-over.ts';
import type { Records } from '../records/records.ts';
import { readAssignments } from '../register/assignments.ts';
import type { Register } from '../register/register.ts';

/** `overtaken`: the action got another coordinator while the question waited. */
export type RequestState = 'waiting' | 'accepted' | 'declined' | 'withdrawn' | 'overtaken';

/** An action with who coordinates it, and what has been asked about it, oldest first. */
export type Handling = {
  action: Action;
  coordinator: Person | undefined;
  asked: readonly HandOver[];
  /** When it got its coordinator, where that was since the plan. */
  changedAt: string | undefined;
};

export async function handlingOf(
  { register, records }: { register: Register; records: Pick<Records, 'assignments' | 'handOvers'> },
  action: Action,
): Promise<Handling> {
  const [{ actions }, kept] = await Promise.all([readAssignments(records), records.handOvers.get(action.id)]);
  return handling(register, actions, action, kept?.asked ?? []);
}

/** The same for all of the plan's actions. */
export async function allHandlings(
  register: Register,
  records: Pick<Records, 'handOvers'>,
  { actions: assigned }: Assignments,
): Promise<Handling[]> {
  const { actions } = register.plan;
  const kept = await records.handOvers.getMany(actions.map(({ id }) => id));
  return actions.map((action, index) => handling(register, assigned, action, kept[index]?.asked ?? []));
}

const handling = (
  register: Register,
  assigned: Assignments['actions'],
  action: Action,
  asked: readonly HandOver[],
): Handling => ({
  action,
  coordinator: register.coordinatorOf(action.id),
  asked,
  changedAt: assigned[action.id]?.since,
});

/** What has become of a question. Only the latest one can wait. */
export function stateOf(
  request: HandOver,
  { coordinator, changedAt, asked }: Pick<Handling, 'coordinator' | 'changedAt' | 'asked'>,
): RequestState {
  if (request.ended !== undefined) return request.ended.did;
  const changedSince = changedAt !== undefined && Date.parse(changedAt) > Date.parse(request.at);
  const isLatest = request.id === asked.at(-1)?.id;
  return isLatest && !changedSince && coordinator?.email === request.from ? 'waiting' : 'overtaken';
}

/** The question that waits for an answer, if one does. */
export function waitingIn(handled: Handling): HandOver | undefined {
  const latest = handled.asked.at(-1);
  return latest !== undefined && stateOf(latest, handled) === 'waiting' ? latest : undefined;
}

/** Something was asked, answered or changed after a button was shown, so that it may say what nobody means now. */
export function isOld(shownAt: string | undefined, { asked, changedAt }: Handling): boolean {
  if (shownAt === undefined) return false;
  const events = [changedAt, ...asked.flatMap(({ at, ended }) => [at, ended?.at])];
  return events.some((at) => at !== undefined && Date.parse(at) > Date.parse(shownAt));
}

/** All that was asked, with what has become of one of them. */
export const withEnd = (
  asked: readonly HandOver[],
  request: HandOver | undefined,
  ended: NonNullable<HandOver['ended']>,
): HandOver[] => asked.map((one) => (one.id === request?.id ? { ...one, ended } : one));

/** Who asked, or whose action it is. */
export const concerns = ({ by, from }: HandOver, { email }: Person): boolean =>
  by === email || from === email;
