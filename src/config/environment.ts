import { z } from 'zod';

/** What administrators read of a variable, in `.env.example`, in the README and in problems. */
type About = {
  group: string;
  meaning: string;
  /** Where to get the value. */
  from?: string;
  /** Never shown, in a problem or anywhere else. */
  secret?: true;
};

const about = <Schema extends z.ZodType>(schema: Schema, text: About): Schema => schema.meta(text);

const text = z.string();
const url = z.url({
  protocol: /^https?$/,
  error: 'ska vara en adress som börjar med https:// eller http://',
});
const flag = z.stringbool({
  truthy: ['true', '1', 'ja', 'yes', 'on'],
  falsy: ['false', '0', 'nej', 'no', 'off'],
  error: 'ska vara true eller false',
});

/** `sqlite:PATH` or `sqlite://PATH`, with the path as written, which may be absolute; else a server's address. */
const database = z.string().transform((written, context) => {
  const path = /^sqlite:(?:\/\/)?(?!\/\/)(.+)$/.exec(written)?.[1];
  if (path !== undefined && path !== ':memory:') return { engine: 'sqlite' as const, path };
  if (URL.canParse(written)) {
    if (/^postgres(ql)?:\/\//.test(written)) return { engine: 'postgres' as const, url: written };
    if (/^rediss?:\/\//.test(written)) return { engine: 'redis' as const, url: written };
  }
  context.addIssue({
    code: 'custom',
    message: 'ska vara sqlite: följt av en fil, eller adressen till en databas: postgres://… eller redis://…',
  });
  return z.NEVER;
});

const amount = (expected: string) =>
  z
    .string()
    .regex(/^\d+(?:[.,]\d+)?$/, expected)
    .transform((written) => Number(written.replace(',', '.')));

const server = 'Servern';
const slack = 'Slack';
const teams = 'Microsoft Teams';
const teamsElsewhere = 'Microsoft Teams i ett annat moln, eller i ett prov';
const model = 'Språkmodell (frivillig)';
const slackApp = 'Skapa eller öppna appen på https://api.slack.com/apps';
const azurePortal = 'Finns i Azure-portalen, vid botens resurs.';

function elsewhere(meaning: string) {
  return about(text.optional(), { group: teamsElsewhere, meaning });
}

/** The Bot Framework's other settings, by its own names. */
const botFrameworkKeys = {
  ChannelService: elsewhere('Adressen till ett annat moln, till exempel https://botframework.azure.us.'),
  BotOpenIdMetadata: elsewhere('Adressen till nycklarna som Teams skriver under med.'),
  ToBotFromChannelOpenIdMetadataUrl: elsewhere('Det nyare namnet på BotOpenIdMetadata.'),
  ToBotFromChannelTokenIssuer: elsewhere('Vem som ger ut Teams inloggning.'),
  ToBotFromEmulatorOpenIdMetadataUrl: elsewhere('Adressen till nycklarna som emulatorn skriver under med.'),
  ToChannelFromBotLoginUrl: elsewhere('Adressen där Lika loggar in.'),
  ToChannelFromBotOAuthScope: elsewhere('Vad Lika loggar in till.'),
  OAuthUrl: elsewhere('Adressen till tjänsten för inloggning.'),
  ValidateAuthority: elsewhere('Om inloggningens adress ska kontrolleras.'),
  CallerId: elsewhere('Vem Lika säger sig vara för andra botar.'),
  CertificateThumbprint: elsewhere('Certifikatets tumavtryck, där boten loggar in med certifikat.'),
  CertificatePrivateKey: about(text.optional(), {
    group: teamsElsewhere,
    meaning: 'Certifikatets hemliga nyckel.',
    secret: true,
  }),
};

/**
 * The environment, each variable as it is written: the one source for reading it, for `.env.example` and for the
 * README. What the variables mean together is in `config.ts`.
 */
export const Environment = z.object({
  HOST: about(
    z
      .string()
      .regex(/^[^\s/]+$/, 'ska vara ett värdnamn eller en IP-adress, utan http://')
      // An IPv6 address may stand in brackets, as in a web address.
      .transform((host) => host.replace(/^\[(.*)\]$/, '$1'))
      .prefault('127.0.0.1'),
    { group: server, meaning: 'Adressen som Lika lyssnar på.' },
  ),
  PORT: about(
    z
      .string()
      .regex(/^\d{1,5}$/, 'ska vara ett heltal från 0 till 65535')
      .transform(Number)
      .refine((port) => port <= 65_535, 'ska vara ett heltal från 0 till 65535')
      .prefault('3978'),
    { group: server, meaning: 'Porten som Lika lyssnar på.' },
  ),
  PLAN_DIR: about(text.prefault('data/exempelstad'), {
    group: server,
    meaning: 'Mappen med planen. En relativ sökväg räknas från projektets mapp.',
  }),
  DATABASE_URL: about(database.prefault('sqlite:var/lika.sqlite'), {
    group: server,
    meaning:
      'Där Lika sparar: `sqlite:` följt av en fil, eller adressen till PostgreSQL (`postgres://…`) eller Redis (`redis://…`). En relativ sökväg räknas från projektets mapp.',
    secret: true,
  }),
  LOG_LEVEL: about(
    z
      .string()
      .toLowerCase()
      .pipe(
        z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
          error: 'ska vara fatal, error, warn, info, debug, trace eller silent',
        }),
      )
      .prefault('info'),
    { group: server, meaning: 'Hur mycket som skrivs i loggen.' },
  ),
  PLAYGROUND: about(flag.optional(), {
    group: server,
    meaning:
      'Lekplatsen, en webbsida på den egna datorn där du provar Lika. På när ingen chatt är inställd; kräver att HOST är den egna datorn.',
  }),

  SLACK_BOT_TOKEN: about(
    z
      .string()
      .regex(/^xoxb-\S+$/, 'ska börja med xoxb-')
      .optional(),
    {
      group: slack,
      meaning: 'Appens nyckel för att skriva i Slack.',
      from: `${slackApp}, under OAuth & Permissions: Bot User OAuth Token.`,
      secret: true,
    },
  ),
  SLACK_SIGNING_SECRET: about(text.optional(), {
    group: slack,
    meaning: 'Hemligheten som visar att ett anrop kommer från Slack.',
    from: `${slackApp}, under Basic Information: Signing Secret.`,
    secret: true,
  }),
  SLACK_APP_TOKEN: about(
    z
      .string()
      .regex(/^xapp-\S+$/, 'ska börja med xapp-')
      .optional(),
    {
      group: slack,
      meaning:
        'Appens nyckel för Socket Mode, där Lika själv kopplar upp sig mot Slack. Används då i stället för SLACK_SIGNING_SECRET.',
      from: `${slackApp}, under Basic Information: App-Level Tokens, med behörigheten connections:write.`,
      secret: true,
    },
  ),
  SLACK_API_URL: about(url.prefault('https://slack.com/api/'), {
    group: slack,
    meaning: 'Basen för Slacks webb-API. Ändras för en proxy eller ett prov.',
  }),

  MicrosoftAppType: about(
    z
      .enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant'], {
        error: 'ska vara SingleTenant eller UserAssignedMSI',
      })
      .optional(),
    { group: teams, meaning: 'Botens slag: SingleTenant eller UserAssignedMSI.', from: azurePortal },
  ),
  MicrosoftAppId: about(text.optional(), { group: teams, meaning: 'Botens id.', from: azurePortal }),
  MicrosoftAppPassword: about(text.optional(), {
    group: teams,
    meaning: 'Botens hemlighet.',
    from: azurePortal,
    secret: true,
  }),
  MicrosoftAppTenantId: about(text.optional(), {
    group: teams,
    meaning: 'Kommunens katalog (tenant).',
    from: azurePortal,
  }),
  TEAMS_LOCAL: about(flag.optional(), {
    group: teams,
    meaning:
      'Tar emot meddelanden utan inloggning, för Microsoft 365 Agents Playground och prov. Kräver att HOST är den egna datorn.',
  }),

  ...botFrameworkKeys,

  OPENAI_MODEL: about(text.optional(), {
    group: model,
    meaning: 'Modellen som formulerar svar. Lika använder ingen språkmodell förrän du anger en här.',
    from: 'Modellens namn hos leverantören, eller namnet på driftsättningen i Azure.',
  }),
  OPENAI_EMBEDDING_MODEL: about(text.optional(), {
    group: model,
    meaning:
      'Modellen för inbäddningar, som hittar stycken som betyder samma sak med andra ord. Inga används förrän du anger en här.',
    from: 'Modellens namn hos leverantören, eller namnet på driftsättningen i Azure.',
  }),
  OPENAI_API_KEY: about(text.optional(), {
    group: model,
    meaning: 'Nyckel till OpenAI eller en tjänst som talar samma språk.',
    from: 'Skapas hos leverantören, till exempel på https://platform.openai.com/api-keys.',
    secret: true,
  }),
  OPENAI_BASE_URL: about(url.optional(), {
    group: model,
    meaning: 'Adressen till en annan tjänst än OpenAI, till exempel en modell på kommunens egen server.',
  }),
  AZURE_OPENAI_ENDPOINT: about(url.optional(), {
    group: model,
    meaning: 'Adressen till en modell i Azure.',
    from: 'Finns i Azure-portalen, under Keys and Endpoint.',
  }),
  AZURE_OPENAI_API_KEY: about(text.optional(), {
    group: model,
    meaning: 'Nyckel till modellen i Azure. Saknas den används OPENAI_API_KEY.',
    from: 'Finns i Azure-portalen, under Keys and Endpoint.',
    secret: true,
  }),
  AZURE_OPENAI_API_VERSION: about(text.optional(), {
    group: model,
    meaning: 'Versionen av Azures API, till exempel 2024-10-21.',
    from: 'Står i Azures dokumentation av API:et.',
  }),
  OPENAI_REGION: about(text.optional(), {
    group: model,
    meaning: 'Var modellen körs, för den som läser `lika check`. Ändrar inget annat.',
    from: 'Står i avtalet med leverantören, eller vid resursen i Azure-portalen.',
  }),
  OPENAI_TOKENS_PER_DAY: about(
    z
      .string()
      .regex(/^\d+$/, 'ska vara ett heltal')
      .transform(Number)
      .refine((tokens) => Number.isSafeInteger(tokens) && tokens > 0, 'ska vara ett heltal större än 0')
      .prefault('1000000'),
    {
      group: model,
      meaning: 'Så många tokens får Lika använda på ett dygn. Sedan svarar Lika utan modell till midnatt.',
    },
  ),
  OPENAI_COST_PER_DAY: about(amount('ska vara ett tal, till exempel 20 eller 2,50').optional(), {
    group: model,
    meaning: 'Så mycket får modellen kosta på ett dygn, i samma valuta som priserna. Kräver priserna.',
  }),
  OPENAI_INPUT_PRICE: about(amount('ska vara ett tal, till exempel 1,50').optional(), {
    group: model,
    meaning: 'Priset för en miljon tokens in.',
    from: 'Står i leverantörens prislista.',
  }),
  OPENAI_OUTPUT_PRICE: about(amount('ska vara ett tal, till exempel 6').optional(), {
    group: model,
    meaning: 'Priset för en miljon tokens ut.',
    from: 'Står i leverantörens prislista.',
  }),
});

/** What the Bot Framework reads by itself, and nothing else of ours. */
export const botFrameworkNames = [
  'MicrosoftAppType',
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
  ...(Object.keys(botFrameworkKeys) as (keyof typeof botFrameworkKeys)[]),
] as const;

export type VariableName = keyof z.infer<typeof Environment>;
export type Variable = About & { name: VariableName; default: string | undefined };

/** Every variable with its texts, in the order they are told of. */
export const variables: readonly Variable[] = Object.entries(Environment.shape).map(([name, schema]) => {
  const { group, meaning, from, secret } = schema.meta() as About;
  return {
    name: name as VariableName,
    default: schema instanceof z.ZodPrefault ? String(schema.def.defaultValue) : undefined,
    group,
    meaning,
    ...(from && { from }),
    ...(secret && { secret }),
  };
});
