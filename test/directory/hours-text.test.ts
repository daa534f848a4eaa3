import { hoursText, readHours } from '../../src/directory/hours-text';
import type { OpeningHours } from '../../src/domain/time/working-time';

const office: OpeningHours = {
  days: Object.fromEntries(
    ['1', '2', '3', '4', '5'].map((day) => [
      day,
      [
        ['09:00', '12:00'],
        ['13:00', '17:00'],
      ],
    ]),
  ),
};
const morning = [['09:00', '12:00']];

describe('opening hours that somebody typed', () => {
  it.each([
    'ma-vr 09:00-12:00, 13:00-17:00',
    'ma - vr: 9-12 en 13-17',
    'Maandag tot vrijdag 9u-12u 13u-17u',
    'ma t/m vr 9.00–12.00 13.00–17.00',
    'Mon-Fri 9:00-12:00 and 13:00-17:00',
    'ma, di, wo, do en vr 09:00 - 12:00, 13:00 - 17:00',
    'ma-vr 9-12\nma-vr 13-17',
    'ma-wo 9u00-12u00 13u00-17u00; do-vr 9-12, 13-17',
    'monday to friday 9h-12h, 13h-17h',
  ])('are understood: %s', (typed) => {
    expect(readHours(typed)).toEqual(office);
  });

  it.each(['24/24', '24/7', 'altijd', 'Dag en nacht', 'always', ' 24u/24 ', '24/24, dag en nacht'])(
    'are always for %s',
    (typed) => {
      expect(readHours(typed)).toEqual({ always: true });
    },
  );

  it('may be for single days and until midnight', () => {
    expect(readHours('za 9:30-24:00')).toEqual({ days: { 6: [['09:30', '24:00']] } });
    expect(readHours('elke dag 9-12')).toEqual({
      days: Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, morning])),
    });
  });

  it.each([
    ['kantooruren', 'kantooruren'],
    ['ma-vr', 'ma-vr'],
    ['9-12', '9-12'],
    ['ma-vr 9-12\nwkd 9-12', 'wkd 9-12'],
    ['vr-ma 9-12', 'vr-ma 9-12'],
    ['ma 12-9', 'ma 12-9'],
    ['ma 9-25', 'ma 9-25'],
    ['ma 9:75-12', 'ma 9:75-12'],
    ['ma 9-12 of later', 'ma 9-12 of later'],
    ['ma 9-', 'ma 9-'],
    ['ma-di-wo 9-12', 'ma-di-wo 9-12'],
    ['', ''],
  ])('are not guessed: %j', (typed, line) => {
    expect(readHours(typed)).toEqual({ line, twice: false });
  });

  it('may not overlap on a day', () => {
    expect(readHours('ma-vr 9-12\nwo 11-15')).toEqual({ line: 'wo 11-15', twice: true });
    expect(readHours('ma 9-12, 12-15')).toEqual({
      days: {
        1: [
          ['09:00', '12:00'],
          ['12:00', '15:00'],
        ],
      },
    });
  });
});

describe('opening hours in words', () => {
  it('have a line for each run of days', () => {
    expect(
      hoursText({
        days: { 1: [['09:00', '12:00']], 2: [['09:00', '12:00']], 4: [['09:00', '12:00']], 6: [['10:00', '11:00']] },
      }),
    ).toEqual({
      nl: 'ma-di 09:00-12:00\ndo 09:00-12:00\nza 10:00-11:00',
      'nl-BE': 'ma-di 09:00-12:00\ndo 09:00-12:00\nza 10:00-11:00',
      en: 'Mon-Tue 09:00-12:00\nThu 09:00-12:00\nSat 10:00-11:00',
    });
  });

  it.each(['nl', 'en'] as const)('are understood again, in %s', (locale) => {
    for (const hours of [office, { always: true } as const, { days: { 3: [['00:00', '24:00']] } } as const])
      expect(readHours(hoursText(hours)[locale])).toEqual(hours);
  });
});
