import { dirname, join, resolve } from 'node:path';
import type { z } from 'zod';
import { botFrameworkNames, Environment, variables } from './config/environment.ts';
import {
  type ConfigProblem,
  environmentNotes,
  environmentProblems,
  type Given,
} from './config/environment-rules.ts';
import type { BudgetLimits } from './model/service/budget.ts';
import { nearestWord } from './plan/nearest-word.ts';
import type { Database } from './store/open-store.ts';

type Values = z.infer<typeof Environment>;

/** How this Lika runs. Paths are absolute. */
export type Config = {
  host: string;
  /** 0: any port that is free. */
  port: number;
  planDir: string;
  database: Database;
  /** The playground's own database, a file. */
  playgroundDatabase: string;
  /** The folder where what was read of documents is kept. */
  documentCache: string;
  slack: SlackConfig | undefined;
  teams: TeamsConfig | undefined;
  model: ModelConfig | undefined;
  playground: boolean;
  logLevel: Values['LOG_LEVEL'];
  /** What is no problem but may surprise, in Swedish. */
  notes: readonly string[];
};

/** Over HTTP with the signing secret, or in Socket Mode with the app token. */
type SlackConfig = { botToken: string; apiUrl: string } & ({ signingSecret: string } | { appToken: string });

/** `local`: without login, from this computer alone. `configuration`: the Bot Framework's settings by its own names. */
type TeamsConfig = { local: boolean; configuration: Readonly<Record<string, string>> };

/** At least one of the two models is set. `azure` takes the place of `baseUrl`. */
export type ModelConfig = {
  chatModel: string | undefined;
  embeddingModel: string | undefined;
  apiKey: string | undefined;
  baseUrl: string | undefined;
  azure: { endpoint: string; apiVersion: string } | undefined;
  /** Where it runs, as the administrator says. */
  region: string | undefined;
  budget: BudgetLimits;
};

/** An environment that Lika cannot run in, with every problem in one message. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[], notes: readonly string[]) {
    super(
      [
        `Inställningarna går inte att använda. Att rätta: ${problems.length}.`,
        ...problems.map(({ variable, message, fix }) => `${variable} ${message}.\n    ${fix}`),
        ...notes,
      ].join('\n'),
    );
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** The configuration in those variables; an empty string counts as unset. Throws a `ConfigError`. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>, root: string): Config {
  const given = nonEmpty(env);
  const notes = [...misspelt(env), ...environmentNotes(given)];
  const parsed = Environment.safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => refused(issue, given)),
    ...environmentProblems(given),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems, notes);

  const values = parsed.data;
  const slack = slackIn(values);
  const teams = teamsIn(values);
  const database = databaseIn(values, root);
  return {
    host: values.HOST,
    port: values.PORT,
    planDir: planFolder(env, root),
    database,
    playgroundDatabase: join(dataFolder(database, root), 'playground.sqlite'),
    documentCache: join(dataFolder(database, root), 'cache/documents'),
    slack,
    teams,
    model: modelIn(values),
    playground: values.PLAYGROUND ?? (slack === undefined && teams === undefined),
    logLevel: values.LOG_LEVEL,
    notes,
  };
}

/** The folder of the plan, which can be read even where the rest of the environment is wrong. */
export function planFolder(env: Readonly<Record<string, string | undefined>>, root: string): string {
  return resolve(root, Environment.shape.PLAN_DIR.parse(nonEmpty(env).PLAN_DIR));
}

function nonEmpty(env: Readonly<Record<string, string | undefined>>): Given {
  return Object.fromEntries(
    variables.flatMap(({ name }) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}

function databaseIn({ DATABASE_URL }: Values, root: string): Database {
  return DATABASE_URL.engine === 'sqlite'
    ? { engine: 'sqlite', path: resolve(root, DATABASE_URL.path) }
    : DATABASE_URL;
}

/** Beside Lika's own file; with a server for a database, where that file would have been. */
function dataFolder(database: Database, root: string): string {
  return database.engine === 'sqlite' ? dirname(database.path) : resolve(root, 'var');
}

function slackIn(values: Values): SlackConfig | undefined {
  const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, SLACK_API_URL } = values;
  if (SLACK_BOT_TOKEN === undefined) return undefined;
  const common = { botToken: SLACK_BOT_TOKEN, apiUrl: SLACK_API_URL };
  if (SLACK_APP_TOKEN !== undefined) return { ...common, appToken: SLACK_APP_TOKEN };
  return SLACK_SIGNING_SECRET === undefined ? undefined : { ...common, signingSecret: SLACK_SIGNING_SECRET };
}

function teamsIn(values: Values): TeamsConfig | undefined {
  const local = values.TEAMS_LOCAL ?? false;
  const configuration = Object.fromEntries(
    botFrameworkNames.flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return local || 'MicrosoftAppId' in configuration ? { local, configuration } : undefined;
}

function modelIn(values: Values): ModelConfig | undefined {
  const { OPENAI_MODEL, OPENAI_EMBEDDING_MODEL, OPENAI_API_KEY, OPENAI_BASE_URL } = values;
  const { AZURE_OPENAI_ENDPOINT, AZURE_OPENAI_API_KEY, AZURE_OPENAI_API_VERSION } = values;
  const { OPENAI_INPUT_PRICE: input, OPENAI_OUTPUT_PRICE: output } = values;
  if (OPENAI_MODEL === undefined && OPENAI_EMBEDDING_MODEL === undefined) return undefined;
  const azure =
    AZURE_OPENAI_ENDPOINT === undefined || AZURE_OPENAI_API_VERSION === undefined
      ? undefined
      : { endpoint: AZURE_OPENAI_ENDPOINT, apiVersion: AZURE_OPENAI_API_VERSION };
  return {
    chatModel: OPENAI_MODEL,
    embeddingModel: OPENAI_EMBEDDING_MODEL,
    apiKey: azure ? (AZURE_OPENAI_API_KEY ?? OPENAI_API_KEY) : OPENAI_API_KEY,
    baseUrl: OPENAI_BASE_URL,
    azure,
    region: values.OPENAI_REGION,
    budget: {
      tokensPerDay: values.OPENAI_TOKENS_PER_DAY,
      costPerDay: values.OPENAI_COST_PER_DAY,
      prices: input === undefined || output === undefined ? undefined : { input, output },
    },
  };
}

function refused(issue: z.core.$ZodIssue, given: Given): ConfigProblem {
  const variable = variables.find(({ name }) => name === issue.path[0]) ?? never(issue);
  const value = variable.secret ? '' : `, men är ”${given[variable.name] ?? ''}”`;
  const fallback = variable.default
    ? `Rätta den i .env eller i miljön, eller ta bort den: då gäller ${variable.default}.`
    : 'Rätta den i .env eller i miljön, eller ta bort den.';
  return { variable: variable.name, message: `${issue.message}${value}`, fix: variable.from ?? fallback };
}

function never(issue: z.core.$ZodIssue): never {
  throw new Error(`the schema refused a variable that it does not have: ${issue.path.join('.')}`);
}

/** Variables that are no one's but look like one of ours. */
function misspelt(env: Readonly<Record<string, string | undefined>>): string[] {
  const ours: string[] = variables.map(({ name }) => name);
  const unset = ours.filter((name) => !env[name]);
  return Object.keys(env).flatMap((name) => {
    const meant = ours.includes(name) ? undefined : nearestWord(name, unset);
    return meant ? [`Känner inte till ${name}; menade du ${meant}?`] : [];
  });
}
