import { formatDay } from '../messages/format.ts';
import { plainText } from '../messages/plain-text.ts';
import { note, type Part } from '../messages/reply.ts';
import { inLanguage } from '../plan/plan.ts';
import { placeOf } from '../retrieval/words/places.ts';
import { folded, wordsOf } from '../retrieval/words/words.ts';
import type { Cited } from './citations/cited.ts';
import type { Speech } from './speech.ts';

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** When a question names a year or a municipality that is not the plan's nor in the answer, what the answer is about is said. */
export function otherTimeOrPlace(
  question: string,
  parts: Part[],
  cited: readonly Cited[],
  { register, say, language }: Speech,
): Part[] {
  const { name, period, municipality } = register.plan;
  const plan = inLanguage(name, language);
  const quoted = cited.map(({ source, quote }) => `${source.document} ${source.heading} ${quote}`);
  const said = [plainText({ parts }), ...quoted].join(' ');
  const year = (question.match(YEAR) ?? []).find(
    (one) => !isWithin(Number(one), period) && !said.includes(one) && !plan.includes(one),
  );
  if (year !== undefined) {
    return [
      note(
        say.otherTime({
          asked: year,
          plan,
          from: formatDay(period.from, language),
          to: formatDay(period.to, language),
        }),
      ),
    ];
  }
  const own = wordsOf(municipality).map(folded);
  const place = wordsOf(question)
    .flatMap((word) => placeOf(word) ?? [])
    .find((one) => !own.includes(folded(one.toLowerCase())) && !said.includes(one));
  return place === undefined ? [] : [note(say.otherPlace({ asked: place, plan, municipality }))];
}

function isWithin(year: number, { from, to }: { from: string; to: string }): boolean {
  return year >= Number(from.slice(0, 4)) && year <= Number(to.slice(0, 4));
}
