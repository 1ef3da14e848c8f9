import type { Config } from '../config.ts';
import type { PackInspection } from '../plan/load-pack.ts';
import { inLanguage } from '../plan/plan.ts';
import type { Role } from '../plan/role.ts';

/** What could be read. `documents`: how many. */
export type Found = { config: Config | undefined; pack: PackInspection; documents: number };

/** What was found, for a person: the plan, its people, what came with it, and how Lika would run. */
export function summaryOf({ config, pack, documents }: Found, shortened: (file: string) => string): string {
  const lines = [
    ...planLines(pack, shortened(pack.folder)),
    peopleLine(pack),
    [
      count(pack.rounds.size, 'fil med skattningar', 'filer med skattningar'),
      ...(pack.results.size > 0 ? [count(pack.results.size, 'tidigare resultat', 'tidigare resultat')] : []),
      count(pack.updates.length, 'tidigare uppdatering', 'tidigare uppdateringar'),
      count(documents, 'dokument', 'dokument'),
    ].join(', '),
  ];
  if (config) {
    const where = [config.slack ? 'Slack' : undefined, config.playground ? 'lekplatsen' : undefined];
    const chats = where.filter((name) => name !== undefined).join(' och ') || 'ingenstans';
    lines.push(`Körs i: ${chats}. Språkmodell: ${config.model ? 'på' : 'av'}.`, ...config.notes);
  }
  return `${lines.join('\n')}\n`;
}

function planLines({ plan }: PackInspection, folder: string): string[] {
  if (!plan) return [`Planen i ${folder} går inte att läsa.`];
  return [
    `${plan.municipality}: ${inLanguage(plan.name, 'sv')} (${folder})`,
    [
      count(plan.areas.length, 'område', 'områden'),
      count(plan.criteria.length, 'påstående', 'påståenden'),
      count(plan.actions.length, 'åtgärd', 'åtgärder'),
      count(plan.units.length, 'förvaltning eller bolag', 'förvaltningar och bolag'),
      count(plan.rounds.length, 'omgång', 'omgångar'),
    ].join(', '),
  ];
}

function peopleLine({ roster }: PackInspection): string {
  const having = (role: Role) => roster.filter(({ roles }) => roles.includes(role)).length;
  const people = count(roster.length, 'person', 'personer');
  return `${people}, varav ${having('coordinator')} samordnar och ${having('admin')} administrerar`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
