/** A line of a page, and how far down it stands, 0 to 1. */
type Placed = { text: string; down: number };

/** Headers and footers stand in the outermost parts of a page. */
const HEAD = 0.14;
const FOOT = 0.86;
/** Left and right pages may have different ones. */
const LEAST_PAGES = 3;
const SHARE = 0.3;

/** Which lines stand at the top or the bottom of one page after another, whatever their numbers. */
export function runningLines(pages: readonly (readonly Placed[])[]): (line: Placed) => boolean {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.filter(isAtEdge).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(Math.min(LEAST_PAGES, pages.length), pages.length * SHARE);
  return (line) => pages.length > 1 && isAtEdge(line) && (counts.get(keyOf(line)) ?? 0) >= least;
}

function isAtEdge({ down }: Placed): boolean {
  return down <= HEAD || down >= FOOT;
}

function keyOf({ text, down }: Placed): string {
  const words = text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  return `${down < 0.5 ? 'head' : 'foot'} ${words}`;
}
