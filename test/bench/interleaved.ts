const SLICES = 30;

/**
 * How long each kind of work takes over all the parts, in milliseconds. The parts are taken a slice at a time, all
 * kinds of work on one slice before the next, and of each slice's times the least of some runs counts: so what else
 * the machine does meanwhile is left out, and what it slows down all along it slows down for all.
 */
export function leastTimes<Part, Kind extends string>(
  parts: readonly Part[],
  runs: number,
  work: Readonly<Record<Kind, (part: Part) => unknown>>,
): Record<Kind, number> {
  const kinds = Object.keys(work) as Kind[];
  const size = Math.ceil(parts.length / SLICES);
  const slices = Array.from({ length: SLICES }, (_, place) => parts.slice(place * size, (place + 1) * size));
  const least = kinds.map(() => slices.map(() => Number.POSITIVE_INFINITY));
  for (let run = 0; run < runs; run += 1) {
    slices.forEach((slice, place) => {
      kinds.forEach((kind, row) => {
        const times = least[row] ?? [];
        times[place] = Math.min(times[place] ?? 0, timed(slice, work[kind]));
      });
    });
  }
  const totals = least.map((times) => times.reduce((total, time) => total + time, 0));
  return Object.fromEntries(kinds.map((kind, row) => [kind, totals[row]])) as Record<Kind, number>;
}

function timed<Part>(parts: readonly Part[], work: (part: Part) => unknown): number {
  const started = performance.now();
  for (const part of parts) work(part);
  return performance.now() - started;
}
