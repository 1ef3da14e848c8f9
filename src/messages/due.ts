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
  /** A stamp of the news that it tells, where there may be newer before long: see `Revision`. */
  news?: string;
  reply: Reply;
};

/** What is due at that instant; pure over the plan, the register and the records. */
export type Due = (now: Date) => Promise<DueMessage[]>;

/** What a message that Lika sent by itself should show now. */
export type Revision = {
  /** Of the message. */
  id: string;
  /** A stamp of the news that it tells then: the same stamp is the same news, and nothing is changed for it. */
  news: string;
  /** Made only where there is news, as it is asked for again and again. */
  reply: () => Promise<Reply>;
};

/** How messages that were sent should read at that instant, as long as anyone would look for news there. */
export type Revisions = (now: Date) => Promise<Revision[]>;
