import { z } from 'zod';

/** Small letters: who a person is to Lika. */
export const Email = z.string();

export const Instant = z.iso.datetime();

export const DAY_MS = 24 * 60 * 60 * 1000;
