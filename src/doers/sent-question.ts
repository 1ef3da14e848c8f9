import type { Part, Reply } from '../messages/reply.ts';
import { FrozenMessage } from '../messages/reply-schema.ts';
import type { Language } from '../plan/plan.ts';
import { answerOf } from './answer.ts';
import { isUsed } from './decide-answer.ts';
import type { AsTheyStand, DoerParts } from './doer-parts.ts';
import { recordedParts } from './question-view.ts';
import type { RoundsNow } from './rounds-now.ts';
import { toldTo } from './told.ts';

/** The parts with what a doer has answered in place of the buttons that asked for it. */
export function questionsAsTheyStand(parts: DoerParts, rounds: RoundsNow, now: () => Date): AsTheyStand {
  const { register } = parts;

  const standsNow = async (part: Part, email: string, language: Language): Promise<Part[]> => {
    const command = part.kind === 'choices' ? part.choices[0]?.command : undefined;
    const person = register.person(email);
    if (command?.do !== 'doer-state' || person === undefined) return [part];
    const action = register.action(command.action);
    const kept = (await parts.records.doerRounds.get(command.action))?.rounds ?? [];
    const round = kept.find(({ id }) => id === command.asked);
    const answer = round && answerOf(round, email);
    if (action === undefined || round === undefined || answer === undefined) return [part];
    const latest = await rounds.latest(action, now());
    const undoable = latest?.round.id === round.id && !isUsed(answer.at, latest.settledAt);
    return recordedParts(parts, { action, round, topic: command.topic, undoable }, person, answer, language);
  };

  return async (all, email, language) =>
    (await Promise.all(all.map((part) => standsNow(part, email, language)))).flat();
}

/** The day's message that the question of that topic came in, as it looks now; undefined when it is not kept. */
export async function sentQuestion(
  { records, others }: Pick<DoerParts, 'records' | 'others'>,
  ours: AsTheyStand,
  topic: string | undefined,
  email: string,
  language: Language,
): Promise<Reply | undefined> {
  const told = topic === undefined ? undefined : (await toldTo(records, email))(topic);
  const sent = told && (await records.sent.get(told.id));
  const frozen = FrozenMessage.safeParse(sent?.content).data;
  if (frozen === undefined) return undefined;
  const parts = await ours(frozen.reply.parts, email, language);
  return { parts: others === undefined ? parts : await others(parts, email, language), to: 'origin' };
}
