import type { Config } from '../config.ts';
import type { PackInspection } from '../plan/pack/load-pack.ts';
import { inLanguage } from '../plan/plan.ts';
import type { Register } from '../register/register.ts';

/** What could be read. `documents`: how many, and the passages that answers are drawn from. `register`: where there is a plan; `notes`: what may surprise. */
export type Found = {
  config: Config | undefined;
  pack: PackInspection;
  documents: { read: number; passages: number };
  register: Register | undefined;
  notes: readonly string[];
};

/** What was found, for a person: the plan, its people, what came with it, and how Lika would run. */
export function summaryOf(
  { config, pack, documents, register, notes }: Found,
  shortened: (file: string) => string,
): string {
  const lines = [
    ...planLines(pack, shortened(pack.folder)),
    peopleLine(pack, register),
    [
      count(pack.rounds.size, 'fil med skattningar', 'filer med skattningar'),
      ...(pack.results.size > 0 ? [count(pack.results.size, 'tidigare resultat', 'tidigare resultat')] : []),
      count(pack.updates.length, 'tidigare uppdatering', 'tidigare uppdateringar'),
      `${count(documents.read, 'dokument', 'dokument')} i ${count(documents.passages, 'stycke', 'stycken')}`,
    ].join(', '),
  ];
  if (pack.plan) {
    const { channel } = pack.plan.experts;
    const where = channel === undefined ? 'administratörerna' : `kanalen #${channel.replace(/^#/, '')}`;
    lines.push(`Frågor som Lika inte kan svara på går till ${where}.`);
  }
  if (config) {
    const where = [config.slack ? 'Slack' : undefined, config.playground ? 'lekplatsen' : undefined];
    const chats = where.filter((name) => name !== undefined).join(' och ') || 'ingenstans';
    lines.push(`Körs i: ${chats}. Språkmodell: ${config.model ? 'på' : 'av'}.`);
  }
  lines.push(...notes);
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

function peopleLine({ roster }: PackInspection, register: Register | undefined): string {
  const administrators = roster.filter(({ roles }) => roles.includes('admin')).length;
  const coordinators = roster.filter((person) => register?.coordinatedBy(person).length);
  const people = count(roster.length, 'person', 'personer');
  const coordinate = register === undefined ? '' : `${coordinators.length} samordnar och `;
  return `${people}, varav ${coordinate}${administrators} administrerar`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
