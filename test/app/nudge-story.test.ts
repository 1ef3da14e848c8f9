import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAnswers } from '../../src/answers/answers.ts';
import type { Lika } from '../../src/app/lika.ts';
import type { Command } from '../../src/messages/command.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/messages/reply.ts';
import { Person } from '../../src/plan/roster.ts';
import { createSearchIndex } from '../../src/retrieval/search-index.ts';
import { examplePlan } from '../support/example-plan.ts';
import { type FakePlatform, from } from '../support/fake-platform.ts';
import { startLika, type WholeLika } from './whole-lika.ts';

const line = (name: string, unit: string, roles: string, actions = '', more = {}) =>
  Person.parse({
    email: `${name.split(' ')[0]?.toLowerCase()}@exempelby.se`,
    name,
    unit,
    roles,
    actions,
    ...more,
  });
const lead = 'maria@exempelby.se';
const PEOPLE = [
  line('Petra Lind', 'kultur', 'coordinator', 'a1|a2', { lead }),
  line('Olle Sand', 'omsorg', 'coordinator', 'a3', { lead }),
  line('Nils Öst', 'kultur', 'coordinator', 'a4', { lead }),
  line('Jonas Berg', 'skola', 'doer', 'a1'),
  line('Hanna Rosén', 'omsorg', 'doer', 'a1'),
  line('Inga Sarri', 'kultur', 'doer', 'a2'),
  line('Maria Holm', 'kultur', 'staff'),
  line('Karin Ek', 'kultur', 'admin'),
  line('Sam Berg', 'kultur', 'admin'),
  line('Moa Sjöberg', 'skola', 'staff'),
];

let whole: WholeLika;
let platform: FakePlatform;
let lika: Lika;
let now: Date;

beforeAll(() => {
  const plan = examplePlan();
  const [first] = plan.actions;
  const fourth = { ...first, id: 'a4', number: 4, name: 'Lokaler', due: '2026-12-02' };
  // A Friday afternoon.
  now = new Date('2026-11-20T14:00:00Z');
  whole = startLika({
    plan: examplePlan({ actions: [...plan.actions, fourth] }),
    people: PEOPLE,
    now: () => now,
    answer: ({ register, rounds }) =>
      createAnswers({ index: () => createSearchIndex([]), register, rounds }).answer,
  });
  ({ lika, platform } = whole);
});
afterAll(() => whole.close());

/** What each person has in front of them, oldest first. */
const seen = new Map<string, Reply[]>();
const shown = (name: string, replies: Reply[]) => seen.set(name, [...(seen.get(name) ?? []), ...replies]);

async function send(name: string, body: string | { kind: 'command'; command: Command }): Promise<string> {
  now = new Date(now.getTime() + 20_000);
  const replies = await whole.send(from(name, body, { at: now.toISOString() }));
  shown(name, replies);
  return replies.map(plainText).join('\n---\n');
}
const say = (name: string, words: string) => send(name, words);

/** Presses the newest button with that title; `about`: the action that it is about. */
function tap(name: string, title: string, about?: string): Promise<string> {
  const choices = (seen.get(name) ?? [])
    .toReversed()
    .flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'choices' ? part.choices : [])));
  const found = choices.find(
    (choice) =>
      choice.title === title &&
      (about === undefined || JSON.stringify(choice.command).includes(`"${about}"`)),
  );
  if (found === undefined) throw new Error(`${name} sees no button ${title}`);
  return send(name, { kind: 'command', command: found.command });
}

/** What goes out then, by whom it is to. */
async function tick(at?: string): Promise<Map<string, string>> {
  now = at === undefined ? new Date(now.getTime() + 20 * 60_000) : new Date(at);
  const before = platform.delivered.length;
  await lika.outbox.tick(now);
  const out = new Map<string, string>();
  for (const { to, reply } of platform.delivered.slice(before)) {
    if (to.kind !== 'person') continue;
    const name = to.email.split('@')[0] ?? '';
    shown(name, [reply]);
    out.set(name, [out.get(name), plainText(reply)].filter(Boolean).join('\n---\n'));
  }
  return out;
}

const count = (text: string | undefined, part: string) => (text ?? '').split(part).length - 1;

describe('two weeks of reminders', () => {
  test('a coordinator’s Monday: a tap, a line, another day, another date, and all of it taken back', async () => {
    const monday = await tick('2026-11-23T08:00:30Z');
    expect(monday.get('petra')).toContain('Åtgärd 1, Kunskap. Ska vara klar om 8 dagar, 1 december.');
    expect(monday.get('petra')).toContain('Åtgärd 2, Kommunikation. Ingen uppdatering än.');
    expect(await tap('petra', 'Pågår', 'a1')).toContain('Noterat: åtgärd 1 pågår.');
    expect(await say('petra', 'Kursen är vald')).toContain('Raden om åtgärd 1 är sparad.');
    expect(await tap('petra', 'Ångra', 'a1')).toContain('Du skrev: ”Kursen är vald”');
    expect((await lika.standing('a1', now))?.state).toBe('not-started');

    expect(await tap('petra', 'Fler val', 'a2')).toContain('[Nytt datum] [Påminn mig i morgon]');
    expect(await tap('petra', 'Påminn mig i morgon')).toContain('åtgärd 2 igen den 24 november');
    expect(await tap('petra', 'Ångra', 'a2')).toContain('påminner dig om åtgärd 2 som vanligt');
    expect(await tap('petra', 'Nytt datum')).toContain('Vilken dag väntas åtgärd 2 bli klar?');
    expect(await say('petra', '1 juli, väntar på upphandling')).toContain(
      'Noterat: åtgärd 2 väntas bli klar 1 juli 2027. Planens datum, 1 juni 2027, ligger kvar.',
    );
    expect(await say('petra', 'påminn mig v. 50')).toContain('åtgärd 2 igen den 7 december');
    expect((await tick()).get('petra')).toBeUndefined();
  });

  test('the doers are asked on their days, and the coordinator settles it with one tap', async () => {
    expect(await say('hanna', 'borta till 24 november')).toContain('till och med 24 november');
    await tap('petra', 'Fler val', 'a1');
    const asked = await tap('petra', 'Fråga de genomförandeansvariga åt mig', 'a1');
    expect(asked).toContain('Jonas Berg, Skolförvaltningen: i dag');
    expect(asked).toContain('Hanna Rosén, Omsorgsförvaltningen: den 25 november');
    const first = await tick();
    expect([...first.keys()].filter((name) => ['jonas', 'hanna', 'petra'].includes(name))).toEqual(['jonas']);
    expect(first.get('jonas')).toContain('Du får frågan för att du är genomförandeansvarig.');
    await tap('jonas', 'Pågår');
    expect(await say('jonas', 'Kursen är bokad till mars')).toContain('Raden om åtgärd 1 är sparad.');
    expect(await say('petra', 'vilka har svarat om åtgärd 1?')).toContain(
      'Omsorgsförvaltningen (Hanna Rosén): har inte svarat.',
    );
    await tick('2026-11-25T08:00:30Z');
    await tap('hanna', 'Klar');
    const gathered = (await tick()).get('petra');
    expect(gathered).toContain('Alla 2 genomförandeansvariga har svarat om åtgärd 1, Kunskap.');
    expect(count(gathered, '[Behöver stöd]')).toBe(1);
    expect(await tap('petra', 'Pågår', 'a1')).toContain('Noterat: åtgärd 1 pågår.');
    expect(await tap('petra', 'Inget att lägga till')).toContain('Ingen rad tillagd.');
  });

  test('an action is handed over by a name in words, and everyone is told', async () => {
    expect(await say('petra', 'åtgärd 2 är inte min längre')).toContain('Vem ska jag fråga om åtgärd 2');
    expect(await say('petra', 'Inga Sarri')).toContain('Jag frågar Inga Sarri');
    expect((await tick()).get('inga')).toContain('Petra Lind undrar om du vill ta över åtgärd 2');
    expect(await tap('inga', 'Ja, jag tar över')).toContain('Nu samordnar du åtgärd 2');
    expect((await tick()).get('petra')).toContain('Inga Sarri samordnar nu åtgärd 2');
    expect(await say('moa', 'Vem samordnar åtgärd 2?')).toContain('Inga Sarri');
    expect(await say('petra', 'mina åtgärder')).not.toContain('Kommunikation');
  });

  test('what is stuck is told to the coordinator first, then to the closest manager', async () => {
    const told = (seen.get('olle') ?? []).map(plainText).join();
    expect(told).toContain('Finns det ingen ny rad den 26 november skriver jag till Maria Holm');
    expect((await tick('2026-11-26T08:00:30Z')).get('maria')).toContain(
      'Olle Sand samordnar den och vet att jag skriver till dig, som är närmaste chef.',
    );
  });

  test('who needs support is heard by the administrators, and gets an answer', async () => {
    expect(await say('olle', 'åtgärd 3 behöver stöd')).toContain('Vad skulle hjälpa?');
    expect(await say('olle', 'Någon som kan klarspråk')).toContain(
      'jag skickar den till Karin Ek och Sam Berg',
    );
    const sent = await tick();
    for (const name of ['karin', 'sam']) {
      expect(sent.get(name)).toContain('Olle Sand behöver stöd: ”Någon som kan klarspråk”');
    }
    await tap('karin', 'Svara');
    expect(await say('karin', 'Vi har en skribent på tisdagar')).toContain(
      'Jag skickar svaret till Olle Sand.',
    );
    expect(await tap('sam', 'Svara')).toContain('Karin Ek har redan svarat');
    expect(await say('sam', 'avbryt')).toContain('Då skickar jag inget.');
    expect((await tick()).get('olle')).toContain(
      'Karin Ek svarar om stödet: ”Vi har en skribent på tisdagar”',
    );
  });

  test('during leave a deputy hears of it, or the date is told the working day before', async () => {
    await say('petra', 'borta 30 november–4 december');
    expect(await say('petra', 'Olle Sand')).toContain('Olle Sand får påminnelserna om åtgärd 1');
    await say('nils', 'borta 30 november–4 december');
    expect((await tick()).get('olle')).toContain('har valt dig som ersättare');
    const friday = await tick('2026-11-27T08:00:30Z');
    expect(friday.get('nils')).toContain('Åtgärd 4, Lokaler. Ska vara klar om 5 dagar, 2 december.');
    const leave = await tick('2026-11-30T08:00:30Z');
    expect(leave.get('olle')).toContain('Du är ersättare för Petra Lind.');
    expect(leave.has('petra') || leave.has('nils')).toBe(false);
    expect(await say('olle', 'åtgärd 1 är klar, kursen är inne i introduktionen')).toContain(
      'Raden är sparad',
    );
    expect(await say('petra', 'jag är tillbaka')).toContain('Välkommen tillbaka.');
    expect((await tick()).get('olle')).toContain('behöver ingen ersättare längre');
    expect(await say('petra', 'mina åtgärder')).toContain('kursen är inne i introduktionen');
  });

  test('what was handed over is reminded of to the one who has it now', async () => {
    const later = await tick('2027-06-01T07:00:30Z');
    expect(later.get('inga')).toContain('Åtgärd 2, Kommunikation. Ska vara klar om 30 dagar, 1 juli.');
    expect(later.get('petra') ?? '').not.toContain('Åtgärd 2');
  });
});
