import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCommand } from '../../src/chat/words.ts';
import { type Picture, readPng } from '../support/read-png.ts';

const words = (max: number) => z.string().min(1).max(max);
const guid = z.guid();
const https = z.url({ protocol: /^https$/ }).max(2048);
const icon = z.string().regex(/^[a-z0-9]+\.png$/);

/** The parts of a manifest that Lika uses, with the limits of https://developer.microsoft.com/json-schemas/teams/v1.30. */
const Manifest = z.strictObject({
  $schema: z.literal(
    'https://developer.microsoft.com/en-us/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
  ),
  manifestVersion: z.literal('1.30'),
  version: z
    .string()
    .regex(/^(\d|[1-9]+\d*)\.(\d|[1-9]+\d*)\.(\d|[1-9]+\d*)$/)
    .max(256),
  id: guid,
  localizationInfo: z.strictObject({ defaultLanguageTag: z.literal('sv') }),
  developer: z.strictObject({
    name: words(32),
    websiteUrl: https,
    privacyUrl: https,
    termsOfUseUrl: https,
  }),
  name: z.strictObject({ short: words(30), full: words(100) }),
  description: z.strictObject({ short: words(80), full: words(4000) }),
  icons: z.strictObject({ color: icon, outline: icon }),
  accentColor: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  defaultInstallScope: z.literal('personal'),
  defaultGroupCapability: z.strictObject({ team: z.literal('bot') }),
  permissions: z.array(z.enum(['identity', 'messageTeamMembers'])).max(2),
  validDomains: z.array(words(2048)).max(100),
  bots: z
    .array(
      z.strictObject({
        botId: guid,
        scopes: z.array(z.enum(['personal', 'team'])),
        isNotificationOnly: z.literal(false),
        supportsFiles: z.literal(true),
        commandLists: z
          .array(
            z.strictObject({
              scopes: z.array(z.enum(['personal', 'team'])).length(1),
              commands: z
                .array(z.strictObject({ title: words(128), description: words(4000) }))
                .min(1)
                .max(12),
            }),
          )
          .max(3),
      }),
    )
    .length(1),
});

const BOT_ID = '11111111-2222-4333-8444-555555555555';
/** What a municipality puts in its own place. */
const OURS: [placeholder: string, own: string][] = [
  ['DITT-BOT-ID', BOT_ID],
  ['DIN KOMMUN', 'Exempelstad'],
  ['DIN-WEBBPLATS', 'www.exempelstad.se'],
];
/** Chosen in a channel, and asked for with a mention there. */
const IN_CHANNELS = ['använd kanalen'];

const folder = new URL('../../manifest/teams/', import.meta.url);
const written = readFileSync(new URL('manifest.json', folder), 'utf8');
const filledIn = OURS.reduce((text, [placeholder, own]) => text.replaceAll(placeholder, own), written);
const manifest = Manifest.parse(JSON.parse(filledIn));
const [bot] = manifest.bots;
const lists = bot?.commandLists ?? [];
const picture = (file: string) => readPng(readFileSync(new URL(file, folder)));

describe("Teams' manifest", () => {
  it.each(OURS)('has %s where the municipality writes its own', (placeholder) => {
    expect(written).toContain(placeholder);
  });

  it('leaves nothing else to fill in', () => {
    expect(filledIn).not.toMatch(/DITT|DIN-|DIN /);
  });

  it('is about one bot, in direct conversations and in teams', () => {
    expect(manifest.id).toBe(BOT_ID);
    expect(bot?.botId).toBe(BOT_ID);
    expect(bot?.scopes).toEqual(['personal', 'team']);
    expect(lists.flatMap(({ scopes }) => scopes)).toEqual(bot?.scopes);
  });

  it.each(lists.flatMap(({ commands }) => commands))(
    'suggests "$title", which Lika understands',
    ({ title }) => {
      expect(readCommand(title) !== undefined || IN_CHANNELS.includes(title)).toBe(true);
    },
  );

  it('suggests each word once in a place', () => {
    for (const { commands } of lists) {
      expect(new Set(commands.map(({ title }) => title)).size).toBe(commands.length);
    }
  });

  it('names icons that are there', () => {
    for (const file of Object.values(manifest.icons)) expect(existsSync(new URL(file, folder))).toBe(true);
  });
});

/** How much of the picture's middle, a part of each side, differs from its corner. */
function symbolFits({ width, pixels }: Picture, part: number): boolean {
  const margin = (width * (1 - part)) / 2;
  const [corner] = pixels;
  return pixels.every((pixel, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    const inside = [x, y].every((at) => at >= margin && at < width - margin);
    return inside || JSON.stringify(pixel) === JSON.stringify(corner);
  });
}

describe("Teams' icons", () => {
  const color = picture(manifest.icons.color);
  const outline = picture(manifest.icons.outline);

  it('in colour is 192 by 192, opaque, of the accent colour, with the symbol well inside', () => {
    expect([color.width, color.height]).toEqual([192, 192]);
    expect(color.pixels.every(({ alpha }) => alpha === 255)).toBe(true);
    const [{ red, green, blue } = { red: 0, green: 0, blue: 0 }] = color.pixels;
    const hex = [red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('');
    expect(`#${hex}`).toBe(manifest.accentColor.toLowerCase());
    expect(symbolFits(color, 120 / 192)).toBe(true);
    expect(new Set(color.pixels.map((pixel) => JSON.stringify(pixel))).size).toBeGreaterThan(2);
  });

  it('in outline is 32 by 32, white on nothing', () => {
    expect([outline.width, outline.height]).toEqual([32, 32]);
    const seen = outline.pixels.filter(({ alpha }) => alpha > 0);
    expect(seen.every(({ red, green, blue }) => red === 255 && green === 255 && blue === 255)).toBe(true);
    expect(seen.filter(({ alpha }) => alpha === 255).length).toBeGreaterThan(100);
    expect(outline.pixels.filter(({ alpha }) => alpha === 0).length).toBeGreaterThan(400);
  });
});
