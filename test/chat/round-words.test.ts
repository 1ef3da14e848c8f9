import { describe, expect, test } from 'vitest';
import { readLetIn, readRoundCommand } from '../../src/chat/round-words.ts';

const TODAY = '2026-11-13';
const read = (line: string) => readRoundCommand(line, TODAY);

describe('what an administrator writes of a round', () => {
  test.each([
    ['omgångar', { act: 'list' }],
    ['Stäng omgången', { act: 'close' }],
    ['stäng omgång 2026.', { act: 'close', round: '2026' }],
    ['förläng omgången till 18 december', { act: 'extend', closes: '2026-12-18' }],
    ['förläng omgången till den 8 januari', { act: 'extend', closes: '2027-01-08' }],
    ['Öppna omgången igen till 2026-12-20', { act: 'open', closes: '2026-12-20' }],
    ['öppna omgång 2026 igen', { act: 'open', round: '2026' }],
    ['publicera', { act: 'publish' }],
    ['Publicera resultatet igen.', { act: 'publish' }],
    ['publicera omgång 2026', { act: 'publish', round: '2026' }],
    ['publish the round', { act: 'publish' }],
    ['extend the round to 18 December', { act: 'extend', closes: '2026-12-18' }],
    ['close round 2026', { act: 'close', round: '2026' }],
    [
      'ny omgång 2027 från 4 oktober till 19 november',
      { act: 'new', round: '2027', opens: '2027-10-04', closes: '2027-11-19' },
    ],
    [
      'Ny omgång 2027 från den 15 november till den 15 januari.',
      { act: 'new', round: '2027', opens: '2027-11-15', closes: '2028-01-15' },
    ],
    [
      'skapa en ny omgång var från 1 mars till 2027-03-31',
      { act: 'new', round: 'var', opens: '2027-03-01', closes: '2027-03-31' },
    ],
    [
      'new round 2027 from 4 October to 19 November',
      { act: 'new', round: '2027', opens: '2027-10-04', closes: '2027-11-19' },
    ],
    ['ny omgång', { act: 'new' }],
    ['ny omgång 2027', { act: 'new', round: '2027' }],
    ['ny omgång 2027 från snart till sedan', { act: 'new', round: '2027' }],
    ['ny omgång från 4 oktober till 19 november', { act: 'new', opens: '2027-10-04', closes: '2027-11-19' }],
    ['ny omgång från 19 november till 4 oktober', { act: 'new', opens: '2026-11-19', closes: '2026-10-04' }],
    ['förläng omgången till 10 november', { act: 'extend', closes: '2026-11-10' }],
    ['förläng till 20 december', { act: 'extend', closes: '2026-12-20' }],
    ['förläng omgången till 30 februari', { act: 'extend' }],
    ['öppna omgången igen till snart', { act: 'extend' }],
  ])('“%s” is understood', (line, expected) => {
    expect(read(line)).toEqual({ do: 'round', ...expected });
  });

  test.each([
    'öppna',
    'öppna dörren',
    'när stänger omgången?',
    'omgången',
    'ny omgång med utbildning för chefer',
  ])('“%s” is no such thing', (line) => {
    expect(read(line)).toBeUndefined();
  });

  test('a unit to let in is named as people name it', () => {
    for (const line of [
      'släpp in Skol- och fritidsförvaltningen.',
      'let in Skol- och fritidsförvaltningen',
    ]) {
      expect(readLetIn(line)).toEqual({ do: 'round', act: 'admit', unit: 'Skol- och fritidsförvaltningen' });
    }
    expect(readLetIn('släpp')).toBeUndefined();
  });
});
