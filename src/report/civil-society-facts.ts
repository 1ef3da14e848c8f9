import type { CivilSociety, Interview, Proposal } from '../records/civil-society.ts';

type AnswerKind = NonNullable<Proposal['answer']>['kind'];

/** What became of a proposal; `open`: it has no answer yet. */
type Outcome = AnswerKind | 'open';

/** What civil society has said, summed over the interviews; each organisation and theme once, in the order that they came. */
export type CivilSocietyFacts = {
  interviews: number;
  organisations: string[];
  people: number;
  themes: { name: string; interviews: number }[];
  proposals: { text: string; outcome: Outcome; answer: string | undefined }[];
};

/** Undefined where nothing has been entered. */
export function civilSocietyFacts(kept: CivilSociety | undefined): CivilSocietyFacts | undefined {
  const { interviews = [], proposals = [] } = kept ?? {};
  if (interviews.length === 0 && proposals.length === 0) return undefined;
  return {
    interviews: interviews.length,
    organisations: onceEach(interviews.flatMap(({ organisations }) => organisations)),
    people: interviews.reduce((sum, { people }) => sum + people, 0),
    themes: themesOf(interviews),
    proposals: proposals.map(({ text, answer }) => ({
      text,
      outcome: answer?.kind ?? 'open',
      answer: answer?.text,
    })),
  };
}

/** The theme that most interviews spoke of first. */
function themesOf(interviews: readonly Interview[]): CivilSocietyFacts['themes'] {
  return onceEach(interviews.flatMap(({ themes }) => themes))
    .map((name) => ({
      name,
      interviews: interviews.filter(({ themes }) => themes.some((one) => isSame(one, name))).length,
    }))
    .toSorted((one, other) => other.interviews - one.interviews);
}

/** As it was written first. */
const onceEach = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.findIndex((other) => isSame(other, name)) === index);

const isSame = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
