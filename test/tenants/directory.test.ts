// The `directory:` part of a tenant's file.
import { parseTenant } from '../../src/tenants/parse';
import { PRODUCT_ROLES } from '../support/roles';

const file = (directory: string) => `
id: zone
name: Zone Voorbeeld
timeZone: Europe/Brussels
pathways: [nothing]
workspaces: { web: [playground] }
people:
  - { id: lies, name: Lies Claes, roles: [police_staff], accounts: { web: lies } }
  - { id: tom, name: Tom Aerts, roles: [teacher], accounts: { web: tom } }
directory:
${directory}`;

const read = (directory: string) =>
  parseTenant(file(directory), 'zone.yaml', { pathways: [], roles: PRODUCT_ROLES, years: [2026] });
/** What is wrong, save that these tests have no pathway. */
const wrong = (directory: string) => {
  const parsed = read(directory);
  return 'errors' in parsed
    ? parsed.errors.map(({ message }) => message).filter((message) => !message.includes('pathway'))
    : [];
};

const entry = (more = '') => `
  zones: [{ id: noord, name: Brussel Noord, municipalities: [Evere], staff: [lies] }]
  entries:
    - { id: aanspreekpunt, kind: zone, name: Aanspreekpunt scholen, zone: noord, phones: ["02 000 00 01"], hours: always, owner: Zone, checkedOn: 2026-01-01${more} }`;

describe('the directory of a tenant', () => {
  it('takes zones, contact points and, unless told otherwise, the presets of good practices', () => {
    expect(wrong(entry())).toEqual([]);
  });

  it('tells every name that is nobody’s or nothing, with its place', () => {
    expect(
      wrong(`
  zones: [{ id: noord, name: Noord, staff: [tom, nobody] }, { id: noord, name: Noord }]
  entries:
    - { id: a, kind: zone, name: A, zone: zuid, organisations: [school], phones: ["112"], hours: always, owner: Zone }
    - { id: a, kind: zone, name: A, phones: ["112"], hours: always, owner: Zone }`),
    ).toEqual([
      expect.stringContaining('there are two zones noord'),
      expect.stringContaining('tom is nobody who is police_staff'),
      expect.stringContaining('nobody is nobody who is police_staff'),
      expect.stringContaining('there is no zone zuid'),
      expect.stringContaining('there is no organisation school'),
      expect.stringContaining('there are two entries a'),
    ]);
  });

  it.each([
    [', phones: []', 'phones'],
    [', mail: geen-adres', 'mail'],
    [', checkedOn: gisteren', 'date'],
    [', surprise: 1', 'surprise'],
  ])('refuses %s', (more) => {
    const changed = entry(more)
      .replace(/phones: \["02 000 00 01"\], /, more.includes('phones') ? '' : '$&')
      .replace(/, checkedOn: 2026-01-01(?=, checkedOn)/, '');
    expect(wrong(changed).length).toBeGreaterThan(0);
  });
});
