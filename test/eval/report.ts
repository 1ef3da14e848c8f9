import type { Outcome } from './answer-questions.ts';
import { abstentionCurve, type Figures, figuresOf, separation } from './figures.ts';

const UNHARD = new Set(['paraphrase', 'english']);
const CURVE_WIDTH = 40;

/** The outcomes as lines to read: a table per type, what was declined, and the trade-off as a curve. */
export function reportLines(outcomes: readonly Outcome[], threshold: number): string[] {
  const answerable = outcomes.filter((outcome) => outcome.answerable);
  const types = [...new Set(answerable.map(({ question }) => question.type))];
  const rows: [string, readonly Outcome[]][] = [
    ...types.map((type): [string, readonly Outcome[]] => [
      type,
      answerable.filter(({ question }) => question.type === type),
    ]),
    ['all but paraphrase, english', answerable.filter(({ question }) => !UNHARD.has(question.type))],
    ['all', answerable],
  ];
  const unanswerable = figuresOf(outcomes.filter((outcome) => !outcome.answerable));
  const times = outcomes.map(({ ms }) => ms).toSorted((one, other) => one - other);
  return [
    `${'type'.padEnd(28)}    n    R@1    R@5    MRR   told  declined`,
    ...rows.map(([name, of]) => row(name, figuresOf(of))),
    '',
    `unanswerable: ${unanswerable.questions}, declined ${share(unanswerable.declined)}; sureness tells them from the answerable in ${share(separation(outcomes))} of pairs`,
    `a question takes ${at(times, 0.5).toFixed(2)} ms (median), ${at(times, 0.95).toFixed(2)} ms (p95) on this machine`,
    '',
    'declined as the threshold of sureness rises (U unanswerable, a answerable, to the right is more)',
    ...abstentionCurve(outcomes).map(
      (point) =>
        `${point.threshold.toFixed(2)} ${share(point.unanswerable)} ${share(point.answerable)} |${curve(point)}|${isNow(point.threshold, threshold) ? ' now' : ''}`,
    ),
  ];
}

function row(name: string, figures: Figures): string {
  const { questions, recall1, recall5, mrr, told, declined } = figures;
  const shares = [recall1, recall5, mrr, told].map((one) => share(one).padStart(6)).join(' ');
  return `${name.padEnd(28)} ${String(questions).padStart(4)} ${shares}    ${share(declined)}`;
}

function curve({ unanswerable, answerable }: { unanswerable: number; answerable: number }): string {
  const place = (one: number) => Math.round(one * CURVE_WIDTH);
  return Array.from({ length: CURVE_WIDTH + 1 }, (_, column) => {
    if (column === place(unanswerable)) return 'U';
    return column === place(answerable) ? 'a' : ' ';
  }).join('');
}

function isNow(step: number, threshold: number): boolean {
  return Math.abs(step - threshold) < 0.025;
}

function share(one: number | undefined): string {
  return one === undefined ? '   -' : one.toFixed(2);
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}
