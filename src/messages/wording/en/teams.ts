import type { TeamsWording } from '../sv/teams.ts';

/** The few words that Teams' own surfaces need, in English. */
export const teams: TeamsWording = {
  received: 'I have got it. The answer comes in a moment.',
};
