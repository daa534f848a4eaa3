/**
 * What every storage must do with installations: one a workspace, its token readable to nobody at rest and with every
 * master key that takes over.
 */
import type { Installation, Storage } from '../../src/app/ports';
import type { StorageUnderTest } from './under-test';

const AT = '2026-11-16T08:00:00.000Z';
const LATER = '2026-11-16T09:00:00.000Z';
const one: Installation = { workspace: 'T0ONE', at: AT, token: 'xoxb-one-secret', scopes: ['chat:write', 'commands'] };
const two: Installation = { ...one, workspace: 'T0TWO', token: 'xoxb-two-secret' };

export function describeInstallations(name: string, { fresh, again, raw }: StorageUnderTest): void {
  let storage: Storage;
  beforeEach(async () => {
    storage = await fresh();
  });
  afterEach(() => storage.close());

  describe(`${name}: where the app is installed`, () => {
    it('keeps one installation a workspace: the last one', async () => {
      const { installations } = storage;
      expect(await installations.find('T0ONE')).toBeUndefined();
      await installations.save(two);
      await installations.save(one);
      await installations.save({ ...one, at: LATER, token: 'xoxb-newer' });
      expect(await installations.find('T0ONE')).toEqual({ ...one, at: LATER, token: 'xoxb-newer' });
      expect(await installations.list()).toEqual([{ ...one, at: LATER, token: 'xoxb-newer' }, two]);
    });

    it('has one when several are saved at the same moment', async () => {
      await Promise.all(
        Array.from({ length: 8 }, (_, index) => storage.installations.save({ ...one, token: `xoxb-${index}` })),
      );
      expect(await storage.installations.list()).toEqual([{ ...one, token: expect.stringMatching(/^xoxb-\d$/) }]);
    });

    it('forgets what was withdrawn, and nothing that was put back since', async () => {
      const { installations } = storage;
      await installations.save({ ...one, at: LATER });
      await installations.save(two);
      expect(await installations.remove('T0ONE', AT)).toBe('kept');
      expect(await installations.find('T0ONE')).toBeDefined();
      expect(await installations.remove('T0ONE', LATER)).toBe('removed');
      expect(await installations.remove('T0ONE', LATER)).toBe('kept');
      expect(await installations.list()).toEqual([two]);
    });

    if (!again || !raw) return;

    it('shows no token at rest, also none that was replaced or withdrawn', async () => {
      await storage.installations.save(one);
      const sealed = await raw();
      await storage.installations.save({ ...one, at: LATER, token: 'xoxb-newer' });
      await storage.installations.save(two);
      await storage.installations.remove('T0TWO', AT);
      const atRest = await raw();
      expect(atRest).toContain('T0ONE');
      expect(sealed + atRest).not.toMatch(/xoxb|chat:write/);
      const [first] = /v1\.[\w+/=]{40,}/.exec(sealed.slice(sealed.indexOf('T0ONE'))) ?? [];
      expect(first).toBeDefined();
      expect(atRest).not.toContain(first);
      expect(atRest).not.toContain('T0TWO');
    });

    it('is there after a restart, and with another master key alone', async () => {
      await storage.installations.save(one);
      const key = Buffer.alloc(32, 9);
      storage = await again(storage, key, [Buffer.alloc(32, 7)]);
      await storage.upkeep.rewrapKeys();
      storage = await again(storage, key);
      expect(await storage.installations.find('T0ONE')).toEqual(one);
    });
  });
}
