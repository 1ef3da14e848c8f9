import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { inspectPack } from '../../../src/plan/pack/load-pack.ts';

const plan = `id: exempelby
name: Plan för lika möjligheter
municipality: Exempelby
description: En liten plan för prov.
period: { from: 2025-01-01, to: 2028-12-31 }
units:
  - id: skola
    name: Skolförvaltningen
    kind: förvaltning
  - { id: bostad, name: Exempelbyhem AB, kind: bolag }
areas:
  - { id: hbtq, name: HBTQ }
  - { id: barn, name: { sv: Barns rättigheter, en: Children’s rights } }
criteria:
  - { id: planering, name: Vi planerar, short: Planering }
actions:
  - id: a1
    number: 1
    name: Kunskap
    text: Vi utbildar.
    responsible: [skola, bostad]
    coordinating: skola
    due: 2026-12-01
    areas: [barn]
  - id: a2
    number: 2
    name: Dialog
    text: Vi lyssnar.
    responsible: [bostad]
    coordinating: bostad
    due: 2027-06-01
assessment:
  parts:
    - kind: matrix
      id: del-1
      name: Del 1
      scale: { min: 1, max: 5, anchors: { 1: inte alls, 5: fullt ut } }
rounds:
  - { id: '2025', name: Hösten 2025, opens: 2025-10-01, closes: 2025-11-30, published: 2025-12-15 }
  - { id: '2026', name: Hösten 2026, opens: 2026-10-01, closes: 2026-12-11 }
summary:
  channel: lika-mojligheter
playground:
  startsAt: 2026-11-13T14:00:00+01:00
  people:
    - { email: petra@exempelby.se, role: Samordnar åtgärd 1 }
`;

const roster = `email,name,unit,roles,actions,lead,language,away_from,away_to
karin@exempelby.se,Karin Ek,skola,admin,,,,,
petra@exempelby.se,Petra Lind,skola,coordinator|respondent,a1,karin@exempelby.se,sv,2026-12-21,2026-12-31
olle@exempelby.se,Olle Sand,bostad,coordinator,a2,Karin@Exempelby.se,,,
`;

const updates = `action,state,line,by,at
a2,in-progress,"Möten, tre stycken.",olle@exempelby.se,2026-02-03T09:00:00+01:00
a1,not-started,,petra@exempelby.se,2026-01-12T08:00:00Z
`;

/** The files of a pack in which nothing is wrong. */
export const soundPack = {
  'plan.yaml': plan,
  'roster.csv': roster,
  'updates.csv': updates,
  'rounds/2025.csv': 'round,unit,item,rating\n2025,skola,barn.planering,3\n',
};

export type PackFiles = Partial<Record<string, string | Buffer | undefined>>;

/** Writes the sound pack with these changes to a new folder, gone when the test ends. `undefined` leaves a file out. */
export async function packFolder(changes: PackFiles = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lika-pack-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries({ ...soundPack, ...changes })) {
    if (content === undefined) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** The text with one part put in place of another, which must be there. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
  return text.replace(from, () => to);
}

/** Each problem of such a pack as `file:line message fix`, the file relative to the pack. */
export async function problemsOf(changes: PackFiles): Promise<string[]> {
  const folder = await packFolder(changes);
  const { problems } = await inspectPack(folder);
  return problems.map(
    ({ file, line, message, fix }) => `${relative(folder, file)}:${line ?? ''} ${message} ${fix}`,
  );
}

/** The line where the part first stands. */
export function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}
