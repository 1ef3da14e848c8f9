import { expect, test } from 'vitest';
import { providerOf } from '../../../src/model/service/provider.ts';

const azure = (endpoint: string) => ({ baseUrl: undefined, azure: { endpoint } });
const at = (baseUrl: string | undefined) => ({ baseUrl, azure: undefined });

test.each([
  [at(undefined), 'OpenAI', 'api.openai.com', { kind: 'account' }],
  [at('https://api.openai.com/v1'), 'OpenAI', 'api.openai.com', { kind: 'account' }],
  [at('https://eu.api.openai.com/v1'), 'OpenAI', 'eu.api.openai.com', { kind: 'eu' }],
  [azure('https://kommun.openai.azure.com'), 'Azure OpenAI', 'kommun.openai.azure.com', { kind: 'unsaid' }],
  [
    azure('https://swedencentral.api.cognitive.microsoft.com/'),
    'Azure OpenAI',
    'swedencentral.api.cognitive.microsoft.com',
    { kind: 'named', name: 'swedencentral' },
  ],
  [at('http://127.0.0.1:11434/v1'), 'own-computer', '127.0.0.1:11434', { kind: 'here' }],
  [at('https://llm.kommun.se/v1'), 'other', 'llm.kommun.se', { kind: 'unsaid' }],
  [at('https://api.openai.com.ont.example/v1'), 'other', 'api.openai.com.ont.example', { kind: 'unsaid' }],
])('who gets what is sent is told as far as the address %o tells', (address, name, host, region) => {
  expect(providerOf(address)).toEqual({ name, host, region });
});
