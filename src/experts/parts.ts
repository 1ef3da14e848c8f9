import { createHash } from 'node:crypto';
import type { Reply } from '../messages/reply.ts';
import type { Language } from '../plan/plan.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import type { Records } from '../records/records.ts';
import type { Turns } from '../records/turns.ts';
import type { Register } from '../register/register.ts';

/** What this ability works with. */
export type ExpertParts = {
  register: Register;
  records: Records;
  turns: Turns;
  calendar: WorkingCalendar;
  /** Someone tells of what happened to a person: never kept, never passed on. */
  isIndividualCase: (line: string) => boolean;
  individualCase: (language: Language) => Reply;
};

/** A short name for that text, the same every time. */
export const shortId = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
