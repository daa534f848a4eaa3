/**
 * All stores over one driver: written once, so that the embedded store and MongoDB cannot differ in anything but where
 * bytes go.
 */
import type { Storage } from '../../app/ports';
import type { StorageDriver } from '../collection';
import { createSealer, type TenantKeys } from '../crypto/sealer';
import { createAttendance } from './attendance';
import { createCaseQueue } from './cases/case-queue';
import { createCases } from './cases/cases';
import { createDirectory } from './directory';
import { createDownloads, createPages } from './downloads';
import { createCaseRegister } from './cases/case-register';
import { createFigures } from './cases/figures';
import { createHandover } from './cases/handover';
import { createInstallations } from './installations';
import { refuseWithoutKeys, withManifest } from './manifest';
import { createMornings } from './mornings';
import { openOwnKeys, proveTenantKeys } from './master-key';
import { createReports } from './reports';
import { createStaff } from './staff';
import { createUpkeep } from './upkeep';
import { createAddressBook, createArchive, createCounters } from './small-stores';

/**
 * The key that wraps what is written, others that may have wrapped what is there already, and those of tenants that
 * have one of their own.
 */
export type MasterKeys = {
  readonly masterKey: Buffer;
  readonly also?: readonly Buffer[] | undefined;
  readonly tenantKeys?: TenantKeys | undefined;
};

/**
 * Opens the stores. Closes the driver and throws WrongMasterKey when the data was sealed with another key, NewerFormat
 * when a newer release wrote it, StoreIncomplete when a part of it is gone.
 */
export async function openSealedStorage(
  bare: StorageDriver,
  { masterKey, also = [], tenantKeys = new Map() }: MasterKeys,
): Promise<Storage> {
  try {
    await refuseWithoutKeys(bare);
    const secrets = bare.collection('secrets');
    const own = await openOwnKeys(secrets, masterKey, also);
    await proveTenantKeys(secrets, tenantKeys, also);
    const sealer = createSealer(masterKey, also, own, tenantKeys);
    const driver = await withManifest(bare, sealer.facts);
    const handover = createHandover();
    const cases = driver.collection('cases');
    return {
      cases: {
        ...createCases(
          cases,
          driver.collection('parts'),
          sealer,
          handover,
          createCaseRegister(driver.collection('counters')),
        ),
        ...createCaseQueue(cases, sealer, handover),
        ...createFigures(cases),
      },
      counters: createCounters(driver.collection('counters')),
      archive: createArchive(driver.collection('pathways')),
      addresses: createAddressBook(driver.collection('addresses'), sealer),
      directory: createDirectory(driver.collection('contacts'), sealer),
      attendance: createAttendance(driver.collection('attendance'), sealer),
      mornings: createMornings(driver.collection('mornings'), sealer),
      staff: createStaff(driver.collection('staff'), sealer),
      reports: createReports(driver.collection('reports'), sealer),
      downloads: createDownloads(driver.collection('downloads'), sealer),
      pages: createPages(driver.collection('downloads'), sealer),
      installations: createInstallations(driver.collection('installations'), sealer),
      upkeep: createUpkeep(driver, sealer, masterKey, also),
      check: () => driver.check(),
      close: () => driver.close(),
    };
  } catch (error) {
    await bare.close();
    throw error;
  }
}
