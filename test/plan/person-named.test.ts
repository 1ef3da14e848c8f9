import { describe, expect, test } from 'vitest';
import { personNamed } from '../../src/plan/person-named.ts';
import { Person } from '../../src/plan/roster.ts';

const people = [
  ['karin.ek', 'Karin Ek'],
  ['karin.berg', 'Karin Berg'],
  ['asa.lof', 'Åsa Löf'],
  ['mikaela.oberg', 'Mikaela Öberg'],
  ['jonas.berg', 'Jonas Berg'],
].map(([address, name]) =>
  Person.parse({ email: `${address}@exempelby.se`, name, unit: 'skola', roles: 'staff' }),
);
const meant = (words: string) => {
  const found = personNamed(people, words);
  return found.one === undefined ? found.near.map(({ name }) => name) : found.one.name;
};

describe('whom someone means', () => {
  test.each([
    ['karin.ek@exempelby.se', 'Karin Ek'],
    ['Karin.Ek@Exempelby.se ', 'Karin Ek'],
    ['karin.ek', 'Karin Ek'],
    ['karin  ek', 'Karin Ek'],
    ['Ek, Karin'.replace(',', ''), 'Karin Ek'],
    ['Åsa', 'Åsa Löf'],
    ['asa lof', 'Åsa Löf'],
    ['Öberg', 'Mikaela Öberg'],
  ])('is one person by %s', (words, name) => expect(meant(words)).toBe(name));

  test.each([
    ['Karin', ['Karin Ek', 'Karin Berg']],
    ['berg', ['Karin Berg', 'Jonas Berg']],
    ['Mika', ['Mikaela Öberg']],
    ['Jonsa Berg', ['Jonas Berg']],
    ['karin.ekk@exempelby.se', ['Karin Ek']],
  ])('is to be chosen by %s', (words, names) => expect(meant(words)).toEqual(names));

  test.each(['', '   ', 'Göran Persson', 'x', 'någon på skolan'])('is nobody by ”%s”', (words) =>
    expect(meant(words)).toEqual([]),
  );
});
