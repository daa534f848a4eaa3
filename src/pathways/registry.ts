/** The pathways that may be started, by id. Pure: reading the files is for `compose/read-pathways.ts`. */
import type { Pathway } from '../domain/procedure/pathway';

export type Registry = { get(id: string): Pathway | undefined; all(): readonly Pathway[] };

/** Later pathways replace earlier ones with the same id: a school's own come last. */
export function makeRegistry(pathways: readonly Pathway[]): Registry {
  const byId = new Map(pathways.map((pathway) => [pathway.id, pathway]));
  return { get: (id) => byId.get(id), all: () => [...byId.values()] };
}
