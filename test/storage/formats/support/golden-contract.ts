/**
 * What a store of an earlier release must do on today's code, whatever keeps it: go on as its story tells (list, show,
 * act, refuse, release and erase), with every record as it was written, before and after.
 */
import { loadPathways, loadRoles } from '../../../../src/compose/load-files';
import { CaseId } from '../../../../src/domain/ids';
import type { Storage } from '../../../../src/app/ports';
import { play } from '../../../../src/stories/playing/play';
import { readStory } from '../../../../src/stories/format/read-story';
import { casesIn, GOLDEN_STORES, storyOf, tenantIn, type Golden } from './golden';

async function problems(storage: Storage) {
  const found = [];
  for await (const { code, problem } of storage.upkeep.verify()) if (problem) found.push({ code, problem });
  const { broken } = await storage.upkeep.verifyReports();
  return { found, broken };
}

const WHOLE = { found: [], broken: 0 };

/** `place`: puts the store where it is kept, and gives what opens it. */
export function describeGolden(
  kept: string,
  place: (golden: Golden) => (() => Promise<Storage>) | Promise<() => Promise<Storage>>,
): void {
  describe.each(GOLDEN_STORES)(`a store of $day on ${kept}: $name`, (golden) => {
    it('is as it was written, and goes on as its story tells', async () => {
      const open = await place(golden);
      const before = await open();
      expect(await problems(before)).toEqual(WHOLE);
      await before.close();

      const roles = await loadRoles();
      const pathways = (await loadPathways(undefined, roles)).map(({ pathway }) => pathway);
      const told = storyOf(golden)!;
      const read = readStory(told.file, told.text, roles);
      if ('problems' in read) throw new Error(JSON.stringify(read.problems));
      const { story } = read;
      const cases = casesIn(golden);
      const result = await play({
        story,
        roles,
        pathways: pathways.filter(({ id }) => story.pathways.includes(id)),
        platform: 'web',
        store: kept,
        openStorage: open,
        checks: [],
        goesOn: {
          tenant: tenantIn(golden),
          cases: cases.map(({ _id, code, pathway }) => ({ id: CaseId(_id), name: code, code, pathway })),
        },
      });
      expect(result.failures.map(({ message }) => message)).toEqual([]);
      const after = await open();
      expect(await problems(after)).toEqual(WHOLE);
      await after.close();
    });
  });
}
