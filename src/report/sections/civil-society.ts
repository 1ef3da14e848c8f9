import { formatList } from '../../messages/format.ts';
import type { Language } from '../../plan/plan.ts';
import type { CivilSocietyFacts } from '../civil-society-facts.ts';
import {
  type Block,
  heading,
  list,
  paragraph,
  type Section,
  words as textColumn,
  write,
} from '../document.ts';
import type { ReportFacts } from '../facts.ts';
import { beyondWords } from '../words.ts';

/** What associations have said, and what became of what they proposed. */
export function civilSociety({ civilSociety: facts }: ReportFacts, language: Language): Section {
  const say = beyondWords[language];
  return {
    title: say.civilSociety,
    blocks: [
      ...(facts === undefined || facts.interviews === 0
        ? [paragraph(say.notInterviewed)]
        : interviews(facts, language)),
      write(say.writeCivilSociety),
      ...(facts === undefined || facts.proposals.length === 0 ? [] : proposals(facts, language)),
    ],
  };
}

function interviews(facts: CivilSocietyFacts, language: Language): Block[] {
  const { interviews: of, organisations, people, themes } = facts;
  const say = beyondWords[language];
  const interviewed = say.interviewed({ interviews: of, organisations: organisations.length, people });
  const named = say.organisations({ organisations: formatList(organisations, language) });
  return [
    paragraph(`${interviewed} ${named}`),
    ...(themes.length === 0
      ? []
      : [
          paragraph(say.spokeOf),
          list(themes.map(({ name, interviews: count }) => say.themeIn({ theme: name, count, of }))),
        ]),
  ];
}

function proposals({ proposals: all }: CivilSocietyFacts, language: Language): Block[] {
  const say = beyondWords[language];
  const isOpen = all.some(({ outcome }) => outcome === 'open');
  return [
    heading(say.proposals),
    paragraph(say.proposalsIntro),
    {
      kind: 'table',
      caption: say.proposalsCaption,
      columns: [textColumn(say.youProposed), textColumn(say.ourAnswer)],
      rows: all.map(({ text, outcome, answer }) => [
        text,
        answer === undefined ? say.outcome[outcome] : say.answered({ outcome: say.outcome[outcome], answer }),
      ]),
      notes: [],
    },
    ...(isOpen ? [write(say.writeProposals)] : []),
  ];
}
