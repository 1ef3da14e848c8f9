import type { Localised, Part, Plan, Scale } from '../../plan/plan.ts';

/** A part of the questionnaire, and which it is; counted from 1. */
export type PlacedPart = { part: Part; number: number; of: number };

/** Steps that belong together: an area of the matrix, else all of a part. Counted from 1 within the part. */
type Group = { id: string; name: Localised; number: number; of: number };

type Place = {
  item: string;
  /** The criterion, action or question that it is about. */
  about: string;
  placed: PlacedPart;
  group: Group;
  /** Which of the group's things it is about, counted from 1. */
  number: number;
  of: number;
};

/** `name`: what is rated, in full; `short`: where there is little room. */
export type RatingStep = Place & {
  kind: 'rating';
  name: Localised;
  short: Localised;
  scale: Scale;
  notRelevant: boolean;
};

/** `name`: the thing that the question is about, where it stands beside a rating. */
export type TextStep = Place & {
  kind: 'text';
  ask: Localised;
  name: Localised | undefined;
  followUps: readonly Localised[];
};

/** What is asked and answered one at a time. */
export type Step = RatingStep | TextStep;

/** All that a round asks of a unit, in the order that it is asked. */
export type Questionnaire = { parts: readonly PlacedPart[]; steps: readonly Step[] };

/**
 * Items are named `AREA.CRITERION` in the matrix, `action.ACTION` where actions are rated, else `PART.THING`; a text beside
 * a rating has the rating's name and its own.
 */
export function questionnaireOf(plan: Plan): Questionnaire {
  const { parts } = plan.assessment;
  const placed = parts.map((part, index) => ({ part, number: index + 1, of: parts.length }));
  return { parts: placed, steps: placed.flatMap((one) => stepsOf(plan, one)) };
}

/** Throws a `RangeError` where there is no such step. */
export function stepAt({ steps }: Questionnaire, item: string): Step {
  const step = steps.find((candidate) => candidate.item === item);
  if (step === undefined) throw new RangeError(`nothing called ${item} is asked`);
  return step;
}

/** The steps of one part, in order. */
export const stepsIn = ({ steps }: Questionnaire, { part }: PlacedPart): Step[] =>
  steps.filter((step) => step.placed.part.id === part.id);

/** The steps that can be answered with one line of numbers: the ratings of a group. */
export const rowOf = ({ steps }: Questionnaire, { group, placed }: Step): RatingStep[] =>
  steps.filter(
    (step): step is RatingStep =>
      step.kind === 'rating' && step.group.id === group.id && step.placed.part.id === placed.part.id,
  );

function stepsOf(plan: Plan, placed: PlacedPart): Step[] {
  const { part } = placed;
  switch (part.kind) {
    case 'matrix': {
      const { scale, notRelevant } = part;
      return plan.areas.flatMap((area, areaIndex) =>
        plan.criteria.map(
          ({ id, name, short }, index): Step => ({
            kind: 'rating',
            item: `${area.id}.${id}`,
            about: id,
            placed,
            group: { id: area.id, name: area.name, number: areaIndex + 1, of: plan.areas.length },
            number: index + 1,
            of: plan.criteria.length,
            ...{ name, short, scale, notRelevant },
          }),
        ),
      );
    }
    case 'ratings': {
      const { scale, notRelevant } = part;
      const ofActions = part.of === 'actions';
      const things = part.of === 'actions' ? plan.actions : part.of;
      return things.flatMap(({ id, name }, index): Step[] => {
        const item = `${ofActions ? 'action' : part.id}.${id}`;
        const place = { about: id, placed, group: whole(part), number: index + 1, of: things.length };
        return [
          { kind: 'rating', item, ...place, name, short: name, scale, notRelevant },
          ...part.texts.map(
            (text): Step => ({
              kind: 'text',
              item: `${item}.${text.id}`,
              ...place,
              ask: text.ask,
              name,
              followUps: [],
            }),
          ),
        ];
      });
    }
    case 'questions':
      return part.questions.map(
        ({ id, ask, followUps }, index): Step => ({
          kind: 'text',
          item: `${part.id}.${id}`,
          about: id,
          placed,
          group: whole(part),
          number: index + 1,
          of: part.questions.length,
          ...{ ask, followUps, name: undefined },
        }),
      );
  }
}

const whole = ({ id, name }: Part): Group => ({ id, name, number: 1, of: 1 });
