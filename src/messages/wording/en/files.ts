import type { FilesWording } from '../sv/files.ts';

/** What is said around a file that is sent in chat, in English. */
export const files: FilesWording = {
  onlyDirect: (a) => `I send the file “${a.title}” in a direct message only. Ask me for it there.`,
  notSent: (a) => {
    const told = `I could not send the file “${a.title}”. Try again in a while.`;
    return a.isReport
      ? `${told} If it still does not work, whoever runs Lika can get the file with the command lika export.`
      : told;
  },
  offer: (a) => `${a.title}. If you say yes, the file is saved in your OneDrive.`,
  declined: (a) => `Then I will not send the file “${a.title}”. Ask for it again whenever you like.`,
  noLongerOffered: 'I can no longer send that file. Ask for it again, and you will get a new one.',
};
