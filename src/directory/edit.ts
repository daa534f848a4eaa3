/**
 * Who may edit the directory, and what an edit does: the police, each their own zone, never over somebody else's newer
 * edit (BXN-5.5, BXN-5.6, TIE-6.5, TIE-6.6). Pure.
 */
import type { PersonId } from '../domain/ids';
import type { Organisations } from '../domain/people/organisation';
import type { Refusal } from '../domain/decide/refusal';
import type { Text } from '../domain/text';
import { contactNotYours } from '../words/directory/contact-errors';
import type { Directory, Edit, ContactEntry, Zone } from './entry';
import { CONTACT_FIELDS, typedIn } from './fields';
import { readEntry } from './read-entry';

/** Somebody at the directory. `today` is the local date of the tenant. */
export type Keeper = {
  readonly directory: Directory;
  readonly organisations: Organisations;
  readonly person: PersonId;
  /** Whether their role is one that keeps contact points. */ readonly keeps: boolean;
  readonly today: string;
};

/** What is known of the contact point now: its version, and what it says unless it was removed; `zone` also then. */
export type Present = {
  readonly version: number;
  readonly entry?: ContactEntry | undefined;
  readonly zone?: string | undefined;
};

/** A form that was sent. `version` is the one that the form was made of. */
export type SubmittedEdit = {
  readonly id: string;
  readonly version: number;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly request: string;
};

const notYours = (say: Text): Refusal<Text> => ({
  kind: 'rule',
  said: [{ key: 'row', rule: 'BXN-5.5', say, next: contactNotYours.tellKeeper }],
});

/**
 * The zones that somebody keeps: those that name them; the only zone there is, when it names nobody. Nothing for whose
 * role keeps none.
 */
export function ownZones({
  directory: { zones },
  person,
  keeps,
}: Pick<Keeper, 'directory' | 'person' | 'keeps'>): Zone[] {
  if (!keeps) return [];
  const [only, ...others] = zones;
  if (only && others.length === 0 && only.staff.length === 0) return [only];
  return zones.filter(({ staff }) => staff.includes(person));
}

/** True when this person may edit what belongs to this zone; what has none is kept in the configuration. */
export function mayEdit(keeper: Pick<Keeper, 'directory' | 'person' | 'keeps'>, zone: string | undefined): boolean {
  return zone !== undefined && ownZones(keeper).some(({ id }) => id === zone);
}

/** Why this person may not edit this contact point (or add one, when there is none), or nothing. */
export function whyNoEdit(keeper: Keeper, present: Present | undefined): Refusal<Text> | undefined {
  const zones = ownZones(keeper);
  if (zones.length === 0) return notYours(contactNotYours[keeper.keeps ? 'otherZone' : 'notPolice']);
  return present && !mayEdit(keeper, present.zone) ? notYours(contactNotYours.otherZone) : undefined;
}

/** True when two contact points say the same. */
function isSameEntry(one: ContactEntry, other: ContactEntry): boolean {
  const [left, right] = [typedIn(one, 'nl'), typedIn(other, 'nl')] as Record<string, unknown>[];
  return CONTACT_FIELDS.every((id) => JSON.stringify(left![id]) === JSON.stringify(right![id]));
}

const without = ({ person: _configured, ...entry }: ContactEntry): ContactEntry => entry;

/**
 * The edit that a form asks for; `unchanged` when it changes nothing. Refuses who may not (BXN-5.5), a form made of an
 * older version, and wrong fields.
 */
export function decideEdit(
  keeper: Keeper,
  present: Present | undefined,
  sent: SubmittedEdit,
): { readonly edit: Edit } | { readonly unchanged: true } | { readonly refused: Refusal<Text> } {
  const refused = whyNoEdit(keeper, present);
  if (refused) return { refused };
  if ((present?.version ?? 0) !== sent.version) return { refused: { kind: 'stale' } };
  const before = present?.entry && without(present.entry);
  const by = {
    version: sent.version + 1,
    at: sent.at,
    by: keeper.person,
    request: sent.request,
    ...(before ? { before } : {}),
  };
  if (before && sent.raw.contact_remove === 'yes') return { edit: by };
  const offered = { zones: ownZones(keeper), organisations: keeper.organisations, isNew: before === undefined };
  const read = readEntry(sent.id, sent.raw, offered, keeper.today, before);
  if ('errors' in read) return { refused: { kind: 'fields', errors: read.errors } };
  return before && isSameEntry(before, read.entry) ? { unchanged: true } : { edit: { ...by, after: read.entry } };
}
