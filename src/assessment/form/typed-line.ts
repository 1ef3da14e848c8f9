import { type FormEvent, isAsked, type Position } from './decision.ts';
import { type Questionnaire, type RatingStep, rowOf, type Step } from './questionnaire.ts';
import { readRatings, type TypedRatings } from './typed-ratings.ts';

/** What a line means to someone who is in the form. */
type TypedLine =
  | { kind: 'event'; event: FormEvent }
  | { kind: 'ratings'; typed: TypedRatings }
  | { kind: 'as-before' | 'paused' | 'unsure' | 'no-such-place' }
  /** Asks what a step of the scale means. */
  | { kind: 'meaning'; of: number; step: RatingStep };

/** What people answer when they are asked whether to hand in. */
const REVIEW_ANSWERS = [
  { words: /^(?:ja|japp|jo|yes)[.!]?$/iu, means: 'hand-in' },
  { words: /^(?:nej|inte än|vänta|no|not yet)[.!]?$/iu, means: 'pause' },
] as const;
const UNSURE = /^(?:vet (?:inte|ej)|ingen aning|pass|osäker|don['’]t know|not sure)[.!]?$/iu;
/** Nothing to add, in answer to a question. */
const NOTHING = /^(?:nej|inget|inga|ingenting|no|nope|nothing|none|[-–—])[.!]?$/iu;
const AS_BEFORE =
  /^(?:samma|likadant|oförändrat)(?: (?:som|svar som))?(?: (?:förra gången|sist|förra året|tidigare|innan))?[.!]?$|^same as last (?:time|year)[.!]?$/iu;
const GO_TO = /^(?:(?:gå|hoppa) )?(?:tillbaka )?till (.+?)[.!]?$|^(?:go )?(?:back )?to (.+?)[.!]?$/iu;
const MEANING =
  /^vad (?:betyder|innebär|står) (?:(?:nivå|steg|siffran?|en|ett|för) )*(\S+?)(?: för)?\s*\?*$|^what does (?:(?:level|step|a) )*(\S+) mean\s*\?*$/iu;

/** "4 för att vi mäter allt", "tre: vi har ingen statistik": a rating, and why. */
const WITH_REASON =
  /^(\S+?)\s*(?:[,:;.–—-]|\b(?:för att|eftersom|därför att|då|men|because|since|but)\b)\s*(.*\p{L}{2,}.*\s.+)$/isu;

/** Undefined when it is nothing that the form can take. `isQuestion`: it asks or tells of something. */
export function readLine(
  line: string,
  at: Pick<Position, 'item' | 'step'>,
  questionnaire: Questionnaire,
  isQuestion: boolean,
): TypedLine | undefined {
  const words = line.trim();
  const step = questionnaire.steps.find(({ item }) => item === at.item);
  if (step === undefined) return undefined;
  const target = placeCalled(words, questionnaire);
  if (target !== undefined) return event({ kind: 'go', item: target.item });
  const answer = REVIEW_ANSWERS.find((one) => at.step === 'reviewing' && one.words.test(words));
  if (answer !== undefined) return event({ kind: answer.means });
  const place = /^(?:till )?(del|part|åtgärd|action) \d+[.!]?$/iu.test(words);
  if (place) return { kind: 'no-such-place' };
  return step.kind === 'text'
    ? readText(line, at, questionnaire, isQuestion)
    : readRating(words, at, step, { rowLength: rowOf(questionnaire, step).length, isQuestion });
}

/** A number alone, or "the same as last time", is no answer in words; it would be handed in as it stands. */
function readText(
  line: string,
  { item, step }: Pick<Position, 'item' | 'step'>,
  { steps }: Questionnaire,
  isQuestion: boolean,
): TypedLine | undefined {
  const words = line.trim();
  const before = steps.slice(
    0,
    steps.findIndex((one) => one.item === item),
  );
  const rated = before.findLast((one) => one.kind === 'rating');
  const meaning = rated && readMeaning(words, rated);
  if (meaning !== undefined) return meaning;
  const isNumber = readRatings(words, { min: 1, max: 10 }, 1)?.kind === 'ratings';
  if (step === 'paused' && isNumber) return { kind: 'paused' };
  if (!isAsked({ step }) || isQuestion) return undefined;
  if (AS_BEFORE.test(words)) return { kind: 'as-before' };
  if (isNumber) return event({ kind: 'type', values: [] });
  return event(NOTHING.test(words) ? { kind: 'skip' } : { kind: 'write', text: line });
}

function readMeaning(words: string, step: RatingStep): TypedLine | undefined {
  const asked = MEANING.exec(words);
  const about = asked && readRatings(asked[1] ?? asked[2] ?? '', step.scale, 1);
  const [of] = about?.kind === 'ratings' ? about.values : [];
  return typeof of === 'number' ? { kind: 'meaning', of, step } : undefined;
}

function readRating(
  words: string,
  at: Pick<Position, 'step'>,
  step: RatingStep,
  { rowLength, isQuestion }: { rowLength: number; isQuestion: boolean },
): TypedLine | undefined {
  const meaning = readMeaning(words, step);
  if (meaning !== undefined) return meaning;
  if (isAsked(at) && UNSURE.test(words)) return { kind: 'unsure' };
  if (isAsked(at) && AS_BEFORE.test(words)) return { kind: 'as-before' };
  const reasoned = isAsked(at) ? readReasoned(words, step) : undefined;
  if (reasoned !== undefined) return isQuestion ? undefined : event(reasoned);
  const typed = readRatings(words, step.scale, rowLength);
  if (typed === undefined) return undefined;
  return at.step === 'paused' ? { kind: 'paused' } : { kind: 'ratings', typed };
}

/** One rating with its reason, all of what was written after the number. */
function readReasoned(words: string, { scale }: RatingStep): FormEvent | undefined {
  const [, first = '', reason = ''] = WITH_REASON.exec(words) ?? [];
  const rated = first === '' || words.endsWith('?') ? undefined : readRatings(first, scale, 1);
  if (rated?.kind !== 'ratings') return undefined;
  return { kind: 'type', values: rated.values, reason: reason.trim() };
}

/** "till tillgänglighet", "till åtgärd 3", "till del 2": the first step there. */
function placeCalled(words: string, { parts, steps }: Questionnaire): Step | undefined {
  const found = GO_TO.exec(words);
  const bare = /^(?:del|part|åtgärd|action) \d+$/iu.exec(words)?.[0];
  const place = (found?.[1] ?? found?.[2] ?? bare)?.toLocaleLowerCase('sv');
  if (place === undefined) return undefined;
  const [, kind, digits] = /^(del|part|åtgärd|action) (\d+)$/u.exec(place) ?? [];
  if (kind === 'del' || kind === 'part') {
    const part = parts[Number(digits) - 1]?.part;
    return steps.find(({ placed }) => placed.part.id === part?.id);
  }
  if (kind !== undefined) {
    return steps.find(({ item, number }) => item.startsWith('action.') && number === Number(digits));
  }
  return steps.find(({ group }) => namesOf(group.name).includes(place));
}

const namesOf = (name: Step['group']['name']): string[] =>
  (typeof name === 'string' ? [name] : [name.sv, name.en]).map((one) => one.toLocaleLowerCase('sv'));

const event = (one: FormEvent): TypedLine => ({ kind: 'event', event: one });
