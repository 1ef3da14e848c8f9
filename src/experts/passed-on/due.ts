import type { Concern, DueMessage, Revision } from '../../messages/due.ts';
import { choices, note, reply, text } from '../../messages/reply.ts';
import { addDays, type Day, localDay } from '../../plan/local-time.ts';
import { nextWorkingHours } from '../../plan/working-hours.ts';
import type { ExpertQuestion } from '../../records/questions/expert-question.ts';
import { languageOf } from '../../register/language-of.ts';
import { nameOf } from '../../register/name-of.ts';
import { firstWorkingInstant, personDays } from '../../register/person-days.ts';
import { wordingOf } from '../asked/asked.ts';
import { voteChoices } from '../asked/vote.ts';
import type { ExpertParts } from '../parts.ts';
import { words } from '../words.ts';
import { everyQuestion } from './question-store.ts';
import { answerChoice, askedParts, questionReply } from './question-views.ts';
import { expertChannel } from './where.ts';

/** So long is a question worth telling of, and its answer. */
const TOLD_WITHIN_DAYS = 30;

type Recent = { id: string; question: ExpertQuestion };
type Parts = Pick<ExpertParts, 'register' | 'records' | 'calendar'>;

/** Those of the last month. */
async function recentQuestions({ register, records }: Parts, now: Date): Promise<Recent[]> {
  const { timeZone } = register.plan;
  const since = addDays(localDay(now, timeZone), -TOLD_WITHIN_DAYS);
  const all = await everyQuestion({ records });
  return all.filter(({ question }) => localDay(new Date(question.at), timeZone) >= since);
}

const isOpen = ({ question }: Recent) => question.takenBack === undefined && question.answers.length === 0;

/** Questions on their way to the experts, and answers on their way back. */
export async function expertMessages(parts: Parts, now: Date): Promise<DueMessage[]> {
  const recent = await recentQuestions(parts, now);
  const open = recent.filter(isOpen);
  const channel = open.length === 0 ? undefined : await expertChannel(parts.register, parts.records);
  const questions = await Promise.all(open.map((one) => questionMessages(parts, one, channel, now)));
  const answers = await Promise.all(recent.map((one) => answerMessages(parts, one, now)));
  return [...questions.flat(), ...answers.flat()];
}

/** To the experts' channel, else to each administrator. */
async function questionMessages(
  parts: Parts,
  { id, question }: Recent,
  channel: string | undefined,
  now: Date,
): Promise<DueMessage[]> {
  const { register, records, calendar } = parts;
  const { plan } = register;
  const sentAt = new Date(question.at);
  const { nearest } = (await records.asked.get(question.asked)) ?? {};
  const message = (to: DueMessage['to'], at: Date, language: 'sv' | 'en'): DueMessage[] =>
    at > now
      ? []
      : [
          {
            id: questionId(id, to),
            kind: 'question',
            to,
            about: [id],
            scheduledFor: at.toISOString(),
            news: newsOf(question),
            reply: questionReply(id, question, nearest, { register, language, now }),
          },
        ];
  if (channel !== undefined) {
    const at = nextWorkingHours(sentAt, { calendar, plan });
    return message({ kind: 'channel', name: channel }, at, plan.language);
  }
  const each = register.administrators().map(async (person) => {
    const days = personDays(person, await records.acquaintances.get(person.email), { plan, calendar });
    const at = firstWorkingInstant(days, sentAt);
    const language = await languageOf(records, person, plan.language);
    return at === undefined ? [] : message({ kind: 'person', email: person.email }, at, language);
  });
  return (await Promise.all(each)).flat();
}

/** To the one who asked, in their working hours. */
async function answerMessages(parts: Parts, { id, question }: Recent, now: Date): Promise<DueMessage[]> {
  const { register, records, calendar } = parts;
  const { plan } = register;
  const to = register.person(question.by);
  if (to === undefined || question.answers.length === 0) return [];
  const days = personDays(to, await records.acquaintances.get(to.email), { plan, calendar });
  const language = await languageOf(records, to, plan.language);
  const say = words[language];
  return question.answers.flatMap((answer): DueMessage[] => {
    const at = firstWorkingInstant(days, new Date(answer.at));
    if (at === undefined || at > now) return [];
    const voted = { answer: answer.id, asked: question.asked, wording: wordingOf(question.text).id };
    return [
      {
        id: `expert-answer/${to.email}/${answer.id}`,
        kind: 'answer',
        to: { kind: 'person', email: to.email },
        about: [id],
        scheduledFor: at.toISOString(),
        reply: reply(
          text(say.theyAnswer({ by: nameOf(register, answer.by), question: question.text })),
          text(answer.text),
          ...(answer.sources === undefined ? [] : [note(say.source({ sources: answer.sources }))]),
          choices(
            ...voteChoices(
              { ...voted, ...(answer.curated !== undefined && { curated: answer.curated }) },
              language,
            ),
          ),
        ),
      },
    ];
  });
}

/** What was posted says when someone has answered, or the question is taken back. */
export async function expertRevisions(parts: Parts, now: Date): Promise<Revision[]> {
  const { register, records } = parts;
  const changed = (await recentQuestions(parts, now)).filter((one) => !isOpen(one));
  if (changed.length === 0) return [];
  const readers = await readersOf(parts);
  const each = changed.map(async ({ id, question }) => {
    const { nearest } = (await records.asked.get(question.asked)) ?? {};
    return readers.map(
      ({ to, language }): Revision => ({
        id: questionId(id, to),
        news: newsOf(question),
        reply: async () => questionReply(id, question, nearest, { register, language, now }),
      }),
    );
  });
  return (await Promise.all(each)).flat();
}

/** Whoever may have been told of a question, each in their language: the channel, and the administrators. */
async function readersOf({
  register,
  records,
}: Parts): Promise<{ to: DueMessage['to']; language: 'sv' | 'en' }[]> {
  const { language } = register.plan;
  const name = await expertChannel(register, records);
  const people = register.administrators().map(async (person) => ({
    to: { kind: 'person' as const, email: person.email },
    language: await languageOf(records, person, language),
  }));
  return [
    ...(name === undefined ? [] : [{ to: { kind: 'channel' as const, name }, language }]),
    ...(await Promise.all(people)),
  ];
}

/** Administrators hear once of a question that nobody has answered for some working days. */
export async function expertConcerns(parts: Parts, now: Date): Promise<Concern[]> {
  const { register, calendar } = parts;
  const { timeZone, experts } = register.plan;
  const open = (await recentQuestions(parts, now)).filter(isOpen);
  return open.flatMap(({ id, question }) => {
    let from: Day = localDay(new Date(question.at), timeZone);
    for (let passed = 0; passed < experts.remindAfterWorkingDays; passed += 1) {
      from = calendar.nextWorkingDay(addDays(from, 1));
    }
    return register.administrators().map(
      ({ email }): Concern => ({
        email,
        topic: `expert-question/${id}`,
        about: [id],
        kind: 'question',
        from,
        until: addDays(from, TOLD_WITHIN_DAYS),
        why: 'En fråga till experterna har inte fått något svar.',
        parts(language) {
          const told = { register, language, now };
          return [
            text(words[language].nobodyAnswered({ days: experts.remindAfterWorkingDays })),
            ...askedParts(question, told),
            choices(answerChoice(id, question, told)),
          ];
        },
      }),
    );
  });
}

const questionId = (id: string, to: DueMessage['to']): string =>
  `expert-question/${to.kind === 'person' ? to.email : `#${to.name}`}/${id}`;

/** What the message tells of. */
const newsOf = ({ takenBack, answers }: ExpertQuestion): string =>
  takenBack === undefined ? `answers/${answers.length}` : 'taken-back';
