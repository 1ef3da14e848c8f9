import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/plan/plan.ts';
import { changePicture } from '../../src/results/change-picture.ts';
import { examplePlan } from '../support/example-plan.ts';
import { exampleResult } from '../support/example-result.ts';

const AREAS = { a: 3, b: 3, c: 3, d: 3, e: 'withheld' } as const;
const plan = examplePlan({ areas: Object.keys(AREAS).map((id) => ({ id, name: id.toUpperCase() })) });

function shown(changes: Record<string, number | null>, language: Language = 'sv') {
  const part = changePicture(exampleResult({ plan, areas: AREAS, changes }), 'Självskattning 2024', language);
  if (part?.kind !== 'picture' || part.picture.kind !== 'changes') throw new Error('no picture of changes');
  return { picture: part.picture, alt: part.alt };
}

describe('the picture of what has changed', () => {
  test('has each area with its change, the largest rise first, and last those that are withheld', () => {
    const { picture } = shown({ a: -0.2, b: 0.3, c: null, d: 0, e: null });
    expect(picture.rows).toEqual([
      { name: 'B', change: 0.3 },
      { name: 'D', change: 0 },
      { name: 'A', change: -0.2 },
      { name: 'C', change: null },
      { name: 'E', change: null },
    ]);
    expect(picture).toMatchObject({
      title: 'Självskattning 2025, förändring',
      comparedWith:
        'Medelvärdets förändring jämfört med Självskattning 2024, för de 4 förvaltningar och bolag som svarade båda gångerna.',
      footnote: expect.stringContaining('inte vilka effekter arbetet har'),
    });
  });

  test('keeps plan order where areas have changed alike', () => {
    const { picture } = shown({ a: 0.1, b: 0.4, c: 0.1, d: 0.1, e: 0.4 });
    expect(picture.rows.map(({ name }) => name)).toEqual(['B', 'E', 'A', 'C', 'D']);
  });

  test.each([
    [
      { a: -0.2, b: 0.3, c: 0.1, d: 0, e: null },
      '2 områden är högre, mest B (+0,3). Ett område är lägre: A (−0,2). Oförändrat: D. Visas inte, för att skydda dem som har svarat: E.',
    ],
    [{ a: 0, b: 0, c: 0, d: 0, e: 0 }, 'Oförändrat: A, B, C, D och E. Siffrorna visar'],
    [
      { a: -0.4, b: -0.4, c: -0.1, d: -0.2, e: -0.1 },
      'Då: Självskattning 2024. 5 områden är lägre, mest A och B (−0,4). Siffrorna visar',
    ],
    [{ a: 0.3, b: null, c: null, d: null, e: null }, 'Ett område är högre: A (+0,3). Visas inte'],
  ])('is told in words: %j', (changes, words) => {
    const { alt } = shown(changes);
    expect(alt).toContain(words);
    expect(alt).toContain('inte vilka effekter arbetet har.');
  });

  test('is told in English too', () => {
    expect(shown({ a: 0.3, b: -0.1, c: 0, d: 0.2, e: null }, 'en').alt).toBe(
      'A picture of how the areas’ means have changed. Now: Self-assessment 2025. Then: Självskattning 2024. 2 areas are higher, most of all A (+0.3). One area is lower: B (−0.1). Unchanged: C. Not shown, to protect those who have answered: E. The figures show how the organisation finds that it works, not what effects the work has.',
    );
  });

  test('is none where there is nothing to compare with, or no change may be shown', () => {
    const none = exampleResult({ changes: null });
    expect(changePicture(none, '2024', 'sv')).toBeUndefined();
    const withheld = exampleResult({ changes: { hbtq: null, barn: null, plan: 0.3 } });
    expect(changePicture(withheld, '2024', 'sv')).toBeUndefined();
  });
});
