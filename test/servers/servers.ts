import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { describe } from 'vitest';

/** The servers that the tests use: `LIKA_TEST_POSTGRES` and `LIKA_TEST_REDIS` name others than those at home. */
export const postgresUrl = process.env.LIKA_TEST_POSTGRES ?? 'postgres://root@127.0.0.1:5432/test';
export const redisUrl = process.env.LIKA_TEST_REDIS ?? 'redis://127.0.0.1:6379';

/** A name that no other run of the tests has. */
export const uniqueName = () => `lika_test_${randomBytes(6).toString('hex')}`;

/** Runs the tests where the server can be reached. Elsewhere says that they were skipped, or fails in CI. */
export async function describeWith(server: string, url: string, tests: () => void): Promise<void> {
  const { hostname, port } = new URL(url);
  if (await reachable(hostname, Number(port || (server === 'Redis' ? 6379 : 5432)))) {
    describe(`with ${server}`, tests);
  } else if (process.env.CI) {
    throw new Error(`no ${server} answers at ${hostname}: in CI its tests must run`);
  } else {
    process.stderr.write(`No ${server} answers at ${hostname}: its tests are skipped.\n`);
    describe.skip(`without ${server}`, tests);
  }
}

function reachable(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const settle = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', settle(true)).once('error', settle(false)).once('timeout', settle(false));
  });
}
