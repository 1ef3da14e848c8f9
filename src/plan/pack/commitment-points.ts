import { nearestWord } from '../nearest-word.ts';
import type { Plan } from '../plan.ts';
import { items, type Loose } from './loose.ts';
import type { Finding } from './schema-findings.ts';
import type { Path } from './yaml-file.ts';

/** How actions and areas refer to a commitment's point: `eccar.8`. `number`: from 1. */
export const pointReference = (commitment: string, number: number): string => `${commitment}.${number}`;

/** References to commitments, or to points of them, that do not exist. */
export function checkPointReferences(plan: Loose<Plan>): Finding[] {
  const points = pointCounts(plan);
  if (points === undefined) return [];
  const lists = { actions: plan.actions, areas: plan.areas };
  return Object.entries(lists).flatMap(([name, list]) =>
    items<{ commitments?: (string | undefined)[] | undefined }>(list).flatMap(([{ commitments }, index]) =>
      items(commitments).flatMap(([reference, place]) =>
        unknownPoint(reference, points, [name, index, 'commitments', place]),
      ),
    ),
  );
}

/** How many points each commitment has; undefined when one could not be read, so that nothing is called unknown for it. */
function pointCounts({ commitments }: Loose<Plan>): ReadonlyMap<string, number> | undefined {
  if (commitments === undefined) return undefined;
  const counts = new Map<string, number>();
  for (const commitment of commitments) {
    if (commitment?.id === undefined || commitment.points === undefined) return undefined;
    counts.set(commitment.id, commitment.points.length);
  }
  return counts;
}

function unknownPoint(reference: string, points: ReadonlyMap<string, number>, path: Path): Finding[] {
  const [id = '', number = ''] = reference.split('.');
  const last = points.get(id);
  if (last !== undefined && Number(number) <= last) return [];
  if (last !== undefined) {
    const message = `Åtagandet ”${id}” har ingen punkt ${number}. Det har ${last}.`;
    return [{ path, message, fix: `Skriv ett nummer från 1 till ${last}, som ${id}.1.` }];
  }
  const meant = nearestWord(id, points.keys());
  return [
    {
      path,
      message: `Det finns inget åtagande med id ”${id}”${meant ? `; menade du ”${meant}”?` : '.'}`,
      fix: meant
        ? `Skriv ”${pointReference(meant, Number(number))}” i stället.`
        : points.size === 0
          ? 'Ta bort det, eller lägg till åtagandet under commitments.'
          : `Skriv något av: ${[...points.keys()].join(', ')}, en punkt och punktens nummer.`,
    },
  ];
}
