import { type Citation, type Part, placeOf } from '../../messages/reply.ts';

/** Stands where something was left out. */
const CUT = '…';
const KEPT = 0.75;

/** The parts with the longest of them about a quarter shorter; undefined when nothing but buttons and forms can be left out. */
export function shorten(parts: Part[]): Part[] | undefined {
  const lengths = parts.map(textLength);
  const longest = Math.max(0, ...lengths);
  if (longest <= CUT.length) return undefined;
  const at = lengths.indexOf(longest);
  return parts.map((part, index) => (index === at ? shorterPart(part) : part));
}

function textLength(part: Part): number {
  switch (part.kind) {
    case 'heading':
    case 'text':
    case 'strong':
    case 'note':
      return part.text.length;
    case 'list':
      return sum(part.items);
    case 'table':
      return sum([part.caption, ...part.columns, ...part.rows.flat()]);
    case 'citations':
      return sum(part.citations.flatMap((citation) => [placeOf(citation), citation.quote]));
    case 'picture':
    case 'file':
    case 'choices':
    case 'form':
      return 0;
  }
}

function shorterPart(part: Part): Part {
  switch (part.kind) {
    case 'heading':
    case 'text':
    case 'strong':
    case 'note':
      return { ...part, text: shorterText(part.text) };
    case 'list':
      return { ...part, items: shorterItems(part.items) };
    case 'table':
      return shorterTable(part);
    case 'citations':
      return { ...part, citations: shorterCitations(part.citations) };
    case 'picture':
    case 'file':
    case 'choices':
    case 'form':
      return part;
  }
}

function shorterTable(table: Extract<Part, { kind: 'table' }>): Part {
  const whole = table.rows.filter((row) => row.length !== 1 || row[0] !== CUT);
  return whole.length > 1 ? { ...table, rows: [...firstOf(whole), [CUT]] } : { kind: 'text', text: CUT };
}

function shorterItems(items: string[]): string[] {
  const whole = items.filter((item) => item !== CUT);
  return whole.length > 1 ? [...firstOf(whole), CUT] : whole.map(shorterText);
}

function shorterCitations(citations: Citation[]): Citation[] {
  const quotes = citations.map((citation) => citation.quote);
  if (quotes.every((quote) => quote.length <= CUT.length)) return firstOf(citations);
  return citations.map((citation) => ({ ...citation, quote: shorterText(citation.quote) }));
}

function shorterText(text: string): string {
  const kept = text.slice(0, Math.max(0, Math.floor(text.length * KEPT) - CUT.length));
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}${CUT}`;
}

/** At least one fewer than there were. */
function firstOf<Item>(items: Item[]): Item[] {
  return items.slice(0, Math.min(items.length - 1, Math.floor(items.length * KEPT)));
}

function sum(texts: string[]): number {
  return texts.reduce((total, text) => total + text.length, 0);
}
