import { instrumentOf } from '../../plan/instrument.ts';
import { nearestWord } from '../../plan/nearest-word.ts';
import type { Problem } from '../../plan/pack/problem.ts';
import type { Plan } from '../../plan/plan.ts';
import { itemIds } from '../../scoring/instrument.ts';
import { parseRatingsFile } from '../../scoring/parse-ratings.ts';
import { listRatings, type Ratings } from '../../scoring/ratings.ts';

/** What is wrong with a pack's ratings of one round: the ratings themselves, another round's among them, misspelt units. */
export function readRound(
  text: string,
  plan: Plan,
  round: string,
): { ratings: ReturnType<typeof listRatings>; problems: readonly Omit<Problem, 'file'>[] } {
  const instrument = instrumentOf(plan);
  // Two of the plan's items under one id is the plan's own fault, told of there; ratings cannot be held against it.
  const ids = itemIds(instrument);
  if (new Set(ids).size < ids.length) return { ratings: [], problems: [] };
  const parsed = parseRatingsFile(text, instrument);
  if (!parsed.ok) return { ratings: [], problems: parsed.problems };
  return {
    ratings: listRatings(parsed.ratings, instrument),
    problems: [...otherRounds(parsed.ratings, round), ...misspeltUnits(parsed.ratings, plan)],
  };
}

function otherRounds({ sheets }: Ratings, round: string): Omit<Problem, 'file'>[] {
  const others = new Set(sheets.map((sheet) => sheet.round).filter((other) => other !== round));
  return [...others].map((other) => ({
    message: `Filen har skattningar för omgång ${other}, men den är för omgång ${round}.`,
    fix: `Flytta raderna till rounds/${other}.csv, eller rätta kolumnen round.`,
  }));
}

/** A unit that the plan no longer has is no problem; one that looks like another's name is. */
function misspeltUnits({ sheets }: Ratings, plan: Plan): Omit<Problem, 'file'>[] {
  const known = plan.units.map(({ id }) => id);
  const unknown = new Set(sheets.map(({ unit }) => unit).filter((unit) => !known.includes(unit)));
  return [...unknown].flatMap((unit) => {
    const meant = nearestWord(unit, known);
    if (meant === undefined) return [];
    return [
      {
        message: `Känner inte till förvaltningen eller bolaget ${unit}; menade du ${meant}?`,
        fix: `Rätta kolumnen unit, eller lägg till ${unit} i plan.yaml.`,
      },
    ];
  });
}
