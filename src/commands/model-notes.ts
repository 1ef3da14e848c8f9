import type { ModelConfig } from '../config.ts';
import type { Spent } from '../model/service/budget.ts';
import { providerOf, type Region } from '../model/service/provider.ts';

/** What is sent where, for whoever decides on it; for machines as it is. */
export type ModelFound = {
  provider: string;
  host: string;
  model: string | undefined;
  embeddingModel: string | undefined;
  region: string;
  tokensPerDay: number;
  costPerDay: number | undefined;
  /** Undefined where it could not be read. */
  today: Spent | undefined;
};

const NEARLY_ALL = 0.98;

const PROVIDERS = {
  OpenAI: 'OpenAI',
  'Azure OpenAI': 'Azure OpenAI',
  'own-computer': 'den egna datorn',
  other: 'okänd leverantör',
};

/** `today`: what today has taken so far. */
export function modelFound(model: ModelConfig, today: Spent | undefined): ModelFound {
  const { name, host, region } = providerOf(model);
  return {
    provider: PROVIDERS[name],
    host,
    model: model.chatModel,
    embeddingModel: model.embeddingModel,
    region: model.region === undefined ? regionInWords(region) : `${model.region}, enligt OPENAI_REGION`,
    tokensPerDay: model.budget.tokensPerDay,
    costPerDay: model.budget.costPerDay,
    today,
  };
}

/** In Swedish, a line each. */
export function modelNotes(found: ModelFound): string[] {
  const { provider, host, model, embeddingModel, region, tokensPerDay, costPerDay, today } = found;
  const models = [
    ...(model === undefined ? [] : [`modell: ${model}`]),
    ...(embeddingModel === undefined ? [] : [`inbäddningar: ${embeddingModel}`]),
  ].join(', ');
  const cost = costPerDay === undefined ? '' : ` och ${inNumbers(costPerDay)} i kostnad`;
  const used =
    today === undefined ? '' : ` I dag: ${inNumbers(today.tokens)} tokens i ${inNumbers(today.calls)} anrop.`;
  const spent = today !== undefined && isSpent(today, found) ? ' Dygnets budget är i stort sett slut.' : '';
  return [
    `Språkmodell hos ${provider}, ${host}, ${models}. Region: ${region}.`,
    'Dit skickas frågor, det som sagts tidigare i samtalet, stycken ur dokumenten och rapportens siffror. Personnummer, e-postadresser och telefonnummer maskeras först.',
    `Budget per dygn: ${inNumbers(tokensPerDay)} tokens${cost}.${used}${spent}`,
  ];
}

/** What is left is too little for most questions. */
function isSpent(today: Spent, { tokensPerDay, costPerDay }: ModelFound): boolean {
  return (
    today.tokens >= NEARLY_ALL * tokensPerDay ||
    (costPerDay !== undefined && today.cost >= NEARLY_ALL * costPerDay)
  );
}

function regionInWords(region: Region): string {
  switch (region.kind) {
    case 'named':
      return `${region.name}, enligt adressen`;
    case 'eu':
      return 'EU, enligt adressen';
    case 'account':
      return 'adressen säger det inte; USA, eller den region som kontot har';
    case 'here':
      return 'här, men det som svarar kan skicka vidare';
    case 'unsaid':
      return 'adressen säger det inte; se avtalet eller resursen hos leverantören';
  }
}

const inNumbers = (number: number) =>
  new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 }).format(number).replaceAll('\u00a0', ' ');
