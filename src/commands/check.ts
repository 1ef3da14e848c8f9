import { isAbsolute, relative } from 'node:path';
import { type Config, ConfigError, parseConfig, planFolder } from '../config.ts';
import type { SkippedFile } from '../documents/folder/skip-reason.ts';
import type { Spent } from '../model/service/budget.ts';
import { inspectPack } from '../plan/pack/load-pack.ts';
import { describeProblem, type Problem } from '../plan/pack/problem.ts';
import type { Plan } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';
import type { Register } from '../register/register.ts';
import { type Found, summaryOf } from './check-summary.ts';
import { driftNotes } from './drift.ts';
import { type ModelFound, modelFound, modelNotes } from './model-notes.ts';

export type CheckCommand = {
  env: Readonly<Record<string, string | undefined>>;
  /** The project's folder, which paths are told relative to. */
  root: string;
  /** `--plan`, absolute; else what the environment says. */
  planDir?: string | undefined;
  json: boolean;
  /** The text of `.env`, where there is one, so that the line can be told. */
  envFile?: string | undefined;
  /** What is wrong with the ratings of one round. */
  ratingProblems: (text: string, plan: Plan, round: string) => readonly Omit<Problem, 'file'>[];
  /** Reads the plan's documents. Rejects when there is no such folder. */
  readDocuments: (
    folder: string,
  ) => Promise<{ documents: number; passages: number; skipped: readonly SkippedFile[] }>;
  /** Who coordinates what where Lika is at work; `note`: why that could not be told. */
  registerOf: (
    plan: Plan,
    people: readonly Person[],
    config: Config | undefined,
  ) => Promise<{ register: Register; note?: string }>;
  /** What the model has taken today; undefined where it could not be read. */
  modelToday?: (config: Config, plan: Plan) => Promise<Spent | undefined>;
  /** What is wrong with the manifests of this deployment. */
  manifestProblems: () => Promise<readonly Problem[]>;
  /** Whole lines, each with its line break. */
  write: (text: string) => void;
};

/** `problems` name files relative to the project. */
type CheckResult = Found & { problems: Problem[]; model: ModelFound | undefined };

/** As many as a person reads; `--json` gives all. */
const MOST_PROBLEMS = 200;

/** `lika check`: configuration, plan, people, ratings, documents and manifests. Gives the exit code: 1 at any problem. */
export async function checkCommand(command: CheckCommand): Promise<0 | 1> {
  const result = await check(command);
  command.write(command.json ? `${JSON.stringify(asJson(result))}\n` : asText(result, command.root));
  return result.problems.length === 0 ? 0 : 1;
}

async function check(command: CheckCommand): Promise<CheckResult> {
  const { env, root, ratingProblems } = command;
  const { config, problems: configProblems } = configuration(command);
  const pack = await inspectPack(command.planDir ?? planFolder(env, root));
  const { plan } = pack;
  const ratings =
    plan === undefined
      ? []
      : [...pack.rounds].flatMap(([round, { file, text }]) =>
          ratingProblems(text, plan, round).map((problem) => ({ file, ...problem })),
        );
  const noFolder = pack.problems.some(({ file }) => file === pack.folder);
  const documents: DocumentsFound = noFolder
    ? { read: 0, passages: 0, problems: [] }
    : await documentsOf(pack.documents, command);
  const manifests = await command.manifestProblems();
  const standing = plan && (await command.registerOf(plan, pack.roster, config));

  const today = config?.model && plan && (await command.modelToday?.(config, plan));
  const model = config?.model && modelFound(config.model, today);

  const problems = [...configProblems, ...pack.problems, ...ratings, ...documents.problems, ...manifests];
  return {
    config,
    pack,
    documents: { read: documents.read, passages: documents.passages },
    register: standing?.register,
    model,
    notes: [
      ...(model === undefined ? [] : modelNotes(model)),
      ...(config?.notes ?? []),
      ...(standing === undefined ? [] : driftNotes(standing.register)),
      ...(standing?.note === undefined ? [] : [standing.note]),
    ],
    problems: problems.map((problem) => ({ ...problem, file: shortened(problem.file, root) })),
  };
}

function configuration({ env, root, envFile }: CheckCommand): {
  config: Config | undefined;
  problems: Problem[];
} {
  try {
    return { config: parseConfig(env, root), problems: [] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const lines = envFile?.split('\n') ?? [];
    const problems = error.problems.map(({ variable, message, fix }) => {
      const index = lines.findIndex((line) => new RegExp(`^\\s*(export\\s+)?${variable}\\s*=`).test(line));
      const place = index === -1 ? { file: 'miljövariabler' } : { file: '.env', line: index + 1 };
      return { ...place, message: `${variable} ${message}.`, fix };
    });
    return { config: undefined, problems };
  }
}

type Wording = { message: string; fix: string };

const skipped: Partial<Record<SkippedFile['reason'], Wording>> = {
  unsupported: {
    message: 'Lika kan inte läsa den här sortens dokument.',
    fix: 'Spara det som pdf, docx, html, md eller txt, eller flytta filen någon annanstans.',
  },
  empty: { message: 'Dokumentet är tomt.', fix: 'Fyll på det, eller ta bort filen.' },
  unreadable: { message: 'Dokumentet går inte att öppna.', fix: 'Se efter att Lika får läsa filen.' },
  'outside-folder': {
    message: 'Filen är en länk ut ur mappen. Lika följer den inte.',
    fix: 'Lägg en kopia av dokumentet i mappen.',
  },
  damaged: {
    message: 'Dokumentet är skadat, eller av en annan sort än namnet säger.',
    fix: 'Öppna det i programmet som det är gjort i, och spara det på nytt.',
  },
  protected: {
    message: 'Dokumentet har lösenord.',
    fix: 'Spara en kopia utan lösenord, eller flytta filen någon annanstans.',
  },
  'pictures-only': {
    message: 'Dokumentet har bara bilder av sidor, ingen text.',
    fix: 'Kör textigenkänning (OCR) på det, eller lägg in originalet.',
  },
  'not-text': {
    message: 'Filen är ingen text, fast namnet säger det.',
    fix: 'Ge filen rätt ändelse, eller flytta den någon annanstans.',
  },
  'too-large': {
    message: 'Dokumentet är för stort. Lika läser filer på högst 40 MB.',
    fix: 'Spara det i mindre delar, eller utan bilder.',
  },
  'too-slow': {
    message: 'Dokumentet tog för lång tid att läsa.',
    fix: 'Spara det i mindre delar, eller spara om det i en enklare form.',
  },
  'too-much-memory': {
    message: 'Dokumentet tog för mycket minne att läsa.',
    fix: 'Spara det i mindre delar, eller spara om det i en enklare form.',
  },
};

type DocumentsFound = Found['documents'] & { problems: Problem[] };

async function documentsOf(folder: string, { readDocuments }: CheckCommand): Promise<DocumentsFound> {
  const fix =
    'Lägg minst ett dokument (pdf, docx, html, md eller txt) i mappen. Det är därifrån Lika hämtar sina svar.';
  try {
    const { documents, passages, skipped: left } = await readDocuments(folder);
    const problems = left.flatMap(({ path, reason }) => {
      const wording = skipped[reason];
      return wording ? [{ file: `${folder}/${path}`, ...wording }] : [];
    });
    if (documents === 0) problems.unshift({ file: folder, message: 'Mappen har inga dokument.', fix });
    return { read: documents, passages, problems };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return { read: 0, passages: 0, problems: [{ file: folder, message: 'Mappen finns inte.', fix }] };
  }
}

function shortened(file: string, root: string): string {
  const within = isAbsolute(file) ? relative(root, file) : file;
  return within.startsWith('..') ? file : within;
}

function asJson({ notes, documents, model, pack: { plan }, problems }: CheckResult) {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return {
    ok: problems.length === 0,
    problems: problems.map(({ file, line, message, fix }) => ({ file, line: line ?? null, message, fix })),
    notes,
    ...(model && { model }),
    documents,
    plan: plan
      ? {
          id: plan.id,
          areas: ids(plan.areas),
          criteria: ids(plan.criteria),
          actions: ids(plan.actions),
          units: ids(plan.units),
          rounds: ids(plan.rounds),
        }
      : null,
  };
}

function asText(result: CheckResult, root: string): string {
  const { problems } = result;
  const found = summaryOf(result, (file) => shortened(file, root));
  if (problems.length === 0) return `${found}\nAllt stämmer.\n`;
  const shown = problems.slice(0, MOST_PROBLEMS).map(describeProblem);
  const rest = problems.length - shown.length;
  const more = rest > 0 ? [`… och ${rest} till. Med --json visas alla.`] : [];
  return [found, `Att rätta: ${problems.length}`, '', ...shown, ...more, ''].join('\n');
}
