import { resolve } from 'node:path';
import type { Actions } from '../actions/actions.ts';
import type { Config } from '../config.ts';
import type { MadeFile, ReportFile, Taker } from '../messages/file.ts';
import type { Log } from '../messages/log.ts';
import type { Paint } from '../messages/picture.ts';
import { readInstructions } from '../model/instructions.ts';
import { createLanguageModel } from '../model/language-model.ts';
import type { Records } from '../records/records.ts';
import type { Register } from '../register/register.ts';
import type { Drafting } from '../report/draft.ts';
import { createReportFiles, type ReportFiles } from '../report/report-files.ts';
import type { Writers } from '../report/writers.ts';

const INSTRUCTIONS = resolve(import.meta.dirname, '../../prompts/report.md');

/** Makes the report's files of one Lika's records. */
export type OpenReports = (parts: {
  register: Register;
  records: Records;
  standing: Actions['standing'];
}) => ReportFiles;

export async function openReports(
  config: Config,
  { paint, writers }: { paint: Paint; writers: Writers },
  log: Log,
): Promise<OpenReports> {
  const draftedBy = await openDrafting(config, log);
  return (parts) => createReportFiles({ ...parts, paint, writers, ...(draftedBy && { draftedBy }) });
}

/** Makes a file that is sent in chat, in the plan's language, which those who get the report read: administrators. */
export function reportMaker(
  files: ReportFiles,
  { register, now }: { register: Register; now: () => Date },
): (file: ReportFile, taker?: Taker) => Promise<MadeFile | undefined> {
  const mayTake = ({ email }: Taker) =>
    email !== undefined && register.person(email)?.roles.includes('admin') === true;
  return async ({ round, format, audience }, taker) => {
    if (taker !== undefined && !mayTake(taker)) return undefined;
    const { language } = register.plan;
    const made = await files.makeReportFile({ round, format, audience, language }, now());
    return made.kind === 'made' ? made.file : undefined;
  };
}

/** The model that drafts the report's running text; undefined until someone has configured one. */
async function openDrafting(config: Config, log: Log): Promise<Drafting | undefined> {
  const model = createLanguageModel(config.model);
  if (model === undefined) return undefined;
  return {
    model,
    instructions: (await readInstructions(INSTRUCTIONS)).text,
    onFailure: (part, reason) =>
      log.warn({ err: reason, part }, 'the model’s draft could not be used; the report is without it'),
  };
}
