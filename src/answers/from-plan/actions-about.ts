import type { Action, Plan } from '../../plan/plan.ts';
import { thesaurusWith } from '../../retrieval/words/built-in-words.ts';
import { stemOf, wordsOf } from '../../retrieval/words/words.ts';
import { namesOf } from './question/plan-reading.ts';

/** A shorter stem stands in too many words. */
const SHORTEST_STEM = 4;
/** Words less near lead to actions about something else. */
const NEAR = 0.3;
/** What an ending may add to a stem. */
const LONGEST_ENDING = 3;

/** The actions whose areas, name or text speak of each of the words, or of another word for it, in either language. */
export function actionsAbout(topic: readonly string[], plan: Plan): Action[] {
  const thesaurus = thesaurusWith(plan.words);
  const wanted = topic.map((word) => {
    const others = thesaurus.relatedTo([word]).flatMap(({ related }) => related);
    return [stemOf(word), ...others.filter(({ nearness }) => nearness >= NEAR).map(({ stem }) => stem)];
  });
  const areas = new Map(plan.areas.map((area) => [area.id, namesOf(area.name)]));
  return plan.actions.filter((action) => {
    const said = [
      ...namesOf(action.name),
      ...namesOf(action.text),
      ...action.areas.flatMap((area) => areas.get(area) ?? []),
    ].flatMap((words) => wordsOf(words).map(stemOf));
    return wanted.every((stems) => stems.some((stem) => said.some((own) => speaksOf(own, stem))));
  });
}

/** The same stem, with another ending, or as a part of a compound. */
function speaksOf(own: string, stem: string): boolean {
  if (own === stem) return true;
  if (stem.length < SHORTEST_STEM || own.length < SHORTEST_STEM) return false;
  const endsOtherwise = stem.startsWith(own) && stem.length - own.length <= LONGEST_ENDING;
  return endsOtherwise || own.startsWith(stem) || own.endsWith(stem);
}
