import { nearestWord } from '../nearest-word.ts';
import type { Plan } from '../plan.ts';
import { items, type Loose } from './loose.ts';
import type { Finding } from './schema-findings.ts';
import type { Path } from './yaml-file.ts';

type LoosePlan = Loose<Plan>;

/** Ids that stand twice, and names that refer to nothing. */
export function checkNames(plan: LoosePlan): Finding[] {
  return [...repeatedIds(plan), ...partIds(plan), ...unknownReferences(plan)];
}

/** The name as unknown among those that exist; nothing when it exists, or when the list could not be read. */
export function unknownName(
  name: string,
  kind: string,
  known: readonly string[] | undefined,
): { message: string; fix: string }[] {
  if (known === undefined || known.includes(name)) return [];
  const meant = nearestWord(name, known);
  const fix =
    known.length === 0
      ? 'Ta bort det, eller lägg till det i plan.yaml.'
      : `Skriv något av: ${known.join(', ')}.`;
  return [
    {
      message: `Det finns ${kind} ”${name}”${meant ? `; menade du ”${meant}”?` : '.'}`,
      fix: meant ? `Skriv ”${meant}” i stället.` : fix,
    },
  ];
}

/** The list's ids; undefined when the list could not be read, so that nothing is called unknown on its account. */
export function ids(list: ({ id?: string | undefined } | undefined)[] | undefined): string[] | undefined {
  return list && items(list).flatMap(([item]) => item.id ?? []);
}

function repeatedIds(plan: LoosePlan): Finding[] {
  const lists = {
    units: plan.units,
    areas: plan.areas,
    criteria: plan.criteria,
    actions: plan.actions,
    rounds: plan.rounds,
    events: plan.events,
    boardMeetings: plan.boardMeetings,
    commitments: plan.commitments,
    indicators: plan.indicators,
  };
  return [
    ...Object.entries(lists).flatMap(([name, list]) => repeated([name], list, 'id')),
    ...repeated(['assessment', 'parts'], plan.assessment?.parts, 'id'),
    ...items(plan.boardMeetings).flatMap(([{ steps }, index]) =>
      repeated(['boardMeetings', index, 'steps'], steps, 'id'),
    ),
    ...repeated(['actions'], plan.actions, 'number'),
  ];
}

/** Within a part nothing is called the same; a part is called neither like an area nor like the actions' ratings. */
function partIds(plan: LoosePlan): Finding[] {
  const areas = new Set(ids(plan.areas) ?? []);
  return items(plan.assessment?.parts).flatMap(([part, index]) => {
    const path = ['assessment', 'parts', index];
    const taken = part.id !== undefined && (part.id === 'action' || areas.has(part.id));
    const lists = {
      of: 'of' in part && typeof part.of === 'object' ? part.of : undefined,
      texts: 'texts' in part ? part.texts : undefined,
      questions: 'questions' in part ? part.questions : undefined,
      themes: 'themes' in part ? part.themes : undefined,
    };
    return [
      ...(taken
        ? [
            {
              path: [...path, 'id'],
              message: `Delen heter ”${part.id}”, som redan är namnet på ${part.id === 'action' ? 'åtgärdernas skattningar' : 'ett område'}.`,
              fix: 'Ge delen ett eget id.',
            },
          ]
        : []),
      ...Object.entries(lists).flatMap(([name, list]) => repeated([...path, name], list, 'id')),
    ];
  });
}

export function repeated<Key extends string>(
  path: Path,
  list: (Partial<Record<Key, string | number | undefined>> | undefined)[] | undefined,
  key: Key,
): Finding[] {
  const seen = new Map<unknown, number>();
  return items(list).flatMap(([item, index]) => {
    const value = item[key];
    const first = seen.get(value);
    if (first === undefined) seen.set(value, index);
    return value === undefined || first === undefined
      ? []
      : {
          path: [...path, index, key],
          message: `”${value}” är redan ${key} för nummer ${first + 1} i ”${String(path.at(-1))}”.`,
          fix: `Ge den ett eget ${key}.`,
        };
  });
}

function unknownReferences(plan: LoosePlan): Finding[] {
  const units = ids(plan.units);
  const areas = ids(plan.areas);
  const unit = (id: string, path: Path): Finding[] =>
    unknownName(id, 'ingen förvaltning eller bolag med id', units).map((unknown) => ({ path, ...unknown }));
  const area = (id: string, path: Path): Finding[] =>
    unknownName(id, 'inget område med id', areas).map((unknown) => ({ path, ...unknown }));

  const examples = items(plan.examples).flatMap(([example, index]) => [
    ...(example.unit === undefined ? [] : unit(example.unit, ['examples', index, 'unit'])),
    ...items(example.areas).flatMap(([id, place]) => area(id, ['examples', index, 'areas', place])),
  ]);
  const actions = items(plan.actions).flatMap(([action, index]) => [
    ...items(action.responsible).flatMap(([id, place]) => unit(id, ['actions', index, 'responsible', place])),
    ...(action.coordinating === undefined
      ? []
      : unit(action.coordinating, ['actions', index, 'coordinating'])),
    ...items(action.areas).flatMap(([id, place]) => area(id, ['actions', index, 'areas', place])),
  ]);
  return [...actions, ...examples];
}
