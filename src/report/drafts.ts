import type { Language } from '../plan/plan.ts';
import type { Block } from './document.ts';
import { write } from './document.ts';
import type { ReportFacts } from './facts.ts';
import {
  actionLines,
  areaLines,
  changeLines,
  civilSocietyLines,
  commitmentLines,
  criterionLines,
  overdueLines,
  participationLines,
  stateLines,
  supportLines,
  wishLines,
} from './figure-lines.ts';

/** The places where running text is wanted that rests on figures alone. */
export const DRAFTED = ['summary', 'quality', 'support', 'perspectives', 'role', 'governing'] as const;
export type Drafted = (typeof DRAFTED)[number];

/** What a language model has written there, paragraph by paragraph. */
export type Drafts = Readonly<Partial<Record<Drafted, readonly string[]>>>;

/** The sentences with the figures that bear on it. */
export function bearingOn(place: Drafted, facts: ReportFacts, language: Language): string[] {
  const lines = {
    summary: [
      participationLines,
      stateLines,
      overdueLines,
      areaLines,
      criterionLines,
      changeLines,
      actionLines,
      wishLines,
      civilSocietyLines,
    ],
    quality: [criterionLines, changeLines],
    support: [wishLines, supportLines],
    perspectives: [areaLines, changeLines],
    role: [civilSocietyLines],
    governing: [stateLines, overdueLines, actionLines, participationLines, commitmentLines],
  }[place];
  return lines.flatMap((told) => told(facts, language));
}

/** What a model has drafted there, and in any case what a person is to write. */
export function placeToWrite(place: Drafted, about: string, drafts: Drafts): Block[] {
  const drafted = drafts[place];
  return [
    ...(drafted === undefined ? [] : [{ kind: 'draft' as const, paragraphs: [...drafted] }]),
    write(about),
  ];
}
