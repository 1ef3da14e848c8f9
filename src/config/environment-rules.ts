import { botFrameworkNames, Environment, type VariableName, variables } from './environment.ts';

/** The variables that have a value, as written. */
export type Given = Partial<Record<VariableName, string>>;

/** Something wrong in the environment, in Swedish. `fix` says what to do, and where to get what is missing. */
export type ConfigProblem = { variable: VariableName; message: string; fix: string };

/** What is wrong between the variables, whatever each of them says by itself. */
export function environmentProblems(given: Given): ConfigProblem[] {
  return [
    ...halfSlack(given),
    ...halfTeams(given),
    ...halfModel(given),
    ...halfPrice(given),
    ...openToOthers(given),
  ];
}

/** What is no problem, but may not do what one thinks. */
export function environmentNotes(given: Given): string[] {
  const { OPENAI_MODEL, OPENAI_EMBEDDING_MODEL, OPENAI_API_KEY, OPENAI_BASE_URL, AZURE_OPENAI_ENDPOINT } =
    given;
  if (OPENAI_MODEL || OPENAI_EMBEDDING_MODEL) return [];
  return OPENAI_API_KEY || OPENAI_BASE_URL || AZURE_OPENAI_ENDPOINT
    ? ['Språkmodellen är av: varken OPENAI_MODEL eller OPENAI_EMBEDDING_MODEL är satt.']
    : [];
}

function halfSlack({ SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN }: Given): ConfigProblem[] {
  if (SLACK_BOT_TOKEN) {
    return SLACK_SIGNING_SECRET || SLACK_APP_TOKEN
      ? []
      : [missing('SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN')];
  }
  const because = SLACK_APP_TOKEN ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET';
  return SLACK_SIGNING_SECRET || SLACK_APP_TOKEN ? [missing('SLACK_BOT_TOKEN', because)] : [];
}

function halfTeams(given: Given): ConfigProblem[] {
  const because = botFrameworkNames.find((name) => given[name]);
  if (because === undefined || isOn('TEAMS_LOCAL', given)) return [];
  const type = given.MicrosoftAppType ?? 'MultiTenant';
  const needed = [
    'MicrosoftAppId',
    ...(type === 'UserAssignedMSI' ? [] : ['MicrosoftAppPassword']),
    ...(type === 'MultiTenant' ? ['MicrosoftAppType'] : ['MicrosoftAppTenantId']),
  ] as const;
  return needed.flatMap((name) => {
    const variable = variables.find((known) => known.name === name)?.name;
    return variable === undefined || given[variable] ? [] : [missing(variable, because)];
  });
}

function halfModel(given: Given): ConfigProblem[] {
  const { OPENAI_API_KEY, OPENAI_BASE_URL } = given;
  const { AZURE_OPENAI_ENDPOINT, AZURE_OPENAI_API_KEY, AZURE_OPENAI_API_VERSION } = given;
  const named = (['OPENAI_MODEL', 'OPENAI_EMBEDDING_MODEL'] as const).find((name) => given[name]);
  const azure = (['AZURE_OPENAI_API_VERSION', 'AZURE_OPENAI_API_KEY'] as const).find((name) => given[name]);

  if (!AZURE_OPENAI_ENDPOINT) {
    if (azure) return [missing('AZURE_OPENAI_ENDPOINT', azure)];
    return named && !OPENAI_API_KEY && !OPENAI_BASE_URL ? [missing('OPENAI_API_KEY', named)] : [];
  }
  const problems: ConfigProblem[] = [];
  if (!AZURE_OPENAI_API_VERSION) problems.push(missing('AZURE_OPENAI_API_VERSION', 'AZURE_OPENAI_ENDPOINT'));
  if (!AZURE_OPENAI_API_KEY && !OPENAI_API_KEY) {
    problems.push(missing('AZURE_OPENAI_API_KEY', 'AZURE_OPENAI_ENDPOINT'));
  }
  if (OPENAI_BASE_URL) {
    const fix = 'Behåll den ena: AZURE_OPENAI_ENDPOINT för Azure, OPENAI_BASE_URL för en annan tjänst.';
    problems.push({
      variable: 'OPENAI_BASE_URL',
      message: 'är satt samtidigt som AZURE_OPENAI_ENDPOINT',
      fix,
    });
  }
  return problems;
}

/** A cost can only be kept within its limit when both prices are known. */
function halfPrice(given: Given): ConfigProblem[] {
  const because = (['OPENAI_COST_PER_DAY', 'OPENAI_INPUT_PRICE', 'OPENAI_OUTPUT_PRICE'] as const).find(
    (name) => given[name],
  );
  if (because === undefined) return [];
  return (['OPENAI_INPUT_PRICE', 'OPENAI_OUTPUT_PRICE'] as const)
    .filter((name) => !given[name])
    .map((name) => missing(name, because));
}

function missing(variable: VariableName, because: VariableName): ConfigProblem {
  const from = variables.find(({ name }) => name === variable)?.from;
  return {
    variable,
    message: `saknas, men ${because} är satt`,
    fix: from ?? `Sätt ${variable}, eller ta bort ${because}.`,
  };
}

/** What lets anyone in who reaches the address is for the own computer alone. */
function openToOthers(given: Given): ConfigProblem[] {
  const host = given.HOST;
  if (host === undefined || isLoopback(host)) return [];
  const problems: ConfigProblem[] = [];
  const fix = 'Sätt HOST=127.0.0.1, eller ta bort variabeln.';
  if (isOn('TEAMS_LOCAL', given)) {
    const message = `släpper in vem som helst, och HOST är ”${host}”`;
    problems.push({ variable: 'TEAMS_LOCAL', message, fix });
  }
  if (isOn('PLAYGROUND', given)) {
    const message = `låter vem som helst vara vem som helst, och HOST är ”${host}”`;
    problems.push({ variable: 'PLAYGROUND', message, fix });
  }
  if (!given.PLAYGROUND && !given.SLACK_BOT_TOKEN && !given.SLACK_SIGNING_SECRET && !given.MicrosoftAppId) {
    problems.push({
      variable: 'HOST',
      message: `är ”${host}”, men ingen chatt är inställd och lekplatsen får bara nås från den egna datorn`,
      fix: 'Ställ in Slack eller Teams, sätt HOST=127.0.0.1, eller stäng av lekplatsen med PLAYGROUND=false.',
    });
  }
  return problems;
}

function isOn(name: 'PLAYGROUND' | 'TEAMS_LOCAL', given: Given): boolean {
  return Environment.shape[name].safeParse(given[name]).data === true;
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);
}
