/** Opening a case: its form, and the first act that makes it. The same form sent twice makes one case (DES-11). */
import { isCaseId, seriesPrefix, CaseCode, CaseId, RequestId, ReportReference } from '../../domain/ids';
import type { OpenCase } from '../../domain/decide/command';
import type { Refusal } from '../../domain/decide/refusal';
import { handsOutReport } from '../../domain/decide/handing-out';
import { localDate, schoolYearOf } from '../../domain/time/working-time';
import { actOf, linesOf, type Act, type Line } from '../../domain/procedure/pathway';
import { roleAmong } from '../../domain/case/membership';
import { onceAYear } from '../../domain/decide/product-rules';
import { typedInForm } from './change-case';
import { contextFor, viewContextFor, withKnownAnswers } from './case-file';
import { changeOf } from './commit';
import type { Deps, Edition, Identified } from '../deps';
import {
  busy,
  hintNotes,
  opened,
  refusalNotes,
  noteAnswer,
  staleTyped,
  stillInDoubt,
  unknownCaseAnswer,
} from '../requests/notes';
import type { Answer, Note, Startable } from '../requests/outcome';
import type { Change } from '../../requests/request';
import { blankForm, formAgain, showCase, type FormRequest } from './show';
import { contextOf, pathwayFor } from '../tenant';

const TRIES = 5;

/** A line of a pathway in its present edition: what a case is opened in. */
export type Opening = { readonly edition: Edition; readonly line: Line };

/** The name of an opening form: `<pathway>/<act>`. */
const openingName = ({ edition, line }: Opening): string => `${edition.pathway.id}/${line.opensWith}`;

function mayOpen({ tenant, person }: Identified, { edition: { pathway }, line }: Opening): boolean {
  const { by } = actOf(pathway, line.opensWith);
  return !('roles' in by) || roleAmong(contextOf(tenant, pathway), person.id, by.roles) !== undefined;
}

/** Every line of the tenant's pathways that this person may open a case of. */
function openingsFor(deps: Deps, who: Identified): Opening[] {
  const editions = who.tenant.pathways.flatMap((id) => deps.pathways.current(id) ?? []);
  return editions
    .map(({ pathway, ref }): Edition => ({ pathway: pathwayFor(who.tenant, pathway), ref }))
    .flatMap((edition) => linesOf(edition.pathway).map((line) => ({ edition, line })))
    .filter((opening) => mayOpen(who, opening));
}

/** What this person may start, as they are shown it; `opening` is what starting it takes. */
export function startableBy(deps: Deps, who: Identified): (Startable & { readonly opening: Opening })[] {
  return openingsFor(deps, who).map((opening) => {
    const { edition, line } = opening;
    const { command, title, summary } = line;
    return {
      pathway: edition.pathway.id,
      form: openingName(opening),
      command,
      title,
      summary,
      attribution: edition.pathway.attribution,
      opening,
    };
  });
}

/** What a form starts with that is begun from something: answers by field id, and what is said about them. */
export type ProposedAnswers = { readonly answers: Readonly<Record<string, string>>; readonly notes: readonly Note[] };

/** Where the form of a line's first act stands, for the case to be. */
export function openingPlace(
  deps: Deps,
  { tenant, person }: Identified,
  opening: Opening,
  caseId: CaseId,
): FormRequest {
  const { pathway } = opening.edition;
  return {
    view: viewContextFor(deps, tenant, pathway),
    caseId,
    act: actOf(pathway, opening.line.opensWith),
    name: openingName(opening),
    state: undefined,
    person: person.id,
  };
}

/**
 * The form of a line's first act, with the id of the case to be; empty unless something is proposed. While it is not
 * known whether the last one was stored, it is that one again.
 */
export function openingForm(deps: Deps, who: Identified, opening: Opening, proposal?: ProposedAnswers): Answer {
  const opener = { tenant: who.tenant.id, person: who.person.id, form: openingName(opening) };
  const doubt = deps.doubts.waiting(opener, deps.clock.now());
  if (doubt) {
    const answers = { ...doubt.filled.answers, ...proposal?.answers };
    const notes = [stillInDoubt, ...(proposal?.notes ?? [])];
    return blankForm(openingPlace(deps, who, opening, CaseId(doubt.case)), notes, answers);
  }
  const place = openingPlace(deps, who, opening, CaseId(deps.ids.fresh()));
  return blankForm(place, proposal?.notes, proposal?.answers);
}

/**
 * The line that an opening form belongs to, or undefined when `act` names none that this person may open: its form
 * names colleagues (DES-3).
 */
export function openingOf(deps: Deps, who: Identified, act: string): Opening | undefined {
  return openingsFor(deps, who).find((opening) => openingName(opening) === act);
}

/** The case exists already: the same form came twice, or somebody made up an id. */
async function alreadyOpen(deps: Deps, who: Identified, act: Act, command: OpenCase): Promise<Answer> {
  const stored = await deps.storage.cases.load(who.tenant.id, command.id);
  if (!stored || stored.state.openedBy !== who.person.id) return unknownCaseAnswer();
  const context = await contextFor(deps, who.tenant, stored);
  // What was written anew while the first was in doubt is in no record: nobody should lose it unseen.
  const first = deps.doubts.sent(command.id);
  const isSame = !first || JSON.stringify(first.answers) === JSON.stringify(command.answers);
  const typed = isSame ? [] : typedInForm(act, { answers: command.answers, reasons: {} });
  const notes = [opened(stored.state.code), ...(typed.length > 0 ? [staleTyped] : [])];
  const answer = await showCase(deps, who, { stored, context }, notes, true);
  return typed.length > 0 && answer.kind === 'case' ? { ...answer, typed } : answer;
}

/**
 * Decides, numbers and stores the new case. Refusals come back with the form; a number is taken only for a case that
 * will be there.
 */
export async function openCase(
  deps: Deps,
  who: Identified,
  opening: Opening,
  change: Extract<Change, { type: 'submit' }>,
): Promise<{ answer: Answer; changed: boolean }> {
  const { tenant, person } = who;
  const { pathway, ref } = opening.edition;
  const { opensWith } = opening.line;
  const codePrefix = seriesPrefix(tenant.code, opening.line.codePrefix);
  if (!isCaseId(change.case)) return { answer: unknownCaseAnswer(), changed: false };
  const ofAll = contextOf(tenant, pathway);
  const at = deps.clock.now();
  const once = opening.line.oncePer !== undefined;
  const year = once ? schoolYearOf(tenant.calendar, at) : Number(localDate(tenant.calendar, at).slice(0, 4));
  const act = actOf(pathway, opensWith);
  const opener = { tenant: tenant.id, person: person.id, form: change.act };
  const caseId = CaseId(deps.doubts.sameAs(opener, change.filled, at) ?? change.case);
  const sent: OpenCase = {
    type: 'openCase',
    actor: person.id,
    at,
    request: RequestId(change.request),
    id: caseId,
    tenant: tenant.id,
    code: CaseCode(codePrefix, year, 0),
    pathway: ref,
    act: opensWith,
    locale: tenant.locale,
    answers: change.filled.answers,
    reasons: change.filled.reasons,
    handoutReference: handsOutReport(act) ? ReportReference(deps.ids.fresh()) : undefined,
  };
  const provisional = withKnownAnswers(deps, tenant, { context: ofAll }, sent);

  const { id } = provisional;
  const again = (refused: Refusal) => ({
    answer: formAgain(openingPlace(deps, who, opening, id), change, refused),
    changed: false,
  });
  const first = deps.decide(ofAll, { status: 'none' }, provisional);
  if ('refused' in first) return again(first.refused);
  // Whose case it is, is told by the act itself; from then on the days of that school count.
  const { organisation } = changeOf(deps, tenant, ofAll, undefined, first.entries).state;
  const context = contextOf(tenant, pathway, organisation);
  const tried = context.calendar === ofAll.calendar ? first : deps.decide(context, { status: 'none' }, provisional);
  if ('refused' in tried) return again(tried.refused);
  if (await deps.storage.cases.load(tenant.id, id))
    return { answer: await alreadyOpen(deps, who, act, sent), changed: false };

  for (let tries = 0; tries < TRIES; tries += 1) {
    // A line that is run once a year has the same code whoever opens it, so the storage itself refuses the second one.
    const number = once ? 1 : await deps.storage.counters.next(`${tenant.id}/${codePrefix}/${year}`);
    const code = CaseCode(codePrefix, year, number);
    const decided = deps.decide(context, { status: 'none' }, { ...provisional, code });
    if ('refused' in decided) throw new Error('the same command was accepted and refused');
    const made = changeOf(deps, tenant, context, undefined, decided.entries);
    if ((await deps.storage.cases.create(made)) === 'created') {
      const file = { stored: { state: made.state, version: 1 }, context };
      return {
        answer: await showCase(deps, who, file, [opened(code), ...hintNotes(decided.hints)], true),
        changed: true,
      };
    }
    if (await deps.storage.cases.load(tenant.id, id))
      return { answer: await alreadyOpen(deps, who, act, sent), changed: false };
    if (once)
      return {
        answer: noteAnswer(...refusalNotes(onceAYear(opening.line.title, act.carries?.[0] ?? 'DES-11'))),
        changed: false,
      };
  }
  return { answer: noteAnswer(busy), changed: false };
}
