import type { StoredData } from 'keyv';
import { keyRange, PAGE, type Page, pagesOf } from '../key-range.ts';
import type { SpaceAdapter } from '../keyv-space.ts';
import type { Hold } from '../leases.ts';
import { LeaseLostError } from '../store.ts';
import type { SqliteStatements } from './sqlite-statements.ts';

/** One space on a shared SQLite connection. */
export class SqliteAdapter implements SpaceAdapter {
  readonly opts = {};
  namespace?: string | undefined;
  readonly #statements: SqliteStatements;
  readonly #held: () => readonly Hold[];

  /** `held`: the leases without which nothing may be written. */
  constructor(statements: SqliteStatements, held: () => readonly Hold[]) {
    this.#statements = statements;
    this.#held = held;
  }

  async get<Value>(key: string): Promise<StoredData<Value> | undefined> {
    return this.#statements.one.get(key) as StoredData<Value> | undefined;
  }

  async getMany<Value>(keys: string[]): Promise<Array<StoredData<Value | undefined>>> {
    const rows = this.#statements.many.all(JSON.stringify(keys));
    const found = new Map(rows.map((row) => [row.key, row.value]));
    return keys.map((key) => found.get(key) as StoredData<Value | undefined>);
  }

  async set(key: string, value: unknown, ttl?: number): Promise<void> {
    const expires = ttl === undefined ? null : Date.now() + ttl;
    this.#fenced(() => this.#statements.set.run(key, value, expires));
  }

  async delete(key: string): Promise<boolean> {
    return this.#fenced(() => this.#statements.delete.run(key).changes > 0);
  }

  async clear(): Promise<void> {
    this.#statements.clear.run(...keyRange(this.namespace));
  }

  async *pages(prefix: string): AsyncGenerator<Page, void> {
    const { page } = this.#statements;
    yield* pagesOf(keyRange(this.namespace, prefix), async (from, end) => page.all(from, end, PAGE));
  }

  on(): this {
    return this;
  }

  #fenced<Result>(write: () => Result): Result {
    const held = this.#held();
    if (held.length === 0) return write();
    const { within, leaseNumber } = this.#statements;
    return within(() => {
      const isMine = ({ id, number }: Hold) => leaseNumber.get(id) === number;
      if (!held.every(isMine)) throw new LeaseLostError(held.map(({ id }) => id));
      return write();
    });
  }
}
