import { describe, expect, test } from 'vitest';
import { questionnaireOf } from '../../src/assessment/form/questionnaire.ts';
import type { Sheet } from '../../src/assessment/form/sheet.ts';
import { unitFigures } from '../../src/assessment/form/unit-figures.ts';
import { matrixPicture } from '../../src/assessment/views/review-picture.ts';
import { handedInReview, reviewReply } from '../../src/assessment/views/review-view.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Part, Reply } from '../../src/messages/reply.ts';
import { Reply as ReplySchema } from '../../src/messages/reply-schema.ts';
import type { Language } from '../../src/plan/plan.ts';
import type { RatingValue } from '../../src/records/assessment/rating.ts';
import { examplePlan } from '../support/example-plan.ts';

const plan = examplePlan();
const questionnaire = questionnaireOf(plan);

function sheetOf(ratings: Record<string, RatingValue>, language: Language = 'sv'): Sheet {
  return {
    questionnaire,
    round: '2026',
    unit: { id: 'skola', name: 'Skolförvaltningen' },
    answers: new Map(Object.entries(ratings).map(([item, value]) => [item, { value }])),
    before: new Map(),
    language,
    now: new Date('2026-11-13T10:00:00Z'),
    timeZone: 'Europe/Stockholm',
    nameOf: (email) => email,
  };
}

const figuresOf = (ratings: Record<string, RatingValue>) =>
  unitFigures(plan, new Map(Object.entries(ratings)));
const picturesIn = (parts: readonly Part[]) => parts.filter((part) => part.kind === 'picture');

function pictureOf(ratings: Record<string, RatingValue>, language?: Language) {
  const steps = questionnaire.steps.filter((step) => step.kind === 'rating');
  const matrix = steps.filter(({ placed }) => placed.part.kind === 'matrix');
  const [part] = picturesIn(matrixPicture(sheetOf(ratings, language), matrix, figuresOf(ratings).sums));
  if (part === undefined) throw new Error('no picture');
  return part;
}

const all = { 'hbtq.plan': 4, 'hbtq.data': 2, 'barn.plan': 5, 'barn.data': 5 } as const;

describe('the picture of a unit’s matrix', () => {
  test('has areas as rows, numbered statements as columns, the ratings between, and their sums', () => {
    expect(pictureOf({ ...all, 'barn.data': 'na' }).picture).toMatchObject({
      title: 'Skolförvaltningen, självskattning',
      columnsAre: 'Påstående',
      rows: { names: ['HBTQ', 'Barns rättigheter'], sums: [6, 5] },
      columns: { names: ['1', '2'], sums: [9, 2] },
      total: 11,
      cells: [
        [4, 2],
        [5, 'na'],
      ],
      scale: { min: 1, max: 5, ends: { min: 'inte alls', max: 'fullt ut' } },
      footnote: 'Resultatet visar hur ni tycker att ni arbetar, inte vilka effekter arbetet har.',
    });
  });

  test('leaves the unanswered empty, and a sum without numbers too', () => {
    expect(pictureOf({ 'hbtq.plan': 4, 'barn.plan': 'na' }).picture).toMatchObject({
      rows: { sums: [4, null] },
      columns: { sums: [4, null] },
      total: 4,
      cells: [
        [4, null],
        ['na', null],
      ],
    });
    expect(pictureOf({}).picture).toMatchObject({ total: null });
  });

  test.each<[Record<string, RatingValue>, Language, string]>([
    [
      all,
      'sv',
      'Bild av självskattningen för Skolförvaltningen, område för område. Högst summa: Barns rättigheter (10). Lägst summa: HBTQ (6).',
    ],
    [
      all,
      'en',
      'A picture of the self-assessment for Skolförvaltningen, area by area. Highest sum: Barns rättigheter (10). Lowest sum: HBTQ (6).',
    ],
    [
      { ...all, 'barn.data': 'na' },
      'sv',
      'Bild av självskattningen för Skolförvaltningen, område för område. 3 av 4 påståenden har en siffra.',
    ],
    [
      { ...all, 'hbtq.plan': 5, 'hbtq.data': 5 },
      'sv',
      'Bild av självskattningen för Skolförvaltningen, område för område. Alla områden har summan 10.',
    ],
  ])('is told in words, and compares sums only where nothing is left out', (ratings, language, alt) => {
    expect(pictureOf(ratings, language).alt).toBe(alt);
  });

  test.each(['sv', 'en'] as const)('can be stored and read back in %s, small', (language) => {
    const reply: Reply = { parts: [pictureOf(all, language)] };
    const stored = JSON.stringify(reply);
    expect(stored.length).toBeLessThan(2000);
    expect(ReplySchema.parse(JSON.parse(stored))).toEqual(reply);
  });

  test('that does not hang together is not read back', () => {
    const { picture, alt } = pictureOf(all);
    const broken = { parts: [{ kind: 'picture', picture: { ...picture, cells: [[1, 2]] }, alt }] };
    expect(ReplySchema.safeParse(broken).success).toBe(false);
  });
});

describe('the review', () => {
  test.each([
    [
      'before it is handed in',
      () => reviewReply(sheetOf(all), figuresOf(all), { changed: false, closed: false }),
    ],
    ['once it is handed in', () => handedInReview(sheetOf(all), figuresOf(all))],
  ])('shows the picture beside the sums %s, and names the statements by their numbers', (_, review) => {
    const { parts } = review();
    expect(picturesIn(parts)).toEqual([pictureOf(all)]);
    const said = plainText({ parts });
    expect(said).toContain('Högst summa: Barns rättigheter (10)');
    expect(said).toContain('HBTQ: Summa 6, Svar 2 av 2');
    expect(said).toContain('1 Planering: Summa 9, Svar 2 av 2');
    expect(said).toContain('2 Uppföljning: Summa 7, Svar 2 av 2');
  });
});
