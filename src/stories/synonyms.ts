/** Other words people write for the same thing, put right in the YAML before it is read. What is not known here is left for the schema to report. */
import { isMap, isScalar, isSeq, type Document, type YAMLMap } from 'yaml';

type Synonyms = Readonly<Record<string, readonly string[]>>;

const STORY: Synonyms = {
  story: ['title', 'verhaal'], about: ['description', 'summary'], pathway: ['pathways', 'procedure'], locale: ['language'], starts: ['start', 'startsAt', 'from', 'clock'],
  tenant: ['school'], people: ['persons', 'cast', 'who'], channels: ['channel'], contacts: ['contact'], holidays: ['holiday'], closures: ['closure'],
  steps: ['rows', 'row', 'step', 'scenes'], check: ['then', 'finally', 'checks', 'after'], leaks: ['leak', 'leakStrings', 'never'],
};
const PERSON: Synonyms = { name: ['naam'], roles: ['role'], kind: ['type'], onDuty: ['duty'], locale: ['language'] };
const EXPECT: Synonyms = {
  ok: ['accepted', 'done'], refuse: ['refused', 'refuses', 'refusal'], ask: ['asked', 'asks'], hint: ['hints', 'hinted', 'advice'], fields: ['field', 'invalid', 'missing'],
  stale: ['outdated'], unknown: ['notFound'], sees: ['says', 'shows', 'see'], not: ['never', 'notSees', 'without'],
};
const STEP: Synonyms = {
  ...EXPECT, note: ['comment', 'about', 'title'], at: ['when', 'time', 'clock'], wait: ['waits', 'after', 'later'], who: ['by', 'actor', 'person'], does: ['do', 'act', 'action'],
  approve: ['approves'], reject: ['rejects', 'withdraw'], tick: ['ticks'], entry: ['sis'], command: ['types', 'slash'], press: ['presses', 'button'], case: ['as', 'in'], card: ['using'],
  with: ['answers', 'answering', 'values', 'data'], reasons: ['reasonsGiven', 'because'], reason: ['why'], expect: ['expects', 'expecting', 'expected', 'result'], rules: ['rule', 'covers', 'carries'], check: ['then', 'checks'],
};
const CHECK: Synonyms = {
  case: ['of', 'as', 'in'], stage: ['step'], status: ['state'], lead: ['leadHolder', 'regie'], members: ['member'], not_members: ['nonMembers', 'noMembers', 'notMember'], flags: ['flag'],
  not_flags: ['noFlags', 'notFlag'], tasks: ['openTasks', 'task'], not_tasks: ['noTasks', 'notTask', 'closedTasks'], tracks: ['track'], proposed: ['proposals', 'pending', 'waiting'],
  record: ['records', 'recorded'], no_record: ['notRecord', 'noRecords', 'notRecorded'], channel: ['channels'], direct: ['dm', 'dms', 'directMessages', 'messages'],
  sees: ['see', 'seen'], offers: ['can', 'offered'], hides: ['cannot', 'notOffered'], rules: ['rule', 'covers'],
};
const RECORD: Synonyms = { act: ['does'], by: ['who'], says: ['contains', 'text'], not: ['never'], reason: ['reasons'], times: ['count'] };
const INBOX: Synonyms = { messages: ['message', 'count', 'total'], new: ['more', 'since'], says: ['contains', 'text'], not: ['never'] };
const SEES: Synonyms = { who: ['person', 'by'], text: ['says', 'sees', 'contains'], not: ['never'] };

const flat = (key: string) => key.toLowerCase().replaceAll(/[-_ ]/g, '');

function keyFor(typed: string, synonyms: Synonyms): string | undefined {
  const wanted = flat(typed);
  const names = Object.keys(synonyms);
  return names.find((name) => flat(name) === wanted) ?? names.find((name) => synonyms[name]!.some((other) => flat(other) === wanted));
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

const itemsOf = (node: unknown): unknown[] => (isSeq(node) ? node.items : [node]);
const valuesOf = (node: unknown): unknown[] => (isMap(node) ? node.items.map(({ value }) => value) : []);

function check(node: unknown): void {
  const map = rename(node, CHECK);
  if (!map) return;
  for (const one of itemsOf(map.get('record', true))) rename(one, RECORD);
  for (const box of [...valuesOf(map.get('channel', true)), ...valuesOf(map.get('direct', true))]) rename(box, INBOX);
  for (const one of itemsOf(map.get('sees', true))) rename(one, SEES);
}

/** `fields: { what: … }` on a row are answers; `fields: [what]` are the fields expected to be wrong. */
function answersCalledFields(map: YAMLMap): void {
  const pair = map.items.find(({ key, value }) => isScalar(key) && key.value === 'fields' && isMap(value));
  if (pair && isScalar(pair.key) && !map.has('with')) pair.key.value = 'with';
}

/** Puts every synonym in a story right, in place; positions in the file stay as they are. */
export function putRight(document: Document.Parsed): void {
  const story = rename(document.contents, STORY);
  if (!story) return;
  for (const person of valuesOf(story.get('people', true))) rename(person, PERSON);
  for (const one of itemsOf(story.get('check', true))) check(one);
  for (const step of itemsOf(story.get('steps', true))) {
    const map = rename(step, STEP);
    if (!map) continue;
    answersCalledFields(map);
    rename(map.get('expect', true), EXPECT);
    for (const one of itemsOf(map.get('check', true))) check(one);
  }
}
