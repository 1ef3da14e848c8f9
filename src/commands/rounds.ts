import { z } from 'zod';
import type { Round } from '../plan/plan.ts';
import type { RoundStage } from '../plan/round-stage.ts';
import type { StandingRound } from '../register/standing-rounds.ts';
import type { RoundDecision, RoundRequest } from '../rounds/decide-round.ts';
import type { Published } from '../rounds/publishing.ts';

const Day = z.iso.date();
const Act = z.enum(['list', 'open', 'extend', 'close', 'admit', 'publish']);

type RoundsCommand = {
  act: string;
  round: string | undefined;
  /** The last day, YYYY-MM-DD. */
  closes: string | undefined;
  /** The first day of a new round, and its name. */
  opens: string | undefined;
  name: string | undefined;
  /** Whom to let in: an id or a name. */
  unit: string | undefined;
  json: boolean;
  change: (request: RoundRequest) => Promise<RoundDecision>;
  publish: (round: string | undefined) => Promise<Published>;
  list: () => Promise<StandingRound[]>;
  stageOf: (round: StandingRound, all: readonly StandingRound[]) => RoundStage;
  nameOf: (round: Round) => string;
  write: (text: string) => void;
  writeError: (text: string) => void;
};

/** `lika rounds`: opens, extends, closes, publishes and lists the rounds. Gives the exit code: 1 where it was refused, 2 for wrong usage. */
export async function roundsCommand(command: RoundsCommand): Promise<0 | 1 | 2> {
  const { round, opens, closes, name, unit, json, change, write, writeError } = command;
  const act = Act.safeParse(command.act).data;
  const days = [opens, closes].filter((day) => day !== undefined);
  if (act === undefined || !days.every((day) => Day.safeParse(day).success)) {
    writeError(
      'Skriv lika rounds list, open, extend, close, publish eller admit, sedan omgångens id. En sista dag skrivs --closes 2026-12-18.\n',
    );
    return 2;
  }
  if (act === 'list') return listRounds(command);
  if (act === 'publish') return publishRound(command);
  const isNew = act === 'open' && opens !== undefined;
  const decision = await change({ act: isNew ? 'new' : act, round, opens, closes, name, unit });
  if (json) write(`${JSON.stringify(decision)}\n`);
  else if (decision.kind === 'done') write(`${doneWords(decision, command.nameOf(decision.round))}\n`);
  if (decision.kind === 'done') return 0;
  if (!json) writeError(`${REFUSED[decision.why]}\n`);
  return 1;
}

const REFUSED: Record<Extract<RoundDecision, { kind: 'refused' }>['why'], string> = {
  unknown: 'Omgången finns inte i planen. Kör lika rounds list för att se dem som finns.',
  'no-date': 'Skriv den sista dagen: --closes 2026-12-18',
  past: 'Den dagen har redan varit. Skriv en dag som kommer.',
  'other-open': 'En annan omgång är öppen. Stäng den först med lika rounds close.',
  'next-opens': 'Nästa omgång öppnar före den dagen. Välj en tidigare dag.',
  'not-open': 'Omgången är inte öppen. Kör lika rounds list för att se hur de står.',
  published: 'Omgångens resultat är redan med i det som visas, så den öppnas inte igen.',
  'no-dates':
    'En ny omgång behöver ett id och två dagar: lika rounds open 2027 --opens 2027-10-04 --closes 2027-11-19',
  'bad-id': 'Skriv ett id med små bokstäver a–z, siffror och bindestreck, till exempel 2027 eller var-2027.',
  exists: 'Det finns redan en omgång med det id:t. Kör lika rounds list för att se den.',
  'wrong-order': 'Sista dagen är före den första. Byt plats på dem, eller rätta den ena.',
  overlaps: 'En annan omgång har de dagarna. Kör lika rounds list, och välj dagar som är lediga.',
  'unknown-unit':
    'Skriv vem som ska släppas in: --unit följt av förvaltningens eller bolagets id eller namn.',
  'still-open': 'Omgången är inte stängd, så de kan lämna in ändå.',
  'not-closed': 'Det går bara att släppa in någon i en omgång som är stängd och inte publicerad.',
  'already-in': 'De är redan insläppta.',
};

const DONE = { opened: 'öppen', extended: 'förlängd', reopened: 'öppen igen', closed: 'stängd' } as const;

function doneWords({ did, round, unit }: Extract<RoundDecision, { kind: 'done' }>, name: string): string {
  if (did === 'closed') return `${name} är stängd.`;
  if (did === 'added') return `${name} är tillagd, från ${round.opens} till och med ${round.closes}.`;
  if (did === 'admitted') return `${unit} är insläppt i ${name} och kan lämna in.`;
  return `${name} är ${DONE[did]}, till och med ${round.closes}.`;
}

const units = (count: number) =>
  count === 1 ? 'en förvaltning eller ett bolag' : `${count} förvaltningar och bolag`;

const UNPUBLISHED: Record<Extract<Published, { kind: 'refused' }>['why'], (count: number) => string> = {
  unknown: () => REFUSED.unknown,
  'nothing-to-publish': () => 'Det finns ingen omgång att publicera. Skriv vilken: lika rounds publish 2026',
  'not-begun': () => 'Omgången har inte öppnat än, så det finns inget att publicera.',
  'came-with-plan': () => 'Omgångens resultat kom med planen och visas redan.',
  'too-few': (count) =>
    count === 0
      ? 'Ingen har lämnat in, så det finns inget att publicera.'
      : `Bara ${units(count)} har lämnat in, så siffrorna går att knyta till ${count === 1 ? 'den' : 'någon av dem'}. Inget är publicerat.`,
  unchanged: () => 'Resultatet är redan publicerat, och inga svar har ändrats sedan dess.',
  'too-few-changed': (count) =>
    `Bara ${units(count)} har ändrat sina svar, så skillnaden skulle visa vad som ändrades. Det publicerade resultatet står kvar.`,
  'not-worked-out': () =>
    'Resultatet gick inte att räkna fram, så inget nytt är publicerat. Det som visas står kvar. Felet står i loggen. Kör samma kommando igen.',
};

async function publishRound(command: RoundsCommand): Promise<0 | 1> {
  const { json, nameOf, write, writeError } = command;
  const decision = await command.publish(command.round);
  if (decision.kind === 'refused') {
    if (json) write(`${JSON.stringify(decision)}\n`);
    else writeError(`${UNPUBLISHED[decision.why](decision.count)}\n`);
    return 1;
  }
  const { round, proposed } = decision;
  const { version, result } = proposed;
  if (json) write(`${JSON.stringify({ kind: 'done', did: 'published', round, version, result })}\n`);
  else write(`${nameOf(round)} är stängd, och resultatet är publicerat${version > 1 ? ' igen' : ''}.\n`);
  return 0;
}

const STAGES: Record<RoundStage, string> = {
  coming: 'kommer',
  open: 'öppen',
  late: 'öppen för sena svar',
  closed: 'stängd',
  over: 'avslutad',
};

async function listRounds({ list, stageOf, nameOf, json, write }: RoundsCommand): Promise<0> {
  const rounds = await list();
  if (json) {
    const told = rounds.map((round) => ({
      id: round.id,
      name: nameOf(round),
      opens: round.opens,
      closes: round.closes,
      open: stageOf(round, rounds) === 'open',
      stage: stageOf(round, rounds),
      ...(round.published !== undefined && { published: round.published }),
    }));
    write(`${JSON.stringify(told)}\n`);
    return 0;
  }
  const rows = rounds.map((round) => [
    round.id,
    nameOf(round),
    round.opens,
    round.closes,
    round.published === undefined ? STAGES[stageOf(round, rounds)] : `publicerad ${round.published}`,
  ]);
  write(`${rows.map((row) => row.join('  ')).join('\n')}\n`);
  return 0;
}
