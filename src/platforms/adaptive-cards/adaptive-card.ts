import { plainText } from '../../messages/plain-text.ts';
import type { Part, Reply } from '../../messages/reply.ts';
import type { Painted } from '../painted.ts';
import type { AdaptiveCard } from './card.ts';
import { elementsOf } from './elements.ts';
import { escapeLines } from './escape-markdown.ts';
import { shorten } from './shorten.ts';

/**
 * Bytes of JSON. Teams refuses cards somewhere above this: its pages differ. A picture is not counted: only the
 * playground's cards carry one, Teams is given it beside the card.
 */
export const MAX_CARD_BYTES = 25_000;

/** The reply as an Adaptive Card 1.5. A reply too long for one card loses the end of its longest parts, never a button or a field. */
export function adaptiveCard(reply: Reply, painted: Painted = new Map()): AdaptiveCard {
  let parts: Part[] = reply.parts;
  let card = cardOf(parts, painted);
  while (!fits(card)) {
    const shorter = shorten(parts);
    if (shorter === undefined) break;
    parts = shorter;
    card = cardOf(parts, painted);
  }
  return card;
}

/** Whether all of the parts have room on one card. */
export const fitsOnCard = (parts: Part[]): boolean => fits(cardOf(parts, new Map()));

function cardOf(parts: Part[], painted: Painted): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: escapeLines(plainText({ parts })),
    body: parts.flatMap((part) => elementsOf(part, painted)),
  };
}

function fits(card: AdaptiveCard): boolean {
  const json = JSON.stringify(card, (key, value) => (key === 'url' ? '' : value));
  return Buffer.byteLength(json) <= MAX_CARD_BYTES;
}
