// Who is found by what somebody types: by the beginnings of names, whatever their capitals and accents.
import { foundAmong } from '../../../src/domain/people/search-people';

const PEOPLE = ['Mila Bakker (mentor)', 'Mila Bakker (teamleider)', 'Zoë van den Berg', 'Ömer Yıldız', 'Ilse Vos'];
const found = (typed: string) => foundAmong(PEOPLE, typed, (name) => name);

it.each([
  ['', PEOPLE],
  ['  ', PEOPLE],
  ['MILA', PEOPLE.slice(0, 2)],
  ['bakker team', [PEOPLE[1]]],
  ['zoe', [PEOPLE[2]]],
  ['berg zo', [PEOPLE[2]]],
  ['omer', [PEOPLE[3]]],
  ['lse', []],
  ['ilse bakker', []],
  ['…', []],
])('“%s”', (typed, names) => {
  expect(found(typed)).toEqual(names);
});
