// The schools of one zone may differ in their days: the deadlines of a case go by those of its own school.
import { CaseId } from '../../../src/domain/ids';
import { localDate } from '../../../src/domain/time/working-time';
import { act, click, openDesk, type Desk } from '../../support/desk';
import { zone, zonePathway } from '../../support/two-schools';

/** De Linde is closed from Tuesday to Thursday of the week that begins on the day the tests do; De Beuk is not. */
const CLOSED = ['2026-11-17', '2026-11-18', '2026-11-19'];
const daysOff = new Set([...zone.calendar.daysOff, ...CLOSED]);
const tenant = {
  ...zone,
  organisations: zone.organisations.map((one) =>
    one.id === 'linde' ? { ...one, calendar: { ...zone.calendar, daysOff } } : one,
  ),
};

async function signalBy(desk: Desk, who: string): Promise<CaseId> {
  const { answer } = await desk.ask(who, { type: 'command', command: 'zorg', text: '' });
  if (answer.kind !== 'form') throw new Error(`expected a form, got ${answer.kind}`);
  const { caseId, act: name, revision } = answer.form;
  const filled = { answers: { facts: 'Blue arm', pupil: 'Sofie', mentor: 'mila' }, reasons: {} };
  await desk.ask(who, { type: 'submit', case: caseId, act: name, revision, filled, request: click() });
  return CaseId(caseId);
}

async function tasksOf(desk: Desk, id: CaseId) {
  const stored = await desk.storage.cases.load(tenant.id, id);
  return Object.fromEntries(
    (stored?.state.tasks ?? []).map(({ row, dueAt }) => [row, dueAt && localDate(zone.calendar, dueAt)]),
  );
}

it('counts the school days of the school of whoever opens it, from the first deadline on', async () => {
  const desk = await openDesk({ tenant, pathway: zonePathway });
  const [linde, beuk] = [await signalBy(desk, 'an'), await signalBy(desk, 'bo')];
  const [ofLinde, ofBeuk] = [await tasksOf(desk, linde), await tasksOf(desk, beuk)];

  expect(Object.keys(ofLinde)).toEqual(Object.keys(ofBeuk));
  expect(Object.values(ofBeuk).sort()[0]).toBe('2026-11-19');
  expect(Object.values(ofLinde).sort()[0]).toBe('2026-11-24');
});

it('and those of later acts', async () => {
  const desk = await openDesk({ tenant, pathway: zonePathway });
  const dueFor = async (who: string) => {
    const id = await signalBy(desk, who);
    await act(desk, 'ilse', id, 'route', { services: ['traffic'] });
    return (await tasksOf(desk, id)).answer;
  };

  expect([await dueFor('bo'), await dueFor('an')]).toEqual(['2026-11-18', '2026-11-23']);
});
