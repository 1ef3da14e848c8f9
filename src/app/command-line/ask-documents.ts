import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createApp } from '../../app.ts';
import { readCommitmentCommand } from '../../chat/commitment-words.ts';
import { type AskOptions, askCommand } from '../../commands/ask.ts';
import { parseConfig } from '../../config.ts';
import { loadPack } from '../../plan/pack/load-pack.ts';
import type { Language } from '../../plan/plan.ts';
import { createRegister } from '../../register/register.ts';
import { depthFrom } from '../abilities/depth-from.ts';
import { statusFrom } from '../abilities/status-from.ts';
import { withReading } from '../documents.ts';
import { openModel } from '../model.ts';
import { readingBar } from './reading-bar.ts';
import { openLog } from './run.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** `lika ask` on the plan and its documents, or on a folder of other documents. */
export async function askDocuments(
  terminal: Terminal,
  options: {
    question?: string;
    batch?: string;
    conversation: boolean;
    documents?: string;
    json: boolean;
  },
): Promise<ExitCode> {
  const { env, root, folder, now, write, writeError } = terminal;
  const { documents } = options;
  const ask = whatToAsk(terminal, options);
  if (ask === undefined) {
    writeError(
      'Skriv en fråga: lika ask "Vad innebär åtgärd 3?"\nEller en fil med frågor: lika ask --batch FIL.jsonl\nEller en fråga på varje rad: lika ask --conversation\n',
    );
    return 2;
  }
  if ('conversation' in ask && terminal.input?.isTyped) {
    writeError('Skriv en fråga i taget. Du kan fråga vidare om svaret. Sluta med Ctrl-D.\n');
  }
  const config = parseConfig(env, root);
  const pack = await loadPack(config.planDir);
  const log = openLog(config.logLevel);
  // Other documents are no part of the plan, so how its actions stand has no place in the answers.
  const app = documents === undefined ? await createApp({ config, pack, log, now }) : undefined;
  const world = app?.live ?? app?.playground;
  const model = app?.model ?? (await openModel(config, { timeZone: pack.plan.timeZone, now, log }));
  const { wordedBy, nearness } = model;
  try {
    const bar = readingBar(terminal);
    return await withReading({ cache: config.documentCache, now: now(), onProgress: bar.at }, (reading) =>
      askCommand(
        {
          ask,
          json: options.json,
          ...(documents === undefined ? {} : { documents: resolve(folder, documents) }),
        },
        {
          register: world?.lika.register ?? createRegister(pack.plan, pack.roster),
          packDocuments: pack.documents,
          reading,
          ...(world && {
            statusOf: statusFrom(world.lika.standing, world.now),
            depth: depthFrom({ register: world.lika.register, records: world.lika.records, now: world.now }),
            rounds: world.lika.rounds.list,
            commitments: async (asked: string, language: Language, at: Date) => {
              const command = readCommitmentCommand(asked, pack.plan.commitments);
              return command && world.lika.commitments.status(command.commitment, language, at);
            },
          }),
          ...(wordedBy && { wordedBy }),
          ...(nearness && { nearness }),
          read: (file) => readFile(resolve(folder, file), 'utf8'),
          write: (line) => write(`${line}\n`),
          warn: (line) => writeError(`${line}\n`),
          now: world?.now ?? now,
          elapsed: () => performance.now(),
        },
      ),
    ).finally(bar.done);
  } finally {
    await (app ? app.stop() : model.close());
  }
}

/** One of them; undefined where none is given, or several are. Whoever types and gives none is asked for lines. */
function whatToAsk(
  { input }: Pick<Terminal, 'input'>,
  given: { question?: string; batch?: string; conversation: boolean },
): AskOptions['ask'] | undefined {
  const { question, batch, conversation } = given;
  const asked = [
    ...(question === undefined ? [] : [{ question }]),
    ...(batch === undefined ? [] : [{ batch }]),
    ...(conversation && input ? [{ conversation: input.lines() }] : []),
  ];
  if (asked.length > 1) return undefined;
  return asked[0] ?? (input?.isTyped ? { conversation: input.lines() } : undefined);
}
