/** Something that must be put right, in plain Swedish. `line` counts from 1; without one it is about the whole file. */
export type Problem = {
  file: string;
  line?: number | undefined;
  message: string;
  fix: string;
};

/** A plan pack that cannot be used. Holds every problem that was found, not only the first. */
export class PackError extends Error {
  readonly problems: readonly Problem[];

  constructor(folder: string, problems: readonly Problem[]) {
    super(
      [
        `Planen i ${folder} kan inte användas. Att rätta: ${problems.length}.`,
        ...problems.map(describeProblem),
      ].join('\n'),
    );
    this.name = 'PackError';
    this.problems = problems;
  }
}

/** The problem on two lines: where and what, then what to do. */
export function describeProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return `${place}: ${problem.message}\n    ${problem.fix}`;
}
