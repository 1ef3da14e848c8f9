import { z } from 'zod';
import { Refused } from './refused.ts';

export const plainText = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });
const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });
const anyText = (max: number) => z.union([plainText(max), mrkdwn(max)]);
const blockId = { block_id: z.string().max(255).optional() };

const Button = z.strictObject({
  type: z.literal('button'),
  action_id: z.string().min(1).max(255),
  text: plainText(75),
  value: z.string().max(2000).optional(),
  url: z.url().max(3000).optional(),
  accessibility_label: z.string().min(1).max(75).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

const RichRun = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  style: z.strictObject({ bold: z.boolean() }).partial().optional(),
});
const RichSection = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(RichRun).min(1),
});
const RichElement = z.discriminatedUnion('type', [
  RichSection,
  z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(RichRun).min(1) }),
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(RichSection).min(1),
    indent: z.int().min(0).max(8).optional(),
    offset: z.int().min(0).optional(),
  }),
]);

/** The blocks that the fake knows, with Slack's limits (https://docs.slack.dev/reference/block-kit/blocks). */
export const Block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), ...blockId, text: plainText(150) }),
  z.strictObject({
    type: z.literal('section'),
    ...blockId,
    text: anyText(3000),
    expand: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('context'), ...blockId, elements: z.array(anyText(3000)).min(1).max(10) }),
  z.strictObject({ type: z.literal('rich_text'), ...blockId, elements: z.array(RichElement).min(1) }),
  z.strictObject({
    type: z.literal('image'),
    ...blockId,
    slack_file: z.strictObject({ id: z.string().min(1) }),
    alt_text: z.string().min(1).max(2000),
  }),
  z.strictObject({ type: z.literal('actions'), ...blockId, elements: z.array(Button).min(1).max(25) }),
]);
export type FakeBlock = z.infer<typeof Block>;

const Blocks = z.array(Block).max(50);
const Home = z.strictObject({ type: z.literal('home'), blocks: z.array(Block).max(100) });
const Metadata = z.strictObject({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});

/** 250 KB (https://docs.slack.dev/reference/views). */
const MOST_IN_VIEW = 250_000;
const MOST_TEXT = 40_000;
/** Seen, not documented: slackapi/bolt-js issue 2509. */
const MOST_IN_BLOCKS = 13_000;

/** The message as Slack stores it, or a refusal. `shows`: whether that file can be shown. */
export function checkMessage(args: Record<string, unknown>, shows: (file: string) => boolean) {
  const text = z.string().default('').parse(args.text);
  const blocks = args.blocks === undefined ? [] : parsed(Blocks, args.blocks, 'invalid_blocks');
  if (text === '' && blocks.length === 0) throw new Refused('no_text');
  if (text.length > MOST_TEXT) throw new Refused('msg_too_long');
  if (lengthOfText(blocks) > MOST_IN_BLOCKS) throw new Refused('msg_blocks_too_long');
  checkBlocks(blocks);
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'image' || shows(block.slack_file.id)) continue;
    throw new Refused('invalid_blocks', [
      `[ERROR] invalid slack file [json-pointer:/blocks/${index}/slack_file]`,
    ]);
  }
  const metadata =
    args.metadata === undefined ? undefined : parsed(Metadata, args.metadata, 'invalid_metadata_format');
  return { text, blocks, metadata };
}

/** A home tab as Slack stores it, or a refusal. */
export function checkHome(view: unknown): z.infer<typeof Home> {
  const home = parsed(Home, view, 'invalid_arguments');
  if (Buffer.byteLength(JSON.stringify(view)) > MOST_IN_VIEW) throw new Refused('view_too_large');
  checkBlocks(home.blocks);
  return home;
}

/** That no two buttons have the same name. */
export function checkBlocks(blocks: FakeBlock[]): void {
  const names = blocks.flatMap((block) =>
    block.type === 'actions' ? block.elements.map((one) => one.action_id) : [],
  );
  if (new Set(names).size < names.length) throw new Refused('invalid_blocks', ['an action_id stands twice']);
}

export function parsed<Value>(schema: z.ZodType<Value>, value: unknown, error: string): Value {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Refused(
    error,
    result.error.issues.map((issue) => `[ERROR] ${issue.message} [json-pointer:/${issue.path.join('/')}]`),
  );
}

function lengthOfText(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + lengthOfText(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (key === 'text' && typeof one === 'string' ? one.length : lengthOfText(one)),
    0,
  );
}
