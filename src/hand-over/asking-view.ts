import { formatDay, formatEitherPerson } from '../messages/format.ts';
import { type Choice, choices, note, type Reply, reply, text } from '../messages/reply.ts';
import { localDay } from '../plan/local-time.ts';
import type { Action } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { HandOver } from '../records/actions/hand-over.ts';
import type { Asking } from '../register/asking.ts';
import { nameOf } from '../register/name-of.ts';
import type { Register } from '../register/register.ts';
import { type HandOverCommand, named, words } from './hand-over-parts.ts';
import { likelyColleagues } from './likely-colleagues.ts';
import type { Handling } from './request.ts';

/** Which of them; `to`: whom to ask, where that was said. */
export function whichActionReply(
  mine: readonly Action[],
  { to }: Pick<HandOverCommand, 'to'>,
  { language }: Asking,
): Reply {
  const say = words[language];
  const options = mine.map((action): Choice => {
    const about = { do: 'hand-over', action: action.id } as const;
    return {
      title: say.actionTitle(named(action, language)),
      command: to === undefined ? { ...about, act: 'start' } : { ...about, act: 'ask', to },
    };
  });
  return reply(text(say.whichAction), choices(...options));
}

const personChoice = (
  action: Action,
  person: Person,
  { act, title }: { act: 'ask' | 'assign'; title: string },
  { language, now }: Asking,
): Choice => ({
  title,
  ...(act === 'ask' && {
    label: words[language].askLabel({ ...named(action, language), person: person.name }),
  }),
  command: { do: 'hand-over', act, action: action.id, to: person.email, asked: now.toISOString() },
});

/** Asks whom to ask. */
export function toWhomReply(
  register: Register,
  { action, coordinator, asked }: Handling,
  asking: Asking,
): Reply {
  const { language, person } = asking;
  const say = words[language];
  const about = named(action, language);
  const own = coordinator === undefined ? [] : [coordinator.email];
  const colleagues = likelyColleagues(register, action, {
    not: person.email === coordinator?.email ? own : [...own, person.email],
    askedBefore: asked.filter(({ ended }) => ended?.did !== 'accepted').map(({ to }) => to),
  });
  return reply(
    text(say.toWhom(about)),
    ...(person.email === coordinator?.email ? [note(say.toWhomNote)] : []),
    choices(
      ...colleagues.map((colleague) =>
        personChoice(action, colleague, { act: 'ask', title: colleague.name }, asking),
      ),
      {
        title: say.someoneElse,
        label: say.someoneElseLabel(about),
        command: { do: 'hand-over', act: 'other', action: action.id },
      },
    ),
  );
}

export function writeNameReply(action: Action, { language }: Asking): Reply {
  const say = words[language];
  return reply(text(say.writeName(named(action, language))), choices(stopChoice(language)));
}

const stopChoice = (language: Asking['language']): Choice => ({
  title: words[language].stop,
  command: { do: 'cancel' },
});

/** A name that is nobody's, or that several may have. `act`: what is done once one is chosen. */
export function unsureWhoReply(
  register: Register,
  action: Action,
  { said, near, act }: { said: string; near: readonly Person[]; act: 'ask' | 'assign' },
  asking: Asking,
): Reply {
  const { language } = asking;
  const say = words[language];
  const options = near.length > 0 || act === 'assign' ? near : register.administrators();
  const buttons = options.map((person): Choice => {
    const unit = register.unit(person.unit)?.name ?? person.unit;
    const title = say.nearChoice({ person: person.name, unit });
    return personChoice(action, person, { act, title }, asking);
  });
  const stop = act === 'ask' ? [stopChoice(language)] : [];
  return reply(
    text(near.length > 0 ? say.near({ said }) : say.unknown({ said })),
    ...(near.length === 0 && buttons.length > 0 ? [text(say.unknownAsk)] : []),
    ...(buttons.length + stop.length > 0 ? [choices(...buttons, ...stop)] : []),
  );
}

/** That a colleague is asked, at `reachedAt`; also where that was done before. */
export function askedReply(
  register: Register,
  { action, coordinator }: Handling,
  { request, reachedAt }: { request: HandOver; reachedAt: Date },
  asking: Asking,
): Reply {
  const { language, now, person } = asking;
  const say = words[language];
  const { timeZone } = register.plan;
  const about = { ...named(action, language), person: nameOf(register, request.to) };
  const day = localDay(reachedAt, timeZone);
  const isLater = day > localDay(now, timeZone);
  const said = isLater
    ? say.askedLater({ ...about, day: formatDay(day, language, localDay(now, timeZone)) })
    : person.email === coordinator?.email
      ? say.asked(about)
      : say.askedForOther(about);
  return reply(text(said), choices(takeBackChoice(action, request, language)));
}

/** What is told of a question that waits, to those who may take it back. */
export function waitsReply(
  register: Register,
  { action }: Handling,
  { request, reachedAt }: { request: HandOver; reachedAt: Date },
  { language, now }: Asking,
): Reply {
  const say = words[language];
  const { timeZone } = register.plan;
  const today = localDay(now, timeZone);
  const about = { ...named(action, language), person: nameOf(register, request.to) };
  const day = localDay(reachedAt, timeZone);
  const when = formatDay(day, language, today);
  return reply(
    text(day > today ? say.askedLater({ ...about, day: when }) : say.waits({ ...about, when })),
    choices(askAnotherChoice(action, language), takeBackChoice(action, request, language)),
  );
}

export const takeBackChoice = (action: Action, { at }: HandOver, language: Asking['language']): Choice => ({
  title: words[language].takeBack,
  label: words[language].takeBackLabel(named(action, language)),
  command: { do: 'hand-over', act: 'withdraw', action: action.id, asked: at },
});

export const askAnotherChoice = (action: Action, language: Asking['language']): Choice => ({
  title: words[language].askAnother,
  label: words[language].someoneElseLabel(named(action, language)),
  command: { do: 'hand-over', act: 'choose', action: action.id },
});

/** Why this person cannot hand the action over. */
export function mayNotReply(
  register: Register,
  { action, coordinator }: Pick<Handling, 'action' | 'coordinator'>,
  { language }: Asking,
): Reply {
  const say = words[language];
  const about = named(action, language);
  if (coordinator !== undefined)
    return reply(text(say.notYours({ ...about, coordinator: coordinator.name })));
  const administrator = formatEitherPerson(register.administrators(), language);
  return reply(text(say.nobodys({ ...about, administrator })));
}

export function unknownActionReply({ language }: Asking): Reply {
  const say = words[language];
  return reply(
    text(say.unknownAction),
    choices(
      { title: say.myActions, command: { do: 'my-actions' } },
      { title: say.showActions, command: { do: 'question', text: say.showActions } },
    ),
  );
}
