import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Command } from '../../src/messages/command.ts';
import type { Form } from '../../src/messages/form.ts';
import type { Incoming } from '../../src/messages/incoming.ts';
import { DeliveryError, type Platform } from '../../src/messages/platform.ts';
import {
  choices,
  heading,
  list,
  note,
  numbered,
  type Part,
  type Reply,
  reply,
  strong,
  text,
} from '../../src/messages/reply.ts';
import { EXAMPLE_BYTES, EXAMPLE_NAME, exampleFile, filePart } from '../support/example-file.ts';
import { brokenPicture, examplePicture } from '../support/example-picture.ts';

export type Where = 'direct' | 'channel';

/**
 * A message from Lika as a person sees it: `words` as they stand on the screen, buttons by their visible titles, pictures
 * by what is said of them to those who do not see them.
 */
export type Shown = { words: string; buttons: string[]; pictures: string[] };

/**
 * One person, one channel that Lika is in, and the platform between them and Lika. `write`, `mention` and the presses
 * resolve with whether the platform was told that Lika has taken it.
 */
export interface PlatformHarness {
  platform: Platform;
  /** What was handed over to `Receive`, oldest first, also what was handed over twice. */
  received: readonly Incoming[];
  person: { email: string; address: string };
  /** The channel's name, without #. */
  channel: string;
  /** Writes in the direct conversation. */
  write(text: string): Promise<boolean>;
  /** The platform delivers the same message twice; left out where a platform cannot. */
  writeDeliveredTwice?(text: string): Promise<void>;
  mention(text: string): Promise<boolean>;
  press(where: Where, title: string): Promise<boolean>;
  /** The form comes before the person in the platform's own way. */
  showForm(form: Form): Promise<void>;
  /** Its fields as they stand on the screen; of a choice its title, empty where none is made. */
  form(): Promise<{ label: string; value: string }[]>;
  /** Fills in fields of it, by their labels, and saves it. */
  saveForm(filled: Record<string, string>): Promise<boolean>;
  /** Presses a button of the latest message from Lika whose meaning this version does not know. */
  pressUnknown(where: Where): Promise<boolean>;
  /** All that Lika has posted there, oldest first, threads included. */
  read(where: Where): Promise<Shown[]>;
  /** The files that the person gets in the direct conversation, opened there: what is only offered is accepted first. */
  files(): Promise<{ name: string; content: string }[]>;
  /** Takes away the latest message from Lika there, as people may. */
  removeLatest(where: Where): Promise<void>;
  /** The next hand-over to `Receive` rejects. */
  failStoring(): void;
  /** Hand-overs to `Receive` wait until what this gives is called; left out where that cannot be arranged. */
  holdStoring?(): () => void;
  /** From now on the platform takes no messages from Lika. */
  failSending(): void;
  stop(): Promise<void>;
}

const pause: Command = { do: 'pause' };
const rate: Command = { do: 'rate', round: '2026', unit: 'skola', item: 'hbtq.kunskap', rating: 3 };

const hbtq = 'Vi mäter & följer <upp> *HBTQ*';
const stod = 'Vilket stöd behöver ni?';
const form: Form = {
  id: '2026/skola/hbtq',
  title: 'HBTQ',
  intro: 'Fyll i det du vill.',
  fields: [
    {
      kind: 'choice',
      id: 'hbtq.kunskap',
      label: hbtq,
      hint: 'Förra gången: 2.',
      placeholder: 'Välj',
      options: (['1', '2', '3', 'na'] as const).map((value) => ({
        title: value === 'na' ? 'Ej relevant' : value,
        value,
        command: {
          do: 'rate-cell',
          round: '2026',
          unit: 'skola',
          item: 'hbtq.kunskap',
          rating: value === 'na' ? 'na' : Number(value),
        },
      })),
    },
    { kind: 'text', id: 'stod.framover', label: stod, value: '', longest: 2000, tooLong: 'För lång.' },
    { kind: 'text', id: 'stod.annat', label: 'Annat?', value: 'Inget.', longest: 2000, tooLong: 'För lång.' },
  ],
  save: {
    do: 'fill-form',
    round: '2026',
    unit: 'skola',
    shown: { 'hbtq.kunskap': '', 'stod.framover': '', 'stod.annat': 'abc' },
    values: {},
  },
  leave: { do: 'form-left', unsaved: true },
  submit: 'Spara',
  close: 'Stäng',
};
/** Nothing in it is kept before it is saved, and closing it means nothing. */
const answering: Form = {
  id: 'civil-society/answer',
  title: 'Svar på ett förslag',
  fields: [
    {
      kind: 'choice',
      id: 'kind',
      label: 'Svar',
      placeholder: 'Välj',
      options: [
        { title: 'Vi gjorde', value: 'done' },
        { title: 'Därför inte', value: 'declined' },
      ],
      value: 'declined',
    },
    {
      kind: 'text',
      id: 'people',
      label: 'Antal personer',
      value: '',
      oneLine: true,
      longest: 20,
      tooLong: 'För lång.',
    },
  ],
  save: {
    do: 'save-civil-society',
    what: 'answer',
    id: 'slack:C1:1.1:choose-0:2.2',
    shown: { kind: '', people: '' },
    values: {},
  },
  submit: 'Spara',
  close: 'Stäng',
};
const ALT = 'Bild av självskattningen. Högst summa: Äldres rättigheter (10).';
const picture = (more: Parameters<typeof examplePicture>[0] = {}, alt = ALT): Part => ({
  kind: 'picture',
  picture: examplePicture(more),
  alt,
});

const everyPart: [Part, string[]][] = [
  [heading('Vecka 12 i planen'), ['Vecka 12 i planen']],
  [text('Åtgärd 3 pågår.\nDen är klar i december.'), ['Åtgärd 3 pågår.', 'Den är klar i december.']],
  [strong('Vi mäter och följer upp området.'), ['Vi mäter och följer upp området.']],
  [note('Skriv inte om enskilda personer.'), ['Skriv inte om enskilda personer.']],
  [
    list(['Inkluderande blanketter', 'Utbildning om normer']),
    ['Inkluderande blanketter', 'Utbildning om normer'],
  ],
  [numbered(['Öppna formuläret', 'Svara']), ['Öppna formuläret', 'Svara']],
  [
    {
      kind: 'table',
      caption: 'Områden',
      columns: ['Område', 'Medel', 'Antal'],
      rows: [
        ['Antirasism', '1,9', '11'],
        ['Barns rättigheter', '4,1', '12'],
      ],
    },
    ['Områden', 'Antirasism', 'Medel', '1,9', 'Antal', '11', 'Barns rättigheter', '4,1', '12'],
  ],
  [
    {
      kind: 'citations',
      citations: [
        { document: 'Planen', heading: 'Kommunikation', quote: 'Texter och bilder ska fungera för alla.' },
        { document: 'Årsrapporten', heading: 'Läget', quote: 'Arbetet fortsätter.' },
      ],
    },
    ['1', 'Planen', 'Kommunikation', 'Texter och bilder ska fungera för alla.', '2', 'Årsrapporten', 'Läget'],
  ],
];

/** What every platform must do, whatever it looks like. `setup` gives a fresh one for each test. */
export function platformContract(name: string, setup: () => Promise<PlatformHarness>): void {
  describe(`the platform ${name}`, () => {
    let harness: PlatformHarness;

    beforeEach(async () => {
      harness = await setup();
    });
    afterEach(() => harness.stop());

    const arrived = (count: number) =>
      vi.waitFor(() => {
        expect(harness.received).toHaveLength(count);
        return harness.received.at(-1) as Incoming;
      });
    const answerTo = (incoming: Incoming, ...replies: Reply[]) =>
      harness.platform.answer(incoming.place, replies);
    const words = async (where: Where) => (await harness.read(where)).map((shown) => shown.words).join('\n');

    test('a text in a direct message arrives once, with who wrote it and where', async () => {
      expect(await harness.write('Vad säger planen om blanketter?')).toBe(true);
      const incoming = await arrived(1);
      expect(incoming.body).toEqual({ kind: 'text', text: 'Vad säger planen om blanketter?' });
      expect(incoming.from).toMatchObject({
        platform: harness.platform.name,
        address: harness.person.address,
      });
      expect(incoming.place.kind).toBe('direct');
      expect(Date.parse(incoming.at)).not.toBeNaN();
    });

    test('the sender is known by their e-mail, at the latest when asked for', async () => {
      await harness.write('Hej');
      const { from } = await arrived(1);
      const known = (await harness.platform.identify?.(from)) ?? from;
      expect(known).toMatchObject({
        email: harness.person.email,
        address: harness.person.address,
        guest: false,
      });
    });

    test('two messages have two ids, and a message delivered twice has one', async (context) => {
      await harness.write('Hej');
      await harness.write('Hej');
      await arrived(2);
      expect(new Set(harness.received.map((one) => one.id)).size).toBe(2);
      if (harness.writeDeliveredTwice === undefined)
        return context.skip('this platform delivers nothing twice');
      await harness.writeDeliveredTwice('Igen');
      const again = harness.received.filter((one) => one.body.kind === 'text' && one.body.text === 'Igen');
      expect(new Set(again.map((one) => one.id)).size).toBe(1);
    });

    test('what could not be stored is not acknowledged', async () => {
      harness.failStoring();
      expect(await harness.write('Kommer det fram?')).toBe(false);
      expect(await harness.write('Nu då?')).toBe(true);
    });

    test('nothing is acknowledged before it is stored', async (context) => {
      if (harness.holdStoring === undefined) return context.skip('storing cannot be held up here');
      const store = harness.holdStoring();
      let acknowledged = false;
      const writing = harness.write('Hinner det sparas?').then((taken) => {
        acknowledged = true;
        return taken;
      });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(acknowledged).toBe(false);
      expect(harness.received).toEqual([]);
      store();
      expect(await writing).toBe(true);
      await arrived(1);
    });

    test.each(everyPart)('a person can read every word of %j', async (part, expected) => {
      await harness.write('Visa');
      await answerTo(await arrived(1), reply(part));
      const shown = await words('direct');
      for (const piece of expected) expect(shown).toContain(piece);
    });

    test('a picture stands where it belongs, with what it shows in words', async () => {
      await harness.write('Visa');
      const shown = reply(heading('Granska'), picture(), text('Klart att lämna in?'));
      await answerTo(await arrived(1), shown, { ...shown, to: 'direct' });
      const [first, second] = await harness.read('direct');
      expect(first).toMatchObject({ pictures: [ALT] });
      expect(first?.words).toMatch(/Granska[\s\S]*Klart att lämna in/);
      expect(second).toEqual(first);
    });

    test('a picture is posted in the channel too', async () => {
      const recipient = { kind: 'channel', name: harness.channel } as const;
      await harness.platform.deliver(
        recipient,
        reply(heading('Vecka 12'), picture()),
        'summary/lika/2026-12',
      );
      expect((await harness.read('channel')).map(({ pictures }) => pictures)).toEqual([[ALT]]);
    });

    test('a picture may take the place of another', async () => {
      await harness.write('granska');
      await answerTo(
        await arrived(1),
        reply(picture(), text('Rad 1'), choices({ title: 'Pausa', command: pause })),
      );
      await harness.press('direct', 'Pausa');
      const other = { ...reply(picture({ title: 'En annan' }, 'En annan bild.'), text('Rad 2')) };
      await answerTo(await arrived(2), { ...other, to: 'origin' });
      const shown = await harness.read('direct');
      expect(shown.map(({ pictures }) => pictures)).toEqual([['En annan bild.']]);
      expect(shown[0]?.words).not.toContain('Rad 1');
    });

    test('a picture that cannot be painted is told in words, and the rest is there', async () => {
      await harness.write('granska');
      const broken: Part = { kind: 'picture', picture: brokenPicture(), alt: ALT };
      await answerTo(await arrived(1), reply(heading('Granska'), broken, text('Klart att lämna in?')));
      const [shown] = await harness.read('direct');
      expect(shown?.pictures).toEqual([]);
      for (const piece of ['Granska', ALT, 'Klart att lämna in?']) expect(shown?.words).toContain(piece);
    });

    const TITLE = 'Uppföljningsrapport 2026';
    const report = { name: EXAMPLE_NAME, content: EXAMPLE_BYTES };

    test('a file reaches the person, with what it is', async () => {
      await harness.write('rapport');
      await answerTo(await arrived(1), reply(text('Här är rapporten.'), filePart(TITLE)));
      for (const piece of ['Här är rapporten.', TITLE]) expect(await words('direct')).toContain(piece);
      expect(await harness.files()).toEqual([report]);
    });

    test('a file may come alone, and several in order', async () => {
      await harness.write('rapport');
      await answerTo(await arrived(1), reply(filePart(TITLE)));
      expect(await words('direct')).toContain(TITLE);
      expect(await harness.files()).toEqual([report]);
      await answerTo(await arrived(1), reply(filePart('Ett'), filePart('Två')));
      const said = await words('direct');
      expect(said.indexOf('Två')).toBeGreaterThan(said.indexOf('Ett'));
      expect(await harness.files()).toEqual([report, report, report]);
    });

    test('a file that cannot be made is told of in words, with what to do', async () => {
      await harness.write('rapport');
      const missing = filePart(TITLE, { ...exampleFile, round: 'finns inte' });
      await answerTo(await arrived(1), reply(text('Här är rapporten.'), missing));
      for (const piece of ['Här är rapporten.', `”${TITLE}”`, 'lika export']) {
        expect(await words('direct')).toContain(piece);
      }
      expect(await harness.files()).toEqual([]);
    });

    test('a file never goes where others read: words say so', async () => {
      await harness.mention('rapport');
      await answerTo(await arrived(1), reply(text('Här är rapporten.'), filePart(TITLE)));
      await harness.platform.deliver(
        { kind: 'channel', name: harness.channel },
        reply(heading('Vecka 12'), filePart(TITLE)),
        'summary/lika/2026-12',
      );
      const said = await harness.read('channel');
      expect(said).toHaveLength(2);
      for (const { words } of said) expect(words).toMatch(/”Uppföljningsrapport 2026”.*direktmeddelande/);
      expect(await harness.files()).toEqual([]);
    });

    test('a file that was asked for in the channel comes privately where the answer does', async () => {
      await harness.mention('rapport');
      await answerTo(await arrived(1), { ...reply(text('Här.'), filePart(TITLE)), to: 'direct' });
      expect(await harness.files()).toEqual([report]);
      expect(await harness.read('channel')).toEqual([]);
    });

    test('a file may take the place of the buttons that asked for it, which stay away', async () => {
      await harness.write('rapport');
      await answerTo(await arrived(1), reply(text('Vilken?'), choices({ title: 'Word', command: pause })));
      await harness.press('direct', 'Word');
      await answerTo(await arrived(2), { ...reply(text('Här.'), filePart(TITLE)), to: 'origin' });
      expect(await words('direct')).not.toContain('Vilken?');
      expect(await harness.files()).toEqual([report]);
    });

    test('Lika may send a file to a person by itself', async () => {
      const recipient = { kind: 'person', ...harness.person } as const;
      const id = 'notice/petra/report';
      const said = reply(text('Rapporten är klar.'), filePart(TITLE));
      const receipt = await harness.platform.deliver(recipient, said, id);
      expect(await harness.files()).toEqual([report]);
      await harness.platform.edit(receipt, reply(text('Rapporten var klar.'), filePart(TITLE)), id);
      expect(await words('direct')).toContain('Rapporten var klar.');
      expect(await harness.files()).toEqual([report]);
    });

    test('what looks like markup is shown as it was written', async () => {
      await harness.write('Visa');
      const written =
        'Är *inte* fet, _inte_ ~kursiv~ `kod` <!channel> <@U1> & &lt; # [länk](http://x.se) > "citat"';
      await answerTo(await arrived(1), reply(text(written), strong(written), note(written), list([written])));
      expect((await words('direct')).split(written)).toHaveLength(5);
    });

    test('a pressed button comes back as the very command it carried', async () => {
      await harness.write('skatta');
      const question = reply(
        text('Vad väljer du?'),
        choices({ title: '3', label: '3 av 5', command: rate }, { title: 'Pausa', command: pause }),
      );
      await answerTo(await arrived(1), question);
      expect((await harness.read('direct')).at(-1)?.buttons).toEqual(['3', 'Pausa']);
      expect(await harness.press('direct', '3')).toBe(true);
      const pressed = await arrived(2);
      expect(pressed.body).toEqual({ kind: 'command', command: rate });
      expect(pressed.from.address).toBe(harness.person.address);
      expect(pressed.place.kind).toBe('direct');
    });

    test('a button that this version does not know arrives as stale', async () => {
      await harness.write('skatta');
      await answerTo(
        await arrived(1),
        reply(text('Vad väljer du?'), choices({ title: 'Pausa', command: pause })),
      );
      await harness.pressUnknown('direct');
      expect((await arrived(2)).body).toEqual({ kind: 'stale' });
    });

    test('a form is shown with what stands in it, and what is filled in comes back as one command', async () => {
      await harness.showForm(form);
      expect(await harness.form()).toEqual([
        { label: hbtq, value: '' },
        { label: stod, value: '' },
        { label: 'Annat?', value: 'Inget.' },
      ]);
      const words = 'Tid.\n<b>Mer</b> & ”bättre” \u{1F33B} \\n *stöd*';
      expect(await harness.saveForm({ [hbtq]: 'Ej relevant', [stod]: words })).toBe(true);
      const saved = harness.received.at(-1);
      expect(saved?.body).toEqual({
        kind: 'command',
        command: {
          ...form.save,
          values: { 'hbtq.kunskap': 'na', 'stod.framover': words, 'stod.annat': 'Inget.' },
        },
      });
      expect(saved?.from.address).toBe(harness.person.address);
      expect(saved?.place.kind).toBe('direct');
    });

    test('a form of another ability comes back whole too, with what was chosen and what was left as it was', async () => {
      await harness.showForm(answering);
      expect(await harness.form()).toEqual([
        { label: 'Svar', value: 'Därför inte' },
        { label: 'Antal personer', value: '' },
      ]);
      const before = harness.received.length;
      expect(await harness.saveForm({ 'Antal personer': 'fyra' })).toBe(true);
      await harness.showForm(answering);
      expect(await harness.saveForm({ Svar: 'Vi gjorde', 'Antal personer': '4' })).toBe(true);
      const saved = harness.received.slice(before).flatMap(({ body }) => {
        const command = body.kind === 'command' ? body.command : undefined;
        return command?.do === 'save-civil-society' ? [command] : [];
      });
      expect(saved).toEqual([
        { ...answering.save, values: { kind: 'declined', people: 'fyra' } },
        { ...answering.save, values: { kind: 'done', people: '4' } },
      ]);
    });

    test('a form that could not be stored is not acknowledged, and can be saved again', async () => {
      await harness.showForm(form);
      harness.failStoring();
      expect(await harness.saveForm({ [stod]: 'Tid.' })).toBe(false);
      expect(await harness.saveForm({ [stod]: 'Tid.' })).toBe(true);
    });

    test('an answer to the origin takes the place of the message, and its buttons are gone', async () => {
      await harness.write('skatta');
      await answerTo(await arrived(1), reply(text('Rad 1'), choices({ title: 'Pausa', command: pause })));
      await harness.press('direct', 'Pausa');
      await answerTo(await arrived(2), { ...reply(text('Sparat.')), to: 'origin' });
      const shown = await harness.read('direct');
      expect(shown).toHaveLength(1);
      expect(shown[0]?.words).toContain('Sparat.');
      expect(shown[0]?.words).not.toContain('Rad 1');
      expect(shown[0]?.buttons).toEqual([]);
    });

    test('an answer to the origin of what was written is a message of its own', async () => {
      await harness.write('Hej');
      await answerTo(await arrived(1), { ...reply(text('Hej själv.')), to: 'origin' });
      expect(await words('direct')).toContain('Hej själv.');
    });

    test('replies come in the order they were given', async () => {
      await harness.write('Hej');
      await answerTo(await arrived(1), reply(text('Först')), reply(text('Sedan')), reply(text('Sist')));
      expect((await harness.read('direct')).map((shown) => shown.words.trim())).toEqual([
        'Först',
        'Sedan',
        'Sist',
      ]);
    });

    test('an answer longer than a message may be comes whole, in as many as it takes', async () => {
      const rows = Array.from({ length: 120 }, (_, at) => [`Åtgärd nummer ${at + 1}.`, 'pågår', '21 mars']);
      const items = Array.from(
        { length: 90 },
        (_, at) => `Påstående nummer ${at + 1}: ${'HBTQ 3,5 '.repeat(9)}`,
      );
      await harness.write('visa detaljer');
      await answerTo(await arrived(1), {
        ...reply(
          heading('Läget'),
          { kind: 'table', caption: 'Åtgärderna', columns: ['Åtgärd', 'Läge', 'Klar'], rows },
          strong('Påståendena'),
          list(items),
          note('Inte vilka effekter arbetet har.'),
          choices({ title: 'Pausa', command: pause }),
        ),
        to: 'direct',
      });
      const shown = await harness.read('direct');
      const said = shown.map((message) => message.words).join('\n');
      const numbers = (of: RegExp) => [...said.matchAll(of)].map(([, number]) => Number(number));
      expect(numbers(/Åtgärd nummer (\d+)\./g)).toEqual(rows.map((_, at) => at + 1));
      expect(numbers(/Påstående nummer (\d+):/g)).toEqual(items.map((_, at) => at + 1));
      expect(said).not.toContain('…');
      expect(said).toContain('Inte vilka effekter arbetet har.');
      expect(shown.flatMap(({ buttons }) => buttons)).toEqual(['Pausa']);
    });

    test('a mention in the channel arrives without the mention, and is answered there', async () => {
      expect(await harness.mention('Vad betyder perspektiv?')).toBe(true);
      const incoming = await arrived(1);
      expect(incoming.body).toEqual({ kind: 'text', text: 'Vad betyder perspektiv?' });
      expect(incoming.place.kind).toBe('channel');
      await answerTo(incoming, reply(text('Ett sätt att se.')));
      expect(await words('channel')).toContain('Ett sätt att se.');
      expect(await harness.read('direct')).toEqual([]);
    });

    test('a private answer to something in the channel reaches the person alone', async () => {
      await harness.mention('skatta');
      await answerTo(await arrived(1), { ...reply(text('Det tar vi här.')), to: 'direct' });
      expect(await words('direct')).toContain('Det tar vi här.');
      expect(await harness.read('channel')).toEqual([]);
    });

    test('a button in the channel can be answered privately', async () => {
      const post = reply(text('Veckan'), choices({ title: 'Status', command: { do: 'status' } }));
      await harness.platform.deliver(
        { kind: 'channel', name: harness.channel },
        post,
        'summary/lika/2026-12',
      );
      await harness.press('channel', 'Status');
      await answerTo(await arrived(1), { ...reply(text('Så går det.')), to: 'direct' });
      expect(await words('direct')).toContain('Så går det.');
    });

    test.each([false, true])('Lika reaches a person by itself (address known: %j)', async (known) => {
      const { email, address } = harness.person;
      const receipt = await harness.platform.deliver(
        { kind: 'person', email, address: known ? address : undefined },
        reply(text('God morgon.'), choices({ title: 'Pågår', command: pause })),
        'nudge/petra/2026-03-14',
      );
      expect(receipt.message).not.toBe('');
      expect(await words('direct')).toContain('God morgon.');
      await harness.press('direct', 'Pågår');
      await answerTo(await arrived(1), reply(text('Noterat.')));
      expect(await words('direct')).toContain('Noterat.');
    });

    test.each(['', '#'])('Lika posts in the channel by itself, named with "%s" before', async (prefix) => {
      const recipient = { kind: 'channel', name: `${prefix}${harness.channel}` } as const;
      await harness.platform.deliver(recipient, reply(heading('Vecka 12')), 'summary/lika/2026-12');
      expect(await words('channel')).toContain('Vecka 12');
      expect(await harness.read('direct')).toEqual([]);
    });

    test('a message delivered again under the same id stands once', async () => {
      const recipient = { kind: 'channel', name: harness.channel } as const;
      const first = await harness.platform.deliver(
        recipient,
        reply(text('Vecka 12')),
        'summary/lika/2026-12',
      );
      const second = await harness.platform.deliver(
        recipient,
        reply(text('Vecka 12')),
        'summary/lika/2026-12',
      );
      expect(second).toEqual(first);
      await harness.platform.deliver(recipient, reply(text('Vecka 13')), 'summary/lika/2026-13');
      expect((await harness.read('channel')).map((shown) => shown.words.trim())).toEqual([
        'Vecka 12',
        'Vecka 13',
      ]);
    });

    test('a post is changed in place, its picture too, and stands where it stood', async () => {
      const recipient = { kind: 'channel', name: harness.channel } as const;
      const id = 'summary/lika/2026-12';
      const receipt = await harness.platform.deliver(recipient, reply(heading('Vecka 12'), picture()), id);
      await harness.platform.deliver(recipient, reply(text('Vecka 13')), 'summary/lika/2026-13');
      const other = picture({ title: 'En annan' }, 'En annan bild.');
      const status = choices({ title: 'Status', command: { do: 'status' } });
      const news = reply(heading('Vecka 12'), note('Uppdaterad tisdag kl. 14.05.'), other, status);
      // Done again, as after a crash, it is no different.
      for (let times = 0; times < 2; times += 1) {
        await harness.platform.edit(receipt, news, id);
        const [changed, next, ...others] = await harness.read('channel');
        expect(changed).toMatchObject({ pictures: ['En annan bild.'], buttons: ['Status'] });
        expect(changed?.words).toMatch(/Vecka 12[\s\S]*Uppdaterad tisdag kl\. 14\.05\./);
        expect(next?.words.trim()).toBe('Vecka 13');
        expect(others).toEqual([]);
      }
      await harness.press('channel', 'Status');
      expect((await arrived(1)).body).toEqual({ kind: 'command', command: { do: 'status' } });
    });

    test('what was sent to a person is changed in place', async () => {
      const recipient = { kind: 'person', ...harness.person } as const;
      const id = 'nudge/petra/2026-03-14';
      const receipt = await harness.platform.deliver(recipient, reply(text('God morgon.')), id);
      await harness.platform.edit(receipt, reply(text('God middag.')), id);
      expect((await harness.read('direct')).map((shown) => shown.words.trim())).toEqual(['God middag.']);
    });

    test('a message that is not there any more cannot be changed, ever', async () => {
      const recipient = { kind: 'channel', name: harness.channel } as const;
      const id = 'summary/lika/2026-12';
      const receipt = await harness.platform.deliver(recipient, reply(heading('Vecka 12')), id);
      await harness.removeLatest('channel');
      const error = await harness.platform
        .edit(receipt, reply(heading('Vecka 12, nytt')), id)
        .catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(DeliveryError);
      expect(error).toMatchObject({ permanent: true, remedy: expect.stringMatching(/\w{3}/) });
      expect(await harness.read('channel')).toEqual([]);
      // Posted anew, that is the one that is changed from then on.
      const again = await harness.platform.deliver(recipient, reply(heading('Nytt')), `${id}/again/1`);
      await harness.platform.edit(again, reply(heading('Nyare')), `${id}/again/1`);
      expect((await harness.read('channel')).map((shown) => shown.words.trim())).toEqual(['Nyare']);
    });

    test('a channel that does not exist is a lasting failure, with a remedy', async () => {
      const error = await harness.platform
        .deliver(
          { kind: 'channel', name: 'finns-inte' },
          reply(text('Vecka 12')),
          'summary/finns-inte/2026-12',
        )
        .catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(DeliveryError);
      expect(error).toMatchObject({ permanent: true, remedy: expect.stringMatching(/\w{3}/) });
    });

    test('what cannot be sent says so, with a remedy', async () => {
      await harness.write('Hej');
      const incoming = await arrived(1);
      const person = { kind: 'person', ...harness.person } as const;
      const receipt = await harness.platform.deliver(person, reply(text('Hej')), 'nudge/petra/2026-03-13');
      harness.failSending();
      for (const sending of [
        () => answerTo(incoming, reply(text('Hej'))),
        () => harness.platform.edit(receipt, reply(text('Hej')), 'nudge/petra/2026-03-13'),
        () => harness.platform.deliver(person, reply(text('Hej')), 'nudge/petra/2026-03-14'),
      ]) {
        const error = await sending().catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(DeliveryError);
        expect(error).toMatchObject({ remedy: expect.stringMatching(/\w{3}/) });
      }
    });
  });
}
