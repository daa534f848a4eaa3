/**
 * What every storage must do with the editions of a procedure: a running case keeps its own, and gets the rows of
 * today's that mend it, on record.
 */
import type { Storage } from '../../src/app/ports';
import { CaseId } from '../../src/domain/ids';
import type { Pathway } from '../../src/domain/procedure/pathway';
import { act, openDesk, signal } from '../support/desk';
import { text, tinyPathway } from '../support/play';
import { SCHOOL } from '../support/stored-case';
import type { StorageUnderTest } from './under-test';

const today = (mends: boolean): Pathway => ({
  ...tinyPathway,
  rules: [
    ...tinyPathway.rules,
    {
      id: 'MELD-5.15',
      on: ['close'],
      level: 'refuse',
      when: { not: { has: { act: 'decision' } } },
      say: text('not decided'),
      next: text('decide first'),
      ...(mends ? { mends } : {}),
    },
  ],
});

export function describeMends(name: string, { fresh }: StorageUnderTest): void {
  let storage: Storage;
  beforeEach(async () => {
    storage = await fresh();
  });
  afterEach(() => storage.close());

  /** A case that began on the edition of before, and the desk of a day on which another is in use. */
  async function running(mends: boolean) {
    const id = await signal(await openDesk({ wrap: () => storage }));
    const desk = await openDesk({ wrap: () => storage, pathway: today(mends), edition: 'e2' });
    return { desk, id };
  }
  const told = async (id: string) =>
    (await storage.cases.journal(SCHOOL, CaseId(id))).filter(({ event }) => event.type === 'RulesMended');
  const status = async (id: string) => (await storage.cases.load(SCHOOL, CaseId(id)))?.state.status;

  describe(`${name}: a running case and the edition of today`, () => {
    it('reaches a running case with a row that mends, and says so once', async () => {
      const { desk, id } = await running(true);
      await act(desk, 'tess', id, 'close');
      expect(await status(id)).toBe('open');
      await act(desk, 'tess', id, 'note', { text: 'Called' });
      await act(desk, 'tess', id, 'note', { text: 'Called again' });
      expect(await told(id)).toMatchObject([
        { actor: { person: 'tess' }, event: { rules: ['MELD-5.15'], rows: ['refuse MELD-5.15 close'] } },
      ]);
    });

    it('leaves a running case its own rows when today’s do not mend', async () => {
      const { desk, id } = await running(false);
      await act(desk, 'tess', id, 'close');
      expect(await status(id)).toBe('closed');
      expect(await told(id)).toEqual([]);
    });
  });
}
