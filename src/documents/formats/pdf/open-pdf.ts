import { getDocumentProxy } from 'unpdf';
import { UnreadableError } from '../../unreadable.ts';
import { plainSpaces } from '../plain-spaces.ts';
import type { PdfPage, PdfText, Run } from './page-text.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;
type View = ReturnType<Page['getViewport']>;
type Outline = Awaited<ReturnType<Pdf['getOutline']>>;

const MAGIC = '%PDF-';
/** Some programs write a little before the beginning. */
const MAGIC_WITHIN = 1024;
const BOLD = /bold|black|heavy|semibold|demi(?!light)|(?:^|[-,])bd/i;
const DEEPEST = 20;
/** What is written along the page's edge, or set on a picture of a page, has no more letters. */
export const LONGEST_STAMP = 100;

/** Reads all text of the file with its places. Throws an `UnreadableError`. */
export async function openPdf(bytes: Uint8Array): Promise<PdfText> {
  if (!Buffer.from(bytes.subarray(0, MAGIC_WITHIN)).includes(MAGIC)) throw new UnreadableError('damaged');
  const pdf = await opened(bytes);
  try {
    return await textOf(pdf);
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError('damaged', error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    // The bytes are taken over, so it gets its own. No picture is ever unpacked.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      maxImageSize: 1,
      stopAtErrors: false,
    });
  } catch (error) {
    const isProtected = error instanceof Error && error.name === 'PasswordException';
    throw new UnreadableError(isProtected ? 'protected' : 'damaged', error);
  }
}

async function textOf(pdf: Pdf): Promise<PdfText> {
  const pages: PdfPage[] = [];
  const bold = new Map<string, boolean>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    pages.push(await pageText(page, number, bold));
    page.cleanup();
  }
  if (pages.every(({ runs }) => runs.length === 0)) throw new UnreadableError('pictures-only');
  return {
    title: await titleOf(pdf),
    pages,
    bookmarks: bookmarksIn(await pdf.getOutline().catch(() => null)),
  };
}

/** A damaged page is no reason to leave out the others. */
async function pageText(page: Page, number: number, bold: Map<string, boolean>): Promise<PdfPage> {
  const content = await page.getTextContent().catch(() => undefined);
  const items =
    content?.items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : [])) ?? [];
  const { width, height, transform } = uprightView(page, items);
  await learnWeights(page, Object.keys(content?.styles ?? {}), bold);
  const runs = items.flatMap((item) => (isUpright(item, transform) ? [runOf(item, transform, bold)] : []));
  return { number, width, height, runs };
}

/** The page as it is held for most of its letters to stand upright: a wide table may be drawn up along a tall page. */
function uprightView(page: Page, items: readonly Item[]): View {
  const views = [0, 90, 180, 270].map((turn) => page.getViewport({ scale: 1, rotation: page.rotate + turn }));
  const letters = views.map(({ transform }) =>
    items.reduce((sum, item) => sum + (isUpright(item, transform) ? item.str.length : 0), 0),
  );
  const most = Math.max(...letters);
  const view = most > LONGEST_STAMP ? views[letters.indexOf(most)] : undefined;
  return view ?? page.getViewport({ scale: 1 });
}

/** The file tells a font's name only with what is drawn. */
async function learnWeights(page: Page, fonts: readonly string[], bold: Map<string, boolean>): Promise<void> {
  const unknown = fonts.filter((font) => !bold.has(font));
  if (unknown.length === 0) return;
  await page.getOperatorList().catch(() => undefined);
  for (const font of unknown) {
    const name = page.commonObjs.has(font) ? String(page.commonObjs.get(font)?.name ?? '') : '';
    bold.set(font, BOLD.test(name));
  }
}

type Item = { str: string; transform: number[]; width: number; fontName: string };

/** Not so is what is written up or down the page: stamps, and labels of diagrams. */
function isUpright(
  { transform: [a = 1, b = 0] }: Item,
  [va = 1, vb = 0, vc = 0, vd = 1]: readonly number[],
): boolean {
  const along = { x: va * a + vc * b, y: vb * a + vd * b };
  return along.x >= Math.abs(along.y);
}

function runOf(item: Item, view: readonly number[], bold: ReadonlyMap<string, boolean>): Run {
  const [, , c = 0, d = 1, e = 0, f = 0] = item.transform;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  return {
    text: plainSpaces(item.str),
    x: va * e + vc * f + ve,
    y: vb * e + vd * f + vf,
    width: item.width,
    size: Math.hypot(va * c + vc * d, vb * c + vd * d),
    font: item.fontName,
    bold: bold.get(item.fontName) ?? false,
  };
}

/** What the author, and no program, has called it. */
async function titleOf(pdf: Pdf): Promise<string | undefined> {
  const info: unknown = (await pdf.getMetadata().catch(() => undefined))?.info;
  const title = typeof info === 'object' && info !== null && 'Title' in info ? info.Title : undefined;
  if (typeof title !== 'string') return undefined;
  const words = plainSpaces(title).trim();
  const byProgram =
    /^(?:microsoft|untitled|namnlös|dokument\d*|document\d*|presentation|powerpoint)|\.(?:docx?|pdf|indd|pptx?|xlsx?|odt)$|^[\w-]*$|\uFFFD/i;
  return words.length > 3 && !byProgram.test(words) ? words : undefined;
}

function bookmarksIn(outline: Outline | null, depth = 1): PdfText['bookmarks'] {
  if (outline === null || depth > DEEPEST) return [];
  return outline.flatMap(({ title, items }) => [
    { text: plainSpaces(title).replace(/\s+/g, ' ').trim(), depth },
    ...bookmarksIn(items, depth + 1),
  ]);
}
