/** The scores from 0 to 1, the best at 1; changed in place. */
export function normalized(scores: Float64Array): Float64Array {
  let top = 0;
  for (const score of scores) if (score > top) top = score;
  if (top > 0) for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / top;
  return scores;
}

/** The places of the highest scores, the highest first. */
export function best(scores: Float64Array, count: number): number[] {
  const found: number[] = [];
  let lowest = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score <= lowest) continue;
    const before = found.findIndex((other) => score > (scores[other] ?? 0));
    found.splice(before === -1 ? found.length : before, 0, at);
    if (found.length > count) found.pop();
    if (found.length === count) lowest = scores[found.at(-1) ?? 0] ?? 0;
  }
  return found;
}
