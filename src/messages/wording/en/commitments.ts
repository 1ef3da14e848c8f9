import type { CommitmentsWording } from '../sv/commitments.ts';
import { figures } from './figures.ts';

/** Where the plan stands towards the municipality's commitments, in English. */
export const commitments: CommitmentsWording = {
  none: (a) => `There are no commitments in the plan. Contact ${a.administrator} if you miss something.`,
  overview: (a) =>
    a.count === 1
      ? 'The plan goes with one commitment. Choose it to see more.'
      : `The plan goes with ${a.count} commitments. Choose one to see more.`,
  overviewItem: (a) =>
    `${a.name}: the plan has something for ${a.covered} of ${a.of} points. ${
      a.actions === 0
        ? 'No action is linked to it.'
        : `${a.doing} of ${a.actions} actions are in progress or done.`
    }`,
  askAbout: (a) => `How are we doing on ${a.name}?`,

  covered: (a) =>
    a.covered === 0
      ? 'The plan has linked no action and no area to the commitment yet.'
      : `The plan has actions or areas for ${a.covered} of ${a.of} points.`,
  doing: 'What we do',
  doingNothing: 'No action here is in progress or done yet.',
  develop: 'What we can develop',
  developNothing: 'Nothing stands out right now.',
  amongHighest: (a) =>
    a.mean === undefined
      ? `${a.name}: one of the highest areas`
      : `${a.name}: one of the highest areas (${a.mean})`,
  amongLowest: (a) =>
    a.mean === undefined
      ? `${a.name}: one of the lowest areas`
      : `${a.name}: one of the lowest areas (${a.mean})`,
  action: (a) => `Action ${a.number}, ${a.name}: ${a.state}`,
  emptyPoint: (a) => `Point ${a.number}, ${a.point}: nothing in the plan yet`,

  pointByPoint: 'Point by point',
  pointActions: (a) => `${a.count === 1 ? 'Action' : 'Actions'} ${a.actions}`,
  pointAction: (a) => `${a.number} (${a.state})`,
  area: (a) => `${a.name} (${a.mean})`,
  areaHighest: (a) => `${a.name} (among the highest)`,
  areaLowest: (a) => `${a.name} (among the lowest)`,
  areaWithheld: (a) => `${a.name} (without a figure)`,
  nothingForPoint: 'Nothing in the plan yet',

  aboutFigures: (a) =>
    `The figures are means from ${a.round}, on a scale from ${a.min} to ${a.max}. ${figures.theyNotEffects}`,
  aboutOrder: (a) => `Which areas are highest and lowest comes from ${a.round}. ${figures.itNotEffects}`,
  withheld: (a) => `Where it says “without a figure”, ${figures.whyMissing(a)}.`,
  nothingPublished: 'No result of the self-assessment is published yet, so the areas have no figures.',
  source: (a) => `Source: ${a.source}. What in the plan goes with each point is a judgement.`,
};
