/**
 * What a change leads to in other cases, as messages of its outbox: stored with the change itself, so that nothing is
 * forgotten, and looked after by a worker, so that whoever opens a case cannot tell by anything, not by how long it
 * takes, that there is another. Pure.
 */
import { isSameAbout, type AboutWhom } from '../domain/case/about';
import type { ExistingCase } from '../domain/case/case';
import type { Entry } from '../domain/case/event';
import type { Context } from '../domain/procedure/context';
import { coordinatorIn } from '../domain/procedure/pathway';
import type { Message } from './message';

/** `was`: whom it was about before the change, and `is`: whom it is about now. */
export function tiesFor(
  context: Context,
  entries: readonly Entry[],
  after: ExistingCase,
  { was, is }: { readonly was: AboutWhom | undefined; readonly is: AboutWhom },
): Message[] {
  const to = { role: coordinatorIn(context.pathway, after.stage) };
  const isToLook = is.pupils.length > 0 && (!was || !isSameAbout(was, is));
  const look: Message[] = isToLook ? [{ key: 'alike', to, content: { show: 'alike' } }] : [];
  // What is brought here from another case comes without an act, and goes no further.
  const isSaidHere = entries.some(({ event }) => event.type === 'ActRecorded');
  const said = entries.flatMap(({ event, actor }): Message[] =>
    isSaidHere && event.type === 'TieSet' && 'person' in actor
      ? [{ key: `tie-${event.case}`, to, content: { show: 'tie', case: event.case, by: actor.person } }]
      : [],
  );
  return [...look, ...said];
}
