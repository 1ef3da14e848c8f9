import type { Response } from 'express';

import type { ClockState } from './clock-state.ts';
import type { Entry } from './entry.ts';

/** What every open page is told as it happens. */
type PageEvent =
  /** New, or in the place of the entry with the same id. */
  | { kind: 'entry'; conversation: string; entry: Entry }
  /** Whether Lika is working on what this person wrote there. */
  | { kind: 'working'; conversation: string; person: string; working: boolean }
  | { kind: 'clock'; clock: ClockState }
  /** Everything was cleared: get the state anew. */
  | { kind: 'reset' };

export interface PageEvents {
  /** Keeps the response open and writes what happens to it (Server-Sent Events). */
  follow(response: Response): void;
  tell(event: PageEvent): void;
  close(): void;
}

export function createPageEvents(): PageEvents {
  const open = new Set<Response>();
  return {
    follow(response) {
      response.status(200).type('text/event-stream').set('Cache-Control', 'no-store');
      response.write('retry: 1000\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    tell(event) {
      const message = `data: ${JSON.stringify(event)}\n\n`;
      for (const response of open) response.write(message);
    },
    close() {
      for (const response of open) response.end();
      open.clear();
    },
  };
}
