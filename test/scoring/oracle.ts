import type { Instrument } from '../../src/scoring/instrument.ts';
import type { Rating } from '../../src/scoring/ratings.ts';

/*
 * The figures once more, as slowly and plainly as the text of the outside interface puts them, for comparison.
 * Nothing of src/scoring runs here.
 */

type Exact = { num: bigint; den: bigint };

const plus = (a: Exact, b: Exact): Exact => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den });
const minus = (a: Exact, b: Exact): Exact => plus(a, { num: -b.num, den: b.den });
const over = (a: Exact, count: number): Exact => ({ num: a.num, den: a.den * BigInt(count) });
const whole = (value: number): Exact => ({ num: BigInt(value), den: 1n });
const sign = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0);
const compare = (a: Exact, b: Exact): number => sign(a.num * b.den - b.num * a.den);

/** By way of sixty decimals. */
export function asNumber({ num, den }: Exact): number {
  const digits = ((num < 0n ? -num : num) * 10n ** 60n) / den;
  return Number(`${num < 0n ? '-' : ''}${digits}e-60`);
}

/** By long division: a tenth more where what is left is half a tenth or more. */
export function oneDecimal({ num, den }: Exact, decimalSign: string): string {
  const size = num < 0n ? -num : num;
  const tenths = (size * 10n) / den;
  const left = (size * 10n) % den;
  const rounded = left * 2n >= den ? tenths + 1n : tenths;
  const digits = rounded.toString().padStart(2, '0');
  return `${num < 0n && rounded > 0n ? '-' : ''}${digits.slice(0, -1)}${decimalSign}${digits.slice(-1)}`;
}

function meanOf(scores: Exact[]): Exact {
  return over(scores.reduce(plus, whole(0)), scores.length);
}

function medianOf(scores: Exact[]): Exact {
  const sorted = [...scores].sort(compare);
  const half = sorted.length / 2;
  const middle = Number.isInteger(half)
    ? sorted.slice(half - 1, half + 1)
    : sorted.slice(half - 0.5, half + 0.5);
  return meanOf(middle);
}

class Round {
  readonly units: string[];
  readonly id: string;
  readonly instrument: Instrument;
  readonly #ratings: Map<string, Rating['rating']>;

  constructor(id: string, ratings: Rating[], instrument: Instrument, only?: string[]) {
    const mine = ratings.filter(({ round, unit }) => round === id && (!only || only.includes(unit)));
    this.id = id;
    this.instrument = instrument;
    this.units = [...new Set(mine.map(({ unit }) => unit))];
    this.#ratings = new Map(mine.map(({ unit, item, rating }) => [JSON.stringify([unit, item]), rating]));
  }

  answer(unit: string, item: string): Rating['rating'] {
    return this.#ratings.get(JSON.stringify([unit, item])) ?? null;
  }

  answers(units: string[], items: string[]): Rating['rating'][] {
    return units.flatMap((unit) => items.map((item) => this.answer(unit, item)));
  }

  rated(unit: string, items: string[]): number[] {
    return this.answers([unit], items).filter((answer): answer is number => typeof answer === 'number');
  }

  responded(): string[] {
    return this.units.filter((unit) => this.rated(unit, allItems(this.instrument)).length > 0);
  }

  /** The scores of the units that count in an area, a criterion, a cell or an action. */
  scores(items: string[]): Exact[] {
    return this.units.flatMap((unit) => {
      const rated = this.rated(unit, items);
      const counts = rated.length > 0 && rated.length / items.length >= this.instrument.minCoverage;
      return counts ? [meanOf(rated.map(whole))] : [];
    });
  }
}

type Kind = 'areas' | 'criteria' | 'actions';

function itemsOf(kind: Kind, id: string, { areas, criteria }: Instrument): string[] {
  if (kind === 'areas') return criteria.map((criterion) => `${id}.${criterion}`);
  if (kind === 'criteria') return areas.map((area) => `${area}.${id}`);
  return [`action.${id}`];
}

function matrixItems(instrument: Instrument): string[] {
  return instrument.areas.flatMap((area) => itemsOf('areas', area, instrument));
}

function allItems(instrument: Instrument): string[] {
  return [
    ...matrixItems(instrument),
    ...instrument.actions.flatMap((action) => itemsOf('actions', action, instrument)),
  ];
}

function groupFigures(kind: Kind, round: Round, instrument: Instrument) {
  const scale = kind === 'actions' ? instrument.actionScale : instrument.matrixScale;
  const shown = new Map<string, Exact>();
  for (const id of instrument[kind]) {
    const scores = round.scores(itemsOf(kind, id, instrument));
    if (scores.length >= instrument.minGroup) shown.set(id, meanOf(scores));
  }

  const figures = instrument[kind].map((id) => {
    const items = itemsOf(kind, id, instrument);
    const scores = round.scores(items);
    const answers = round.answers(round.units, items);
    const steps = [];
    for (let step = scale.min; step <= scale.max; step += 1) steps.push(step);
    const mean = shown.get(id);
    return {
      id,
      n: scores.length,
      mean: mean ? asNumber(mean) : null,
      display: mean ? oneDecimal(mean, instrument.language === 'sv' ? ',' : '.') : null,
      median: mean ? asNumber(medianOf(scores)) : null,
      rank: mean ? 1 + [...shown.values()].filter((other) => compare(other, mean) > 0).length : null,
      distribution: mean ? steps.map((step) => answers.filter((answer) => answer === step).length) : null,
      notRelevant: answers.filter((answer) => answer === 'na').length,
      unanswered: answers.filter((answer) => answer === null).length,
      suppressed: !mean,
    };
  });

  const extremes = (direction: 1 | -1) => {
    const inOrder = [...shown].sort(([, a], [, b]) => direction * compare(a, b));
    const last = inOrder[Math.min(instrument.highlights[kind], inOrder.length) - 1]?.[1];
    return inOrder.filter(([, mean]) => last && direction * compare(mean, last) <= 0).map(([id]) => id);
  };
  return { figures, highest: extremes(-1), lowest: extremes(1) };
}

function cellFigures(round: Round, instrument: Instrument) {
  return instrument.areas.flatMap((area) =>
    instrument.criteria.map((criterion) => {
      const scores = round.scores([`${area}.${criterion}`]);
      const suppressed = scores.length < instrument.minGroup;
      return {
        area,
        criterion,
        n: scores.length,
        mean: suppressed ? null : asNumber(meanOf(scores)),
        display: suppressed ? null : oneDecimal(meanOf(scores), instrument.language === 'sv' ? ',' : '.'),
        suppressed,
      };
    }),
  );
}

function unitFigures(round: Round, instrument: Instrument) {
  const sum = (unit: string, items: string[]) =>
    round.rated(unit, items).reduce((total, rating) => total + rating, 0);
  const sums = (kind: Kind, unit: string) =>
    Object.fromEntries(instrument[kind].map((id) => [id, sum(unit, itemsOf(kind, id, instrument))]));
  return round.units.map((unit) => {
    const answers = round.answers([unit], allItems(instrument));
    return {
      id: unit,
      sums: {
        areas: sums('areas', unit),
        criteria: sums('criteria', unit),
        total: sum(unit, matrixItems(instrument)),
      },
      answered: answers.filter((answer) => typeof answer === 'number').length,
      notRelevant: answers.filter((answer) => answer === 'na').length,
      unanswered: answers.filter((answer) => answer === null).length,
    };
  });
}

function trendFigures(earlier: Round, later: Round, ratings: Rating[], instrument: Instrument) {
  const matched = later.responded().filter((unit) => earlier.responded().includes(unit));
  const unmatched = [earlier, later].map((round) => round.responded().length - matched.length);
  if (matched.length < instrument.minGroup) return null;
  if (unmatched.some((units) => units !== 0 && units < instrument.minGroup)) return null;
  const before = new Round(earlier.id, ratings, instrument, matched);
  const after = new Round(later.id, ratings, instrument, matched);
  const items = (kind: Kind) =>
    instrument[kind].map((id) => {
      const [from, to] = [before, after].map((round) => {
        const scores = round.scores(itemsOf(kind, id, instrument));
        return scores.length < instrument.minGroup ? null : meanOf(scores);
      });
      return {
        id,
        from: from ? asNumber(from) : null,
        to: to ? asNumber(to) : null,
        change: from && to ? asNumber(minus(to, from)) : null,
      };
    });
  return {
    since: earlier.id,
    matchedUnits: matched.length,
    areas: items('areas'),
    criteria: items('criteria'),
    actions: items('actions'),
  };
}

export function oracle(ratings: Rating[], instrument: Instrument) {
  const inFile = [...new Set(ratings.map(({ unit }) => unit))];
  const invited = inFile.some((unit) => instrument.units.includes(unit))
    ? instrument.units.length
    : inFile.length;
  const rounds = [...new Set(ratings.map(({ round }) => round))]
    .sort()
    .map((id) => new Round(id, ratings, instrument));
  return rounds.map((round, place) => {
    const areas = groupFigures('areas', round, instrument);
    const criteria = groupFigures('criteria', round, instrument);
    const actions = groupFigures('actions', round, instrument);
    const earlier = rounds[place - 1];
    return {
      round: round.id,
      invited,
      responded: round.responded().length,
      areas: areas.figures,
      criteria: criteria.figures,
      cells: cellFigures(round, instrument),
      actions: actions.figures,
      highest: { areas: areas.highest, criteria: criteria.highest, actions: actions.highest },
      lowest: { areas: areas.lowest, criteria: criteria.lowest, actions: actions.lowest },
      units: unitFigures(round, instrument),
      trend: earlier ? trendFigures(earlier, round, ratings, instrument) : null,
    };
  });
}
