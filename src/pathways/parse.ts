/** Reads a pathway file: its form, then whether it holds together. Every error of the file at once, each with its line. */
import type { Pathway } from '../domain/procedure/pathway';
import { checkPathway } from './check';
import { readYaml, type FileError } from './read-yaml';
import { pathwaySchema } from './schema';

/** The pathway in `source`, or all that is wrong with it; `file` is only used to name the place. */
export function parsePathway(
  source: string,
  file: string,
): { readonly pathway: Pathway } | { readonly errors: readonly FileError[] } {
  const read = readYaml(source, file, pathwaySchema, checkPathway);
  return 'errors' in read ? read : { pathway: read.value };
}
