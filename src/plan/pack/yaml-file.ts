import { type ErrorCode, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

/** Keys and list positions from the top of a file to one of its values. */
export type Path = readonly PropertyKey[];

export type YamlFile = {
  /** Undefined when the file's form is broken, so that nothing more can be said of it. */
  value: unknown;
  /** The line of the key or list item at the path, or of the nearest one above it that exists. */
  lineOf(path: Path): number;
  problems: Problem[];
};

export function readYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors.some((error) => error.code !== 'DUPLICATE_KEY');

  const lineOf = (path: Path) => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(document);
      const next = stepInto(node, step);
      if (!next) break;
      offset = next.offset ?? offset;
      node = next.node;
    }
    return lines.linePos(offset).line;
  };

  return {
    value: broken ? undefined : (document.toJS() ?? null),
    lineOf,
    problems: document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      ...inSwedish(error.code, error.message),
    })),
  };
}

function stepInto(
  node: unknown,
  step: PropertyKey,
): { node: unknown; offset: number | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && { node: pair.value, offset: offsetOf(pair.key) };
  }
  if (!isSeq(node) || typeof step !== 'number') return undefined;
  const item = node.items[step];
  return item === undefined ? undefined : { node: item, offset: offsetOf(item) };
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

const explanations: Partial<Record<ErrorCode, { message: string; fix: string }>> = {
  DUPLICATE_KEY: {
    message: 'Samma nyckel står två gånger på samma ställe.',
    fix: 'Ta bort den ena, eller slå ihop dem.',
  },
  TAB_AS_INDENT: {
    message: 'Raden är indragen med tabb.',
    fix: 'Dra in den med blanksteg i stället, två för varje nivå.',
  },
  BAD_INDENT: {
    message: 'Raden är indragen på ett sätt som inte stämmer med raderna runt om.',
    fix: 'Dra in den lika mycket som de andra på samma nivå, och se efter att varje [ har sitt ].',
  },
  MISSING_CHAR: {
    message: 'Här saknas ett tecken.',
    fix: 'Se efter att varje citattecken, hakparentes och klammer har sitt slut.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'Här står två kolon på samma rad.',
    fix: 'Sätt citattecken runt texten när den innehåller ett kolon följt av blanksteg.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'En nyckel saknar sitt kolon, eller en text fortsätter på fel rad.',
    fix: 'Skriv kolon efter nyckeln, eller sätt citattecken runt texten.',
  },
  BAD_SCALAR_START: {
    message: 'Texten börjar med ett tecken som betyder något särskilt här.',
    fix: 'Sätt citattecken runt texten.',
  },
};

function inSwedish(code: ErrorCode, message: string): { message: string; fix: string } {
  return (
    explanations[code] ?? {
      message: `Filen går inte att läsa som YAML här (${message}).`,
      fix: 'Jämför med raderna runt om: kolon efter nyckeln, lika indrag på samma nivå, citattecken runt texter med särskilda tecken.',
    }
  );
}
