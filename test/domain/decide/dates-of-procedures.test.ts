// Every question about a day, in every procedure: it says on which side of today the day lies, and a year that slipped is
// asked about with the one that was meant.
import { judgeDay } from '../../../src/domain/decide/day-faults';
import { faultInWords } from '../../../src/words/refusals/field-faults';
import { shippedPathways } from '../../support/shipped';

const AT = { today: '2026-11-16', timeZone: 'Europe/Brussels' };

async function questions() {
  const pathways = await shippedPathways();
  return pathways.flatMap(({ id, acts }) =>
    acts.flatMap((act) =>
      act.fields.flatMap(({ type, when, ...field }) =>
        type === 'date' ? [{ which: `${id} ${act.id} ${field.id}`, when }] : [],
      ),
    ),
  );
}

it('is asked in every procedure with the side of today on which the day lies', async () => {
  const all = await questions();
  expect(all.length).toBeGreaterThan(40);
  expect(all.filter(({ when }) => when === undefined)).toEqual([]);
});

it('asks about a year that slipped, with the one that was meant, and reads a time along with the day', async () => {
  for (const { when } of await questions()) {
    const [right, wrongSide] = when === 'past' ? ['2026-11-13', '2027-11-13'] : ['2026-11-20', '2025-11-20'];
    for (const slip of [`0026${right.slice(4)}`, `2206${right.slice(4)}`, wrongSide]) {
      const judged = judgeDay(slip, { ...AT, when });
      expect(judged).toMatchObject({ fault: { meant: right } });
      expect('fault' in judged && faultInWords(judged.fault).nl).toMatch(/Bedoel je 2026\?/);
    }
    expect(judgeDay(`${right}T00:00:00Z`, { ...AT, when })).toEqual({ day: right });
  }
});
