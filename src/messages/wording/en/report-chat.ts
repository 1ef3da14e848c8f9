import type { ReportChatWording } from '../sv/report-chat.ts';

/** Asking for the follow-up report in chat, in English. */
export const reportChat: ReportChatWording = {
  which: (a) => `The report rests on ${a.round}, which was published on ${a.day}. Which file do you want?`,
  newer: (a) => `${a.round} is not published, so it is not part of it.`,
  round: (a) => (/^\d/.test(a.name) ? `The self-assessment ${a.name}` : a.name),
  title: { board: 'Follow-up report', short: 'Short version', workbook: 'All answers' },
  board: 'The report (Word)',
  short: 'Short version for everyone (Word)',
  workbook: 'All answers (Excel)',
  about:
    'The report is filled in, and has places where you write the analysis. The Excel file shows each administration’s and company’s own answers, so it is for administrators only.',
  here: {
    board: 'Here is the report. Look for “To write”: that is where your words go.',
    short: 'Here is the short version. It has a few places where you write yourself.',
    workbook: 'Here are all answers. The file shows what each has answered, so do not pass it on.',
  },
  nothingPublished:
    'There is no published result to make the report of. Close the round and write “publish the round”.',
  noRatings: 'There are no answers handed in to make a file of yet.',
  byAdministrator: (a) => `An administrator makes the report. Contact ${a.administrator}.`,
  fileName: { board: 'follow-up-report', short: 'short-version', workbook: 'self-assessment' },
};
