/** Where the store is, for people, without what opens it. */
import type { StorageConfig } from '../../compose/open-storage';

/** The hosts and the name of the database: whoever and whatever stands before the last `@` stays out. */
function placeIn(uri: string): string {
  const address = uri.slice(uri.indexOf('//') + 2);
  const [place = ''] = address.slice(address.lastIndexOf('@') + 1).split('?');
  const [hosts = '', name = ''] = place.split('/');
  return `${hosts}/${name}`;
}

export function placeOfStore({ mongodbUri, dataDir }: Pick<StorageConfig, 'mongodbUri' | 'dataDir'>): string {
  return mongodbUri ? `MongoDB ${placeIn(mongodbUri)}` : `the files in ${dataDir}`;
}
