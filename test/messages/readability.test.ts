import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Entry = { name: string; text: string };
type Catalogue = Record<string, unknown>;

const FOLDER = new URL('../../src/messages/wording/', import.meta.url);
const files = readdirSync(new URL('sv/', FOLDER)).filter((name) => name.endsWith('.ts'));

/** Stands in for what a message is told: a number, unless it must be something else. */
const SAMPLES: Record<string, unknown> = {
  anchors: [{ step: '1', words: 'inte alls' }],
  state: 'in-progress',
  rhythm: 'monthly',
  since: 'last-week',
  time: '09:00',
  supporters: { names: 'Karin Ek', count: 1 },
};
const anything: Record<string, unknown> = new Proxy(SAMPLES, {
  get: (samples, name) => samples[String(name)] ?? 7,
});

async function catalogues(language: 'sv' | 'en'): Promise<[file: string, Catalogue][]> {
  const read = async (file: string): Promise<[string, Catalogue]> => {
    const module: Record<string, Catalogue> = await import(new URL(`${language}/${file}`, FOLDER).href);
    return [file, Object.values(module).find((value) => typeof value === 'object') ?? {}];
  };
  return Promise.all(files.map(read));
}

function entriesOf(catalogue: Catalogue, path: string): Entry[] {
  return Object.entries(catalogue).flatMap(([key, value]): Entry[] => {
    const name = `${path}.${key}`;
    if (typeof value === 'string') return [{ name, text: value }];
    if (typeof value === 'function') return [{ name, text: String(value(anything)) }];
    return typeof value === 'object' && value !== null ? entriesOf(value as Catalogue, name) : [];
  });
}

/** LIX: words per sentence, and the share of words with more than six letters. */
function lix(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+(?:[-’][\p{L}\p{N}]+)*/gu) ?? [];
  const sentences = Math.max(1, (text.match(/[.:?!]+(?:\s|$)/gu) ?? []).length);
  const long = words.filter((word) => word.length > 6).length;
  return words.length / sentences + (100 * long) / words.length;
}

const wordCount = (text: string) => text.split(/\s+/u).length;

describe('the words that people read', () => {
  test('in Swedish have LIX at most 40, taken as running text', async () => {
    const texts = (await catalogues('sv'))
      .flatMap(([file, catalogue]) => entriesOf(catalogue, file))
      .filter(({ text }) => wordCount(text) >= 10);
    expect(texts.length).toBeGreaterThan(20);
    expect(lix(texts.map(({ text }) => text).join('\n'))).toBeLessThanOrEqual(40);
  });

  test.each(['sv', 'en'] as const)('in %s shout at nobody and lean on no emoji', async (language) => {
    for (const [file, catalogue] of await catalogues(language)) {
      for (const { name, text } of entriesOf(catalogue, file)) {
        expect(text, name).not.toMatch(/!.*!|OBS/su);
        expect(text, name).not.toMatch(/\p{Extended_Pictographic}/u);
        expect(text.trim(), name).not.toBe('');
        expect(text, name).not.toMatch(/undefined|\[object|NaN/u);
      }
    }
  });

  test('say the same things in both languages', async () => {
    const [swedish, english] = await Promise.all([catalogues('sv'), catalogues('en')]);
    const names = (all: [string, Catalogue][]) =>
      all.flatMap(([file, catalogue]) => entriesOf(catalogue, file).map(({ name }) => name)).sort();
    expect(names(english)).toEqual(names(swedish));
  });

  test('use the words of the field', async () => {
    for (const [file, catalogue] of await catalogues('sv')) {
      for (const { name, text } of entriesOf(catalogue, file)) {
        expect(text, name).not.toMatch(/\benhet(?:en|er|erna)?\b/iu);
        expect(text, name).not.toMatch(/\b(?:task|user|användare)\b/iu);
      }
    }
  });
});
