import type { Language } from '../../plan/plan.ts';
import { heading, list, note, type Section, write } from '../document.ts';
import { bearingOn, type Drafts, placeToWrite } from '../drafts.ts';
import type { ReportFacts } from '../facts.ts';
import { words } from '../words.ts';

export function summary(facts: ReportFacts, language: Language, drafts: Drafts): Section {
  const say = words[language];
  return {
    title: say.summary,
    blocks: [
      ...placeToWrite('summary', say.writeSummary, drafts),
      heading(say.conclusions),
      list(bearingOn('summary', facts, language)),
      note(say.notEffects),
      heading(say.recommendations),
      write(say.writeRecommendations),
    ],
  };
}
