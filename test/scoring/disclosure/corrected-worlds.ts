import type { Edition } from '../../../src/scoring/disclosure/disclose.ts';
import type { DisclosedResult } from '../../../src/scoring/disclosure/disclosed-result.ts';
import { type Instrument, itemIds } from '../../../src/scoring/instrument.ts';
import type { Ratings } from '../../../src/scoring/ratings.ts';
import type { RoundResult } from '../../../src/scoring/round-result.ts';
import {
  allFigures,
  answered,
  everyAnswer,
  type Filter,
  filterOf,
  lookThrough,
  placesIn,
} from './small-world.ts';

/** One of all the ways in which the units may have answered in a version; 0 where a unit has not rated. */
interface Answers {
  readonly ratings: Ratings;
  readonly all: RoundResult;
  readonly byUnit: readonly (readonly number[])[];
}
/** One of those for each version, oldest first. */
type World = readonly Answers[];

type Publish = (now: Ratings, seen: readonly Edition[]) => DisclosedResult;

/**
 * A round and its corrections, in each of which at least `minGroup` units have changed something. The attacker has every
 * version, and knows who has answered what and which units have handed in again. `isUnit`: and is one of the units.
 */
export class CorrectedWorlds {
  readonly #of: Instrument;
  readonly #versions: readonly (readonly Answers[])[];
  readonly #shown = new Map<Answers | undefined, Map<string, DisclosedResult>>();
  readonly #looks: Map<string, Map<string, Answers[]>>[];
  readonly #publish: Publish;

  /** `patterns`: for each version, a row for each unit, `x` for each item that it has rated. */
  constructor(patterns: readonly string[], of: Instrument, publish: Publish) {
    this.#of = of;
    this.#publish = publish;
    this.#versions = patterns.map((pattern) => answersTo(pattern, of));
    this.#looks = patterns.map(() => new Map());
  }

  /** So many of all worlds, always the same. */
  some(count: number): World[] {
    let state = 1;
    const draw = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const found: World[] = [];
    while (found.length < count) {
      const world = this.#versions.flatMap((all) => all[draw(all.length)] ?? []);
      const isPublished = changesIn(world).every((units) => units.size >= this.#of.minGroup);
      if (isPublished) found.push(world);
    }
    return found;
  }

  /** Which ratings of other units the attacker can derive in that world. */
  derived(world: World, isUnit: boolean): string[] {
    const filters = world.map((_, version) => filterOf({ shown: this.#shownOf(world, version) }));
    const alike = world.map((answers, version) => this.#alike(version, filters[version], answers));
    const units = world[0]?.byUnit.map((_, unit) => unit) ?? [];
    const attackers = isUnit ? units : [undefined];
    return attackers.flatMap((own) => {
      const left = new Set(
        world.flatMap(({ byUnit }, version) =>
          byUnit.flatMap((ratings, unit) =>
            ratings.flatMap((rating, item) =>
              rating === 0 || unit === own ? [] : [`v${version} u${unit} i${item}`],
            ),
          ),
        ),
      );
      const possible = alike.map((answers, version) =>
        answers.filter((one) => own === undefined || isSame(one, world[version], own)),
      );
      this.#goThrough(possible, world, left);
      return [...left].map((rating) => `${rating}${own === undefined ? '' : ` by u${own}`}`);
    });
  }

  /** Takes away from `left` the ratings that may be others. */
  #goThrough(possible: readonly (readonly Answers[])[], world: World, left: Set<string>): void {
    const changed = changesIn(world);
    const mayFollow = (before: Answers | undefined, now: Answers, version: number): boolean => {
      if (before === undefined) return true;
      const units = [...changedIn(before, now)];
      return units.length >= this.#of.minGroup && units.every((unit) => changed[version - 1]?.has(unit));
    };
    const go = (before: World): void => {
      const version = before.length;
      if (version === world.length) clearDiffering(left, before, world);
      for (const answers of possible[version] ?? []) {
        if (left.size === 0) return;
        if (mayFollow(before.at(-1), answers, version)) go([...before, answers]);
      }
    };
    go([]);
  }

  #shownOf(world: World, version: number): DisclosedResult {
    const answers = world[version];
    const path = world.slice(0, version).map((one) => one.byUnit.flat().join(''));
    const known = this.#shown.get(answers) ?? new Map<string, DisclosedResult>();
    this.#shown.set(answers, known);
    const before = known.get(path.join('/'));
    if (before !== undefined || answers === undefined) return before as DisclosedResult;
    const seen = world
      .slice(0, version)
      .map(({ ratings }, earlier) => ({ ratings, shown: this.#shownOf(world, earlier) }));
    const shown = this.#publish(answers.ratings, seen);
    known.set(path.join('/'), shown);
    return shown;
  }

  /** All answers that would have looked the same in that version, to those who see what was shown. */
  #alike(version: number, filter: Filter | undefined, answers: Answers): readonly Answers[] {
    const key = JSON.stringify(filter);
    const looks = this.#looks[version];
    const known =
      looks?.get(key) ?? Map.groupBy(this.#versions[version] ?? [], ({ all }) => lookThrough(filter, all));
    looks?.set(key, known);
    return known.get(lookThrough(filter, answers.all)) ?? [];
  }
}

function clearDiffering(left: Set<string>, one: World, other: World): void {
  for (const place of left) {
    const [version = 0, unit = 0, item = 0] = place.split(' ').map((part) => Number(part.slice(1)));
    if (one[version]?.byUnit[unit]?.[item] !== other[version]?.byUnit[unit]?.[item]) left.delete(place);
  }
}

function answersTo(pattern: string, of: Instrument): Answers[] {
  const items = itemIds(of);
  const places = placesIn(pattern, of);
  return [...everyAnswer(places.length, of.matrixScale)].map((answers) => {
    const ratings = answered(places, answers, of);
    const given = new Map(places.map(({ unit, item }, index) => [`${unit} ${item}`, answers[index]]));
    const byUnit = UNITS.map((unit) => items.map((item) => given.get(`${unit} ${item}`) ?? 0));
    return { ratings, all: allFigures(ratings, of), byUnit };
  });
}

const UNITS = ['u0', 'u1', 'u2', 'u3', 'u4', 'u5'];

const isSame = (one: Answers, other: Answers | undefined, unit: number): boolean =>
  (one.byUnit[unit] ?? []).every((rating, item) => rating === other?.byUnit[unit]?.[item]);

/** The units whose answers are not the same. */
const changedIn = (before: Answers, now: Answers): Set<number> =>
  new Set(now.byUnit.flatMap((_, unit) => (isSame(before, now, unit) ? [] : [unit])));

const changesIn = (world: World): Set<number>[] =>
  world.slice(1).flatMap((now, version) => {
    const before = world[version];
    return before === undefined ? [] : [changedIn(before, now)];
  });
