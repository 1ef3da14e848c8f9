import { z } from 'zod';
import type { Language, Localised } from '../plan/plan.ts';
import type { Made, Wanted } from '../report/report-files.ts';
import type { Refusal } from '../report/which-round.ts';

const Format = z.enum(['docx', 'xlsx', 'csv', 'json']);
const LanguageOption = z.enum(['sv', 'en']);

export type ExportCommand = {
  format: string;
  /** The file to write, as it was written. */
  out: string;
  round: string | undefined;
  /** The short version of the report, for everyone. */
  public: boolean;
  /** The plan's own where it is left out. */
  language: string | undefined;
  planLanguage: Language;
  json: boolean;
  make: (wanted: Wanted) => Promise<Made>;
  nameOf: (name: Localised) => string;
  writeFile: (path: string, content: Uint8Array) => Promise<void>;
  write: (text: string) => void;
  writeError: (text: string) => void;
};

/** `lika export`: writes a file of what is known. Gives the exit code: 1 where there is nothing to make it of, or it cannot be written. */
export async function exportCommand(command: ExportCommand): Promise<0 | 1 | 2> {
  const { out, round, json, make, write } = command;
  const format = Format.safeParse(command.format).data;
  const language = LanguageOption.safeParse(command.language ?? command.planLanguage).data;
  if (format === undefined || language === undefined || (command.public && format !== 'docx')) {
    fail(command, 'usage', USAGE);
    return 2;
  }
  const made = await make({
    format,
    language,
    audience: command.public ? 'public' : 'board',
    ...(round !== undefined && { round }),
  });
  if (made.kind === 'refused') return fail(command, made.why, refusalWords(made, command));
  const { bytes } = made.file;
  try {
    await command.writeFile(out, bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail(
      command,
      'not-written',
      `Filen ${out} gick inte att skriva (${why}). Välj en annan plats med --out.`,
    );
  }
  if (json) write(`${JSON.stringify({ ok: true, format, file: out, bytes: bytes.length })}\n`);
  else write(`${out} är skriven. ${ABOUT[command.public ? 'public' : format]}\n`);
  return 0;
}

const USAGE =
  'Skriv lika export --format docx, xlsx, csv eller json, och --out FIL. Kortversionen för alla: --format docx --public. Språket: --language sv eller en.';

const ABOUT: Record<z.infer<typeof Format> | 'public', string> = {
  docx: 'Det är uppföljningsrapporten. Leta efter ”Att skriva”: där fyller du i egna ord.',
  public: 'Det är kortversionen för alla. Leta efter ”Att skriva”: där fyller du i egna ord.',
  xlsx: 'Filen visar vad varje förvaltning och bolag har svarat, och är bara för administratörer.',
  csv: 'Filen visar vad varje förvaltning och bolag har skattat i matrisen och för åtgärderna, så som lika score läser det. Andra svar finns i xlsx och json. Filen är bara för administratörer.',
  json: 'Filen visar vad varje förvaltning och bolag har svarat, och är bara för administratörer.',
};

function fail({ json, write, writeError }: ExportCommand, why: string, message: string): 1 {
  if (json) write(`${JSON.stringify({ ok: false, why, message })}\n`);
  else writeError(`${message}\n`);
  return 1;
}

function refusalWords({ why, round: name }: Refusal, { round, nameOf }: ExportCommand): string {
  const publish = `lika rounds publish ${round ?? 'OMGÅNG'}`;
  switch (why) {
    case 'unknown-round':
      return 'Den omgången finns inte. Kör lika rounds list för att se dem som finns. Ingen fil är skriven.';
    case 'not-published':
      return `${name === undefined ? 'Omgången' : nameOf(name)} är inte publicerad, så rapporten kan inte göras av den. Ingen fil är skriven. Publicera med ${publish}, eller skriv ”publicera omgången” i chatten.`;
    case 'nothing-published':
      return `Ingen omgång är publicerad, så det finns inget att göra rapporten av. Ingen fil är skriven. Publicera med ${publish}, eller skriv ”publicera omgången” i chatten.`;
    case 'no-ratings':
      return 'Det finns inga inlämnade svar än. Ingen fil är skriven.';
  }
}
