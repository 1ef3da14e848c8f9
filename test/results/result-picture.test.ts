import { describe, expect, test } from 'vitest';
import type { Means } from '../../src/messages/picture.ts';
import { Reply } from '../../src/messages/reply-schema.ts';
import type { Language } from '../../src/plan/plan.ts';
import type { Published } from '../../src/results/published.ts';
import { resultPicture } from '../../src/results/result-picture.ts';
import { examplePlan } from '../support/example-plan.ts';
import { exampleResult } from '../support/example-result.ts';

function shown(published: Published, language: Language = 'sv'): { picture: Means; alt: string } {
  const part = resultPicture(published, language);
  if (part?.kind !== 'picture' || part.picture.kind !== 'means') throw new Error('no picture of means');
  return { picture: part.picture, alt: part.alt };
}

const NOT_EFFECTS =
  'Siffrorna visar hur organisationen tycker att den arbetar, inte vilka effekter arbetet har.';

describe('the picture of a result', () => {
  test('has areas as rows, statements as columns, their means, and those of whole lines', () => {
    expect(shown(exampleResult()).picture).toEqual({
      kind: 'means',
      language: 'sv',
      title: 'Självskattning 2025, hela organisationen',
      columnsAre: 'Påstående',
      rows: { names: ['HBTQ', 'Barns rättigheter'], means: [3.5, 2.7] },
      columns: { names: ['Planering', 'Uppföljning'], means: [4, 2.2] },
      cells: [
        [4, 'withheld'],
        [2.3, null],
      ],
      scale: { min: 1, max: 5, ends: { min: 'inte alls', max: 'fullt ut' } },
      footnote: NOT_EFFECTS,
    });
  });

  test('has no figure that was withheld', () => {
    const published = exampleResult({
      areas: { hbtq: 'withheld', barn: 2.7 },
      criteria: { plan: 'withheld', data: 'withheld' },
      cells: { 'hbtq.plan': 'withheld', 'hbtq.data': 'withheld', 'barn.plan': 2.3, 'barn.data': 3 },
    });
    const { picture } = shown(published);
    expect(picture.rows.means).toEqual(['withheld', 2.7]);
    expect(picture.columns.means).toEqual(['withheld', 'withheld']);
    expect(picture.cells).toEqual([
      ['withheld', 'withheld'],
      [2.3, 3],
    ]);
  });

  test('keeps an area and a statement with the same id apart', () => {
    const plan = examplePlan({
      areas: [{ id: 'plan', name: 'Planen' }],
      criteria: [{ id: 'plan', name: 'Vi planerar', short: 'Planering' }],
    });
    const published = exampleResult({
      plan,
      areas: { plan: 2 },
      criteria: { plan: 4 },
      cells: { 'plan.plan': 3 },
    });
    expect(shown(published).picture).toMatchObject({
      rows: { means: [2] },
      columns: { means: [4] },
      cells: [[3]],
    });
  });

  test('is told in words: what it shows, highest and lowest, what is withheld and why, and what it does not show', () => {
    expect(shown(exampleResult()).alt).toBe(
      `Bild av hela organisationens medelvärden, 2 områden med 2 påståenden i varje: Självskattning 2025. Högst medel: HBTQ (3,5). Lägst medel: Barns rättigheter (2,7). Visas inte, för att skydda dem som har svarat: 1 av 4 rutor. ${NOT_EFFECTS}`,
    );
    expect(shown(exampleResult(), 'en').alt).toBe(
      'A picture of the whole organisation’s means, 2 areas with 2 statements in each: Self-assessment 2025. Highest mean: HBTQ (3.5). Lowest mean: Barns rättigheter (2.7). Not shown, to protect those who have answered: 1 of 4 cells. The figures show how the organisation finds that it works, not what effects the work has.',
    );
  });

  test.each([
    [{ hbtq: 3, barn: 3 }, 'Alla områden som visas har medel 3,0.'],
    [{ hbtq: 3, barn: 'withheld' }, 'Alla områden som visas har medel 3,0. Visas inte'],
    [{ hbtq: 3, barn: 'withheld' }, 'svarat: Barns rättigheter och 1 av 4 rutor.'],
  ] as const)('is told rightly where the areas are %j', (areas, words) => {
    expect(shown(exampleResult({ areas })).alt).toContain(words);
  });

  test('names all that share the highest mean, and no extremes where no area may be shown', () => {
    const plan = examplePlan({
      areas: ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase() })),
    });
    const cells = { 'a.plan': 3 };
    const { alt } = shown(exampleResult({ plan, areas: { a: 4, b: 1.2, c: 4 }, cells }));
    expect(alt).toContain('Högst medel: A och C (4,0). Lägst medel: B (1,2).');
    const hidden = { a: 'withheld', b: 'withheld', c: 'withheld' } as const;
    expect(shown(exampleResult({ plan, areas: hidden, cells })).alt).not.toMatch(/medel:|Infinity/);
  });

  test('can be stored and read back', () => {
    const { picture, alt } = shown(exampleResult());
    const reply = { parts: [{ kind: 'picture' as const, picture, alt }] };
    expect(Reply.parse(JSON.parse(JSON.stringify(reply)))).toEqual(reply);
  });

  test('is none where no cells were published, or all is withheld: it would show nothing', () => {
    expect(resultPicture(exampleResult({ cells: null }), 'sv')).toBeUndefined();
    const withheld = exampleResult({
      areas: { hbtq: 'withheld', barn: 'withheld' },
      criteria: { plan: 'withheld', data: null },
      cells: { 'hbtq.plan': 'withheld', 'barn.data': null },
    });
    expect(resultPicture(withheld, 'sv')).toBeUndefined();
  });
});
