import { z } from 'zod';
import type { Store } from '../store/store.ts';
import { actionRecords } from './actions/action-records.ts';
import { assessmentRecords } from './assessment/assessment-records.ts';
import { CivilSociety } from './civil-society.ts';
import { opening } from './collection.ts';
import { inboxRecords } from './inbox.ts';
import { peopleRecords } from './people/people-records.ts';
import { questionRecords } from './questions/question-records.ts';
import { roundRecords } from './rounds/round-records.ts';
import { sendingRecords } from './sending/sending-records.ts';
import { Instant } from './who-and-when.ts';

const Seeded = z.strictObject({ plan: z.string(), at: Instant });

/** Everything that Lika keeps, in collections; each says what its keys are. */
export type Records = ReturnType<typeof openRecords>;

export function openRecords(store: Store) {
  const open = opening(store);
  const kept = {
    ...assessmentRecords(open),
    ...roundRecords(open),
    ...actionRecords(open),
    ...peopleRecords(open),
    ...questionRecords(open),
    ...sendingRecords(open),
    ...inboxRecords(open),
    /** Key: plan id. */
    civilSociety: open('civil-society', CivilSociety),
    /** Which plans have brought what their pack holds. Key: plan id. */
    seeded: open('seeded', Seeded),
  };
  return {
    ...kept,
    /** What a platform must remember; each reads its own values. */
    platformMemory: (platform: string) => open(`platform-${platform}`, z.unknown()),
    /** Forgets everything but what the platforms remember. */
    async clearAll() {
      for (const one of Object.values(kept)) await one.clear();
    },
  };
}
