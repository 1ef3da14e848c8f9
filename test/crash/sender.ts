import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Order } from './sending-process.ts';

const SCRIPT = resolve(import.meta.dirname, 'sending-process.ts');

/** A process that sends what is due. */
export type Sender = {
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
