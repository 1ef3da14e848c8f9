import { randomUUID } from 'node:crypto';
import { assignCommand } from '../../commands/assign.ts';
import { inWorld } from './in-world.ts';
import type { ExitCode, Terminal } from './terminal.ts';
/** `lika assign`, where Lika is at work. */
export function assignCoordinator(
  terminal: Terminal,
  options: { action?: string; to?: string; json: boolean },
): Promise<ExitCode> {
  const { write, writeError } = terminal;
  return inWorld(terminal, ({ lika: { handOvers }, now }) =>
    assignCommand({
      action: options.action,
      to: options.to,
      json: options.json,
      assign: (request) => handOvers.assign(request, { id: randomUUID(), by: 'lika assign', now: now() }),
      list: handOvers.list,
      write,
      writeError,
    }),
  );
}
