import type { Block } from './blocks.ts';
import { SlackCallError } from './failure.ts';
import type { SlackMessage } from './render.ts';
import type { CallOptions } from './web.ts';

/** What Slack says of a message with a file that it has not made ready yet, or has lost. */
const UNREADY = 'invalid_blocks';
const PASSING = { [UNREADY]: 'Nothing to do: the message goes out with words in place of its picture.' };

/** Sends the message with its pictures, tried again while they are not ready, and without them if they never are. */
export async function pictured<Result>(
  { blocks, unpictured }: SlackMessage,
  send: (blocks: Block[], more: Pick<CallOptions<Result>, 'passing'>) => Promise<Result>,
): Promise<Result> {
  if (unpictured === undefined) return send(blocks, {});
  try {
    return await send(blocks, { passing: PASSING });
  } catch (error) {
    if (!(error instanceof SlackCallError) || error.code !== UNREADY) throw error;
    return send(unpictured, {});
  }
}
