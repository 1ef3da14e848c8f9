import type { Actions } from '../actions/actions.ts';
import { createForms } from '../chat/forms.ts';
import { words as chatWords } from '../chat/help.ts';
import { createHome } from '../chat/home.ts';
import { createInbox, type Inbox } from '../chat/inbox.ts';
import { createRouter } from '../chat/router.ts';
import { acquaintanceKey } from '../chat/turn.ts';
import { withNames } from '../chat/with-names.ts';
import type { Commitments } from '../commitments/commitments.ts';
import type { HandOvers } from '../hand-over/hand-overs.ts';
import type { Command } from '../messages/command.ts';
import type { MakeFile } from '../messages/file.ts';
import type { Form } from '../messages/form.ts';
import { formatEitherPerson, type Language } from '../messages/format.ts';
import type { Incoming, Sender } from '../messages/incoming.ts';
import type { Platform } from '../messages/platform.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { createWorkingCalendar } from '../plan/working-days.ts';
import type { Ahead } from '../preview/ahead.ts';
import type { Records } from '../records/records.ts';
import { createTurns, type Turns } from '../records/turns.ts';
import { languageFor } from '../register/language-of.ts';
import type { LiveRegister, Register } from '../register/register.ts';
import type { Rounds } from '../rounds/rounds.ts';
import { buildAbilities } from './abilities/build-abilities.ts';
import { openOutbox } from './lika-outbox.ts';
import type { LikaParts } from './lika-parts.ts';
import { createMakeFile } from './make-file.ts';
import { reportMaker } from './report-files.ts';

/** One Lika: its abilities over one store, and the platforms that it speaks on, which may be added until it starts. */
export type Lika = {
  register: LiveRegister;
  records: Records;
  turns: Turns;
  inbox: Inbox;
  outbox: Outbox;
  platforms: Map<string, Platform>;
  /** What stands on a person's own page, where the platform has one. */
  home: (from: Sender) => Promise<Reply[]>;
  /** The form that a command asks for, where the platform can open forms; undefined when the conversation answers instead. */
  form: (from: Sender, command: Command) => Promise<Form | undefined>;
  /** The language that a person reads. */
  languageOf: (who: Sender) => Promise<Language>;
  /** Makes the files that are sent in chat. */
  makeFile: MakeFile;
  /** How an action stands at an instant. */
  standing: Actions['standing'];
  rounds: Rounds;
  commitments: Commitments;
  handOvers: HandOvers;
  /** All that goes out between two instants, as things stand. */
  ahead: Ahead;
};

export function createLika(parts: LikaParts): Lika {
  const { register, records, store, now, log } = parts;
  const turns = createTurns(store);
  const calendar = createWorkingCalendar(register.plan);
  const platforms = new Map<string, Platform>();
  const built = buildAbilities({ ...parts, turns, calendar, platforms });
  const { abilities } = built;
  const { standing } = abilities.actions;
  const threadOf = ({ from, place }: Incoming) =>
    platforms.get(from.platform)?.threadOf?.(place) ?? place.thread ?? '';
  const identify = async (who: Sender) => (await platforms.get(who.platform)?.identify?.(who)) ?? who;
  const route = createRouter({ register, records, abilities, threadOf });
  const home = createHome({ register, records, abilities });
  const form = createForms({ register, records, abilities });
  const outbox = openOutbox({ ...parts, ...built, calendar, platforms });
  /** Other processes, and other commands, share the store: what is done rests on who coordinates what now. */
  const lookAnew = () => register.refresh(records);

  return {
    register,
    records,
    turns,
    platforms,
    async home(from) {
      await lookAnew();
      return home(from, now());
    },
    async form(from, command) {
      await lookAnew();
      return form(from, command, now());
    },
    languageOf: (who) => languageOf(register, records, who),
    makeFile: createMakeFile(
      {
        calendar: built.makeCalendarFile,
        ...(parts.reports && { report: reportMaker(parts.reports({ register, records, standing }), parts) }),
      },
      log,
    ),
    standing,
    rounds: abilities.rounds,
    commitments: abilities.commitments,
    handOvers: abilities.handOvers,
    async ahead(from, until) {
      await lookAnew();
      return built.ahead(from, until);
    },
    inbox: createInbox({
      records,
      turns,
      platforms,
      async route(incoming) {
        await lookAnew();
        return route(await withNames(incoming, { register, identify, log }), now());
      },
      apology: (incoming) => apology(register, records, incoming),
      log,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    }),
    outbox: {
      async tick(at, options) {
        await lookAnew();
        return outbox.tick(at, options);
      },
    },
  };
}

async function languageOf(register: Register, records: Records, who: Sender): Promise<Language> {
  const person = who.email === undefined ? undefined : register.person(who.email);
  const known = await records.acquaintances.get(acquaintanceKey(who)).catch(() => undefined);
  return languageFor(known, person, register.plan.language);
}

async function apology(register: Register, records: Records, { from }: Incoming): Promise<Reply> {
  const language = await languageOf(register, records, from);
  const administrator = formatEitherPerson(register.administrators(), language);
  return reply(text(chatWords[language].broken({ administrator })));
}
