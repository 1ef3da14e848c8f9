import { formatList } from '../../messages/format.ts';
import { inLanguage, type Language, type Localised } from '../../plan/plan.ts';
import {
  type Block,
  figures,
  heading,
  list,
  note,
  paragraph,
  type Section,
  words as textColumn,
  write,
} from '../document.ts';
import type { QuestionFacts, ReportFacts, Written } from '../facts.ts';
import { shortened } from '../shortened.ts';
import { resultWords } from '../words.ts';

/** Part 3: what units have answered with their own words, by theme. Empty where the round asks no open question. */
export function openAnswers({ questions }: ReportFacts, language: Language): Section[] {
  if (questions.length === 0) return [];
  const say = resultWords[language];
  const isSorted = questions.some(({ themes }) => themes.some(({ units }) => units.length > 0));
  return [
    {
      title: say.questions,
      blocks: [
        paragraph(isSorted ? say.questionsIntro : say.questionsUnsorted),
        ...questions.flatMap((question) => oneQuestion(question, language)),
        write(say.writeQuestions),
      ],
    },
  ];
}

function oneQuestion({ ask, themes, withoutTheme, unsorted }: QuestionFacts, language: Language): Block[] {
  const say = resultWords[language];
  const sorted = themes.filter(({ answers }) => answers.length > 0);
  const isEmpty = sorted.length + withoutTheme.length + unsorted.length === 0;
  return [
    heading(inLanguage(ask, language)),
    ...(isEmpty ? [paragraph(say.noAnswers)] : []),
    ...(themes.length === 0 || isEmpty ? [] : [themeTable(themes, language)]),
    ...sorted.flatMap(({ name, answers }) => [
      heading(inLanguage(name, language), 3),
      list(answers.map((answer) => inWords(answer, language))),
    ]),
    ...listed(say.withoutTheme, withoutTheme, language),
    ...(themes.length === 0
      ? unsorted.length === 0
        ? []
        : [list(unsorted.map((one) => inWords(one, language)))]
      : listed(say.unsorted, unsorted, language, [note(say.unsortedNote)])),
  ];
}

function inWords({ unit, text, also = [] }: Written & { also?: Localised[] }, language: Language): string {
  const say = resultWords[language];
  const told = { unit, text: shortened(text, language) };
  if (also.length === 0) return say.written(told);
  const themes = formatList(
    also.map((name) => inLanguage(name, language)),
    language,
  );
  return say.writtenAlso({ ...told, themes });
}

function themeTable(themes: QuestionFacts['themes'], language: Language): Block {
  const say = resultWords[language];
  return {
    kind: 'table',
    caption: say.themesCaption,
    columns: [textColumn(say.theme), figures(say.themeCount), textColumn(say.themeUnits)],
    rows: themes.map(({ name, units }) => [
      inLanguage(name, language),
      String(units.length),
      units.length === 0 ? say.nobody : formatList(units, language),
    ]),
    notes: [],
  };
}

const listed = (
  title: string,
  answers: readonly Written[],
  language: Language,
  notes: Block[] = [],
): Block[] =>
  answers.length === 0
    ? []
    : [heading(title, 3), ...notes, list(answers.map((one) => inWords(one, language)))];
