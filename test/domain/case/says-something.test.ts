import { mentionsOneOf, saysSomething } from '../../../src/domain/case/says-something';

it.each(['Geen.', ' geen ', 'n.v.t.', 'N.V.T', '-', '…', 'Niets', 'none', 'N/A', 'Nog geen', 'Néant', 'x'])(
  'says nothing: %s',
  (typed) => {
    expect(saysSomething(typed)).toBe(false);
  },
);

it.each(['Geen melding doen, wel bellen', 'Wijkteam', 'Niet met vader praten', 'GGD'])(
  'says something: %s',
  (typed) => {
    expect(saysSomething(typed)).toBe(true);
  },
);

it('takes any other answer that was given for something', () => {
  expect(saysSomething(false)).toBe(true);
  expect(saysSomething(['support'])).toBe(true);
});

it.each([
  ['De RECHERCHE is bezig.', true],
  ['Rechercheurs kwamen langs', true],
  ['Het voorrecht', false],
  ['', false],
])('mentions a word that begins with one of these: %s', (typed, expected) => {
  expect(mentionsOneOf(typed, ['recherche', 'justiti'])).toBe(expected);
});

it('finds no word in what is not typed', () => {
  expect(mentionsOneOf(['recherche'], ['recherche'])).toBe(false);
});
