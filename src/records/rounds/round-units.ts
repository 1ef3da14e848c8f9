import { z } from 'zod';

/** Which units a round has ratings for; for rounds that came with the pack also units that no longer exist. */
export const RoundUnits = z.strictObject({ units: z.array(z.string()) });
