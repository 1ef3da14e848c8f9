import type { Command } from '../messages/command.ts';
import { formatEitherPerson } from '../messages/format.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
import type { Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import type { Asking } from '../register/asking.ts';
import { nameOf } from '../register/name-of.ts';
import type { Register } from '../register/register.ts';
import { goneReply } from './asking-view.ts';
import { chooseEntryReply, chooseProposalReply } from './choosing.ts';
import { readAside } from './draft.ts';
import { createEntering, type EnterCommand, type Entering, type SaveCommand } from './entering.ts';
import { interviewReply, proposalReply, removedReply } from './entry-view.ts';
import { changeKept, readKept, without } from './kept.ts';
import { overviewReply } from './overview.ts';
import { words } from './words.ts';

type LookCommand = Extract<Command, { do: 'civil-society' }>;
export type CivilSocietyCommand = LookCommand | EnterCommand | SaveCommand;

/** What organisations have said of the work, and what the municipality answers them: administrators enter it for the report. */
export type CivilSocietyView = Omit<Entering, 'enter' | 'save'> & {
  handle(command: CivilSocietyCommand, asking: Asking): Promise<Reply[]>;
};

export function createCivilSociety(parts: {
  register: Register;
  records: Records;
  turns: Turns;
}): CivilSocietyView {
  const { register, records } = parts;
  const { plan } = register;
  const entering = createEntering(parts);

  /** Why the person may not; undefined when they may. */
  const refusal = ({ person, language }: Asking): Reply | undefined => {
    if (person.roles.includes('admin')) return undefined;
    const names = register.administrators();
    return reply(
      text(words[language].byAdministrator({ administrator: formatEitherPerson(names, language) })),
    );
  };

  const answerNumber = async (number: number, asking: Asking): Promise<Reply[]> => {
    const { proposals } = await readKept(records, plan);
    const id = proposals[number - 1]?.id;
    if (id !== undefined) return entering.enter({ do: 'enter-civil-society', what: 'answer', id }, asking);
    return [reply(text(words[asking.language].noSuchNumber({ number, count: proposals.length })))];
  };

  const entryReply = async (id: string, { language }: Asking): Promise<Reply> => {
    const { interviews, proposals } = await readKept(records, plan);
    const shown = { language, timeZone: plan.timeZone, nameOf: (email: string) => nameOf(register, email) };
    const interview = interviews.find((one) => one.id === id);
    if (interview !== undefined) return interviewReply(interview, shown);
    const proposal = proposals.find((one) => one.id === id);
    return proposal === undefined ? goneReply('', language) : proposalReply(proposal, shown);
  };

  const remove = async (id: string, { language, pressed }: Asking): Promise<Reply> => {
    const { before } = await changeKept(parts, plan, (kept) => without(kept, id));
    const what = before.interviews.some((one) => one.id === id) ? 'interview' : 'proposal';
    const wasThere = what === 'interview' || before.proposals.some((one) => one.id === id);
    if (!wasThere) return goneReply('', language);
    const said = removedReply(what, language);
    return pressed ? { ...said, to: 'origin' } : said;
  };

  const look = async ({ act, id, number, from }: LookCommand, asking: Asking): Promise<Reply[]> => {
    const { language } = asking;
    if (act === 'answer' && number !== undefined) return answerNumber(number, asking);
    if (act === 'change' && id !== undefined) return [await entryReply(id, asking)];
    if (act === 'remove' && id !== undefined) return [await remove(id, asking)];
    const kept = await readKept(records, plan);
    switch (act) {
      case 'answer':
        return [chooseProposalReply(kept, language, from)];
      case 'change':
        return [chooseEntryReply(kept, language, from)];
      default:
        return [overviewReply(kept, (await readAside(records, asking))?.draft, language)];
    }
  };

  return {
    typed: entering.typed,
    waitsForWords: entering.waitsForWords,
    again: entering.again,
    setAside: entering.setAside,
    cancel: entering.cancel,

    async handle(command, asking) {
      const refused = refusal(asking);
      if (refused !== undefined) return [refused];
      switch (command.do) {
        case 'civil-society':
          return look(command, asking);
        case 'enter-civil-society':
          return entering.enter(command, asking);
        case 'save-civil-society':
          return entering.save(command, asking);
      }
    },

    form: async (command, asking) => refusal(asking) ?? entering.form(command, asking),

    async unopened(command, asking) {
      const refused = refusal(asking);
      return refused === undefined ? entering.unopened(command, asking) : [refused];
    },
  };
}
