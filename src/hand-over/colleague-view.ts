import { formatDay, formatList } from '../messages/format.ts';
import { type Choice, choices, list, note, type Part, type Reply, reply, text } from '../messages/reply.ts';
import { shortened } from '../messages/shortened.ts';
import { localDay } from '../plan/local-time.ts';
import { type Action, inLanguage, type Language, type Plan } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { HandOver } from '../records/actions/hand-over.ts';
import { nameOf } from '../register/name-of.ts';
import type { Register } from '../register/register.ts';
import { named, type StandingOf, words } from './hand-over-parts.ts';
import type { RequestState } from './request.ts';

type Standing = Awaited<ReturnType<StandingOf>>;

/** As much of a text as a question needs. */
const TEXT_SHOWN = 300;
const LINE_SHOWN = 200;

/** What the colleague is asked. */
export function questionReply(
  register: Register,
  action: Action,
  { request, to, standing, now }: { request: HandOver; to: Person; standing: Standing; now: Date },
  language: Language,
): Reply {
  const say = words[language];
  const about = named(action, language);
  const [firstName = ''] = to.name.split(' ');
  const answer = { do: 'hand-over', action: action.id, asked: request.at } as const;
  return reply(
    text(say.question({ ...about, firstName, by: nameOf(register, request.by) })),
    list([
      say.meaning({ text: shortened(inLanguage(action.text, language), TEXT_SHOWN) }),
      ...standingLines(standing, register.plan, now, language),
    ]),
    note(say.questionNote),
    choices(
      {
        title: say.yes,
        label: say.yesLabel(about),
        emphasis: 'primary',
        command: { ...answer, act: 'accept' },
      },
      { title: say.no, label: say.noLabel(about), command: { ...answer, act: 'decline' } },
    ),
  );
}

/** How the action stands: state, due day and latest line. */
export function standingLines(standing: Standing, plan: Plan, now: Date, language: Language): string[] {
  if (standing === undefined) return [];
  const say = words[language];
  const { state, due, overdue, latestWithLine } = standing;
  const day = (of: string) => formatDay(of, language, localDay(now, plan.timeZone));
  const dueWords = overdue ? say.overdueSince({ day: day(due) }) : say.dueBy({ day: day(due) });
  const line = latestWithLine?.line;
  return [
    state === 'done' ? say.stands({ state }) : `${say.stands({ state })} ${dueWords}`,
    line === undefined
      ? say.noLine
      : say.line({
          day: day(localDay(new Date(latestWithLine?.at ?? now), plan.timeZone)),
          line: shortened(line, LINE_SHOWN),
        }),
  ];
}

/** What can be done with an action that has become one's own. */
export function ownChoices(action: Action, language: Language): Part {
  const say = words[language];
  const update: Choice = {
    title: say.updateStatus,
    label: say.updateLabel(named(action, language)),
    command: { do: 'update-status', action: action.id },
  };
  return choices(update, { title: say.myActions, command: { do: 'my-actions' } });
}

/** `others`: names of those who are told. */
export function acceptedReply(action: Action, others: readonly string[], language: Language): Reply {
  const say = words[language];
  const told = others.length > 0 ? [say.acceptedTold({ others: formatList(others, language) })] : [];
  return reply(
    text([say.accepted(named(action, language)), ...told].join(' ')),
    ownChoices(action, language),
  );
}

export function declinedReply(
  register: Register,
  action: Action,
  { by }: HandOver,
  language: Language,
): Reply {
  const about = { ...named(action, language), by: nameOf(register, by) };
  return reply(text(words[language].declined(about)));
}

/** Why there is nothing to answer any more. */
export function overReply(
  register: Register,
  action: Action,
  { request, state, isOwn }: { request: HandOver; state: Exclude<RequestState, 'waiting'>; isOwn: boolean },
  language: Language,
): Reply {
  const say = words[language];
  const about = { ...named(action, language), by: nameOf(register, request.by) };
  return isOwn
    ? reply(text(say.yoursAlready(about)), ownChoices(action, language))
    : reply(text(say.over[state](about)));
}
