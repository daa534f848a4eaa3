/**
 * Who works at a tenant beside its file: one document a tenant, sealed with its version, in a format that is checked
 * when it is read.
 */
import type { StaffStore, StoredStaff } from '../../app/ports';
import type { Staff } from '../../staff/staff';
import type { Collection } from '../collection';
import type { Sealer } from '../crypto/sealer';
import type { StaffDocument } from '../documents';
import { readIn, written } from '../formats/format';
import { staff as format } from '../formats/staff';

/** Far more than are ever served by one process. */
const MOST = 10_000;

/**
 * What was changed, or moved to another tenant or version, throws SealBroken when it is read; what another format wrote
 * throws too.
 */
export function createStaff(documents: Collection<StaffDocument>, sealer: Sealer): StaffStore {
  const placeOf = (tenant: string, version: number) => ['staff', tenant, version];

  function open(tenant: string, version: number, sealed: string): Staff {
    const { waiting, decided } = readIn(format, sealer.facts.open(sealed, placeOf(tenant, version)));
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
      const sealed = sealer.facts.seal(written(format, { waiting, decided }), placeOf(tenant, version));
      if (before === 0)
        return (await documents.insertOne({ _id: tenant, version, sealed })) === 'ok' ? 'saved' : 'clash';
      return (await documents.updateOne({ _id: tenant, version: before }, { $set: { version, sealed } }))
        ? 'saved'
        : 'clash';
    },
  };
}
