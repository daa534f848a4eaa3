/**
 * What every storage must do with who is away: keep all that was said under its version, tenant by tenant, and readable
 * to nobody else.
 */
import type { Storage } from '../../src/app/ports';
import { PersonId, TenantId } from '../../src/domain/ids';
import { NO_ATTENDANCE, type Attendance } from '../../src/domain/people/attendance';
import { SCHOOL } from '../support/stored-case';
import type { StorageUnderTest } from './under-test';

const ELSEWHERE = TenantId('elsewhere');
const said = { person: PersonId('anna'), by: PersonId('bert'), at: '2026-11-16T08:00:00.000Z' };
const first: Attendance = {
  absences: [
    { ...said, request: 'one', from: '2026-11-16', to: '2026-11-27', substitute: PersonId('bert'), lends: true },
  ],
  days: [],
};
const second: Attendance = {
  absences: [...first.absences, { ...said, request: 'two', from: '2026-11-20', to: '2026-11-27', present: true }],
  days: [{ ...said, request: 'three', days: [2, 3] }],
};

/** Runs the part of the contract that is about who is away. */
export function describeAttendance(name: string, { fresh, again, raw }: StorageUnderTest): void {
  describe(`${name}: who is away`, () => {
    let storage: Storage;
    beforeEach(async () => {
      storage = await fresh();
    });
    afterEach(() => storage.close());

    it('is nothing before anything was said', async () => {
      expect(await storage.attendance.load(SCHOOL)).toEqual({ attendance: NO_ATTENDANCE, version: 0 });
    });

    it('is what was last saved, of this tenant alone', async () => {
      expect(await storage.attendance.save(SCHOOL, first, 0)).toBe('saved');
      expect(await storage.attendance.save(SCHOOL, second, 1)).toBe('saved');
      expect(await storage.attendance.load(SCHOOL)).toEqual({ attendance: second, version: 2 });
      expect(await storage.attendance.load(ELSEWHERE)).toEqual({ attendance: NO_ATTENDANCE, version: 0 });
    });

    it('is saved by one of many who read the same version', async () => {
      const saved = await Promise.all(Array.from({ length: 5 }, () => storage.attendance.save(SCHOOL, first, 0)));
      expect(saved.filter((one) => one === 'saved')).toHaveLength(1);
      expect(await storage.attendance.save(SCHOOL, second, 0)).toBe('clash');
      expect(await storage.attendance.save(SCHOOL, second, 7)).toBe('clash');
      expect(await storage.attendance.load(SCHOOL)).toEqual({ attendance: first, version: 1 });
    });

    if (again && raw) {
      it('is there after a restart, and says nothing of people at rest', async () => {
        await storage.attendance.save(SCHOOL, first, 0);
        const reopened = await again(storage);
        expect(await reopened.attendance.load(SCHOOL)).toEqual({ attendance: first, version: 1 });
        await reopened.close();
        expect(await raw()).not.toMatch(/2026-11-27|"anna"/);
      });
    }
  });
}
