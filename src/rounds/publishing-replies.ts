import { formatList } from '../messages/format.ts';
import { choices, heading, type Part, type Reply, reply, text } from '../messages/reply.ts';
import { inLanguage, type Language, type Plan } from '../plan/plan.ts';
import { extremesList } from '../results/extremes-list.ts';
import { highlightParts, words } from '../results/highlight-parts.ts';
import type { ShownResult } from '../results/published.ts';
import { resultPicture } from '../results/result-picture.ts';
import type { Publishing } from './decide-publishing.ts';

const resultParts = (shown: ShownResult, language: Language): Part[] => [
  ...highlightParts(shown, language),
  ...[resultPicture(shown, language)].filter((part) => part !== undefined),
];

/** Of the statements and the actions, as of the areas. */
const otherExtremes = (shown: ShownResult, language: Language): Part[] =>
  (['criteria', 'actions'] as const).flatMap((kind) => extremesList(shown, kind, language) ?? []);

/** What an administrator is shown before publishing. `missing`: names of the units that have not handed in. */
export function previewReply(
  { round, proposed, seen }: Extract<Publishing, { kind: 'ready' }>,
  { plan, open, missing, meanwhile }: { plan: Plan; open: boolean; missing: string[]; meanwhile: boolean },
  language: Language,
): Reply {
  const say = words[language];
  const { result, version, changed } = proposed;
  const of = plan.units.length;
  const again = version > 1;
  return reply(
    ...(meanwhile ? [text(say.changedMeanwhile)] : []),
    heading(say.previewHeading({ round: inLanguage(round.name, language) })),
    text(say.handedIn({ count: of - missing.length, of })),
    ...(missing.length === 0 ? [] : [text(say.missing({ units: formatList(missing, language) }))]),
    ...resultParts({ round, plan, result }, language),
    ...otherExtremes({ round, plan, result }, language),
    text(say.alsoShown),
    text(again ? say.whatHappensAgain({ changed }) : say.whatHappens({ minGroup: plan.minGroup, open })),
    choices({
      title: again ? say.publishAgain : say.publish,
      command: { do: 'round', act: 'publish', round: round.id, seen },
      emphasis: 'primary',
    }),
  );
}

export function publishedReply(shown: ShownResult, language: Language): Reply {
  const say = words[language];
  return reply(
    text(say.published({ round: inLanguage(shown.round.name, language) })),
    ...resultParts(shown, language),
    choices({ title: say.report, command: { do: 'report' } }),
  );
}

export function notPublishedReply(
  { why, round, count }: Extract<Publishing, { kind: 'refused' }>,
  asked: { round?: string | undefined; seen?: string | undefined },
  { minGroup }: Plan,
  language: Language,
): Reply {
  const say = words[language];
  const name = round === undefined ? '' : inLanguage(round.name, language);
  return reply(
    text(say.refused[why]({ round: name, count, minGroup })),
    ...(why === 'not-worked-out'
      ? [choices({ title: say.tryAgain, command: { do: 'round', act: 'publish', ...asked } })]
      : []),
  );
}
