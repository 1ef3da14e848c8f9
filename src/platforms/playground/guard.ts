import type { RequestHandler } from 'express';
import { Refusal } from './refusal.ts';
import { words } from './words.ts';

const THIS_COMPUTER = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // The card renderer alone may write HTML: what `page/markdown.js` made of a card's text.
    "require-trusted-types-for 'script'",
    'trusted-types adaptivecards#markdownPassthroughPolicy adaptivecards#restoreContentsPolicy adaptivecards#deprecatedExportedFunctionPolicy',
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/**
 * Lets only the playground's own page in: the name asked for must be this computer's (another name that leads here is a
 * page elsewhere, "DNS rebinding"), and what changes something must be JSON from the same origin, which no form or
 * script of another site can send.
 */
export const guard: RequestHandler = (request, response, next) => {
  response.set(HEADERS);
  const host = request.get('host') ?? '';
  if (!THIS_COMPUTER.test(host)) throw new Refusal(403, words.foreign);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    if (!sameOrigin(host, request.get('origin'), request.get('sec-fetch-site'))) {
      throw new Refusal(403, words.foreign);
    }
    if (!request.is('application/json')) throw new Refusal(415, words.notJson);
  }
  next();
};

/** Browsers say both; a program on this computer says neither. */
function sameOrigin(host: string, origin: string | undefined, site: string | undefined): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host.toLowerCase());
}
