/** Where Lika is working on something, and for whom. */
type Work = { conversation: string; person: string };

/** Kept in memory only: after a restart nothing is being worked on that the page could wait for. */
export interface Working {
  start(work: Work): void;
  stop(work: Work): void;
  list(): Work[];
  clear(): void;
}

export function createWorking(changed: (work: Work, working: boolean) => void): Working {
  const going = new Map<string, Work>();
  const key = (work: Work) => JSON.stringify([work.conversation, work.person]);
  return {
    start(work) {
      going.set(key(work), work);
      changed(work, true);
    },
    stop(work) {
      if (going.delete(key(work))) changed(work, false);
    },
    list: () => [...going.values()],
    clear: () => going.clear(),
  };
}
