/** The driver of each platform, loaded with its SDK when a story is played there. */
import type { Platform } from '../../app/tenant';
import { assertNever } from '../../domain/assert-never';
import type { Driver, DriverParts } from './driver';

/** Starts the real edge of a platform with a fake platform around it. */
export async function createDriver(platform: Platform, parts: DriverParts): Promise<Driver> {
  switch (platform) {
    case 'slack':
      return (await import('./slack-driver.js')).createSlackDriver(parts);
    case 'teams':
      return (await import('./teams-driver.js')).createTeamsDriver(parts);
    case 'web':
      return (await import('./web-driver.js')).createWebDriver(parts);
    default:
      return assertNever(platform);
  }
}
