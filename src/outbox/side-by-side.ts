/**
 * Works on all items, so many at a time, those with the same key one after another. Gives the results in no certain
 * order, and how many items were left when the signal came; what has begun by then is finished. Rejects when one item
 * does, and begins on no more.
 */
export async function sideBySide<Item, Result>(
  items: readonly Item[],
  options: { atOnce: number; keyOf: (item: Item) => string; signal?: AbortSignal | undefined },
  work: (item: Item) => Promise<Result>,
): Promise<{ results: Result[]; left: number }> {
  const { atOnce, keyOf, signal } = options;
  const groups = Map.groupBy(items, keyOf).values();
  const results: Result[] = [];
  let left = items.length;
  let failed = false;

  const stop = (error: unknown): never => {
    failed = true;
    throw error;
  };
  const worker = async () => {
    // All workers take from the same iterator.
    for (const group of groups) {
      for (const item of group) {
        if (failed || signal?.aborted) return;
        left -= 1;
        results.push(await work(item).catch(stop));
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return { results, left };
}
