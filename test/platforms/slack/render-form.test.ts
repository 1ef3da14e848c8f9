import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/messages/command.ts';
import type { Form, FormField } from '../../../src/messages/form.ts';
import { joinCommand, splitCommands, valueChosen } from '../../../src/platforms/slack/choice-value.ts';
import { renderForm } from '../../../src/platforms/slack/render-form.ts';
import { checkModal, inputsOf } from '../../support/fake-slack/check-modal.ts';

const place = { kind: 'direct', conversation: 'D1', thread: '1.1' } as const;
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((some) => `${some} `.repeat(150)),
);
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,19}$/);
const steps = fc.integer({ min: 1, max: 100 });

const form: fc.Arbitrary<Form> = fc
  .record({
    id: words,
    title: words,
    intro: words,
    submit: words,
    close: words,
    round: id,
    unit: id,
    area: id,
    questions: fc.array(fc.record({ label: words, hint: words, item: id, steps, title: words }), {
      maxLength: 12,
    }),
  })
  .map(({ round, unit, area, questions, ...rest }) => ({
    ...rest,
    ...commands({ round, unit, shown: Object.fromEntries(questions.map(({ item }) => [item, ''])) }),
    fields: questions.map(({ label, hint, item, steps: of, title }, index): FormField => {
      const field = { id: item, label, hint };
      if (index % 3 === 2) {
        return { kind: 'text', ...field, value: title.slice(0, 2000), longest: 2000, tooLong: 'För lång.' };
      }
      return {
        kind: 'choice',
        ...field,
        placeholder: 'Välj',
        value: String(index % of),
        options: Array.from({ length: of }, (_, rating) => ({
          title,
          value: String(rating),
          command: { do: 'rate-cell', round, unit, item: `${area}.${item}`, rating },
        })),
      };
    }),
  }));

function commands(about: { round: string; unit: string; shown: Record<string, string> }) {
  return {
    save: { do: 'fill-form' as const, values: {}, ...about },
    leave: { do: 'form-left' as const },
  };
}

const none = commands({ round: 'r', unit: 'u', shown: {} });

describe('a form as a modal', () => {
  it('is taken by Slack, whatever its words, and gives back the command of every option', () => {
    fc.assert(
      fc.property(form, (one) => {
        const modal = checkModal(renderForm(one, place));
        const given = inputsOf(modal).map(({ block_id, element }) =>
          element.type === 'plain_text_input'
            ? (element.initial_value ?? '')
            : element.options.map((option) => joinCommand(block_id, option.value)),
        );
        expect(given).toEqual(
          one.fields.map((field) =>
            field.kind === 'text' ? field.value : field.options.map(({ command }) => command),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('shows a few options as radio buttons and many as a menu, all with what is chosen', () => {
    const withSteps = (count: number): Form => ({
      id: 'f',
      title: 'T',
      submit: 'S',
      close: 'C',
      ...none,
      fields: [
        {
          kind: 'choice',
          id: 'q',
          label: 'Q',
          placeholder: 'P',
          value: '1',
          options: Array.from({ length: count }, (_, rating) => ({
            title: String(rating),
            value: String(rating),
            command: { do: 'rate-cell', round: 'r', unit: 'u', item: 'i', rating },
          })),
        },
      ],
    });
    const element = (count: number) => inputsOf(checkModal(renderForm(withSteps(count), place)))[0]?.element;
    expect(element(10)).toMatchObject({ type: 'radio_buttons', initial_option: { text: { text: '1' } } });
    expect(element(11)).toMatchObject({ type: 'static_select', initial_option: { text: { text: '1' } } });
  });

  it('shortens a long title so that it can be seen that it goes on', () => {
    const long: Form = {
      id: 'f',
      title: 'Nationella minoriteters rättigheter',
      submit: 'S',
      close: 'C',
      ...none,
      fields: [],
    };
    expect(renderForm(long, place).title.text).toBe('Nationella minoriteters…');
  });

  it('carries ids and nothing about a person', () => {
    const form: Form = { id: 'f', title: 'T', submit: 'S', close: 'C', fields: [], ...none };
    expect(JSON.parse(renderForm(form, place).private_metadata ?? '')).toEqual({ place, ...none });
  });

  it('that would carry more than Slack lets it is refused, so that it is told rather than half shown', () => {
    const shown = Object.fromEntries(
      Array.from({ length: 80 }, (_, at) => [`omrade.pastaende-${at}`, 'abcdefghijkl']),
    );
    const form: Form = {
      id: 'f',
      title: 'T',
      submit: 'S',
      close: 'C',
      fields: [],
      ...commands({ round: 'r', unit: 'u', shown }),
    };
    expect(() => renderForm(form, place)).toThrow(RangeError);
  });
});

describe('a form that is kept when it is submitted', () => {
  const people: Form = {
    id: 'civil-society/answer',
    title: 'Svar',
    submit: 'Spara',
    close: 'Stäng',
    save: { do: 'save-civil-society', what: 'answer', id: 'm1', shown: { kind: '', people: '' }, values: {} },
    fields: [
      {
        kind: 'choice',
        id: 'kind',
        label: 'Svar',
        placeholder: 'Välj',
        value: 'declined',
        options: [
          { title: 'Vi gjorde', value: 'done' },
          { title: 'Därför inte', value: 'declined' },
        ],
      },
      { kind: 'text', id: 'people', label: 'Antal', value: '', oneLine: true, longest: 20, tooLong: 'Lång.' },
    ],
  };

  it('sends no choice before, and gives each by its own name', () => {
    const [kind] = inputsOf(checkModal(renderForm(people, place)));
    if (kind?.element.type !== 'radio_buttons') throw new Error('no choice');
    expect(kind.dispatch_action).toBeUndefined();
    expect(kind.element.initial_option?.text.text).toBe('Därför inte');
    expect(kind.element.options.map(({ value }) => valueChosen(kind.block_id, value))).toEqual([
      'done',
      'declined',
    ]);
  });

  it('has one line where one line is asked for', () => {
    const [, input] = inputsOf(checkModal(renderForm(people, place)));
    expect(input?.element).toMatchObject({ type: 'plain_text_input', multiline: false, max_length: 20 });
  });

  it('tells nothing when it is closed, where that means nothing', () => {
    expect(checkModal(renderForm(people, place)).notify_on_close).toBe(false);
    expect(checkModal(renderForm({ ...people, leave: { do: 'form-left' } }, place)).notify_on_close).toBe(
      true,
    );
  });
});

describe('commands that are cut in two', () => {
  const command: fc.Arbitrary<Command> = fc
    .string({ unit: 'grapheme', maxLength: 8 })
    .map((text) => ({ do: 'question', text }));

  it('come back whole, and no block has the name of another', () => {
    const several = fc.uniqueArray(command, {
      minLength: 1,
      maxLength: 8,
      selector: (one) => JSON.stringify(one),
    });
    fc.assert(
      fc.property(several, fc.integer({ min: 0, max: 98 }), (commands, index) => {
        const { blockId, values } = splitCommands(commands, index);
        expect(blockId.length).toBeLessThanOrEqual(255);
        expect(values.every((value) => value.length > 0)).toBe(true);
        expect(values.map((value) => joinCommand(blockId, value))).toEqual(commands);
        expect(splitCommands(commands, index + 1).blockId).not.toBe(blockId);
      }),
    );
  });
});
