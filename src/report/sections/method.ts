import { formatDay } from '../../messages/format.ts';
import { localDay } from '../../plan/local-time.ts';
import type { Language, Plan } from '../../plan/plan.ts';
import { type Block, heading, list, paragraph, type Section } from '../document.ts';
import { DRAFTED, type Drafts } from '../drafts.ts';
import type { ReportFacts } from '../facts.ts';
import { roundNamed } from '../named.ts';
import { beyondWords } from '../words.ts';

/** What a self-assessment is, how its figures are computed, and why some are not shown. */
export function method({ published }: ReportFacts, language: Language, drafts: Drafts): Section {
  const { plan, round, result, at, version } = published;
  const say = beyondWords[language];
  const isDrafted = DRAFTED.some((place) => drafts[place] !== undefined);
  return {
    title: say.method,
    blocks: [
      heading(say.whatItIs),
      paragraph(say.selfAssessment),
      ...(plan.assessment.parts.some((part) => part.kind === 'matrix' && part.notRelevant)
        ? [paragraph(say.notRelevant)]
        : []),
      ...(result.source === undefined ? computing(plan, language) : elsewhere(result.source, language)),
      heading(say.rest),
      list([
        say.version({
          round: roundNamed(round.name, language),
          day: formatDay(localDay(new Date(at), plan.timeZone), language),
          version,
        }),
        say.states,
        say.texts,
        ...(isDrafted ? [say.draftNote] : []),
      ]),
    ],
  };
}

/** How Lika has computed the figures, and which it does not show. */
function computing({ minGroup, minCoverage }: Plan, language: Language): Block[] {
  const say = beyondWords[language];
  return [
    heading(say.computed),
    list([
      say.unitMean,
      say.coverage({ share: Math.round(minCoverage * 100) }),
      say.cellMean,
      say.notCounted,
      say.rounded,
      say.matched,
    ]),
    heading(say.withheldHeading),
    list([say.minGroup({ minGroup }), say.complementary, say.corrections({ minGroup })]),
  ];
}

function elsewhere(source: string, language: Language): Block[] {
  const say = beyondWords[language];
  return [heading(say.computed), paragraph(say.computedElsewhere({ source }))];
}
