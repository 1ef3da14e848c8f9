import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/messages/plain-text.ts';
import { resultText } from '../../src/results/result-text.ts';
import { withheldNote } from '../../src/results/withheld.ts';
import { exampleResult } from '../support/example-result.ts';

const told = (...[published, since]: [Parameters<typeof resultText>[0], string?]) =>
  plainText({ parts: resultText(published, 'sv', since) });

describe('a result as text', () => {
  test('has every figure that was published, and says what is withheld and why', () => {
    expect(told(exampleResult(), 'Självskattning 2024').split('\n\n')).toEqual([
      '4 av 4 förvaltningar och bolag svarade.',
      [
        'Områden, medel på skalan 1–5, och förändring sedan Självskattning 2024',
        'HBTQ: Medel 3,5, Svar 4, Förändring +0,3',
        'Barns rättigheter: Medel 2,7, Svar 4, Förändring −0,2',
      ].join('\n'),
      [
        'Påståenden, medel på skalan 1–5, och förändring sedan Självskattning 2024',
        '1 Planering: Medel 4,0, Svar 4, Förändring 0,0',
        '2 Uppföljning: Medel 2,2, Svar 4, Förändring visas inte',
      ].join('\n'),
      [
        'Åtgärder, medel på skalan 1–5, och förändring sedan Självskattning 2024',
        '1 Kunskap: Medel 3,0, Svar 4, Förändring +0,5',
        '2 Kommunikation: Medel visas inte, Svar 2, Förändring visas inte',
        '3 Dialog: Medel 1,5, Svar 4, Förändring −1,0',
      ].join('\n'),
      'Medel för varje påstående, område för område',
      [
        '• HBTQ: Planering 4,0 och Uppföljning visas inte',
        '• Barns rättigheter: Planering 2,3 och Uppföljning –',
      ].join('\n'),
      'Visas inte, för att skydda dem som har svarat: åtgärd 2 Kommunikation och 1 av 4 rutor. Där har färre än 3 förvaltningar och bolag svarat, eller så har alla svarat högst eller lägst på skalan. Det kan också vara så att någons svar annars går att räkna ut, ur andra siffror eller en tidigare version.',
      'En förändring visas inte där för få svarade båda gångerna, eller där den ena siffran inte visas. Inte heller där någons svar annars kan gå att räkna ut.',
      'Siffrorna visar hur organisationen tycker att den arbetar, inte vilka effekter arbetet har.',
    ]);
  });

  test.each([
    ['sv', ['färre än 3', 'alla svarat högst eller lägst', 'andra siffror', 'en tidigare version']],
    ['en', ['fewer than 3', 'at the same end of the scale', 'other figures', 'an earlier version']],
  ] as const)('gives in %s every reason why a figure may be withheld', (language, reasons) => {
    const note = withheldNote(exampleResult(), language);
    const words = note === undefined ? '' : plainText({ parts: [note] });
    for (const reason of reasons) expect(words).toContain(reason);
  });

  test('says nothing of changes where there are none, nor of what is withheld where all is shown', () => {
    const whole = exampleResult({
      actions: {},
      cells: { 'hbtq.plan': 4, 'hbtq.data': 3, 'barn.plan': 2.3, 'barn.data': 1 },
      changes: null,
    });
    for (const since of [undefined, 'Självskattning 2024']) {
      const words = told(whole, since);
      expect(words).not.toMatch(/örändring|isas inte|Åtgärder/);
      expect(words).toContain('HBTQ: Medel 3,5, Svar 4\n');
      expect(words).toContain('inte vilka effekter arbetet har.');
    }
  });

  test('tells which were highest and lowest where that is all that was published', () => {
    const old = exampleResult({
      areas: { hbtq: null, barn: null },
      criteria: {},
      cells: null,
      changes: null,
    });
    const { result } = old;
    const unknown = { n: null, mean: null, median: null, rank: null, withheld: false };
    const published = {
      ...old,
      result: {
        ...result,
        responded: null,
        areas: result.areas.map(({ id }) => ({ ...unknown, id })),
        actions: [{ ...unknown, id: 'a1', mean: 3 }],
      },
    };
    expect(told(published).split('\n\n')).toEqual([
      '• Högst bland områdena: HBTQ\n• Lägst bland områdena: Barns rättigheter',
      '• Högst bland påståendena: 1 Planering\n• Lägst bland påståendena: 2 Uppföljning',
      'Åtgärder, medel på skalan 1–5\n1 Kunskap: Medel 3,0',
      'Siffrorna visar hur organisationen tycker att den arbetar, inte vilka effekter arbetet har.',
    ]);
  });
});
