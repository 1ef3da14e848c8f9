import { describe, expect, test } from 'vitest';
import { readCommitmentCommand } from '../../src/chat/commitment-words.ts';
import { examplePlan } from '../support/example-plan.ts';

const { commitments } = examplePlan({
  commitments: [
    {
      id: 'cemr',
      name: 'CEMR – europeiska deklarationen för jämställdhet, sex principer',
      source: 'x',
      points: ['a'],
    },
    { id: 'eccar', name: 'ECCAR – städer mot rasism, tio punkter', source: 'x', points: ['a'] },
    {
      id: 'ett-jamstallt-skane',
      name: { sv: 'Ett jämställt Skåne, sex delmål', en: 'A Gender-Equal Skåne, six sub-goals' },
      source: 'x',
      points: ['a'],
    },
  ],
});
const read = (line: string) => readCommitmentCommand(line, commitments);

describe('asking where we stand towards a commitment', () => {
  test.each([
    ['hur ligger vi till mot ECCAR?', 'eccar'],
    ['Hur ligger vi till mot eccar', 'eccar'],
    ['hur liger vi till mot ECAR?', 'eccar'],
    ['Hur ligger vi till när det gäller ECCARs tio punkter?', 'eccar'],
    ['hur går det med CEMR', 'cemr'],
    ['hur går det för oss med CEMR:s sex principer?', 'cemr'],
    ['hur går det med SEMR?', 'cemr'],
    ['Hur långt har vi kommit med CEMR?', 'cemr'],
    ['status CEMR', 'cemr'],
    ['läget för ECCAR', 'eccar'],
    ['hur ligger vi till mot Ett jämställt Skåne?', 'ett-jamstallt-skane'],
    ['hur går det med jämställt skåne', 'ett-jamstallt-skane'],
    ['status jämnställt Skåne', 'ett-jamstallt-skane'],
    ['hur lever vi upp till ett-jamstallt-skane?', 'ett-jamstallt-skane'],
    ['how are we doing on ECCAR?', 'eccar'],
    ['where do we stand on A Gender-Equal Skåne?', 'ett-jamstallt-skane'],
    ['Hur går det med åtagandet ECCAR, städer mot rasism?', 'eccar'],
  ])('“%s” is about %s', (line, commitment) => {
    expect(read(line)).toEqual({ do: 'commitments', commitment });
  });

  test.each([
    'åtaganden',
    'Våra åtaganden',
    'status åtaganden',
    'status åtagenden',
    'hur ligger vi till mot våra åtaganden?',
    'how are we doing on our commitments?',
  ])('“%s” is about all of them', (line) => {
    expect(read(line)).toEqual({ do: 'commitments' });
  });

  test.each([
    'vad är ECCAR?',
    'ECCAR',
    'Vilka åtaganden har vi?',
    'Vad betyder ECCAR för oss?',
    'när gick vi med i ECCAR?',
    'hur går det med åtgärd 12?',
    'hur går det med åtgärden',
    'status åtgärden',
    'åtgärden',
    'status',
    'hur går det för oss?',
    'hur går det?',
    'hur ligger vi till mot ECCAR jämfört med Malmö?',
    'hur går det för Oscar?',
    '4',
    '',
  ])('“%s” is no such question', (line) => {
    expect(read(line)).toBeUndefined();
  });

  test('is about nothing that the plan does not have', () => {
    expect(readCommitmentCommand('hur ligger vi till mot ECCAR?', [])).toBeUndefined();
    expect(readCommitmentCommand('åtaganden', [])).toEqual({ do: 'commitments' });
  });
});
