import { describe, expect, it } from 'vitest';
import { turnsRound } from '../../../src/model/claims/denials.ts';

describe('a sentence beside the words that it rests on', () => {
  it.each([
    ['Det behöver inte göras alls.', ['Nämnderna rapporterar varje höst.']],
    ['Ingen rapporterar.', ['Nämnderna rapporterar varje höst.']],
    ['The boards never report.', ['Nämnderna rapporterar varje höst.']],
    ['Planen gäller bolagen.', ['Planen gäller inte bolagen.']],
    ['Everyone takes part.', ['Ingen tar del.', 'Det gäller inte alla.']],
    ['The boards don’t report.', ['Nämnderna rapporterar varje höst.']],
  ])('turns them round: %s', (sentence, restsOn) => {
    expect(turnsRound(sentence, restsOn)).toBe(true);
  });

  it.each([
    ['Det finns ingen statistik.', ['Statistik saknas i flera kommuner.']],
    ['Planen gäller inte bolagen.', ['Planen gäller inte bolagen.']],
    ['Inte bara cheferna ansvarar.', ['Alla ansvarar, inte bara cheferna.']],
    ['Statistik saknas.', ['Det finns ingen statistik.']],
    ['Nämnderna rapporterar.', ['Nämnderna rapporterar.', 'Bolagen gör det inte.']],
    ['It is not only about money.', ['Det handlar också om tid.']],
    ['Notera att noll är ett svar.', ['Noll är ett svar.']],
  ])('says the same: %s', (sentence, restsOn) => {
    expect(turnsRound(sentence, restsOn)).toBe(false);
  });
});
