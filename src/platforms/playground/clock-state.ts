/** The clock as the page shows it: an ISO instant, and what it is busy with. */
export type ClockState = { now: string; busy: 'moving' | 'resetting' | null };
