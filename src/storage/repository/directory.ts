/**
 * What was edited of the directory: one document for each contact point, with its edits, sealed with their place and
 * version.
 */
import type { DirectoryStore } from '../../app/ports';
import type { Collection } from '../collection';
import type { Sealer } from '../crypto/sealer';
import type { ContactDocument } from '../documents';
import { contactEdit as editFormat } from '../formats/contact-edit';
import { readIn, written } from '../formats/format';

type Edit = Parameters<DirectoryStore['save']>[2];

/** Far more than any zone has. */
const MOST = 10_000;

const idOf = (tenant: string, entry: string): string => JSON.stringify([tenant, entry]);

/** An edit that was changed, or moved to another place or version, throws SealBroken when it is read. */
export function createDirectory(contacts: Collection<ContactDocument>, sealer: Sealer): DirectoryStore {
  const placeOf = (tenant: string, entry: string, version: number) => ['contact', tenant, entry, version];
  const open = (tenant: string, entry: string, version: number, sealed: string): Edit =>
    readIn(editFormat, sealer.facts.open(sealed, placeOf(tenant, entry, version)));

  return {
    async list(tenant) {
      const documents = await contacts.find({ tenant }, ['entry', 'version', 'sealed'], {
        sort: { entry: 1 },
        limit: MOST,
      });
      return documents.map(({ entry, version, sealed }) => ({
        id: entry,
        version,
        last: open(tenant, entry, version, sealed),
      }));
    },
    async history(tenant, id) {
      const document = await contacts.findOne({ _id: idOf(tenant, id), tenant }, ['edits']);
      return (document?.edits ?? []).map(({ version, sealed }) => open(tenant, id, version, sealed));
    },
    async save(tenant, id, edit) {
      const { version } = edit;
      const sealed = sealer.facts.seal(written(editFormat, edit), placeOf(tenant, id, version));
      const edits = [{ version, sealed }];
      if (version === 1)
        return (await contacts.insertOne({ _id: idOf(tenant, id), tenant, entry: id, version, sealed, edits })) === 'ok'
          ? 'saved'
          : 'clash';
      const changed = await contacts.updateOne(
        { _id: idOf(tenant, id), tenant, version: version - 1 },
        { $set: { version, sealed }, $push: { edits: { $each: edits } } },
      );
      return changed ? 'saved' : 'clash';
    },
  };
}
