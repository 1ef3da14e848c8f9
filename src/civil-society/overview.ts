import type { Language } from '../messages/format.ts';
import {
  choices,
  heading,
  list,
  numbered,
  type Part,
  type Reply,
  reply,
  strong,
  text,
} from '../messages/reply.ts';
import type { CivilSociety, Interview, Proposal } from '../records/civil-society.ts';
import { addInterview, addProposal, goOn } from './buttons.ts';
import { distinct } from './entry.ts';
import type { About } from './kept.ts';
import { inList, words } from './words.ts';

/** All that is entered, and what an administrator can do with it. `aside`: what they can go on with. */
export function overviewReply(
  { interviews, proposals }: CivilSociety,
  aside: About | undefined,
  language: Language,
): Reply {
  const say = words[language];
  const isEmpty = interviews.length + proposals.length === 0;
  const answer = { title: say.answerOne, command: { do: 'civil-society', act: 'answer' } } as const;
  const change = { title: say.changeOne, command: { do: 'civil-society', act: 'change' } } as const;
  return reply(
    heading(say.heading),
    ...(isEmpty
      ? [text(say.nothing)]
      : [...interviewParts(interviews, language), ...proposalParts(proposals, language)]),
    choices(
      ...(aside === undefined ? [] : [goOn(aside, language)]),
      addInterview(language),
      addProposal(language),
      ...(proposals.length === 0 ? [] : [answer]),
      ...(isEmpty ? [] : [change]),
    ),
  );
}

function interviewParts(interviews: readonly Interview[], language: Language): Part[] {
  const say = words[language];
  if (interviews.length === 0) return [text(say.noInterviews)];
  const organisations = distinct(interviews.flatMap((one) => one.organisations));
  const themes = distinct(interviews.flatMap((one) => one.themes));
  const people = interviews.reduce((sum, one) => sum + one.people, 0);
  return [
    list([
      say.interviews({ interviews: interviews.length, people }),
      say.organisations({ count: organisations.length, names: organisations.join(', ') }),
      ...(themes.length === 0 ? [] : [say.themes({ names: themes.join(', ') })]),
    ]),
  ];
}

function proposalParts(proposals: readonly Proposal[], language: Language): Part[] {
  const say = words[language];
  if (proposals.length === 0) return [text(say.noProposals)];
  const waiting = proposals.filter(({ answer }) => answer === undefined).length;
  const lines = proposals.map(({ text: proposal, answer }) =>
    say.proposalLine({
      proposal: inList(proposal),
      answer:
        answer === undefined
          ? say.waiting
          : say.line({ name: say.kind[answer.kind], value: inList(answer.text) }),
    }),
  );
  return [strong(say.proposals({ count: proposals.length, waiting })), numbered(lines)];
}
