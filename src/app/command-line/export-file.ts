import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { exportCommand } from '../../commands/export.ts';
import { createPainter } from '../../pictures/painter.ts';
import { inLanguage } from '../../plan/plan.ts';
import { openReports } from '../report-files.ts';
import { openHeavyWork } from '../threads/heavy-work.ts';
import { inWorld } from './in-world.ts';
import { openLog } from './run.ts';
import type { ExitCode, Terminal } from './terminal.ts';
/** `lika export`, of what is known where Lika is at work. */
export function exportFile(
  terminal: Terminal,
  options: {
    format: string;
    out: string;
    round?: string;
    public: boolean;
    language?: string;
    json: boolean;
  },
): Promise<ExitCode> {
  const { folder, write, writeError } = terminal;
  return inWorld(terminal, async ({ lika, now }, { config, model, pack: { plan } }) => {
    const log = openLog(config.logLevel);
    const { paintPng, writers, close } = openHeavyWork();
    const { draftedBy } = model;
    const paint = createPainter(log, paintPng);
    const openFiles = openReports({ paint, writers, ...(draftedBy && { draftedBy }) });
    const files = openFiles(lika);
    try {
      return await exportCommand({
        ...options,
        round: options.round,
        language: options.language,
        planLanguage: plan.language,
        make: (wanted) => files.makeReportFile(wanted, now()),
        nameOf: (name) => inLanguage(name, plan.language),
        async writeFile(path, content) {
          const file = resolve(folder, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        },
        write,
        writeError,
      });
    } finally {
      await close();
    }
  });
}
