/** What each word can mean, of lists of words by what they mean. A word may mean more than one thing. */
export function conceptsByWord<Concept extends string>(
  words: Readonly<Record<Concept, string>>,
): ReadonlyMap<string, ReadonlySet<Concept>> {
  const found = new Map<string, Set<Concept>>();
  for (const [concept, listed] of Object.entries(words) as [Concept, string][]) {
    for (const word of listed.split(/\s+/).filter(Boolean)) {
      found.set(word, (found.get(word) ?? new Set()).add(concept));
    }
  }
  return found;
}
