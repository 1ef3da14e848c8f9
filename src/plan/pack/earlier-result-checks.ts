import type { EarlierResult } from '../earlier-result.ts';
import { type Plan, type ScaleEnds, scalesOf } from '../plan.ts';
import { KINDS, type Kind } from '../result-kinds.ts';
import { items, type Loose } from './loose.ts';
import { ids, repeated, unknownName } from './plan-names.ts';
import type { Finding } from './schema-findings.ts';
import type { Path } from './yaml-file.ts';

type LooseResult = Loose<EarlierResult>;

const NONE: Record<Kind, string> = {
  areas: 'inget område med id',
  criteria: 'inget påstående med id',
  actions: 'ingen åtgärd med id',
};

/** What the schema cannot see. `plan`: missing where it is at fault itself, and `loose` is what could be read of it. */
export function checkEarlierResult(
  result: LooseResult,
  { plan, loose }: { plan: Plan | undefined; loose: Loose<Plan> | undefined },
): Finding[] {
  const found = KINDS.flatMap((kind) => {
    const scale = plan && scaleOf(plan, kind);
    return [
      ...figures(result[kind], kind, ids(loose?.[kind]), scale),
      ...orders(result, kind, ids(loose?.[kind])),
    ];
  });
  return [...participation(result), ...found];
}

/** A result with nothing in it would stand in the way of an earlier one. */
export function checkSaysSomething(result: EarlierResult): Finding[] {
  const { highest, lowest } = result;
  const lists = KINDS.flatMap((kind) => [result[kind], highest[kind], lowest[kind]]);
  if (lists.some((list) => list.length > 0)) return [];
  return [
    {
      path: [],
      message: 'Filen har varken siffror eller ordning, så det finns inget resultat att visa.',
      fix: 'Skriv det som publicerades under areas, criteria, actions, highest eller lowest. Annars tar du bort filen.',
    },
  ];
}

function participation({ participation }: LooseResult): Finding[] {
  const { invited, responded } = participation ?? {};
  if (invited === undefined || responded === undefined || responded <= invited) return [];
  const message = `${responded} svarade, men bara ${invited} var inbjudna.`;
  return [{ path: ['participation', 'responded'], message, fix: 'Rätta det ena talet.' }];
}

function figures(
  list: LooseResult[Kind],
  kind: Kind,
  known: string[] | undefined,
  scale: ScaleEnds | undefined,
): Finding[] {
  const each = items(list).flatMap(([{ id, mean }, index]) => [
    ...(id === undefined ? [] : unknown(id, kind, known, [kind, index, 'id'])),
    ...(mean === undefined ? [] : wrongMean(mean, scale, [kind, index, 'mean'])),
  ]);
  return [...repeated([kind], list, 'id'), ...each];
}

function scaleOf(plan: Plan, kind: Kind): ScaleEnds {
  const { matrix, actions } = scalesOf(plan);
  return kind === 'actions' ? actions : matrix;
}

function wrongMean(mean: number, scale: ScaleEnds | undefined, path: Path): Finding[] {
  const shown = String(mean).replace('.', ',');
  if (scale && (mean < scale.min || mean > scale.max)) {
    const message = `Medelvärdet ${shown} ligger utanför skalan, som går från ${scale.min} till ${scale.max}.`;
    return [{ path, message, fix: 'Rätta talet, eller skalan i plan.yaml.' }];
  }
  if (Math.round(mean * 10) / 10 === mean) return [];
  const message = `Medelvärdet ${shown} har fler än en decimal.`;
  return [{ path, message, fix: `Skriv det med en decimal: ${mean.toFixed(1)}.` }];
}

/** Each of what is highest and lowest is known, stands once, and is not both. */
function orders({ highest, lowest }: LooseResult, kind: Kind, known: string[] | undefined): Finding[] {
  const above = new Set(items(highest?.[kind]).map(([id]) => id));
  return Object.entries({ highest, lowest }).flatMap(([name, order]) => {
    const seen = new Set<string>();
    return items(order?.[kind]).flatMap(([id, place]) => {
      const path = [name, kind, place];
      const twice = seen.has(id);
      seen.add(id);
      return [
        ...unknown(id, kind, known, path),
        ...(twice
          ? [{ path, message: `”${id}” står två gånger i samma lista.`, fix: 'Ta bort den ena.' }]
          : []),
        ...(name === 'lowest' && above.has(id)
          ? [{ path, message: `”${id}” står både som högst och som lägst.`, fix: 'Ta bort den ur den ena.' }]
          : []),
      ];
    });
  });
}

const unknown = (id: string, kind: Kind, known: string[] | undefined, path: Path): Finding[] =>
  unknownName(id, NONE[kind], known).map((wording) => ({ path, ...wording }));
