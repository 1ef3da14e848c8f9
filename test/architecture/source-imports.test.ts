import { describe, expect, it } from 'vitest';
import { factsOf } from './source-imports.ts';

// Written with £ for $, so that a template within a string is not taken for a mistake.
const dollars = (source: string) => source.replaceAll('£', '$');
const importsIn = (source: string) => factsOf(dollars(source)).imports.map(({ specifier }) => specifier);

describe('an import', () => {
  it.each([
    ['of a default', "import a from 'x';"],
    ['of names', "import { a, b as c } from 'x';"],
    ['of names over several lines', "import {\n  a,\n  type B,\n} from 'x';"],
    ['of a default and names', "import a, { b } from 'x';"],
    ['of everything', "import * as a from 'x';"],
    ['of a type', "import type { A } from 'x';"],
    ['of a default type', "import type A from 'x';"],
    ['of a thing called from', "import { from } from 'x';"],
    ['renamed to from', "import { a as from } from 'x';"],
    ['for its effects', "import 'x';"],
    ['with double quotes', 'import a from "x"'],
    ['with attributes', "import a from 'x' with { type: 'json' };"],
    ['without spaces', "import{a}from'x'"],
    ['exported again', "export { a } from 'x';"],
    ['exported whole', "export * from 'x';"],
    ['exported under a name', "export * as a from 'x';"],
    ['of a type exported again', "export type { A } from 'x';"],
    ['while running', "const a = await import('x');"],
    ['within a type', "type A = import('x').A;"],
    ['the old way', "const a = require('x');"],
    ['after a regular expression with quotes', "const a = /[\"'`/]/.test(b); import 'x';"],
    ['after a division', "const a = b / c; const d = e / f; import 'x';"],
    ['after a template with a template in it', "const a = `£{b ? `£{c}'` : '`'}`; import 'x';"],
    ['within a template', "const a = `£{await import('x')}`;"],
    ['after braces in a template', "const a = `£{{ b: { c } }.b.c}`; import 'x';"],
    ['after an export of its own', "export { a };\nexport const b = 1;\nimport 'x';"],
  ])('is found %s', (_name, source) => {
    expect(importsIn(source)).toEqual(['x']);
  });

  it.each([
    ['in a comment', "// import 'x'\n/* import 'x' */\n/** export * from 'x' */"],
    ['in a string', 'const a = "import \'x\'";'],
    ['in a template', "const a = `import 'x'`;"],
    ['in import.meta', "const a = import.meta.dirname; const b = ['x'];"],
    ['in a property called import', "const a = { import: 'x' }; b.import('x'); b.require('x');"],
    ['in an export of its own', "export const from = 'x'; export type A = 'x'; export { from };"],
  ])('is not seen %s', (_name, source) => {
    expect(importsIn(source)).toEqual([]);
  });

  it.each(['import(name)', 'import(`x`)', "import('x' + name)", 'require(name)'])(
    'is computed in %s',
    (source) => {
      expect(importsIn(source)).toEqual([undefined]);
    },
  );

  it('has the line of its path', () => {
    const source = "/*\n\n*/ import {\n  a,\n} from 'x';\nconst b = `\n`;\nimport 'y';\n";
    expect(factsOf(dollars(source)).imports).toEqual([
      { specifier: 'x', line: 5 },
      { specifier: 'y', line: 8 },
    ]);
  });
});

describe('the environment', () => {
  it.each([
    'process.env.HOME',
    'process.env',
    'process?.env',
    "process['env']",
    "process?.['env']",
    'const { env } = process;',
    'globalThis.process.env',
    '`£{process.env.HOME}`',
  ])('is read by %s', (source) => {
    expect(factsOf(dollars(source)).environment).toEqual([1]);
  });

  it.each([
    'process.exit(1)',
    'request.process.env',
    "'process.env'",
    '// process.env',
    'process.environment',
    'const process = 1;',
  ])('is not read by %s', (source) => {
    expect(factsOf(dollars(source)).environment).toEqual([]);
  });
});
