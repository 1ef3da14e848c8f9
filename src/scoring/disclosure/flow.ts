/** A way between two places, with the room that there is on it: there, and back. */
export interface Arc {
  readonly ends: readonly [number, number];
  readonly room: readonly [number, number];
}

/** The most that can be pushed from one place to another along the arcs, at most `limit`. */
export function mostPushed(arcs: readonly Arc[], from: number, to: number, limit: number): number {
  // Each arc is two ways, one after the other: what is pushed one way makes room the other way.
  const ways = arcs.flatMap(({ ends: [one, other] }) => [
    { from: one, to: other },
    { from: other, to: one },
  ]);
  const room = arcs.flatMap((arc) => arc.room);
  let pushed = 0;
  while (pushed < limit) {
    const path = shortestPath(ways, room, from, to);
    if (path === null) break;
    const step = Math.min(limit - pushed, ...path.map((way) => room[way] ?? 0));
    for (const way of path) {
      const back = way % 2 === 0 ? way + 1 : way - 1;
      room[way] = (room[way] ?? 0) - step;
      room[back] = (room[back] ?? 0) + step;
    }
    pushed += step;
  }
  return pushed;
}

interface Way {
  readonly from: number;
  readonly to: number;
}

/** The ways with room on them that lead there, or null. */
function shortestPath(
  ways: readonly Way[],
  room: readonly number[],
  from: number,
  to: number,
): number[] | null {
  const pathTo = new Map<number, number[]>([[from, []]]);
  for (const [place, path] of pathTo) {
    if (place === to) return path;
    ways.forEach((way, index) => {
      if (way.from === place && (room[index] ?? 0) > 0 && !pathTo.has(way.to)) {
        pathTo.set(way.to, [...path, index]);
      }
    });
  }
  return null;
}
