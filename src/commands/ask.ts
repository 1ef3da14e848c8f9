import { z } from 'zod';
import type { Depth } from '../answers/action-card/depth.ts';
import { PASSAGES } from '../answers/answered.ts';
import { type Answer, type AnswersOptions, createAnswers } from '../answers/answers.ts';
import type { Before } from '../answers/before.ts';
import { pageOf } from '../answers/citations/cited.ts';
import type { Wording } from '../answers/from-documents/by-model/with-model.ts';
import type { StatusOf } from '../answers/from-plan/plan-answer.ts';
import { withLatest } from '../chat/latest-questions.ts';
import type { Reading } from '../documents/folder/library.ts';
import type { SkippedFile, SkipReason } from '../documents/folder/skip-reason.ts';
import type { Language } from '../messages/format.ts';
import { plainText } from '../messages/plain-text.ts';
import type { Reply } from '../messages/reply.ts';
import type { Register } from '../register/register.ts';
import { loadCollection } from '../retrieval/collection.ts';
import { readQuestion } from '../retrieval/question.ts';
import { isEnglish } from '../retrieval/words/english-question.ts';

/** What `lika ask` is given. `documents`: the folder that takes the place of the pack's own. */
export type AskOptions = {
  ask: { question: string } | { batch: string } | { conversation: AsyncIterable<string> };
  documents?: string;
  json: boolean;
};

export type AskParts = {
  register: Register;
  /** The pack's own documents. */
  packDocuments: string;
  /** How documents are read. */
  reading?: Reading;
  statusOf?: StatusOf;
  depth?: Depth;
  /** The plan's rounds as they stand now. */
  rounds?: NonNullable<AnswersOptions['rounds']>;
  /** Where the plan stands towards a commitment, as chat tells it; undefined where the question is about something else. */
  commitments?: (question: string, language: Language, now: Date) => Promise<Reply | undefined>;
  wordedBy?: Wording;
  nearness?: NonNullable<AnswersOptions['nearness']>;
  read: (file: string) => Promise<string>;
  /** One line to standard output. */
  write: (line: string) => void;
  /** One line to standard error. */
  warn: (line: string) => void;
  now: () => Date;
  /** Milliseconds on a clock that only goes forward. */
  elapsed: () => number;
};

const BatchLine = z.object({ id: z.union([z.string(), z.number()]), question: z.string() });

/** Answers one question, or a file of them. The exit code: 0, or 1 when a folder, file or line could not be read. */
export async function askCommand(options: AskOptions, parts: AskParts): Promise<0 | 1> {
  const folder = options.documents ?? parts.packDocuments;
  const loaded = await loadCollection(folder, parts.reading).catch((error: unknown) => {
    parts.warn(`Jag kan inte läsa mappen ${folder}: ${messageOf(error)}`);
  });
  if (!loaded) return 1;
  for (const file of loaded.skipped) parts.warn(skippedLine(file));
  const { register, statusOf, depth, rounds, wordedBy, nearness } = parts;
  const fromDocuments = createAnswers({
    index: () => loaded.index,
    ...(wordedBy && { wordedBy }),
    ...(nearness && { nearness }),
    // What the pack's plan says is no answer about other documents.
    ...(options.documents === undefined && {
      register,
      ...(statusOf && { statusOf }),
      ...(depth && { depth }),
      ...(rounds && { rounds }),
    }),
  });
  const explain: Explain = async (question, before) => {
    const language = isEnglish(question) ? 'en' : 'sv';
    const told = await parts.commitments?.(question, language, parts.now());
    if (told === undefined) {
      return fromDocuments.answer(question, language, parts.now(), { ...(before && { before }) });
    }
    const { ranked } = loaded.index.search(
      readQuestion(question, register.plan.municipality, register.plan.words),
      PASSAGES,
    );
    return {
      reply: told,
      abstained: false,
      cited: [],
      passages: ranked,
      understood: { question, about: {} },
    };
  };
  const { ask, json } = options;
  if ('batch' in ask) return answerFile(ask.batch, explain, parts);
  if ('conversation' in ask) return converse(ask.conversation, json, explain, parts);
  await answerOne(ask.question, json, explain, parts);
  return 0;
}

type Explain = (question: string, before?: Before) => Promise<Answer>;

async function answerOne(
  question: string,
  json: boolean,
  explain: Explain,
  parts: AskParts,
  before?: Before,
): Promise<Answer> {
  const started = parts.elapsed();
  const answer = await explain(question, before);
  const ms = parts.elapsed() - started;
  parts.write(json ? JSON.stringify(machineForm(answer, ms)) : plainText(answer.reply));
  return answer;
}

/** A question a line, each understood from those before, until there are no more. */
async function converse(
  lines: AsyncIterable<string>,
  json: boolean,
  explain: Explain,
  parts: AskParts,
): Promise<0> {
  let before: Before = [];
  for await (const line of lines) {
    const question = line.trim();
    if (question === '') continue;
    before = withLatest(before, await answerOne(question, json, explain, parts, before));
    if (!json) parts.write('');
  }
  return 0;
}

async function answerFile(file: string, explain: Explain, parts: AskParts): Promise<0 | 1> {
  const content = await parts.read(file).catch((error: unknown) => {
    parts.warn(`Jag kan inte läsa filen ${file}: ${messageOf(error)}`);
  });
  if (content === undefined) return 1;
  let malformed = 0;
  for (const [at, line] of content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const asked = BatchLine.safeParse(jsonOf(line));
    if (!asked.success) {
      malformed += 1;
      parts.warn(
        `${file}, rad ${at + 1}: skriv {"id": "…", "question": "…"}. De andra raderna är besvarade.`,
      );
      continue;
    }
    const { id, question } = asked.data;
    const started = parts.elapsed();
    const answer = await explain(question);
    parts.write(JSON.stringify({ id, ...machineForm(answer, parts.elapsed() - started) }));
  }
  return malformed === 0 ? 0 : 1;
}

/** The answer for scripts: the words without the citations, which stand on their own, and the passages best first. */
function machineForm({ reply, abstained, cited, passages }: Answer, ms: number) {
  const words = reply.parts.filter((part) => part.kind !== 'citations' && part.kind !== 'choices');
  return {
    answer: plainText({ parts: words }),
    abstained,
    ...(reply.byModel && { byModel: true }),
    citations: cited.map(({ source, quote }) => {
      const page = pageOf(source, quote);
      return {
        document: 'path' in source ? source.path : source.document,
        heading: source.heading,
        ...(page !== undefined && { page }),
        quote,
      };
    }),
    passages: passages.map(({ passage, score }) => ({
      document: passage.path,
      heading: passage.heading,
      text: passage.text,
      score: Math.round(score * 10_000) / 10_000,
    })),
    ms: Math.round(ms * 100) / 100,
  };
}

const WHY_SKIPPED: Record<SkipReason, string> = {
  unsupported: 'filtypen kan inte läsas. Lika läser md, txt, html, pdf och docx',
  hidden: 'filen är dold',
  empty: 'filen är tom',
  unreadable: 'filen går inte att öppna',
  'about-folder': 'den beskriver mappen och är inget underlag',
  'outside-folder': 'den är en länk ut ur mappen',
  damaged: 'filen är skadad, eller något annat än den heter',
  protected: 'filen har lösenord',
  'pictures-only': 'filen har bara bilder, ingen text. Kör textigenkänning (OCR) på den',
  'not-text': 'filen är ingen text, fast den heter så',
  'too-large': 'filen är för stor',
  'too-slow': 'filen tog för lång tid att läsa',
  'too-much-memory': 'filen tog för mycket minne att läsa',
};

function skippedLine({ path, reason }: SkippedFile): string {
  return `Hoppar över ${path}: ${WHY_SKIPPED[reason]}.`;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
