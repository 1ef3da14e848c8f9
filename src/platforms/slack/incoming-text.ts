import { unescaped } from './escape.ts';

const MARKUP = /<([^<>]*)>/g;

/**
 * What a person wrote, as words: Slack's markup for people, channels and links becomes what the person saw
 * (https://docs.slack.dev/messaging/formatting-message-text), and Lika's own mention goes away.
 */
export function wordsWritten(
  text: string,
  self: { userId: string | undefined; nameOf(user: string): string | undefined },
) {
  const words = text.replace(MARKUP, (_, inner: string) => {
    const [target = '', label] = splitOnce(inner, '|');
    if (target.startsWith('@')) {
      const user = target.slice(1);
      return user === self.userId ? '' : `@${label ?? self.nameOf(user) ?? user}`;
    }
    if (target.startsWith('#')) return `#${label || target.slice(1)}`;
    if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
    return label ?? target.replace(/^mailto:/, '');
  });
  return unescaped(words)
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
