import type { Action } from '../plan/plan.ts';
import { isAwaited } from '../records/people/awaited-line.ts';
import type { Asking } from '../register/asking.ts';
import type { ActionParts } from './action-parts.ts';
import { actionsOf } from './whose.ts';

/**
 * The actions that someone means who names none: those of the latest reminder, the one that they were last at, or the
 * only one that they have. `all`: those that they may choose between.
 */
export async function actionsMeant(
  parts: ActionParts,
  asking: Asking,
): Promise<{ meant: Action[]; all: Action[] }> {
  const { register, records, remindedOf } = parts;
  const { person, now } = asking;
  const { own, asDeputy } = await actionsOf(parts, asking);
  const all = [...own, ...asDeputy];
  const known = (await records.conversations.get(person.email))?.lastAction;
  const last = isAwaited(known, now) ? known : undefined;
  const reminded = await remindedOf?.(person.email, now);
  if (reminded !== undefined && (last === undefined || reminded.at > last.since)) {
    const meant = all.filter(({ id }) => reminded.actions.includes(id));
    if (meant.length > 0) return { meant, all };
  }
  const at = last && register.action(last.action);
  if (at !== undefined) return { meant: [at], all };
  return { meant: all.length === 1 ? all : [], all };
}
