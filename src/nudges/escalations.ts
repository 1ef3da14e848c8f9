import type { Concern } from '../messages/due.ts';
import { formatDay } from '../messages/format.ts';
import { text } from '../messages/reply.ts';
import { inLanguage } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { Register } from '../register/register.ts';
import { type NudgedAction, type ReasonParts, stuck } from './action-reason.ts';
import { words } from './daily-message.ts';
import { topics } from './topics.ts';

/** Who is to know when an action is stuck: the coordinator's closest manager, else the administrators. */
export function managersOf(register: Register, coordinator: Person): Person[] {
  const lead = coordinator.lead === undefined ? undefined : register.person(coordinator.lead);
  return lead === undefined || lead.email === coordinator.email ? register.administrators() : [lead];
}

/** What managers are to hear: of actions that are stuck, where the coordinator was told so first. */
export function escalations(
  actions: readonly NudgedAction[],
  register: Register,
  parts: Pick<ReasonParts, 'policy' | 'told' | 'today'>,
): Concern[] {
  return actions.flatMap((nudged) => {
    const { id, due } = nudged;
    const { escalateOn, isNoticed } = stuck(nudged, parts) ?? {};
    const action = register.action(id);
    const coordinator = register.person(nudged.coordinator);
    if (escalateOn === undefined || !isNoticed || action === undefined || coordinator === undefined)
      return [];
    return managersOf(register, coordinator).map(
      ({ email }): Concern => ({
        email,
        topic: topics.escalation(id, due),
        about: [id],
        kind: 'news',
        from: escalateOn,
        why: words.sv.adminWhy.escalation({ number: action.number, coordinator: coordinator.name }),
        parts: (language, today) => [
          text(
            words[language].escalation({
              number: action.number,
              name: inLanguage(action.name, language),
              due: formatDay(due, language, today),
              coordinator: coordinator.name,
              isLead: email === coordinator.lead,
            }),
          ),
        ],
      }),
    );
  });
}
