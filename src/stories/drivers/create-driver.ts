/** The driver of each platform. */
import type { Application } from '../../app/application';
import type { AddressBook, Clock, Log } from '../../app/ports';
import type { Platform } from '../../app/tenant';
import { assertNever } from '../../domain/assert-never';
import type { Driver, Names } from './driver';
import { createSlackDriver } from './slack-driver';
import { createTeamsDriver } from './teams-driver';
import { createWebDriver } from './web-driver';

export type DriverParts = { readonly app: Application; readonly clock: Clock; readonly log: Log; readonly names: Names; readonly addresses: AddressBook; readonly settle: () => Promise<void> };

/** Starts the real edge of a platform with a fake platform around it. */
export async function createDriver(platform: Platform, parts: DriverParts): Promise<Driver> {
  switch (platform) {
    case 'slack':
      return createSlackDriver(parts);
    case 'teams':
      return createTeamsDriver(parts);
    case 'web':
      return createWebDriver(parts);
    default:
      return assertNever(platform);
  }
}
