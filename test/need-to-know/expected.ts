/**
 * What must be so according to a statement, worked out apart from the engine: plain sets of ids, from the words of the
 * file alone.
 */
import { fieldsOf, type ActStatement, type Statement } from './statements';

/**
 * How the viewer stands to the case. `author` wrote everything; `named` is named in every people field, holds every
 * part and leads.
 */
export const RELATIONS = ['member', 'named', 'author', 'reporter', 'none', 'kept out', 'gone'] as const;
export type Relation = (typeof RELATIONS)[number];

export type Viewer = {
  readonly role: string | undefined;
  readonly kind: 'staff' | 'partner';
  readonly relation: Relation;
};
/**
 * What the fields of an act are, from the pathway: which name people or parts, and which act leads to opening parts.
 */
export type FieldTypes = Readonly<Record<string, string>>;

const holds = ({ role, kind }: Viewer, roles: readonly string[]): boolean =>
  (role !== undefined && roles.includes(role)) || (kind === 'staff' && roles.includes('employee'));
const inCase = ({ relation }: Viewer): boolean =>
  relation === 'member' || relation === 'named' || relation === 'author';

/**
 * In the case for one part: has such a role and none that looks after the whole. Whoever holds no role of the procedure
 * at all (any more) gets no more than that (FM-18).
 */
export function isPart(said: Statement, viewer: Viewer): boolean {
  if (
    said.part.length === 0 ||
    holds(
      viewer,
      [...said.leads, ...said.identity].filter((role) => !said.part.includes(role)),
    )
  )
    return false;
  const named = Object.values(said.acts).flatMap(({ may, knows = [], only }) => [
    ...(typeof may === 'string' ? [] : may),
    ...knows,
    ...Object.values(only).flat(),
  ]);
  return holds(viewer, said.part) || !holds(viewer, named);
}

export function levelsOf(said: Statement, viewer: Viewer): readonly string[] {
  if (!inCase(viewer)) return ['L0'];
  return ['L0', 'L1', ...(holds(viewer, said.identity) ? ['L2'] : []), ...(holds(viewer, said.source) ? ['L3'] : [])];
}

/** Is the viewer among these readers? `named=` counts only for who is named there. */
function isAmong(viewer: Viewer, readers: readonly string[]): boolean {
  return (
    holds(viewer, readers) ||
    readers.includes(`kind=${viewer.kind}`) ||
    (viewer.relation === 'named' && readers.some((one) => one.startsWith('named=')))
  );
}

const NAMES = ['person', 'people', 'item', 'items'];

/** Does the viewer know at all that this was done? */
export function knows(
  said: Statement,
  act: ActStatement,
  viewer: Viewer,
  types: FieldTypes,
  opensParts: boolean,
): boolean {
  if (viewer.relation === 'author') return true;
  if (viewer.relation === 'reporter')
    return (
      Object.values(act.only).some((readers) => readers.includes('reporter')) &&
      (!act.knows || act.knows.includes('reporter'))
    );
  if (!inCase(viewer) || (act.knows && !isAmong(viewer, act.knows))) return false;
  return (
    !isPart(said, viewer) ||
    (viewer.relation === 'named' && (opensParts || Object.values(types).some((type) => NAMES.includes(type))))
  );
}

/** The fields the viewer reads of an act they know. */
export function reads(said: Statement, act: ActStatement, viewer: Viewer): readonly string[] {
  const levels = levelsOf(said, viewer);
  return fieldsOf(act)
    .filter(({ id, level }) => {
      const only = act.only[id];
      if (viewer.relation === 'author') return true;
      if (viewer.relation === 'reporter') return only?.includes('reporter') ?? false;
      return levels.includes(level) && (!only || isAmong(viewer, only));
    })
    .map(({ id }) => id);
}

export type Place = { readonly step: string; readonly line: string; readonly closed: boolean };

const isOffered = (act: ActStatement, { step, line, closed }: Place): boolean =>
  closed ? act.closed.includes(line) : act.in.includes(step) || act.open.includes(line);

/**
 * May the viewer begin this act here: `yes`, `no` (they are told why), or `unknown` (for them there is no such case)?
 */
export function mayDo(said: Statement, id: string, viewer: Viewer, place: Place): 'yes' | 'no' | 'unknown' {
  const act = said.acts[id]!;
  const isReporters = said.urgent === id || (Array.isArray(act.may) && act.may.includes('reporter'));
  if (!inCase(viewer) && !(viewer.relation === 'reporter' && isReporters)) return 'unknown';
  const theirs =
    (viewer.relation === 'reporter' && act.may.includes('reporter')) ||
    act.may === 'members' ||
    (act.may === 'lead' ? viewer.relation === 'named' : holds(viewer, act.may));
  return theirs && isOffered(act, place) ? 'yes' : 'no';
}

export const mayBegin = (act: ActStatement, viewer: Viewer): boolean =>
  typeof act.may !== 'string' && holds(viewer, act.may);

/** May the viewer decide about a proposal of somebody else? */
export function mayApprove(act: ActStatement, viewer: Viewer): boolean {
  if (!act.approves || !inCase(viewer)) return false;
  return typeof act.approves === 'string' ? viewer.relation === 'named' : holds(viewer, act.approves);
}
