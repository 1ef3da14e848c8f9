import { z } from 'zod';

const Spacing = z.enum(['none', 'small', 'medium', 'large']);

/** A line of text. `text` is Markdown: always what `escapeLine` made, or a list of such lines. */
const TextBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: z.string().min(1),
  wrap: z.literal(true),
  style: z.literal('heading').optional(),
  size: z.enum(['small', 'medium']).optional(),
  weight: z.literal('bolder').optional(),
  isSubtle: z.literal(true).optional(),
  spacing: Spacing.optional(),
});
export type TextBlock = z.infer<typeof TextBlock>;

const Container = z.strictObject({
  type: z.literal('Container'),
  items: z.array(TextBlock),
  spacing: Spacing.optional(),
});

const Table = z.strictObject({
  type: z.literal('Table'),
  firstRowAsHeaders: z.literal(true),
  showGridLines: z.boolean(),
  columns: z.array(z.strictObject({ width: z.number().positive() })).min(1),
  rows: z.array(
    z.strictObject({
      type: z.literal('TableRow'),
      cells: z.array(z.strictObject({ type: z.literal('TableCell'), items: z.array(TextBlock) })),
    }),
  ),
  /** What an app that knows no tables shows instead. */
  fallback: Container,
});

/** `label` is plain text, and so are the titles of choices in a menu. */
const input = { id: z.string().min(1), label: z.string().min(1), spacing: Spacing.optional() };

const ChoiceSet = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  ...input,
  style: z.literal('compact'),
  placeholder: z.string(),
  choices: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
  value: z.string().optional(),
});
export type ChoiceSet = z.infer<typeof ChoiceSet>;

const TextInput = z.strictObject({
  type: z.literal('Input.Text'),
  ...input,
  isMultiline: z.boolean(),
  value: z.string().optional(),
  /** What does not match is not sent, and `errorMessage` is shown at the field. */
  regex: z.string(),
  errorMessage: z.string(),
});
export type TextInput = z.infer<typeof TextInput>;
/** A picture carried within the card. */
const Image = z.strictObject({
  type: z.literal('Image'),
  url: z.string().startsWith('data:image/png;base64,'),
  altText: z.string().min(1),
  size: z.literal('stretch'),
});

const Data = z.strictObject({ command: z.string() });

const Execute = z.strictObject({
  type: z.literal('Action.Execute'),
  verb: z.literal('choose'),
  title: z.string().min(1),
  tooltip: z.string().optional(),
  data: Data,
  fallback: z.strictObject({
    type: z.literal('Action.Submit'),
    title: z.string().min(1),
    tooltip: z.string().optional(),
    data: Data,
  }),
});
export type Execute = z.infer<typeof Execute>;

/** Teams shows six buttons of a set and hides the rest. */
export const MAX_ACTIONS = 6;
const ActionSet = z.strictObject({
  type: z.literal('ActionSet'),
  spacing: Spacing.optional(),
  actions: z.array(Execute).min(1).max(MAX_ACTIONS),
});

const Element = z.discriminatedUnion('type', [
  TextBlock,
  Container,
  Table,
  Image,
  ChoiceSet,
  TextInput,
  ActionSet,
]);
export type Element = z.infer<typeof Element>;

/** The part of Adaptive Cards 1.5 that Lika writes (https://adaptivecards.io/explorer). */
export const AdaptiveCard = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  fallbackText: z.string(),
  body: z.array(Element),
});
export type AdaptiveCard = z.infer<typeof AdaptiveCard>;
