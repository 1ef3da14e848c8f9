import { describe, expect, it } from 'vitest';
import { ACTIVITIES, activitiesOfUnit, activityOf } from '../../../src/answers/by-activity/activities.ts';
import { readActivityQuestion } from '../../../src/answers/by-activity/activity-question.ts';
import { examplePlan } from '../../support/example-plan.ts';

const plan = examplePlan();
const read = (line: string) => readActivityQuestion(line, plan);

describe('kinds of work places', () => {
  it('are near others that exist', () => {
    for (const { near } of ACTIVITIES) for (const id of near) expect(activityOf(id), id).toBeDefined();
  });

  it.each([
    ['Skol- och fritidsförvaltningen', ['forskola', 'skola', 'fritid']],
    ['Vård- och omsorgsförvaltningen', ['aldreomsorg', 'funktionsnedsattning']],
    ['Kulturförvaltningen', ['bibliotek', 'kultur']],
    ['Socialförvaltningen', ['socialtjanst']],
    ['Exempelhem AB', ['bostadsbolag']],
  ])('%s runs them', (unit, ids) => {
    expect(activitiesOfUnit(unit).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ['vad gör andra förskolor?', 'forskola'],
    ['tips för äldreomsorgen', 'aldreomsorg'],
    ['exempel från gruppboenden', 'funktionsnedsattning'],
    ['vad kan vi göra på gymnasiet', 'skola'],
    ['hur gör andra fritidsgårdar', 'fritid'],
    ['vad gör museerna', 'kultur'],
    ['vad kan hr göra', 'hr'],
    ['vad gör andra kommunikatörer', 'kommunikation'],
    ['exempel från inköp', 'upphandling'],
    ['vad gör parkförvaltningen', 'stadsmiljo'],
    ['what do other schools do', 'skola'],
    ['ideas for elderly care', 'aldreomsorg'],
  ])('%s', (line, id) => {
    expect(read(line)?.activities[0]?.id ?? line).toBe(id);
  });
});

describe('what else is asked is left', () => {
  it.each([
    'vad gör en samordnare',
    'vad gör andra kommuner',
    'vad kostar förskolan',
    'hur många barn går i förskolan',
    'exempel på diskriminering',
    'vem bestämmer på biblioteket',
    'när öppnar biblioteket',
    'hur gör jag för att ändra ett svar',
    'vad kan du göra',
  ])('%s', (line) => {
    expect(read(line)).toBeUndefined();
  });
});
