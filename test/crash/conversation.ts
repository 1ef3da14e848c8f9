import { setTimeout as pause } from 'node:timers/promises';
import { decodeCommand } from '../../src/messages/command.ts';
import type { FakeSlack } from '../support/fake-slack/fake-slack.ts';
import { createPlayer } from '../support/fake-slack/player.ts';
import { buttonsOf } from '../support/fake-slack/read-message.ts';
import type { Answered } from '../support/fake-slack/socket-mode.ts';

/** How long someone tries to get a message taken, or waits for an answer, before that is a failure. */
const PATIENCE_MS = 300_000;

/** Where Lika's processes take requests; which one gets a request is chance, as behind a load balancer. */
type Addresses = () => readonly string[];

/** What a person answers on one row of the matrix, from left to right. */
type Row = readonly { item: string; rating: number }[];

/**
 * Fills in the whole form: most rows typed as one line without waiting for the answers, some in two lines, and the first
 * ratings of some rows pressed. Sends again, under the same id, what was not acknowledged, as Slack does. Gives how many
 * messages were acknowledged.
 */
export async function fillIn(
  slack: FakeSlack,
  addresses: Addresses,
  person: string,
  rows: readonly Row[],
): Promise<number> {
  const channel = slack.workspace.directWith(person).id;
  let acknowledged = 0;

  const taken = async (deliver: (address: string) => Promise<Answered>): Promise<void> => {
    await until(`a message of ${person} is taken`, async () => {
      const all = addresses();
      const address = all[Math.floor(Math.random() * all.length)];
      if (address === undefined) return undefined;
      const { status } = await deliver(address).catch(() => ({ status: 0 }));
      return status === 200 ? true : undefined;
    });
    acknowledged += 1;
  };

  const type = async (text: string): Promise<void> => {
    const event = createPlayer(slack, '').directMessageEvent(person, text);
    const eventId = slack.workspace.nextId('Ev');
    await taken((address) => createPlayer(slack, address).event(event, { eventId }));
    // Some deliveries are repeated though they were taken.
    if (Math.random() < 0.1) await taken((address) => createPlayer(slack, address).event(event, { eventId }));
  };

  /** Presses when the question about the item is there. Slack does not send a press again: the person presses anew. */
  const press = async (item: string, rating: number): Promise<void> => {
    const value = await until(`${person} is asked about ${item}`, async () => ratingButton(item, rating));
    await taken((address) => createPlayer(slack, address).pressValue(person, channel, value));
  };

  const ratingButton = (item: string, rating: number): string | undefined =>
    slack.workspace
      .directWith(person)
      .messages.flatMap((message) => buttonsOf(message))
      .map(({ value }) => value ?? '')
      .findLast((value) => {
        const command = decodeCommand(value);
        return command?.do === 'rate' && command.item === item && command.rating === rating;
      });

  const typed = (row: Row) => row.map(({ rating }) => rating).join(' ');

  await type('skatta');
  for (const [index, row] of rows.entries()) {
    const pressed = index % 4 === 1 ? 2 : 0;
    const split = index % 4 === 2 ? 3 : row.length;
    for (const { item, rating } of row.slice(0, pressed)) await press(item, rating);
    await type(typed(row.slice(pressed, split)));
    if (split < row.length) await type(typed(row.slice(split)));
  }
  return acknowledged;
}

/** What `look` gives once it gives something. */
export async function until<Found>(
  what: string,
  look: () => Promise<Found | undefined>,
  patienceMs = PATIENCE_MS,
): Promise<Found> {
  for (const began = performance.now(); performance.now() - began < patienceMs; ) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(20 + Math.random() * 60);
  }
  throw new Error(`waited ${patienceMs / 1000} seconds in vain until ${what}`);
}
