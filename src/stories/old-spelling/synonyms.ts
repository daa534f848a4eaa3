/**
 * Other words people write for the same thing, put right in the YAML before it is read. What is not known here is left
 * for the schema to report.
 */
import { isMap, isScalar, isSeq, type Document, type YAMLMap } from 'yaml';
import type { RoleTable } from '../../domain/people/roles';
import {
  arrangeMessages,
  arrangeNames,
  arrangePeople,
  arrangeRoles,
  itemsOf,
  moveToCheck,
  valuesOf,
} from './rearrange';

type Synonyms = Readonly<Record<string, readonly string[]>>;

const STORY: Synonyms = {
  story: ['title', 'verhaal'],
  about: ['description', 'summary'],
  pathway: ['pathways', 'procedure'],
  locale: ['language'],
  starts: ['start', 'startsAt', 'from', 'clock'],
  tenant: ['school'],
  organisations: ['organisation', 'schools', 'services', 'organisaties'],
  settings: ['setting'],
  people: ['persons', 'cast', 'who'],
  channels: ['channel'],
  contacts: ['contact'],
  holidays: ['holiday'],
  closures: ['closure'],
  steps: ['rows', 'row', 'step', 'scenes'],
  check: ['then', 'finally', 'checks', 'after'],
  leaks: ['leak', 'leakStrings', 'never'],
};
const PERSON: Synonyms = {
  name: ['naam'],
  roles: ['role'],
  kind: ['type'],
  onDuty: ['duty'],
  locale: ['language'],
  organisations: ['organisation', 'organisatie', 'organisaties', 'school', 'schools', 'service', 'services', 'group'],
};
const ORGANISATION: Synonyms = {
  name: ['naam'],
  kind: ['type', 'soort'],
  levels: ['level', 'niveau', 'niveaus'],
  municipality: ['gemeente'],
  network: ['net'],
  channels: ['channel'],
};
const EXPECT: Synonyms = {
  ok: ['accepted', 'done'],
  refuse: ['refused', 'refuses', 'refusal', 'refusedBy'],
  ask: ['asked', 'asks'],
  hint: ['hints', 'hinted', 'advice'],
  fields: ['field', 'invalid', 'missing'],
  stale: ['outdated'],
  unknown: ['notFound'],
  sees: ['says', 'shows', 'see'],
  not: ['never', 'notSees', 'without'],
};
const STEP: Synonyms = {
  ...EXPECT,
  note: ['comment', 'about', 'title'],
  at: ['when', 'time', 'clock'],
  wait: ['waits', 'after', 'later'],
  people: ['persons'],
  who: ['by', 'actor', 'person'],
  does: ['do', 'act', 'action'],
  approve: ['approves'],
  reject: ['rejects', 'withdraw', 'withdraws'],
  tick: ['ticks'],
  entry: ['sis'],
  command: ['types', 'slash'],
  press: ['presses', 'button'],
  case: ['as', 'in'],
  card: ['using'],
  with: ['answers', 'answering', 'values', 'data'],
  reasons: ['reasonsGiven', 'because'],
  reason: ['why'],
  expect: ['expects', 'expecting', 'expected', 'result'],
  rules: ['rule', 'covers', 'carries'],
  check: ['then', 'checks'],
};
const CHECK: Synonyms = {
  case: ['of', 'as', 'in'],
  stage: ['step'],
  status: ['state'],
  lead: ['leadHolder', 'regie'],
  members: ['member'],
  not_members: ['nonMembers', 'noMembers', 'notMember'],
  flags: ['flag'],
  not_flags: ['noFlags', 'notFlag'],
  tasks: ['openTasks', 'task'],
  not_tasks: ['noTasks', 'notTask', 'closedTasks'],
  tracks: ['track'],
  proposed: ['proposals', 'pending', 'waiting'],
  record: ['records', 'recorded'],
  no_record: ['notRecord', 'noRecords', 'notRecorded'],
  channel: ['channels'],
  direct: ['dm', 'dms', 'directMessages', 'messages'],
  organisation: ['school', 'service'],
  items: ['item', 'parts'],
  not_items: ['noItems', 'notItem', 'noItem'],
  sees: ['see', 'seen'],
  offers: ['can', 'offered'],
  hides: ['cannot', 'notOffered'],
  rules: ['rule', 'covers'],
};
const RECORD: Synonyms = {
  act: ['does'],
  by: ['who'],
  says: ['contains', 'text'],
  not: ['never'],
  reason: ['reasons'],
  times: ['count'],
};
const INBOX: Synonyms = {
  messages: ['message', 'count', 'total'],
  new: ['more', 'since'],
  says: ['contains', 'text'],
  not: ['never'],
};
const SEES: Synonyms = { who: ['person', 'by'], text: ['says', 'sees', 'contains'], not: ['never'] };

const flat = (key: string) => key.toLowerCase().replaceAll(/[-_ ]/g, '');

/**
 * Every word by its flat form: looked up for each key of each story, so made once. A name of its own goes before a
 * synonym of another.
 */
const lookUp = (synonyms: Synonyms): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(synonyms)
      .flatMap(([name, others]) => others.map((other) => [flat(other), name] as const))
      .reverse(),
    ...Object.keys(synonyms).map((name) => [flat(name), name] as const),
  ]);

const known = new WeakMap<Synonyms, ReadonlyMap<string, string>>();

function keyFor(typed: string, synonyms: Synonyms): string | undefined {
  const words = known.get(synonyms) ?? lookUp(synonyms);
  known.set(synonyms, words);
  return words.get(flat(typed));
}

/** Renames the keys of one map; a synonym of a word that is there already stays, so that the schema reports it. */
function rename(node: unknown, synonyms: Synonyms): YAMLMap | undefined {
  if (!isMap(node)) return undefined;
  for (const { key } of node.items) {
    if (!isScalar(key) || typeof key.value !== 'string') continue;
    const name = keyFor(key.value, synonyms);
    if (name && !node.has(name)) key.value = name;
  }
  return node;
}

function check(node: unknown, roles: RoleTable): YAMLMap[] {
  if (isMap(node)) arrangeMessages(node, roles);
  const map = rename(node, CHECK);
  if (!map) return [];
  for (const one of itemsOf(map.get('record', true))) rename(one, RECORD);
  for (const box of [...valuesOf(map.get('channel', true)), ...valuesOf(map.get('direct', true))]) rename(box, INBOX);
  for (const one of itemsOf(map.get('sees', true))) rename(one, SEES);
  return [map];
}

/** `fields: { what: … }` on a row are answers; `fields: [what]` are the fields expected to be wrong. */
function answersCalledFields(map: YAMLMap): void {
  const pair = map.items.find(({ key, value }) => isScalar(key) && key.value === 'fields' && isMap(value));
  if (pair && isScalar(pair.key) && !map.has('with')) pair.key.value = 'with';
}

/** Is this a word of a check and not also one of the row? */
const isOfCheck = (word: string, own: Synonyms) =>
  keyFor(word, own) === undefined && (keyFor(word, CHECK) !== undefined || flat(word) === 'messages');

/** One row; returns its checks. */
function step(
  document: Document.Parsed,
  node: unknown,
  roles: RoleTable,
): { step: YAMLMap; checks: YAMLMap[] } | undefined {
  const map = rename(node, STEP);
  if (!map) return undefined;
  answersCalledFields(map);
  if (isSeq(map.get('expect', true)))
    map.items.find(({ key }) => isScalar(key) && key.value === 'expect')!.key = document.createNode('refuse');
  arrangePeople(document, map);
  for (const person of valuesOf(map.get('people', true))) rename(person, PERSON);
  const expected = rename(map.get('expect', true), EXPECT);
  moveToCheck(document, map, map, (word) => isOfCheck(word, STEP));
  if (expected) moveToCheck(document, map, expected, (word) => isOfCheck(word, EXPECT));
  return { step: map, checks: itemsOf(map.get('check', true)).flatMap((one) => check(one, roles)) };
}

/**
 * Puts every synonym in a story right, in place, roles by their names among them; positions in the file stay as they
 * are.
 */
export function putRight(document: Document.Parsed, roles: RoleTable): void {
  const story = rename(document.contents, STORY);
  if (!story) return;
  arrangePeople(document, story);
  for (const person of valuesOf(story.get('people', true))) rename(person, PERSON);
  for (const one of valuesOf(story.get('organisations', true))) rename(one, ORGANISATION);
  const last = itemsOf(story.get('check', true)).flatMap((one) => check(one, roles));
  const rows = itemsOf(story.get('steps', true)).flatMap((node) => step(document, node, roles) ?? []);
  const checks = [...last, ...rows.flatMap((row) => row.checks)];
  const steps = rows.map((row) => row.step);
  arrangeRoles(story, steps, checks, roles);
  arrangeNames(story, steps, checks);
}
