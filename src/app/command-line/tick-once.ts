import { tickCommand } from '../../commands/tick.ts';
import { dueLine } from '../../outbox/tick-result.ts';
import { inWorld } from './in-world.ts';
import type { ExitCode, Terminal } from './terminal.ts';
/** `lika tick`, where Lika is at work. */
export function tickOnce(
  terminal: Terminal,
  options: { at?: string; until?: string; dryRun: boolean; json: boolean },
): Promise<ExitCode> {
  const { write, writeError } = terminal;
  // What has begun is finished, and told.
  const stopping = new AbortController();
  terminal.onStop(() => stopping.abort());
  return inWorld(terminal, (world, { pack: { plan }, isLive }) =>
    tickCommand({
      ...options,
      now: world.now,
      allowFuture: !isLive,
      ahead: async (from, until) =>
        (await world.lika.ahead(from, until)).map(({ day, due }) => ({
          day,
          due: due.map((message) => dueLine({ id: message.id, message, sent: undefined })),
        })),
      tick: (at, more) => world.lika.outbox.tick(at, { ...more, signal: stopping.signal }),
      write,
      writeError,
      timeZone: plan.timeZone,
    }),
  );
}
