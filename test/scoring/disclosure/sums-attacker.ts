/*
 * The attacker who knows to the last step what every figure that is shown adds up to, and what each row and column does.
 * Nothing of src/scoring runs here: exact elimination of unknowns, and a linear programme for what the scale allows.
 */

/** Sums that are not known, and what is known of them: each equation is of those of them that add up to its total. */
export interface Unknowns {
  /** The lowest and the highest that the scale lets each of them be. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly equations: readonly { readonly of: readonly number[]; readonly total: number }[];
}

type Exact = { num: bigint; den: bigint };

/** The unknowns that the equations alone settle. */
export function solved({ ranges, equations }: Unknowns): number[] {
  let rows = equations.map(({ of }) => ranges.map((_, index) => exact(of.includes(index) ? 1 : 0)));
  const reduced: Exact[][] = [];
  for (let column = 0; column < ranges.length; column += 1) {
    const pivot = rows.find((row) => row[column]?.num !== 0n);
    if (pivot === undefined) continue;
    const scaled = pivot.map((entry) => over(entry, pivot[column]));
    const clear = (row: Exact[]) =>
      row.map((entry, place) => minus(entry, times(row[column], scaled[place])));
    rows = rows.filter((row) => row !== pivot).map(clear);
    reduced.splice(0, reduced.length, ...reduced.map(clear), scaled);
  }
  return reduced.flatMap((row) => {
    const left = row.flatMap((entry, index) => (entry.num === 0n ? [] : [index]));
    return left.length === 1 ? left : [];
  });
}

const exact = (value: number): Exact => ({ num: BigInt(value), den: 1n });
const NOUGHT = exact(0);
const times = (a: Exact = NOUGHT, b: Exact = NOUGHT): Exact => ({ num: a.num * b.num, den: a.den * b.den });
const over = (a: Exact, b: Exact = NOUGHT): Exact => times(a, { num: b.den, den: b.num });
function minus(a: Exact, b: Exact): Exact {
  const num = a.num * b.den - b.num * a.den;
  return num === 0n ? NOUGHT : { num, den: a.den * b.den };
}

/** The lowest and the highest that one of them can be. */
export function possible(unknowns: Unknowns, wanted: number): { lowest: number; highest: number } {
  return { lowest: -most(unknowns, wanted, -1), highest: most(unknowns, wanted, 1) };
}

/**
 * The highest value of one unknown, or of its negative, by the simplex method with Bland's rule. Each unknown is counted
 * from its lowest, with a slack up to its highest; each equation begins with a stand-in that is driven out. The
 * coefficients are those of a network, 0, 1 or -1, and stay so: the doubles are whole numbers.
 */
function most({ ranges, equations }: Unknowns, wanted: number, sign: 1 | -1): number {
  const count = ranges.length;
  const lowest = (index: number) => ranges[index]?.[0] ?? 0;
  const table = new Tableau(2 * count + equations.length, [
    ...ranges.map(([low, high], index) => ({ ones: [index, count + index], total: high - low })),
    ...equations.map(({ of, total }, index) => ({
      ones: [...of, 2 * count + index],
      total: of.reduce((left, one) => left - lowest(one), total),
    })),
  ]);
  const isStandIn = (index: number) => index >= 2 * count;
  table.maximise((index) => (isStandIn(index) ? -1 : 0), isStandIn);
  table.driveOut(isStandIn);
  table.maximise((index) => (index === wanted ? sign : 0), isStandIn);
  return sign * (lowest(wanted) + table.valueOf(wanted));
}

class Tableau {
  readonly #width: number;
  readonly #rows: number[][];
  /** The unknown that each row is solved for; at first the last of its ones. */
  readonly #basis: number[];

  constructor(width: number, rows: readonly { readonly ones: readonly number[]; readonly total: number }[]) {
    this.#width = width;
    this.#basis = rows.map(({ ones }) => ones.at(-1) ?? 0);
    this.#rows = rows.map(({ ones, total }) =>
      Array.from({ length: width + 1 }, (_, index) =>
        index === width ? total : ones.includes(index) ? 1 : 0,
      ),
    );
  }

  valueOf(index: number): number {
    const place = this.#basis.indexOf(index);
    return place === -1 ? 0 : this.#totalOf(place);
  }

  maximise(worth: (index: number) => number, isBarred: (index: number) => boolean): void {
    for (;;) {
      const gain = (column: number) =>
        this.#rows.reduce(
          (left, row, place) => left - worth(this.#basis[place] ?? 0) * (row[column] ?? 0),
          worth(column),
        );
      const entering = this.#columns().find((column) => !isBarred(column) && gain(column) > 0);
      if (entering === undefined) return;
      const rows = this.#rows.map((row, place) => ({ place, step: row[entering] ?? 0 }));
      const bound = ({ place, step }: { place: number; step: number }) => this.#totalOf(place) / step;
      const [leaving] = rows
        .filter(({ step }) => step > 0)
        .sort((a, b) => bound(a) - bound(b) || (this.#basis[a.place] ?? 0) - (this.#basis[b.place] ?? 0));
      if (leaving === undefined) throw new Error('there is no highest');
      this.#pivot(leaving.place, entering);
    }
  }

  /** Solves rows that are still for a stand-in, which is 0, for something else, where there is something else in them. */
  driveOut(isStandIn: (index: number) => boolean): void {
    this.#basis.forEach((index, place) => {
      if (!isStandIn(index)) return;
      const column = this.#columns().find((one) => !isStandIn(one) && this.#rows[place]?.[one] !== 0);
      if (column !== undefined) this.#pivot(place, column);
    });
  }

  #pivot(place: number, column: number): void {
    const divisor = this.#rows[place]?.[column] ?? 1;
    const solvedFor = this.#rows[place]?.map((entry) => entry / divisor) ?? [];
    this.#rows.forEach((row, other) => {
      const factor = row[column] ?? 0;
      this.#rows[other] =
        other === place ? solvedFor : row.map((entry, index) => entry - factor * (solvedFor[index] ?? 0));
    });
    this.#basis[place] = column;
  }

  #columns(): number[] {
    return Array.from({ length: this.#width }, (_, column) => column);
  }

  #totalOf(place: number): number {
    return this.#rows[place]?.[this.#width] ?? 0;
  }
}
