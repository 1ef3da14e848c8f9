import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainText } from '../../src/messages/plain-text.ts';
import { Reply } from '../../src/messages/reply-schema.ts';
import { createRegister } from '../../src/register/register.ts';
import { createReports, type ReportCommand } from '../../src/report/reports.ts';
import { exampleRoster } from '../support/example-plan.ts';
import { handIn, handInAll, NOW, openTown, publish, type Town } from './example-report.ts';

let town: Town;
beforeEach(() => {
  town = openTown();
});
afterEach(() => town.close());

async function answersTo(file?: ReportCommand['file'], name = 'karin', language: 'sv' | 'en' = 'sv') {
  const register = createRegister(town.plan, exampleRoster());
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  const replies = await createReports({ register, records: town.records }).handle(
    { do: 'report', ...(file !== undefined && { file }) },
    { person, language, now: NOW, id: 'm', pressed: false },
  );
  return replies.map((reply) => Reply.parse(JSON.parse(JSON.stringify(reply))));
}

async function ask(...asked: Parameters<typeof answersTo>) {
  const [reply] = await answersTo(...asked);
  if (reply === undefined) throw new Error('there is no reply');
  return reply;
}

describe('asking for the report in chat', () => {
  test('shows an administrator which files there are, and of what', async () => {
    await handInAll(town);
    await publish(town);
    expect(plainText(await ask())).toBe(
      [
        'Rapporten bygger på självskattningen 2026, som publicerades den 15 januari. Vilken fil vill du ha?',
        'Rapporten är ifylld, och har platser där du skriver analysen. Excelfilen visar varje förvaltnings och bolags egna svar, så den är bara för administratörer.',
        '[Rapporten (Word)] [Kortversion för alla (Word)] [Alla svar (Excel)]',
      ].join('\n\n'),
    );
  });

  test('says that a newer round is not part of it', async () => {
    for (const unit of ['skola', 'kultur', 'omsorg']) {
      await handIn(town, unit, [2, 2, 2, 2], {}, { round: '2025' });
    }
    await publish(town, '2025', new Date('2026-01-15T08:00:00Z'));
    expect(plainText(await ask())).toContain('Självskattningen 2026 är inte publicerad, så den är inte med.');
  });

  test.each([
    ['board', { round: '2026', format: 'docx', audience: 'board' }, 'Uppföljningsrapport'],
    ['short', { round: '2026', format: 'docx', audience: 'public' }, 'Kortversion'],
    ['workbook', { round: '2026', format: 'xlsx', audience: 'board' }, 'Alla svar'],
  ] as const)('sends words at once, then the %s as a file', async (which, file, title) => {
    await handInAll(town);
    await publish(town);
    const [words, sent] = await answersTo(which);
    expect(words?.parts).toMatchObject([{ kind: 'text' }]);
    expect(sent?.parts.at(-1)).toEqual({
      kind: 'file',
      file: { kind: 'report', ...file },
      title: `${title}, självskattningen 2026`,
      language: 'sv',
    });
  });

  test('sends the workbook of what is handed in, before anything is published', async () => {
    await handIn(town, 'skola', [2, 2, 2, 2]);
    const nothing = await ask();
    expect(plainText(nothing)).toContain('Stäng omgången och skriv ”publicera omgången”.');
    expect(plainText(nothing)).toContain('[Alla svar (Excel)]');
    const [, sent] = await answersTo('workbook');
    expect(sent?.parts.at(-1)).toMatchObject({ file: { round: '2026', format: 'xlsx' } });
  });

  test('says what is missing where nothing is handed in', async () => {
    expect(plainText(await ask('workbook'))).toContain('inga inlämnade svar');
    expect(plainText(await ask('board'))).toContain('inget publicerat resultat');
  });

  test('points anyone else to an administrator', async () => {
    await handInAll(town);
    await publish(town);
    expect(plainText(await ask('workbook', 'amina'))).toBe(
      'Rapporten tas fram av en administratör. Hör av dig till Karin Ek.',
    );
    expect(plainText(await ask(undefined, 'siv', 'en'))).toContain('Contact Karin Ek.');
  });
});
