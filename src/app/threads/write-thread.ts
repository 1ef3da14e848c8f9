import { renderDocx } from '../../report/docx/render-docx.ts';
import type { Writers } from '../../report/writers.ts';
import { writeWorkbook } from '../../report/xlsx/write-workbook.ts';
import { answerJobs } from './answer-jobs.ts';

/** Everything in one job is cloned together, so that a picture of the document still is the one that was painted. */
export type WriteJob =
  | { write: 'docx'; of: Parameters<Writers['docx']> }
  | { write: 'xlsx'; of: Parameters<Writers['xlsx']> };

answerJobs((job: WriteJob) => (job.write === 'docx' ? renderDocx(...job.of) : writeWorkbook(...job.of)));
