/** The driver of each platform. */
import type { Platform } from '../../app/tenant';
import { assertNever } from '../../domain/assert-never';
import type { Driver, DriverParts } from './driver';
import { createSlackDriver } from './slack-driver';
import { createTeamsDriver } from './teams-driver';
import { createWebDriver } from './web-driver';

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
