/**
 * What every storage must do with who works at a school beside its file: keep proposals and decisions under their
 * version, tenant by tenant, and readable to nobody else.
 */
import type { Storage } from '../../src/app/ports';
import { PersonId, TenantId } from '../../src/domain/ids';
import { NO_STAFF, type Staff } from '../../src/staff/staff';
import { SCHOOL } from '../support/stored-case';
import type { StorageUnderTest } from './under-test';

const ELSEWHERE = TenantId('elsewhere');
const sara = {
  id: PersonId('sara-dekker-1a2b3c'),
  name: 'Sara Dekker',
  roles: ['mentor'],
  kind: 'staff' as const,
  organisations: [],
  accounts: { slack: 'U012AB3CD' },
};
const first: Staff = {
  waiting: [
    {
      id: 'p1',
      at: '2026-11-16T08:00:00.000Z',
      from: 'list',
      by: PersonId('anna'),
      steps: [{ does: 'comes', person: sara }],
      two: true,
      approvedBy: [PersonId('anna')],
      requests: ['one'],
      revision: 1,
    },
  ],
  decided: [],
};
const second: Staff = {
  waiting: [],
  decided: [
    {
      id: 'p1',
      at: '2026-11-16T09:00:00.000Z',
      outcome: 'approved',
      from: 'list',
      by: [PersonId('anna'), PersonId('bert')],
      steps: [
        { does: 'comes', person: sara },
        {
          does: 'changes',
          person: PersonId('cas'),
          roles: { gives: ['mentor'], takes: [] },
          organisations: { gives: [], takes: ['linde'] },
          accounts: { teams: 'x' },
          back: true,
        },
        { does: 'goes', person: PersonId('dirk'), accounts: {} },
      ],
      requests: ['one', 'two'],
    },
  ],
};

/** Runs the part of the contract that is about who works at a school. */
export function describeStaff(name: string, { fresh, again, raw }: StorageUnderTest): void {
  describe(`${name}: who works at a school`, () => {
    let storage: Storage;
    beforeEach(async () => {
      storage = await fresh();
    });
    afterEach(() => storage.close());

    it('is nothing before anything was decided', async () => {
      expect(await storage.staff.load(SCHOOL)).toEqual({ staff: NO_STAFF, version: 0 });
      expect(await storage.staff.versions()).toEqual(new Map());
    });

    it('is what was last saved, of this tenant alone, and its version is told without reading it', async () => {
      expect(await storage.staff.save(SCHOOL, first, 0)).toBe('saved');
      expect(await storage.staff.save(SCHOOL, second, 1)).toBe('saved');
      expect(await storage.staff.load(SCHOOL)).toEqual({ staff: second, version: 2 });
      expect(await storage.staff.load(ELSEWHERE)).toEqual({ staff: NO_STAFF, version: 0 });
      expect(await storage.staff.versions()).toEqual(new Map([[SCHOOL, 2]]));
    });

    it('is approved once by two who press at the same moment: one saves, the other decides again', async () => {
      await storage.staff.save(SCHOOL, first, 0);
      const saved = await Promise.all(Array.from({ length: 5 }, () => storage.staff.save(SCHOOL, second, 1)));
      expect(saved.filter((one) => one === 'saved')).toHaveLength(1);
      expect(await storage.staff.save(SCHOOL, first, 0)).toBe('clash');
      expect(await storage.staff.save(SCHOOL, first, 7)).toBe('clash');
      expect(await storage.staff.load(SCHOOL)).toEqual({ staff: second, version: 2 });
    });

    if (again && raw) {
      it('is there after a restart, and says nothing of people at rest', async () => {
        await storage.staff.save(SCHOOL, first, 0);
        const reopened = await again(storage);
        expect(await reopened.staff.load(SCHOOL)).toEqual({ staff: first, version: 1 });
        await reopened.close();
        expect(await raw()).not.toMatch(/Sara|U012AB3CD|"anna"/);
      });
    }
  });
}
