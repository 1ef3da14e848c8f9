/** What places are called in Swedish and English that their zones do not say. */
const PLACES: Record<string, string> = {
  sverige: 'Europe/Stockholm',
  sweden: 'Europe/Stockholm',
  göteborg: 'Europe/Stockholm',
  malmö: 'Europe/Stockholm',
  helsingfors: 'Europe/Helsinki',
  finland: 'Europe/Helsinki',
  åland: 'Europe/Mariehamn',
  köpenhamn: 'Europe/Copenhagen',
  danmark: 'Europe/Copenhagen',
  denmark: 'Europe/Copenhagen',
  norge: 'Europe/Oslo',
  norway: 'Europe/Oslo',
  island: 'Atlantic/Reykjavik',
  iceland: 'Atlantic/Reykjavik',
  bryssel: 'Europe/Brussels',
  wien: 'Europe/Vienna',
  rom: 'Europe/Rome',
  prag: 'Europe/Prague',
  warszawa: 'Europe/Warsaw',
  lissabon: 'Europe/Lisbon',
  aten: 'Europe/Athens',
  storbritannien: 'Europe/London',
  england: 'Europe/London',
  estland: 'Europe/Tallinn',
  lettland: 'Europe/Riga',
  litauen: 'Europe/Vilnius',
  tyskland: 'Europe/Berlin',
  germany: 'Europe/Berlin',
  spanien: 'Europe/Madrid',
  spain: 'Europe/Madrid',
  kanarieöarna: 'Atlantic/Canary',
};

const folded = (words: string) => words.trim().toLocaleLowerCase('sv').replaceAll(' ', '_');

/** The zone that the words name: `Europe/Helsinki` in any case, its city, or a place in Swedish. Undefined when there is none. */
export function zoneNamed(words: string): string | undefined {
  const place = PLACES[words.trim().toLocaleLowerCase('sv')];
  if (place !== undefined) return place;
  const said = folded(words);
  const zones = Intl.supportedValuesOf('timeZone');
  return (
    zones.find((zone) => zone.toLowerCase() === said) ??
    zones.find((zone) => zone.toLowerCase().split('/').at(-1) === said) ??
    otherName(words)
  );
}

/** A zone that goes by an older or a newer name here, such as `Asia/Kolkata`. */
function otherName(words: string): string | undefined {
  const said = words.trim();
  if (!/^[\w+-]+\/[\w+/-]+$/u.test(said)) return undefined;
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: said }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
