/** Where a reader pauses, the longest pause first. */
const PAUSES = ['\n\n', '\n', '. ', ' '];

/** The text in pieces of at most `max` UTF-16 units, cut where a reader pauses. Only white space at the cuts is lost. */
export function splitText(text: string, max: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > max) {
    const at = cutPoint(rest, max);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** The text, or its beginning with a mark that it was cut. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, cutPoint(text, max - 1)).trimEnd()}…`;
}

function cutPoint(text: string, max: number): number {
  const head = text.slice(0, max);
  for (const pause of PAUSES) {
    const at = head.lastIndexOf(pause);
    if (at > max / 2) return at + pause.length;
  }
  const splitsPair = /[\uD800-\uDBFF]$/.test(head);
  return splitsPair ? max - 1 : max;
}
