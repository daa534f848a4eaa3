/** Another case beside the one that somebody looks at, for who knows both as a whole; nothing for everybody else. Pure. */
import { isAskedOfBoth, isInWhole, type CaseInContext } from '../../domain/case/alongside';
import type { PersonId } from '../../domain/ids';
import { lineOf, stageOf } from '../../domain/procedure/pathway';
import type { AlongsideView } from '../viewer';

/**
 * The other case as this person may know of it beside `here`; undefined when they do not know one of them, or there is
 * nothing between the two. A case that has to be destroyed is not there any more.
 */
export function viewAlongside(here: CaseInContext, other: CaseInContext, person: PersonId): AlongsideView | undefined {
  const { state, context } = other;
  const tie = here.state.ties?.[state.id];
  if (!tie || state.erasing || !isInWhole(here, person) || !isInWhole(other, person)) return undefined;
  return {
    caseId: state.id,
    code: state.code,
    revision: state.revision,
    is: tie.is,
    pathway: lineOf(context.pathway, state.stage).title,
    stage: stageOf(context.pathway, state.stage).title,
    openedAt: state.openedAt,
    isOlder: state.openedAt < here.state.openedAt,
    closedAt: state.status === 'closed' ? state.closedAt : undefined,
    isAsked: tie.is === 'alike' && isAskedOfBoth(here, other, person),
  };
}
