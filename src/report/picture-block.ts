import type { Part } from '../messages/reply.ts';
import type { Block } from './document.ts';

/** A picture as it is made for messages, in a report. Empty where there is none. */
export function pictureBlock(part: Part | undefined): Block[] {
  if (part?.kind !== 'picture') return [];
  const { picture, alt } = part;
  return [{ kind: 'picture', picture, alt, caption: picture.title }];
}
