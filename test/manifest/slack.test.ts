import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  EVENTS,
  METHODS,
  OPTIONAL_SCOPES,
  requiredScopes,
  SLASH_COMMAND,
} from '../../src/platforms/slack/requirements.ts';

const ENDPOINT = 'https://DIN-ADRESS/slack/events';
const Endpoint = z.literal(ENDPOINT);
const words = (max: number, min = 1) => z.string().min(min).max(max);

/** The parts of a manifest that Lika uses, with the limits of https://docs.slack.dev/reference/app-manifest. */
const Manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.int() }),
  display_information: z.strictObject({
    name: words(35),
    description: words(140),
    long_description: words(4000, 174),
    background_color: z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({ display_name: words(80), always_online: z.boolean() }),
    slash_commands: z
      .array(
        z.strictObject({
          command: words(32).startsWith('/'),
          url: Endpoint,
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
    scopes: z.strictObject({ bot: z.array(z.string()).max(255), bot_optional: z.array(z.string()).max(255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: Endpoint, bot_events: z.array(z.string()).max(100) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: Endpoint }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.literal(false),
    token_rotation_enabled: z.literal(false),
  }),
});

const file = new URL('../../manifest/slack.json', import.meta.url);
const manifest = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
const source = new URL('../../src/platforms/slack/', import.meta.url);

describe("Slack's manifest", () => {
  it('asks for the scopes that the code needs, and for no others', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(requiredScopes());
  });

  it('lets those be declined that Lika does without, which are among those it asks for', () => {
    expect(manifest.oauth_config.scopes.bot_optional).toEqual([...OPTIONAL_SCOPES].sort());
    expect(requiredScopes()).toEqual(expect.arrayContaining([...OPTIONAL_SCOPES]));
  });

  it('subscribes to the events that the code listens to, and to no others', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(Object.keys(EVENTS).sort());
  });

  it('has the command that the code listens to', () => {
    expect(manifest.features.slash_commands.map((one) => one.command)).toEqual([SLASH_COMMAND]);
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
