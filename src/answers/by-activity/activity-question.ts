import type { Action, Area, Plan, Unit } from '../../plan/plan.ts';
import { folded, wordsOf } from '../../retrieval/words/words.ts';
import { namesOf, withoutName } from '../from-plan/question/plan-reading.ts';
import { conceptsOf, numberOf } from '../from-plan/question/plan-words.ts';
import { ACTIVITIES, type Activity, activitiesOfUnit, isWordOf } from './activities.ts';

/** What others have done, or what one's own work place can do. */
export type ActivityQuestion = {
  ask: 'by-activity';
  whose: 'others' | 'ours';
  /** Those that were named, else what the person's own unit runs; none when neither is known. */
  activities: Activity[];
  /** The activity was named, not taken from who asks. */
  named: boolean;
  area?: Area;
  action?: Action;
};

/** Every other word of the question must be one of these, or a filler. */
const ALLOWED = new Set(
  `andra ovriga dom gor gora gjort gjorde jobba jobbar arbeta arbetar jobbat arbetat tips tipsa ide ideer ideerna exempel exemplen exemplet larande
  goda gott bra inspiration inspirera hos var vart vara oss vi jag man er ni i bor maste behover kan ska skulle konkret konkreta praktiken saker sak planen plan
  verksamhet verksamheter verksamheten verksamheterna enheter enhet enheten arbetsplats arbetsplatser arbetsplatsen avdelning grupp arbetsgrupp jobbet redan borja borjar
  delat delade finns fran inom bidra bidrar hjalpa till forsta steg sjalva har hamta lara av
  others other else do does done doing can could should must we us our my examples example ideas idea tip tips good from work working place workplace start contribute
  already have has gives give learn unit units people staff at your department care company services any some which galler ror beror passar paverkar paverkas innebar betyder concern concerns avdelningen`
    .split(/\s+/)
    .filter(Boolean),
);

const OTHERS =
  /\b(?:gor|har|jobbar|arbetar|gjort|tanker|fran|hos|av|do|does|have|by|from)(?: det| de| dom| the)? (?:andra|ovriga|others|other)\b|\b(?:vad|hur|what|how) (?:andra|ovriga|others)\b|\b(?:exempel|exemplen|exemplet|tips|tipsa|ideer|ide|inspiration|examples?|ideas?)\b/;
const OURS =
  /\b(?:kan|ska|bor|maste|behover|skulle|can|should|could|must|do)\b.*\b(?:vi|jag|man|we|i|oss|var|vart)\b.*\b(?:gora|gor|jobba|arbeta|borja|bidra|do|start|work|contribute)\b|\b(?:vad|hur|what|how)\b.*\b(?:gor|gora|gjort|jobbar|arbetar|bidra|bidrar|borja|do|does|work|kan|ska|can|should)\b/;
/** "Vilka åtgärder gäller förskolan?", "Vad innebär planen för oss på förskolan?" */
const CONCERNS =
  /\b(?:galler|ror|beror|passar|paverkar|paverkas|innebar|betyder|concern|concerns|mean|means)\b/;
const DEFINES = /^(?:vad|va|what) ?(?:ar|e|is|are|s)\b/;
const MAY = /\b(?:kan|ska|bor|maste|behover|skulle|can|should|could|must)\b/;
const WE = /\b(?:vi|oss|var|vart|we|our|us|jag|i)\b/;
const OWN = /\b(?:vi|var|vart|vara|oss|we|our|us|jag|min|mitt|my|i)\b/;

/** Reads the question where every word is understood; undefined otherwise. `unit`: of who asks. */
export function readActivityQuestion(text: string, plan: Plan, unit?: Unit): ActivityQuestion | undefined {
  const said = wordsOf(text).map(folded);
  const meant = ACTIVITIES.filter((activity) => said.some((word) => isWordOf(activity, word)));
  const about = subjectIn(
    said.filter((word) => !meant.some((activity) => isWordOf(activity, word))),
    plan,
  );
  const line = about.rest.join(' ');
  if (!about.rest.every(isAllowed)) return undefined;
  const whose = whoseIn(line, meant.length > 0);
  if (whose === undefined || DEFINES.test(line)) return undefined;
  const own = OWN.test(line);
  const activities = meant.length > 0 ? meant : unit && own ? activitiesOfUnit(unit.name) : [];
  return {
    ask: 'by-activity',
    whose,
    activities,
    named: meant.length > 0,
    ...(about.area && { area: about.area }),
    ...(about.action && { action: about.action }),
  };
}

/** Undefined where neither is asked for: "vad gör vi nu?" is about something else, and "vad gör en samordnare?" too. */
function whoseIn(line: string, named: boolean): ActivityQuestion['whose'] | undefined {
  if (OTHERS.test(line)) return 'others';
  if (named) return OURS.test(line) || CONCERNS.test(line) ? 'ours' : undefined;
  const isOurs = OURS.test(line) && MAY.test(line) && WE.test(line);
  return isOurs ? 'ours' : undefined;
}

/** An area or an action that is spoken of beside. */
function subjectIn(words: readonly string[], plan: Plan): { rest: string[]; area?: Area; action?: Action } {
  for (const area of plan.areas) {
    const rest = namesOf(area.name)
      .map((name) => withoutName(words, name))
      .find((left) => left !== undefined);
    if (rest) return { rest, area };
  }
  const at = words.findIndex((word) => conceptsOf(word)?.has('action') === true);
  const number = at === -1 ? undefined : numberOf(words[at + 1] ?? '');
  const action = plan.actions.find((one) => one.number === number);
  return action ? { rest: [...words.slice(0, at), ...words.slice(at + 2)], action } : { rest: [...words] };
}

function isAllowed(word: string): boolean {
  const concepts = conceptsOf(word);
  return ALLOWED.has(word) || concepts?.has('filler') === true || concepts?.has('action') === true;
}
