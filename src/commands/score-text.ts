import { figures as said } from '../messages/wording/sv/figures.ts';
import { displayChange } from '../scoring/display.ts';
import type { Instrument } from '../scoring/instrument.ts';
import type { RoundResult, SubjectResult } from '../scoring/round-result.ts';
import { textTable, wrap } from './text-table.ts';

/** What areas, criteria and actions are called, by id. */
export interface SubjectNames {
  readonly areas: Readonly<Record<string, string>>;
  readonly criteria: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<string, string>>;
}

const KINDS = [
  ['areas', 'Områden'],
  ['criteria', 'Påståenden'],
  ['actions', 'Åtgärder'],
] as const;
type Kind = (typeof KINDS)[number][0];

/** A round's figures for reading in a terminal of 80 columns. `since` is the round before, if there is one. */
export function roundAsText(
  result: RoundResult,
  since: string | undefined,
  instrument: Instrument,
  names: SubjectNames,
): string {
  const figures = KINDS.map(([kind, heading]) =>
    result[kind].every(({ n }) => n === 0)
      ? [`${heading}: inga svar.`]
      : [...figuresTable(kind, heading, result, instrument, names), ...extremesOf(kind, result, names)],
  );
  const sections = [
    [`Omgång ${result.round}`, `${result.responded} av ${result.invited} har svarat.`],
    wrap(said.notEffects),
    ...figures,
    notes(result, since, instrument),
  ];
  return sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function figuresTable(
  kind: Kind,
  heading: string,
  result: RoundResult,
  instrument: Instrument,
  names: SubjectNames,
): string[] {
  const changes = new Map(result.trend?.[kind].map(({ id, change }) => [id, change]));
  const changeOf = (id: string) => {
    const change = changes.get(id) ?? null;
    return change === null ? '–' : displayChange(change, instrument.language);
  };
  const columns = [
    { heading: 'Plats', width: 5 },
    { heading: 'Medel', width: 11 },
    { heading: 'Svar', width: 5 },
    ...(result.trend ? [{ heading: 'Ändring', width: 7 }] : []),
  ];
  const rows = byRank(result[kind]).map(({ id, rank, display, n }) => ({
    name: names[kind][id] ?? id,
    figures: [String(rank ?? '–'), display ?? 'för få svar', String(n), changeOf(id)],
  }));
  return textTable(heading, columns, rows);
}

/** Best first, and what is withheld last, in plan order. */
function byRank(subjects: readonly SubjectResult[]): SubjectResult[] {
  const place = ({ rank }: SubjectResult) => rank ?? subjects.length + 1;
  return subjects.toSorted((a, b) => place(a) - place(b));
}

function extremesOf(kind: Kind, result: RoundResult, names: SubjectNames): string[] {
  const displays = new Map(result[kind].map(({ id, display }) => [id, display]));
  const list = (ids: readonly string[]) =>
    ids.map((id) => `${names[kind][id] ?? id} (${displays.get(id)})`).join('; ');
  if (result.highest[kind].length === 0) return [];
  return [
    ...wrap(`Starkast: ${list(result.highest[kind])}.`, '  '),
    ...wrap(`Svagast: ${list(result.lowest[kind])}.`, '  '),
  ];
}

function notes(result: RoundResult, since: string | undefined, { minGroup }: Instrument): string[] {
  const few = KINDS.some(([kind]) => result[kind].some(({ n, suppressed }) => suppressed && n > 0));
  return [
    ...wrap('Svar: antalet förvaltningar och bolag bakom siffran.'),
    ...(few
      ? wrap(
          `För få svar: siffran visas när minst ${minGroup} har svarat, så att ingens svar går att räkna ut.`,
        )
      : []),
    ...changeNote(result, since),
  ];
}

function changeNote({ trend }: RoundResult, since: string | undefined): string[] {
  if (trend) {
    return wrap(
      `Ändring: sedan omgång ${trend.since}, för de ${trend.matchedUnits} som svarade båda gångerna.`,
    );
  }
  if (since === undefined) return [];
  return wrap(
    `Ändring sedan omgång ${since} visas inte: den skulle kunna röja vad en enda förvaltning eller ett enda bolag har svarat.`,
  );
}
