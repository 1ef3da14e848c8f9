import { actions as actionsEn } from '../messages/wording/en/actions.ts';
import { report as en } from '../messages/wording/en/report.ts';
import { reportBeyond as beyondEn } from '../messages/wording/en/report-beyond.ts';
import { reportChat as chatEn } from '../messages/wording/en/report-chat.ts';
import { reportResults as resultsEn } from '../messages/wording/en/report-results.ts';
import { reportShort as shortEn } from '../messages/wording/en/report-short.ts';
import { reportWorkbook as workbookEn } from '../messages/wording/en/report-workbook.ts';
import { summaries as summariesEn } from '../messages/wording/en/summaries.ts';
import { actions as actionsSv } from '../messages/wording/sv/actions.ts';
import { report as sv } from '../messages/wording/sv/report.ts';
import { reportBeyond as beyondSv } from '../messages/wording/sv/report-beyond.ts';
import { reportChat as chatSv } from '../messages/wording/sv/report-chat.ts';
import { reportResults as resultsSv } from '../messages/wording/sv/report-results.ts';
import { reportShort as shortSv } from '../messages/wording/sv/report-short.ts';
import { reportWorkbook as workbookSv } from '../messages/wording/sv/report-workbook.ts';
import { summaries as summariesSv } from '../messages/wording/sv/summaries.ts';

/** The report's words in both languages: what every part says, and what each says beside. */
export const words = { sv, en };
export const resultWords = { sv: resultsSv, en: resultsEn };
export const beyondWords = { sv: beyondSv, en: beyondEn };
export const shortWords = { sv: shortSv, en: shortEn };
export const actionWords = { sv: actionsSv, en: actionsEn };
export const summaryWords = { sv: summariesSv, en: summariesEn };
export const workbookWords = { sv: workbookSv, en: workbookEn };
export const chatWords = { sv: chatSv, en: chatEn };
