import type { Language } from '../messages/format.ts';
import { type Choice, choices, type Reply, reply, text } from '../messages/reply.ts';
import type { CivilSociety } from '../records/civil-society.ts';
import { addProposal, answerProposal } from './buttons.ts';
import { onButton, words } from './words.ts';

/** A card has room for many more, but nobody reads them. */
const MOST_AT_ONCE = 12;

/** Which proposal to answer, a button each; those that wait for an answer come first. `from`: so many were shown before. */
export function chooseProposalReply({ proposals }: CivilSociety, language: Language, from?: number): Reply {
  const say = words[language];
  if (proposals.length === 0) return reply(text(say.noProposals), choices(addProposal(language)));
  const buttons = proposals.map(({ id, text: proposal, answer }, index) => ({
    waits: answer === undefined,
    choice: answerProposal(say.numberedProposal({ number: index + 1, words: onButton(proposal) }), id),
  }));
  const inOrder = buttons.toSorted((one, other) => Number(other.waits) - Number(one.waits));
  const all = inOrder.map(({ choice }) => choice);
  return reply(text(say.chooseProposal), choices(...some(all, 'answer', language, from)));
}

/** What to change or take away, a button each. */
export function chooseEntryReply(
  { interviews, proposals }: CivilSociety,
  language: Language,
  from?: number,
): Reply {
  const say = words[language];
  const look = (title: string, id: string): Choice => ({
    title,
    command: { do: 'civil-society', act: 'change', id },
  });
  const all = [
    ...interviews.map(({ id, organisations }, index) =>
      look(say.numberedInterview({ number: index + 1, words: onButton(organisations.join(', ')) }), id),
    ),
    ...proposals.map(({ id, text: proposal }, index) =>
      look(say.numberedProposal({ number: index + 1, words: onButton(proposal) }), id),
    ),
  ];
  if (all.length === 0) return reply(text(say.nothing));
  return reply(text(say.chooseEntry), choices(...some(all, 'change', language, from)));
}

/** As many as one chooses between, and a button for the rest. */
function some(all: readonly Choice[], act: 'answer' | 'change', language: Language, from = 0): Choice[] {
  const start = from < all.length ? from : 0;
  const end = start + MOST_AT_ONCE;
  if (end >= all.length) return all.slice(start);
  const title = words[language].more({ left: all.length - end });
  return [...all.slice(start, end), { title, command: { do: 'civil-society', act, from: end } }];
}
