import { z } from 'zod';
import type { Problem } from '../plan/pack/problem.ts';
import { EVENTS, requiredScopes, SLASH_COMMAND } from '../platforms/slack/requirements.ts';

/** What of Slack's manifest decides whether Lika works; the rest is the municipality's own. */
const Manifest = z.object({
  features: z.object({ slash_commands: z.array(z.object({ command: z.string() })) }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
});

/** What Slack's manifest lacks of what the code needs. */
export function slackManifestProblems(text: string, file: string): Problem[] {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    const fix = 'Jämför med manifestet i projektets mapp manifest: citattecken, kommatecken och klamrar.';
    return [{ file, message: 'Filen går inte att läsa som JSON.', fix }];
  }
  const { data, error } = Manifest.safeParse(written);
  if (!data) {
    return error.issues.map(({ path }) => ({
      file,
      message: `${path.join('.') || 'Innehållet'} saknas eller har fel form.`,
      fix: 'Jämför med manifestet i projektets mapp manifest.',
    }));
  }
  const lacks = (
    what: string,
    where: string,
    needed: readonly string[],
    present: readonly string[],
  ): Problem[] =>
    needed
      .filter((name) => !present.includes(name))
      .map((name) => ({ file, message: `${what} ${name} saknas.`, fix: `Lägg till ${name} i ${where}.` }));
  return [
    ...lacks('Rättigheten', 'oauth_config.scopes.bot', requiredScopes(), data.oauth_config.scopes.bot),
    ...lacks(
      'Händelsen',
      'settings.event_subscriptions.bot_events',
      Object.keys(EVENTS),
      data.settings.event_subscriptions.bot_events,
    ),
    ...lacks(
      'Kommandot',
      'features.slash_commands',
      [SLASH_COMMAND],
      data.features.slash_commands.map(({ command }) => command),
    ),
  ];
}
