import { formatDay, sentence } from '../messages/format.ts';
import { inLanguage, type Language, scalesOf } from '../plan/plan.ts';
import { extremesOf, type Placed } from '../results/extremes.ts';
import {
  type Block,
  list,
  note,
  paragraph,
  type ReportDocument,
  type Section,
  words as textColumn,
  write,
} from './document.ts';
import type { ReportFacts } from './facts.ts';
import { stateLines } from './figure-lines.ts';
import { nameOf, roundNamed, withMean } from './named.ts';
import { stateInWords } from './sections/action-results.ts';
import { isPublished } from './sections/figure-table.ts';
import { beyondWords, shortWords, words } from './words.ts';

/** So many of what comes next are told. */
const NEXT_TOLD = 4;

/** The short version, for everyone. */
export function publicDocument(facts: ReportFacts, language: Language): ReportDocument {
  const { plan, published, today } = facts;
  const say = shortWords[language];
  return {
    language,
    title: say.title,
    subtitle: say.subtitle({ municipality: plan.municipality }),
    byline: words[language].byline({
      municipality: plan.municipality,
      round: roundNamed(published.round.name, language),
      day: formatDay(today, language),
    }),
    author: plan.municipality,
    contents: false,
    forEditor: [],
    sections: [
      whatItIs(facts, language),
      howItGoes(facts, language),
      whatItShows(facts, language),
      ...associations(facts, language),
      whatIsNext(facts, language),
      { title: say.discriminated, blocks: [write(say.writeDiscriminated)] },
      { title: say.more, blocks: [write(say.writeContact)] },
    ],
  };
}

function whatItIs({ plan }: ReportFacts, language: Language): Section {
  const say = shortWords[language];
  return {
    title: say.whatIsIt,
    blocks: [
      paragraph(inLanguage(plan.description, language)),
      paragraph(
        say.period({
          from: formatDay(plan.period.from, language),
          to: formatDay(plan.period.to, language),
          count: plan.actions.length,
        }),
      ),
    ],
  };
}

function howItGoes(facts: ReportFacts, language: Language): Section {
  const say = shortWords[language];
  return {
    title: say.howItGoes,
    blocks: [
      ...stateLines(facts, language).map(paragraph),
      {
        kind: 'table',
        caption: say.actionsCaption,
        columns: [textColumn(say.action), textColumn(say.state)],
        rows: facts.actions
          .filter(({ state }) => state !== undefined)
          .map((one) => [inLanguage(one.action.name, language), sentence(stateInWords(one, language))]),
        notes: [],
      },
    ],
  };
}

function whatItShows(facts: ReportFacts, language: Language): Section {
  const { plan: asked, result } = facts.published;
  const say = shortWords[language];
  const scale = scalesOf(asked).matrix;
  const found = extremesOf(result, 'areas');
  const areas = (intro: string, those: readonly Placed[]): Block[] => {
    const told = those.map(({ id, mean }) => withMean(nameOf(facts, 'areas', id, language), mean, language));
    return told.length === 0 ? [] : [paragraph(intro), list(told)];
  };
  const extremes: Block[] =
    found.kind === 'apart'
      ? [...areas(say.highest, found.highest), ...areas(say.lowest, found.lowest)]
      : found.kind === 'in-order'
        ? areas(say.inOrder, found.all)
        : [paragraph(say.noFigures)];
  return {
    title: say.whatItShows,
    blocks: [
      paragraph(
        result.responded === null
          ? say.assessmentUncounted(scale)
          : say.assessment({ count: result.responded, ...scale }),
      ),
      paragraph(say.notEffects),
      ...(found.kind !== 'none' && !isPublished(result.areas) ? [paragraph(say.onlyOrder)] : []),
      ...extremes,
      ...(result.areas.some(({ withheld }) => withheld)
        ? [note(say.withheld({ minGroup: asked.minGroup }))]
        : []),
    ],
  };
}

function associations({ civilSociety }: ReportFacts, language: Language): Section[] {
  if (civilSociety === undefined) return [];
  const say = shortWords[language];
  const { outcome: outcomes, answered } = beyondWords[language];
  const { people, organisations, interviews, proposals } = civilSociety;
  const told = proposals.map(({ text, outcome, answer }) =>
    say.proposal({
      proposal: text,
      answer: answer === undefined ? outcomes[outcome] : answered({ outcome: outcomes[outcome], answer }),
    }),
  );
  return [
    {
      title: say.associations,
      blocks: [
        ...(interviews === 0 ? [] : [paragraph(say.talked({ people, organisations: organisations.length }))]),
        ...(told.length === 0 ? [] : [paragraph(say.proposals), list(told)]),
      ],
    },
  ];
}

function whatIsNext({ actions, today }: ReportFacts, language: Language): Section {
  const say = shortWords[language];
  const due = actions
    .filter(({ action, state }) => state !== undefined && state !== 'done' && action.due >= today)
    .toSorted((one, other) => one.action.due.localeCompare(other.action.due))
    .slice(0, NEXT_TOLD);
  return {
    title: say.next,
    blocks: [
      ...(due.length === 0
        ? []
        : [
            paragraph(say.soon),
            list(
              due.map(({ action }) =>
                say.dueAction({
                  name: inLanguage(action.name, language),
                  day: formatDay(action.due, language),
                }),
              ),
            ),
          ]),
      write(say.writeNext),
    ],
  };
}
