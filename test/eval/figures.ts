import type { Outcome } from './answer-questions.ts';

/** Shares from 0 to 1 of some questions; undefined where there are none to tell of. */
export type Figures = {
  questions: number;
  recall1: number | undefined;
  recall3: number | undefined;
  recall5: number | undefined;
  /** The mean of one by the place of the first passage that answers, among ten. */
  mrr: number | undefined;
  told: number | undefined;
  declined: number | undefined;
};

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const within = (place: number) => shareOf(outcomes, ({ rank }) => rank > 0 && rank <= place);
  return {
    questions: outcomes.length,
    recall1: within(1),
    recall3: within(3),
    recall5: within(5),
    mrr: meanOf(outcomes.map(({ rank }) => (rank > 0 ? 1 / rank : 0))),
    told: shareOf(outcomes, ({ told }) => told),
    declined: shareOf(outcomes, ({ declined }) => declined),
  };
}

/** What would be declined if Lika answered from this confidence on. */
type CurvePoint = { threshold: number; unanswerable: number; answerable: number };

/** Declined shares of the unanswerable and of the answerable questions, as the threshold rises. */
export function abstentionCurve(outcomes: readonly Outcome[]): CurvePoint[] {
  const answerable = outcomes.filter((outcome) => outcome.answerable);
  const unanswerable = outcomes.filter((outcome) => !outcome.answerable);
  return Array.from({ length: 20 }, (_, step) => (step + 1) / 20).map((threshold) => ({
    threshold,
    unanswerable: shareOf(unanswerable, ({ confidence }) => confidence < threshold) ?? 0,
    answerable: shareOf(answerable, ({ confidence }) => confidence < threshold) ?? 0,
  }));
}

/** How often a question that can be answered is surer than one that cannot, 0.5 when it is by chance. */
export function separation(outcomes: readonly Outcome[]): number | undefined {
  const answerable = outcomes.filter((outcome) => outcome.answerable);
  const unanswerable = outcomes.filter((outcome) => !outcome.answerable);
  return meanOf(
    answerable.flatMap((one) =>
      unanswerable.map((other) => (Math.sign(one.confidence - other.confidence) + 1) / 2),
    ),
  );
}

function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number | undefined {
  return meanOf(items.map((item) => (holds(item) ? 1 : 0)));
}

function meanOf(numbers: readonly number[]): number | undefined {
  return numbers.length > 0 ? numbers.reduce((sum, one) => sum + one, 0) / numbers.length : undefined;
}
