import type { Instrument } from '../../src/scoring/instrument.ts';

/** Two areas of four criteria, two actions, five invited units; whole steps from 1 to 5. */
export function exampleInstrument(changes: Partial<Instrument> = {}): Instrument {
  return {
    areas: ['hbtq', 'barn'],
    criteria: ['plan', 'data', 'stod', 'dialog'],
    actions: ['a1', 'a2'],
    matrixScale: { min: 1, max: 5 },
    actionScale: { min: 1, max: 5 },
    highlights: { areas: 1, criteria: 1, actions: 1 },
    minGroup: 3,
    minCoverage: 0.5,
    units: ['skola', 'kultur', 'omsorg', 'bostad', 'hamn'],
    language: 'sv',
    ...changes,
  };
}
