import { formatDay } from '../messages/format.ts';
import { inLanguage, type Language } from '../plan/plan.ts';
import type { ReportDocument } from './document.ts';
import type { Drafts } from './drafts.ts';
import type { ReportFacts } from './facts.ts';
import { roundNamed } from './named.ts';
import { actionResults } from './sections/action-results.ts';
import { analysis } from './sections/analysis.ts';
import { civilSociety } from './sections/civil-society.ts';
import { commitments } from './sections/commitments.ts';
import { introduction } from './sections/introduction.ts';
import { matrixResult } from './sections/matrix-result.ts';
import { method } from './sections/method.ts';
import { openAnswers } from './sections/open-answers.ts';
import { summary } from './sections/summary.ts';
import { thePlan } from './sections/the-plan.ts';
import { whoTookPart } from './sections/who-took-part.ts';
import { words } from './words.ts';

/** The follow-up report for kommunstyrelsen: all that can be filled in is, and the rest is places to write. */
export function boardDocument(facts: ReportFacts, language: Language, drafts: Drafts = {}): ReportDocument {
  const { plan, published, today } = facts;
  const say = words[language];
  return {
    language,
    title: say.title,
    subtitle: inLanguage(plan.name, language),
    byline: say.byline({
      municipality: plan.municipality,
      round: roundNamed(published.round.name, language),
      day: formatDay(today, language),
    }),
    author: plan.municipality,
    contents: true,
    forEditor: say.editorNotes(published.plan),
    sections: [
      summary(facts, language, drafts),
      introduction(facts, language),
      thePlan(facts, language),
      matrixResult(facts, language),
      actionResults(facts, language),
      ...openAnswers(facts, language),
      civilSociety(facts, language),
      ...commitments(facts, language),
      analysis(facts, language, drafts),
      whoTookPart(facts, language),
      method(facts, language, drafts),
    ],
  };
}
