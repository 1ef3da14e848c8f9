import type { Shown } from '../../contracts/platform-contract.ts';
import type { FakeBlock } from './check-message.ts';
import type { FakeHome, FakeMessage } from './workspace.ts';

/** A message or a home tab as Slack shows it: plain and rich text as they are, mrkdwn without its marks. */
export function shownOf(message: FakeMessage | FakeHome): Shown {
  const blocks = message.blocks as FakeBlock[];
  if (blocks.length === 0)
    return { words: 'text' in message ? fromMrkdwn(message.text) : '', buttons: [], pictures: [] };
  return {
    words: blocks.map(wordsOf).filter(Boolean).join('\n'),
    buttons: buttonsOf(message).map((button) => button.title),
    pictures: blocks.flatMap((block) => (block.type === 'image' ? [block.alt_text] : [])),
  };
}

export function buttonsOf(message: { blocks: unknown[] }) {
  const blocks = message.blocks as FakeBlock[];
  return blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.map((one) => ({
          title: one.text.text,
          label: one.accessibility_label,
          actionId: one.action_id,
          value: one.value,
        }))
      : [],
  );
}

function wordsOf(block: FakeBlock): string {
  switch (block.type) {
    case 'header':
    case 'section':
      return textOf(block.text);
    case 'context':
      return block.elements.map(textOf).join(' ');
    case 'rich_text':
      return block.elements.map(richWordsOf).join('\n');
    case 'image':
    case 'actions':
      return '';
  }
}

function richWordsOf(element: Extract<FakeBlock, { type: 'rich_text' }>['elements'][number]): string {
  if (element.type !== 'rich_text_list') return element.elements.map((run) => run.text).join('');
  return element.elements
    .map((item, index) => {
      const mark = element.style === 'ordered' ? `${(element.offset ?? 0) + index + 1}.` : '•';
      return `${mark} ${item.elements.map((run) => run.text).join('')}`;
    })
    .join('\n');
}

function textOf(text: { type: string; text: string }): string {
  return text.type === 'mrkdwn' ? fromMrkdwn(text.text) : text.text;
}

function fromMrkdwn(text: string): string {
  return text
    .replace(/([*_~`])(.+?)\1/g, '$2')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
