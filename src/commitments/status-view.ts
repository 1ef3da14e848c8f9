import { formatList, sentence } from '../messages/format.ts';
import { heading, list, note, numbered, type Part, strong, text } from '../messages/reply.ts';
import { inLanguage, type Language, scalesOf } from '../plan/plan.ts';
import { developLines, doingLines, official, onPoint } from '../results/commitment-lines.ts';
import type { CommitmentStatus, PointStatus } from '../results/commitment-status.ts';
import type { Published } from '../results/published.ts';
import { words } from './words.ts';

/** What the status is told of. `published`: the result that its figures are from. */
type About = { published: Published | undefined; language: Language };

/** One commitment: what is done, what can be developed, and what the plan has for each of its points. */
export function statusParts(status: CommitmentStatus, about: About): Part[] {
  const { language } = about;
  const say = words[language];
  const { commitment, points, develop } = status;
  const covered = points.length - develop.points.length;
  return [
    heading(inLanguage(commitment.name, language)),
    text(say.covered({ covered, of: points.length })),
    ...(covered === 0 ? [] : doingAndDevelop(status, language)),
    strong(say.pointByPoint),
    numbered(points.map((point) => pointLine(point, language))),
    ...figureNotes(status, about),
    note(say.source({ source: commitment.source })),
  ];
}

function doingAndDevelop(status: CommitmentStatus, language: Language): Part[] {
  const say = words[language];
  const done = doingLines(status, language);
  const left = developLines(status, language);
  return [
    strong(say.doing),
    done.length === 0 ? text(say.doingNothing) : list(done),
    strong(say.develop),
    left.length === 0 ? text(say.developNothing) : list(left),
  ];
}

/** The point in its official words, then what the plan has for it. */
function pointLine(point: PointStatus, language: Language): string {
  const say = words[language];
  const { actions, areas } = onPoint(point, language);
  const told = [
    ...(actions.length === 0
      ? []
      : [say.pointActions({ actions: formatList(actions, language), count: actions.length })]),
    ...(areas.length === 0 ? [] : [sentence(formatList(areas, language))]),
  ];
  return `${[official(point.text, language), ...(told.length === 0 ? [say.nothingForPoint] : told)].join('. ')}.`;
}

/** Where the figures are from, and what they do not show. */
function figureNotes({ areas }: CommitmentStatus, { published, language }: About): Part[] {
  const say = words[language];
  if (areas.length === 0) return [];
  if (published === undefined) return [note(say.nothingPublished)];
  const { min, max } = scalesOf(published.plan).matrix;
  const round = inLanguage(published.round.name, language);
  const hasMeans = areas.some(({ mean }) => mean !== null);
  const hasOrder = areas.some(({ among }) => among !== undefined);
  return [
    ...(hasMeans ? [note(say.aboutFigures({ round, min, max }))] : []),
    ...(hasOrder && !hasMeans ? [note(say.aboutOrder({ round }))] : []),
    ...(areas.some(({ withheld }) => withheld) ? [note(say.withheld(published.plan))] : []),
  ];
}
