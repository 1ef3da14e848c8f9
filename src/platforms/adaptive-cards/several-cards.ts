import type { Part, Reply } from '../../messages/reply.ts';
import { fitsOnCard } from './adaptive-card.ts';

/**
 * The reply, or several where it is too long for one card, so that nothing is left out. A title stays with what it is of;
 * tables and lists are divided where one alone is too long. A single text or form is not divided.
 */
export function severalCards(reply: Reply): Reply[] {
  return divided(reply.parts).map((parts) => ({ ...reply, parts }));
}

function divided(parts: readonly Part[]): Part[][] {
  const cards: Part[][] = [];
  const waiting = [...parts];
  let card: Part[] = [];
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    const titles = titlesLast(card);
    const halves = halvesOf(part);
    if (fitsOnCard([...card, part])) card.push(part);
    else if (titles.length < card.length) {
      cards.push(card.slice(0, card.length - titles.length));
      card = titles;
      waiting.unshift(part);
    } else if (halves.length > 0) waiting.unshift(...halves);
    else card.push(part);
  }
  return [...cards, card];
}

function titlesLast(parts: readonly Part[]): Part[] {
  return parts.slice(parts.findLastIndex(({ kind }) => kind !== 'heading' && kind !== 'strong') + 1);
}

/** None where it cannot be divided. The items of an ordered list are numbered from 1 wherever it stands. */
function halvesOf(part: Part): Part[] {
  if (part.kind === 'table' && part.rows.length > 1) {
    return halved(part.rows).map((rows) => ({ ...part, rows }));
  }
  if (part.kind === 'list' && !part.ordered && part.items.length > 1) {
    return halved(part.items).map((items) => ({ ...part, items }));
  }
  return [];
}

function halved<Item>(items: readonly Item[]): Item[][] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}
