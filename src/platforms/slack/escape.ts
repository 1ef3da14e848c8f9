/**
 * For texts that Slack reads as its own markup: nothing in them may become a mention, a link or a broadcast. Half
 * characters, which no request can carry, are replaced.
 */
export function escapeMrkdwn(text: string): string {
  return text.toWellFormed().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Slack sends what people write with these three escaped, and nothing else. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
