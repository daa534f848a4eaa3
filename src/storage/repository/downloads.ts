/**
 * Links to fetch a file by, each once, and links to a page: for a short while, and not to be made again from what is
 * stored.
 */
import { createHash } from 'node:crypto';
import type { DownloadStore, PageStore } from '../../app/ports';
import type { Collection } from '../collection';
import type { Sealer } from '../crypto/sealer';
import type { DownloadDocument } from '../documents';
import { readIn, written } from '../formats/format';
import { download as downloadFormat, pageLink as pageFormat } from '../formats/small-things';

/** As many as are forgotten when one is added: more than that do not come in the time that one lasts. */
const FORGOTTEN_AT_ONCE = 50;

const idOf = (token: string): string => createHash('sha256').update(token).digest('hex');

async function forgetOver(downloads: Collection<DownloadDocument>, now: string): Promise<void> {
  const over = await downloads.find({ until: { $lte: now } }, [], { sort: { until: 1 }, limit: FORGOTTEN_AT_ONCE });
  for (const { _id } of over) await downloads.deleteOne({ _id });
}

/**
 * Removing the document is taking it: the database lets one of several do so. One that was tampered with throws
 * SealBroken.
 */
export function createDownloads(downloads: Collection<DownloadDocument>, sealer: Sealer): DownloadStore {
  const placeOf = (id: string, until: string) => ['download', id, until];
  return {
    async add(token, download, now, until) {
      await forgetOver(downloads, now);
      const _id = idOf(token);
      const added = await downloads.insertOne({
        _id,
        until,
        sealed: sealer.facts.seal(written(downloadFormat, download), placeOf(_id, until)),
      });
      if (added !== 'ok') throw new Error('a token was given out twice');
    },

    async take(token, now) {
      const _id = idOf(token);
      const found = await downloads.findOne({ _id }, ['until', 'sealed']);
      if (!found || !(await downloads.deleteOne({ _id }))) return undefined;
      const download = readIn(downloadFormat, sealer.facts.open(found.sealed, placeOf(_id, found.until)));
      return now < found.until ? { ...download, until: found.until } : undefined;
    },
  };
}

/**
 * Beside the links that work once, in the same collection: found under another id, so that neither opens with the link
 * of the other.
 */
export function createPages(downloads: Collection<DownloadDocument>, sealer: Sealer): PageStore {
  const placeOf = (id: string, until: string) => ['page', id, until];
  const pageId = (token: string) => idOf(`page/${token}`);
  return {
    async add(token, page, now, until) {
      await forgetOver(downloads, now);
      const _id = pageId(token);
      const added = await downloads.insertOne({
        _id,
        until,
        sealed: sealer.facts.seal(written(pageFormat, page), placeOf(_id, until)),
      });
      if (added !== 'ok') throw new Error('a token was given out twice');
    },

    async find(token, now) {
      const _id = pageId(token);
      const found = await downloads.findOne({ _id }, ['until', 'sealed']);
      return found && now < found.until
        ? readIn(pageFormat, sealer.facts.open(found.sealed, placeOf(_id, found.until)))
        : undefined;
    },
  };
}
