import { type Token, tokensOf } from './source-tokens.ts';

/** Something that a file imports, as written. Undefined when it is computed, so that no rule can see what it is. */
export type Import = { specifier: string | undefined; line: number };

type SourceFacts = {
  imports: Import[];
  /** The lines where the environment is read. */
  environment: number[];
};

/** What a file imports (types too, re-exports, `import()`, `require()`), and where it reads the environment. */
export function factsOf(source: string): SourceFacts {
  const tokens = tokensOf(source);
  const imports = tokens.flatMap((_, index) => importAt(tokens, index));
  const environment = tokens.flatMap((token, index) => (readsEnvironment(tokens, index) ? token.line : []));
  return { imports, environment };
}

function importAt(tokens: Token[], index: number): Import[] {
  const token = tokens[index];
  if (token?.kind !== 'word' || is(tokens[index - 1], '.') || is(tokens[index + 1], ':')) return [];
  if (token.text === 'import') return imported(tokens, index);
  if (token.text === 'export') return reExported(tokens, index);
  return token.text === 'require' && is(tokens[index + 1], '(') ? [called(tokens, index)] : [];
}

function imported(tokens: Token[], index: number): Import[] {
  const next = tokens[index + 1];
  if (is(next, '(')) return [called(tokens, index)];
  if (is(next, '.')) return [];
  return next?.kind === 'string' ? [{ specifier: next.text, line: next.line }] : from(tokens, index + 1);
}

function reExported(tokens: Token[], index: number): Import[] {
  const clause = is(tokens[index + 1], 'type') ? index + 2 : index + 1;
  return is(tokens[clause], '*') || is(tokens[clause], '{') ? from(tokens, clause) : [];
}

/** The string after `from`, where the clause that begins at `index` has one. */
function from(tokens: Token[], index: number): Import[] {
  for (let at = index; at < tokens.length; at++) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (is(token, 'from') && next?.kind === 'string') return [{ specifier: next.text, line: next.line }];
    const withinClause = token?.kind === 'word' || ['{', '}', ',', '*'].some((mark) => is(token, mark));
    const afterClause = is(token, '}') && !is(next, 'from') && !is(next, ',');
    if (!withinClause || afterClause) return [];
  }
  return [];
}

function called(tokens: Token[], index: number): Import {
  const [argument, after] = tokens.slice(index + 2);
  const plain = argument?.kind === 'string' && (is(after, ')') || is(after, ','));
  return { specifier: plain ? argument.text : undefined, line: tokens[index]?.line ?? 0 };
}

/** `process.env`, `process['env']`, or `{ … } = process`. A property that is called process is something else. */
function readsEnvironment(tokens: Token[], index: number): boolean {
  if (!is(tokens[index], 'process')) return false;
  const [beforeLast, last] = [tokens[index - 2], tokens[index - 1]];
  if (is(last, '.') && !is(beforeLast, 'globalThis')) return false;
  const after = tokens.slice(index + 1, index + 6).map(({ text }) => text);
  const read = /^(\? )?\. env\b|^(\? \. )?\[ env \]/.test(after.join(' '));
  return read || (is(last, '=') && is(beforeLast, '}'));
}

function is(token: Token | undefined, text: string): boolean {
  return (token?.kind === 'word' || token?.kind === 'mark') && token.text === text;
}
