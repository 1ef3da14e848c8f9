import { join } from 'node:path';
import { type Plan, PlanFile } from '../plan.ts';
import { type Loose, withoutRefused } from './loose.ts';
import { checkPlan } from './plan-checks.ts';
import type { Problem } from './problem.ts';
import { schemaFindings } from './schema-findings.ts';
import { readText } from './text-file.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

export type PlanRead = {
  plan: Plan | undefined;
  /** What could be read of the plan; undefined when its file has no form at all. */
  loose: Loose<Plan> | undefined;
  source: YamlFile | undefined;
  file: string;
  problems: Problem[];
};

/** `plan.yaml` of the pack in that folder. */
export async function readPlan(folder: string): Promise<PlanRead> {
  const file = join(folder, 'plan.yaml');
  const nothing = { plan: undefined, loose: undefined, source: undefined, file };
  const read = await readText(folder, 'plan.yaml', 'planen, som i data/exempelstad/plan.yaml');
  if ('problem' in read) return { ...nothing, problems: [read.problem] };
  const source = readYaml(read.text, file);
  if (source.value === undefined) return { ...nothing, problems: source.problems };

  const parsed = PlanFile.safeParse(source.value);
  const issues = parsed.error?.issues ?? [];
  const loose = parsed.success ? parsed.data : withoutRefused<Plan>(source.value, issues);
  const findings = [...schemaFindings(PlanFile, source.value, issues), ...checkPlan(loose)];
  const problems = findings.map(({ path, message, fix }) => ({
    file,
    line: source.lineOf(path),
    message,
    fix,
  }));
  return { plan: parsed.data, loose, source, file, problems: [...source.problems, ...problems] };
}
