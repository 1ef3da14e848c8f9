import { strFromU8, unzipSync } from 'fflate';

const STYLE = /<w:style\s[^>]*?w:styleId="([^"]+)"[^>]*>(.*?)<\/w:style>/gs;
const LOWEST = 6;

type Style = { basedOn: string | undefined; outline: number | undefined };

/** The converter's rules for the file's own heading styles: "Rubrik 1 numrerad" has its rank itself, or from the style it is made from. */
export function headingStyles(bytes: Uint8Array): string[] {
  const styles = stylesIn(bytes);
  return [...styles.keys()].flatMap((id) => {
    const rank = rankOf(id, styles);
    return rank === undefined ? [] : [`p.${id.replace(/[^\w-]/g, '\\$&')} => h${rank}:fresh`];
  });
}

function stylesIn(bytes: Uint8Array): Map<string, Style> {
  const file = unzipSync(bytes, { filter: ({ name }) => name === 'word/styles.xml' })['word/styles.xml'];
  const found = new Map<string, Style>();
  for (const [, id = '', inner = ''] of (file ? strFromU8(file) : '').matchAll(STYLE)) {
    const outline = /<w:outlineLvl w:val="(\d)"/.exec(inner)?.[1];
    found.set(id, {
      basedOn: /<w:basedOn w:val="([^"]+)"/.exec(inner)?.[1],
      outline: outline === undefined ? undefined : Number(outline),
    });
  }
  return found;
}

function rankOf(id: string, styles: ReadonlyMap<string, Style>): number | undefined {
  const met = new Set<string>();
  let style = styles.get(id);
  while (style?.outline === undefined && style?.basedOn !== undefined && !met.has(style.basedOn)) {
    met.add(style.basedOn);
    style = styles.get(style.basedOn);
  }
  // Word's lowest level stands for running text.
  return style?.outline !== undefined && style.outline < LOWEST ? style.outline + 1 : undefined;
}
