import { pngOf } from '../../src/pictures/draw.ts';
import { type Drawing, framed } from '../../src/pictures/drawing.ts';
import { drawingOf } from '../../src/pictures/drawing-of.ts';
import { exampleChanges, exampleCounts, exampleMeans, examplePicture } from '../support/example-picture.ts';

const LINES = 8;
const PAINTED = 20;

/**
 * How many pictures a second are painted, in turns, each with words of its own so that nothing is kept from the one
 * before. The pictures a second are this machine's; what a kind costs beside an empty picture is the figure to compare.
 */
export async function benchPictures(write: (line: string) => void): Promise<void> {
  const drawings = { empty, ...kinds() };
  const times = new Map(Object.keys(drawings).map((name) => [name, [] as number[]]));
  for (let at = 0; at <= PAINTED; at += 1) {
    for (const [name, drawingAt] of Object.entries(drawings)) {
      const started = performance.now();
      await pngOf(drawingAt(at));
      // The first of each loads what it needs.
      if (at > 0) times.get(name)?.push(performance.now() - started);
    }
  }
  const nothing = median(times.get('empty') ?? []);
  write(`pictures painted, ${PAINTED} of each, against one with only a title and a footnote (medians):`);
  for (const [name, all] of times) {
    const ms = median(all);
    write(
      `  ${name}: ${(1000 / ms).toFixed(1)} a second, ${(ms / nothing).toFixed(2)} times the cost of an empty one`,
    );
  }
}

const empty = (at: number): Drawing =>
  framed({ title: `Självskattning ${at}`, footnote: exampleMeans().footnote }, ({ y }) => ({
    shapes: [],
    bottom: y + 300,
  }));

/** As large as a municipality's plan: eight areas by eight statements. */
function kinds(): Record<string, (at: number) => Drawing> {
  const lines = Array.from({ length: LINES }, (_, line) => line);
  const names = lines.map((line) => `Område nummer ${line + 1}`);
  const means = lines.map((line) => 1 + line / 2);
  return {
    'a unit’s ratings': (at) => {
      const cells = lines.map((row) => lines.map((column) => 1 + ((at + row + column) % 5)));
      const picture = examplePicture({ title: `Självskattning ${at}`, cells });
      return drawingOf({ ...picture, rows: { ...picture.rows, names } });
    },
    'the organisation’s means': (at) =>
      drawingOf(
        exampleMeans({
          title: `Självskattning ${at}`,
          rows: { names, means },
          columns: { names, means },
          cells: lines.map((row) =>
            lines.map((column) =>
              (row + column) % 9 === 0 ? 'withheld' : 1 + ((at + row * column) % 41) / 10,
            ),
          ),
        }),
      ),
    changes: (at) =>
      drawingOf(
        exampleChanges({
          title: `Självskattning ${at}`,
          rows: names.map((name, line) => ({ name, change: ((at + line) % 15) / 10 - 0.7 })),
        }),
      ),
    'actions by status': (at) => drawingOf(exampleCounts({ title: `Planens ${at} åtgärder efter status` })),
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
