// A row of a procedure counts as missed when a story would end otherwise without it, and only then.
import { loadPathways } from '../../src/compose/load-files';
import { decide } from '../../src/domain/decide/decide';
import type { Pathway } from '../../src/domain/procedure/pathway';
import { readStory } from '../../src/stories/format/read-story';
import { play } from '../../src/stories/playing/play';
import { openEmbedded } from '../../src/stories/playing/stores';
import { switchingOff } from '../../src/stories/playing/unmissed';
import { PRODUCT_ROLES } from '../support/roles';
import { MAPPED_TOO_SOON, ONE_SIGNAL } from './one-signal';

const FACTS_AND_OPINIONS = 'meldcode: refuse MELD-1.2 on map_signals';
const WHO_TOOK_PART = 'meldcode: ask MELD-2.8 on consultation';

let pathways: readonly Pathway[];
beforeAll(async () => {
  pathways = (await loadPathways(undefined, PRODUCT_ROLES))
    .map(({ pathway }) => pathway)
    .filter(({ id }) => id === 'meldcode');
});

/** The rows that this story would not miss; it must be as told. */
async function unmissedBy(rows: string): Promise<readonly string[]> {
  const read = readStory('proef.yaml', ONE_SIGNAL + rows, PRODUCT_ROLES);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const off = switchingOff(decide);
  const { failures } = await play({
    roles: PRODUCT_ROLES,
    story: read.story,
    pathways,
    platform: 'web',
    store: 'embedded',
    openStorage: openEmbedded,
    checks: [],
    decide: off.decide,
    observer: off.observer,
  });
  expect(failures).toEqual([]);
  return off.unmissed(pathways);
}

it('a row that refuses what the story tells to be refused by it is missed', async () => {
  const rows = await unmissedBy(`  - { who: ilse, does: map_signals, ${MAPPED_TOO_SOON}, refuse: MELD-1.2 }`);
  expect(rows).not.toContain(FACTS_AND_OPINIONS);
  expect(rows).toContain(WHO_TOOK_PART);
});

it('a row that asks is missed by the reason that a story gives for it, also where another row of the same rule refuses', async () => {
  const told = `  - { who: ilse, does: map_signals, with: { facts: Een blauwe plek., facts_checked: yes, minors_at_home: "no", special_form: no } }
  - { who: ilse, does: consultation, with: { date: today, participants: [ilse, mila], purposes: advice, advice: Bel., outcome: Zorgen., vt_called: yes }, reasons: { MELD-2.8: De teamleider is er pas morgen weer. } }`;
  const rows = await unmissedBy(told);
  expect(rows).not.toContain(WHO_TOOK_PART);
  expect(rows).toContain('meldcode: refuse MELD-2.8 on consultation');
});

it('nothing is missed by a story in which nobody is refused', async () => {
  const rows = await unmissedBy('  - { who: joost, does: show }');
  expect(rows).toEqual(expect.arrayContaining([FACTS_AND_OPINIONS, WHO_TOOK_PART]));
});
