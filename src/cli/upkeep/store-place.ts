/** Where the store is, for people, without what opens it. */
import type { StorageConfig } from '../../compose/open-storage';

export function placeOfStore({ mongodbUri, dataDir }: Pick<StorageConfig, 'mongodbUri' | 'dataDir'>): string {
  return mongodbUri
    ? `MongoDB ${mongodbUri.replace(/^[^/]*\/\/(?:.*@)?([^/?]+)(?:\/([^?]*))?.*$/, '$1/$2')}`
    : `the files in ${dataDir}`;
}
