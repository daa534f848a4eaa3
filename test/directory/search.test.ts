import type { ContactEntry } from '../../src/directory/entry';
import { fittingEntries } from '../../src/directory/fitting';
import { searchEntries, wordsIn } from '../../src/directory/search';
import { PersonId } from '../../src/domain/ids';

const entry = (id: string, more: Partial<ContactEntry>): ContactEntry => ({
  id,
  kind: 'service',
  name: id,
  municipalities: [],
  organisations: [],
  phones: ['02 000 00 01'],
  hours: { always: true },
  ...more,
});

const zones = [
  { id: 'zennevallei', name: 'Zennevallei', municipalities: ['Halle', 'Beersel', 'Sint-Pieters-Leeuw'], staff: [] },
  {
    id: 'noord',
    name: 'Brussel Noord',
    municipalities: ['Schaarbeek', 'Evere', 'Sint-Joost-ten-Node'],
    staff: [PersonId('lies')],
  },
];
const entries = [
  entry('contact-zennevallei', { kind: 'zone', name: 'Vast aanspreekpunt scholen', zone: 'zennevallei' }),
  entry('contact-noord', { kind: 'zone', name: 'Overlegassistent', zone: 'noord' }),
  entry('halle-prevention', {
    kind: 'municipality',
    name: 'Preventiedienst',
    zone: 'zennevallei',
    municipalities: ['Halle'],
  }),
  entry('clb', { name: 'CLB Één', municipalities: ['Liège'] }),
  entry('zonnebloem', { kind: 'school', name: 'Zorgcoördinator', organisations: ['zonnebloem'] }),
];
const nameOf = (id: string) => (id === 'zonnebloem' ? 'Basisschool De Zonnebloem' : id);
const found = (words: string) => searchEntries({ zones }, entries, nameOf, words).map(({ id }) => id);

describe('looking up a contact point (BXN-5.3, TIE-6.3)', () => {
  it.each([
    ['halle', 'halle-prevention'],
    ['HALLE', 'halle-prevention'],
    ['beersel', 'contact-zennevallei'],
    ['schaerbeek', 'contact-noord'],
    ['Scharbeek', 'contact-noord'],
    ['evere', 'contact-noord'],
    ['sint joost', 'contact-noord'],
    ['zennevalei', 'contact-zennevallei'],
    ['preventiedienst', 'halle-prevention'],
    ['zonnebloem', 'zonnebloem'],
    ['zonebloem', 'zonnebloem'],
    ['de school zonnebloem', 'zonnebloem'],
    ['liege', 'clb'],
    ['luik liège', 'clb'],
    ['een clb', 'clb'],
    ['politie halle', 'contact-zennevallei'],
    ['zorgcoordinator', 'zonnebloem'],
  ])('%s finds %s first', (words, id) => {
    expect(found(words)[0]).toBe(id);
  });

  it('finds all that fit every word, before those that fit a part of them', () => {
    expect(found('Hale').slice(0, 2).sort()).toEqual(['contact-zennevallei', 'halle-prevention']);
    expect(found('halle')).toEqual(expect.arrayContaining(['halle-prevention', 'contact-zennevallei']));
    expect(found('preventiedienst evere')).toEqual(expect.arrayContaining(['halle-prevention', 'contact-noord']));
    expect(found('preventiedienst halle')).toEqual(['halle-prevention']);
  });

  it.each(['xyzzyq', '???', ''])('finds nobody for %j', (words) => {
    expect(found(words)).toEqual([]);
  });

  it('understands a whole question, and that there may be no word in it to look for', () => {
    expect(found('wie kan ik bellen in Halle?')[0]).toBe('halle-prevention');
    expect(wordsIn('Wie kan ik nu bellen?')).toBe('');
  });

  it('takes signs for what they are, and long nonsense without effort', () => {
    expect(found('^halle$ | =evere !x')).toEqual(expect.arrayContaining(['contact-noord']));
    expect(found(`${'a'.repeat(3000)} halle`).length).toBeGreaterThan(0);
  });
});

describe('the contact points for a case', () => {
  const fitting = (place?: { id: string; municipality?: string }) =>
    fittingEntries({ zones }, entries, place).map(({ id }) => id);

  it('are those of its own school, then of its municipality, then for all; never of another', () => {
    expect(fitting({ id: 'zonnebloem', municipality: 'Halle' })).toEqual([
      'zonnebloem',
      'contact-zennevallei',
      'halle-prevention',
    ]);
    expect(fitting({ id: 'other', municipality: 'evere' })).toEqual(['contact-noord']);
  });

  it('are all but those of one school when the case has none', () => {
    expect(fitting()).toEqual(['contact-zennevallei', 'contact-noord', 'halle-prevention', 'clb']);
  });
});
