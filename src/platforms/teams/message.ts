import { plainText } from '../../messages/plain-text.ts';
import type { Reply } from '../../messages/reply.ts';
import { adaptiveCard } from '../adaptive-cards/adaptive-card.ts';
import type { Painted } from '../painted.ts';
import type { Outgoing } from './bot-framework.ts';
import { modelLabel } from './model-label.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
/** A notification shows a line or two. */
const SUMMARY_LENGTH = 200;

/**
 * The reply as Teams gets it; undefined when it says nothing. A line of plain text goes as it is: it is found in a
 * search and read as the conversation that it is. Everything else is a card.
 */
export function messageOf(reply: Reply, painted?: Painted): Outgoing | undefined {
  const line = lineOf(reply);
  if (line === undefined) return cardMessage(reply, painted);
  return { type: 'message', text: line, textFormat: 'plain', ...modelLabel(reply) };
}

/**
 * The reply as a card, whatever it holds. Its words are the summary and not also the text: Teams splits a message
 * with both in two, and everyone reads everything twice (https://github.com/MicrosoftDocs/msteams-docs/issues/1998).
 */
export function cardMessage(reply: Reply, painted?: Painted): Outgoing | undefined {
  const words = plainText(reply).trim();
  if (words === '') return undefined;
  return {
    type: 'message',
    summary: shortened(words.replace(/\s+/g, ' ')),
    attachments: [{ contentType: CARD, content: adaptiveCard(reply) }, ...pictures(reply, painted)],
    ...modelLabel(reply),
  };
}

/** Beside the card, whose words tell what they show: what a card may weigh is documented differently in different places. */
function pictures({ parts }: Reply, painted: Painted = new Map()) {
  return parts.flatMap((part) => {
    const png = part.kind === 'picture' ? painted.get(part.picture) : undefined;
    if (part.kind !== 'picture' || png === undefined) return [];
    const contentUrl = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    return [{ contentType: 'image/png', contentUrl, name: part.alt }];
  });
}

/** The only words of a reply that is one line of text. */
function lineOf({ parts }: Reply): string | undefined {
  const [only, ...others] = parts;
  if (only?.kind !== 'text' || others.length > 0) return undefined;
  const line = only.text.trim();
  return line === '' || /[\n\v\f\r\u0085\u2028\u2029]/.test(line) ? undefined : line;
}

function shortened(words: string): string {
  if (words.length <= SUMMARY_LENGTH) return words;
  const cut = words.slice(0, SUMMARY_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SUMMARY_LENGTH / 2))}…`;
}
