import type { IStylesOptions } from 'docx';
import type { Language } from '../../plan/plan.ts';

/** Of what stands on every computer, or has a twin that is as wide there. */
const FONT = 'Arial';

/** Every colour of text has at least 7:1 against white and against the grounds below. */
export const COLOURS = {
  ink: '1B1B1B',
  heading: '14424C',
  soft: '454545',
  rule: '8A8A8A',
  headerGround: 'E3EDEF',
  writeGround: 'FFF6DC',
  writeRule: 'A06A00',
  draftGround: 'EFEAF6',
  draftRule: '5B3F8C',
  editorGround: 'F0F0F0',
} as const;

/** In twips, a twentieth of a point: A4 with margins of 2,5 cm. */
export const PAGE = { width: 11906, height: 16838, margin: 1417 };
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

/** Half points, as Word counts. */
const size = (points: number): number => points * 2;
const heading = (points: number, before: number, after: number) => ({
  run: { font: FONT, size: size(points), bold: true, color: COLOURS.heading },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

/** The styles are the ones that Word names itself, so that an editor finds them, and a screen reader the headings. */
export const stylesIn = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: size(11), color: COLOURS.ink, language: { value: LOCALES[language] } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    title: {
      run: { font: FONT, size: size(28), bold: true, color: COLOURS.heading },
      paragraph: { spacing: { before: 0, after: 120 } },
    },
    heading1: heading(20, 480, 160),
    heading2: heading(14, 320, 100),
    heading3: heading(12, 240, 80),
    caption: {
      run: { font: FONT, size: size(10), bold: true, color: COLOURS.ink },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: size(16), color: COLOURS.heading },
      paragraph: { spacing: { after: 80 } },
    },
    {
      id: 'ContentsTitle',
      name: 'Contents Title',
      basedOn: 'Normal',
      run: { size: size(14), bold: true, color: COLOURS.heading },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 60, after: 20, line: 240, lineRule: 'auto' } },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      run: { size: size(10) },
      paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' }, indent: { left: 284 } },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      run: { size: size(9.5), color: COLOURS.soft },
      paragraph: { spacing: { before: 40, after: 120, line: 252, lineRule: 'auto' } },
    },
    {
      id: 'Label',
      name: 'Label',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 120, after: 40 }, keepNext: true },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: size(9.5) },
      paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: 'auto' } },
    },
    boxed('ToWrite', 'To Write', COLOURS.writeGround, COLOURS.writeRule),
    boxed('Draft', 'Draft', COLOURS.draftGround, COLOURS.draftRule),
    boxed('ForEditor', 'For Editor', COLOURS.editorGround, COLOURS.rule),
  ],
});

/** A ground and a rule to the left; what it is also stands in words. */
function boxed(id: string, name: string, ground: string, rule: string) {
  return {
    id,
    name,
    basedOn: 'Normal',
    paragraph: {
      spacing: { before: 0, after: 0 },
      indent: { left: 170, right: 113 },
      keepLines: true,
      shading: { type: 'clear', fill: ground, color: 'auto' } as const,
      border: {
        left: { style: 'single', size: 24, space: 8, color: rule },
        top: { style: 'single', size: 4, space: 3, color: ground },
        bottom: { style: 'single', size: 4, space: 3, color: ground },
      } as const,
    },
  };
}
