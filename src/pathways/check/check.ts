/**
 * Checks that a pathway that has the right form also holds together. Pure; one function, the same for ours and for a
 * school's own.
 */
import { linesOf, type Pathway, type Rule } from '../../domain/procedure/pathway';
import { checkAct } from './check-acts';
import { checkExamples } from './check-examples';
import { checkForms } from './check-forms';
import { checkMends } from './check-mends';
import { checkNames } from './check-names';
import { tasksOf } from './names';
import { checkStages } from './check-stages';
import { checkWords } from './check-words';
import type { Path, SchemaProblem } from '../schema-issues';

function repeated(list: readonly { readonly id: string }[], path: Path, what: string): SchemaProblem[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) < index
      ? [{ path: [...path, index, 'id'], message: `there are two ${what} ${id}` }]
      : [],
  );
}

function checkIds(pathway: Pathway): SchemaProblem[] {
  const twice = repeated(tasksOf(pathway.acts), [], 'tasks').map(({ message }) => ({ path: ['acts'], message }));
  const inActs = pathway.acts.flatMap((act, index) => [
    ...repeated(act.fields, ['acts', index, 'fields'], 'fields'),
    ...act.fields.flatMap(({ options = [] }, number) =>
      repeated(
        options.map(({ value }) => ({ id: value })),
        ['acts', index, 'fields', number, 'options'],
        'options',
      ),
    ),
  ]);
  const stages = linesOf(pathway)
    .slice(1)
    .flatMap((_line, index) =>
      repeated(
        linesOf(pathway)
          .slice(0, index + 2)
          .flatMap((line) => line.stages),
        ['lines', index],
        'stages',
      ).map(({ message }) => ({ path: ['lines', index, 'stages'], message })),
    );
  return [
    ...repeated(pathway.stages, ['stages'], 'stages'),
    ...stages,
    ...repeated(pathway.acts, ['acts'], 'acts'),
    ...inActs,
    ...twice,
  ];
}

/**
 * One rule may have several rows, but a written reason is kept by rule id, so on one act each level of it is one row.
 */
function checkRule(pathway: Pathway, rule: Rule, index: number): SchemaProblem[] {
  const path = ['rules', index];
  const acts = rule.on.flatMap((id) => pathway.acts.find((act) => act.id === id) ?? []);
  const before = pathway.rules
    .slice(0, index)
    .filter(
      (other) => other.id === rule.id && other.level === rule.level && other.on.some((act) => rule.on.includes(act)),
    );
  const blocked = rule.level === 'hint' ? [] : acts.filter((act) => act.urgent);
  return [
    ...before.map(() => ({
      path,
      message: `${rule.id} has two ${rule.level} rows on the same act: make them one with \`any\``,
    })),
    ...blocked.map((act) => ({
      path: [...path, rule.level],
      message: `act ${act.id} is urgent: no rule may ${rule.level} it (DES-9)`,
    })),
    ...(rule.level === 'refuse' && !rule.next
      ? [{ path, message: 'a refusal says in `next` what the person can do' }]
      : []),
    ...checkMends(rule, path),
  ];
}

/** Everything that is wrong with a pathway, each in its place; nothing when it may be used. */
export function checkPathway(pathway: Pathway): SchemaProblem[] {
  return [
    ...checkIds(pathway),
    ...checkStages(pathway),
    ...pathway.acts.flatMap((act, index) => checkAct(pathway, act, ['acts', index])),
    ...pathway.rules.flatMap((rule, index) => checkRule(pathway, rule, index)),
    ...checkNames(pathway),
    ...checkForms(pathway),
    ...checkExamples(pathway),
    ...checkWords(pathway),
  ];
}
