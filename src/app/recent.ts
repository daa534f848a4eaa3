/** A memory that cannot grow: the newest entries only. For what is convenient to know and harmless to forget. */

export type Recent<T> = { get(key: string): T | undefined; set(key: string, value: T): void };

/** Remembers the last `limit` keys. */
export function createRecent<T>(limit: number): Recent<T> {
  const entries = new Map<string, T>();
  return {
    get: (key) => entries.get(key),
    set: (key, value) => {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size > limit) entries.delete(entries.keys().next().value!);
    },
  };
}
