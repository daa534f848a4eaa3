/**
 * The dossier of a case: a link for whoever may take it out, and the file for whoever comes with that link in time
 * (DES-16).
 */
import { viewDossier } from '../../views/dossier/view-dossier';
import { documentNotes } from '../../words/notes/document-notes';
import { loadCase, viewContextOf, type CaseFile } from './case-file';
import { presentTenant } from '../present';
import { commit } from './commit';
import type { Download } from '../ports';
import type { Deps, Identified } from '../deps';
import { busy, refusalNotes, noteAnswer, unknownCaseAnswer } from '../requests/notes';
import type { Answer, Note } from '../requests/outcome';

/** Long enough to click, too short to be found later. */
const LINK_MS = 15 * 60 * 1000;

/** The file; nothing, for whatever reason; or that it cannot be made right now. */
export type Fetched =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'gone' }
  | { readonly kind: 'away' };

const noAddress: Note = { tone: 'refused', rule: 'DES-16', ...documentNotes.noAddress };

const commandOf = (deps: Deps, { person }: Pick<Identified, 'person'>) =>
  ({ type: 'exportDossier', actor: person.id, at: deps.clock.now() }) as const;

/** Refuses as the domain does, and puts that on record. */
async function refuse(deps: Deps, who: Identified, { stored }: CaseFile): Promise<Answer> {
  const refused = await commit(deps, who.tenant, stored.state.id, commandOf(deps, who));
  if (refused.kind === 'busy') return noteAnswer(busy);
  return refused.kind === 'refused' && refused.refusal.kind !== 'unknown'
    ? noteAnswer(...refusalNotes(refused.refusal))
    : unknownCaseAnswer();
}

/**
 * A link for somebody who may take the dossier out: it works once, for a quarter of an hour, and nothing is taken out
 * until it is used.
 */
export async function offerDossier(deps: Deps, who: Identified, idOrCode: string): Promise<Answer> {
  const file = await loadCase(deps, who.tenant, idOrCode);
  if (!file) return unknownCaseAnswer();
  const { state } = file.stored;
  if ('refused' in deps.decide(file.context, state, commandOf(deps, who))) return refuse(deps, who, file);
  if (!deps.publicUrl) return noteAnswer(noAddress);
  const token = deps.ids.fresh() + deps.ids.fresh();
  const now = deps.clock.now();
  const until = new Date(Date.parse(now) + LINK_MS).toISOString();
  await deps.storage.downloads.add(token, { tenant: who.tenant.id, case: state.id, person: who.person.id }, now, until);
  return {
    kind: 'dossier',
    code: state.code,
    caseId: state.id,
    href: `${deps.publicUrl}/dossier/${token}`,
    until,
    masked: state.latest.release_dossier?.answers.extent === 'one_person',
  };
}

/** The dossier of a link that was taken. */
async function madeFor(deps: Deps, download: Download): Promise<Fetched> {
  const configured = deps.tenants.byId(download.tenant);
  const tenant = configured && (await presentTenant(deps, configured));
  const person = tenant?.people.find(({ id }) => id === download.person);
  if (!tenant || !person) return { kind: 'gone' };
  const taken = await commit(deps, tenant, download.case, commandOf(deps, { person }));
  if (taken.kind === 'busy') return { kind: 'away' };
  if (taken.kind === 'refused') return { kind: 'gone' };
  const { stored, context } = taken.file;
  const journal = await deps.storage.cases.journal(tenant.id, stored.state.id);
  const dossier = viewDossier({
    view: viewContextOf(deps, tenant, context),
    state: stored.state,
    journal,
    person: person.id,
    school: tenant.name,
  });
  if (!dossier) return { kind: 'gone' };
  return { kind: 'file', name: `dossier-${stored.state.code}.pdf`, bytes: await deps.documents.dossier(dossier) };
}

/**
 * The file behind a link. That it is taken out is on record before anybody gets a byte of it, also when making it fails
 * afterwards; the link then works again for as long as it would have. A link that was used, is too old, was never
 * given, or whose dossier is not released any more is `gone`, all alike. Throws StorageUnavailable, and what made the
 * dossier fail.
 */
export async function fetchDossier(deps: Deps, token: string): Promise<Fetched> {
  const download = await deps.storage.downloads.take(token, deps.clock.now());
  if (!download) return { kind: 'gone' };
  const { until, ...given } = download;
  let fetched: Fetched = { kind: 'away' };
  try {
    fetched = await madeFor(deps, given);
    return fetched;
  } finally {
    if (fetched.kind === 'away') await giveBack(deps, token, given, until);
  }
}

/** Never throws: what went wrong before is what has to be told. */
async function giveBack(deps: Deps, token: string, download: Download, until: string): Promise<void> {
  try {
    await deps.storage.downloads.add(token, download, deps.clock.now(), until);
  } catch (error) {
    deps.log.error('a link to a dossier that could not be made is lost', {
      error: error instanceof Error ? error.name : 'unknown',
    });
  }
}
