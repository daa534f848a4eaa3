import { saysSomething } from '../../../src/domain/case/says-something';

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
