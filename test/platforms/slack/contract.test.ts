import { platformContract } from '../../contracts/platform-contract.ts';
import { slackHarness } from './slack-harness.ts';

platformContract('Slack over HTTP', () => slackHarness());
