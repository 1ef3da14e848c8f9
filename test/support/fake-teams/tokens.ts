import { createHmac, createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { APP_ID } from './world.ts';

export const CHANNEL_ISSUER = 'https://api.botframework.com';
const KEY_ID = 'key-1';

/** Every way in which a token can be wrong. */
export const BAD_TOKENS = [
  'none-at-all',
  'not-bearer',
  'not-a-token',
  'expired',
  'not-yet-valid',
  'for-another-bot',
  'from-another-issuer',
  'signed-with-another-key',
  'signed-with-an-unknown-key',
  'unsigned',
  'signed-with-the-public-key',
  'for-another-service',
  'without-service',
  'tampered-with',
  'not-endorsed',
] as const;
export type BadToken = (typeof BAD_TOKENS)[number];

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const keyPairs = new Map<string, ReturnType<typeof newKeyPair>>();
const newKeyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Making keys takes long, so every fake has the same. */
function keyPair(name: string): ReturnType<typeof newKeyPair> {
  const pair = keyPairs.get(name) ?? newKeyPair();
  keyPairs.set(name, pair);
  return pair;
}

/** Tokens as the Bot Connector signs them, and as it never would. */
export function createTokens() {
  const keys = keyPair('own');
  const others = keyPair('others');
  const unendorsed = keyPair('unendorsed');

  const published = (kid: string, key: KeyObject, endorsements: string[]) => {
    const { n, e } = key.export({ format: 'jwk' });
    return { kty: 'RSA', use: 'sig', kid, x5t: kid, n, e, endorsements };
  };

  const sign = (head: object, claims: object, key: KeyObject) => {
    const content = `${encode(head)}.${encode(claims)}`;
    return `Bearer ${content}.${createSign('RSA-SHA256').update(content).sign(key, 'base64url')}`;
  };

  return {
    keySet: () => ({
      keys: [
        published(KEY_ID, keys.publicKey, ['msteams', 'webchat', 'directline']),
        published('unendorsed', unendorsed.publicKey, ['skype']),
      ],
    }),
    /** The Authorization header for what comes from that service. */
    header(serviceUrl: string, bad?: BadToken): string | undefined {
      const now = Math.floor(Date.now() / 1000);
      const head = { alg: 'RS256', kid: KEY_ID, typ: 'JWT' };
      const claims = {
        iss: CHANNEL_ISSUER,
        aud: APP_ID,
        serviceurl: serviceUrl,
        nbf: now - 60,
        exp: now + 3600,
      };
      const { serviceurl: _, ...withoutService } = claims;
      switch (bad) {
        case undefined:
          return sign(head, claims, keys.privateKey);
        case 'none-at-all':
          return undefined;
        case 'not-bearer':
          return 'Basic bGlrYTpsaWth';
        case 'not-a-token':
          return 'Bearer not.a.token';
        case 'expired':
          return sign(head, { ...claims, nbf: now - 7200, exp: now - 3600 }, keys.privateKey);
        case 'not-yet-valid':
          return sign(head, { ...claims, nbf: now + 3600, exp: now + 7200 }, keys.privateKey);
        case 'for-another-bot':
          return sign(head, { ...claims, aud: randomUUID() }, keys.privateKey);
        case 'from-another-issuer':
          return sign(head, { ...claims, iss: 'https://issuer.example' }, keys.privateKey);
        case 'signed-with-another-key':
          return sign(head, claims, others.privateKey);
        case 'signed-with-an-unknown-key':
          return sign({ ...head, kid: 'key-2' }, claims, others.privateKey);
        case 'unsigned':
          return `Bearer ${encode({ ...head, alg: 'none' })}.${encode(claims)}.`;
        case 'signed-with-the-public-key': {
          const content = `${encode({ ...head, alg: 'HS256' })}.${encode(claims)}`;
          const secret = keys.publicKey.export({ type: 'spki', format: 'pem' });
          return `Bearer ${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
        }
        case 'for-another-service':
          return sign(head, { ...claims, serviceurl: 'https://elsewhere.example/' }, keys.privateKey);
        case 'without-service':
          return sign(head, withoutService, keys.privateKey);
        case 'tampered-with': {
          const [, , signature] = sign(head, claims, keys.privateKey).split('.');
          return `Bearer ${encode(head)}.${encode({ ...claims, exp: claims.exp + 1 })}.${signature}`;
        }
        case 'not-endorsed':
          return sign({ ...head, kid: 'unendorsed' }, claims, unendorsed.privateKey);
      }
    },
  };
}
