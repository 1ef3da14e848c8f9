import { list, type Part, text } from '../messages/reply.ts';
import { shortNameOf } from '../plan/commitment-name.ts';
import type { Language } from '../plan/plan.ts';
import type { CommitmentStatus } from '../results/commitment-status.ts';
import { words } from './words.ts';

/** All commitments, a line each. */
export function overviewParts(statuses: readonly CommitmentStatus[], language: Language): Part[] {
  const say = words[language];
  return [
    text(say.overview({ count: statuses.length })),
    list(
      statuses.map(({ commitment, points, actions, doing, develop }) =>
        say.overviewItem({
          name: shortNameOf(commitment, language),
          covered: points.length - develop.points.length,
          of: points.length,
          doing: doing.actions.length,
          actions: actions.length,
        }),
      ),
    ),
  ];
}
