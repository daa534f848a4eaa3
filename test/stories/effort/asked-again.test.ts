// What the case knew already is asked again; what is the same by chance is not.
import { askedAgain, knownFrom } from '../../../src/stories/effort/asked-again';

const PEOPLE = new Set(['mila', 'omar', 'ilse']);
const DAY = '2026-11-03';
const known = knownFrom(
  {
    participants: ['omar', 'mila'],
    owner: 'ilse',
    help_what: 'Elke week een gesprek',
    planned_on: '2026-11-10',
    date: DAY,
    parents_informed: 'yes',
    empty: '',
  },
  DAY,
);

it.each([
  ['the same people, in any order and field', { who: ['mila', 'omar'] }, ['who']],
  ['one person', { help_owner: 'ilse' }, ['help_owner']],
  ['the same text in another field', { what: ' Elke week een gesprek' }, ['what']],
  ['a day that was agreed on', { held_on: '2026-11-10' }, ['held_on']],
  ['the same choice in a field of the same name', { parents_informed: 'yes' }, ['parents_informed']],
])('%s is asked again', (_what, typed, again) => {
  expect(askedAgain(typed, known, PEOPLE)).toEqual(again);
});

it.each([
  ['other people', { participants: ['mila', 'ilse'] }],
  ['the day it happens to be', { date: DAY }],
  ['the same choice in another field', { app_used: 'yes' }],
  ['another text', { help_what: 'Elke maand een gesprek' }],
  ['nothing', { empty: '', participants: [] }],
])('%s is not', (_what, typed) => {
  expect(askedAgain(typed, known, PEOPLE)).toEqual([]);
});
