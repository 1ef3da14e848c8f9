import type { Reply } from '../../messages/reply.ts';
import type { Block } from './blocks.ts';
import { escapeMrkdwn } from './escape.ts';
import { LIMITS } from './limits.ts';
import { type Files, type Piece, piecesOfAll } from './render-part.ts';

/**
 * What is sent to Slack: `blocks` is what is read, `text` the same in plain words for notifications and screen readers,
 * which Slack reads as markup and is therefore escaped. `unpictured`: the blocks with words in place of the pictures,
 * where there are pictures.
 */
export type SlackMessage = { text: string; blocks: Block[]; unpictured?: Block[] };

/** The reply as one message, or as several when it is longer than Slack takes; as none when it says nothing. */
export function render(reply: Reply, files?: Files): SlackMessage[] {
  return packed(piecesOfAll(reply.parts, files)).map((inMessage) => ({
    text: inMessage.map((piece) => escapeMrkdwn(piece.words)).join('\n\n'),
    blocks: inMessage.map((piece) => piece.block),
    ...(inMessage.some((piece) => piece.unpictured !== undefined)
      ? { unpictured: inMessage.map((piece) => piece.unpictured ?? piece.block) }
      : {}),
  }));
}

function packed(pieces: Piece[]): Piece[][] {
  const messages: Piece[][] = [];
  let size = 0;
  for (const piece of pieces) {
    const current = messages.at(-1);
    const own = escapeMrkdwn(piece.words).length;
    if (current && current.length < LIMITS.blocksInMessage && size + own <= LIMITS.wordsInMessage) {
      current.push(piece);
      size += own;
    } else {
      messages.push([piece]);
      size = own;
    }
  }
  return messages;
}
