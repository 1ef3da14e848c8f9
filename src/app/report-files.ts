import type { Actions } from '../actions/actions.ts';
import type { MadeFile, ReportFile, Taker } from '../messages/file.ts';
import type { Paint } from '../messages/picture.ts';
import type { Records } from '../records/records.ts';
import type { Register } from '../register/register.ts';
import { createReportFiles, type ReportFiles } from '../report/report-files.ts';
import type { Writers } from '../report/writers.ts';
import type { ModelWork } from './model.ts';

/** Makes the report's files of one Lika's records. */
export type OpenReports = (parts: {
  register: Register;
  records: Records;
  standing: Actions['standing'];
}) => ReportFiles;

/** `draftedBy`: the model that drafts the report's running text; without one it has none. */
export function openReports({
  paint,
  writers,
  draftedBy,
}: { paint: Paint; writers: Writers } & Pick<ModelWork, 'draftedBy'>): OpenReports {
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
