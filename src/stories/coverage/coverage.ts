/**
 * Which rule of the source is where: in which row of which pathway, and in which row of which story. Gaps are what
 * nobody carries or nobody has tried.
 */
import type { Pathway } from '../../domain/procedure/pathway';
import { CARRIED_BY } from './carried-by';
import seedRules from './seed-rules.json';
import type { Story } from '../format/story';

/** A rule of one of the five sources in docs/rules.md. A definition is modelled, not obeyed, and needs no story. */
export type SeedRule = { readonly id: string; readonly level: string; readonly definition: boolean; readonly says: string };
const SEED_RULES: readonly SeedRule[] = seedRules;

/** `pathwayRows` as `meldcode: rule on talk (refuse)`; `storyRows` as `file:line row 3`. */
export type CoveredRule = SeedRule & { readonly pathwayRows: readonly string[]; readonly storyRows: readonly string[]; readonly gaps: readonly string[] };

export type Coverage = {
  readonly prefixes: readonly { readonly prefix: string; readonly pathways: readonly string[]; readonly covered: number; readonly of: number }[];
  readonly rules: readonly CoveredRule[];
  /** Rules outside the source (DES, ENR) that pathways carry or stories try. */
  readonly others: readonly { readonly id: string; readonly pathwayRows: readonly string[]; readonly storyRows: readonly string[] }[];
};

type Found = Map<string, string[]>;

function add(found: Found, rule: string, where: string): void {
  const known = found.get(rule) ?? [];
  if (!known.includes(where)) found.set(rule, [...known, where]);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
/** The name of an element in its list: of a field or act its id, of an option its value. */
const nameOf = (value: Record<string, unknown>): string | undefined => [value.id, value.value].find((name): name is string => typeof name === 'string');
/** Lists whose name would only repeat what the element is. */
const QUIET = ['acts', 'fields', 'options', 'stages', 'task', 'approval', 'states'];

/** Walks everything in a pathway that can say `carries`, naming the place it stands in. */
function walk(value: unknown, place: readonly string[], found: Found): void {
  if (Array.isArray(value)) return value.forEach((item) => walk(item, place, found));
  if (!isObject(value)) return;
  const name = nameOf(value);
  const here = name && name !== place.at(-1) ? [...place, name] : place;
  if (Array.isArray(value.carries)) for (const rule of value.carries as string[]) add(found, rule, here.join(' · '));
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'rules' || key === 'carries' || !isObject(inner)) continue;
    walk(inner, QUIET.includes(key) ? here : [...here, key], found);
  }
}

function inPathways(pathways: readonly Pathway[]): Found {
  const found: Found = new Map();
  for (const pathway of pathways) {
    for (const rule of pathway.rules) add(found, rule.id, `${pathway.id} · ${rule.level} on ${rule.on.join(', ')}`);
    walk(pathway, [pathway.id], found);
  }
  return found;
}

const prefixOf = (rule: string) => rule.split('-')[0]!;

/** What parts of the product carry, of the sources with these prefixes. */
function inProduct(found: Found, prefixes: readonly string[]): Found {
  for (const { rules, file, name } of CARRIED_BY) for (const rule of rules) if (prefixes.includes(prefixOf(rule))) add(found, rule, `the product · ${name} (${file})`);
  return found;
}

function inStories(stories: readonly Story[]): Found {
  const found: Found = new Map();
  for (const { file, rows } of stories) for (const row of rows) for (const rule of row.rules) add(found, rule, `${file}:${row.line} row ${row.number}`);
  return found;
}

/** A MUST is shown to hold in a story, unless it only defines something. */
export const needsStory = ({ level, definition }: SeedRule): boolean => level === 'MUST' && !definition;

function gapsOf(rule: SeedRule, pathwayRows: readonly string[], storyRows: readonly string[]): string[] {
  return [...(pathwayRows.length === 0 ? ['no pathway row'] : []), ...(needsStory(rule) && storyRows.length === 0 ? ['no story row'] : [])];
}

/**
 * Holds the rules of the source that these pathways are about against their rows and the stories. Without a pathway of
 * its own a source is left out.
 */
export function coverageOf(pathways: readonly Pathway[], stories: readonly Story[]): Coverage {
  const tried = inStories(stories);
  const prefixes = [...new Set(SEED_RULES.map(({ id }) => prefixOf(id)))].flatMap((prefix) => {
    const about = pathways.filter((pathway) => [...inPathways([pathway]).keys()].some((rule) => prefixOf(rule) === prefix)).map(({ id }) => id);
    return about.length > 0 ? [{ prefix, pathways: about }] : [];
  });
  const rows = inProduct(inPathways(pathways), prefixes.map(({ prefix }) => prefix));
  const rules = SEED_RULES.filter(({ id }) => prefixes.some(({ prefix }) => prefix === prefixOf(id))).map((rule): CoveredRule => {
    const pathwayRows = rows.get(rule.id) ?? [];
    const storyRows = tried.get(rule.id) ?? [];
    return { ...rule, pathwayRows, storyRows, gaps: gapsOf(rule, pathwayRows, storyRows) };
  });
  const counted = prefixes.map(({ prefix, pathways: about }) => {
    const own = rules.filter(({ id }) => prefixOf(id) === prefix);
    return { prefix, pathways: about, covered: own.filter(({ gaps }) => gaps.length === 0).length, of: own.length };
  });
  const seeds = new Set(SEED_RULES.map(({ id }) => id));
  const others = [...new Set([...rows.keys(), ...tried.keys()])].filter((id) => !seeds.has(id)).sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  return { prefixes: counted, rules, others: others.map((id) => ({ id, pathwayRows: rows.get(id) ?? [], storyRows: tried.get(id) ?? [] })) };
}

/** A rule is a gap when it is a MUST; what should or may be is only shown. */
export function mustGaps({ rules }: Coverage): readonly CoveredRule[] {
  return rules.filter(({ level, gaps }) => level === 'MUST' && gaps.length > 0);
}
