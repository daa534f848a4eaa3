/** Reads a story file: YAML, the schema, then what the words of it name. All problems at once, each with its line. */
import type { z } from 'zod';
import { checkDirectory } from '../../tenants/directory';
import type { RoleTable } from '../../domain/people/roles';
import { rolesNamed } from './roles-in';
import { personWords, storySchema, stepSchema, checkSchema, type RawStep, type RawStory } from './format';
import { notKnown } from '../../pathways/did-you-mean';
import type { StoryProblem } from './problem';
import { readRow } from './read-row';
import type { Row, Story } from './story';
import { isMoment, readDuration } from './times';
import { yamlLineOf, problemsOf, readYamlWithLines, type Source } from './yaml-lines';

/** A story, or everything that is wrong with it. */
export type ReadStory = { readonly story: Story } | { readonly problems: readonly StoryProblem[] };

function wordsAt(path: readonly PropertyKey[]): readonly string[] {
  const inside = (name: string) => path.at(-1) === name || (typeof path.at(-1) === 'number' && path.at(-2) === name);
  if (inside('check')) return Object.keys(checkSchema.shape);
  if (inside('steps')) return Object.keys(stepSchema.shape);
  if (inside('record')) return ['act', 'by', 'says', 'not', 'reason', 'times'];
  if (path.at(-2) === 'tasks') return ['owner', 'due'];
  if (inside('sees')) return ['who', 'text', 'not', 'journal'];
  if (path.at(-2) === 'channel' || path.at(-2) === 'direct') return ['messages', 'new', 'says', 'not'];
  if (path.at(-2) === 'people') return Object.keys(personWords);
  if (path.at(-2) === 'organisations') return ['name', 'kind', 'levels', 'municipality', 'network', 'channels'];
  if (path.at(-2) === 'contacts') return ['name', 'phone', 'hours'];
  return path.length === 0 ? Object.keys(storySchema.shape) : [];
}

/** Every person a story names, with the path to it. */
function* peopleNamed(raw: RawStory): Generator<readonly [string, readonly PropertyKey[]]> {
  const inCheck = function* (
    check: z.output<typeof checkSchema>,
    path: readonly PropertyKey[],
  ): Generator<readonly [string, readonly PropertyKey[]]> {
    for (const list of ['members', 'not_members'] as const)
      for (const name of check[list] ?? []) yield [name, [...path, list]];
    for (const map of ['direct', 'offers', 'hides'] as const)
      for (const name of Object.keys(check[map] ?? {})) yield [name, [...path, map, name]];
    if (check.lead && check.lead !== 'none') yield [check.lead, [...path, 'lead']];
    for (const one of check.sees ?? []) yield [one.who, [...path, 'sees']];
    for (const one of check.record ?? []) if (one.by) yield [one.by, [...path, 'record']];
  };
  for (const [index, step] of raw.steps.entries()) {
    if (step.who !== undefined) yield [step.who, ['steps', index, 'who']];
    for (const list of ['away', 'back'] as const)
      for (const name of step[list] ?? []) yield [name, ['steps', index, list]];
    for (const name of Object.keys(step.people ?? {})) yield [name, ['steps', index, 'people', name]];
    for (const check of step.check ?? []) yield* inCheck(check, ['steps', index, 'check']);
  }
  for (const check of raw.check ?? []) yield* inCheck(check, ['check']);
}

/** Every check with the path to it. */
function* checksIn(raw: RawStory): Generator<readonly [z.output<typeof checkSchema>, readonly PropertyKey[]]> {
  for (const [index, step] of raw.steps.entries())
    for (const check of step.check ?? []) yield [check, ['steps', index, 'check']];
  for (const check of raw.check ?? []) yield [check, ['check']];
}

/** Every organisation a story names, with the path to it. */
function* organisationsNamed(raw: RawStory): Generator<readonly [string, readonly PropertyKey[]]> {
  for (const [id, { organisations }] of Object.entries(raw.people))
    for (const name of organisations) yield [name, ['people', id, 'organisations']];
  for (const [index, { people = {} }] of raw.steps.entries())
    for (const [id, change] of Object.entries(people))
      for (const name of change?.organisations ?? []) yield [name, ['steps', index, 'people', id, 'organisations']];
  for (const [check, path] of checksIn(raw)) {
    if (check.organisation !== undefined && check.organisation !== 'none')
      yield [check.organisation, [...path, 'organisation']];
    for (const channel of Object.keys(check.channel ?? {}))
      if (channel.includes('@')) yield [channel.split('@')[1]!, [...path, 'channel', channel]];
  }
}

/** Tabs whose form is sent and that no row before has opened, with the path to them. */
function tabsNotOpened(
  raw: RawStory,
): { readonly name: string; readonly path: readonly PropertyKey[]; readonly open: string[] }[] {
  return raw.steps.flatMap(({ tab }, index) => {
    const open = raw.steps.slice(0, index).flatMap(({ opens }) => opens ?? []);
    return tab === undefined || open.includes(tab) ? [] : [{ name: tab, path: ['steps', index, 'tab'], open }];
  });
}

function problemsIn(source: Source, raw: RawStory, table: RoleTable): StoryProblem[] {
  const at = (path: readonly PropertyKey[], message: string): StoryProblem => ({
    file: source.file,
    line: yamlLineOf(source, path),
    message,
  });
  const known = Object.keys(raw.people);
  const people = [...peopleNamed(raw)]
    .filter(([name]) => !known.includes(name))
    .map(([name, path]) => at(path, notKnown('The person', name, known)));
  const there = Object.keys(raw.organisations);
  const organisations = [...organisationsNamed(raw)]
    .filter(([name]) => !there.includes(name))
    .map(([name, path]) => at(path, notKnown('The organisation', name, there)));
  const tabs = tabsNotOpened(raw).map(({ name, path, open }) => at(path, notKnown('The tab', name, open)));
  const settings = Object.entries(raw.settings).flatMap(([name, length]) =>
    typeof length !== 'string' || readDuration(length)
      ? []
      : [
          at(
            ['settings', name],
            `"${name}" should be a length of time such as: 3 working days, 5 days, 8 weeks, 4 hours.`,
          ),
        ],
  );
  const ids = Object.keys(table);
  const roles = [...rolesNamed(raw, checksIn(raw))]
    .filter(([role]) => !ids.includes(role))
    .map(([role, path]) => at(path, notKnown('The role', role, ids)));
  const starts = isMoment(raw.starts)
    ? []
    : [at(['starts'], `"starts" should be a local date and time such as 2026-11-16T09:00, not "${raw.starts}".`)];
  const keepers = Object.entries(raw.people).map(([id, person]) => ({ ...person, id }));
  const directory = checkDirectory(raw.directory, keepers, table, there).map(({ path, message }) => at(path, message));
  return [...people, ...tabs, ...organisations, ...directory, ...settings, ...roles, ...starts];
}

function rowsOf(source: Source, raw: RawStory): { rows: Row[]; problems: StoryProblem[] } {
  const read = raw.steps.map((step: RawStep, index) => readRow(step, index + 1, yamlLineOf(source, ['steps', index])));
  const rows = read.flatMap((one) => ('row' in one ? [one.row] : []));
  const problems = read.flatMap((one) => ('wrong' in one ? [{ file: source.file, ...one.wrong }] : []));
  const last = raw.check
    ? [
        {
          number: raw.steps.length + 1,
          line: yamlLineOf(source, ['check']),
          checks: raw.check,
          rules: raw.check.flatMap((check) => check.rules ?? []),
        },
      ]
    : [];
  return { rows: [...rows, ...last], problems };
}

/** Reads the text of a story file; `roles` are all that its people and channels may be of. */
export function readStory(file: string, text: string, roles: RoleTable): ReadStory {
  const source = readYamlWithLines(file, text);
  if (source.problems.length > 0) return { problems: source.problems };
  const parsed = storySchema.safeParse(source.document.toJS(), { reportInput: true });
  if (!parsed.success) return { problems: problemsOf(source, parsed.error.issues, wordsAt) };
  const raw = parsed.data;
  const { rows, problems } = rowsOf(source, raw);
  const wrong = [...problemsIn(source, raw, roles), ...problems].sort((a, b) => a.line - b.line);
  if (wrong.length > 0) return { problems: wrong };
  const {
    story: title,
    pathway: pathways,
    about,
    starts,
    tenant,
    channels,
    contacts,
    directory,
    holidays,
    closures,
    people,
    organisations,
    leaks,
    locale,
  } = raw;
  const settings = Object.fromEntries(
    Object.entries(raw.settings).map(([name, length]) => [name, readDuration(length)!]),
  );
  return {
    story: {
      file,
      title,
      pathways,
      about,
      starts,
      tenant,
      channels,
      contacts,
      directory,
      holidays,
      closures,
      people,
      organisations,
      settings,
      leaks,
      leaksLine: yamlLineOf(source, ['leaks']),
      locale,
      rows,
    },
  };
}
