/** The small stores beside the cases: numbers, editions of pathways, addresses on platforms. */
import type { AddressBook, Counters, PathwayArchive } from '../../app/ports';
import type { Collection } from '../collection';
import type { Sealer } from '../crypto/sealer';
import type { AddressDocument, CounterDocument, PathwayDocument } from '../documents';
import { edition as editionFormat } from '../formats/edition';
import { readIn, readStrictly, written } from '../formats/format';
import { platformAddress as addressFormat } from '../formats/small-things';

export function createCounters(counters: Collection<CounterDocument>): Counters {
  async function next(series: string): Promise<number> {
    const counted = await counters.findOneAndUpdate({ _id: series }, { $inc: { value: 1 } }, ['value']);
    if (counted) return counted.value;
    return (await counters.insertOne({ _id: series, value: 1 })) === 'ok' ? 1 : next(series);
  }
  return { next };
}

/** An edition is named after its content, so what is there already is the same. */
export function createArchive(pathways: Collection<PathwayDocument>): PathwayArchive {
  return {
    async keep(edition, pathway) {
      await pathways.insertOne({ _id: edition, json: written(editionFormat, pathway) });
    },
    async find(edition) {
      const document = await pathways.findOne({ _id: edition }, ['json']);
      return document && readStrictly(editionFormat, document.json);
    },
  };
}

/** Addresses name people on their platform, so they are sealed; their keys are platform ids. */
export function createAddressBook(addresses: Collection<AddressDocument>, sealer: Sealer): AddressBook {
  const placeOf = (key: string) => ['address', key];
  return {
    async remember(key, value) {
      const sealed = sealer.facts.seal(written(addressFormat, { value }), placeOf(key));
      const change = () => addresses.updateOne({ _id: key }, { $set: { sealed } });
      if (await change()) return;
      if ((await addresses.insertOne({ _id: key, sealed })) === 'duplicate') await change();
    },
    async recall(key) {
      const document = await addresses.findOne({ _id: key }, ['sealed']);
      return document && readIn(addressFormat, sealer.facts.open(document.sealed, placeOf(key))).value;
    },
  };
}
