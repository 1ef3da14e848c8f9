import type { FiguresWording } from '../sv/figures.ts';

const how = 'how the organisation finds that it works, not what effects the work has.';

/** What is said wherever the organisation's figures stand: what they do not show, and why some are missing, in English. */
export const figures: FiguresWording = {
  notEffects: `The figures show ${how}`,
  theyNotEffects: `They show ${how}`,
  itNotEffects: `It shows ${how}`,
  orderNotEffects: `The order shows ${how}`,
  resultNotEffects: `The result shows ${how}`,
  notShown: 'not shown',
  protects: 'someone’s answers could otherwise be worked out',
  whyMissing: (a) =>
    `fewer than ${a.minGroup} administrations and companies have answered, or all have answered at the same end of the scale. It may also be that someone’s answers could otherwise be worked out, from other figures or an earlier version`,
  notCompared: (a) =>
    `No comparison with the round before is shown. Too few are in both, or they differ by fewer than ${a.minGroup}, and someone’s answers could then be worked out.`,
};
