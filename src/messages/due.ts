import type { Reply } from './reply.ts';

/** A message that Lika is to send by itself. The same id is never sent twice. */
export type DueMessage = {
  /**
   * `nudge/PERSON/DATE`, `round/PERSON/ROUND/KIND/DAY`, `approval/PERSON/ROUND/UNIT/INSTANT`, `summary/CHANNEL/WEEK` or
   * `notice/PERSON/ABOUT`.
   */
  id: string;
  kind: 'nudge' | 'round' | 'approval' | 'summary' | 'notice';
  to: { kind: 'person'; email: string } | { kind: 'channel'; name: string };
  /** Ids of what it is about: actions, rounds, people. */
  about: string[];
  /** ISO instant. */
  scheduledFor: string;
  reply: Reply;
};

/** What is due at that instant; pure over the plan, the register and the records. */
export type Due = (now: Date) => Promise<DueMessage[]>;
