import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice, Part, Reply } from '../../../src/messages/reply.ts';
import { choices, heading, list, note, numbered, reply, strong, text } from '../../../src/messages/reply.ts';
import { render } from '../../../src/platforms/slack/render.ts';
import { examplePicture } from '../../support/example-picture.ts';
import { checkMessage } from '../../support/fake-slack/check-message.ts';
import { buttonsOf, shownOf } from '../../support/fake-slack/read-message.ts';

const pause: Choice = { title: 'Pausa', command: { do: 'pause' } };

/** What Slack would store and show; throws where Slack would refuse. */
function shown(one: Reply) {
  return render(one, filesOf(one)).map(({ text, blocks }) => {
    checkMessage({ text, blocks }, () => true);
    const message = { ts: '1.1', user: 'U0LIKA', text, blocks, threadTs: undefined, metadata: undefined };
    return { ...shownOf(message), all: buttonsOf(message), text, blocks };
  });
}
/** Every other picture was uploaded. */
const filesOf = ({ parts }: Reply) =>
  new Map(
    parts.flatMap((each, index) =>
      each.kind === 'picture' && index % 2 === 0 ? [[each.picture, `F0${index}`]] : [],
    ),
  );
const squashed = (words: string) => words.replace(/\s+/g, '');

const short = fc.string({ unit: 'grapheme', maxLength: 200 });
const long = fc
  .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 300 }))
  .map(([words, times]) => `${words} `.repeat(times));
const anyText = fc.oneof({ weight: 4, arbitrary: short }, { weight: 1, arbitrary: long });
const choice: fc.Arbitrary<Choice> = fc
  .tuple(short, fc.option(short), fc.boolean(), fc.string({ unit: 'grapheme', maxLength: 100 }))
  .map(([title, label, primary, question]) => ({
    title,
    command: { do: 'question', text: question },
    ...(label === null ? {} : { label }),
    ...(primary ? { emphasis: 'primary' as const } : {}),
  }));
const part: fc.Arbitrary<Part> = fc.oneof(
  anyText.map(heading),
  anyText.map(text),
  anyText.map(strong),
  anyText.map(note),
  short.map((alt): Part => ({ kind: 'picture', picture: examplePicture(), alt })),
  fc.array(anyText, { maxLength: 60 }).map(list),
  fc.array(anyText, { maxLength: 60 }).map(numbered),
  fc
    .tuple(
      short,
      fc.array(short, { maxLength: 6 }),
      fc.array(fc.array(short, { maxLength: 6 }), { maxLength: 40 }),
    )
    .map(([caption, columns, rows]): Part => ({ kind: 'table', caption, columns, rows })),
  fc
    .array(fc.record({ document: short, heading: short, quote: anyText }), { maxLength: 12 })
    .map((citations): Part => ({ kind: 'citations', citations })),
  fc.array(choice, { maxLength: 60 }).map((all) => choices(...all)),
);
const anyReply: fc.Arbitrary<Reply> = fc.array(part, { maxLength: 12 }).map((parts) => ({ parts }));

function textsOf(one: Part): string[] {
  switch (one.kind) {
    case 'list':
      return one.items;
    case 'table':
      return [one.caption, ...one.rows.flat()];
    case 'citations':
      return one.citations.flatMap((citation) => [citation.document, citation.heading, citation.quote]);
    case 'choices':
      return one.choices.filter((each) => each.title.trim().length > 75).map((each) => each.title);
    case 'form':
      return [];
    case 'picture':
      return [one.alt];
    case 'file':
      return [one.title];
    default:
      return [one.text];
  }
}

describe('any reply', () => {
  it('is within the limits of Slack, whatever is in it', () => {
    fc.assert(
      fc.property(anyReply, (one) => {
        shown(one);
      }),
    );
  });

  it('loses no words', () => {
    fc.assert(
      fc.property(anyReply, (one) => {
        const messages = shown(one);
        const pieces = [
          ...messages.map(({ words }) => words),
          ...messages.flatMap(({ pictures }) => pictures),
        ];
        const words = squashed(pieces.join(''));
        for (const written of one.parts.flatMap(textsOf)) expect(words).toContain(squashed(written));
      }),
    );
  });

  it('keeps every button, with what it does, in order', () => {
    fc.assert(
      fc.property(anyReply, (one) => {
        const commands = one.parts.flatMap((each) => (each.kind === 'choices' ? each.choices : []));
        const values = shown(one).flatMap((message) =>
          message.all.map((button) => JSON.parse(button.value ?? '')),
        );
        expect(values).toEqual(commands.map((each) => each.command));
      }),
    );
  });

  it('can call nobody: neither the text for notifications nor a button holds any of Slack’s markup', () => {
    fc.assert(
      fc.property(anyReply, (one) => {
        for (const message of shown(one)) {
          expect(message.text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
          for (const button of message.all) expect(button.value).not.toMatch(/[<>&]/);
        }
      }),
    );
  });
});

describe('a reply', () => {
  it('that says nothing is no message', () => {
    expect(render(reply())).toEqual([]);
    expect(render(reply(text('  \n'), list(['']), note('')))).toEqual([]);
  });

  it('has the whole of it as text, for notifications and screen readers', () => {
    const [message] = render(
      reply(heading('Vecka 12'), text('Å & Ä <b>'), numbered(['ett', 'två']), choices(pause)),
    );
    expect(message?.text).toBe('Vecka 12\n\nÅ &amp; Ä &lt;b&gt;\n\n1. ett\n2. två\n\n[Pausa]');
  });

  it('has a header for its heading, and bold text for one that is too long for a header', () => {
    const [message] = shown(reply(heading('Vecka 12'), heading('x'.repeat(151))));
    expect(message?.blocks.map((block) => block.type)).toEqual(['header', 'rich_text']);
  });

  it('goes on over several messages when it is long, cut between sentences', () => {
    const sentence = 'Planen gäller alla förvaltningar och bolag. ';
    const messages = shown(reply(text(sentence.repeat(600)), choices(pause)));
    expect(messages.length).toBeGreaterThan(1);
    for (const message of messages)
      expect(message.words.replaceAll('\n', ' ')).toMatch(/^(Planen [^.]*\. ?)*$/);
    expect(messages.at(-1)?.buttons).toEqual(['Pausa']);
    expect(messages[0]?.buttons).toEqual([]);
  });

  it('numbers a long list through all of its blocks', () => {
    const items = Array.from({ length: 40 }, (_, index) =>
      `Åtgärd nummer ${index + 1}. ${'Ord '.repeat(40)}`.trim(),
    );
    const words = shown(reply(numbered(items))).map((message) => message.words);
    const numbers = words.join('\n').match(/^\d+\. Åtgärd nummer \d+/gm);
    expect(numbers).toEqual(items.map((_, index) => `${index + 1}. Åtgärd nummer ${index + 1}`));
  });

  it('shows a title that is too long for a button in full above it', () => {
    const title = 'Visa hur det går med utbildningen om normer och bemötande för alla chefer i staden';
    const [message] = shown(reply(choices({ title, command: { do: 'status' } })));
    expect(message?.words).toContain(title);
    expect(message?.buttons[0]).toMatch(/^Visa hur det går .*…$/);
  });

  it('tells a screen reader what a short button means', () => {
    const [message] = shown(reply(choices({ title: '3', label: '3 av 5', command: { do: 'pause' } }, pause)));
    expect(message?.all.map((button) => button.label)).toEqual(['3 av 5', undefined]);
  });

  it('reads a table as lines, with the names of the columns', () => {
    const table: Part = {
      kind: 'table',
      caption: 'Områden',
      columns: ['Område', 'Medel', 'Antal'],
      rows: [
        ['Antirasism', '1,9', ''],
        ['HBTQ', '3,5', '12'],
      ],
    };
    expect(shown(reply(table))[0]?.words).toBe(
      'Områden\n• Antirasism: Medel 1,9, Antal –\n• HBTQ: Medel 3,5, Antal 12',
    );
  });

  it.each([
    [25, 1],
    [26, 2],
    [60, 3],
  ])('with %i buttons has %i rows of them, each with a name of its own', (count, rows) => {
    const all = Array.from({ length: count }, (_, index) => ({ ...pause, title: `Val ${index}` }));
    const [message] = shown(reply(choices(...all)));
    expect(message?.blocks.map((block) => block.type)).toEqual(Array(rows).fill('actions'));
    expect(new Set(message?.all.map((button) => button.actionId)).size).toBe(count);
  });

  it.each([75, 76])('with a title and a label of %i characters is taken', (length) => {
    const title = 'x'.repeat(length);
    const [message] = shown(reply(choices({ ...pause, title, label: title })));
    expect(message?.words.includes(title) || message?.buttons.includes(title)).toBe(true);
  });

  it('is never cut in the middle of a character', () => {
    const [first, second] = shown(reply(text(`x${'😀'.repeat(2000)}`)))[0]?.blocks ?? [];
    for (const block of [first, second]) expect(JSON.stringify(block)).not.toMatch(/\\ud[89a-f]/i);
    expect(JSON.stringify([first, second])).not.toContain('\ufffd');
  });

  it('does not hide a fault: a button that would carry too much is refused here, not by Slack', () => {
    const tooMuch: Choice = { title: 'Fråga', command: { do: 'question', text: 'x'.repeat(2000) } };
    expect(() => render(reply(choices(tooMuch)))).toThrow(/carries more than 2000/);
  });

  it('survives half a character', () => {
    const [message] = shown(reply(text('å\ud83d'), list(['\ude00'])));
    expect(message?.text.isWellFormed()).toBe(true);
    expect(JSON.stringify(message?.blocks)).not.toContain('\\ud8');
  });
});
