/** What a platform must remember longer than the process lives. What it keeps there stands at its own options. */
export interface Memory {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
}
