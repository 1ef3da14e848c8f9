const FRESH_MS = 5 * 60 * 1000;
const MOST = 2000;

/** What a platform said of the people who wrote last, in this process, by their address there. */
interface RecentPeople<Profile> {
  /** What was said no more than some minutes ago. */
  fresh(address: string): Profile | undefined;
  remember(address: string, profile: Profile): void;
}

export function createRecentPeople<Profile>(now: () => Date): RecentPeople<Profile> {
  const known = new Map<string, { profile: Profile; at: number }>();

  return {
    fresh(address) {
      const entry = known.get(address);
      return entry !== undefined && now().getTime() - entry.at < FRESH_MS ? entry.profile : undefined;
    },
    remember(address, profile) {
      known.delete(address);
      known.set(address, { profile, at: now().getTime() });
      for (const oldest of known.keys()) {
        if (known.size <= MOST) break;
        known.delete(oldest);
      }
    },
  };
}
