/**
 * What every storage must do with links that work once: for a short while, for the first who comes, and readable to
 * nobody at rest.
 */
import type { Download, Storage } from '../../src/app/ports';
import { PersonId, TenantId } from '../../src/domain/ids';
import { caseId, SCHOOL } from '../support/stored-case';
import type { StorageUnderTest } from './under-test';

const NOW = '2026-11-16T08:00:00.000Z';
const UNTIL = '2026-11-16T08:15:00.000Z';
const BEFORE = '2026-11-16T08:14:59.999Z';
const token = (number: number) => number.toString(16).padStart(64, 'a');
const download: Download = { tenant: SCHOOL, case: caseId(1), person: PersonId('ilse') };

export function describeDownloads(name: string, { fresh, again, raw }: StorageUnderTest): void {
  let storage: Storage;
  beforeEach(async () => {
    storage = await fresh();
  });
  afterEach(() => storage.close());

  describe(`${name}: links that work once`, () => {
    it('gives what was kept to the first who comes, and nothing to the second', async () => {
      await storage.downloads.add(token(1), download, NOW, UNTIL);
      expect(await storage.downloads.take(token(2), NOW)).toBeUndefined();
      expect(await storage.downloads.take(token(1), BEFORE)).toEqual({ ...download, until: UNTIL });
      expect(await storage.downloads.take(token(1), BEFORE)).toBeUndefined();
    });

    it('has one winner among many at the same moment', async () => {
      await storage.downloads.add(token(1), download, NOW, UNTIL);
      const taken = await Promise.all(Array.from({ length: 12 }, () => storage.downloads.take(token(1), NOW)));
      expect(taken.filter((one) => one !== undefined)).toEqual([{ ...download, until: UNTIL }]);
    });

    it('gives nothing once the time is over', async () => {
      await storage.downloads.add(token(1), download, NOW, UNTIL);
      expect(await storage.downloads.take(token(1), UNTIL)).toBeUndefined();
      expect(await storage.downloads.take(token(1), NOW)).toBeUndefined();
    });

    it('forgets what nobody fetched in time, and keeps the rest', async () => {
      await storage.downloads.add(token(1), download, NOW, UNTIL);
      await storage.downloads.add(
        token(2),
        { ...download, tenant: TenantId('elsewhere') },
        NOW,
        '2026-11-16T08:30:00.000Z',
      );
      await storage.downloads.add(token(3), download, UNTIL, '2026-11-16T08:30:00.000Z');
      expect(await storage.downloads.take(token(1), NOW)).toBeUndefined();
      expect(await storage.downloads.take(token(2), UNTIL)).toMatchObject({ tenant: 'elsewhere' });
      expect(await storage.downloads.take(token(3), UNTIL)).toEqual({
        ...download,
        until: '2026-11-16T08:30:00.000Z',
      });
    });

    it('keeps a page for whoever comes in time, as often as they come, and apart from files', async () => {
      const page = { tenant: SCHOOL, person: PersonId('ilse'), period: '2026-2027' };
      await storage.pages.add(token(1), page, NOW, UNTIL);
      await storage.downloads.add(token(2), download, NOW, UNTIL);
      expect(await storage.pages.find(token(1), NOW)).toEqual(page);
      expect(await storage.pages.find(token(1), BEFORE)).toEqual(page);
      expect(await storage.downloads.take(token(1), NOW)).toBeUndefined();
      expect(await storage.pages.find(token(2), NOW)).toBeUndefined();
      expect(await storage.pages.find(token(1), UNTIL)).toBeUndefined();
      await storage.pages.add(token(3), page, UNTIL, '2026-11-16T08:30:00.000Z');
      expect(await storage.pages.find(token(1), NOW)).toBeUndefined();
    });

    if (!again || !raw) return;

    it('says nothing at rest: no token, no case, no person', async () => {
      await storage.downloads.add(token(1), download, NOW, UNTIL);
      const atRest = await raw();
      expect(atRest).toContain(UNTIL);
      for (const secret of [token(1), caseId(1), 'ilse']) expect(atRest).not.toContain(secret);
    });

    it('is there after a restart, and with another master key', async () => {
      await storage.downloads.add(token(1), download, NOW, UNTIL);
      const key = Buffer.alloc(32, 9);
      storage = await again(storage, key, [Buffer.alloc(32, 7)]);
      await storage.upkeep.rewrapKeys();
      storage = await again(storage, key);
      expect(await storage.downloads.take(token(1), NOW)).toEqual({ ...download, until: UNTIL });
    });
  });
}
