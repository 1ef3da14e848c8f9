import type { ResultsWording } from '../sv/results.ts';
import { figures } from './figures.ts';

const units = (count: number) =>
  count === 1 ? '1 administration or company' : `${count} administrations and companies`;

/** What is published of a round, in English. */
export const results: ResultsWording = {
  heading: (a) => `The latest result: ${a.round}`,
  about: (a) => `The figures are means on a scale from ${a.min} to ${a.max}. ${figures.theyNotEffects}`,
  notCompared: figures.notCompared,
  aboutOrder: `${figures.orderNotEffects} Figures for the areas have not been published.`,
  notEffects: figures.resultNotEffects,
  allWithheld: (a) => `No figures are shown. Everywhere, ${figures.whyMissing(a)}.`,
  responded: (a) => `${a.count} of ${a.of} administrations and companies answered.`,
  previewHeading: (a) => `This will be the result of ${a.round}`,
  handedIn: (a) => `${a.count} of ${a.of} administrations and companies have handed in.`,
  missing: (a) => `These have not handed in: ${a.units}.`,
  alsoShown:
    'Under “Show details” and in the report, the mean of each area, statement and action is shown too, as far as the figures may be.',
  whatHappens: (a) =>
    `${a.open ? 'Publishing closes the round. ' : ''}Everyone then sees these figures, in chat, in the weekly post and in the report. If someone corrects their answers before the next round opens, you can publish again once at least ${a.minGroup} have changed something.`,
  whatHappensAgain: (a) =>
    `${units(a.changed)} ${a.changed === 1 ? 'has' : 'have'} changed their answers since. Publishing again puts these figures in place of the earlier ones.`,
  changedMeanwhile:
    'Someone has handed in since you saw the figures, so here they are again. Nothing is published yet.',
  publish: 'Publish',
  publishAgain: 'Publish again',
  tryAgain: 'Try again',
  report: 'Get the report',
  published: (a) =>
    `The result of ${a.round} is published. Everyone can see it now, and it will be in the weekly post.`,
  refused: {
    unknown: () => 'There is no such round. Write “rounds” to see which there are.',
    'nothing-to-publish': () => 'There is no round to publish now. Write “rounds” to see how they stand.',
    'not-begun': (a) => `${a.round} has not opened yet, so there is nothing to publish.`,
    'came-with-plan': (a) =>
      `The result of ${a.round} came with the plan and is shown already, so it is not published again.`,
    'too-few': (a) =>
      a.count === 0
        ? `Nobody has handed in to ${a.round} yet. At least ${a.minGroup} are needed to publish the result.`
        : `${units(a.count)} ${a.count === 1 ? 'has' : 'have'} handed in to ${a.round}. At least ${a.minGroup} are needed, or the figures could be traced to ${a.count === 1 ? 'it' : 'one of them'}. Nothing is published.`,
    unchanged: (a) => `The result of ${a.round} is published already, and no answers have changed since.`,
    'too-few-changed': (a) =>
      `${units(a.count)} ${a.count === 1 ? 'has' : 'have'} changed their answers in ${a.round} since the result was published. At least ${a.minGroup} are needed, or the difference would show what they changed. The published result stands. More can be let in to correct: write for example “let in Kulturförvaltningen”.`,
    'not-worked-out': (a) =>
      `I could not work out the result of ${a.round}, so nothing new is published. What everyone sees stands. Try again. If it happens several times, the error is in the log, with whoever runs Lika.`,
  },
};
