/** What administrators are told when Lika cannot reach someone, in Swedish. */
export const notices = {
  person: (a: { name: string; email: string }) =>
    `Jag når inte ${a.name} (${a.email}) i chatten, så jag har slutat skicka påminnelser dit.`,
  people: 'Jag når inte de här personerna i chatten, så jag har slutat skicka påminnelser till dem.',
  named: (a: { name: string; email: string }) => `${a.name} (${a.email})`,
  personMend:
    'Oftast är kontot avslutat, eller så är appen inte installerad. Installera den, eller byt person i listan. När den som saknas skriver till mig börjar påminnelserna igen.',
  channel: (a: { name: string }) =>
    `Jag kan inte skriva i kanalen #${a.name}, så veckans inlägg kom inte dit.`,
  channelMend:
    'Oftast är ingen kanal vald än, eller så är kanalen arkiverad eller jag inte med i den. Bjud in mig i den kanal som ska användas och skriv ”@Lika posta här” där. Är det inte för sent kommer inlägget då.',
};

export type NoticesWording = typeof notices;
