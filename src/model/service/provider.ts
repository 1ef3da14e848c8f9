/** Who gets what is sent, as far as the address tells. */
type Provider = {
  name: 'OpenAI' | 'Azure OpenAI' | 'own-computer' | 'other';
  host: string;
  region: Region;
};

/** `unsaid`: the address does not say; `account`: the account decides, else the United States. */
export type Region = { kind: 'named'; name: string } | { kind: 'eu' | 'account' | 'here' | 'unsaid' };

type Address = {
  baseUrl: string | undefined;
  azure: { endpoint: string } | undefined;
};

const OPENAI = 'api.openai.com';
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/iu;

export function providerOf({ baseUrl, azure }: Address): Provider {
  const { host, hostname } = new URL(azure?.endpoint ?? baseUrl ?? `https://${OPENAI}`);
  const inRegion = /^([a-z]+\d?)\.api\.cognitive\.microsoft\.com$/iu.exec(hostname)?.[1];
  if (azure !== undefined || /\.openai\.azure\.com$/iu.test(hostname) || inRegion !== undefined) {
    const region: Region = inRegion === undefined ? { kind: 'unsaid' } : { kind: 'named', name: inRegion };
    return { name: 'Azure OpenAI', host, region };
  }
  if (hostname === OPENAI) return { name: 'OpenAI', host, region: { kind: 'account' } };
  if (hostname === `eu.${OPENAI}`) return { name: 'OpenAI', host, region: { kind: 'eu' } };
  if (hostname.endsWith(`.${OPENAI}`)) {
    return { name: 'OpenAI', host, region: { kind: 'named', name: hostname.slice(0, -OPENAI.length - 1) } };
  }
  if (LOOPBACK.test(hostname)) return { name: 'own-computer', host, region: { kind: 'here' } };
  return { name: 'other', host, region: { kind: 'unsaid' } };
}

/** OpenAI's own API, also in Azure, has its own names for some settings. */
export function isOpenAi(address: Address): boolean {
  return ['OpenAI', 'Azure OpenAI'].includes(providerOf(address).name);
}
