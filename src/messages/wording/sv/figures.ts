const shows = (what: string) =>
  `${what} visar hur organisationen tycker att den arbetar, inte vilka effekter arbetet har.`;

/** What is said wherever the organisation's figures stand: what they do not show, and why some are missing, in Swedish. */
export const figures = {
  notEffects: shows('Siffrorna'),
  /** After a sentence that has named what shows it. */
  theyNotEffects: shows('De'),
  itNotEffects: shows('Det'),
  orderNotEffects: shows('Ordningen'),
  resultNotEffects: shows('Resultatet'),
  notShown: 'visas inte',
  /** After "visas inte", where there is little room: what all the reasons come to. */
  protects: 'annars kan någons svar gå att räkna ut',
  /** Every reason, after where they are missing: "Där har …". Two sentences, the second without its full stop. */
  whyMissing: (a: { minGroup: number }) =>
    `färre än ${a.minGroup} förvaltningar och bolag svarat, eller så har alla svarat högst eller lägst på skalan. Det kan också vara så att någons svar annars går att räkna ut, ur andra siffror eller en tidigare version`,
  notCompared: (a: { minGroup: number }) =>
    `Ingen jämförelse med omgången före visas. För få är med i båda, eller så skiljer det färre än ${a.minGroup}, och då går någons svar att räkna ut.`,
};

export type FiguresWording = typeof figures;
