import type { Plan } from '../../../plan/plan.ts';
import type { WholePlan } from './plan-question-whole.ts';
import { namesOf, withoutName } from './plan-reading.ts';

const FIGURE =
  '(?:siffra|siffran|siffror|skattning|skattningen|poang|medelvarde|medelvardet|resultat|resultatet)';
/** What is left of the line without the area's name. */
const ASKS_FOR_FIGURE = new RegExp(
  `^(?:${[
    'hur (?:gick|blev)(?: det)?(?: (?:for|med|i|inom|pa))?',
    'hur (?:hogt|lagt|bra|daligt) (?:skattades|skattas|gick|ligger|fick)(?: (?:det|vi))?(?: (?:for|med|i|inom|pa))?',
    '(?:vad|hur mycket) (?:fick|blev)(?: vi)?(?: (?:for|i|pa))?',
    `(?:vad|vilken|vilket|vilka) (?:ar |blev |var )?${FIGURE}(?: (?:fick|har|hade|for|i|pa))?`,
    'how did(?: we)? (?:do|score|go)(?: (?:in|on|for))?',
    '(?:what|which) (?:is |was )?(?:the )?(?:score|figure|result|rating)(?: (?:did|of|for|in|on))*(?: get)?',
    'what did(?: we)? get(?: (?:in|on|for))?',
  ].join('|')})(?: (?:2\\d{3}|sist|senast|forra aret|i fjol|last year))?$`,
);

/** Without such a word no line asks for one, and no name needs looking for. */
const MAY_ASK =
  /\b(?:gick|blev|fick|skatt|siffr|poang|medelvarde|resultat|score|figure|rating|result|(?:get|go|do)\b)/;

/** "Hur gick det för antirasism?", "Vad fick HBTQ?": what was published of one area. */
export function areaResult(words: readonly string[], plan: Plan): WholePlan | undefined {
  if (!MAY_ASK.test(words.join(' '))) return undefined;
  for (const area of plan.areas) {
    const rest = namesOf(area.name).flatMap((name) => {
      const left = withoutName(words, name);
      return left ? [left.join(' ')] : [];
    });
    if (rest.some((left) => ASKS_FOR_FIGURE.test(left))) return { ask: 'result', area };
  }
  return undefined;
}
