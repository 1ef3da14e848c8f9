import { describe, expect, test } from 'vitest';
import { statePicture } from '../../src/results/state-picture.ts';

/** As the weekly post counts them: only those that there are, in its own order. */
const COUNTS = [
  { state: 'in-progress', count: 9 },
  { state: 'done', count: 4 },
  { state: 'needs-support', count: 1 },
  { state: 'not-started', count: 3 },
] as const;

describe('the picture of the actions by state', () => {
  test('has every state with its count, also those that none has, from done to not started', () => {
    expect(statePicture(COUNTS, 'sv')).toMatchObject({
      picture: {
        kind: 'counts',
        title: 'Planens 17 åtgärder efter status',
        rows: [
          { name: 'Klar', count: 4 },
          { name: 'Pågår', count: 9 },
          { name: 'Behöver stöd', count: 1 },
          { name: 'Pausad', count: 0 },
          { name: 'Ej påbörjad', count: 3 },
        ],
        total: 17,
      },
    });
  });

  test('is told in words, in both languages', () => {
    expect(statePicture(COUNTS, 'sv')).toMatchObject({
      alt: 'Bild av hur många av planens 17 åtgärder som har varje status. Klara: 4. Pågår: 9. Behöver stöd: 1. Ej påbörjade: 3.',
    });
    expect(statePicture(COUNTS, 'en')).toMatchObject({
      alt: 'A picture of how many of the plan’s 17 actions have each status. Done: 4. In progress: 9. Needs support: 1. Not started: 3.',
    });
  });
});
