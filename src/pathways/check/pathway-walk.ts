/**
 * Every word of a procedure that names something, and every text in it, each in its place. The one way by which checks
 * find them. Pure.
 */
import type { Line, Pathway, Rule, Stage, ItemKind } from '../../domain/procedure/pathway';
import type { RoleDefinition } from '../../domain/people/roles';
import { actVisit, due, owner, readers, remind } from './act-walk';
import { condition } from './condition-walk';
import * as name from './names';
import { everyNamed, object, type Visited, type NamedWord, type PlacedText, type Visit } from './walk';

const carries = name.ruleId;

const stage = object<Stage>({
  id: 'defined',
  title: 'ping',
  help: 'said',
  acts: name.act,
  completes: condition,
  due,
  remind,
  owner,
  escalateTo: name.role,
  optional: 'closed',
  coordinator: name.role,
  pings: name.role,
  carries,
});

const ofLine = {
  id: 'defined',
  title: 'ping',
  summary: 'ping',
  codePrefix: 'free',
  command: 'defined',
  opensWith: name.act,
  stages: stage,
  anytime: name.act,
  afterwards: name.act,
  oncePer: 'closed',
  leads: name.role,
  coordinator: name.role,
  carries,
} as const;

const line = object<Line>(ofLine);

/** A line that says nothing of its own has the leads and the coordinator of the pathway: they are named there. */
const ownOfLine: Visit<Line> = (value, at) =>
  line(value, at, undefined).filter(
    ({ path: [, , key] }) =>
      (key !== 'leads' || value.leads !== at.pathway.leads) &&
      (key !== 'coordinator' || value.coordinator !== at.pathway.coordinator),
  );

const ruleRow = object<Omit<Rule, 'when' | 'late'>>({
  id: name.ruleId,
  on: name.ruledAct,
  level: 'closed',
  say: 'told',
  next: 'told',
  mends: 'closed',
});

/** In the file the condition of a rule stands behind its level. */
const rule: Visit<Rule> = ({ when, late: _late, ...row }, at) => {
  const acts = at.pathway.acts.filter(({ id }) => row.on.includes(id));
  const inside = { ...at, path: [...at.path, row.level], acts: acts.length > 0 ? acts : undefined };
  return [...ruleRow(row, at, undefined), ...condition(when, inside, undefined)];
};

const roleDefinition = object<RoleDefinition>({
  id: 'defined',
  kind: 'closed',
  belongs: 'closed',
  name: 'ping',
  oversees: 'closed',
  keepsContacts: 'closed',
  appoints: 'closed',
  notesElsewhere: 'closed',
  alsoCalled: 'free',
});

const itemKind = object<ItemKind>({ title: 'said', level: 'closed', states: everyNamed('said'), carries });

/** Each stands by the name of a mark. */
const flagReaders: Visit<NonNullable<Pathway['flagReaders']>> = (value, at) =>
  Object.entries(value).flatMap(([flag, who]) => {
    const inside = { ...at, path: [...at.path, flag] };
    return [...name.flag(flag, inside, undefined), ...readers(who, inside, undefined)];
  });

const pathwayVisit = object<Pathway>({
  ...ofLine,
  version: 'closed',
  lines: ownOfLine,
  attribution: 'said',
  keptYears: 'closed',
  urgentAct: name.act,
  urgentContacts: name.contact,
  roles: roleDefinition,
  acts: actVisit,
  rules: rule,
  seesIdentity: name.role,
  seesSource: name.role,
  ownPart: name.role,
  flags: everyNamed('said'),
  flagReaders,
  tracks: everyNamed(object<Pathway['tracks'][string]>({ title: 'said', states: everyNamed('said') })),
  items: everyNamed(itemKind),
});

/** The contacts whose hours the words of a rule speak of. */
const contactsSpokenOf = ({ path, text, kind }: PlacedText): NamedWord[] =>
  kind === 'told'
    ? Object.values(text).flatMap((words: string | undefined) =>
        [...(words ?? '').matchAll(/\{opening:([^}]+)\}/g)].map(([, word]): NamedWord => ({
          path,
          names: 'contact',
          word: word!,
        })),
      )
    : [];

const walked = new WeakMap<Pathway, { readonly named: readonly NamedWord[]; readonly texts: readonly PlacedText[] }>();

/** All of them; the same pathway is walked once. */
export function walkPathway(pathway: Pathway): {
  readonly named: readonly NamedWord[];
  readonly texts: readonly PlacedText[];
} {
  const before = walked.get(pathway);
  if (before) return before;
  const found: readonly Visited[] = pathwayVisit(pathway, { path: [], pathway, acts: [] }, undefined);
  const texts = found.filter((one) => 'text' in one);
  const words = {
    named: [...found.filter((one) => 'names' in one), ...texts.flatMap(contactsSpokenOf)],
    texts,
  };
  walked.set(pathway, words);
  return words;
}
