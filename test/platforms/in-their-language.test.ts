import { expect, test } from 'vitest';
import { inTheirLanguage } from '../../src/platforms/in-their-language.ts';

const who = { platform: 'fake', address: '1', name: 'Anna', guest: false };
const identify = async (one: typeof who) => ({ ...one, email: 'anna@exempelby.se' });

test('someone is spoken to in their own language', async () => {
  const wordingFor = async ({ email }: { email?: string | undefined }) => (email ? 'Hello' : 'Hej');
  expect(await inTheirLanguage(who, { wording: 'Hej', wordingFor, identify })).toBe('Hello');
});

test.each([
  ['fails', () => Promise.reject(new Error('down'))],
  ['takes too long', () => new Promise<never>(() => {})],
])('in that of all where the look-up %s', async (_, slowly) => {
  const wordingFor = async () => 'Hello';
  expect(await inTheirLanguage(who, { wording: 'Hej', wordingFor, identify: slowly })).toBe('Hej');
});
