import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApprovals } from '../../src/assessment/approval/approvals.ts';
import { createAssessment } from '../../src/assessment/assessment.ts';
import type { Command } from '../../src/messages/command.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/messages/reply.ts';
import { Person } from '../../src/plan/roster.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const plan = examplePlan();
const register = createRegister({ ...plan, assessment: { ...plan.assessment, approval: 'lead' } }, [
  ...exampleRoster().map((person) =>
    person.name === 'Amina Yusuf' ? { ...person, lead: 'maria@exempelby.se' } : person,
  ),
  Person.parse({ email: 'maria@exempelby.se', name: 'Maria Holm', unit: 'skola', roles: 'staff' }),
]);
const NOW = new Date('2026-11-13T10:00:00Z');
const at = { round: '2026', unit: 'skola' };

let store: Store;
let records: Records;
let assessment: ReturnType<typeof createAssessment>;
let approvals: ReturnType<typeof createApprovals>;
let message = 0;

beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
  const parts = { register, records, turns: createTurns() };
  assessment = createAssessment(parts);
  approvals = createApprovals(parts);
});
afterEach(() => store.close());

/** Each message comes a minute after the one before. */
function as(name: string, pressed = false) {
  const person = register.person(`${name}@exempelby.se`);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  message += 1;
  const now = new Date(NOW.getTime() + message * 60_000);
  return { person, language: 'sv' as const, now, id: `m${message}`, pressed };
}

const words = (replies: Reply[] | undefined) => (replies ?? []).map(plainText).join('\n---\n');
const say = async (name: string, line: string) => words(await assessment.typed(line, as(name), false));
const asked = async () => (await records.forms.get('2026/skola'))?.approvals?.at(-1)?.at ?? '';
const decide = async (act: Extract<Command, { do: 'approval' }>['act'], name = 'maria', when?: string) =>
  words(await approvals.handle({ do: 'approval', act, ...at, asked: when ?? (await asked()) }, as(name)));
const told = async () =>
  (await approvals.due(new Date(NOW.getTime() + 3_600_000))).map(({ to, reply: { parts } }) => ({
    to: to.kind === 'person' ? to.email : to.name,
    text: plainText({ parts }),
  }));

async function sendToLead(name = 'amina') {
  await assessment.handle({ do: 'assess' }, as(name));
  await say(name, '4 2');
  await assessment.handle({ do: 'review' }, as(name));
  return say(name, 'ja');
}

describe('a form that the closest manager approves', () => {
  test('waits for the manager, and nothing in it changes meanwhile', async () => {
    const said = await sendToLead();
    expect(said).toContain('Självskattningen väntar på att Maria Holm godkänner den.');
    expect(said).toContain('[Ta tillbaka]');
    expect(await say('jonas', '4')).toBe('');
    expect(words(await assessment.handle({ do: 'assess' }, as('jonas')))).toContain(
      'väntar på att Maria Holm',
    );
    expect(await records.handIns.get('2026/skola/1')).toBeUndefined();
  });

  test('is told of to the manager, who sees all of it and approves: then it is handed in', async () => {
    await sendToLead();
    const [asked] = await told();
    expect(asked?.to).toBe('maria@exempelby.se');
    expect(asked?.text).toContain(
      'Hej Maria. Amina Yusuf vill lämna in självskattningen för Skolförvaltningen.',
    );
    expect(asked?.text).toContain('[Visa svaren] [Godkänn och lämna in] [Skicka tillbaka]');
    expect(await decide('show')).toContain('Summa per område');
    expect(await decide('approve')).toContain('Godkänt. Självskattningen för Skolförvaltningen är inlämnad');
    expect(await records.handIns.get('2026/skola/1')).toMatchObject({
      by: 'amina@exempelby.se',
      approvedBy: 'maria@exempelby.se',
      ratings: { 'hbtq.plan': 4, 'hbtq.data': 2 },
    });
    const [receipt] = await told();
    expect(receipt?.to).toBe('amina@exempelby.se');
    expect(receipt?.text).toContain('av Amina Yusuf. Godkänt av Maria Holm.');
  });

  test('comes back with what the manager wants changed', async () => {
    await sendToLead();
    expect(await decide('send-back')).toContain('Vad behöver ändras?');
    expect(words(await approvals.typed('Se över HBTQ en gång till.', as('maria')))).toContain(
      'Jag skickar tillbaka den till Amina Yusuf',
    );
    const [back] = await told();
    expect(back).toEqual({
      to: 'amina@exempelby.se',
      text: expect.stringContaining('vill att något ändras: ”Se över HBTQ en gång till.”'),
    });
    expect(words(await assessment.handle({ do: 'continue' }, as('amina')))).toContain('påstående');
  });

  test('can be taken back by the unit, and the manager’s old buttons say so', async () => {
    await sendToLead();
    const withdrawn = await approvals.handle({ do: 'withdraw', ...at }, as('jonas'));
    expect(words(withdrawn)).toContain('Nu kan ni ändra i självskattningen igen.');
    expect(await told()).toEqual([]);
    expect(await decide('approve')).toContain('Den är tagen tillbaka.');
    expect(await records.handIns.get('2026/skola/1')).toBeUndefined();
  });

  test('is approved once, and only by the manager who was asked', async () => {
    await sendToLead();
    expect(await decide('approve', 'karin')).toContain('Det är Maria Holm som godkänner');
    await decide('approve');
    expect(await decide('approve')).toContain('redan godkänd och inlämnad');
    expect(await records.handIns.get('2026/skola/2')).toBeUndefined();
  });

  test('is not approved by a button from before it was changed: it is shown as it is now', async () => {
    await sendToLead();
    const before = await asked();
    await approvals.handle({ do: 'withdraw', ...at }, as('amina'));
    await assessment.handle({ do: 'assess' }, as('amina'));
    await say('amina', 'till hbtq');
    await say('amina', '1 1');
    await assessment.handle({ do: 'review' }, as('amina'));
    await say('amina', 'ja');
    const said = await decide('approve', 'maria', before);
    expect(said).toContain('Självskattningen har ändrats sedan du såg den, så inget är godkänt.');
    expect(said).toContain('HBTQ: Summa 2');
    expect(await records.handIns.get('2026/skola/1')).toBeUndefined();
    expect(await decide('approve')).toContain('Godkänt.');
  });

  test('is not handed in once the round is closed, and can then be taken back', async () => {
    await sendToLead();
    const { opens, closes } = { opens: '2026-10-01', closes: '2026-12-11' };
    await records.rounds.set('2026', { opens, closes, closed: true, log: [] });
    expect(await decide('approve')).toContain('Omgången är stängd, så självskattningen');
    expect(await records.handIns.get('2026/skola/1')).toBeUndefined();
    expect(words(await approvals.handle({ do: 'withdraw', ...at }, as('amina')))).toContain(
      'Nu kan ni ändra',
    );
  });

  test('is taken back only by those who answer for the unit', async () => {
    await sendToLead();
    expect(words(await approvals.handle({ do: 'withdraw', ...at }, as('siv')))).toContain('Inget är ändrat');
    expect(await told()).toHaveLength(1);
  });

  test('is told of also where the day of publication is set ahead', async () => {
    const ahead = { ...register, plan: { ...register.plan } };
    ahead.plan.rounds = ahead.plan.rounds.map((round) => ({ ...round, published: '2027-01-15' }));
    await sendToLead();
    const { due } = createApprovals({ register: ahead, records, turns: createTurns() });
    expect(await due(new Date(NOW.getTime() + 3_600_000))).toHaveLength(1);
  });

  test('the reason is not taken for a line about something else, nor twice', async () => {
    await sendToLead();
    const line = { action: 'a1', update: 'u1', since: NOW.toISOString() };
    await records.conversations.set('maria@exempelby.se', { line });
    await decide('send-back');
    expect((await records.conversations.get('maria@exempelby.se'))?.line).toBeUndefined();
    const same = as('maria');
    await approvals.typed('Se över HBTQ.', same);
    expect(words(await approvals.typed('Se över HBTQ.', same))).toBe('Det har jag tagit emot.');
  });

  test('a reason that is too long is refused with the limit named, and still waited for', async () => {
    await sendToLead();
    await decide('send-back');
    expect(words(await approvals.typed('a'.repeat(501), as('maria')))).toContain('501 tecken');
    expect(words(await approvals.typed('Kortare.', as('maria')))).toContain('Jag skickar tillbaka');
  });

  test('is handed in at once by someone who has no manager in the list', async () => {
    expect(await sendToLead('jonas')).toContain('Inlämnat');
  });
});
