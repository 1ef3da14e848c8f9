import type { ThemesWording } from '../sv/themes.ts';

const units = (count: number) =>
  count === 1 ? 'one administration or company' : `${count} administrations and companies`;

/** Open answers that an administrator sorts into themes, in English. */
export const themes: ThemesWording = {
  answerOf: (a) =>
    a.left === 1
      ? `Answer from ${a.unit}. It is the last one to sort.`
      : `Answer from ${a.unit}. ${a.left} are left to sort.`,
  quoted: (a) => `“${a.words}”`,
  suggestion: (a) => `My suggestion: ${a.themes}. You decide.`,
  noSuggestion: 'I have no suggestion. You decide.',
  chosen: (a) => `Chosen: ${a.themes}.`,
  chosenNone: 'No theme is chosen.',
  save: 'Save',
  saveNone: 'Save without a theme',
  add: (a) => `Add ${a.theme}`,
  remove: (a) => `Remove ${a.theme}`,
  skip: 'Skip',
  sortedOf: (a) => `Saved for ${a.unit}.`,
  overview: (a) => `Wishes for support and steering, ${a.round}`,
  themeLine: (a) => `${a.theme}: none yet`,
  themeWithUnits: (a) => `${a.theme}: ${units(a.count)} (${a.units})`,
  withoutTheme: (a) =>
    `${a.count} ${a.count === 1 ? 'answer has' : 'answers have'} been saved without a theme.`,
  overviewNote: 'Only administrators see this. If someone hands in anew, you get to sort that answer again.',
  nothingToSort: 'There are no answers handed in to sort yet.',
  answerGone: 'That answer is no longer in what is handed in. Write “themes” to see what is left.',
  answerChanged:
    'They have handed in anew since you saw the answer, so I saved nothing. This is how it is now.',
  sortedByAdministrator: (a) =>
    `The answers are sorted by an administrator. Get in touch with ${a.administrator}.`,
};
