/**
 * What every part of a dossier is worked out from: the case, whose reading it is, and how its texts are told. Decides
 * nothing about levels: `viewer.ts` does.
 */
import type { ExistingCase } from '../../domain/case/case';
import type { Entry } from '../../domain/case/event';
import type { PersonId } from '../../domain/ids';
import { inLocale } from '../../domain/text';
import type { Making } from './dossier-facts';
import { recordsIn } from '../records-in';
import { mayKnow, type ViewContext } from '../viewer';

/** A case whose dossier was released, its whole journal, who takes it out, and what its school is called. */
export type DossierOf = {
  readonly view: ViewContext;
  readonly state: ExistingCase;
  readonly journal: readonly Entry[];
  readonly person: PersonId;
  readonly school: string;
};

/** The request that opened the case: its last entry, and the tasks that came of it. */
export type DossierOpening = { readonly end: number; readonly tasks: ReadonlySet<string> };

/** The making with what the case says: each part is worked out from these. */
export type DossierWork = Making &
  DossierOf & { readonly opening: DossierOpening; readonly proposers: ReadonlyMap<string, Entry> };

/** A text of ours in the language of the dossier. */
export const inItsLanguage = ({ locale }: DossierWork, text: Parameters<typeof inLocale>[0]): string =>
  inLocale(text, locale);
/** What somebody typed, masked where it is about one person only. */
export const asTyped = ({ masker }: DossierWork, text: string): string => masker?.typed(text) ?? text;

/** What was recorded and this person may know of. */
export const dossierRecords = ({ reading, journal }: DossierWork) =>
  recordsIn(reading.view.context.pathway, journal).filter((one) => mayKnow(reading.standing, one.act, one, one.opened));
