/**
 * Checks that whatever a procedure names is there: acts, fields, values, items, states, tracks, flags, stages, and the
 * rules of docs/rules.md. Pure.
 */
import type { Pathway } from '../../domain/procedure/pathway';
import { thereIsNo } from '../did-you-mean';
import rules from '../rule-ids.json';
import type { SchemaProblem } from '../schema-issues';
import { walkPathway } from './pathway-walk';

const RULES: ReadonlySet<string> = new Set(rules);

/**
 * Every word that names nothing. Roles are held against those there are by `check-roles.ts`, contacts against those of
 * each school (`tenants/check.ts`).
 */
export function checkNames(pathway: Pathway): SchemaProblem[] {
  return walkPathway(pathway).named.flatMap(({ path, names, word, wrong }) => {
    const message =
      names === 'rule' && !RULES.has(word) ? thereIsNo('rule in docs/rules.md', word, likely(word)) : wrong;
    return message === undefined ? [] : [{ path, message }];
  });
}

/** Those that begin alike: of three hundred nobody reads all. */
const likely = (word: string): readonly string[] => rules.filter((id) => id.startsWith(word.split(/\d/, 1)[0]!));
