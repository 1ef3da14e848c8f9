import type { Part, Reply } from './reply.ts';

/** A message that Lika is to send by itself. The same id is never sent twice. */
export type DueMessage = {
  /**
   * `nudge/PERSON/DATE`, `round/PERSON/ROUND/KIND/DAY`, `approval/PERSON/ROUND/UNIT/INSTANT`,
   * `hand-over/PERSON/ACTION/WHAT/INSTANT`, `deputy/PERSON/WHAT/OTHER/INSTANT`, `answer/PERSON/ACTION/ANSWER`,
   * `expert-question/CHANNEL-OR-PERSON/QUESTION`, `expert-answer/PERSON/ANSWER`, `summary/CHANNEL/WEEK` or
   * `notice/PERSON/ABOUT`.
   */
  id: string;
  kind:
    | 'nudge'
    | 'round'
    | 'approval'
    | 'hand-over'
    | 'deputy'
    | 'answer'
    | 'question'
    | 'summary'
    | 'notice';
  to: { kind: 'person'; email: string } | { kind: 'channel'; name: string };
  /** Ids of what it is about: actions, rounds, people. */
  about: string[];
  /** ISO instant. */
  scheduledFor: string;
  /** What its recipient is told of, by topic, and on which of their days: noted, so that it is not told again. */
  tells?: { day: string; topics: string[] };
  /** Why it comes, for administrators, in Swedish. */
  why?: string[];
  /** Messages that it takes the place of: they are done when it is sent. */
  includes?: DueMessage[];
  /** It did not go out in time and is not worth sending any more: only that is recorded, with why. */
  lapsed?: string;
  /** A stamp of the news that it tells, where there may be newer before long: see `Revision`. */
  news?: string;
  reply: Reply;
};

/**
 * Something that one person is to hear in the day's message. Days are `YYYY-MM-DD` and the person's own. It is told once,
 * by its topic, on the first day from `from` on that the person works; after `until` it is no longer worth telling.
 */
export type Concern = {
  email: string;
  /** What it is, such as `event/kickoff/7`: the same topic is never told twice to the same person. */
  topic: string;
  /** Ids of what it is about. */
  about: string[];
  /**
   * `date`: it warns of one. `question`: someone waits for it, so that it comes at once within working hours. `answer`:
   * the person waits for it themselves, so that neither does a week's limit hold it back. `news`: it can wait for its turn.
   */
  kind: 'date' | 'question' | 'answer' | 'news';
  from: string;
  until?: string | undefined;
  /** Why it comes, for administrators, in Swedish. */
  why: string;
  /** In the person's language; `today`: the day that it is told. */
  parts(language: 'sv' | 'en', today: string): Part[];
};

/** What people are to hear of at that instant, as far as one ability knows. */
export type Concerns = (now: Date) => Promise<Concern[]>;

/** What is due at that instant; pure over the plan, the register and the records. */
export type Due = (now: Date) => Promise<DueMessage[]>;

/** What a message that Lika sent by itself should show now. */
export type Revision = {
  /** Of the message. */
  id: string;
  /** What its recipient is told of, by topic, and on which of their days: noted, so that it is not told again. */
  tells?: { day: string; topics: string[] };
  /** Why it comes, for administrators, in Swedish. */
  why?: string[];
  /** Messages that it takes the place of: they are done when it is sent. */
  includes?: DueMessage[];
  /** It did not go out in time and is not worth sending any more: only that is recorded, with why. */
  lapsed?: string;
  /** A stamp of the news that it tells then: the same stamp is the same news, and nothing is changed for it. */
  news: string;
  /** Made only where there is news, as it is asked for again and again. */
  reply: () => Promise<Reply>;
};

/** How messages that were sent should read at that instant, as long as anyone would look for news there. */
export type Revisions = (now: Date) => Promise<Revision[]>;
