import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConnection } from '../../../src/platforms/slack/connection.ts';
import { type Failure, SlackCallError } from '../../../src/platforms/slack/failure.ts';
import { createHealth } from '../../../src/platforms/slack/health.ts';
import type { Web } from '../../../src/platforms/slack/web.ts';

const SECOND = 1000;
const unreachable: Failure = {
  code: 'unreachable',
  permanent: false,
  uncertain: true,
  retryAfterMs: undefined,
  remedy: 'Check the network.',
};

/** A Slack that is there or not, and how often it was asked. */
function setUp() {
  const health = createHealth();
  const slack = { there: true, asked: 0 };
  const web: Pick<Web, 'call'> = {
    async call(method, _args, answer) {
      slack.asked += 1;
      if (!slack.there) {
        health.failed(unreachable);
        throw new SlackCallError(method, 'the token', unreachable, undefined);
      }
      health.worked();
      return answer.parse({ user_id: 'U0LIKA', bot_id: 'B0LIKA', team_id: 'T0EXEMPEL' });
    },
  };
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  return { connection: createConnection(web, health, logger), health, slack };
}

describe('the connection to Slack', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is found by itself when Slack comes within reach, and then Slack is left in peace', async () => {
    const { connection, health, slack } = setUp();
    slack.there = false;
    await connection.start();
    expect(health.trouble()).toContain('Check the network.');
    slack.there = true;
    await vi.advanceTimersByTimeAsync(5 * SECOND);
    expect(health.trouble()).toBeUndefined();
    expect(connection.self()?.user_id).toBe('U0LIKA');
    await vi.advanceTimersByTimeAsync(3600 * SECOND);
    expect(slack.asked).toBe(2);
    connection.stop();
  });

  it('is tried ever more seldom, and no more once it is stopped', async () => {
    const { connection, slack } = setUp();
    slack.there = false;
    await connection.start();
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    expect(slack.asked).toBe(1 + 3);
    await vi.advanceTimersByTimeAsync(3600 * SECOND);
    expect(slack.asked).toBeLessThan(20);
    const before = slack.asked;
    connection.stop();
    await vi.advanceTimersByTimeAsync(3600 * SECOND);
    expect(slack.asked).toBe(before);
  });
});
