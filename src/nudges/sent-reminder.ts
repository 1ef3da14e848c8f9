import { formatTime } from '../messages/format.ts';
import { type Choice, choices, note, type Part, type Reply } from '../messages/reply.ts';
import { FrozenMessage } from '../messages/reply-schema.ts';
import { localDay } from '../plan/local-time.ts';
import type { Language } from '../plan/plan.ts';
import { readUpdates } from '../records/actions/action-history.ts';
import type { ActionUpdate } from '../records/actions/action-update.ts';
import type { Records } from '../records/records.ts';
import { words } from './daily-message.ts';
import { nudgeId } from './nudge-id.ts';

/** A state's name as the actions ability writes it. */
type StateName = (state: ActionUpdate['state'], language: Language) => string;

/** The button that takes an update back; undefined for an unknown action. */
type UndoChoice = (actionId: string, update: string, language: Language, askedAt: Date) => Choice | undefined;

/** Parts of a message that was sent, as they look now. */
type AsTheyStand = (parts: Part[], email: string, language: Language) => Promise<Part[]>;

type SentReminder = {
  /** What was recorded stands where an action's buttons stood, to be taken back; the other actions keep theirs. */
  asTheyStand: AsTheyStand;
  /** The reminder whose buttons were made at `askedAt`, as it looks now; undefined when no reminder has such buttons. */
  at(email: string, askedAt: Date, language: Language): Promise<Reply | undefined>;
};

/** `others`: how the parts of other abilities look now. */
export function createSentReminder(given: {
  records: Records;
  timeZone: string;
  stateName: StateName;
  undoChoice: UndoChoice;
  others?: AsTheyStand;
}): SentReminder {
  const { records, timeZone, stateName, undoChoice, others } = given;

  const recorded = (
    { id, state, by, at }: ActionUpdate,
    { action, askedAt }: Asked,
    email: string,
    language: Language,
  ): Part[] => {
    const time = formatTime(new Date(at), language, timeZone);
    const undo = by === email ? undoChoice(action, id, language, askedAt) : undefined;
    return [
      note(words[language].recorded({ state: stateName(state, language), time })),
      ...(undo ? [choices(undo)] : []),
    ];
  };

  const asTheyStand: AsTheyStand = async (parts, email, language) => {
    const updates = new Map<string, ActionUpdate>();
    for (const { action, askedAt } of parts.flatMap((part) => askedBy(part) ?? [])) {
      const latest = (await readUpdates(records, action)).at(-1);
      if (latest !== undefined && Date.parse(latest.at) > askedAt.getTime()) updates.set(action, latest);
    }
    return parts.flatMap((part): Part[] => {
      const asked = askedBy(part);
      const update = asked && updates.get(asked.action);
      if (asked === undefined || update === undefined) return withoutLaterFor(part, updates);
      return recorded(update, asked, email, language);
    });
  };

  return {
    asTheyStand,
    async at(email, askedAt, language) {
      const sent = await records.sent.get(nudgeId(email, localDay(askedAt, timeZone)));
      const frozen = FrozenMessage.safeParse(sent?.content).data;
      const isOurs = frozen?.reply.parts.some(
        (part) => askedBy(part)?.askedAt.getTime() === askedAt.getTime(),
      );
      if (frozen === undefined || !isOurs) return undefined;
      const parts = await asTheyStand(frozen.reply.parts, email, language);
      return { parts: others === undefined ? parts : await others(parts, email, language) };
    },
  };
}

type Asked = { action: string; askedAt: Date };

/** The action whose state the part's buttons set, and when they were made. */
function askedBy(part: Part): Asked | undefined {
  const command = part.kind === 'choices' ? part.choices[0]?.command : undefined;
  return command?.do === 'set-state'
    ? { action: command.action, askedAt: new Date(command.askedAt) }
    : undefined;
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
