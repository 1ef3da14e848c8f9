import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../src/plan/pack/load-pack.ts';
import { changed, lineOf, packFolder, problemsOf, soundPack } from './pack-folder.ts';

const sound = `source: Uppföljningsrapporten (2025)
participation: { invited: 2, responded: 2 }
actions:
  - { id: a1, mean: 3.0 }
  - { id: a2, mean: 4.1, n: 2 }
highest:
  areas: [barn]
lowest:
  areas: [hbtq]
`;

/** The pack with that result of its first round, and no ratings of it. */
const packWith = (result: string) => ({ 'rounds/2025.csv': undefined, 'results/2025.yaml': result });
const problems = (result: string) => problemsOf(packWith(result));

describe('what was published of an earlier round', () => {
  it('is read, with nothing in place of what is left out', async () => {
    const { results } = await loadPack(await packFolder(packWith(sound)));
    expect(Object.fromEntries(results)).toEqual({
      2025: {
        source: 'Uppföljningsrapporten (2025)',
        participation: { invited: 2, responded: 2 },
        areas: [],
        criteria: [],
        actions: [
          { id: 'a1', mean: 3 },
          { id: 'a2', mean: 4.1, n: 2 },
        ],
        highest: { areas: ['barn'], criteria: [], actions: [] },
        lowest: { areas: ['hbtq'], criteria: [], actions: [] },
      },
    });
  });

  it('need not be there', async () => {
    expect((await loadPack(await packFolder())).results.size).toBe(0);
  });

  it.each([
    ['id: a2', 'id: a9', 'Det finns ingen åtgärd med id ”a9”. Skriv något av: a1, a2.'],
    ['[barn]', '[barm]', 'Det finns inget område med id ”barm”; menade du ”barn”?'],
    [
      'highest:\n',
      'highest:\n  criteria: [planering, analys]\n',
      'Det finns inget påstående med id ”analys”. Skriv något av: planering.',
    ],
    ['mean: 4.1', 'mean: 4.13', 'Medelvärdet 4,13 har fler än en decimal. Skriv det med en decimal: 4.1.'],
    ['mean: 3.0', 'mean: 5.2', 'Medelvärdet 5,2 ligger utanför skalan, som går från 1 till 5.'],
    ['mean: 3.0', 'mean: 0.9', 'Medelvärdet 0,9 ligger utanför skalan'],
    ['mean: 3.0', "mean: '3,0'", '”mean” ska vara ett tal, men här står ”3,0”.'],
    ['id: a2', 'id: a1', '”a1” är redan id för nummer 1 i ”actions”.'],
    ['[hbtq]', '[barn]', '”barn” står både som högst och som lägst.'],
    ['[hbtq]', '[hbtq, hbtq]', '”hbtq” står två gånger i samma lista.'],
    ['responded: 2', 'responded: 3', '3 svarade, men bara 2 var inbjudna.'],
    ['actions:', 'action:', 'Känner inte till nyckeln ”action”; menade du ”actions”?'],
  ])('with %j as %j: says where, and what to write', async (from, to, expected) => {
    const text = changed(sound, from, to);
    const added = to.split('\n').length - from.split('\n').length;
    const at = lineOf(sound, from) + added;
    expect(await problems(text)).toEqual([expect.stringContaining(`results/2025.yaml:${at} ${expected}`)]);
  });

  it('needs its source', async () => {
    expect(await problems(changed(sound, 'source: Uppföljningsrapporten (2025)\n', ''))).toEqual([
      expect.stringContaining('”source” saknas.'),
    ]);
  });

  it('says something', async () => {
    expect(await problems('source: Rapporten\n')).toEqual([
      expect.stringContaining('Filen har varken siffror eller ordning'),
    ]);
    expect(await problems('')).toHaveLength(1);
    expect(await problems('source: [\n')).toHaveLength(1);
  });

  it('is of a round that the plan has, and that was published', async () => {
    expect(await problemsOf({ ...packWith(sound), 'results/2024.yaml': sound })).toEqual([
      expect.stringContaining('results/2024.yaml: Det finns ingen omgång med id ”2024”; menade du ”2025”?'),
    ]);
    const plan = changed(soundPack['plan.yaml'], ', published: 2025-12-15', '');
    expect(await problemsOf({ ...packWith(sound), 'plan.yaml': plan })).toEqual([
      expect.stringContaining('Omgången 2025 har ingen dag då resultatet publicerades. Skriv dagen'),
    ]);
  });

  it('is not there beside the ratings that give it', async () => {
    expect(await problemsOf({ 'results/2025.yaml': sound })).toEqual([
      expect.stringContaining(
        'results/2025.yaml: Omgången 2025 har både skattningar (rounds/2025.csv) och ett färdigt resultat.',
      ),
    ]);
  });

  it('with anything cut out is told of in sentences, never with a crash', async () => {
    const place = fc.nat({ max: sound.length });
    await fc.assert(
      fc.asyncProperty(place, place, async (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        for (const problem of await problems(sound.slice(0, from) + sound.slice(to))) {
          expect(problem).toMatch(/^results\/2025\.yaml:\d* \S.*[.?] \S/s);
          expect(problem).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is not passed over for its name', async () => {
    expect(await problemsOf({ 'results/2025.yml': sound })).toEqual([
      expect.stringContaining('results/2025.yml: Lika läser bara filer vars namn slutar på .yaml här.'),
    ]);
  });
});
