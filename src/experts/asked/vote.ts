import type { Command } from '../../messages/command.ts';
import { type Choice, choices, type Reply, reply, text } from '../../messages/reply.ts';
import type { Language } from '../../plan/plan.ts';
import type { Asked, Vote } from '../../records/questions/asked.ts';
import type { CuratedStore } from '../curated/curated-store.ts';
import { MOST_MEANT, meantParts } from '../curated/curated-views.ts';
import type { Compared } from '../curated/sameness.ts';
import { type ExpertParts, shortId } from '../parts.ts';
import { words } from '../words.ts';
import { changeAsked, latestVotes, wordsAsked } from './asked.ts';

export type VoteCommand = Extract<Command, { do: 'vote' }>;
/** What was answered, and to what. */
type Voted = Omit<VoteCommand, 'do' | 'helped'>;

/** Who votes: `key` is never kept in a form that can be read. `mayAsk`: Lika can write to them. */
export type Voter = { key: string; language: Language; mayAsk: boolean; now: Date };

export const voteChoices = (voted: Voted, language: Language): Choice[] =>
  [true, false].map((helped) => ({
    title: helped ? words[language].helped : words[language].notHelped,
    command: { do: 'vote', ...voted, helped },
  }));

export const askChoice = (
  { asked, wording }: Pick<Voted, 'asked' | 'wording'>,
  language: Language,
): Choice => ({
  title: words[language].askPerson,
  command: { do: 'ask-expert', act: 'show', asked, wording },
});

/** Keeps what someone thinks of an answer; of the same person the latest counts. */
export async function castVote(
  parts: ExpertParts & { curated: CuratedStore; read: (text: string) => Compared },
  { answer, helped, asked, wording, curated }: VoteCommand,
  { key, language, mayAsk, now }: Voter,
): Promise<Reply> {
  const say = words[language];
  const id = shortId(`${answer} ${key}`);
  const before = voteIn(await parts.records.asked.get(asked), id)?.helped;
  const line = await wordsAsked(parts.records, { asked, wording });
  if (before !== helped && curated !== undefined && line !== undefined) {
    await (helped ? parts.curated.join(curated, line, 'meant') : parts.curated.unjoin(curated, line));
  }
  // Last: once it is counted, nothing of it is done again.
  await changeAsked(parts, asked, (kept) => withVote(kept, { id, at: now.toISOString(), helped }, now));
  if (helped) return reply(text(before === false ? say.changedToHelped : say.thanksHelped));
  const near = line === undefined ? [] : (await parts.curated.matcher()).near(parts.read(line));
  const others = near.filter(({ id }) => id !== curated).slice(0, MOST_MEANT);
  return reply(
    text(say.thanksNotHelped),
    ...meantParts(others, { asked, wording }, language),
    text(mayAsk ? say.nextAfterNotHelped : say.writeOtherwise),
    ...(mayAsk ? [choices(askChoice({ asked, wording }, language))] : []),
  );
}

const voteIn = (asked: Asked | undefined, id: string): Vote | undefined =>
  asked?.votes.find((one) => one.id === id);

/** What was asked, with that vote in the place of what the same person said of the same answer before. */
function withVote(asked: Asked, vote: Vote, now: Date): Asked {
  const before = voteIn(asked, vote.id)?.helped;
  if (before === vote.helped) return asked;
  const changed = vote.helped
    ? { helped: 1, unhelped: before === false ? -1 : 0 }
    : { helped: before === true ? -1 : 0, unhelped: 1 };
  return {
    ...asked,
    helped: Math.max(0, asked.helped + changed.helped),
    unhelped: Math.max(0, asked.unhelped + changed.unhelped),
    open: Math.max(0, asked.open + changed.unhelped),
    votes: latestVotes([...asked.votes.filter(({ id }) => id !== vote.id), vote], now),
  };
}
