import { formatDay, formatList } from '../messages/format.ts';
import { type Choice, choices, list, note, type Part, type Reply, reply, text } from '../messages/reply.ts';
import type { Day } from '../plan/local-time.ts';
import { type Action, inLanguage } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { DeputyChoice } from '../records/people/absence.ts';
import { type Reader, words } from './availability-parts.ts';
import { daysInWords } from './days-in-words.ts';

type Days = { from: Day; to: Day };

const firstNameOf = ({ name }: Person) => name.split(' ')[0] ?? name;

/** The question who the deputy is to be, and buttons for those who are likely. */
export function whoIsDeputy(
  { from }: Pick<Days, 'from'>,
  likely: readonly Person[],
  { language }: Reader,
): { parts: Part[]; choices: Choice[] } {
  const say = words[language];
  return {
    parts: [text(say.whoIsDeputy), note(likely.length > 0 ? say.nameSomeone : say.nameSomeoneOnly)],
    choices: chooseEach(from, likely, language),
  };
}

function chooseEach(from: Day, people: readonly Person[], language: Reader['language']): Choice[] {
  return people.map(({ name, email }) => ({
    title: name,
    label: words[language].chooseLabel({ name }),
    command: { do: 'deputy', act: 'choose', from, who: email },
  }));
}

const removeChoice = (from: Day, { language }: Reader): Choice => ({
  title: words[language].noDeputy,
  command: { do: 'deputy', act: 'remove', from },
});

export function askDeputyReply(
  absence: Days,
  { deputy, likely }: { deputy: Person | undefined; likely: readonly Person[] },
  reader: Reader,
): Reply {
  const say = words[reader.language];
  const who = whoIsDeputy(absence, likely, reader);
  const now = deputy && say.deputyIs({ name: deputy.name, days: daysInWords(absence, reader) });
  return reply(
    ...(now === undefined ? [] : [text(now)]),
    ...who.parts,
    choices(...who.choices, removeChoice(absence.from, reader)),
  );
}

export function didYouMeanReply(from: Day, near: readonly Person[], reader: Reader): Reply {
  return reply(
    text(words[reader.language].didYouMean),
    choices(...chooseEach(from, near, reader.language), removeChoice(from, reader)),
  );
}

export function notFoundReply(from: Day, who: string, reader: Reader): Reply {
  return reply(text(words[reader.language].notFound({ who })), choices(removeChoice(from, reader)));
}

/** `awayToo`: the deputy is away some of the days. */
export function deputyChosenReply(
  absence: Days,
  { deputy, actions, awayToo }: { deputy: Person; actions: readonly Action[]; awayToo: boolean },
  reader: Reader,
): Reply {
  const { language } = reader;
  const say = words[language];
  const numbers = formatList(
    actions.map(({ number }) => String(number)),
    language,
  );
  const told = {
    name: deputy.name,
    firstName: firstNameOf(deputy),
    actions: say.actionNumbers({ numbers }),
    days: daysInWords(absence, reader),
  };
  return reply(
    text(say.deputyChosen(told)),
    ...(awayToo ? [text(say.deputyAwayToo(told))] : []),
    choices(otherChoice(absence.from, say.otherDeputy), removeChoice(absence.from, reader)),
  );
}

export function deputyRemovedReply(absence: Days, reader: Reader): Reply {
  const say = words[reader.language];
  return reply(
    text(say.deputyRemoved({ days: daysInWords(absence, reader) })),
    choices(otherChoice(absence.from, say.chooseDeputy)),
  );
}

const otherChoice = (from: Day, title: string): Choice => ({
  title,
  command: { do: 'deputy', act: 'ask', from },
});

/** What the deputy is told: whose actions, which, and when. `moved`: they knew of other days. */
export function askedReply(
  choice: DeputyChoice,
  { deputy, of, actions, moved }: { deputy: Person; of: Person; actions: readonly Action[]; moved: boolean },
  reader: Reader,
): Reply {
  const { language, today } = reader;
  const say = words[language];
  const who = of.name;
  const told = { firstName: firstNameOf(deputy), who, days: daysInWords(choice, reader) };
  return reply(
    text(moved ? say.daysChanged(told) : say.askedToBe(told)),
    list(
      actions.map(({ number, name, due }) =>
        say.deputyAction({ number, name: inLanguage(name, language), day: formatDay(due, language, today) }),
      ),
    ),
    text(say.deputyMay),
    choices({
      title: say.cannot,
      label: say.cannotLabel({ who }),
      command: { do: 'deputy', act: 'decline', of: of.email, from: choice.from },
    }),
    note(say.whyDeputy({ who })),
  );
}

/** What the deputy is told when they are none any more. */
export function releasedReply(
  choice: DeputyChoice,
  { deputy, of }: { deputy: Person; of: Person },
  reader: Reader,
): Reply {
  const told = { firstName: firstNameOf(deputy), who: of.name, days: daysInWords(choice, reader) };
  return reply(text(words[reader.language].released(told)));
}

/** What the one who chose a deputy is told when that one cannot. */
export function deputyDeclinedReply(
  choice: DeputyChoice,
  { deputy, of }: { deputy: string; of: Person },
  reader: Reader,
): Reply {
  const say = words[reader.language];
  const told = { firstName: firstNameOf(of), deputy, days: daysInWords(choice, reader) };
  if (choice.to < reader.today) return reply(text(say.deputyHadDeclined(told)));
  return reply(
    text(say.deputyDeclined(told)),
    choices(otherChoice(choice.from, say.chooseDeputy), removeChoice(choice.from, reader)),
  );
}
