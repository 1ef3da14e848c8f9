import { formatDay } from '../../messages/format.ts';
import { inLanguage, type Language, scalesOf } from '../../plan/plan.ts';
import { list, paragraph, type Section, write } from '../document.ts';
import type { ReportFacts } from '../facts.ts';
import { words } from '../words.ts';

/** What the report is, and what it rests on. */
export function introduction(facts: ReportFacts, language: Language): Section {
  const { plan } = facts;
  const say = words[language];
  return {
    title: say.introduction,
    blocks: [
      paragraph(
        say.purpose({
          plan: inLanguage(plan.name, language),
          municipality: plan.municipality,
          from: formatDay(plan.period.from, language),
          to: formatDay(plan.period.to, language),
        }),
      ),
      paragraph(say.restsOn),
      list(restsOn(facts, language)),
      write(say.writeIntroduction),
    ],
  };
}

function restsOn({ published, civilSociety }: ReportFacts, language: Language): string[] {
  const { plan: asked } = published;
  const say = words[language];
  const { parts } = asked.assessment;
  const { min, max } = scalesOf(asked).matrix;
  const has = (kind: string) => parts.some((part) => part.kind === kind);
  return [
    ...(has('matrix')
      ? [
          say.restsOnMatrix({
            areas: asked.areas.length,
            criteria: asked.criteria.length,
            min,
            max,
          }),
        ]
      : []),
    ...(parts.some((part) => part.kind === 'ratings' && part.of === 'actions') ? [say.restsOnActions] : []),
    ...(has('questions') ? [say.restsOnQuestions] : []),
    say.restsOnStates,
    ...(civilSociety === undefined || civilSociety.interviews === 0
      ? []
      : [
          say.restsOnInterviews({
            organisations: civilSociety.organisations.length,
            people: civilSociety.people,
          }),
        ]),
  ];
}
