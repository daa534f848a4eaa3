/**
 * Forms that people write a story in, brought to the one that the schema knows: people as a list, roles and people by
 * their names, checks beside the row. Works on the YAML in place.
 */
import { isMap, isScalar, isSeq, type Document, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { RoleTable } from '../../domain/people/roles';
import { roleNamed } from './role-names';

/** A pair whose key is a word. */
type Worded = Pair<Scalar<string>>;

const wordPairs = (map: YAMLMap): Worded[] =>
  map.items.filter((pair): pair is Worded => isScalar(pair.key) && typeof pair.key.value === 'string');
export const itemsOf = (node: unknown): unknown[] => (isSeq(node) ? node.items : [node]);
export const valuesOf = (node: unknown): unknown[] => (isMap(node) ? node.items.map(({ value }) => value) : []);

const textAt = (map: YAMLMap, word: string): string => {
  const value = map.get(word);
  return typeof value === 'string' ? value : '';
};

const flat = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * Gives every text under `node` (itself, or each of a list) the form that `better` knows; what it does not know stays,
 * for the schema to report.
 */
function replaceTexts(node: unknown, better: (text: string) => string | undefined): void {
  for (const one of itemsOf(node))
    if (isScalar(one) && typeof one.value === 'string') one.value = better(one.value) ?? one.value;
}

function replaceKeys(node: unknown, better: (text: string) => string | undefined): void {
  if (!isMap(node)) return;
  for (const { key } of wordPairs(node)) {
    const known = better(key.value);
    if (known !== undefined && !node.has(known)) key.value = known;
  }
}

/**
 * `people: [{ id: mila, … }]` is `people: { mila: { … } }`; without an id the first word of the name is. `mila: mentor`
 * is `mila: { roles: mentor }`.
 */
export function arrangePeople(document: Document, holder: YAMLMap): void {
  const pair = wordPairs(holder).find(({ key }) => key.value === 'people');
  if (pair && isSeq(pair.value)) {
    const pairs = pair.value.items.map((one) => {
      const named = isMap(one)
        ? textAt(one, 'id') || textAt(one, 'who') || textAt(one, 'name').split(' ')[0]!.toLowerCase()
        : '';
      if (!isMap(one) || named === '') return undefined;
      one.delete('id');
      one.delete('who');
      const key = document.createNode(named);
      if (one.range) key.range = one.range;
      return document.createPair(key, one);
    });
    if (pairs.every((one) => one !== undefined)) {
      const map = document.createNode({}) as YAMLMap;
      map.items.push(...pairs);
      pair.value = map;
    }
  }
  for (const person of isMap(pair?.value) ? pair.value.items : []) {
    const roles = person.value;
    if (!isSeq(roles) && !(isScalar(roles) && typeof roles.value === 'string')) continue;
    const map = document.createNode({}) as YAMLMap;
    map.items.push(document.createPair('roles', roles));
    person.value = map;
  }
}

/** The people that the story begins with, and those of rows in which something changes for somebody. */
const peopleMaps = (story: YAMLMap, steps: readonly YAMLMap[]): YAMLMap[] =>
  [story, ...steps].flatMap((map) => valuesOf(map.get('people', true))).filter((one) => isMap(one));

/** `director@de_linde`, also written as `director of De Linde`: the channel of one school, service or group. */
const AT = /^([^@]{1,80}?)(?:\s?@\s?|\s(?:of|van|at)\s)(.{1,200})$/i;

/** The name of a channel with its role, and the organisation after it, by their ids. */
function channelNamed(
  text: string,
  roles: RoleTable,
  organisation: (text: string) => string | undefined,
): string | undefined {
  const role = roleNamed(text, roles);
  if (role) return role;
  const [, before = '', behind = ''] = AT.exec(text) ?? [];
  const named = roleNamed(before, roles);
  return named && `${named}@${organisation(behind) ?? behind}`;
}

/** Roles by any of their names: of people, of channels, of the channels that a check looks at. */
export function arrangeRoles(
  story: YAMLMap,
  steps: readonly YAMLMap[],
  checks: readonly YAMLMap[],
  roles: RoleTable,
): void {
  const role = (text: string) => roleNamed(text, roles);
  for (const person of peopleMaps(story, steps)) replaceTexts(person.get('roles', true), role);
  if (isSeq(story.get('channels', true))) replaceTexts(story.get('channels', true), role);
  for (const one of valuesOf(story.get('organisations', true)))
    if (isMap(one) && isSeq(one.get('channels', true))) replaceTexts(one.get('channels', true), role);
  const organisation = finderOf(story, 'organisations');
  for (const check of checks)
    replaceKeys(check.get('channel', true), (text) => channelNamed(text, roles, organisation));
}

/**
 * Makes a finder of ids from the people or organisations of the story: by id, full name or, when only one has it, first
 * name.
 */
function finderOf(story: YAMLMap, what: 'people' | 'organisations'): (text: string) => string | undefined {
  const people = story.get(what, true);
  const known = isMap(people)
    ? wordPairs(people).map(({ key, value }) => ({ id: key.value, name: isMap(value) ? textAt(value, 'name') : '' }))
    : [];
  return (text) => {
    if (known.some(({ id }) => id === text)) return text;
    const wanted = flat(text);
    const full = known.filter(({ id, name }) => flat(id) === wanted || flat(name) === wanted);
    const first = known.filter(({ name }) => flat(name.split(' ')[0]!) === wanted);
    return full[0]?.id ?? (first.length === 1 ? first[0]!.id : undefined);
  };
}

/**
 * People by their names wherever a row or a check names them. Answers of forms are read where the form is filled in.
 */
export function arrangeNames(story: YAMLMap, steps: readonly YAMLMap[], checks: readonly YAMLMap[]): void {
  const find = finderOf(story, 'people');
  const organisation = finderOf(story, 'organisations');
  for (const person of peopleMaps(story, steps)) replaceTexts(person.get('organisations', true), organisation);
  for (const step of steps) {
    replaceTexts(step.get('who', true), find);
    replaceKeys(step.get('people', true), find);
  }
  for (const check of checks) {
    for (const word of ['members', 'not_members', 'lead']) replaceTexts(check.get(word, true), find);
    replaceTexts(check.get('organisation', true), organisation);
    for (const word of ['direct', 'offers', 'hides']) replaceKeys(check.get(word, true), find);
    for (const one of itemsOf(check.get('sees', true))) if (isMap(one)) replaceTexts(one.get('who', true), find);
    for (const one of itemsOf(check.get('record', true))) if (isMap(one)) replaceTexts(one.get('by', true), find);
  }
}

/** `messages: { mentor: 0 }` in a check counts channels, `messages: { mila: 1 }` direct messages. */
export function arrangeMessages(check: YAMLMap, roles: RoleTable): void {
  const pair = wordPairs(check).find(({ key }) => flat(key.value) === 'messages');
  if (!pair || !isMap(pair.value)) return;
  const name = wordPairs(pair.value).every(({ key }) => channelNamed(key.value, roles, () => undefined) !== undefined)
    ? 'channel'
    : 'direct';
  if (!check.has(name)) pair.key.value = name;
}

/**
 * Moves the pairs that `belong` in a check from `from` into the check of the step, which is made when there is none.
 */
export function moveToCheck(
  document: Document,
  step: YAMLMap,
  from: YAMLMap,
  belongs: (word: string) => boolean,
): void {
  const moving = wordPairs(from).filter(({ key }) => belongs(key.value));
  if (moving.length === 0) return;
  from.items = from.items.filter((pair) => !(moving as readonly unknown[]).includes(pair));
  const there = step.get('check', true);
  const map = isMap(there) ? there : (document.createNode({}) as YAMLMap);
  map.items.push(...moving);
  if (isMap(there)) return;
  if (isSeq(there)) there.items.push(map);
  else step.items.push(document.createPair('check', map));
}
