import { describe, expect, test } from 'vitest';
import { readChannelCommand } from '../../src/chat/channel-words.ts';

describe('what is written of the weekly post in a channel', () => {
  test.each([
    ['använd kanalen', {}],
    ['Använd den här kanalen.', {}],
    ['posta här', {}],
    ['use this channel', {}],
    ['posta här tisdagar', { weekday: 2 }],
    ['posta här på fredagar kl. 10', { weekday: 5, time: '10:00' }],
    ['posta här varje torsdag klockan 8.30', { weekday: 4, time: '08:30' }],
    ['posta här 14:05', { time: '14:05' }],
    ['posta här på engelska', { language: 'en' }],
    ['posta här för Kulturförvaltningen', { unit: 'Kulturförvaltningen' }],
    [
      'posta här tisdagar kl. 10.00 för Vård- och omsorgsförvaltningen, på engelska',
      { weekday: 2, time: '10:00', unit: 'Vård- och omsorgsförvaltningen', language: 'en' },
    ],
    ['posta här för alla, på måndagar', { weekday: 1, unit: null }],
    [
      'post here on Wednesdays at 9 for Kulturförvaltningen in Swedish',
      {
        weekday: 3,
        time: '09:00',
        unit: 'Kulturförvaltningen',
        language: 'sv',
      },
    ],
    ['posta här på lördagar', { weekday: 6 }],
    ['post here on Sundays', { weekday: 7 }],
    ['posta här varannan vecka', { unread: 'varannan vecka' }],
  ])('%s', (line, wish) => {
    expect(readChannelCommand(line)).toEqual({ do: 'use-channel', ...wish });
  });

  test.each(['sluta posta här', 'Sluta posta.', 'stop posting here'])('%s', (line) => {
    expect(readChannelCommand(line)).toEqual({ do: 'leave-channel' });
  });

  test.each(['kan du posta här?', 'använd', 'vad är kanalen till för?'])('%s is something else', (line) => {
    expect(readChannelCommand(line)).toBeUndefined();
  });
});
