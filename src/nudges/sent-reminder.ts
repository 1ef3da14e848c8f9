import { formatTime } from '../messages/format.ts';
import { type Choice, choices, note, type Part, type Reply } from '../messages/reply.ts';
import { FrozenMessage } from '../messages/reply-schema.ts';
import { localDay } from '../plan/local-time.ts';
import type { Language } from '../plan/plan.ts';
import { readUpdates } from '../records/action-history.ts';
import type { ActionUpdate, Records } from '../records/records.ts';
import { words } from './daily-message.ts';
import { nudgeId } from './nudge-id.ts';

/** A state's name as the actions ability writes it. */
export type StateName = (state: ActionUpdate['state'], language: Language) => string;

/** The button that takes an update back; undefined for an unknown action. */
export type UndoChoice = (
  actionId: string,
  update: string,
  language: Language,
  askedAt: Date,
) => Choice | undefined;

/**
 * The reminder whose buttons were made at `askedAt`, as it looks now: what was recorded stands where an action's
 * buttons stood, to be taken back, and the other actions keep theirs. Undefined when no reminder has such buttons.
 */
export function createSentReminder(parts: {
  records: Records;
  timeZone: string;
  stateName: StateName;
  undoChoice: UndoChoice;
}) {
  const { records, timeZone, stateName, undoChoice } = parts;

  return async (email: string, askedAt: Date, language: Language): Promise<Reply | undefined> => {
    const sent = await records.sent.get(nudgeId(email, localDay(askedAt, timeZone)));
    const frozen = FrozenMessage.safeParse(sent?.content).data;
    const asked = frozen?.reply.parts.flatMap((part) => actionAsked(part, askedAt) ?? []) ?? [];
    if (frozen === undefined || asked.length === 0) return undefined;

    const histories = await Promise.all(asked.map((action) => readUpdates(records, action)));
    const updates = new Map<string, ActionUpdate>();
    asked.forEach((action, index) => {
      const latest = histories[index]?.at(-1);
      if (latest !== undefined && Date.parse(latest.at) > askedAt.getTime()) updates.set(action, latest);
    });
    const recorded = (action: string, { id, state, by, at }: ActionUpdate): Part[] => {
      const time = formatTime(new Date(at), language, timeZone);
      const undo = by === email ? undoChoice(action, id, language, askedAt) : undefined;
      return [
        note(words[language].recorded({ state: stateName(state, language), time })),
        ...(undo ? [choices(undo)] : []),
      ];
    };
    return {
      parts: frozen.reply.parts.flatMap((part): Part[] => {
        const action = actionAsked(part, askedAt) ?? '';
        const update = updates.get(action);
        return update === undefined ? withoutLaterFor(part, updates) : recorded(action, update);
      }),
    };
  };
}

/** The action whose state the part's buttons set. */
function actionAsked(part: Part, askedAt: Date): string | undefined {
  if (part.kind !== 'choices') return undefined;
  const command = part.choices[0]?.command;
  const isOurs = command?.do === 'set-state' && command.askedAt === askedAt.toISOString();
  return isOurs ? command.action : undefined;
}

/** "Påminn mig senare" is for the actions that still wait for an answer. */
function withoutLaterFor(part: Part, updates: ReadonlyMap<string, ActionUpdate>): Part[] {
  if (part.kind !== 'choices') return [part];
  const left = part.choices.flatMap((choice) => {
    const { command } = choice;
    if (command.do !== 'remind-later') return [choice];
    const actions = command.actions.filter((action) => !updates.has(action));
    return actions.length === 0 ? [] : [{ ...choice, command: { ...command, actions } }];
  });
  return left.length === 0 ? [] : [choices(...left)];
}
