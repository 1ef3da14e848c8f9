import { plainText } from '../../messages/plain-text.ts';
import { type Choice, type Citation, type Part, placeOf } from '../../messages/reply.ts';
import type { Painted } from '../painted.ts';
import { button } from './button.ts';
import { type Element, MAX_ACTIONS, type TextBlock } from './card.ts';
import { escapeLine, LINE_BREAK } from './escape-markdown.ts';
import { formElements } from './form-elements.ts';
import { type Look, lines } from './lines.ts';

const NOTE: Look = { size: 'small', isSubtle: true };

/** What one part of a reply looks like on a card. */
export function elementsOf(part: Part, painted: Painted): Element[] {
  switch (part.kind) {
    case 'heading':
      return lines(part.text, { style: 'heading', size: 'medium', weight: 'bolder' });
    case 'text':
      return lines(part.text, {});
    case 'strong':
      return lines(part.text, { weight: 'bolder' });
    case 'note':
      return lines(part.text, NOTE);
    case 'list':
      return list(part.items, part.ordered ?? false);
    case 'table':
      return table(part);
    case 'picture':
      return picture(part, painted.get(part.picture));
    case 'file':
      // It goes out beside the card.
      return lines(part.title, {});
    case 'citations':
      return part.citations.map(citation);
    case 'choices':
      return buttonRows(part.choices);
    case 'form':
      return formElements(part.form);
  }
}

/** A Markdown list, because a screen reader then says how many items there are. */
function list(items: string[], ordered: boolean): TextBlock[] {
  const rows = items.map((item) => escapeLine(onOneLine(item))).filter((item) => item !== '');
  if (rows.length === 0) return [];
  const marked = rows.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${item}`);
  return [{ type: 'TextBlock', text: marked.join('\r'), wrap: true }];
}

function table(part: Extract<Part, { kind: 'table' }>): Element[] {
  const row = (cells: string[], look: Look) => ({
    type: 'TableRow' as const,
    cells: part.columns.map((_, index) => ({
      type: 'TableCell' as const,
      items: lines(cells[index] ?? '', look),
    })),
  });
  if (part.columns.length === 0) return lines(part.caption, { weight: 'bolder' });
  return [
    ...lines(part.caption, { weight: 'bolder' }),
    {
      type: 'Table',
      firstRowAsHeaders: true,
      showGridLines: false,
      columns: part.columns.map((_, index) => ({ width: index === 0 ? 2 : 1 })),
      rows: [row(part.columns, { weight: 'bolder' }), ...part.rows.map((cells) => row(cells, {}))],
      fallback: { type: 'Container', items: lines(plainText({ parts: [{ ...part, caption: '' }] }), {}) },
    },
  ];
}

function picture({ alt }: Extract<Part, { kind: 'picture' }>, png: Uint8Array | undefined): Element[] {
  const altText = onOneLine(alt);
  if (png === undefined || altText === '') return lines(alt, NOTE);
  const url = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return [{ type: 'Image', url, altText, size: 'stretch' }];
}

function citation(source: Citation, index: number): Element {
  return {
    type: 'Container',
    spacing: 'small',
    items: [
      ...lines(onOneLine(`[${index + 1}] ${placeOf(source)}`), { size: 'small', weight: 'bolder' }),
      ...lines(`”${onOneLine(source.quote)}”`, { size: 'small', isSubtle: true, spacing: 'none' }),
    ],
  };
}

function buttonRows(choices: Choice[]): Element[] {
  const rows: Element[] = [];
  for (let at = 0; at < choices.length; at += MAX_ACTIONS) {
    rows.push({ type: 'ActionSet', actions: choices.slice(at, at + MAX_ACTIONS).map(button) });
  }
  return rows;
}

function onOneLine(text: string): string {
  return text
    .split(LINE_BREAK)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
}
