import { roundsCommand } from '../../commands/rounds.ts';
import { localDay } from '../../plan/local-time.ts';
import { inLanguage } from '../../plan/plan.ts';
import { stageOf } from '../../plan/round-stage.ts';
import { ANY } from '../../rounds/publishing.ts';
import { inWorld } from './in-world.ts';
import type { ExitCode, Terminal } from './terminal.ts';
/** `lika rounds`, on the clock of where Lika is at work. */
export function manageRounds(
  terminal: Terminal,
  options: {
    act: string;
    round?: string;
    opens?: string;
    closes?: string;
    name?: string;
    unit?: string;
    json: boolean;
  },
): Promise<ExitCode> {
  const { write, writeError } = terminal;
  return inWorld(terminal, (world, { pack: { plan } }) => {
    const { rounds } = world.lika;
    const today = localDay(world.now(), plan.timeZone);
    return roundsCommand({
      act: options.act,
      round: options.round,
      opens: options.opens,
      closes: options.closes,
      name: options.name,
      unit: options.unit,
      json: options.json,
      change: (request) => rounds.change(request, 'lika rounds', world.now()),
      publish: (round) => rounds.publish({ round, seen: ANY }, 'lika rounds', world.now()),
      list: rounds.list,
      stageOf: (round, all) => stageOf(round, all, today),
      nameOf: ({ name }) => inLanguage(name, plan.language),
      write,
      writeError,
    });
  });
}
