import { formatList } from '../../messages/format.ts';
import { commitments as en } from '../../messages/wording/en/commitments.ts';
import { commitments as sv } from '../../messages/wording/sv/commitments.ts';
import { shortNameOf } from '../../plan/commitment-name.ts';
import { inLanguage, type Language, type Plan } from '../../plan/plan.ts';
import { developLines, doingLines, official, onPoint } from '../../results/commitment-lines.ts';
import type { CommitmentStatus } from '../../results/commitment-status.ts';
import {
  type Block,
  heading,
  label,
  list,
  note,
  paragraph,
  type Section,
  words as textColumn,
  write,
} from '../document.ts';
import type { ReportFacts } from '../facts.ts';
import { beyondWords, words } from '../words.ts';

const commitmentWords = { sv, en };

/** The plan as the round asked about it. */
type Asked = Pick<Plan, 'minGroup'>;

/** How the plan stands towards each commitment, point by point. Empty where the plan has none. */
export function commitments({ commitments: all, published }: ReportFacts, language: Language): Section[] {
  if (all.length === 0) return [];
  const say = beyondWords[language];
  return [
    {
      title: say.commitments,
      blocks: [
        paragraph(say.commitmentsIntro),
        ...all.flatMap((one) => oneCommitment(one, published.plan, language)),
      ],
    },
  ];
}

function oneCommitment(status: CommitmentStatus, asked: Asked, language: Language): Block[] {
  const { commitment, points, develop } = status;
  const say = commitmentWords[language];
  const covered = points.length - develop.points.length;
  const lines = (told: string[], nothing: string): Block =>
    told.length === 0 ? paragraph(nothing) : list(told);
  return [
    heading(inLanguage(commitment.name, language)),
    note(say.source({ source: commitment.source })),
    paragraph(say.covered({ covered, of: points.length })),
    ...(covered === 0
      ? []
      : [
          label(say.doing),
          lines(doingLines(status, language), say.doingNothing),
          label(say.develop),
          lines(developLines(status, language), say.developNothing),
          pointTable(status, asked, language),
        ]),
    write(beyondWords[language].writeCommitment),
  ];
}

function pointTable(
  { commitment, points, areas }: CommitmentStatus,
  asked: Asked,
  language: Language,
): Block {
  const say = beyondWords[language];
  const told = (things: string[]) =>
    things.length === 0 ? say.nothingOnPoint : formatList(things, language);
  return {
    kind: 'table',
    caption: say.commitmentCaption({ name: shortNameOf(commitment, language) }),
    columns: [textColumn(say.point), textColumn(say.pointActions), textColumn(say.pointAreas)],
    rows: points.map((point) => {
      const found = onPoint(point, language);
      const name = say.pointNumbered({ number: point.number, name: official(point.text, language) });
      return [name, told(found.actions), told(found.areas)];
    }),
    notes: [
      ...(areas.some(({ withheld }) => withheld) ? [commitmentWords[language].withheld(asked)] : []),
      ...(areas.length === 0 ? [] : [words[language].notEffects]),
    ],
  };
}
