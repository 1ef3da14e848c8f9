import { formatInstant, type Language } from '../messages/format.ts';
import { type Choice, choices, list, note, type Part, type Reply, reply, text } from '../messages/reply.ts';
import type { CivilSociety, Interview, Proposal } from '../records/civil-society.ts';
import { addInterview, addProposal, answerProposal, showAll } from './buttons.ts';
import type { Entry } from './entry.ts';
import { type About, entryAt } from './kept.ts';
import { linesOf, words } from './words.ts';

/** How those who wrote an entry are named, and in which time. */
type Shown = { language: Language; timeZone: string; nameOf: (email: string) => string };

/** An interview with what can be done with it: it is seen before it is taken away. */
export function interviewReply(interview: Interview, shown: Shown): Reply {
  const say = words[shown.language];
  const { id } = interview;
  return reply(
    list(linesOf({ what: 'interview', ...interview }, shown.language)),
    note(`${say.enteredBy(writtenBy(interview, shown))} ${say.removeIsFinal}`),
    choices(
      { title: say.change, command: { do: 'enter-civil-society', what: 'interview', id } },
      { title: say.remove.interview, command: { do: 'civil-society', act: 'remove', id } },
    ),
  );
}

/** A proposal with its answer, likewise. */
export function proposalReply(proposal: Proposal, shown: Shown): Reply {
  const say = words[shown.language];
  const { id, answer } = proposal;
  return reply(
    list([
      ...linesOf({ what: 'proposal', text: proposal.text }, shown.language),
      ...(answer === undefined ? [say.waiting] : linesOf({ what: 'answer', ...answer }, shown.language)),
    ]),
    note(
      [
        say.enteredBy(writtenBy(proposal, shown)),
        ...(answer === undefined ? [] : [say.answeredBy(writtenBy(answer, shown))]),
        say.removeIsFinal,
      ].join(' '),
    ),
    choices(
      { title: say.change, command: { do: 'enter-civil-society', what: 'proposal', id } },
      answerProposal(answer === undefined ? say.answer : say.changeAnswer, id),
      { title: say.remove.proposal, command: { do: 'civil-society', act: 'remove', id } },
    ),
  );
}

const writtenBy = ({ by, at }: { by: string; at: string }, { language, timeZone, nameOf }: Shown) => ({
  by: nameOf(by),
  when: formatInstant(new Date(at), language, timeZone),
});

/** What is kept now. `before`: what stood there, and is told where it was other words. */
export function savedReply(
  { what, id }: About,
  { entry, before, kept }: { entry: Entry; before: Entry | undefined; kept: CivilSociety },
  language: Language,
): Reply {
  const say = words[language];
  const lines = linesOf(entry, language);
  const earlier = before === undefined ? lines : linesOf(before, language);
  const replaced: Part[] = earlier.join() === lines.join() ? [] : [note(say.before), list(earlier)];
  return reply(
    text(say.saved[what]),
    list(lines),
    ...replaced,
    choices(...nextChoices({ what, id }, kept, language), showAll(language)),
  );
}

/** What an administrator may want to enter after that. */
function nextChoices({ what, id }: About, kept: CivilSociety, language: Language): Choice[] {
  const say = words[language];
  switch (what) {
    case 'interview':
      return [{ ...addInterview(language), title: say.anotherInterview }, addProposal(language)];
    case 'proposal': {
      const another = { ...addProposal(language), title: say.anotherProposal };
      const waits = entryAt(kept, { what: 'answer', id }) === undefined;
      return waits ? [another, answerProposal(say.answerIt, id)] : [another];
    }
    case 'answer': {
      const next = kept.proposals.find((proposal) => proposal.answer === undefined);
      return next === undefined ? [] : [answerProposal(say.answerNext, next.id)];
    }
  }
}

export const removedReply = (what: 'interview' | 'proposal', language: Language): Reply =>
  reply(text(words[language].removed[what]), choices(showAll(language)));
