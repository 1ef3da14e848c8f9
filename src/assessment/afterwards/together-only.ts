import { formatList, formatTenths } from '../../messages/format.ts';
import { list, note, type Reply, reply, strong, text } from '../../messages/reply.ts';
import { inLanguage, type Language, type Localised } from '../../plan/plan.ts';
import type { Kind } from '../../plan/result-kinds.ts';
import type { PublishedResult } from '../../records/published-result.ts';
import type { Published } from '../../results/published.ts';
import { words } from '../views/answer-words.ts';

/** A result of which only what all did together is known: that, and why the unit's own is not there. */
export function togetherOnly({ plan, round, result }: Published, unit: string, language: Language): Reply {
  const say = words[language];
  const { source } = result;
  const criteria = plan.criteria.map(({ id, short }) => ({ id, name: short }));
  return reply(
    text(say.togetherOnly({ unit, round: inLanguage(round.name, language) })),
    strong(say.together),
    list([
      ...linesOf('areas', plan.areas, result, language),
      ...linesOf('criteria', criteria, result, language),
      ...linesOf('actions', plan.actions, result, language),
    ]),
    note(say.notEffects),
    ...(source === undefined ? [] : [note(say.resultSource({ source }))]),
  );
}

type Named = { id: string; name: Localised };

/** All of a kind with their means where every one was published, else those that came highest and lowest. */
function linesOf(
  kind: Kind,
  things: readonly Named[],
  result: PublishedResult,
  language: Language,
): string[] {
  const say = words[language];
  const what = say.togetherKinds[kind];
  const means = new Map(result[kind].map(({ id, mean }) => [id, mean]));
  const told = (some: readonly Named[]) =>
    formatList(
      some.map(({ id, name }) => {
        const mean = means.get(id) ?? null;
        const word = inLanguage(name, language);
        return mean === null ? word : `${word} (${formatTenths(mean, language)})`;
      }),
      language,
    );
  if (things.every(({ id }) => (means.get(id) ?? null) !== null)) {
    return [say.togetherAll({ what, names: told(things) })];
  }
  const inOrder = (ids: readonly string[]) =>
    told(ids.flatMap((id) => things.find((thing) => thing.id === id) ?? []));
  const [highest, lowest] = [result.highest[kind], result.lowest[kind]];
  return [
    ...(highest.length === 0 ? [] : [say.togetherHighest({ what, names: inOrder(highest) })]),
    ...(lowest.length === 0 ? [] : [say.togetherLowest({ what, names: inOrder(lowest) })]),
  ];
}
