import type { Reply } from './reply.ts';

/** A message that Lika is to send by itself. The same id is never sent twice. */
export type DueMessage = {
  /** `nudge/PERSON/DATE`, `summary/CHANNEL/WEEK`, `notice/PERSON/ABOUT` or `approval/PERSON/ROUND/UNIT/INSTANT`. */
  id: string;
  kind: 'nudge' | 'summary' | 'notice' | 'approval';
  to: { kind: 'person'; email: string } | { kind: 'channel'; name: string };
  /** Ids of what it is about: actions, rounds, people. */
  about: string[];
  /** ISO instant. */
  scheduledFor: string;
  reply: Reply;
};

/** What is due at that instant; pure over the plan, the register and the records. */
export type Due = (now: Date) => Promise<DueMessage[]>;
