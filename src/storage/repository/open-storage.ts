/** All stores over one driver: written once, so that the embedded store and MongoDB cannot differ in anything but where bytes go. */
import type { Storage } from '../../app/ports';
import type { Driver } from '../collection';
import { createSealer } from '../crypto/sealer';
import { createCaseQueue } from './case-queue';
import { createCases } from './cases';
import { createHandover } from './handover';
import { checkMasterKey } from './master-key';
import { createAddresses, createArchive, createCounters } from './small-stores';

/** Opens the stores; throws WrongMasterKey and closes the driver when the data was sealed with another key. */
export async function openStorage(driver: Driver, masterKey: Buffer): Promise<Storage> {
  try {
    const sealer = createSealer(masterKey);
    await checkMasterKey(driver.collection('secrets'), sealer);
    const handover = createHandover();
    const cases = driver.collection('cases');
    return {
      cases: { ...createCases(cases, sealer, handover), ...createCaseQueue(cases, sealer, handover) },
      counters: createCounters(driver.collection('counters')),
      archive: createArchive(driver.collection('pathways')),
      addresses: createAddresses(driver.collection('addresses'), sealer),
      check: () => driver.check(),
      close: () => driver.close(),
    };
  } catch (error) {
    await driver.close();
    throw error;
  }
}
