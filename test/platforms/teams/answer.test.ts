import { expect, test } from 'vitest';
import { heading, list, reply } from '../../../src/messages/reply.ts';
import { createAnswer } from '../../../src/platforms/teams/answer.ts';
import type { Outgoing } from '../../../src/platforms/teams/bot-framework.ts';
import type { Reach, Target } from '../../../src/platforms/teams/reach.ts';

test('an answer of several cards goes on where it stopped when the same is sent again', async () => {
  const sent: Outgoing[] = [];
  let failing = true;
  const target = { conversation: { kind: 'personal' }, about: { kind: 'person' } } as Target;
  const reach: Pick<Reach, 'place' | 'send'> = {
    place: async () => target,
    async send(_, message) {
      if (failing && sent.length === 1) throw new Error('the line broke');
      sent.push(message);
      return { conversation: 'petra', message: String(sent.length) };
    },
  };
  const paint = async () => undefined;
  const answer = createAnswer({ reach: reach as Reach, paint, offers: { make: async () => {} } });

  const items = Array.from({ length: 90 }, (_, at) => `Punkt ${at + 1}: ${'ord '.repeat(120)}`);
  const long = reply(heading('Läget'), list(items));
  const place = { kind: 'direct', conversation: 'petra' } as const;
  await expect(answer(place, [long])).rejects.toThrow('the line broke');
  failing = false;
  await answer(place, [long]);

  const found = [...JSON.stringify(sent.map(({ attachments }) => attachments)).matchAll(/- Punkt (\d+):/g)];
  expect(new Set(found.map(([, at]) => Number(at)))).toEqual(new Set(items.map((_, at) => at + 1)));
  const beginnings = sent.map(({ summary }) => summary);
  expect(beginnings.length).toBeGreaterThan(1);
  expect(new Set(beginnings).size).toBe(beginnings.length);
});
