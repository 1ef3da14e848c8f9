import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

const EXEMPELSTAD = resolve(import.meta.dirname, '../../data/exempelstad');
const DAY_MS = 24 * 60 * 60 * 1000;

const Plan = z.looseObject({
  units: z.array(z.looseObject({ id: z.string() })),
  actions: z.array(z.looseObject({ id: z.string() })).min(1),
  experts: z.looseObject({}),
});

export const respondent = (number: number) => ({
  email: `respondent${number}@exempelstad.se`,
  name: `Respondent ${number}`,
  unit: `forvaltning-${number}`,
});

export const coordinator = (number: number) => ({
  email: `samordnare${number}@exempelstad.se`,
  name: `Samordnare ${number}`,
  action: `stor-${number}`,
});

/** The channel where questions to the experts come. */
export const EXPERTS = 'lika-experter';

/** The only round of the pack, open on the day it is made for, when nothing is sent about it. */
export const ROUND = 'nu';

/**
 * Exempelstad grown large: so many förvaltningar with one respondent each, and so many actions with one coordinator
 * each, all due for a reminder. Nobody else coordinates or fills in anything, and there are no earlier rounds.
 */
export async function writeLargePack(
  folder: string,
  { respondents = 0, coordinators = 0, today }: { respondents?: number; coordinators?: number; today: Date },
): Promise<void> {
  await cp(EXEMPELSTAD, folder, { recursive: true });
  await rm(join(folder, 'rounds'), { recursive: true });
  await rm(join(folder, 'updates.csv'));
  const source: unknown = parse(await readFile(join(folder, 'plan.yaml'), 'utf8'));
  const plan = Plan.parse(source);
  const day = (days: number) => new Date(today.getTime() + days * DAY_MS).toISOString().slice(0, 10);
  const numbered = <Made>(count: number, make: (number: number) => Made) =>
    Array.from({ length: count }, (_, index) => make(index + 1));
  const [first] = plan.actions;
  const { playground: _, ...rest } = plan;
  const large = {
    ...rest,
    period: { from: '2025-01-01', to: day(1000) },
    units: [
      ...plan.units,
      ...numbered(respondents, (number) => ({
        id: respondent(number).unit,
        name: `Förvaltning ${number}`,
        kind: 'förvaltning',
      })),
    ],
    actions: numbered(Math.max(coordinators, 1), (number) => ({
      ...first,
      id: coordinator(number).action,
      number,
      due: day(7),
    })),
    experts: { ...plan.experts, channel: EXPERTS },
    rounds: [{ id: ROUND, name: 'Självskattning nu', opens: day(-20), closes: day(40) }],
  };
  await writeFile(join(folder, 'plan.yaml'), stringify(large, { aliasDuplicateObjects: false }));
  const lines = [
    'email,name,unit,roles,actions',
    'karin.ek@exempelstad.se,Karin Ek,stadsledning,admin,',
    ...numbered(respondents, respondent).map(
      ({ email, name, unit }) => `${email},${name},${unit},respondent,`,
    ),
    ...numbered(Math.max(coordinators, 1), coordinator).map(
      ({ email, name, action }) => `${email},${name},stadsledning,coordinator,${action}`,
    ),
  ];
  await writeFile(join(folder, 'roster.csv'), `${lines.join('\n')}\n`);
}
