/** Lets answers leave a case as a report without its source, when their act takes effect (BXN-3.3, BXN-3.4). Pure. */
import type { ExistingCase } from '../case/case';
import { emit, openState, type Draft } from '../case/draft';
import type { Act, Pathway } from '../procedure/pathway';
import type { Refusal } from './refusal';
import type { ReportReference } from '../ids';

/**
 * Does this act leave the case as a report of its own, under a new reference? An answer to one goes by the reference it
 * had.
 */
export const handsOutReport = ({ handout }: Act): boolean => handout?.is === 'report';

/** The reference under which this case last reported to the same role; undefined before there was a report. */
function reportedUnder(pathway: Pathway, state: ExistingCase, act: Act): ReportReference | undefined {
  const reports = pathway.acts.filter(
    ({ id, handout }) =>
      handout?.is === 'report' && handout.to === act.handout?.to && state.handouts?.[id] !== undefined,
  );
  const latest = reports.sort((one, other) => (state.latest[other.id]?.seq ?? 0) - (state.latest[one.id]?.seq ?? 0))[0];
  return latest && (state.handouts?.[latest.id] as ReportReference | undefined);
}

/** Why an answer cannot be handed out: nothing was reported that it could belong to. */
export function answersNothing(pathway: Pathway, state: ExistingCase, act: Act): Refusal | undefined {
  if (act.handout?.is !== 'answer' || reportedUnder(pathway, state, act)) return undefined;
  const rule = act.handout.carries?.[0] ?? 'DES-11';
  return { kind: 'rule', said: [{ key: 'answersNoReport', rule }] };
}

/**
 * Notes under which reference the answers left. Throws when a report comes without a new reference: that is a bug of
 * ours.
 */
export function handOut(current: Draft, act: Act): Draft {
  if (!act.handout) return current;
  const reference = handsOutReport(act)
    ? current.handoutReference
    : reportedUnder(current.context.pathway, openState(current), act);
  if (reference === undefined) throw new Error(`act ${act.id} hands out without a reference`);
  return emit(current, { type: 'HandedOut', act: act.id, reference });
}
