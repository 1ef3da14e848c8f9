import { once } from 'node:events';
import PDFDocument from 'pdfkit';

export type Pdf = InstanceType<typeof PDFDocument>;
type Options = NonNullable<ConstructorParameters<typeof PDFDocument>[0]>;

/** A PDF of what is drawn on it. */
export async function makePdf(draw: (pdf: Pdf) => void, options: Options = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ margin: 70, size: 'A4', ...options });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(pdf, 'end');
  draw(pdf.fontSize(11));
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
