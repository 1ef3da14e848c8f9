import type { Due } from '../messages/due.ts';
import { formatEitherPerson } from '../messages/format.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
import { personNamed } from '../plan/person-named.ts';
import type { Action } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import { isAwaited } from '../records/people/awaited-line.ts';
import type { Asking } from '../register/asking.ts';
import { readAssignments } from '../register/assignments.ts';
import { answer } from './answering.ts';
import {
  askForName,
  askWhomever,
  chooseWhom,
  mayHandOver,
  start,
  stopWaiting,
  withdraw,
} from './asking-colleague.ts';
import {
  mayNotReply,
  unknownActionReply,
  unsureWhoReply,
  whichActionReply,
  writeNameReply,
} from './asking-view.ts';
import { assign, changeCoordinator, listReply } from './assigning.ts';
import { handOverMessages } from './hand-over-messages.ts';
import { actionMeant, type HandOverCommand, type HandOverParts, named, words } from './hand-over-parts.ts';
import { allHandlings, concerns, type Handling, handlingOf, isOld, waitingIn } from './request.ts';

/** Who coordinates an action, in e-mails. `roster`: whom the roster names; `since`, `by`: where that was changed. */
export type Coordination = {
  action: Action;
  coordinator: string | undefined;
  roster: string | undefined;
  since?: string;
  by?: string;
  /** Who has been asked to take it over and has not answered. */
  waitsFor?: string;
};

/** What became of it when someone without a person asked for a change: for the operator's command. */
export type AssignDecision =
  | { kind: 'done' | 'already'; action: Action; to: Person; from: string | undefined }
  | { kind: 'refused'; why: 'unknown-action' }
  | { kind: 'refused'; why: 'unknown-person'; near: readonly Person[] };

export type HandOvers = {
  handle(command: HandOverCommand, asking: Asking): Promise<Reply[]>;
  /** What was typed while a colleague's name is waited for; undefined when none is. */
  typed(line: string, asking: Asking): Promise<Reply[] | undefined>;
  /** The name that is waited for, asked for again after something else; empty when none is. */
  again(asking: Asking): Promise<Reply[]>;
  /** `cancel` while a name is waited for; undefined when none is. */
  cancel(asking: Asking): Promise<Reply[] | undefined>;
  /** `action`: an id or a number; `to`: an e-mail or a name; `by` is who is noted. */
  assign(
    request: { action: string; to: string },
    noted: { id: string; by: string; now: Date },
  ): Promise<AssignDecision>;
  /** Who coordinates each of the plan's actions. */
  list(): Promise<Coordination[]>;
  /** What colleagues are asked, and what those concerned are told. */
  due: Due;
};

/** Only one at a time may change who coordinates what, or what is asked about it. */
const TURN = 'assignments';

/** One coordinator hands an action over to another, who accepts; administrators change who coordinates. */
export function createHandOvers(parts: HandOverParts): HandOvers {
  const { register, records, turns } = parts;

  /** Works on an action as it stands now, alone. */
  const alone = <Result>(action: Action, work: (handled: Handling) => Promise<Result>): Promise<Result> =>
    turns(TURN, async () => {
      await register.refresh(records);
      return work(await handlingOf(parts, action));
    });

  const handOver = (command: HandOverCommand, action: Action, asking: Asking): Promise<Reply> =>
    alone(action, async (handled) => {
      const isAsked = handled.asked.some(({ id }) => id === asking.id);
      return mayHandOver(handled, asking) || isAsked
        ? hand(command, handled, asking)
        : mayNotReply(register, handled, asking);
    });

  const hand = async (
    { act, to, asked }: HandOverCommand,
    handled: Handling,
    asking: Asking,
  ): Promise<Reply> => {
    if (act === 'withdraw') return withdraw(parts, handled, asked, asking);
    if (act === 'other') return askForName(parts, handled, asking);
    if (act === 'choose') return chooseWhom(parts, handled, asking);
    if (to === undefined || to.trim() === '') return start(parts, handled, asking);
    return askWhomever(parts, handled, { to, shownAt: asked }, asking);
  };

  const assignInChat = (
    { to = '', asked }: HandOverCommand,
    action: Action,
    asking: Asking,
  ): Promise<Reply> =>
    alone(action, async (handled) => {
      const say = words[asking.language];
      const meant = personNamed(register.people, to);
      if (meant.one === undefined) {
        return unsureWhoReply(register, action, { said: to, near: meant.near, act: 'assign' }, asking);
      }
      const { log } = await readAssignments(records);
      const isRepeated = log.some(({ id }) => id === asking.id);
      if (isOld(asked, handled) && !isRepeated) return reply(text(say.stale));
      return assign(parts, handled, meant.one, asking);
    });

  /** The actions with a question that waits and that the person asked, or that is about what they coordinate. */
  const askedOf = async ({ person }: Asking): Promise<Action[]> => {
    const all = await allHandlings(register, records, await readAssignments(records));
    return all
      .filter((handled) => {
        const request = waitingIn(handled);
        return request !== undefined && concerns(request, person);
      })
      .map(({ action }) => action);
  };

  /** No action was named: the only one that it can be about, if there is one. */
  const withoutAction = async (command: HandOverCommand, asking: Asking): Promise<Reply> => {
    const { language, person } = asking;
    const say = words[language];
    const isWithdrawn = command.act === 'withdraw';
    const found = isWithdrawn ? await askedOf(asking) : register.coordinatedBy(person);
    const [one, ...others] = found;
    if (one === undefined) return reply(text(isWithdrawn ? say.nothingToTakeBack : say.coordinatesNone));
    if (others.length === 0) return handOver(command, one, asking);
    return isWithdrawn ? listReply(parts, asking) : whichActionReply(found, command, asking);
  };

  const withAction = async (command: HandOverCommand, said: string, asking: Asking): Promise<Reply> => {
    const { act, asked } = command;
    const action = actionMeant(register, said);
    if (action === undefined) return unknownActionReply(asking);
    if (act === 'assign') return assignInChat(command, action, asking);
    return act === 'accept' || act === 'decline'
      ? alone(action, (handled) => answer(parts, handled, { act, asked }, asking))
      : handOver(command, action, asking);
  };

  const handle = async (command: HandOverCommand, asking: Asking): Promise<Reply> => {
    const { act, action } = command;
    const { language, person } = asking;
    if (act === 'list') return listReply(parts, asking);
    if (act === 'assign' && !person.roles.includes('admin')) {
      const administrator = formatEitherPerson(register.administrators(), language);
      return reply(text(words[language].byAdministrator({ administrator })));
    }
    return action === undefined ? withoutAction(command, asking) : withAction(command, action, asking);
  };

  /** The action that a colleague's name is waited for. */
  const awaited = async ({ person, now }: Asking): Promise<Action | undefined> => {
    const handingOver = (await records.conversations.get(person.email))?.handingOver;
    return isAwaited(handingOver, now) ? register.action(handingOver.action) : undefined;
  };

  return {
    handle: async (command, asking) => [await handle(command, asking)],

    async typed(line, asking) {
      const action = await awaited(asking);
      if (action === undefined || !/\p{L}/u.test(line)) return undefined;
      const said = await handOver(
        { do: 'hand-over', act: 'ask', action: action.id, to: line },
        action,
        asking,
      );
      const conversation = (await records.conversations.get(asking.person.email)) ?? {};
      if (conversation.handingOver === undefined) {
        await records.conversations.set(asking.person.email, { ...conversation, lineTaken: asking.id });
      }
      return [said];
    },

    async again(asking) {
      const action = await awaited(asking);
      return action === undefined ? [] : [writeNameReply(action, asking)];
    },

    async cancel(asking) {
      const action = await awaited(asking);
      if (action === undefined) return undefined;
      await stopWaiting(parts, asking);
      return [reply(text(words[asking.language].stopped(named(action, asking.language))))];
    },

    async assign({ action: said, to }, noted) {
      const action = actionMeant(register, said);
      if (action === undefined) return { kind: 'refused', why: 'unknown-action' };
      const meant = personNamed(register.people, to);
      if (meant.one === undefined) return { kind: 'refused', why: 'unknown-person', near: meant.near };
      const person = meant.one;
      return alone(action, async (handled) => {
        const became = await changeCoordinator(parts, handled, person, noted);
        const from = became.kind === 'done' ? became.from : person.email;
        return { kind: became.kind, action, to: person, from };
      });
    },

    async list() {
      const assignments = await readAssignments(records);
      const all = await allHandlings(register, records, assignments);
      return all.map((handled) => {
        const { action, coordinator } = handled;
        const changed = assignments.actions[action.id];
        const isNow = changed !== undefined && changed.coordinator === coordinator?.email;
        const waiting = waitingIn(handled);
        return {
          action,
          coordinator: coordinator?.email,
          roster: register.rosterCoordinatorOf(action.id)?.email,
          ...(isNow && { since: changed.since, by: changed.by }),
          ...(waiting && { waitsFor: waiting.to }),
        };
      });
    },

    due: handOverMessages(parts),
  };
}
