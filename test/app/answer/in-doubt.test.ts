/** What is said of a change whose write failed, on the embedded store; a question about a report, on a zone with a cell. */
import { createEmbeddedStorage } from '../../../src/storage/embedded/embedded-storage';
import { describeDoubts } from '../../contracts/doubt-contract';
import { MASTER_KEY } from '../../contracts/under-test';
import { click } from '../../support/desk';
import { createFaultyDriver, FATES } from '../../support/faulty-driver';
import { ask, handedOut, openZone, zone } from '../reports/zone-with-cell';

describeDoubts('embedded', (around) => createEmbeddedStorage({ masterKey: MASTER_KEY, around }));

test.each(FATES)('a question about a report (%s): it is asked once, and said to be', async (fate) => {
  const faulty = createFaultyDriver();
  const desk = await openZone(undefined, { around: faulty.around });
  const { reference } = await handedOut(desk);
  faulty.breakNext({ kind: 'reports', fate, staysAway: false });
  const request = click();
  const { answer } = await ask(desk, 'ward', reference, 'Hoe lang al?', request);
  expect(faulty.broke()).toBe(1);
  expect(JSON.stringify(answer)).toContain('"tone":"done"');
  await ask(desk, 'ward', reference, 'Hoe lang al?', request);
  const { report } = (await desk.storage.reports.load(zone.id, reference))!;
  expect(JSON.stringify(report).split('Hoe lang al?')).toHaveLength(2);
  await desk.storage.close();
});
