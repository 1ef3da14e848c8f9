import { formatInstant } from '../messages/format.ts';
import type { Paint } from '../messages/picture.ts';
import { localDay } from '../plan/local-time.ts';
import type { Action, Language } from '../plan/plan.ts';
import type { Records } from '../records/records.ts';
import type { Register } from '../register/register.ts';
import { boardDocument } from './board-document.ts';
import { type Drafting, draftReport } from './draft.ts';
import { exportJson } from './export-json.ts';
import { gather, type ReportedStanding } from './gather.ts';
import { paintAll } from './paint-all.ts';
import { publicDocument } from './public-document.ts';
import { ratingsCsv } from './ratings-csv.ts';
import type { RoundAnswers } from './round-answers.ts';
import type { StandingAction } from './sheets/actions-sheet.ts';
import { curatedSheet } from './sheets/curated-sheet.ts';
import { roundWorkbook } from './sheets/round-workbook.ts';
import { answersFor, hasAnswers, latestAnswers, publishedFor, type Refusal } from './which-round.ts';
import { chatWords } from './words.ts';
import type { Writers } from './writers.ts';

type Format = 'docx' | 'xlsx' | 'csv' | 'json';

/**
 * `audience`: whom a docx is for, kommunstyrelsen or everyone; the other formats are for administrators. `round`: an id;
 * left out, the docx is of the round that was published last, xlsx of the latest that has answers, csv and json of all.
 */
export type Wanted = { format: Format; audience?: 'board' | 'public'; round?: string; language: Language };

type ReportFile = { name: string; type: string; bytes: Uint8Array };

export type Made = { kind: 'made'; file: ReportFile } | Refusal;

export type ReportFiles = {
  makeReportFile(wanted: Wanted, now: Date): Promise<Made>;
};

const TYPES: Record<Format, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

export function createReportFiles(parts: {
  register: Register;
  records: Records;
  standing: ReportedStanding;
  paint: Paint;
  writers: Writers;
  /** The model that drafts running text; Lika does without one. */
  draftedBy?: Drafting;
}): ReportFiles {
  const { register, records, standing, paint, writers, draftedBy } = parts;
  const { plan } = register;

  const reportFile = async (wanted: Wanted, now: Date): Promise<Made> => {
    const { language, audience = 'board' } = wanted;
    const published = await publishedFor(plan, records, wanted.round, now);
    if (published.kind === 'refused') return published;
    const facts = await gather({ plan, records, standing }, published.found, now);
    const drafts =
      draftedBy === undefined || audience === 'public' ? {} : await draftReport(facts, language, draftedBy);
    const document =
      audience === 'public' ? publicDocument(facts, language) : boardDocument(facts, language, drafts);
    const name = chatWords[language].fileName[audience === 'public' ? 'short' : 'board'];
    const bytes = await writers.docx(document, await paintAll(document, paint));
    return made(`${name}-${published.found.round.id}`, 'docx', bytes);
  };

  const workbookFile = async ({ round, language }: Wanted, now: Date): Promise<Made> => {
    const latest = await latestAnswers(plan, records, round);
    if (latest.kind === 'refused') return latest;
    const answers = latest.found;
    const curated = (await records.curatedAnswers.get(plan.id))?.answers ?? [];
    const workbook = roundWorkbook(
      answers,
      {
        actions: await standingActions(answers, now),
        when: formatInstant(now, language, plan.timeZone),
        beside: curated.length === 0 ? [] : [curatedSheet(curated, register, language)],
      },
      language,
    );
    const name = chatWords[language].fileName.workbook;
    return made(`${name}-${answers.round.id}`, 'xlsx', await writers.xlsx(workbook, now));
  };

  const unitName = (id: string) => register.unit(id)?.name ?? id;
  const coordinating = (action: Action): string => {
    const person = register.coordinatorOf(action.id);
    return person === undefined ? unitName(action.coordinating) : `${person.name}, ${unitName(person.unit)}`;
  };

  const standingActions = ({ asked }: RoundAnswers, now: Date): Promise<StandingAction[]> =>
    Promise.all(
      asked.actions.map(async (action) => {
        const found = await standing(action.id, now);
        const line = found?.latestWithLine;
        return {
          action,
          coordinating: coordinating(action),
          state: found?.state,
          overdue: found?.overdue ?? false,
          latestLine:
            line?.line === undefined
              ? undefined
              : { day: localDay(new Date(line.at), plan.timeZone), text: line.line },
        };
      }),
    );

  const textFile = async ({ format, round, language }: Wanted, now: Date): Promise<Made> => {
    const found = await answersFor(plan, records, round);
    if (found.kind === 'refused') return found;
    if (format === 'csv' && !found.found.some(hasAnswers)) return { kind: 'refused', why: 'no-ratings' };
    const text =
      format === 'csv'
        ? ratingsCsv(found.found)
        : `${JSON.stringify(await exportJson(plan, records, found.found, now), null, 2)}\n`;
    const name = [chatWords[language].fileName.workbook, round].filter(Boolean).join('-');
    return made(name, format, new TextEncoder().encode(text));
  };

  return {
    makeReportFile(wanted, now) {
      if (wanted.format === 'docx') return reportFile(wanted, now);
      return wanted.format === 'xlsx' ? workbookFile(wanted, now) : textFile(wanted, now);
    },
  };
}

const made = (name: string, format: Format, bytes: Uint8Array): Made => ({
  kind: 'made',
  file: { name: `${name}.${format}`, type: TYPES[format], bytes },
});
