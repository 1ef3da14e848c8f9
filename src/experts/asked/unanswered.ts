import type { Command } from '../../messages/command.ts';
import { formatDay } from '../../messages/format.ts';
import {
  type Choice,
  choices,
  note,
  type Part,
  type Reply,
  reply,
  strong,
  text,
} from '../../messages/reply.ts';
import type { Asked } from '../../records/questions/asked.ts';
import type { ExpertAnswer } from '../../records/questions/expert-question.ts';
import type { Asking } from '../../register/asking.ts';
import type { CuratedMatcher } from '../curated/curated-match.ts';
import type { CuratedStore } from '../curated/curated-store.ts';
import type { Compared } from '../curated/sameness.ts';
import { amongOthers, onButton, pageOf } from '../pages.ts';
import type { ExpertParts } from '../parts.ts';
import { everyQuestion } from '../passed-on/question-store.ts';
import { answeredInShort } from '../passed-on/question-views.ts';
import { words } from '../words.ts';
import { dayOf, openAsked, seeTo } from './asked.ts';

export type UnansweredCommand = Extract<Command, { do: 'unanswered' }>;
type Parts = ExpertParts & { curated: CuratedStore; read: (text: string) => Compared };

const PER_PAGE = 5;

/** What was not answered or did not help, for administrators to answer, to join to an answer, or to leave. */
export async function unanswered(
  parts: Parts,
  { act, asked, curated, from }: UnansweredCommand,
  asking: Asking,
): Promise<Reply> {
  const { language, person, now } = asking;
  const say = words[language];
  if (act === 'list' || asked === undefined) return listReply(parts, from, asking);
  const seenTo = { by: person.email, at: now.toISOString() };
  if (act === 'dismiss') {
    const before = await seeTo(parts, asked, { ...seenTo, did: 'dismissed' });
    return reply(
      text(
        before === undefined
          ? say.askedForgotten
          : say.dismissed({ question: amongOthers(latestOf(before)) }),
      ),
    );
  }
  const kept = await parts.records.asked.get(asked);
  if (kept === undefined || curated === undefined) return reply(text(say.askedForgotten));
  for (const wording of kept.wordings) await parts.curated.join(curated, wording.text, 'administrator');
  const answer = await parts.curated.get(curated);
  if (answer === undefined) return reply(text(say.curatedGone));
  await seeTo(parts, asked, { ...seenTo, did: 'joined' });
  return reply(text(say.joined({ question: amongOthers(latestOf(kept)), answered: answer.question })));
}

async function listReply(parts: Parts, from: number | undefined, { language, now }: Asking): Promise<Reply> {
  const { register, records } = parts;
  const say = words[language];
  const matcher = await parts.curated.matcher();
  // What was declined before there was an answer would not be now.
  const isAnswered = ({ asked }: { asked: Asked }) =>
    asked.unhelped === 0 && matcher.same(parts.read(latestOf(asked))) !== undefined;
  const open = (await openAsked(records, register.plan.id)).filter((one) => !isAnswered(one));
  if (open.length === 0) return reply(text(say.nothingUnanswered), choices(curatedChoice(language)));
  const { shown, start, left } = pageOf(open, from, PER_PAGE);
  const answered = await answeredByExperts(parts);
  const told = { register, language, now };
  return reply(
    ...(start === 0 ? [text(say.unansweredIntro({ count: open.length }))] : []),
    ...shown.flatMap(({ id, asked }): Part[] => [
      strong(say.quoted({ words: amongOthers(latestOf(asked)) })),
      note(howItWent(asked)),
      ...(answered.get(id) ?? []).map(({ answer }) => text(answeredInShort(answer, told))),
      choices(...choicesFor(id, asked, matcher)),
    ]),
    choices(
      ...(left === 0
        ? []
        : [
            {
              title: say.more({ left }),
              command: { do: 'unanswered' as const, act: 'list' as const, from: start + PER_PAGE },
            },
          ]),
      curatedChoice(language),
    ),
  );

  function howItWent({ times, declined, unhelped, last, nearest }: Asked): string {
    const { timeZone } = register.plan;
    const today = dayOf(now.toISOString(), timeZone);
    return [
      say.askedTimes({ times, last: formatDay(dayOf(last, timeZone), language, today) }),
      ...(declined > 0 ? [say.declinedTimes({ times: declined })] : []),
      ...(unhelped > 0 ? [say.unhelpedTimes({ times: unhelped })] : []),
      ...(nearest === undefined ? [] : [say.nearest(nearest)]),
    ].join(' ');
  }

  function choicesFor(id: string, asked: Asked, matcher: CuratedMatcher): Choice[] {
    const question = latestOf(asked);
    const likest = matcher.likest(parts.read(question));
    const answer = answered.get(id)?.at(-1);
    return [
      ...(answer === undefined
        ? []
        : [
            {
              title: say.keepForOthers,
              label: say.keepLabel({ question }),
              command: { do: 'keep-answer' as const, question: answer.id, answer: answer.answer.id },
            },
          ]),
      {
        title: say.answer,
        label: say.answerLabel({ question }),
        command: { do: 'write-answer', what: 'asked', id },
      },
      ...(likest === undefined
        ? []
        : [
            {
              title: onButton(say.join({ question: likest.question })),
              command: { do: 'unanswered' as const, act: 'join' as const, asked: id, curated: likest.id },
            },
          ]),
      {
        title: say.dismiss,
        label: say.dismissLabel({ question }),
        command: { do: 'unanswered', act: 'dismiss', asked: id },
      },
    ];
  }
}

const curatedChoice = (language: 'sv' | 'en'): Choice => ({
  title: words[language].showCurated,
  command: { do: 'curated-answers', act: 'list' },
});

/** What experts have answered to those who asked, by what was asked; `id`: of the question that was passed on. */
async function answeredByExperts(
  parts: ExpertParts,
): Promise<ReadonlyMap<string, { id: string; answer: ExpertAnswer }[]>> {
  const all = (await everyQuestion(parts)).flatMap(({ id, question }) =>
    question.answers.map((answer) => ({ asked: question.asked, id, answer })),
  );
  return Map.groupBy(all, ({ asked }) => asked);
}

/** As it was asked last. */
export const latestOf = ({ wordings }: Pick<Asked, 'wordings'>): string => wordings.at(-1)?.text ?? '';
