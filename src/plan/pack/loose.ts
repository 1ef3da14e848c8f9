import type { z } from 'zod';
import { valueAt } from './schema-findings.ts';

/** A value of which any part may be missing, because it was written wrongly. List positions stay as they were. */
export type Loose<Value> = Value extends readonly (infer Item)[]
  ? (Loose<Item> | undefined)[]
  : Value extends object
    ? { [Key in keyof Value]?: Loose<Value[Key]> | undefined }
    : Value;

/**
 * What is left of an object when everything that its schema refused is taken out. All that remains is of the
 * schema's types, so that one wrong date does not hide the other problems of the same file.
 */
export function withoutRefused<Value extends object>(
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
): Loose<Value> {
  const copy = structuredClone(value);
  for (const { path, code } of issues.filter((issue) => issue.code !== 'unrecognized_keys')) {
    const last = path.at(-1);
    const holder = valueAt(copy, path.slice(0, -1));
    if (last === undefined) return {} as Loose<Value>;
    if (typeof holder !== 'object' || holder === null) continue;
    // An id of the wrong form still names its thing: what refers to it is not wrong as well.
    const named = last === 'id' && code !== 'invalid_type' ? valueAt(copy, path) : undefined;
    Reflect.set(holder, last, named);
  }
  return copy as Loose<Value>;
}

/** The items that could be read, each with its place in the list. */
export function items<Item>(list: (Item | undefined)[] | undefined): [Item, number][] {
  return (list ?? []).flatMap((item, index) => (item === undefined ? [] : [[item, index] as [Item, number]]));
}
