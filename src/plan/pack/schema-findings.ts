import { z } from 'zod';
import { nearestWord } from '../nearest-word.ts';
import { explainIssue, type Issue } from './issue-wording.ts';
import type { Path } from './yaml-file.ts';

/** What is wrong with a value in the plan, in plain Swedish. */
export type Finding = { path: Path; message: string; fix: string };

/** Every issue that the schema has with the value. A misspelt key is one finding: not also a missing one. */
export function schemaFindings(schema: z.ZodType, value: unknown, issues: readonly Issue[]): Finding[] {
  const flat = issues.flatMap((issue) => withinUnions(issue, []));
  const unknown = flat.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownKey(key, issue.path, schema, value))
      : [],
  );
  const misspelt = new Set(unknown.flatMap(({ meant }) => meant ?? []));
  const others = flat
    .filter((issue) => issue.code !== 'unrecognized_keys' && !misspelt.has(asText(issue.path)))
    .map((issue) => ({ path: issue.path, ...explainIssue(issue, valueAt(value, issue.path)) }));
  return [...unknown.map(({ finding }) => finding), ...others];
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (within, step) =>
      typeof within === 'object' && within !== null && Object.hasOwn(within, step)
        ? (within as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}

/** Where one branch of a union got further than its first step, its issues are the ones to speak of. */
function withinUnions(issue: Issue, above: Path): Issue[] {
  const path = [...above, ...issue.path];
  const branch =
    issue.code === 'invalid_union'
      ? issue.errors.find((errors) =>
          errors.every((error) => error.path.length > 0 || error.code === 'unrecognized_keys'),
        )
      : undefined;
  return branch ? branch.flatMap((inner) => withinUnions(inner, path)) : [{ ...issue, path }];
}

function unknownKey(
  key: string,
  path: Path,
  schema: z.ZodType,
  value: unknown,
): { finding: Finding; meant: string | undefined } {
  const allowed = keysAt(schema, path);
  const meant = nearestWord(
    key,
    allowed.filter((candidate) => valueAt(value, [...path, candidate]) === undefined),
  );
  return {
    meant: meant && asText([...path, meant]),
    finding: {
      path: [...path, key],
      message: `Känner inte till nyckeln ”${key}”${meant ? `; menade du ”${meant}”?` : '.'}`,
      fix: meant
        ? `Skriv ”${meant}” i stället.`
        : `Ta bort den. Nycklar som finns här: ${allowed.join(', ')}.`,
    },
  };
}

function asText(path: Path): string {
  return JSON.stringify(path.map(String));
}

/** The keys that the schema knows at that path. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const [step, ...rest] = path;
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable
  ) {
    return keysAt(schema.def.innerType, path);
  }
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap((option) => keysAt(option, path));
  if (schema instanceof z.ZodArray) return step === undefined ? [] : keysAt(schema.def.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(schema.def.shape);
  const next = schema.def.shape[String(step)];
  return next ? keysAt(next, rest) : [];
}
