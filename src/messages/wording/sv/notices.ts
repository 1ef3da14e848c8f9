/** What administrators are told when Lika cannot reach someone, in Swedish. */
export const notices = {
  person: (a: { name: string; email: string }) =>
    `Jag når inte ${a.name} (${a.email}) i chatten, så jag har slutat skicka påminnelser dit.`,
  personMend:
    'Oftast är kontot avslutat, eller så är appen inte installerad för personen. Installera den, eller byt person i listan. När personen skriver till mig börjar påminnelserna igen.',
  channel: (a: { name: string }) =>
    `Jag kan inte skriva i kanalen #${a.name}, så veckans inlägg kom inte dit.`,
  channelMend:
    'Oftast är kanalen arkiverad, eller så är jag inte med i den. Bjud in mig i kanalen, eller skriv ”använd kanalen” till mig i en annan.',
};

export type NoticesWording = typeof notices;
