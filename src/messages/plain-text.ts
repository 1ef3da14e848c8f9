import type { Form } from './form.ts';
import { type Part, placeOf, type Reply } from './reply.ts';

/** The whole message as plain text: for notifications, screen readers, terminals, and where a block is not supported. */
export function plainText(reply: Reply): string {
  return reply.parts.map(partAsText).filter(Boolean).join('\n\n');
}

function partAsText(part: Part): string {
  switch (part.kind) {
    case 'heading':
    case 'text':
    case 'strong':
    case 'note':
      return part.text;
    case 'list':
      return part.items.map((item, index) => `${part.ordered ? `${index + 1}.` : '•'} ${item}`).join('\n');
    case 'table':
      return [part.caption, ...part.rows.map((row) => rowAsText(part.columns, row))].join('\n');
    case 'picture':
      return part.alt;
    case 'file':
      return part.title;
    case 'citations':
      return part.citations
        .map((citation, index) => `[${index + 1}] ${placeOf(citation)}: ”${citation.quote}”`)
        .join('\n');
    case 'choices':
      return part.choices.map((choice) => `[${choice.title}]`).join(' ');
    case 'form':
      return formAsText(part.form);
  }
}

/** What it asks, without what is filled in: that may be long. */
function formAsText({ title, intro, fields, submit }: Form): string {
  const asked = fields.map(({ label, hint }) => ['•', label, hint].filter(Boolean).join(' '));
  return [title, intro, ...asked, `[${submit}]`].filter(Boolean).join('\n');
}

function rowAsText(columns: string[], row: string[]): string {
  const [name, ...cells] = row;
  return `${name}: ${cells.map((cell, index) => `${columns[index + 1]} ${cell}`).join(', ')}`;
}
