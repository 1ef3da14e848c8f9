import { z } from 'zod';
import { formatInstant, formatWeekday, sentence } from '../messages/format.ts';
import type { TickResult } from '../outbox/outbox.ts';
import { revisionId } from '../outbox/revise.ts';

const Instant = z.iso.datetime({ offset: true });
const PACKS_OWN_ZONE = 'Europe/Stockholm';

/** What goes out on one day. */
type DayAhead = { day: string; due: TickResult['due'] };

export type TickCommand = {
  /** An ISO instant with its offset; now when left out. */
  at?: string;
  /** Shows every day from `at` until this ISO instant; only with `dryRun`. */
  until?: string;
  dryRun: boolean;
  json: boolean;
  now: () => Date;
  /** The playground's clock may be moved ahead; elsewhere what is sent early cannot be taken back. */
  allowFuture: boolean;
  tick: (at: Date, options: { dryRun: boolean }) => Promise<TickResult>;
  ahead: (from: Date, until: Date) => Promise<DayAhead[]>;
  /** Whole lines, each with its line break. */
  write: (text: string) => void;
  writeError: (text: string) => void;
  /** The zone that times are told in. */
  timeZone?: string;
};

/** `lika tick`: sends what is due at an instant, once, and tells what it did. Gives the exit code. */
export async function tickCommand(command: TickCommand): Promise<0 | 1 | 2> {
  const { at: wanted, dryRun, json, now, allowFuture, tick, write, writeError } = command;
  const timeZone = command.timeZone ?? PACKS_OWN_ZONE;
  const wrong = wrongUsage(command);
  if (wrong !== undefined) {
    writeError(`${wrong}\n`);
    return 2;
  }
  const at = wanted === undefined ? now() : new Date(wanted);
  if (command.until !== undefined) {
    const until = new Date(command.until);
    const days = await command.ahead(at, until);
    const result = { at: at.toISOString(), until: until.toISOString(), days };
    write(json ? `${JSON.stringify(result)}\n` : daysInWords(result, timeZone));
    return 0;
  }
  if (at.getTime() > now().getTime() && !dryRun && !allowFuture) {
    const when = formatInstant(at, 'sv', timeZone);
    writeError(
      `${when} har inte varit än, så inget är skickat. Lägg till --dry-run om du vill se vad som skulle skickas då.\n`,
    );
    return 1;
  }
  const result = await tick(at, { dryRun });
  write(json ? `${JSON.stringify(result)}\n` : inWords(result, dryRun, timeZone));
  return result.failed.length === 0 ? 0 : 1;
}

/** What is written wrongly, and how to write it. */
function wrongUsage({ at, until, dryRun, now }: TickCommand): string | undefined {
  for (const [option, value] of [
    ['--at', at],
    ['--until', until],
  ]) {
    if (value !== undefined && !Instant.safeParse(value).success) {
      return `${option} ”${value}” är ingen tidpunkt. Skriv datum, klockslag och tidszon, till exempel ${option} 2026-11-16T09:00:00+01:00.`;
    }
  }
  if (until === undefined) return undefined;
  if (!dryRun) return '--until visar bara vad som skulle skickas. Lägg till --dry-run.';
  const starts = at === undefined ? now() : new Date(at);
  return new Date(until) < starts
    ? '--until är tidigare än --at. Skriv den senare tidpunkten i --until.'
    : undefined;
}

function daysInWords(
  { at, until, days }: { at: string; until: string; days: DayAhead[] },
  timeZone: string,
): string {
  const [first, last] = [at, until].map((instant) => formatInstant(new Date(instant), 'sv', timeZone));
  const told = days.flatMap(({ day, due }) => [
    sentence(formatWeekday(day, 'sv')),
    ...due.map((message) => [...headOf(message, timeZone), ...textOf(message)].join('\n')),
  ]);
  return `${[
    `Förhandsvisning från ${first} till ${last}. Inget är skickat.`,
    ...(told.length === 0 ? ['Det finns inget att skicka.'] : told),
  ].join('\n\n')}\n`;
}

function inWords(result: TickResult, dryRun: boolean, timeZone: string): string {
  const { due, revisions, sent, edited, skipped, failed } = result;
  const when = formatInstant(new Date(result.at), 'sv', timeZone);
  const head = dryRun
    ? `Förhandsvisning för ${when}. Inget är skickat.`
    : `Körning för ${when}. Skickat: ${sent}. Ändrat: ${edited}. Överhoppat: ${skipped.length}. Misslyckat: ${failed.length}.`;
  const outcomes = new Map([
    ...skipped.map(({ id, why }): [string, string] => [id, `hoppas över, ${why}`]),
    ...failed.map(({ id, why }): [string, string] => [id, `misslyckades, ${why}`]),
  ]);
  const messages = due.map((message) =>
    [
      ...headOf(message, timeZone),
      `  Utfall: ${outcomes.get(message.id) ?? (dryRun ? 'skulle skickas' : 'skickat')}`,
      ...textOf(message),
    ].join('\n'),
  );
  const changes = revisions.map((message) =>
    [
      message.id,
      `  Till: ${message.to}`,
      '  Skickades tidigare, och har något nytt att berätta.',
      `  Utfall: ${outcomes.get(revisionId(message.id)) ?? (dryRun ? 'skulle ändras' : 'ändrat')}`,
      ...textOf(message),
    ].join('\n'),
  );
  const known = new Set([...due.map(({ id }) => id), ...revisions.map(({ id }) => revisionId(id))]);
  const troubles = failed
    .filter(({ id }) => !known.has(id))
    .map(({ id, why }) => `${id}\n  Utfall: misslyckades, ${why}`);
  const told = [...messages, ...changes, ...troubles];
  return `${[head, ...(told.length === 0 ? ['Det finns inget att skicka.'] : told)].join('\n\n')}\n`;
}

function headOf(message: TickResult['due'][number], timeZone: string): string[] {
  return [
    message.id,
    `  Till: ${message.to}`,
    `  Planerat: ${formatInstant(new Date(message.scheduledFor), 'sv', timeZone)}`,
    `  Gäller: ${message.about.join(', ') || 'allt'}`,
    ...(message.why.length === 0 ? [] : [`  Varför: ${message.why.join('. ')}.`]),
  ];
}

/** Indented, after an empty line. */
function textOf({ text }: { text: string }): string[] {
  return ['', ...text.split('\n').map((line) => (line === '' ? '' : `    ${line}`))];
}
