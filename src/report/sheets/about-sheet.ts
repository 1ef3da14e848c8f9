import { inLanguage, type Language, scalesOf } from '../../plan/plan.ts';
import { roundNamed } from '../named.ts';
import type { RoundAnswers } from '../round-answers.ts';
import { workbookWords } from '../words.ts';
import { fixed, inSheet, type Row, type Sheet } from './sheet.ts';

/** What stands in the cell that the coverage is read from. */
const COVERAGE_ROW = 9;

/** The cell that says how large a share of ratings a mean must rest on. */
export const coverageCell = (language: Language): string =>
  inSheet(workbookWords[language].sheet.about, fixed(2, COVERAGE_ROW));

/** What the file is, for whom, and what its figures mean. `when`: as people read it. */
export function aboutSheet(
  { asked, round }: RoundAnswers,
  { when, sheets }: { when: string; sheets: readonly string[] },
  language: Language,
): Sheet {
  const say = workbookWords[language];
  const named = { round: roundNamed(round.name, language) };
  const rows: Row[] = [
    { style: 'title', cells: [say.title({ ...named, plan: inLanguage(asked.name, language) })] },
    { cells: [say.whatItIs({ ...named, municipality: asked.municipality, when })] },
    { cells: [say.forWhom] },
    { cells: [say.notEffects] },
    { cells: [say.differs] },
    { cells: [[say.formulas, say.notCounted].join(' ')] },
    { cells: [say.scale(scalesOf(asked).matrix)] },
    { cells: [say.coverage] },
    { cells: [say.minCoverage, asked.minCoverage] },
    { style: 'heading', cells: [say.sheets] },
    ...sheets.map((sheet): Row => ({ cells: [sheet] })),
  ];
  return { name: say.sheet.about, widths: [100, 10], frozen: 0, frozenColumns: 0, rows };
}
