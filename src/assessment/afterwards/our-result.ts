import { formatFigure } from '../../messages/format.ts';
import { note, type Reply, reply, text } from '../../messages/reply.ts';
import { instrumentOf } from '../../plan/instrument.ts';
import { localDay } from '../../plan/local-time.ts';
import { inLanguage } from '../../plan/plan.ts';
import { lastPublishedRound } from '../../plan/published-round.ts';
import { publishedRatings } from '../../records/published-ratings.ts';
import type { Records } from '../../records/records.ts';
import type { Asking } from '../../register/asking.ts';
import type { Register } from '../../register/register.ts';
import { planOfRound } from '../../register/round-plan.ts';
import { standingRounds } from '../../register/standing-rounds.ts';
import { displayMedian } from '../../scoring/display.ts';
import { ratingsFrom } from '../../scoring/ratings.ts';
import { score } from '../../scoring/score.ts';
import { unitFigures } from '../form/unit-figures.ts';
import { words } from '../views/answer-words.ts';

/** The unit's own areas beside the middle of all units, of the round that was published last. Only reads. */
export async function ourResult(
  { register, records }: { register: Register; records: Records },
  { person, language, now }: Pick<Asking, 'person' | 'language' | 'now'>,
): Promise<Reply> {
  const say = words[language];
  const rounds = await standingRounds(register.plan, records);
  const round = lastPublishedRound(rounds, localDay(now, register.plan.timeZone));
  if (round === undefined) return reply(text(say.nothingPublished));
  const plan = await planOfRound(register.plan, records, round.id);
  const ratings = await publishedRatings(records, plan, round.id);
  const own = ratings.flatMap(({ unit, item, rating }): [string, number | 'na'][] =>
    unit === person.unit && rating !== null ? [[item, rating]] : [],
  );
  const about = {
    unit: register.unit(person.unit)?.name ?? person.unit,
    round: inLanguage(round.name, language),
  };
  if (own.length === 0) return reply(text(say.notInResult(about)));

  const instrument = instrumentOf(plan);
  const all = score(ratingsFrom(ratings, instrument), instrument).find((one) => one.round === round.id);
  const ours = new Map(unitFigures(plan, new Map(own)).areas.map(({ id, display }) => [id, display]));
  const middle = new Map(all?.areas.map(({ id, median }) => [id, median]));
  const figure = (value: string | undefined) => (value === undefined ? '–' : formatFigure(value, language));
  const middleOf = (median: number | null) => (median === null ? '–' : displayMedian(median, language));
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
