import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Command, decodeCommand } from '../../../src/messages/command.ts';
import type { Form } from '../../../src/messages/form.ts';
import { plainText } from '../../../src/messages/plain-text.ts';
import {
  choices,
  heading,
  list,
  note,
  numbered,
  type Part,
  reply,
  strong,
  text,
} from '../../../src/messages/reply.ts';
import { adaptiveCard, MAX_CARD_BYTES } from '../../../src/platforms/adaptive-cards/adaptive-card.ts';
import { AdaptiveCard } from '../../../src/platforms/adaptive-cards/card.ts';
import { severalCards } from '../../../src/platforms/adaptive-cards/several-cards.ts';
import { examplePicture } from '../../support/example-picture.ts';

const help: Command = { do: 'help' };
const rate = (rating: number): Command => ({
  do: 'rate',
  round: '2026',
  unit: 'skola',
  item: 'hbtq.plan',
  rating,
});

const form: Form = {
  id: '2026/skola/atgarder',
  title: 'Åtgärderna',
  intro: 'Fyll i det du vill.',
  fields: [
    {
      kind: 'choice',
      id: 'action.a1',
      label: 'Kunskap *och* mod',
      hint: 'Förra gången: 2.',
      placeholder: 'Välj',
      options: [
        { title: '1: inget gjort', value: '1', command: help },
        { title: 'Ej relevant', value: 'na', command: help },
      ],
      value: 'na',
    },
    {
      kind: 'text',
      id: 'action.a1.gjort',
      label: 'Vad har ni gjort?',
      hint: 'Högst 2000 tecken.',
      value: 'Kurser *och*\nmer.',
      longest: 2000,
      tooLong: 'Korta till 2000.',
    },
  ],
  save: {
    do: 'fill-form',
    round: '2026',
    unit: 'skola',
    shown: { 'action.a1': 'na', 'action.a1.gjort': 'abc' },
    values: {},
  },
  leave: { do: 'form-left' },
  submit: 'Spara',
  close: 'Stäng',
};

describe('a reply as an Adaptive Card', () => {
  it('makes a heading a heading, for a screen reader too', () => {
    expect(body(heading('Vecka 47'))).toEqual([
      { type: 'TextBlock', text: 'Vecka 47', wrap: true, style: 'heading', size: 'medium', weight: 'bolder' },
    ]);
  });

  it('gives every line of a text its own block, and paragraphs their distance', () => {
    expect(body(text('Ett.\nTvå.\n\nTre.'))).toEqual([
      { type: 'TextBlock', text: 'Ett.', wrap: true },
      { type: 'TextBlock', text: 'Två.', wrap: true, spacing: 'none' },
      { type: 'TextBlock', text: 'Tre.', wrap: true },
    ]);
  });

  it('shows what is strong as bold and a note as small and subtle', () => {
    expect(body(strong('Viktigt.'), note('Skriv inte om enskilda personer.'))).toEqual([
      { type: 'TextBlock', text: 'Viktigt.', wrap: true, weight: 'bolder' },
      {
        type: 'TextBlock',
        text: 'Skriv inte om enskilda personer.',
        wrap: true,
        size: 'small',
        isSubtle: true,
      },
    ]);
  });

  it('makes lists real lists, whatever the items hold', () => {
    expect(body(list(['Åtgärd 7', '- *nästa*\nrad']), numbered(['Först', 'Sedan']))).toEqual([
      { type: 'TextBlock', text: '- Åtgärd 7\r- \\- \\*nästa\\* rad', wrap: true },
      { type: 'TextBlock', text: '1. Först\r2. Sedan', wrap: true },
    ]);
  });

  it('shows a table with its header row, and as text where tables are unknown', () => {
    const [caption, table] = body({
      kind: 'table',
      caption: 'Medel per område',
      columns: ['Område', '2025', '2026'],
      rows: [['HBTQ', '2,5', '']],
    });
    expect(caption).toMatchObject({ text: 'Medel per område', weight: 'bolder' });
    expect(table).toMatchObject({
      type: 'Table',
      firstRowAsHeaders: true,
      columns: [{ width: 2 }, { width: 1 }, { width: 1 }],
      rows: [
        {
          cells: [
            { items: [{ text: 'Område' }] },
            { items: [{ text: '2025' }] },
            { items: [{ text: '2026' }] },
          ],
        },
        { cells: [{ items: [{ text: 'HBTQ' }] }, { items: [{ text: '2,5' }] }, { items: [] }] },
      ],
      fallback: { type: 'Container', items: [{ text: expect.stringContaining('HBTQ: 2025 2,5') }] },
    });
  });

  it('numbers citations and quotes their words', () => {
    expect(
      body({
        kind: 'citations',
        citations: [
          { document: 'Planen', heading: 'Kommunikation', quote: 'Texter och *bilder*\nska fungera.' },
          { document: 'Planen', heading: '', quote: 'Alla räknas.' },
        ],
      }),
    ).toMatchObject([
      {
        type: 'Container',
        items: [
          { text: '[1] Planen, Kommunikation', weight: 'bolder' },
          { text: '”Texter och \\*bilder\\* ska fungera.”', isSubtle: true },
        ],
      },
      { items: [{ text: '[2] Planen' }, { text: '”Alla räknas.”' }] },
    ]);
  });

  it('gives a button its command whole, and a fallback that sends the same', () => {
    expect(body(choices({ title: '3', label: '3 av 5', command: rate(3), emphasis: 'primary' }))).toEqual([
      {
        type: 'ActionSet',
        actions: [
          {
            type: 'Action.Execute',
            verb: 'choose',
            title: '3',
            tooltip: '3 av 5',
            data: { command: JSON.stringify(rate(3)) },
            fallback: {
              type: 'Action.Submit',
              title: '3',
              tooltip: '3 av 5',
              data: { command: JSON.stringify(rate(3)) },
            },
          },
        ],
      },
    ]);
  });

  it('shows at most six buttons in a row, as Teams hides the rest', () => {
    const buttons = ['1', '2', '3', '4', '5', 'Ej relevant', 'Tillbaka'].map((title) => ({
      title,
      command: help,
    }));
    const rows = body(choices(...buttons)).map((set) => (set.type === 'ActionSet' ? set.actions : []));
    expect(rows.map((row) => row.map((action) => action.title))).toEqual([
      ['1', '2', '3', '4', '5', 'Ej relevant'],
      ['Tillbaka'],
    ]);
  });

  it('makes a form of menus and fields, each with its hint below it, and one button that saves them all', () => {
    const [title, intro, choice, hint, words, limit, buttons] = body({ kind: 'form', form });
    expect(title).toMatchObject({ text: 'Åtgärderna', style: 'heading' });
    expect(intro).toMatchObject({ text: 'Fyll i det du vill.' });
    expect(choice).toMatchObject({
      type: 'Input.ChoiceSet',
      id: 'action.a1',
      label: 'Kunskap *och* mod',
      style: 'compact',
      placeholder: 'Välj',
      choices: [
        { title: '1: inget gjort', value: '1' },
        { title: 'Ej relevant', value: 'na' },
      ],
      value: 'na',
    });
    expect(hint).toMatchObject({ text: 'Förra gången: 2.', isSubtle: true });
    expect(words).toMatchObject({ type: 'Input.Text', isMultiline: true, value: 'Kurser *och*\nmer.' });
    expect(limit).toMatchObject({ text: 'Högst 2000 tecken.' });
    expect(buttons).toMatchObject({
      actions: [{ title: 'Spara', data: { command: JSON.stringify(form.save) } }],
    });
  });

  it('gives a line where one line is asked for', () => {
    const people = { kind: 'text', id: 'people', label: 'Antal personer', value: '', longest: 20 } as const;
    const fields: Form['fields'] = [{ ...people, tooLong: 'För lång.', oneLine: true }];
    const field = body({ kind: 'form', form: { ...form, fields } }).find(({ type }) => type === 'Input.Text');
    expect(field).toMatchObject({ isMultiline: false });
  });

  it('lets a field refuse what is too long by itself, with the limit named, and cuts nothing', () => {
    const field = body({ kind: 'form', form }).find((element) => element.type === 'Input.Text');
    expect(field).toMatchObject({ errorMessage: 'Korta till 2000.' });
    expect(field).not.toHaveProperty('maxLength');
    const rule = new RegExp(field?.regex ?? 'none');
    expect(rule.test(`${'rad\n'.repeat(500)}`)).toBe(true);
    expect(rule.test(`${'rad\n'.repeat(500)}x`)).toBe(false);
  });

  it('of a form is not shortened: what it holds would be saved as it stands there', () => {
    const card = adaptiveCard(reply(text('Ord. '.repeat(9000)), { kind: 'form', form }));
    expect(card.body).toContainEqual(expect.objectContaining({ value: 'Kurser *och*\nmer.' }));
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(MAX_CARD_BYTES);
  });

  it('leaves out what is empty', () => {
    expect(body(text('  \n '), list([]), choices(), { kind: 'citations', citations: [] })).toEqual([]);
    expect(body({ kind: 'table', caption: 'Tom', columns: [], rows: [] })).toHaveLength(1);
  });

  it('carries a picture within itself, with what it shows in words; without it the words stand there', () => {
    const part: Part = { kind: 'picture', picture: examplePicture(), alt: 'Bild av självskattningen.' };
    const png = new Uint8Array([137, 80, 78, 71]);
    const painted = adaptiveCard(reply(part), new Map([[part.picture, png]]));
    expect(painted.body).toEqual([
      {
        type: 'Image',
        url: 'data:image/png;base64,iVBORw==',
        altText: 'Bild av självskattningen.',
        size: 'stretch',
      },
    ]);
    expect(remarks(painted)).toEqual([]);
    expect(painted.fallbackText).toBe('Bild av självskattningen.');
    expect(body(part)).toMatchObject([
      { type: 'TextBlock', text: 'Bild av självskattningen.', size: 'small' },
    ]);
  });

  it('loses no words for the size of its picture, which Teams is given beside the card', () => {
    const part: Part = { kind: 'picture', picture: examplePicture(), alt: 'Bild.' };
    const words = 'Ett stycke. '.repeat(200).trim();
    const card = adaptiveCard(reply(part, text(words)), new Map([[part.picture, new Uint8Array(200_000)]]));
    expect(card.body).toMatchObject([{ type: 'Image' }, { text: words }]);
  });

  it('says the same in plain text', () => {
    const message = reply(
      heading('Vecka 47'),
      text('Nio åtgärder pågår.'),
      choices({ title: 'Status', command: help }),
    );
    expect(adaptiveCard(message).fallbackText).toBe(plainText(message));
    expect(adaptiveCard(reply(text('*fet*'))).fallbackText).toBe('\\*fet\\*');
  });
});

describe('any reply', () => {
  it("is a card that Microsoft's own reader takes without a remark, small enough for Teams", () => {
    fc.assert(
      fc.property(fc.array(anyPart(), { maxLength: 6 }), (parts) => {
        const card = adaptiveCard({ parts });
        AdaptiveCard.parse(card);
        expect(remarks(card)).toEqual([]);
        expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(MAX_CARD_BYTES);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its buttons and says that something is left out when it is too long', () => {
    const card = adaptiveCard(
      reply(
        heading('Rapport'),
        text('Ett långt stycke. '.repeat(3000)),
        list(Array.from({ length: 400 }, (_, index) => `Punkt ${index} ${'ord '.repeat(20)}`)),
        {
          kind: 'table',
          caption: 'Allt',
          columns: ['Område', '2026'],
          rows: Array.from({ length: 300 }, (_, index) => [`Område ${index}`, '3,5']),
        },
        choices({ title: 'Fortsätt', command: { do: 'continue' } }),
      ),
    );
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(MAX_CARD_BYTES);
    const written = JSON.stringify(card.body);
    expect(written).toContain('Rapport');
    expect(written).toContain('…');
    expect(written).toContain('"title":"Fortsätt"');
  });

  it('is on as many cards as it takes, with all of its parts in order', () => {
    fc.assert(
      fc.property(fc.array(anyPart(), { maxLength: 6 }), (parts) => {
        const several = severalCards({ parts, to: 'direct' });
        expect(several.every(({ to }) => to === 'direct')).toBe(true);
        for (const one of several) expect(remarks(adaptiveCard(one))).toEqual([]);
        const whole = several.flatMap((one) => one.parts);
        if (several.length === 1) expect(whole).toEqual(parts);
        expect(new Set(whole.map(({ kind }) => kind))).toEqual(new Set(parts.map(({ kind }) => kind)));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a title with what it is of when it takes several cards', () => {
    const filling = text('Ett stycke. '.repeat(900));
    const table: Part = {
      kind: 'table',
      caption: 'Allt',
      columns: ['Område', '2026'],
      rows: Array.from({ length: 150 }, (_, index) => [`Område ${index}`, '3,5']),
    };
    const [first, second, ...more] = severalCards(
      reply(heading('Läget'), filling, strong('Resultatet'), table),
    );
    expect(first?.parts).toEqual([heading('Läget'), filling]);
    expect(second?.parts).toEqual([strong('Resultatet'), { ...table, rows: table.rows.slice(0, 75) }]);
    expect(more.flatMap(({ parts }) => parts)).toEqual([{ ...table, rows: table.rows.slice(75) }]);
  });

  it('gives back every command as it was', () => {
    const sets = body(
      choices(...[1, 2, 3, 4, 5].map((rating) => ({ title: `${rating}`, command: rate(rating) }))),
    );
    const commands = sets
      .flatMap((set) => (set.type === 'ActionSet' ? set.actions : []))
      .map((action) => decodeCommand(action.data.command));
    expect(commands).toEqual([1, 2, 3, 4, 5].map(rate));
  });
});

function body(...parts: Part[]): AdaptiveCard['body'] {
  const card = adaptiveCard({ parts });
  expect(remarks(card)).toEqual([]);
  return AdaptiveCard.parse(card).body;
}

type Reader = {
  AdaptiveCard: new () => {
    hostConfig: unknown;
    parse(json: unknown, context: unknown): void;
    validateProperties(): { validationEvents: { message: string }[] };
  };
  SerializationContext: new (
    version: unknown,
  ) => { eventCount: number; getEventAt(index: number): { message: string } };
  HostConfig: new (config: unknown) => unknown;
  Versions: { v1_5: unknown };
};

/** What Microsoft's renderer has to say about a card; it needs no browser to read one. */
function remarks(json: unknown): string[] {
  const reader: Reader = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');
  const context = new reader.SerializationContext(reader.Versions.v1_5);
  const card = new reader.AdaptiveCard();
  card.hostConfig = new reader.HostConfig({ actions: { maxActions: 6 } });
  card.parse(json, context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...parsing, ...card.validateProperties().validationEvents.map((event) => event.message)];
}

function anyPart(): fc.Arbitrary<Part> {
  const words = fc.oneof(fc.string(), fc.string({ minLength: 3000, maxLength: 9000 }));
  const wordings = fc.record({
    kind: fc.constantFrom('heading', 'text', 'strong', 'note'),
    text: words,
  } as const);
  return fc.oneof(
    wordings,
    fc.record({
      kind: fc.constant('list'),
      items: fc.array(words, { maxLength: 8 }),
      ordered: fc.boolean(),
    } as const),
    fc.record({
      kind: fc.constant('table'),
      caption: fc.string(),
      columns: fc.array(fc.string(), { maxLength: 5 }),
      rows: fc.array(fc.array(words, { maxLength: 5 }), { maxLength: 8 }),
    } as const),
    fc.record({
      kind: fc.constant('citations'),
      citations: fc.array(fc.record({ document: fc.string(), heading: fc.string(), quote: words }), {
        maxLength: 4,
      }),
    } as const),
    fc.record({
      kind: fc.constant('choices'),
      choices: fc.array(fc.record({ title: fc.string({ minLength: 1 }), command: fc.constant(help) }), {
        maxLength: 9,
      }),
    } as const),
  );
}
