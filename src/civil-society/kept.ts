import type { CivilSociety, Interview, Proposal } from '../records/civil-society.ts';
import type { Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import type { Entry, What } from './entry.ts';

/** An interview or a proposal by its id, or the answer to the proposal of that id. */
export type About = { what: What; id: string };

export async function readKept(
  records: Pick<Records, 'civilSociety'>,
  plan: { id: string },
): Promise<CivilSociety> {
  return (await records.civilSociety.get(plan.id)) ?? { interviews: [], proposals: [] };
}

/** Keeps what `change` makes of what is kept, one change at a time; where it makes nothing, all stays as it was. */
export function changeKept(
  { records, turns }: { records: Pick<Records, 'civilSociety'>; turns: Turns },
  plan: { id: string },
  change: (kept: CivilSociety) => CivilSociety | undefined,
): Promise<{ before: CivilSociety; after: CivilSociety | undefined }> {
  return turns('civil-society', async () => {
    const before = await readKept(records, plan);
    const after = change(before);
    if (after !== undefined) await records.civilSociety.set(plan.id, after);
    return { before, after };
  });
}

/** What is entered there; undefined where nothing is. */
export function entryAt({ interviews, proposals }: CivilSociety, { what, id }: About): Entry | undefined {
  const interview = interviews.find((one) => one.id === id);
  const proposal = proposals.find((one) => one.id === id);
  switch (what) {
    case 'interview':
      return interview && { what, ...toldIn(interview) };
    case 'proposal':
      return proposal && { what, text: proposal.text };
    case 'answer':
      return proposal?.answer && { what, kind: proposal.answer.kind, text: proposal.answer.text };
  }
}

type ToldIn = Pick<Interview, 'organisations' | 'people' | 'themes'>;
const toldIn = ({ organisations, people, themes }: ToldIn): ToldIn => ({ organisations, people, themes });

/** The words of the proposal that an answer is to; undefined where it is none, or the proposal is not there. */
export const proposedIn = (
  { proposals }: CivilSociety,
  { what, id }: { what: What; id?: string | undefined },
): string | undefined => (what === 'answer' ? proposals.find((one) => one.id === id)?.text : undefined);

/**
 * With the entry in the place of the one of that id, or else last. Undefined when it answers a proposal that is not there.
 * `noted`: who wrote it, and when.
 */
export function withEntry(
  { interviews, proposals }: CivilSociety,
  id: string,
  entry: Entry,
  noted: { by: string; at: string },
): CivilSociety | undefined {
  const proposal = proposals.find((one) => one.id === id);
  switch (entry.what) {
    case 'interview':
      return { proposals, interviews: put<Interview>(interviews, { ...noted, id, ...toldIn(entry) }) };
    case 'proposal':
      return {
        interviews,
        proposals: put<Proposal>(proposals, { ...proposal, ...noted, id, text: entry.text }),
      };
    case 'answer': {
      if (proposal === undefined) return undefined;
      const answer = { kind: entry.kind, text: entry.text, ...noted };
      return { interviews, proposals: put<Proposal>(proposals, { ...proposal, answer }) };
    }
  }
}

function put<One extends { id: string }>(all: readonly One[], one: One): One[] {
  const isThere = all.some(({ id }) => id === one.id);
  return isThere ? all.map((other) => (other.id === one.id ? one : other)) : [...all, one];
}

/** Without the interview or the proposal of that id. */
export const without = ({ interviews, proposals }: CivilSociety, id: string): CivilSociety => ({
  interviews: interviews.filter((one) => one.id !== id),
  proposals: proposals.filter((one) => one.id !== id),
});
