import type { Incoming, Mentioned } from '../../messages/incoming.ts';
import { unescaped } from './escape.ts';

const PERSON = /<@([^<>|]*)(?:\|([^<>]*))?>/g;
const MARKUP = /<(?!@)([^<>]*)>/g;

/**
 * What a person wrote, as words: Slack's markup for people, channels and links becomes what the person saw
 * (https://docs.slack.dev/messaging/formatting-message-text), and Lika's own mention goes away. Slack seldom tells
 * people's names, so those who are mentioned are told of beside the words.
 */
export function wordsWritten(
  text: string,
  self: string | undefined,
): Extract<Incoming['body'], { kind: 'text' }> {
  const mentions = new Map<string, Mentioned>();
  const words = text
    .replace(MARKUP, (_, inner: string) => shown(inner))
    .replace(PERSON, (_, address: string, label: string | undefined) => {
      if (address === self) return '';
      const name = label ? `@${label}` : undefined;
      const mention = { address, text: name ?? `<@${address}>`, ...(name !== undefined && { name }) };
      mentions.set(mention.text, mention);
      return mention.text;
    });
  const written = unescaped(words)
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  return { kind: 'text', text: written, ...(mentions.size > 0 && { mentions: [...mentions.values()] }) };
}

/** A channel or a group that Slack tells only the id of is left out. */
function shown(inner: string): string {
  const [target = '', label] = splitOnce(inner, '|');
  if (target.startsWith('#')) return label ? `#${label}` : '';
  if (target.startsWith('!subteam')) return label ?? '';
  if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
  return label ?? target.replace(/^mailto:/, '');
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
