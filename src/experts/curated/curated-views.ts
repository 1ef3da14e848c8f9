import { formatDay, formatInstant, type Language } from '../../messages/format.ts';
import {
  type Choice,
  choices,
  list,
  note,
  type Part,
  type Reply,
  reply,
  strong,
  text,
} from '../../messages/reply.ts';
import { localDay } from '../../plan/local-time.ts';
import type { CuratedAnswer } from '../../records/questions/curated-answers.ts';
import { nameOf } from '../../register/name-of.ts';
import type { Register } from '../../register/register.ts';
import { onButton, pageOf } from '../pages.ts';
import { words } from '../words.ts';

/** So many answers that may be meant are offered. */
export const MOST_MEANT = 2;
const PER_PAGE = 6;
/** Days after which an answer is worth looking over. */
const OLD_AFTER_DAYS = 365;
const DAY_MS = 24 * 60 * 60 * 1000;

type CuratedShown = { register: Register; language: Language; now: Date };

/** The answer as everyone sees it: the words, who wrote them and when, and what they rest on. */
export function curatedParts(
  { text: line, sources, by, at }: CuratedAnswer,
  { register, language }: Pick<CuratedShown, 'register' | 'language'>,
): Part[] {
  const say = words[language];
  const day = formatDay(localDay(new Date(at), register.plan.timeZone), language);
  const from = say.answerFrom({ by: nameOf(register, by), day });
  return [text(line), note(sources === undefined ? from : `${from} ${say.source({ sources })}`)];
}

/** The questions that may be meant, a button each; nothing where there are none. */
export function meantParts(
  answers: readonly CuratedAnswer[],
  about: { asked: string; wording: string },
  language: Language,
): Part[] {
  const meant = answers.map(
    ({ id, question }): Choice => ({
      title: onButton(question),
      command: { do: 'meant', curated: id, ...about },
    }),
  );
  return meant.length === 0 ? [] : [text(words[language].didYouMean), choices(...meant)];
}

/** All of them, the latest first. `from`: so many were shown before. */
export function curatedListReply(
  answers: readonly CuratedAnswer[],
  from: number | undefined,
  { register, language, now }: CuratedShown,
): Reply {
  const say = words[language];
  if (answers.length === 0) return reply(text(say.noCurated));
  const { shown, start, left } = pageOf(answers.toReversed(), from, PER_PAGE);
  const { timeZone } = register.plan;
  return reply(
    ...(start === 0 ? [text(say.curatedIntro({ count: answers.length }))] : []),
    ...shown.flatMap((answer): Part[] => {
      const about = say.curatedBy({
        by: nameOf(register, answer.by),
        day: formatDay(localDay(new Date(answer.at), timeZone), language),
      });
      const isOld = now.getTime() - Date.parse(answer.at) > OLD_AFTER_DAYS * DAY_MS;
      const state = answer.withdrawn ? say.isWithdrawn : isOld ? say.isOld : undefined;
      return [
        strong(answer.question),
        note([about, state].filter(Boolean).join(' ')),
        choices({
          title: say.show,
          label: say.showLabel({ question: answer.question }),
          command: { do: 'curated-answers', act: 'show', id: answer.id },
        }),
      ];
    }),
    ...(left === 0
      ? []
      : [
          choices({
            title: say.more({ left }),
            command: { do: 'curated-answers', act: 'list', from: start + PER_PAGE },
          }),
        ]),
  );
}

/** One of them, with the words it is given for, every change, and what can be done with it. */
export function curatedReply(answer: CuratedAnswer, shown: CuratedShown): Reply {
  const { register, language } = shown;
  const say = words[language];
  const { id, question, withdrawn } = answer;
  const wordings = answer.wordings.map((one) => one.text).filter((one) => one !== question);
  const changes = answer.history.map(({ at, by, did }) =>
    say.change[did]({
      by: nameOf(register, by),
      when: formatInstant(new Date(at), language, register.plan.timeZone),
    }),
  );
  const earlier = answer.history
    .filter(
      ({ did, text: line }, at) =>
        did !== 'withdrawn' && did !== 'restored' && at < answer.history.length && line !== answer.text,
    )
    .map(({ text: line }) => line);
  return reply(
    strong(question),
    ...curatedParts(answer, shown),
    ...(withdrawn ? [text(say.isWithdrawn)] : []),
    ...(wordings.length === 0
      ? []
      : [note(say.alsoFor), list(wordings.map((one) => say.quoted({ words: one })))]),
    note(say.historyHeading),
    list(changes),
    ...(earlier.length === 0 ? [] : [note(say.earlierTexts), list(earlier)]),
    choices(
      { title: say.changeAnswer, command: { do: 'write-answer', what: 'curated', id } },
      withdrawn
        ? { title: say.restore, command: { do: 'curated-answers', act: 'restore', id } }
        : { title: say.withdraw, command: { do: 'curated-answers', act: 'withdraw', id } },
    ),
  );
}
