import { describe, expect, it } from 'vitest';
import { failureOf, TeamsCallError } from '../../../src/platforms/teams/failure.ts';
import type { About } from '../../../src/platforms/teams/refusals.ts';

const NOW = new Date('2026-11-20T09:00:00Z');
const person: About = { kind: 'person' };

function refused(statusCode: number, body: unknown = '', headers: Record<string, string> = {}): Error {
  const bodyAsText = typeof body === 'string' ? body : JSON.stringify(body);
  const response = { bodyAsText, headers: new Map(Object.entries(headers)) };
  const request = { headers: { authorization: 'Bearer hemligt' }, body: 'Hemligt' };
  return Object.assign(new Error(bodyAsText), { name: 'RestError', statusCode, response, request });
}

const named = (name: string, more: object = {}) => Object.assign(new Error('x'), { name, ...more });

describe('a failed call to Teams', () => {
  it.each([
    ['the connector', { error: { code: 'BotNotInConversationRoster' } }, 'BotNotInConversationRoster'],
    [
      'the service for chats',
      { errorCode: 209, subCode: 'MessageWritesBlocked', error: { code: 'Forbidden' } },
      'MessageWritesBlocked',
    ],
    [
      'the service within the connector',
      { error: { code: 'Forbidden', subCode: 'MessageWritesBlocked' } },
      'MessageWritesBlocked',
    ],
    ['a plain code', { code: 'Forbidden' }, 'Forbidden'],
    ['nobody in words', '<html>', 'http_403'],
    ['someone who writes sentences', { error: { code: 'It is not allowed' } }, 'http_403'],
  ])('is called what it is called by %s', (_, body, code) => {
    expect(failureOf(refused(403, body), person, NOW)).toMatchObject({ code, permanent: true });
  });

  it.each([
    [400, true],
    [403, true],
    [404, true],
    [405, true],
    [413, true],
    [401, false],
    [408, false],
    [409, false],
    [412, false],
    [429, false],
    [500, false],
    [502, false],
    [503, false],
    [504, false],
    [200, false],
    [302, false],
  ])('with %i is for good: %s', (status, permanent) => {
    const failure = failureOf(refused(status), person, NOW);
    expect(failure.permanent).toBe(permanent);
    expect(failure.remedy).toMatch(/\w{3}/);
  });

  it.each([
    ['3', 3000],
    ['0', 0],
    ['1.5', 1500],
    ['Fri, 20 Nov 2026 09:00:30 GMT', 30_000],
    ['Fri, 20 Nov 2026 08:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
  ])('asks to wait %j', (header, ms) => {
    expect(failureOf(refused(429, '', { 'retry-after': header }), person, NOW).retryAfterMs).toBe(ms);
  });

  it.each([
    [named('ServerError', { errorCode: 'invalid_client' }), 'credentials'],
    [named('ServerError', { errorCode: 'unauthorized_client' }), 'credentials'],
    [named('ServerError', { errorCode: 'temporarily_unavailable' }), 'login'],
    [named('ClientAuthError', { errorCode: 'network_error' }), 'login'],
    [named('AggregateAuthenticationError'), 'login'],
    [named('RestError', { code: 'REQUEST_SEND_ERROR' }), 'unreachable'],
    [named('AbortError'), 'unreachable'],
    [named('TypeError'), 'unexpected'],
    ['a string', 'unexpected'],
  ])('that is %o is never for good', (error, code) => {
    expect(failureOf(error, person, NOW)).toMatchObject({ code, permanent: false });
  });

  it('says nothing of the token and of what was written', () => {
    const error = new TeamsCallError('sending', person, failureOf(refused(403, 'Hemligt'), person, NOW));
    expect(JSON.stringify({ ...error, message: error.message, cause: error.cause })).not.toMatch(/hemligt/i);
  });

  it('that nobody foresaw keeps its cause', () => {
    const cause = new TypeError('x is not a function');
    expect(new TeamsCallError('sending', person, failureOf(cause, person, NOW)).cause).toBe(cause);
  });

  it('names the channel in what is to be done', () => {
    const about: About = { kind: 'channel', name: 'lika' };
    expect(failureOf(refused(403), about, NOW).remedy).toContain('#lika');
  });
});
