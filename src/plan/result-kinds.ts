/** What a result has figures of, under the names that it and the plan share. */
export const KINDS = ['areas', 'criteria', 'actions'] as const;
export type Kind = (typeof KINDS)[number];
