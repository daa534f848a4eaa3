/**
 * Who works at a tenant beside its file: one document a tenant, sealed with its version, in a format that is checked
 * when it is read.
 */
import { z } from 'zod';
import type { StaffStore, StoredStaff } from '../../app/ports';
import { PersonId } from '../../domain/ids';
import type { Staff } from '../../staff/staff';
import type { Collection } from '../collection';
import type { Sealer } from '../crypto/sealer';
import type { StaffDocument } from '../documents';

/** Grows when what is written changes, so that a newer file is never misread. */
const FORMAT = 1;

/** Far more than are ever served by one process. */
const MOST = 10_000;

const person = z.string().min(1).transform(PersonId);
const words = z.array(z.string());
const delta = z.strictObject({ gives: words, takes: words });
const accounts = z.partialRecord(z.enum(['slack', 'teams', 'web']), z.string());
/** A step as it is written down. */
export const staffStepSchema = z.discriminatedUnion('does', [
  z.strictObject({
    does: z.literal('comes'),
    person: z.strictObject({
      id: person,
      name: z.string(),
      roles: words,
      kind: z.enum(['staff', 'partner']),
      organisations: words,
      accounts,
    }),
  }),
  z.strictObject({
    does: z.literal('changes'),
    person,
    roles: delta,
    organisations: delta,
    accounts,
    back: z.literal(true).optional(),
  }),
  z.strictObject({ does: z.literal('goes'), person, accounts }),
]);
const proposed = {
  id: z.string(),
  at: z.string(),
  from: z.enum(['list', 'groups', 'chat']),
  steps: z.array(staffStepSchema),
  requests: words,
};
const schema = z.strictObject({
  format: z.literal(FORMAT),
  waiting: z.array(
    z.strictObject({
      ...proposed,
      by: person.optional(),
      two: z.boolean(),
      approvedBy: z.array(person),
      revision: z.int().nonnegative(),
    }),
  ),
  decided: z.array(
    z.strictObject({
      ...proposed,
      outcome: z.enum(['approved', 'rejected', 'replaced', 'suspended', 'filed']),
      by: z.array(person),
    }),
  ),
});

/**
 * What was changed, or moved to another tenant or version, throws SealBroken when it is read; what another format wrote
 * throws too.
 */
export function createStaff(documents: Collection<StaffDocument>, sealer: Sealer): StaffStore {
  const placeOf = (tenant: string, version: number) => ['staff', tenant, version];

  function open(tenant: string, version: number, sealed: string): Staff {
    const { waiting, decided } = schema.parse(JSON.parse(sealer.facts.open(sealed, placeOf(tenant, version))));
    return { waiting, decided };
  }

  return {
    async versions() {
      const all = await documents.find({}, ['version'], { sort: { _id: 1 }, limit: MOST });
      return new Map(all.map(({ _id, version }) => [_id, version]));
    },
    async load(tenant): Promise<StoredStaff> {
      const document = await documents.findOne({ _id: tenant }, ['version', 'sealed']);
      if (!document) return { staff: { waiting: [], decided: [] }, version: 0 };
      const { version, sealed } = document;
      return { staff: open(tenant, version, sealed), version };
    },
    async save(tenant, { waiting, decided }, before) {
      const version = before + 1;
      const sealed = sealer.facts.seal(JSON.stringify({ format: FORMAT, waiting, decided }), placeOf(tenant, version));
      if (before === 0)
        return (await documents.insertOne({ _id: tenant, version, sealed })) === 'ok' ? 'saved' : 'clash';
      return (await documents.updateOne({ _id: tenant, version: before }, { $set: { version, sealed } }))
        ? 'saved'
        : 'clash';
    },
  };
}
