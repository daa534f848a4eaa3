/**
 * Every role that a story names, with the path to it: of people, of channels, of the channels that a check looks at.
 * Decides nothing.
 */
import type { Role } from '../../domain/people/roles';
import type { Check, RawStory } from './format';

type PlacedRole = readonly [Role, readonly PropertyKey[]];

function* ofPeople(
  people: Readonly<Record<string, { readonly roles?: readonly Role[] | undefined } | null>>,
  path: readonly PropertyKey[],
): Generator<PlacedRole> {
  for (const [id, person] of Object.entries(people))
    for (const role of person?.roles ?? []) yield [role, [...path, id, 'roles']];
}

/** The roles of a story whose names were put right; `checks` are all of its checks with their paths. */
export function* rolesNamed(
  raw: RawStory,
  checks: Iterable<readonly [Check, readonly PropertyKey[]]>,
): Generator<PlacedRole> {
  yield* ofPeople(raw.people, ['people']);
  for (const [index, { people = {} }] of raw.steps.entries()) yield* ofPeople(people, ['steps', index, 'people']);
  if (typeof raw.channels !== 'string') for (const role of raw.channels) yield [role, ['channels']];
  for (const [id, { channels }] of Object.entries(raw.organisations))
    if (channels !== undefined && channels !== 'none')
      for (const role of channels) yield [role, ['organisations', id, 'channels']];
  for (const [index, { where }] of raw.steps.entries())
    if (where !== undefined) yield [where.split('@')[0]!, ['steps', index, 'where']];
  for (const [check, path] of checks)
    for (const channel of Object.keys(check.channel ?? {}))
      yield [channel.split('@')[0]!, [...path, 'channel', channel]];
}
