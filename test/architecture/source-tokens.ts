/** A piece of TypeScript: a name or keyword, a string's contents, or one mark. Comments and regular expressions are gone. */
export type Token = { kind: 'word' | 'string' | 'template' | 'mark'; text: string; line: number };

const space = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const word = /[\p{ID_Start}$_#@][\p{ID_Continue}$]*|\d[\w.]*/uy;
const quoted = /"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'/y;
const regularExpression = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
const templateText = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*/y;

/** After these a slash begins a regular expression; after any other word it divides. */
const beforeExpression = new Set([
  'return',
  'typeof',
  'case',
  'of',
  'in',
  'do',
  'else',
  'void',
  'await',
  'yield',
]);

/** Types stay in, since an import of a type is an import too. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  // What each open brace belongs to: a `${` in a template, or anything else.
  const braces: ('template' | 'block')[] = [];
  let position = 0;
  let line = 1;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position;
    const [text] = pattern.exec(source) ?? [];
    if (text) advance(text);
    return text || undefined;
  };
  const advance = (text: string) => {
    position += text.length;
    line += text.split('\n').length - 1;
  };
  const push = (kind: Token['kind'], text: string, at: number) => tokens.push({ kind, text, line: at });

  /** From just after a backtick or the end of a `${…}`, to the next of either. */
  const template = (at: number) => {
    const text = take(templateText) ?? '';
    if (source.startsWith('${', position)) {
      advance('${');
      braces.push('template');
    } else {
      advance('`');
      push('template', text, at);
    }
  };
  const mark = (at: number) => {
    const text = source.charAt(position);
    advance(text);
    if (text === '`') return template(at);
    if (text === '{') braces.push('block');
    if (text === '}' && braces.pop() === 'template') return template(at);
    push('mark', text, at);
  };
  const next = () => {
    const at = line;
    if (take(space)) return;
    const name = take(word);
    if (name) return push('word', name, at);
    const string = take(quoted);
    if (string) return push('string', string.slice(1, -1), at);
    if (expressionMayBegin(tokens.at(-1)) && take(regularExpression)) return push('template', '', at);
    mark(at);
  };

  while (position < source.length) next();
  return tokens;
}

function expressionMayBegin(before: Token | undefined): boolean {
  if (before === undefined) return true;
  if (before.kind === 'word') return beforeExpression.has(before.text);
  return before.kind === 'mark' && !')]}'.includes(before.text);
}
