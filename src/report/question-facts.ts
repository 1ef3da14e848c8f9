import type { Theme } from '../plan/plan.ts';
import type { Records } from '../records/records.ts';
import type { QuestionFacts, Written } from './facts.ts';
import { type OpenQuestion, sortedThemes, type UnitHandIn } from './handed-in.ts';

/** `sorted`: ids of themes; undefined: nobody has sorted it. */
type Answer = Written & { sorted: readonly string[] | undefined };

/** What units have answered to an open question, by the themes that administrators have sorted it into. */
export async function questionFacts(
  records: Pick<Records, 'sortings'>,
  round: string,
  { item, ask, themes }: OpenQuestion,
  handIns: readonly UnitHandIn[],
): Promise<QuestionFacts> {
  const answers = handIns.map(async ({ unit, name, version, handIn }): Promise<Answer[]> => {
    const text = handIn?.texts[item]?.trim() ?? '';
    if (text === '') return [];
    return [{ unit: name, text, sorted: await sortedThemes(records, { round, unit, item, version }) }];
  });
  return { ask, ...byTheme((await Promise.all(answers)).flat(), themes) };
}

function byTheme(answers: readonly Answer[], themes: readonly Theme[]): Omit<QuestionFacts, 'ask'> {
  const sorted = answers.map((answer) => ({
    ...answer,
    chosen: themes.filter(({ id }) => answer.sorted?.includes(id)),
  }));
  return {
    themes: themes.map((theme) => ({
      name: theme.name,
      units: sorted.filter(({ chosen }) => chosen.includes(theme)).map(({ unit }) => unit),
      answers: sorted
        .filter(({ chosen: [first] }) => first === theme)
        .map(({ unit, text, chosen: [, ...also] }) => ({ unit, text, also: also.map(({ name }) => name) })),
    })),
    withoutTheme: sorted
      .filter(({ sorted: known, chosen }) => known !== undefined && chosen.length === 0)
      .map(({ unit, text }) => ({ unit, text })),
    unsorted: sorted.filter((one) => one.sorted === undefined).map(({ unit, text }) => ({ unit, text })),
  };
}
