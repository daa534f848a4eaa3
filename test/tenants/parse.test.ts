import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tenant } from '../../src/app/tenant';
import { errorLine } from '../../src/pathways/read-yaml';
import { parseTenant } from '../../src/tenants/parse';
import { meldcode } from '../pathways/meldcode-play';
import { PRODUCT_ROLES } from '../support/roles';

const EXAMPLE = readFileSync(join(__dirname, '../../config/school.example.yaml'), 'utf8');
const setting = { pathways: [meldcode], roles: PRODUCT_ROLES, years: [2026, 2027] };

function tenantIn(source: string): Tenant {
  const result = parseTenant(source, 'school.yaml', setting);
  if ('errors' in result) throw new Error(result.errors.map(errorLine).join('\n'));
  return result.tenant;
}

const errorsOf = (source: string) => {
  const result = parseTenant(source, 'school.yaml', setting);
  return 'errors' in result ? result.errors.map(errorLine) : [];
};

/** The example with one piece replaced everywhere; throws when it is not there. */
function exampleWith(piece: string, other: string): string {
  if (!EXAMPLE.includes(piece)) throw new Error(`the example has no ${piece}`);
  return EXAMPLE.replaceAll(piece, other);
}

describe('the example school', () => {
  it('is a tenant with everybody the Meldcode calls on', () => {
    const tenant = tenantIn(EXAMPLE);

    expect(tenant).toMatchObject({
      id: 'het-kompas',
      locale: 'nl',
      pathways: ['meldcode'],
      workspaces: { slack: ['T000000001'], web: ['playground'] },
    });
    expect(tenant.people.find(({ id }) => id === 'wouter')).toEqual({
      id: 'wouter',
      name: 'Wouter Kok',
      roles: ['support_team_member'],
      kind: 'staff',
      onDuty: false,
      locale: 'nl',
      organisations: [],
      accounts: { slack: 'U000000006', teams: '00000000-0000-4000-8000-000000000006', web: 'wouter' },
    });
  });

  it('has contacts with hours in the form the rules know', () => {
    const hours = Object.fromEntries(tenantIn(EXAMPLE).contacts.map((contact) => [contact.id, contact.hours]));

    expect(hours).toMatchObject({
      '112': { always: true },
      veilig_thuis: { always: true },
      vertrouwensinspecteur: { days: { 1: [['08:00', '17:00']], 5: [['08:00', '17:00']] } },
    });
  });

  it('names no real number of a person', () => {
    expect(tenantIn(EXAMPLE).contacts.map(({ phone }) => phone)).toEqual(['112', '0800-2000', '0900-1113111']);
  });
});

describe('what is wrong with a file', () => {
  it('is told all at once, each error with its line', () => {
    const source = exampleWith('locale: nl\n', 'locale: de\n').replace('["08:00-17:00"]', '["17:00-08:00"]');

    expect(errorsOf(source)).toEqual([
      expect.stringMatching(/^school\.yaml:6 locale: /),
      expect.stringMatching(
        /^school\.yaml:\d+ contacts\[vertrouwensinspecteur\]\.hours\.days\.mon\[0\]: the end lies before the start$/,
      ),
    ]);
  });

  it.each([
    [
      'a role that nobody defines',
      'roles: [teacher]',
      'roles: [techer]',
      /^school\.yaml:\d+ people\[emma\]\.roles\[0\]: The role "techer" is not known; did you mean "teacher"\?/,
    ],
    ['an unknown key', 'pathways: [meldcode]', 'pathways: [meldcode]\nsecret: 1', /unknown key `secret`/],
    ['an unknown time zone', 'Europe/Amsterdam', 'Europe/Urk', /timeZone: a time zone is written as/],
    ['an unknown country', 'country: NL', 'country: XX', /holidays: no public holidays are known for country XX/],
    [
      'an unknown state',
      'country: NL',
      'country: NL, state: ZZ',
      /holidays: no public holidays are known for state ZZ of NL/,
    ],
    ['a date that is none', '- 2026-04-03', '- 3 april', /closures\[0\]/],
    ['a closure that lasts for ages', 'from: 2026-02-21', 'from: 1026-02-21', /more than a year/],
    [
      'a closure that ends before it begins',
      'from: 2026-02-21',
      'from: 2026-03-21',
      /the last day lies before the first/,
    ],
    [
      'a pathway that is not there',
      'pathways: [meldcode]',
      'pathways: [meldcode, other]',
      /pathways\[1\]: there is no pathway other/,
    ],
    [
      'nobody on duty where a case must land',
      '{ id: samira,',
      '{ id: samira, onDuty: false,',
      /needs somebody on duty as support_team_member/,
    ],
    [
      'a contact that the pathway shows',
      '- id: veilig_thuis',
      '- id: veiligthuis',
      /pathway meldcode names contact veilig_thuis/,
    ],
    [
      'one account for two people',
      'slack: U000000002',
      'slack: U000000001',
      /people\[daan\]\.accounts\.slack: somebody else has this slack account too/,
    ],
    [
      'an account on a platform that is not heard',
      '  slack: [T000000001]\n',
      '',
      /no slack workspace speaks for this school/,
    ],
    ['one id for two people', '{ id: daan,', '{ id: noor,', /there are two people noor/],
    [
      'one id for two contacts',
      '- id: vertrouwensinspecteur',
      '- id: veilig_thuis',
      /there are two contacts veilig_thuis/,
    ],
  ])('reports %s', (_what, piece, other, reason) => {
    expect(errorsOf(exampleWith(piece, other)).join('\n')).toMatch(reason);
  });

  it('reports a role that is called on and has neither people nor a channel', () => {
    const nobody = exampleWith('roles: [safety_coordinator]', 'roles: []').replace(
      '  safety_coordinator: { platform: web, id: veiligheid }\n',
      '',
    );

    expect(errorsOf(exampleWith('roles: [safety_coordinator]', 'roles: []'))).toEqual([]);
    expect(errorsOf(nobody)).toEqual([
      expect.stringMatching(
        /people: pathway meldcode calls on safety_coordinator: nobody has that role, and it has no channel$/,
      ),
    ]);
  });
});
