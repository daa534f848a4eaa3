// A case found again by a part of its code or by whom it is about, however that is typed.
import { isCaseCalled } from '../../../src/app/cases/case-called';

const ONE = { code: 'MC-2026-0001', subject: 'Sofie van den Berg-Janssen' };

it.each([
  'MC-2026-0001',
  '2026-0001',
  '2026-1',
  'mc 2026 1',
  'mc20260001',
  'MC–2026–0001',
  'mc_2026/0001',
  '0001',
  '1',
  'Sofie',
  'sofie v',
  'JANSSEN',
  'Jansen',
  'van den Berg',
  'vandenberg',
  'berg sofie',
  'Sófie',
  'ofie',
])('„%s” is this case', (words) => {
  expect(isCaseCalled(ONE, words)).toBe(true);
});

it.each(['', '-', '  ', '…', 'MC-2026-0011', '2026-2', '2025-0001', 'BXN-2026-0001', 'Sofie Jager', 'Berger'])(
  '„%s” is not',
  (words) => {
    expect(isCaseCalled(ONE, words)).toBe(false);
  },
);

it('is not found by a name that who asks may not read, and is by the code of its school', () => {
  expect(isCaseCalled({ code: 'LIN-MC-2026-0007' }, 'Sofie')).toBe(false);
  expect(isCaseCalled({ code: 'LIN-MC-2026-0007' }, 'lin 7')).toBe(false);
  expect(isCaseCalled({ code: 'LIN-MC-2026-0007' }, 'mc-2026-7')).toBe(true);
  expect(isCaseCalled({ code: 'LIN-MC-2026-0007' }, 'lin-mc')).toBe(true);
});
