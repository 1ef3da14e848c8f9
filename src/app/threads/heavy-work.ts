import type { Picture } from '../../messages/picture.ts';
import type { PaintPng } from '../../pictures/paint-png.ts';
import type { Writers } from '../../report/writers.ts';
import type { Disclose } from '../../scoring/disclosure/disclose.ts';
import type { DisclosedResult } from '../../scoring/disclosure/disclosed-result.ts';
import type { DiscloseJob } from './disclose-thread.ts';
import { createThread } from './thread.ts';
import type { WriteJob } from './write-thread.ts';

/** What takes so long that platforms would not get their answers in time meanwhile. */
export type HeavyWork = {
  paintPng: PaintPng;
  writers: Writers;
  disclose: Disclose;
  close(): Promise<void>;
};

/**
 * Pictures have a thread of their own: they go with messages, and do not wait for a report of many pages. So has what may
 * be shown of a round: an administrator waits for it in the chat.
 */
export function openHeavyWork(): HeavyWork {
  const painting = createThread<Picture, Uint8Array>(new URL('./paint-thread.ts', import.meta.url));
  const writing = createThread<WriteJob, Uint8Array>(new URL('./write-thread.ts', import.meta.url));
  const disclosing = createThread<DiscloseJob, DisclosedResult>(
    new URL('./disclose-thread.ts', import.meta.url),
  );
  return {
    paintPng: painting.run,
    writers: {
      docx: (...of) => writing.run({ write: 'docx', of }),
      xlsx: (...of) => writing.run({ write: 'xlsx', of }),
    },
    disclose: (...of) => disclosing.run(of),
    async close() {
      await Promise.all([painting, writing, disclosing].map((thread) => thread.close()));
    },
  };
}
