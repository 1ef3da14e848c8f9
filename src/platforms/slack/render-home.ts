import type { Reply } from '../../messages/reply.ts';
import { type Block, noteBlock } from './blocks.ts';
import { LIMITS } from './limits.ts';
import { piecesOfAll } from './render-part.ts';

type HomeView = { type: 'home'; blocks: Block[] };

/**
 * The replies one below the other as a person's home tab. What does not fit is left out, whole blocks at a time, and
 * `cutNote` says so at the end.
 */
export function renderHome(replies: Reply[], cutNote: string): HomeView {
  const blocks = piecesOfAll(replies.flatMap((one) => one.parts)).map((piece) => piece.block);
  if (fits(blocks)) return { type: 'home', blocks };
  const note = noteBlock(cutNote);
  let kept = blocks.slice(0, LIMITS.blocksInView - 1);
  while (!fits([...kept, note]) || kept.at(-1)?.type === 'header') kept = kept.slice(0, -1);
  return { type: 'home', blocks: [...kept, note] };
}

function fits(blocks: Block[]): boolean {
  return (
    blocks.length <= LIMITS.blocksInView && Buffer.byteLength(JSON.stringify(blocks)) <= LIMITS.bytesInView
  );
}
