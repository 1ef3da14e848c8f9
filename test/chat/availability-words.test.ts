import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAvailability } from '../../src/chat/availability-words.ts';
import { readCommand } from '../../src/chat/words.ts';

/** A Sunday, the last day of week 47. */
const TODAY = '2026-11-22';
const read = (line: string, today = TODAY) => readAvailability(line, today);

describe('when someone writes that they are away', () => {
  test.each([
    ['borta till 15 augusti', '2026-11-22', '2027-08-15'],
    ['Borta till och med den 4 december.', '2026-11-22', '2026-12-04'],
    ['borta t.o.m. fredag', '2026-11-22', '2026-11-27'],
    ['borta 3–7 augusti', '2027-08-03', '2027-08-07'],
    ['borta 3-7 augusti!', '2027-08-03', '2027-08-07'],
    ['borta mellan 3 och 7 augusti', '2027-08-03', '2027-08-07'],
    ['jag är inte här i morgon', '2026-11-23', '2026-11-23'],
    ['ledig v. 29–31', '2027-07-19', '2027-08-08'],
    ['ledig till v. 50', '2026-11-22', '2026-12-13'],
    ['ledig i morgon', '2026-11-23', '2026-11-23'],
    ['Jag är ledig på fredag, tack', '2026-11-27', '2026-11-27'],
    ['ledig torsdag och fredag', '2026-11-26', '2026-11-27'],
    ['jag är borta från 1 juli till 15 augusti', '2027-07-01', '2027-08-15'],
    ['Hej Lika! Jag kommer att vara borta 30 november – 4 december', '2026-11-30', '2026-12-04'],
    ['jag är inte på plats nästa vecka', '2026-11-23', '2026-11-29'],
    ['borta i två veckor', '2026-11-22', '2026-12-05'],
    ['away for 3 days', '2026-11-22', '2026-11-24'],
    ['borta resten av veckan', '2026-11-22', '2026-11-22'],
    ['away until 15 August', '2026-11-22', '2027-08-15'],
    ['I’m away from 1 July to 15 August', '2027-07-01', '2027-08-15'],
    ['out of office until Friday', '2026-11-22', '2026-11-27'],
  ])('“%s” is %s to %s', (line, from, to) => {
    expect(read(line)).toEqual({ do: 'away', act: 'set', from, to });
  });

  test.each([
    ['jag är sjukskriven till 4 december', '2026-11-22', '2026-12-04'],
    ['vabbar i morgon', '2026-11-23', '2026-11-23'],
    ['semester v. 29–31', '2027-07-19', '2027-08-08'],
    ['jag är på semester till 15 augusti', '2026-11-22', '2027-08-15'],
    ['borta till 4 december för en operation', '2026-11-22', '2026-12-04'],
    ['borta 3–7 augusti, jag ska gifta mig', '2027-08-03', '2027-08-07'],
    ['jag är borta på konferens 30 november–4 december', '2026-11-30', '2026-12-04'],
    ['on parental leave until 15 August', '2026-11-22', '2027-08-15'],
  ])('“%s” says why, which is left out', (line, from, to) => {
    expect(read(line)).toEqual({ do: 'away', act: 'set', from, to, reason: true });
  });

  test.each([
    ['borta 3–7 augusti, ersättare Karin Ek', { deputy: 'Karin Ek' }],
    ['jag är borta 3–7 augusti. Karin Ek är min ersättare.', { deputy: 'Karin Ek' }],
    [
      'semester 3–7 augusti med ersättare karin.ek@exempelby.se',
      { deputy: 'karin.ek@exempelby.se', reason: true },
    ],
    ['borta 3–7 augusti, tillbaka på måndag', {}],
  ])('“%s” says more than when', (line, more) => {
    expect(read(line)).toEqual({ do: 'away', act: 'set', from: '2027-08-03', to: '2027-08-07', ...more });
  });

  test.each(['borta 3–7 augusti och 10–12 augusti', 'ledig måndag, tisdag och torsdag'])(
    'of “%s” no period is left out unsaid',
    (line) => {
      expect(read(line)).toEqual({ do: 'away', act: 'set', several: true });
    },
  );

  test('days that have begun are those of this year, and days that passed lately are not next year’s', () => {
    expect(read('borta från 1 juli till 15 augusti', '2026-07-10')).toMatchObject({
      from: '2026-07-01',
      to: '2026-08-15',
    });
    expect(read('ledig v. 29–31', '2026-07-22')).toMatchObject({ from: '2026-07-13', to: '2026-08-02' });
    expect(read('borta till 15 november')).toMatchObject({ from: TODAY, to: '2026-11-15' });
    expect(read('borta 3–7 augusti', '2026-08-20')).toMatchObject({ from: '2026-08-03', to: '2026-08-07' });
    expect(read('borta från i morgon till fredag')).toMatchObject({ from: '2026-11-23', to: '2026-11-27' });
  });

  test('days in the wrong order are told as they were written, not a year of leave', () => {
    expect(read('borta 2026-12-18 till 2026-12-01')).toMatchObject({ from: '2026-12-18', to: '2026-12-01' });
    for (const line of ['borta från 15 augusti till 1 juli', 'borta 7–3 augusti']) {
      const { from = '', to = '' } = read(line) as { from?: string; to?: string };
      expect(to < from, line).toBe(true);
    }
  });

  test('the days are asked for where they are missing', () => {
    for (const line of ['jag är borta', 'borta', 'jag är borta till våren', 'I am away']) {
      expect(read(line), line).toEqual({ do: 'away', act: 'set' });
    }
    expect(read('ledig från 1 juli')).toEqual({ do: 'away', act: 'set', from: '2027-07-01' });
  });

  test.each([
    ['jag är tillbaka', {}],
    ['Nu är jag tillbaka igen!', {}],
    ['tillbaka på jobbet', {}],
    ['I’m back', {}],
    ['back at work', {}],
    ['jag är tillbaka på måndag', { from: '2026-11-23' }],
    ['åter på måndag', { from: '2026-11-23' }],
    ['tillbaka 4 december', { from: '2026-12-04' }],
  ])('“%s” says that they are back', (line, days) => {
    expect(read(line)).toEqual({ do: 'away', act: 'back', ...days });
  });
});

describe('a deputy', () => {
  test.each([
    ['ersättare Karin Ek', 'Karin Ek'],
    ['Ersättare: karin.ek@exempelby.se', 'karin.ek@exempelby.se'],
    ['min ersättare är Karin Ek.', 'Karin Ek'],
    ['Karin Ek är min ersättare', 'Karin Ek'],
    ['deputy Karin Ek', 'Karin Ek'],
  ])('is named in “%s”', (line, who) => {
    expect(read(line)).toEqual({ do: 'deputy', act: 'choose', who });
  });
});

describe('working hours', () => {
  test.each([
    ['jag jobbar mån–tors 8–14', { weekdays: [1, 2, 3, 4], from: '08:00', to: '14:00' }],
    [
      'Jag arbetar måndag till torsdag kl. 8.00–14.30',
      { weekdays: [1, 2, 3, 4], from: '08:00', to: '14:30' },
    ],
    ['jobbar mån, tis och tors', { weekdays: [1, 2, 4] }],
    ['arbetstid 7.30–16', { from: '07:30', to: '16:00' }],
    ['skriv till mig 9–15', { from: '09:00', to: '15:00' }],
    ['skriv bara till mig mellan 9 och 15', { from: '09:00', to: '15:00' }],
    ['jag jobbar inte på fredagar', { notOn: [5] }],
    ['jobbar alla dagar utom onsdag', { weekdays: [1, 2, 3, 4, 5], notOn: [3] }],
    ['jobbar vardagar 8-17', { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }],
    ['I work Monday to Thursday 8–14', { weekdays: [1, 2, 3, 4], from: '08:00', to: '14:00' }],
    ['working hours 9 am to 3 pm', { from: '09:00', to: '15:00' }],
    ['arbetstid 8–25', { from: '08:00', to: '25:00' }],
    ['tidszon Helsingfors', { zone: 'Helsingfors' }],
    ['timezone Europe/Helsinki', { zone: 'Europe/Helsinki' }],
  ])('“%s” is understood', (line, expected) => {
    expect(read(line)).toEqual({ do: 'hours', act: 'set', ...expected });
  });
});

describe('the words alone', () => {
  test.each([
    ['när är jag borta?', { do: 'away', act: 'show' }],
    ['frånvaro', { do: 'away', act: 'show' }],
    ['ersättare', { do: 'deputy', act: 'ask' }],
    ['ingen ersättare', { do: 'deputy', act: 'remove' }],
    ['arbetstid', { do: 'hours', act: 'show' }],
    ['tidszon', { do: 'hours', act: 'show' }],
    ['Färre påminnelser?', { do: 'rhythm' }],
    ['färre påminelser', { do: 'rhythm' }],
    ['fler påminnelser', { do: 'rhythm' }],
    ['bara datum', { do: 'rhythm', rhythm: 'dates' }],
    ['mina inställningar', { do: 'my-settings' }],
    ['My settings', { do: 'my-settings' }],
    ['tillbaka', { do: 'back' }],
  ])('“%s” are understood', (line, command) => {
    expect(read(line)).toBeUndefined();
    expect(readCommand(line)).toEqual(command);
  });
});

/** What people ask and write of the plan, its actions and each other. */
const OTHERS = [
  'är Karin borta?',
  'är Karin borta',
  'Karin är borta till 15 augusti',
  'vad händer till 15 augusti?',
  'vad händer till 15 augusti',
  'vilka åtgärder ska vara klara till 15 augusti?',
  'när är nästa lärträff?',
  'vem är ersättare för Petra?',
  'vem samordnar åtgärd 3 när Petra är borta?',
  'ledig tjänst utlyst, klart till 15 december',
  'Ledig tid för chefer är ett problem',
  'ersättare för projektledaren är utsedd',
  'tillbaka till hbtq',
  'tillbaka till del 2',
  'tillbaka',
  'borta bra men hemma bäst',
  'Semester till 15 augusti gör att vi börjar sent',
  'jag jobbar i skolan',
  'jag jobbar med åtgärd 3',
  'jag jobbar 80 procent',
  'jobbar med 8 av 14 förvaltningar',
  'arbetstid är en fråga för alla',
  'hur påverkar arbetstid jämställdheten?',
  'åtgärd 3 är klar',
  'försenad till 1 mars, väntar på upphandling',
  'jag är sjuk av stress',
  'påminn mig på måndag',
  'skriv klart till 15 december',
  'I work with action 3',
  'what happens until 15 August?',
  'is Karin away?',
  '3',
  '4 2 5',
];

describe('what is about something else', () => {
  test.each(OTHERS)('“%s” is not taken for it', (line) => {
    expect(read(line)).toBeUndefined();
  });

  test('no question is, whoever and whenever it is about', () => {
    const name = fc.constantFrom('Karin', 'Petra Lind', 'chefen', 'vi', 'alla', 'kommunen');
    const day = fc.constantFrom(
      '15 augusti',
      'v. 43',
      'på fredag',
      'i morgon',
      'den 1 mars 2027',
      'nästa vecka',
    );
    const asked = fc.constantFrom(
      (who: string, on: string) => `är ${who} borta ${on}?`,
      (who: string, on: string) => `vad händer med ${who} till ${on}?`,
      (who: string, on: string) => `vem är ersättare för ${who} ${on}?`,
      (who: string, on: string) => `jobbar ${who} ${on}?`,
      (who: string, on: string) => `när är ${who} tillbaka från ${on}?`,
      (who: string, on: string) => `${who} är ledig ${on}`,
      (who: string, on: string) => `vad ska ${who} göra till ${on}`,
      (who: string, on: string) => `hur länge är ${who} bortrest, till ${on}?`,
    );
    const spoken = fc.constantFrom(
      (words: string) => words,
      (words: string) => words.toUpperCase(),
      (words: string) => ` ${words} `,
    );
    fc.assert(
      fc.property(asked, name, day, spoken, (ask, who, on, say) => {
        expect(read(say(ask(who, on)))).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test('anything at all is read without a fault, and days come whole', () => {
    const word = fc.constantFrom(
      ...'borta ledig till från och 15 augusti v. 29 – 31 februari 0 99 jag är inte på tillbaka ersättare jobbar mån fre 8 25 i två , . ('.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), (words) => {
        const command = read(words.join(' '));
        if (command?.do !== 'away') return;
        for (const day of [command.from, command.to]) {
          if (day !== undefined) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
