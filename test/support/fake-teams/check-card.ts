import { z } from 'zod';
import { pngSize } from '../read-png.ts';
import { Refused } from './refused.ts';

const spacing = z.enum(['none', 'small', 'default', 'medium', 'large', 'extraLarge', 'padding']).optional();
const common = {
  id: z.string().min(1).optional(),
  spacing,
  separator: z.boolean().optional(),
  isVisible: z.boolean().optional(),
};

const words = z.string().refine((text) => text.trim() !== '', 'is empty');

const TextBlock = z.strictObject({
  type: z.literal('TextBlock'),
  ...common,
  text: words,
  wrap: z.literal(true, 'a line that does not wrap is cut off'),
  style: z.enum(['default', 'heading']).optional(),
  size: z.enum(['small', 'default', 'medium', 'large', 'extraLarge']).optional(),
  weight: z.enum(['lighter', 'default', 'bolder']).optional(),
  isSubtle: z.boolean().optional(),
  maxLines: z.int().positive().optional(),
});

const submit = {
  title: words,
  tooltip: words.optional(),
  id: z.string().min(1).optional(),
  style: z.enum(['default', 'positive', 'destructive']).optional(),
  mode: z.enum(['primary', 'secondary']).optional(),
  data: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
};
const Submit = z.strictObject({ type: z.literal('Action.Submit'), ...submit });
const Execute = z.strictObject({
  type: z.literal('Action.Execute'),
  ...submit,
  verb: z.string().min(1),
  fallback: z.union([Submit, z.literal('drop')]).optional(),
});
const Action = z.discriminatedUnion('type', [Submit, Execute]);
export type FakeAction = z.infer<typeof Action>;

/** Teams shows six buttons of a row. */
const Actions = z.array(Action).min(1).max(6);

const Container = z.strictObject({
  type: z.literal('Container'),
  ...common,
  items: z.array(TextBlock).min(1),
});

const Row = z.strictObject({
  type: z.literal('TableRow'),
  cells: z.array(z.strictObject({ type: z.literal('TableCell'), items: z.array(TextBlock) })).min(1),
});
const Table = z
  .strictObject({
    type: z.literal('Table'),
    ...common,
    columns: z.array(z.strictObject({ width: z.union([z.number().positive(), z.string()]) })).min(1),
    rows: z.array(Row).min(1),
    firstRowAsHeaders: z.boolean().optional(),
    showGridLines: z.boolean().optional(),
    fallback: z.union([Container, TextBlock, z.literal('drop')]).optional(),
  })
  .refine(({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length), 'ragged rows');

const input = {
  ...common,
  id: z.string().min(1),
  label: words,
  isRequired: z.boolean().optional(),
  errorMessage: words.optional(),
};
const ChoiceSet = z
  .strictObject({
    type: z.literal('Input.ChoiceSet'),
    ...input,
    style: z.enum(['compact', 'expanded', 'filtered']).optional(),
    isMultiSelect: z.literal(false).optional(),
    placeholder: z.string().optional(),
    choices: z.array(z.strictObject({ title: words, value: z.string().min(1) })).min(1),
    value: z.string().optional(),
    wrap: z.boolean().optional(),
  })
  .refine(
    ({ choices, value }) => value === undefined || choices.some((choice) => choice.value === value),
    'a value that is none of the choices',
  );
const TextInput = z.strictObject({
  type: z.literal('Input.Text'),
  ...input,
  isMultiline: z.boolean().optional(),
  placeholder: z.string().optional(),
  value: z.string().optional(),
  regex: z.string().optional(),
});
export type FakeInput = z.infer<typeof ChoiceSet> | z.infer<typeof TextInput>;
const PNG_DATA = 'data:image/png;base64,';
/** Either way, in pixels. */
const MOST_PIXELS = 1024;

/** A picture that a message carries beside its card; `name` is what it shows in words. */
export function checkPicture(url: string, name: string): void {
  if (!url.startsWith(PNG_DATA) || name.trim() === '')
    throw new Refused(400, 'BadSyntax', 'no picture with a name');
  const { width, height } = pngSize(Buffer.from(url.slice(PNG_DATA.length), 'base64'));
  if (width > MOST_PIXELS || height > MOST_PIXELS)
    throw new Refused(400, 'BadSyntax', 'the picture is too large');
}

const Element = z.discriminatedUnion('type', [
  TextBlock,
  Container,
  Table,
  ChoiceSet,
  TextInput,
  z.strictObject({ type: z.literal('ActionSet'), ...common, actions: Actions }),
]);
export type FakeElement = z.infer<typeof Element>;

/** The elements that the fake knows, as they stand in Adaptive Cards 1.5 (https://adaptivecards.io/explorer). */
const Card = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.url(),
  version: z.enum(['1.0', '1.1', '1.2', '1.3', '1.4', '1.5'], 'bots in Teams show cards up to 1.5'),
  fallbackText: words,
  body: z.array(Element).min(1),
  actions: Actions.optional(),
});
export type FakeCard = z.infer<typeof Card>;

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
/** Older pages on Teams give 28 KB; newer ones more. */
const MOST_BYTES = 28 * 1024;

/** For `JSON.stringify`: pictures that a message carries are not counted. */
export const withoutPictures = (_: string, value: unknown): unknown =>
  typeof value === 'string' && value.startsWith(PNG_DATA) ? '' : value;

/** The card as Teams shows it, or a refusal. */
export function checkCard(content: unknown): FakeCard {
  if (Buffer.byteLength(JSON.stringify(content)) > MOST_BYTES) throw new Refused(413, 'MessageSizeTooBig');
  const card = Card.safeParse(content);
  if (card.success) {
    const ids = card.data.body.flatMap((element) => ('id' in element && element.id ? [element.id] : []));
    if (new Set(ids).size < ids.length) throw new Refused(400, 'BadSyntax', 'an id twice');
    return card.data;
  }
  const problems = card.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`);
  throw new Refused(400, 'BadSyntax', `the card cannot be shown: ${problems.join('; ')}`);
}
