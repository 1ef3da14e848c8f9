/** The few words that Teams' own surfaces need, in Swedish. */
export const teams = {
  received: 'Jag har tagit emot det. Svaret kommer strax.',
};

export type TeamsWording = typeof teams;
