import type { Open } from '../collection.ts';
import { Acquaintance } from './acquaintance.ts';
import { Conversation } from './conversation.ts';

/** What Lika knows of each person, and where they are with it. */
export const peopleRecords = (open: Open) => ({
  /** Key: e-mail. */
  acquaintances: open('acquaintances', Acquaintance),
  /** Key: e-mail. */
  conversations: open('conversations', Conversation),
});
