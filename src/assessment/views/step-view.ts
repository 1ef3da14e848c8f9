import { formatList } from '../../messages/format.ts';
import {
  type Choice,
  choices,
  heading,
  note,
  numbered,
  type Part,
  strong,
  text,
} from '../../messages/reply.ts';
import { inLanguage, type Language, type Scale } from '../../plan/plan.ts';
import type { Position } from '../form/decision.ts';
import {
  type PlacedPart,
  type RatingStep,
  rowOf,
  type Step,
  stepAt,
  stepsIn,
  type TextStep,
} from '../form/questionnaire.ts';
import type { Sheet } from '../form/sheet.ts';
import { isContested } from '../form/voices.ts';
import { words } from '../words.ts';
import { ratingInWords, shortened, valueInWords } from './answer-words.ts';
import { voiceLines, voicesInWords, writerOf } from './voices-in-words.ts';

const SECONDS = { rating: 7, text: 12 } as const;

/** How long the steps take in all, at least one minute. */
export function minutesFor(steps: readonly Step[]): number {
  return Math.max(1, Math.ceil(steps.reduce((sum, { kind }) => sum + SECONDS[kind], 0) / 60));
}

/** What is before the person, with the buttons: a statement or question, or the choice between what colleagues say. */
export function positionParts(sheet: Sheet, { item, step, followUp }: Position): Part[] {
  return step === 'settling' ? settlingParts(sheet, item) : stepParts(sheet, item, followUp);
}

function settlingParts(sheet: Sheet, item: string): Part[] {
  const step = stepAt(sheet.questionnaire, item);
  return [
    text(stepPlace(sheet, step)),
    strong(asked(step, sheet.language)),
    ...voiceLines(sheet, item),
    choices(...stepChoices(sheet, step)),
  ];
}

/** One statement or question to answer, with the buttons. `followUp`: which of its follow-ups is asked instead. */
function stepParts(sheet: Sheet, item: string, followUp?: number): Part[] {
  const step = stepAt(sheet.questionnaire, item);
  return [
    text(stepPlace(sheet, step)),
    strong(asked(step, sheet.language, followUp)),
    ...(step.kind === 'text' ? [note(words[sheet.language].writeHere)] : []),
    note(stepNote(sheet, step)),
    choices(...stepChoices(sheet, step)),
  ];
}

/** What is asked, in words. */
export function asked(step: Step, language: Language, followUp?: number): string {
  if (step.kind === 'rating') return inLanguage(step.name, language);
  const other = followUp === undefined ? undefined : step.followUps[followUp];
  return inLanguage(other ?? step.ask, language);
}

/** The same, on the way into it: a part or an area that nobody has begun is introduced first. */
export function enteredStepParts(sheet: Sheet, item: string): Part[] {
  const step = stepAt(sheet.questionnaire, item);
  const first = sheet.answers.size === 0;
  return [
    ...(opens(sheet, step, stepsIn(sheet.questionnaire, step.placed)) && !first
      ? partParts(sheet, step)
      : []),
    ...(opensArea(sheet, step) ? areaParts(sheet, step) : []),
    ...stepParts(sheet, item),
  ];
}

/** Where in the questionnaire it is: "HBTQ, påstående 2 av 8", or "Åtgärderna, 3 av 17: Kommunikation". */
export function stepPlace(sheet: Sheet, step: Step): string {
  const { language } = sheet;
  const say = words[language];
  const { number, of } = step;
  const group = inLanguage(step.group.name, language);
  if (step.placed.part.kind === 'matrix') return say.rowPlace({ area: group, number, of });
  const name = step.kind === 'text' && step.name !== undefined ? inLanguage(step.name, language) : undefined;
  return say.thingPlace({ part: group, number, of, name });
}

/** The way into a form of it stands with its introduction. */
export function offersForm(sheet: Sheet, step: Step): boolean {
  return step.placed.part.kind === 'matrix'
    ? opensArea(sheet, step)
    : opens(sheet, step, stepsIn(sheet.questionnaire, step.placed));
}

/** Nothing is answered yet among those that it is the first of. */
function opens(sheet: Sheet, step: Step, among: readonly Step[]): boolean {
  return among[0]?.item === step.item && !among.some(({ item }) => sheet.answers.has(item));
}

function opensArea(sheet: Sheet, step: Step): boolean {
  return step.placed.part.kind === 'matrix' && opens(sheet, step, rowOf(sheet.questionnaire, step));
}

/** What a part is about, when it is not the first that is met. */
function partParts(sheet: Sheet, step: Step): Part[] {
  const { placed } = step;
  return [
    heading(partName(placed, sheet.language)),
    ...partIntro(placed, sheet.language),
    ...(placed.part.kind === 'matrix' ? [] : formChoice(sheet, step)),
  ];
}

/** "Del 2 av 3: Åtgärderna". */
export function partName({ part, number, of }: PlacedPart, language: Language): string {
  return words[language].partHeading({ part: inLanguage(part.name, language), number, of });
}

/** What a part is about, and its scale. */
export function partIntro({ part }: PlacedPart, language: Language): Part[] {
  const intro = part.kind === 'matrix' ? undefined : part.intro;
  return [
    ...(intro === undefined ? [] : [text(inLanguage(intro, language))]),
    ...(part.kind === 'questions' ? [] : [text(scaleInWords(part.scale, part.kind, language))]),
  ];
}

function scaleInWords(scale: Scale, of: 'matrix' | 'ratings', language: Language): string {
  const { min, max } = scale;
  const anchors = Object.entries(scale.anchors).map(([step, anchor]) => ({
    step,
    words: inLanguage(anchor, language),
  }));
  const source = scale.anchorsFrom && inLanguage(scale.anchorsFrom, language);
  return words[language].scale({ min, max, anchors, source, statements: of === 'matrix' });
}

/** Only what the instrument itself says of a step of its scale: the rest is for those who answer to decide. */
export function meaningInWords(scale: Scale, step: number, language: Language): string {
  const say = words[language];
  if (step < scale.min || step > scale.max) return say.scaleEnds(scale);
  const described = (at: string) => {
    const anchor = scale.anchors[at];
    return anchor === undefined ? undefined : say.stepIs({ step: at, words: inLanguage(anchor, language) });
  };
  const own = described(String(step));
  const ends = Object.keys(scale.anchors).flatMap((at) => described(at) ?? []);
  if (ends.length === 0) return say.stepUndescribed({ step: String(step) });
  const said =
    own === undefined ? say.stepBetween({ ends: formatList(ends, language), step: String(step) }) : `${own}.`;
  const source = scale.anchorsFrom && say.stepFrom({ source: inLanguage(scale.anchorsFrom, language) });
  return [said, source].filter(Boolean).join(' ');
}

function areaParts(sheet: Sheet, step: Step): Part[] {
  const { questionnaire, language } = sheet;
  const row = rowOf(questionnaire, step);
  const [first] = row;
  if (first === undefined) return [];
  const { min, max } = first.scale;
  const example = row.map((_, index) => min + ((index * 2 + 1) % (max - min + 1))).join(' ');
  const { name, number, of } = step.group;
  return [
    heading(words[language].areaHeading({ area: inLanguage(name, language), number, of })),
    numbered(row.map((one) => inLanguage(one.name, language))),
    text(words[language].howToAnswer({ count: row.length, example })),
    ...formChoice(sheet, step),
  ];
}

/** The button that opens a form: of the area, or of the part from that step on. */
export function formChoice({ language }: Sheet, { group, placed, item }: Step): Part[] {
  const say = words[language];
  const title = { matrix: say.fillInArea, ratings: say.fillInSeveral, questions: say.fillInQuestions };
  const from = placed.part.kind === 'matrix' ? {} : { item };
  return [choices({ title: title[placed.part.kind], command: { do: 'open-form', area: group.id, ...from } })];
}

/** How far the part has come, and how long what is left of it takes. */
export function progressOf(sheet: Sheet, placed: PlacedPart) {
  const steps = stepsIn(sheet.questionnaire, placed);
  const left = steps.filter(({ item }) => !sheet.answers.has(item));
  const part = placed.of === 1 ? undefined : placed.number;
  const answered = steps.length - left.length;
  return { answered, left: left.length, of: steps.length, minutes: minutesFor(left), part, parts: placed.of };
}

function stepNote(sheet: Sheet, step: Step): string {
  const say = words[sheet.language];
  const now = sheet.answers.get(step.item);
  const before = sheet.before.get(step.item);
  const { placed, group } = step;
  const area = placed.part.kind === 'matrix' && group.of > 1 ? group.number : undefined;
  return [
    now && say.answeredNow({ rating: valueInWords(now.value, sheet.language), by: writerOf(sheet, now) }),
    isContested(now?.rating) && say.differing({ voices: voicesInWords(sheet, step.item, 'earlier') }),
    now?.reason !== undefined && say.reasonGiven({ words: shortened(now.reason) }),
    before !== undefined && say.lastTime({ rating: ratingInWords(before, sheet.language) }),
    say.progress({ ...progressOf(sheet, placed), area, areas: group.of }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The steps of the scale, the lowest first. */
export function scaleSteps({ min, max }: Scale): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

function stepChoices(sheet: Sheet, step: Step): Choice[] {
  const say = words[sheet.language];
  return [
    ...(step.kind === 'rating' ? ratingChoices(sheet, step) : []),
    {
      title: step.kind === 'rating' ? say.skip : skipText(sheet, step),
      command: { do: 'skip', item: step.item },
    },
    { title: say.back, command: { do: 'back', item: step.item } },
    { title: say.pause, command: { do: 'pause' } },
  ];
}

/** A question that is answered already is only passed by. */
const skipText = (sheet: Sheet, { item }: TextStep) =>
  sheet.answers.has(item) ? words[sheet.language].keepText : words[sheet.language].skip;

function ratingChoices(sheet: Sheet, step: RatingStep): Choice[] {
  const say = words[sheet.language];
  const { max } = step.scale;
  const about = { round: sheet.round, unit: sheet.unit.id, item: step.item };
  const criterion = inLanguage(step.short, sheet.language);
  return [
    ...scaleSteps(step.scale).map(
      (rating): Choice => ({
        title: String(rating),
        label: say.ratingLabel({ rating, max, criterion }),
        command: { do: 'rate', ...about, rating },
      }),
    ),
    ...(step.notRelevant
      ? [{ title: say.notRelevant, command: { do: 'rate' as const, ...about, rating: 'na' as const } }]
      : []),
  ];
}
