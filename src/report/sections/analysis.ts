import type { Language } from '../../plan/plan.ts';
import { type Block, heading, label, list, note, paragraph, type Section, write } from '../document.ts';
import { bearingOn, type Drafted, type Drafts, placeToWrite } from '../drafts.ts';
import type { ReportFacts } from '../facts.ts';
import { beyondWords, words } from '../words.ts';

/** Those whose figures come from the self-assessment. */
const RESTS_ON_RATINGS: ReadonlySet<Drafted> = new Set(['quality', 'perspectives', 'governing']);

/** Places to write the analysis in, each with the figures that bear on it. */
export function analysis(facts: ReportFacts, language: Language, drafts: Drafts): Section {
  const say = beyondWords[language];
  const about = (place: Drafted, title: string, toWrite: string): Block[] => {
    const lines = bearingOn(place, facts, language);
    return [
      heading(title),
      ...(lines.length === 0 ? [note(say.noFigures)] : [label(say.figures), list(lines)]),
      ...(lines.length > 0 && RESTS_ON_RATINGS.has(place) ? [note(words[language].notEffects)] : []),
      ...placeToWrite(place, toWrite, drafts),
    ];
  };
  return {
    title: say.analysis,
    blocks: [
      paragraph(say.analysisIntro),
      ...about('quality', say.quality, say.writeQuality),
      ...about('support', say.support, say.writeSupport),
      ...about('perspectives', say.perspectives, say.writePerspectives),
      ...about('role', say.role, say.writeRole),
      ...about('governing', say.governing, say.writeGoverning),
      heading(say.goingOn),
      write(say.writeGoingOn),
    ],
  };
}
