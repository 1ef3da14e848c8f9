import { note, type Reply, reply, strong, text } from '../../messages/reply.ts';
import { inLanguage, type Language } from '../../plan/plan.ts';
import type { Published } from '../../results/published.ts';
import { resultText } from '../../results/result-text.ts';
import { words } from '../words.ts';

/** A result of which only what all did together is known: that, and why the unit's own is not there. */
export function togetherOnly(published: Published, unit: string, language: Language): Reply {
  const say = words[language];
  const { round, result } = published;
  return reply(
    text(say.togetherOnly({ unit, round: inLanguage(round.name, language) })),
    strong(say.together),
    ...resultText(published, language),
    ...(result.source === undefined ? [] : [note(say.resultSource({ source: result.source }))]),
  );
}
