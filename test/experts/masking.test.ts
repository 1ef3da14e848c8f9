import { describe, expect, test } from 'vitest';
import { masked } from '../../src/experts/masking.ts';

describe('what tells who someone is', () => {
  test.each([
    ['19850312-1234', '[personnummer]'],
    ['850312-1234', '[personnummer]'],
    ['8503121234', '[personnummer]'],
    ['850312+1234', '[personnummer]'],
    ['198503721234', '[personnummer]'],
    ['Åsa.Öman@exempelby.se', '[e-post]'],
    ['070-123 45 67', '[telefonnummer]'],
    ['+46 70 123 45 67', '[telefonnummer]'],
    ['08-123 456 78', '[telefonnummer]'],
  ])('%s is taken out', (told, instead) => {
    expect(masked(`Ring ${told}, tack.`)).toBe(`Ring ${instead}, tack.`);
  });

  test.each([
    'Åtgärd 12 ska vara klar 2026-12-01.',
    'Planen gäller 2025–2028.',
    'Budgeten är 1 250 000 kronor, 3,5 procent.',
    'Beslutet KS 2024/00123 gäller.',
    'kl. 09.00–11.30',
  ])('%s stays as it is', (line) => {
    expect(masked(line)).toBe(line);
  });
});
