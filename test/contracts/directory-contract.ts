/**
 * What every storage must do with the directory: keep each edit of a contact point in order, never two of the same
 * version, and readable to nobody else.
 */
import type { Storage } from '../../src/app/ports';
import { PersonId, TenantId } from '../../src/domain/ids';
import type { Edit, ContactEntry } from '../../src/directory/entry';
import { SCHOOL } from '../support/stored-case';
import type { StorageUnderTest } from './under-test';

const ELSEWHERE = TenantId('elsewhere');

const entry = (name: string, phone = '02 000 00 01'): ContactEntry => ({
  id: 'wijkteam',
  kind: 'service',
  name,
  municipalities: ['Halle'],
  organisations: [],
  phones: [phone],
  hours: { days: { 1: [['09:00', '12:00']] } },
  owner: 'Gemeente',
  checkedOn: '2026-11-01',
  zone: 'zone',
});
const edit = (version: number, name: string, before?: ContactEntry): Edit => ({
  version,
  at: `2026-11-16T08:0${version}:00.000Z`,
  by: PersonId('lies'),
  request: `click-${version}`,
  ...(before ? { before } : {}),
  after: entry(name),
});

/** Runs the part of the contract that is about the directory; `storage` is the one of the present test. */
export function describeDirectory(
  name: string,
  storage: () => Storage,
  { again, raw }: Pick<StorageUnderTest, 'again' | 'raw'>,
): void {
  describe(`${name}: the directory`, () => {
    const first = edit(1, 'Wijkteam');
    const second = edit(2, 'Wijkteam Zuid', first.after);

    it('is empty until somebody edits it', async () => {
      expect(await storage().directory.list(SCHOOL)).toEqual([]);
      expect(await storage().directory.history(SCHOOL, 'wijkteam')).toEqual([]);
    });

    it('gives back what was last saved, and every edit in order', async () => {
      const { directory } = storage();
      expect(await directory.save(SCHOOL, 'wijkteam', first)).toBe('saved');
      expect(await directory.save(SCHOOL, 'wijkteam', second)).toBe('saved');
      expect(await directory.save(SCHOOL, 'another', edit(1, 'Another'))).toBe('saved');
      expect(await directory.list(SCHOOL)).toEqual([
        { id: 'another', version: 1, last: edit(1, 'Another') },
        { id: 'wijkteam', version: 2, last: second },
      ]);
      expect(await directory.history(SCHOOL, 'wijkteam')).toEqual([first, second]);
    });

    it('keeps tenants apart, also with the same ids', async () => {
      const { directory } = storage();
      await directory.save(SCHOOL, 'wijkteam', first);
      expect(await directory.list(ELSEWHERE)).toEqual([]);
      expect(await directory.history(ELSEWHERE, 'wijkteam')).toEqual([]);
      expect(await directory.save(ELSEWHERE, 'wijkteam', edit(1, 'Elders'))).toBe('saved');
      expect((await directory.list(SCHOOL)).map(({ last }) => last.after?.name)).toEqual(['Wijkteam']);
    });

    it('refuses a version that is there already, or that comes too early, and stores nothing of it', async () => {
      const { directory } = storage();
      expect(await directory.save(SCHOOL, 'wijkteam', second)).toBe('clash');
      await directory.save(SCHOOL, 'wijkteam', first);
      expect(await directory.save(SCHOOL, 'wijkteam', edit(1, 'Too late'))).toBe('clash');
      await directory.save(SCHOOL, 'wijkteam', second);
      expect(await directory.save(SCHOOL, 'wijkteam', edit(2, 'Too late', first.after))).toBe('clash');
      expect(await directory.history(SCHOOL, 'wijkteam')).toEqual([first, second]);
    });

    it('lets one of many save the same version', async () => {
      const { directory } = storage();
      await directory.save(SCHOOL, 'wijkteam', first);
      const saved = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          directory.save(SCHOOL, 'wijkteam', edit(2, `Name ${index}`, first.after)),
        ),
      );
      expect(saved.filter((one) => one === 'saved')).toHaveLength(1);
      expect(await directory.history(SCHOOL, 'wijkteam')).toHaveLength(2);
    });

    if (again && raw) {
      it('is there after a restart, and at rest holds nothing of it in clear', async () => {
        await storage().directory.save(SCHOOL, 'wijkteam', first);
        const reopened = await again(storage());
        expect(await reopened.directory.list(SCHOOL)).toEqual([{ id: 'wijkteam', version: 1, last: first }]);
        await reopened.close();
        expect(await raw()).not.toMatch(/Halle|02 000 00 01|lies/);
      });
    }
  });
}
