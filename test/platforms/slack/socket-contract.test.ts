import { expect } from 'vitest';
import { platformContract } from '../../contracts/platform-contract.ts';
import { slackHarness } from './slack-harness.ts';

platformContract('Slack in Socket Mode', async () => {
  const harness = await slackHarness({ socket: true });
  return {
    ...harness,
    async stop() {
      await harness.stop();
      expect(harness.served.fake.socket.wrongs).toEqual([]);
    },
  };
});
