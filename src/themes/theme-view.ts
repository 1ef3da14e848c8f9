import { formatList } from '../messages/format.ts';
import { choices, heading, list, note, type Reply, reply, strong, text } from '../messages/reply.ts';
import { themes as en } from '../messages/wording/en/themes.ts';
import { themes as sv } from '../messages/wording/sv/themes.ts';
import { inLanguage, type Language, type Round } from '../plan/plan.ts';
import type { OpenAnswer } from './answers-to-sort.ts';

export const words = { sv, en };

/** One answer with the themes that are chosen for it so far, and a button to add or take away each. */
export function answerReply(
  answer: OpenAnswer,
  chosen: readonly string[],
  more: { suggested: boolean; left: number },
  language: Language,
): Reply {
  const say = words[language];
  const { round, unit, item, version, themes } = answer;
  const about = { do: 'sort-answer', round, unit: unit.id, item, version } as const;
  const without = (id: string) => chosen.filter((one) => one !== id);
  return reply(
    text(say.answerOf({ unit: unit.name, left: more.left })),
    note(inLanguage(answer.ask, language)),
    text(say.quoted({ words: answer.text })),
    strong(chosenWords(answer, chosen, more.suggested, language)),
    choices(
      {
        title: chosen.length === 0 ? say.saveNone : say.save,
        emphasis: 'primary',
        command: { ...about, act: 'save', themes: [...chosen] },
      },
      ...themes.map(({ id, name }) => {
        const isChosen = chosen.includes(id);
        const title = inLanguage(name, language);
        return {
          title: isChosen ? say.remove({ theme: title }) : say.add({ theme: title }),
          command: { ...about, act: 'choose' as const, themes: isChosen ? without(id) : [...chosen, id] },
        };
      }),
      { title: say.skip, command: { ...about, act: 'skip', themes: [...chosen] } },
    ),
  );
}

function chosenWords(
  { themes }: OpenAnswer,
  chosen: readonly string[],
  suggested: boolean,
  language: Language,
): string {
  const say = words[language];
  const names = themes.filter(({ id }) => chosen.includes(id)).map(({ name }) => inLanguage(name, language));
  if (names.length === 0) return suggested ? say.noSuggestion : say.chosenNone;
  const named = { themes: formatList(names, language) };
  return suggested ? say.suggestion(named) : say.chosen(named);
}

/** What stays where the buttons were, once the answer is sorted. */
export function sortedReply(answer: OpenAnswer, chosen: readonly string[], language: Language): Reply {
  const say = words[language];
  const sorted = chosenWords(answer, chosen, false, language);
  return {
    to: 'origin',
    parts: [
      text(say.sortedOf({ unit: answer.unit.name })),
      text(say.quoted({ words: answer.text })),
      strong(sorted),
    ],
  };
}

/** How many units have wished for what, in each theme. */
export function overviewReply(round: Round, answers: readonly OpenAnswer[], language: Language): Reply {
  const say = words[language];
  const sorted = answers.filter((answer) => answer.sorted !== undefined);
  const themes = [
    ...new Map(answers.flatMap((answer) => answer.themes).map((theme) => [theme.id, theme])).values(),
  ];
  const lines = themes.map(({ id, name }) => {
    const units = sorted.filter((answer) => answer.sorted?.includes(id)).map(({ unit }) => unit.name);
    const named = { theme: inLanguage(name, language), count: new Set(units).size };
    return units.length === 0
      ? say.themeLine(named)
      : say.themeWithUnits({ ...named, units: formatList([...new Set(units)], language) });
  });
  const none = sorted.filter((answer) => answer.sorted?.length === 0).length;
  return reply(
    heading(say.overview({ round: inLanguage(round.name, language) })),
    list(lines),
    ...(none === 0 ? [] : [text(say.withoutTheme({ count: none }))]),
    note(say.overviewNote),
  );
}
