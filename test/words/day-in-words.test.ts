import { dayInWords, weekInWords } from '../../src/words/day-in-words';

it('says a day with its weekday, in every language', () => {
  expect(dayInWords('2026-11-16')).toEqual({
    nl: 'ma 16 november 2026',
    'nl-BE': 'ma 16 november 2026',
    en: 'Mon 16 November 2026',
  });
});

it.each(['', '2026-02-31x', '2026-13-01', 'volgende week'])('leaves %p, which is no day, as it was', (typed) => {
  expect(dayInWords(typed)).toEqual({ nl: typed, en: typed });
});

test('a week is said by its number and year', () => {
  expect(weekInWords('2026-W07')).toEqual({ nl: 'week 7 van 2026', en: 'week 7 of 2026' });
});
