import { GROUPS } from './groups.ts';
import type { Marked } from './marked-line.ts';

export type Phrase = { isIn(line: Marked): boolean };

/**
 * A phrase to look for in a marked line, word by word: `{I}` a word of that kind, `{THEM|ME}` of either, `@near` one
 * of a group, plain words as they are, `*` any word, `*3` up to three that begin no other thought, `**3` up to three
 * of any, `?` what may be missing, `!` what may not follow, `^` and `$` the beginning and the end. Words in brackets
 * keep their spaces: `(for att|eftersom)`. Where it happens may be said anywhere in between.
 */
export function phrase(template: string): Phrase {
  const tokens = tokensOf(template);
  const needs = needsOf(tokens);
  let pattern: RegExp | undefined;
  return {
    // A pattern is dear to compile, so it is made for a line that has its words.
    isIn({ text, words }) {
      if (!needs.every((need) => isMet(need, words))) return false;
      pattern ??= new RegExp(tokens[0] === '^' ? patternOf(tokens) : `(?<= )${patternOf(tokens)}`);
      return pattern.test(text);
    },
  };
}

const tokensOf = (template: string): readonly string[] =>
  template.match(/(?:\([^)]*\)|\{[^}]*\}|[^ ({])+/g) ?? [];

const groups = new Map(
  Object.entries(GROUPS).map(([name, ways]) => [`@${name}`, ways.map((way) => tokensOf(way))]),
);

/** What a line has to have for a phrase to be in it: one of these words or kinds, or all that one of these ways needs. */
type Need = { words: readonly string[] } | { ways: readonly (readonly Need[])[] };

const isMet = (need: Need, words: ReadonlySet<string>): boolean =>
  'words' in need
    ? need.words.some((word) => words.has(word))
    : need.ways.some((way) => way.every((one) => isMet(one, words)));

const MAY_BE_MISSING = /^(?:\^|\$|!.*|.*\?|\*+\d*)$/;

const needsOf = (tokens: readonly string[]): Need[] =>
  tokens
    .filter((token) => !MAY_BE_MISSING.test(token))
    .flatMap((token): Need[] => {
      const group = groups.get(token);
      if (group) return [needsOfGroup(token, group)];
      const words = firstWords(token);
      return words.some((word) => /[^\p{L}\p{N}]/u.test(word)) ? [] : [{ words }];
    })
    .sort((one, other) => Number('ways' in one) - Number('ways' in other));

const known = new Map<string, Need>();

function needsOfGroup(name: string, ways: readonly (readonly string[])[]): Need {
  const need = known.get(name) ?? { ways: ways.map(needsOf) };
  known.set(name, need);
  return need;
}

/** The words and kinds that a token may be; of several words, the first. */
const firstWords = (token: string): string[] =>
  token
    .replace(/[(){}]|\?:/g, '')
    .split('|')
    .map((word) => word.replace(/ .*/, ''));

const WHERE = '(?:<PLACE> )?';
const MARKS = '(?:<\\S*)?';
/** Words that begin another thought. */
const OTHER_THOUGHT =
  '(?:som|att|om|nar|ifall|vem|vad|vilka|hur|ingen|alla|man|who|that|if|when|how|what|about)';

const patternOf = (tokens: readonly string[]): string => tokens.map(wordOf).join('');

function wordOf(token: string): string {
  if (token === '^') return '^ ';
  if (token === '$') return '$';
  if (token === '*') return `\\S+ ${WHERE}`;
  const [, stars, upTo] = /^(\*+)(\d+)$/.exec(token) ?? [];
  if (stars === '**') return `(?:\\S+ ){0,${upTo}}`;
  if (stars === '*') return `(?:(?!${OTHER_THOUGHT}[ <])\\S+ ){0,${upTo}}`;
  if (token.startsWith('!')) return `(?!${oneOf(token.slice(1))} )`;
  if (token.endsWith('?')) return `(?:${oneOf(token.slice(0, -1))} ${WHERE})?`;
  const group = groups.get(token);
  if (group) return `(?:${group.map(patternOf).join('|')})`;
  return `${oneOf(token)} ${WHERE}`;
}

function oneOf(token: string): string {
  const anyOf = token
    .replaceAll(' ', `${MARKS} `)
    .replace(/\{([A-Z|]+)\}/g, (_, kinds: string) => `\\S*<(?:${kinds})>\\S*`);
  return anyOf.startsWith('\\S*<') ? anyOf : `(?:${anyOf})${MARKS}`;
}
