import { nearestWord } from './nearest-word.ts';
import type { Unit } from './plan.ts';

/** The unit of that id or name, in any case, with small slips, or by the beginning of its name where only one begins so. */
export function unitNamed(units: readonly Unit[], words: string): Unit | undefined {
  const said = words.trim().toLocaleLowerCase('sv');
  const nameOf = ({ name }: Unit) => name.toLocaleLowerCase('sv');
  const exact = units.find((unit) => unit.id === said || nameOf(unit) === said);
  if (exact !== undefined || said === '') return exact;
  const [begun, ...others] = units.filter((unit) => nameOf(unit).startsWith(said));
  if (begun !== undefined && others.length === 0) return begun;
  const near = nearestWord(said, units.map(nameOf));
  return units.find((unit) => nameOf(unit) === near);
}
