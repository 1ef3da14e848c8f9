import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import * as rules from './rules.ts';
import { factsOf, type Import } from './source-imports.ts';

/** `file` is relative to the folder that is checked. */
export type Violation = { file: string; line: number; rule: string; what: string; reason: string };

/** Everything in these sources that breaks a rule, by file and line. Keys are paths relative to `src/`. */
export function violationsIn(sources: ReadonlyMap<string, string>): Violation[] {
  const facts = new Map([...sources].map(([file, source]) => [file, factsOf(source)]));
  const single = [...facts].flatMap(([file, { imports, environment }]) => [
    ...imports.flatMap((found) => importProblems(file, found)),
    ...(rules.entries.includes(file) ? [] : environment.map((line) => readsEnvironment(file, line))),
    ...(placeOf(file) === undefined ? [unlisted(file)] : []),
  ]);
  const graph = new Map(
    [...facts].map(([file, { imports }]) => [
      file,
      imports.flatMap(({ specifier, line }) => {
        const to = specifier === undefined ? undefined : targetOf(file, specifier);
        return to !== undefined && sources.has(to) ? [{ to, line }] : [];
      }),
    ]),
  );
  return [...single, ...cyclesIn(graph)].toSorted(
    (one, other) => one.file.localeCompare(other.file) || one.line - other.line,
  );
}

function importProblems(file: string, { specifier, line }: Import): Violation[] {
  const told = (rule: string, what: string, reason: string) => [{ file, line, rule, what, reason }];
  if (specifier === undefined)
    return told('computed', 'imports a path that is computed', rules.computedReason);
  if (/^(node:)?process$/.test(specifier)) {
    return rules.entries.includes(file) ? [] : [readsEnvironment(file, line)];
  }
  if (isBuiltin(specifier)) return [];

  const target = targetOf(file, specifier);
  if (target === undefined) {
    const problem = packageProblem(file, specifier);
    return problem ? told('packages', problem.what, problem.reason) : [];
  }
  if (target.startsWith('../')) {
    return target === '../package.json'
      ? []
      : told('leaving', `imports ${target}, outside src`, rules.leavingReason);
  }
  const reason = roomProblem(file, target);
  return reason ? told('rooms', `imports ${target}`, reason) : [];
}

/** The imported file, relative to `src/`; undefined when it is a package. */
function targetOf(file: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined;
}

type Place = rules.Room | 'outside' | undefined;

function placeOf(file: string): Place {
  const [folder = '', ...rest] = file.split('/');
  if (rest.length === 0 || rules.outside.includes(folder)) return 'outside';
  return rules.rooms.find((room) => room === folder);
}

function roomProblem(file: string, target: string): string | undefined {
  const [from, to] = [placeOf(file), placeOf(target)];
  if (from === 'outside' || from === undefined || to === undefined) return undefined;
  if (to === 'outside') return rules.outsideReason;
  if (from === to) return from === 'platforms' ? betweenPlatforms(file, target) : undefined;
  const strict = rules.stricter.find(({ rooms }) => rooms.includes(from));
  if (strict) return strict.mayImport.includes(to) ? undefined : strict.reason;
  return rules.rooms.indexOf(to) < rules.rooms.indexOf(from) ? undefined : rules.orderReason;
}

function betweenPlatforms(file: string, target: string): string | undefined {
  const [, platform] = file.split('/');
  const [, other, ...rest] = target.split('/');
  const shared = rest.length === 0 || target.startsWith(rules.sharedByPlatforms);
  return platform === other || shared ? undefined : rules.platformReason;
}

function packageProblem(file: string, specifier: string): { what: string; reason: string } | undefined {
  const listed = Object.entries(rules.packages).find(([name]) =>
    name.endsWith('/') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  );
  const what = `imports the package ${specifier}`;
  if (!listed) return { what, reason: rules.unlistedPackageReason };
  const [, places] = listed;
  if (places === 'everywhere') return undefined;
  if (places.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place)))
    return undefined;
  return { what, reason: `${rules.packageReason} Its place: ${places.join(', ')}.` };
}

function readsEnvironment(file: string, line: number): Violation {
  return { file, line, rule: 'environment', what: 'reads the environment', reason: rules.environmentReason };
}

function unlisted(file: string): Violation {
  const what = `lies in ${posix.dirname(file)}/, which has no place among the rooms`;
  return { file, line: 1, rule: 'rooms', what, reason: rules.unlistedReason };
}

type Graph = ReadonlyMap<string, { to: string; line: number }[]>;

/** Each cycle once, told of where it closes. */
function cyclesIn(graph: Graph): Violation[] {
  const violations: Violation[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: string[]) => {
    if (done.has(file)) return;
    for (const { to, line } of graph.get(file) ?? []) {
      const begins = [...trail, file].indexOf(to);
      if (begins === -1) {
        visit(to, [...trail, file]);
        continue;
      }
      const what = `closes a cycle: ${[...trail, file].slice(begins).join(' → ')} → ${to}`;
      violations.push({ file, line, rule: 'cycles', what, reason: rules.cycleReason });
    }
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return violations;
}
