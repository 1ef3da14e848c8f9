import { describe, expect, it } from 'vitest';
import { variables } from '../src/config/environment.ts';
import { ConfigError, parseConfig, planFolder } from '../src/config.ts';

const root = '/srv/lika';
const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' };
const read = (env: Record<string, string | undefined>) => parseConfig(env, root);

function errorOf(env: Record<string, string | undefined>): ConfigError {
  try {
    read(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('expected a ConfigError');
}

describe('an empty environment', () => {
  it('is valid: the playground on SQLite, at home', () => {
    expect(read({})).toEqual({
      host: '127.0.0.1',
      port: 3978,
      planDir: '/srv/lika/data/exempelstad',
      database: { engine: 'sqlite', path: '/srv/lika/var/lika.sqlite' },
      playgroundDatabase: '/srv/lika/var/playground.sqlite',
      documentCache: '/srv/lika/var/cache/documents',
      slack: undefined,
      teams: undefined,
      model: undefined,
      playground: true,
      logLevel: 'info',
      notes: [],
    });
  });

  it('is what empty strings are', () => {
    const empty = Object.fromEntries(variables.map(({ name }) => [name, '']));
    expect(read(empty)).toEqual(read({}));
    expect(read({ PORT: '  ' }).port).toBe(3978);
  });

  it('is what the defaults say', () => {
    const defaults = Object.fromEntries(variables.map((variable) => [variable.name, variable.default]));
    expect(read(defaults)).toEqual(read({}));
  });
});

describe('the server', () => {
  it('listens where it is told', () => {
    expect(read({ HOST: '::1', PORT: '0' })).toMatchObject({ host: '::1', port: 0 });
    expect(read({ HOST: '[::1]' }).host).toBe('::1');
  });

  it.each(['x', '-1', '65536', '80.5', '1e3', '0x50'])('refuses the port %s', (PORT) => {
    expect(errorOf({ PORT }).message).toContain(
      `PORT ska vara ett heltal från 0 till 65535, men är ”${PORT}”.`,
    );
  });

  it('refuses an address as host', () => {
    expect(errorOf({ HOST: 'http://localhost' }).problems[0]?.variable).toBe('HOST');
  });

  it('takes relative paths from the project’s root, and absolute ones as they are', () => {
    expect(read({ PLAN_DIR: 'data/annan' }).planDir).toBe('/srv/lika/data/annan');
    expect(read({ PLAN_DIR: '/etc/plan' }).planDir).toBe('/etc/plan');
  });

  it('finds the plan’s folder also where the rest is wrong', () => {
    expect(planFolder({ PLAN_DIR: 'data/annan', PORT: 'x' }, root)).toBe('/srv/lika/data/annan');
    expect(planFolder({ PORT: 'x' }, root)).toBe('/srv/lika/data/exempelstad');
  });

  it.each([
    ['info', 'info'],
    ['DEBUG', 'debug'],
  ])('logs at %s', (LOG_LEVEL, expected) => {
    expect(read({ LOG_LEVEL }).logLevel).toBe(expected);
  });

  it('refuses a level that there is not', () => {
    expect(errorOf({ LOG_LEVEL: 'loud' }).message).toContain('LOG_LEVEL ska vara fatal, error, warn');
  });
});

describe('the database', () => {
  it.each([
    ['sqlite:var/x.sqlite', '/srv/lika/var/x.sqlite'],
    ['sqlite://var/x.sqlite', '/srv/lika/var/x.sqlite'],
    ['sqlite:/data/x.sqlite', '/data/x.sqlite'],
    ['sqlite:///data/x.sqlite', '/data/x.sqlite'],
  ])('%s is the file %s', (DATABASE_URL, path) => {
    expect(read({ DATABASE_URL }).database).toEqual({ engine: 'sqlite', path });
  });

  it.each([
    ['postgres://a:hemlig@h/d', 'postgres'],
    ['postgresql://a:hemlig@h/d', 'postgres'],
    ['redis://:hemlig@h', 'redis'],
    ['rediss://:hemlig@h', 'redis'],
  ])('%s is a server of the kind %s', (DATABASE_URL, engine) => {
    expect(read({ DATABASE_URL }).database).toEqual({ engine, url: DATABASE_URL });
  });

  it('of the playground is a file of its own, beside the other or at home', () => {
    expect(read({ DATABASE_URL: 'sqlite:/data/x.sqlite' }).playgroundDatabase).toBe(
      '/data/playground.sqlite',
    );
    expect(read({ DATABASE_URL: 'redis://h' }).playgroundDatabase).toBe('/srv/lika/var/playground.sqlite');
  });

  it('that is refused is not shown, for it may hold a password', () => {
    expect(errorOf({ DATABASE_URL: 'mysql://a:hemlig@h/d' }).message).not.toContain('hemlig');
  });

  it.each(['lika.sqlite', 'sqlite:', 'sqlite://', 'sqlite::memory:', 'mysql://h/d'])(
    '%s is refused',
    (DATABASE_URL) => {
      expect(errorOf({ DATABASE_URL }).message).toContain('DATABASE_URL ska vara sqlite: följt av en fil');
    },
  );
});

describe('Slack', () => {
  it('is configured by a token and a signing secret, and turns the playground off', () => {
    expect(read(slack)).toMatchObject({
      slack: { botToken: 'xoxb-1', signingSecret: 'secret', apiUrl: 'https://slack.com/api/' },
      playground: false,
    });
  });

  it('may be somewhere else', () => {
    const config = read({ ...slack, SLACK_API_URL: 'http://127.0.0.1:9/api/' });
    expect(config.slack?.apiUrl).toBe('http://127.0.0.1:9/api/');
  });

  it('lacks its secret or its token: says where to get it', () => {
    expect(errorOf({ SLACK_BOT_TOKEN: 'xoxb-1' }).problems).toEqual([
      {
        variable: 'SLACK_SIGNING_SECRET',
        message: 'saknas, men SLACK_BOT_TOKEN är satt',
        fix: expect.stringContaining('api.slack.com/apps, under Basic Information'),
      },
    ]);
    expect(errorOf({ SLACK_SIGNING_SECRET: 'x' }).problems[0]?.fix).toContain('under OAuth & Permissions');
  });

  it('has a token of the wrong kind: says so without showing it', () => {
    const { message } = errorOf({ ...slack, SLACK_BOT_TOKEN: 'xoxp-hemlig' });
    expect(message).toContain('SLACK_BOT_TOKEN ska börja med xoxb-.');
    expect(message).not.toContain('hemlig');
  });

  it('in Socket Mode needs no signing secret, and goes before HTTP when both are set', () => {
    const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    expect(read(socket).slack).toEqual({
      botToken: 'xoxb-1',
      apiUrl: 'https://slack.com/api/',
      appToken: 'xapp-1',
    });
    expect(read({ ...slack, SLACK_APP_TOKEN: 'xapp-1' }).slack).not.toHaveProperty('signingSecret');
    expect(errorOf({ SLACK_APP_TOKEN: 'xapp-1' }).message).toContain('SLACK_BOT_TOKEN saknas');
    expect(errorOf({ ...slack, SLACK_APP_TOKEN: 'nyckel' }).message).toContain(
      'SLACK_APP_TOKEN ska börja med xapp-',
    );
  });
});

describe('Teams', () => {
  const bot = {
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: 'app',
    MicrosoftAppPassword: 'hemlig',
    MicrosoftAppTenantId: 'kommunen',
  };

  it('is configured by the Bot Framework’s own names, and turns the playground off', () => {
    const { teams, playground } = read({ ...bot, ChannelService: 'https://botframework.azure.us' });
    expect(teams).toEqual({
      local: false,
      configuration: { ...bot, ChannelService: 'https://botframework.azure.us' },
    });
    expect(playground).toBe(false);
  });

  it.each(['MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MicrosoftAppId', 'MicrosoftAppType'])(
    'without %s says that it is missing, and keeps the secret',
    (name) => {
      const { message } = errorOf({ ...bot, [name]: '' });
      expect(message).toContain(`${name} saknas`);
      expect(message).not.toContain('hemlig');
    },
  );

  it('needs no password where Azure gives the bot its identity', () => {
    const { MicrosoftAppPassword: _, ...rest } = { ...bot, MicrosoftAppType: 'UserAssignedMSI' };
    expect(read(rest).teams?.configuration).toEqual(rest);
  });

  it('runs without login for a try on the own computer', () => {
    expect(read({ TEAMS_LOCAL: 'true' })).toMatchObject({ teams: { local: true }, playground: false });
  });

  it('without login is refused where others can reach it', () => {
    const { message } = errorOf({ ...slack, HOST: '0.0.0.0', TEAMS_LOCAL: 'true' });
    expect(message).toContain('TEAMS_LOCAL släpper in vem som helst, och HOST är ”0.0.0.0”.');
  });

  it('is not meant by TEAMS_LOCAL=false', () => {
    expect(read({ TEAMS_LOCAL: 'false' }).playground).toBe(true);
  });
});

describe('the playground', () => {
  it('can be turned off, and on beside Slack', () => {
    expect(read({ PLAYGROUND: 'false' }).playground).toBe(false);
    expect(read({ ...slack, PLAYGROUND: 'true' }).playground).toBe(true);
  });

  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('is at home on %s', (HOST) => {
    expect(read({ HOST, PLAYGROUND: 'true' }).playground).toBe(true);
  });

  it.each(['0.0.0.0', '::', '10.0.0.1', 'lika.exempelstad.se', '127.0.0.1.example.org'])(
    'is refused on %s',
    (HOST) => {
      expect(errorOf({ ...slack, HOST, PLAYGROUND: 'true' }).problems[0]?.variable).toBe('PLAYGROUND');
    },
  );

  it('is not quietly left out where nothing else would run', () => {
    expect(errorOf({ HOST: '0.0.0.0' }).problems).toEqual([
      expect.objectContaining({ variable: 'HOST', fix: expect.stringContaining('PLAYGROUND=false') }),
    ]);
    expect(read({ HOST: '0.0.0.0', PLAYGROUND: 'false' }).playground).toBe(false);
    expect(read({ HOST: '0.0.0.0', ...slack }).playground).toBe(false);
  });

  it('is neither on nor off by another word', () => {
    expect(errorOf({ PLAYGROUND: 'maybe' }).message).toContain(
      'PLAYGROUND ska vara true eller false, men är ”maybe”.',
    );
  });
});

describe('the language model', () => {
  it('is off until someone names one, and a key alone is noted', () => {
    const config = read({ OPENAI_API_KEY: 'sk-1' });
    expect(config.model).toBeUndefined();
    expect(config.notes).toEqual([expect.stringContaining('Språkmodellen är av')]);
  });

  it('is named, with its key', () => {
    const config = read({ OPENAI_API_KEY: 'sk-1', OPENAI_MODEL: 'm', OPENAI_EMBEDDING_MODEL: 'e' });
    expect(config.model).toEqual({
      chatModel: 'm',
      embeddingModel: 'e',
      apiKey: 'sk-1',
      baseUrl: undefined,
      azure: undefined,
      region: undefined,
      budget: { tokensPerDay: 1_000_000, costPerDay: undefined, prices: undefined },
    });
    expect(config.notes).toEqual([]);
  });

  it('has a budget for the day, where a cost needs its prices', () => {
    const model = { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', OPENAI_MODEL: 'm' };
    const prices = { OPENAI_INPUT_PRICE: '1,50', OPENAI_OUTPUT_PRICE: '6' };
    expect(
      read({ ...model, ...prices, OPENAI_TOKENS_PER_DAY: '5000', OPENAI_COST_PER_DAY: '20' }).model?.budget,
    ).toEqual({ tokensPerDay: 5_000, costPerDay: 20, prices: { input: 1.5, output: 6 } });
    expect(errorOf({ ...model, OPENAI_COST_PER_DAY: '20' }).message).toContain(
      'OPENAI_INPUT_PRICE saknas, men OPENAI_COST_PER_DAY är satt',
    );
    expect(errorOf({ ...model, OPENAI_TOKENS_PER_DAY: '0' }).message).toContain('OPENAI_TOKENS_PER_DAY');
  });

  it('may be at home, without a key', () => {
    const config = read({ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', OPENAI_MODEL: 'm' });
    expect(config.model).toMatchObject({ baseUrl: 'http://127.0.0.1:11434/v1', apiKey: undefined });
  });

  it('needs a key where it is not at home', () => {
    expect(errorOf({ OPENAI_EMBEDDING_MODEL: 'e' }).message).toContain(
      'OPENAI_API_KEY saknas, men OPENAI_EMBEDDING_MODEL är satt.',
    );
  });

  it('may be in Azure, with Azure’s key or the other', () => {
    const azure = {
      AZURE_OPENAI_ENDPOINT: 'https://x.example',
      AZURE_OPENAI_API_VERSION: 'v',
      OPENAI_MODEL: 'm',
    };
    const config = read({ ...azure, AZURE_OPENAI_API_KEY: 'a', OPENAI_API_KEY: 'o' });
    expect(config.model).toMatchObject({
      apiKey: 'a',
      azure: { endpoint: 'https://x.example', apiVersion: 'v' },
    });
    expect(read({ ...azure, OPENAI_API_KEY: 'o' }).model?.apiKey).toBe('o');
  });

  it.each([
    [{ AZURE_OPENAI_ENDPOINT: 'https://x.example' }, ['AZURE_OPENAI_API_VERSION', 'AZURE_OPENAI_API_KEY']],
    [{ AZURE_OPENAI_API_VERSION: 'v' }, ['AZURE_OPENAI_ENDPOINT']],
    [
      {
        AZURE_OPENAI_ENDPOINT: 'https://x.example',
        AZURE_OPENAI_API_VERSION: 'v',
        OPENAI_API_KEY: 'o',
        OPENAI_BASE_URL: 'https://y.example',
      },
      ['OPENAI_BASE_URL'],
    ],
  ])('in Azure by half is refused: %o', (env, expected) => {
    expect(errorOf(env).problems.map(({ variable }) => variable)).toEqual(expected);
  });
});

describe('several problems', () => {
  it('are told in one message, each with what to do', () => {
    const error = errorOf({
      PORT: 'x',
      LOG_LEVEL: 'x',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECERT: 'y',
    });
    expect(error.problems.map(({ variable }) => variable)).toEqual([
      'PORT',
      'LOG_LEVEL',
      'SLACK_SIGNING_SECRET',
    ]);
    for (const { variable, message, fix } of error.problems) {
      expect(error.message).toContain(`${variable} ${message}.\n    ${fix}`);
    }
    expect(error.message).toContain('Känner inte till SLACK_SIGNING_SECERT; menade du SLACK_SIGNING_SECRET?');
  });
});

describe('variables of others', () => {
  it('are left alone', () => {
    expect(read({ PATH: '/bin', HOME: '/root', LANG: 'sv_SE', npm_config_x: '1', TZ: 'UTC' }).notes).toEqual(
      [],
    );
  });
});
