import { formatDay, formatList, formatTenths, sentence } from '../../messages/format.ts';
import { inLanguage, type Language, scalesOf } from '../../plan/plan.ts';
import type { GoodExample } from '../../register/good-examples.ts';
import { meanInWords } from '../../results/figure-table.ts';
import { type StateCount, statePicture } from '../../results/state-picture.ts';
import {
  type Block,
  figures,
  heading,
  label,
  list,
  note,
  paragraph,
  type Section,
  words as textColumn,
  write,
} from '../document.ts';
import type { ActionFacts, ReportFacts } from '../facts.ts';
import { pictureBlock } from '../picture-block.ts';
import { shortened } from '../shortened.ts';
import { actionWords, resultWords, words } from '../words.ts';
import { withheldNote } from './figure-table.ts';

/** Part 2: how each action stands, what has been done, and what others may learn from. */
export function actionResults(facts: ReportFacts, language: Language): Section {
  const say = resultWords[language];
  const { min, max } = scalesOf(facts.published.plan).actions;
  const isRated = facts.actions.some(({ figure }) => hasFigure(figure));
  return {
    title: say.actions,
    blocks: [
      paragraph(
        [
          say.actionsIntro({ day: formatDay(facts.today, language) }),
          isRated ? say.actionsRated({ min, max }) : say.actionsNotRated,
        ].join(' '),
      ),
      ...pictureBlock(statePicture(stateCounts(facts.actions), language)),
      actionTable(facts, isRated, language),
      heading(say.eachAction),
      note(say.effortsNote),
      ...facts.actions.flatMap((one) => oneAction(one, language)),
      ...(facts.otherExamples.length === 0
        ? []
        : [heading(say.moreExamples), exampleList(facts.otherExamples, language)]),
    ],
  };
}

const hasFigure = (figure: ActionFacts['figure']): boolean =>
  figure !== undefined && (figure.mean !== null || figure.withheld);

function stateCounts(actions: readonly ActionFacts[]): StateCount[] {
  const byState = Map.groupBy(actions, ({ state }) => state);
  return [...byState].flatMap(([state, those]) =>
    state === undefined ? [] : [{ state, count: those.length }],
  );
}

function actionTable({ actions, plan }: ReportFacts, isRated: boolean, language: Language): Block {
  const say = resultWords[language];
  const counted = actions.some(({ figure }) => typeof figure?.n === 'number');
  const rated = isRated ? [figures(say.rating), ...(counted ? [figures(say.count)] : [])] : [];
  const cellsOf = ({ figure }: ActionFacts): string[] => [
    meanInWords(figure ?? { mean: null, withheld: false }, language),
    ...(counted ? [String(figure?.n ?? words[language].noFigure)] : []),
  ];
  return {
    kind: 'table',
    caption: say.actionsCaption,
    columns: [textColumn(say.action), textColumn(say.state), textColumn(say.due), ...rated],
    rows: actions.map((one) => [
      say.numbered({ number: one.action.number, name: inLanguage(one.action.name, language) }),
      sentence(stateInWords(one, language)),
      formatDay(one.action.due, language),
      ...(isRated ? cellsOf(one) : []),
    ]),
    notes: isRated
      ? [
          ...withheldNote(
            actions.flatMap(({ figure }) => figure ?? []),
            plan,
            language,
          ),
          words[language].notEffects,
        ]
      : [],
  };
}

export function stateInWords({ state, overdue }: ActionFacts, language: Language): string {
  const say = resultWords[language];
  if (state === undefined) return say.gone;
  const named = actionWords[language].stateName({ state });
  return overdue ? say.late({ state: named }) : named;
}

function oneAction(facts: ActionFacts, language: Language): Block[] {
  const { action, lines, efforts, examples, responsible, coordinating } = facts;
  const say = resultWords[language];
  const isEmpty = [lines, efforts, examples].every(({ length }) => length === 0);
  return [
    heading(
      words[language].actionHeading({ number: action.number, name: inLanguage(action.name, language) }),
      3,
    ),
    paragraph(inLanguage(action.text, language)),
    paragraph(standsAt(facts, language)),
    note(say.responsible({ coordinating, responsible: formatList(responsible, language) })),
    ...(lines.length === 0
      ? []
      : [
          label(say.lines),
          list(
            lines.map(({ day, text }) =>
              say.line({ day: formatDay(day, language), text: shortened(text, language) }),
            ),
          ),
        ]),
    ...(efforts.length === 0
      ? []
      : [
          label(say.efforts),
          list(efforts.map(({ unit, text }) => say.written({ unit, text: shortened(text, language) }))),
        ]),
    ...(examples.length === 0 ? [] : [label(say.examples), exampleList(examples, language)]),
    write(isEmpty ? say.writeActionEmpty : say.writeAction),
  ];
}

function standsAt(facts: ActionFacts, language: Language): string {
  const say = resultWords[language];
  const { action, figure } = facts;
  const stands = say.stands({
    state: stateInWords(facts, language),
    due: formatDay(action.due, language),
  });
  return [stands, ...ratingInWords(figure, language)].join(' ');
}

function ratingInWords(figure: ActionFacts['figure'], language: Language): string[] {
  const say = resultWords[language];
  if (figure === undefined || !hasFigure(figure)) return [];
  if (figure.mean === null) return [say.ratingWithheld];
  const mean = formatTenths(figure.mean, language);
  return [figure.n === null ? say.ratedAlone({ mean }) : say.rated({ mean, count: figure.n })];
}

const exampleList = (examples: readonly GoodExample[], language: Language): Block =>
  list(
    examples.map(({ from, text }) =>
      resultWords[language].written({ unit: from, text: shortened(inLanguage(text, language), language) }),
    ),
  );
