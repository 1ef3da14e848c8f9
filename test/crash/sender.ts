import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FakeSlack } from '../support/fake-slack/fake-slack.ts';
import type { Order } from './sending-process.ts';
import { idsPosted } from './town.ts';

const SCRIPT = resolve(import.meta.dirname, 'sending-process.ts');

/** A process that sends what is due. */
type Sender = {
  hasEnded(): boolean;
  /** How many it sent, once it found nothing left; undefined when it was killed. */
  ended: Promise<number | undefined>;
  kill(): void;
};

export function startSender(order: Order): Sender {
  const child = spawn(process.execPath, [SCRIPT, JSON.stringify(order)]);
  let said = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    said += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const ended = once(child, 'close').then(([code, signal]) => {
    if (signal === 'SIGKILL') return undefined;
    if (code !== 0) throw new Error(`a sending process ended with ${code}: ${errors.slice(-2_000)}`);
    return Number(said);
  });
  return {
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    ended,
    kill: () => child.kill('SIGKILL'),
  };
}

/**
 * Sends all that is due by processes that are killed one after the other, each when it has posted so many at most.
 * Gives how many were killed.
 */
export async function sendThroughKills(order: Order, slack: FakeSlack, mostEach: number): Promise<number> {
  for (let kills = 0; ; kills += 1) {
    const sender = startSender(order);
    const soon = idsPosted(slack).length + 1 + Math.floor(Math.random() * mostEach);
    for (let waits = 0; waits < 10_000; waits += 1) {
      if (sender.hasEnded() || idsPosted(slack).length >= soon) break;
      await pause(2);
    }
    // Most often between a post and its record.
    await pause(Math.random() * 15);
    sender.kill();
    if ((await sender.ended) !== undefined) return kills;
  }
}
