import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { execPath } from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createThread, type Thread } from '../../../src/app/threads/thread.ts';
import type { ExampleJob } from './example-thread.ts';

const ENTRY = new URL('./example-thread.ts', import.meta.url);
const THREAD = new URL('../../../src/app/threads/thread.ts', import.meta.url).href;

let thread: Thread<ExampleJob, number | string>;
beforeEach(() => {
  thread = createThread(ENTRY);
});
afterEach(() => thread.close());

const zero = () => new Int32Array(new SharedArrayBuffer(4));
function release(until: Int32Array): void {
  Atomics.store(until, 0, 1);
  Atomics.notify(until, 0);
}

test('a job is done, and what it fails of is told', async () => {
  expect(await thread.run({ do: 'add', one: 1, other: 2 })).toBe(3);
  await expect(thread.run({ do: 'throw' })).rejects.toThrow(new TypeError('there are no fonts'));
  expect(await thread.run({ do: 'add', one: 2, other: 2 })).toBe(4);
});

test('the process answers while a thread is held up', async () => {
  const server = createServer((_request, response) => response.end('here'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const until = zero();
  const held = thread.run({ do: 'wait', until });
  // The thread waits for this answer: were it the process's own, none would come.
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('here');
  release(until);
  expect(['ok', 'not-equal']).toContain(await held);
  server.close();
});

test('jobs are done one at a time, in the order they came', async () => {
  const order: string[] = [];
  const until = zero();
  const first = thread.run({ do: 'wait', until }).then(() => order.push('first'));
  const second = thread.run({ do: 'add', one: 1, other: 1 }).then(() => order.push('second'));
  release(until);
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second']);
});

test.each([
  ['ends', 'exit', 'the thread ended with code 3'],
  ['throws beside its work', 'throw-beside', 'out of the blue'],
] as const)('a thread that %s fails its job alone', async (_, died, why) => {
  const lost = thread.run({ do: died });
  const next = thread.run({ do: 'add', one: 2, other: 3 });
  await expect(lost).rejects.toThrow(why);
  expect(await next).toBe(5);
});

test('what cannot be given to a thread fails its job alone', async () => {
  const one = (() => 1) as unknown as number;
  await expect(thread.run({ do: 'add', one, other: 2 })).rejects.toThrow('could not be cloned');
  expect(await thread.run({ do: 'add', one: 2, other: 3 })).toBe(5);
});

test('a thread that rests ends, and begins again when it is needed', async () => {
  const restless = createThread<ExampleJob, number | string>(ENTRY, 0);
  expect(await restless.run({ do: 'add', one: 1, other: 2 })).toBe(3);
  for (let turn = 0; turn < 50; turn += 1) await setImmediate();
  expect(await restless.run({ do: 'add', one: 2, other: 2 })).toBe(4);
  await restless.close();
});

test('closing waits for what has begun, and what rests keeps no process alive', async () => {
  const until = zero();
  const order: string[] = [];
  const held = thread.run({ do: 'wait', until }).then(() => order.push('done'));
  const closed = thread.close().then(() => order.push('closed'));
  release(until);
  await Promise.all([held, closed]);
  expect(order).toEqual(['done', 'closed']);

  const process = promisify(execFile)(execPath, [
    '-e',
    `import(${JSON.stringify(THREAD)})
      .then(({ createThread }) => createThread(new URL(${JSON.stringify(ENTRY.href)})))
      .then((thread) => thread.run({ do: 'add', one: 1, other: 2 }))
      .then(console.log)`,
  ]);
  expect((await process).stdout).toBe('3\n');
});
