/** Spellings of one sound, by what they are written as here, in the order in which they are put right. */
const SOUNDS: [RegExp, string][] = [
  [/(?:stj|skj|sj|sch|sh)/g, 'x'],
  [/(?:tj|kj)/g, 'c'],
  [/(?:ck|q|ch)/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/ph/g, 'f'],
  [/(?:gj|hj|dj|lj)(?=[aeiouy])/g, 'j'],
  [/(\p{L})\1+/gu, '$1'],
];

/** How a folded word sounds: alike for those that differ in doubled letters and in signs for the same sound. */
export function soundOf(word: string): string {
  return SOUNDS.reduce((sound, [spelling, sign]) => sound.replace(spelling, sign), word);
}
