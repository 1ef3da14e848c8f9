import type { TextBlock } from './card.ts';
import { escapeLine, LINE_BREAK } from './escape-markdown.ts';

export type Look = Omit<TextBlock, 'type' | 'text' | 'wrap'>;

/** One block a line, as a line break inside a block is shown differently from app to app. */
export function lines(text: string, look: Look): TextBlock[] {
  const blocks: TextBlock[] = [];
  let afterBlank = true;
  for (const line of text.split(LINE_BREAK).map(escapeLine)) {
    if (line !== '') {
      const close: Look = afterBlank ? {} : { spacing: 'none' };
      blocks.push({ type: 'TextBlock', text: line, wrap: true, ...look, ...close });
    }
    afterBlank = line === '';
  }
  return blocks;
}
