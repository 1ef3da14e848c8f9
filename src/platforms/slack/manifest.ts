import { slack as words } from '../../messages/wording/sv/slack.ts';
import { ASSESS_SHORTCUT, EVENTS, OPTIONAL_SCOPES, requiredScopes, SLASH_COMMAND } from './requirements.ts';

/** Where Slack reaches Lika: at the address of its HTTP server, such as `https://lika.exempelstad.se`, or in Socket Mode. */
export type ManifestTarget = { url: string } | { socket: true };

/**
 * The manifest of the app in Slack (https://docs.slack.dev/reference/app-manifest): all that the code uses, from the
 * same tables, and no more. The words about Lika are the municipality's own to change.
 */
export function slackManifest(target: ManifestTarget) {
  const address = 'url' in target ? `${target.url.replace(/\/+$/, '')}/slack/events` : undefined;
  const requestUrl = address === undefined ? {} : { request_url: address };
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Lika',
      description:
        'Svarar på frågor om planen för lika möjligheter, påminner om åtgärder och tar emot självskattningen.',
      long_description:
        'Lika är en chattassistent för kommunens arbete med planen för lika möjligheter. Du kan fråga om planen och få svar med källa. Du kan fylla i självskattningen i chatten, ett påstående i taget. Den som samordnar en åtgärd får en påminnelse när det är dags, och kan svara med ett tryck. Varje vecka kommer en kort sammanfattning i kanalen. Lika är ett datorprogram och hanterar inga enskilda ärenden.',
      background_color: '#1d4f4b',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Lika', always_online: true },
      shortcuts: [
        {
          name: 'Starta självskattning',
          type: 'global',
          callback_id: ASSESS_SHORTCUT,
          description: 'Fyll i självskattningen, eller fortsätt där ni var',
        },
      ],
      slash_commands: [
        {
          command: SLASH_COMMAND,
          ...(address === undefined ? {} : { url: address }),
          description: 'Fråga om planen, fyll i självskattningen eller se dina åtgärder',
          usage_hint: 'hjälp, skatta, mina åtgärder, status, sammanfattning eller en fråga',
          should_escape: false,
        },
      ],
      agent_view: {
        agent_description:
          'Lika svarar på frågor om planen för lika möjligheter, visar var svaret står och hjälper till med självskattningen och uppföljningen. Skriv som du pratar.',
        suggested_prompts: words.prompts,
      },
    },
    oauth_config: {
      scopes: { bot: requiredScopes(), bot_optional: [...OPTIONAL_SCOPES].sort() },
    },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: Object.keys(EVENTS).sort() },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: address === undefined,
      token_rotation_enabled: false,
    },
  };
}
