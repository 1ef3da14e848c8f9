import type { Picture } from '../messages/picture.ts';
import { changes } from './changes.ts';
import { counts } from './counts.ts';
import type { Drawing } from './drawing.ts';
import { heatmap } from './heatmap.ts';
import { means } from './means.ts';

/** What is drawn of a picture. Throws where it does not hang together. */
export function drawingOf(picture: Picture): Drawing {
  switch (picture.kind) {
    case 'heatmap':
      return heatmap(picture);
    case 'means':
      return means(picture);
    case 'changes':
      return changes(picture);
    case 'counts':
      return counts(picture);
  }
}
