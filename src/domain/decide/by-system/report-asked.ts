/**
 * What follows in a case when those who got a report that left it without its source ask about it: a task, a mark. What
 * was asked stands with the report alone; nothing of it comes here (BXN-3.4). Pure.
 */
import type { ExistingCase } from '../../case/case';
import { draft } from '../../case/draft';
import { tellMended } from '../../case/mended';
import { somebodyForEach } from '../../case/while-away';
import type { Context } from '../../procedure/context';
import type { Decision, ReportAsked } from '../command';
import { carryOutAll } from '../effects';
import { neverAlone } from '../kept-out';
import { accept } from '../record-act';

/**
 * Carries out what the act that handed it out says of a question. Nothing when this case did not, or when the same
 * question comes again; unknown never, since nobody asked it of the case.
 */
export function reportAsked(context: Context, state: ExistingCase, command: ReportAsked): Decision {
  const handed = Object.entries(state.handouts ?? {}).find(([, reference]) => reference === command.reference);
  const act = context.pathway.acts.find(({ id }) => id === handed?.[0]);
  const latest = act && state.latest[act.id];
  if (!act?.handout?.asked || !latest || state.seen.includes(command.request)) return { entries: [], hints: [] };
  const start = tellMended(draft(context, state, { system: true }, command.at, { act }));
  const { record, answers, by } = latest;
  const asked = carryOutAll(start, act.handout.asked, { act, record, answers, by, doer: by });
  return { entries: accept(somebodyForEach(neverAlone(asked)), command.request, false).entries, hints: [] };
}
