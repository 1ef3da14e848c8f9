import { formatFigure, formatTenths } from '../../messages/format.ts';
import { note, type Reply, reply, text } from '../../messages/reply.ts';
import { inLanguage } from '../../plan/plan.ts';
import { ratingsOfVersion } from '../../records/assessment/counted-ratings.ts';
import type { RatingValue } from '../../records/assessment/rating.ts';
import { itemsOf } from '../../records/assessment/round-ratings.ts';
import type { Records } from '../../records/records.ts';
import type { Asking } from '../../register/asking.ts';
import type { Register } from '../../register/register.ts';
import { latestPublished } from '../../results/published.ts';
import { unitFigures } from '../form/unit-figures.ts';
import { words } from '../words.ts';
import { togetherOnly } from './together-only.ts';

/** The unit's own areas beside the middle of all units, of the round that was published last. Only reads. */
export async function ourResult(
  { register, records }: { register: Register; records: Records },
  { person, language, now }: Pick<Asking, 'person' | 'language' | 'now'>,
): Promise<Reply> {
  const say = words[language];
  const published = await latestPublished(register.plan, records, now);
  if (published === undefined) return reply(text(say.nothingPublished));
  const { plan, round, result, basis } = published;
  const unit = register.unit(person.unit)?.name ?? person.unit;
  if (Object.keys(basis).length === 0) return togetherOnly(published, unit, language);
  const version = basis[person.unit];
  const items = itemsOf(plan);
  const own =
    version === undefined
      ? new Map<string, RatingValue>()
      : await ratingsOfVersion(records, { round: round.id, unit: person.unit, version, items });
  const about = { unit, round: inLanguage(round.name, language) };
  if (own.size === 0) return reply(text(say.notInResult(about)));

  const ours = new Map(unitFigures(plan, own).areas.map(({ id, display }) => [id, display]));
  const middle = new Map(result.areas.map(({ id, median }) => [id, median]));
  const figure = (value: string | undefined) => (value === undefined ? '–' : formatFigure(value, language));
  const middleOf = (median: number | null) => (median === null ? '–' : formatTenths(median, language));
  return reply(
    text(say.ourResult(about)),
    {
      kind: 'table',
      caption: say.ourResultCaption(about),
      columns: [say.areaColumn, say.oursColumn, say.middleColumn],
      rows: plan.areas.map(({ id, name }) => [
        inLanguage(name, language),
        figure(ours.get(id)),
        middleOf(middle.get(id) ?? null),
      ]),
    },
    note(say.middleNote({ minGroup: plan.minGroup })),
    note(say.notEffects),
  );
}
