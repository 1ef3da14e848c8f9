import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type ManifestTarget, slackManifest } from '../../src/platforms/slack/manifest.ts';
import {
  ASSESS_SHORTCUT,
  EVENTS,
  METHODS,
  OPTIONAL_SCOPES,
  requiredScopes,
  SLASH_COMMAND,
} from '../../src/platforms/slack/requirements.ts';

const ADDRESS = 'https://DIN-ADRESS';
const words = (max: number, min = 1) => z.string().min(min).max(max);

/** The parts of a manifest that Lika uses, with the limits of https://docs.slack.dev/reference/app-manifest. */
function manifestSchema(target: ManifestTarget) {
  const where = 'url' in target ? z.literal(`${target.url}/slack/events`) : z.undefined().optional();
  return z.strictObject({
    _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.int() }),
    display_information: z.strictObject({
      name: words(35),
      description: words(140),
      long_description: words(4000, 174),
      background_color: z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i),
    }),
    features: z.strictObject({
      app_home: z.strictObject({
        home_tab_enabled: z.literal(true),
        messages_tab_enabled: z.literal(true),
        messages_tab_read_only_enabled: z.literal(false),
      }),
      bot_user: z.strictObject({ display_name: words(80), always_online: z.boolean() }),
      shortcuts: z
        .array(
          z.strictObject({
            name: words(24),
            type: z.literal('global'),
            callback_id: words(255),
            description: words(150),
          }),
        )
        .max(10),
      slash_commands: z
        .array(
          z.strictObject({
            command: words(32).startsWith('/'),
            url: where,
            description: words(2000),
            usage_hint: words(1000),
            should_escape: z.boolean(),
          }),
        )
        .max(50),
      agent_view: z.strictObject({
        agent_description: words(300),
        suggested_prompts: z.array(z.strictObject({ title: words(75), message: words(2000) })).max(4),
      }),
    }),
    oauth_config: z.strictObject({
      scopes: z.strictObject({
        bot: z.array(z.string()).max(255),
        bot_optional: z.array(z.string()).max(255),
      }),
    }),
    settings: z.strictObject({
      event_subscriptions: z.strictObject({ request_url: where, bot_events: z.array(z.string()).max(100) }),
      interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: where }),
      org_deploy_enabled: z.boolean(),
      socket_mode_enabled: z.literal('socket' in target),
      token_rotation_enabled: z.literal(false),
    }),
  });
}

const source = new URL('../../src/platforms/slack/', import.meta.url);
const written = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../manifest/${name}`, import.meta.url), 'utf8'));

describe.each<[name: string, ManifestTarget]>([
  ['slack.json', { url: ADDRESS }],
  ['slack-socket.json', { socket: true }],
])("Slack's manifest %s", (name, target) => {
  const made = slackManifest(target);
  const { features, oauth_config, settings } = made;

  it('is the one that the code makes', () => {
    expect(written(name)).toEqual(made);
  });

  it('has what Slack asks of a manifest, and nothing that it does not know', () => {
    expect(manifestSchema(target).safeParse(written(name)).error).toBeUndefined();
  });

  it('asks for the scopes that the code needs, and for no others', () => {
    expect(oauth_config.scopes.bot).toEqual(requiredScopes());
  });

  it('lets those be declined that Lika does without, which are among those it asks for', () => {
    expect(oauth_config.scopes.bot_optional).toEqual([...OPTIONAL_SCOPES].sort());
    expect(requiredScopes()).toEqual(expect.arrayContaining([...OPTIONAL_SCOPES]));
  });

  it('subscribes to the events that the code listens to, and to no others', () => {
    expect(settings.event_subscriptions.bot_events).toEqual(Object.keys(EVENTS).sort());
  });

  it('has the command and the shortcut that the code listens to', () => {
    expect(features.slash_commands.map((one) => one.command)).toEqual([SLASH_COMMAND]);
    expect(features.shortcuts.map((one) => one.callback_id)).toEqual([ASSESS_SHORTCUT]);
  });
});

describe("Slack's manifest for another address", () => {
  it.each(['https://lika.exempelstad.se', 'https://lika.exempelstad.se/'])('%s leads there', (url) => {
    const { features, settings } = slackManifest({ url });
    const there = 'https://lika.exempelstad.se/slack/events';
    expect(features.slash_commands[0]).toMatchObject({ url: there });
    expect(settings.event_subscriptions).toMatchObject({ request_url: there });
    expect(settings.interactivity).toMatchObject({ request_url: there });
  });
});

describe("the table of Slack's methods", () => {
  const code = readdirSync(source)
    .filter((name) => name !== 'requirements.ts')
    .map((name) => readFileSync(new URL(name, source), 'utf8'))
    .join('\n');

  it.each(Object.keys(METHODS))('lists %s because the code calls it', (method) => {
    expect(code).toContain(`call('${method}'`);
  });

  it('is the only way to call Slack', () => {
    expect(code.match(/new webApi\.WebClient/g)).toHaveLength(1);
    expect(code.match(/\.apiCall\(/g)).toHaveLength(1);
    expect(code).not.toMatch(/\bclient\.(?!apiCall\b)[a-z]/);
  });
});
