/**
 * In which workspaces the app was installed, and the token of each: sealed with its workspace and time, and gone from
 * our files once it is replaced or withdrawn.
 */
import type { Installation, InstallationStore } from '../../app/ports';
import type { Collection } from '../collection';
import type { Sealer } from '../crypto/sealer';
import type { InstallationDocument } from '../documents';
import { readIn, written } from '../formats/format';
import { installation as installationFormat } from '../formats/small-things';

/** Far more than there are schools on one server. */
const MOST = 1000;

/** An installation that was changed, or moved to another workspace, throws SealBroken when it is read. */
export function createInstallations(
  installations: Collection<InstallationDocument>,
  sealer: Sealer,
): InstallationStore {
  const placeOf = (workspace: string, at: string) => ['installation', workspace, at];

  function opened({ _id, at, sealed }: InstallationDocument): Installation {
    const { token, scopes } = readIn(installationFormat, sealer.facts.open(sealed, placeOf(_id, at)));
    return { workspace: _id, at, token, scopes };
  }

  return {
    async save({ workspace, at, token, scopes }) {
      const sealed = sealer.facts.seal(written(installationFormat, { token, scopes }), placeOf(workspace, at));
      const change = () => installations.updateOne({ _id: workspace }, { $set: { at, sealed } });
      if (!(await change()) && (await installations.insertOne({ _id: workspace, at, sealed })) === 'duplicate')
        await change();
      await installations.purge();
    },

    async find(workspace) {
      const found = await installations.findOne({ _id: workspace }, ['at', 'sealed']);
      return found && opened(found);
    },

    async list() {
      return (await installations.find({}, ['at', 'sealed'], { sort: { _id: 1 }, limit: MOST })).map(opened);
    },

    async remove(workspace, at) {
      if (!(await installations.deleteOne({ _id: workspace, at: { $lte: at } }))) return 'kept';
      await installations.purge();
      return 'removed';
    },
  };
}
