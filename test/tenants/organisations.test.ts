/** A tenant of several schools: who belongs where, and what would let one school read of another. */
import { contextOf, rosterOf, type Tenant } from '../../src/app/tenant';
import type { Pathway } from '../../src/domain/procedure/pathway';
import { errorLine } from '../../src/pathways/read-yaml';
import { parseTenant } from '../../src/tenants/parse';
import { tinyPathway } from '../support/play';
import { PRODUCT_ROLES } from '../support/roles';

/** Cases of it belong to the school that is named; it has a length of time of its own to set. */
const zoned: Pathway = {
  ...tinyPathway,
  id: 'zoned',
  acts: tinyPathway.acts.map((act) =>
    act.id === 'worry'
      ? {
          ...act,
          fields: [
            ...act.fields,
            {
              id: 'school',
              type: 'organisation',
              organisations: 'school',
              label: { nl: 'School', en: 'School' },
              level: 'L1',
              required: true,
            },
            {
              id: 'service',
              type: 'organisation',
              organisations: 'service',
              label: { nl: 'Dienst', en: 'Service' },
              level: 'L1',
              required: false,
            },
          ],
          effects: [
            ...act.effects,
            { organisation: { field: 'school' } },
            {
              task: {
                id: 'look_again',
                kind: 'todo',
                title: { nl: 'Kijk opnieuw', en: 'Look again' },
                owner: { actor: true },
                due: { weeks: 10, setting: 'review' },
                escalateTo: 'director',
              },
            },
          ],
          notices: [
            ...act.notices,
            { to: { role: 'director' }, say: { nl: 'Er is iets.', en: 'There is something.' } },
            { to: { role: 'competent_service', of: 'service' }, say: { nl: 'Er is iets.', en: 'There is something.' } },
          ],
        }
      : act,
  ),
};

const ZONE = `id: zone
name: De Zone
timeZone: Europe/Brussels
holidays: { country: BE }
schoolYear: { starts: "08-25" }
settings: { review: { weeks: 8 } }
pathways: [zoned]
workspaces: { web: [playground] }
organisations:
  - id: linde
    name: De Linde
    kind: school
    levels: [primary]
    municipality: Hoegaarden
    network: Gemeenschapsonderwijs
    channels: { director: { platform: web, id: linde-directie } }
  - id: beuk
    name: { nl: De Beuk, en: The Beech }
    kind: school
    channels: { director: { platform: web, id: beuk-directie } }
  - id: jeugd
    name: Dienst Jeugd
    kind: service
people:
  - { id: an, name: An, roles: [director], organisations: [linde], accounts: { web: an } }
  - { id: bo, name: Bo, roles: [director], organisations: [beuk], accounts: { web: bo } }
  - { id: cas, name: Cas, roles: [support_team_member, team_leader], accounts: { web: cas } }
  - { id: dina, name: Dina, roles: [competent_service], organisations: [jeugd], accounts: { web: dina } }
contacts:
  - { id: "112", name: "112", phone: "112", hours: always }
`;

const read = (source: string) =>
  parseTenant(source, 'zone.yaml', { pathways: [zoned], roles: PRODUCT_ROLES, years: [2026] });

function tenantIn(source: string): Tenant {
  const result = read(source);
  if ('errors' in result) throw new Error(result.errors.map(errorLine).join('\n'));
  return result.tenant;
}

function errorsWith(piece: string, other: string): string[] {
  if (!ZONE.includes(piece)) throw new Error(`the zone has no ${piece}`);
  const result = read(ZONE.replace(piece, other));
  return 'errors' in result ? result.errors.map(errorLine) : [];
}

it('is known to the rules with its organisations, names, lengths of time and school year', () => {
  const context = contextOf(tenantIn(ZONE), zoned);

  expect(context.organisations).toEqual({
    linde: {
      name: { nl: 'De Linde', en: 'De Linde' },
      kind: 'school',
      levels: ['primary'],
      municipality: 'Hoegaarden',
      network: 'Gemeenschapsonderwijs',
    },
    beuk: {
      name: { nl: 'De Beuk', en: 'The Beech' },
      kind: 'school',
      levels: [],
      municipality: undefined,
      network: undefined,
    },
    jeugd: {
      name: { nl: 'Dienst Jeugd', en: 'Dienst Jeugd' },
      kind: 'service',
      levels: [],
      municipality: undefined,
      network: undefined,
    },
  });
  expect(context.names).toMatchObject({ an: 'An', dina: 'Dina' });
  expect(context.settings).toEqual({ review: { weeks: 8 } });
  expect(context.calendar.schoolYearStarts).toBe('08-25');
  expect(rosterOf(tenantIn(ZONE))).toMatchObject({ an: { organisations: ['linde'] }, cas: { organisations: [] } });
});

it.each([
  [
    'an organisation that is not there',
    'organisations: [beuk]',
    'organisations: [buek]',
    /^zone\.yaml:26 people\[bo\]\.organisations\[0\]: there is no organisation buek \(there are linde, beuk, jeugd\)$/,
  ],
  ['one id for two organisations', '- id: beuk', '- id: linde', /there are two organisations linde/],
  [
    'a channel that people of two schools would read',
    'contacts:',
    'channels: { director: { platform: web, id: directies } }\ncontacts:',
    /^zone\.yaml:29 channels\.director: people of several organisations \(school\) are director/,
  ],
  [
    'one channel for two schools',
    'id: beuk-directie',
    'id: linde-directie',
    /organisations\[beuk\]\.channels\.director: this channel is that of linde too/,
  ],
  [
    "a channel of a school that is everybody's",
    'contacts:',
    'channels: { team_leader: { platform: web, id: linde-directie } }\ncontacts:',
    /organisations\[linde\]\.channels\.director: this channel is that of everybody with a role as well/,
  ],
  [
    'a school where a role that is called on is nobody',
    'roles: [director], organisations: [beuk]',
    'roles: [], organisations: [beuk]',
    /^$/,
  ],
  [
    'a school without a channel where a role that is called on is nobody',
    'kind: school\n    channels: { director: { platform: web, id: beuk-directie } }',
    'kind: school\n  - { id: els, name: De Els, kind: school }',
    /organisations\[els\]: pathway zoned calls on director: at els nobody has that role/,
  ],
  [
    'a school for which nobody is on duty to take a case',
    'roles: [support_team_member, team_leader],',
    'roles: [support_team_member, team_leader], organisations: [linde],',
    /organisations\[beuk\]: pathway zoned needs somebody on duty as support_team_member for beuk/,
  ],
  [
    'a service that gets work and has nobody',
    'roles: [competent_service], organisations: [jeugd]',
    'roles: [competent_service]',
    /^$/,
  ],
  [
    'a second service that gets work and has nobody',
    'kind: service\n',
    'kind: service\n  - { id: welzijn, name: Welzijn, kind: service }\n',
    /organisations\[welzijn\]: pathway zoned calls on competent_service: at welzijn nobody has that role/,
  ],
  [
    'a school year that starts on no day',
    '"08-25"',
    '"13-01"',
    /schoolYear\.starts: the first day of a school year is written as 09-01/,
  ],
  [
    'a setting that no procedure has',
    'settings: { review:',
    'settings: { reveiw:',
    /settings\.reveiw: there is no length of time in these pathways called reveiw; did you mean review\?/,
  ],
  [
    'a time to keep cases of a procedure that it does not have',
    'settings: { review: { weeks: 8 } }',
    'retention: { zond: 5 }',
    /retention\.zond: there is no pathway of this school called zond; did you mean zoned\?/,
  ],
  [
    'a setting that refers to a setting',
    '{ weeks: 8 }',
    '{ weeks: 8, setting: other }',
    /settings\.review: a length of time that is set names no setting itself/,
  ],
])('says of %s whether it can work', (_what, piece, other, reason) => {
  expect(errorsWith(piece, other).join('\n')).toMatch(reason);
});

it('may close on days of its own and start its school year on another day; what it does not say is as for all', () => {
  const { organisations, calendar } = tenantIn(
    ZONE.replace(
      '  - id: linde\n',
      '  - id: linde\n    closures: [{ from: 2026-10-19, to: 2026-10-20 }, 2026-11-02]\n    schoolYear: { starts: 08-24 }\n',
    ),
  );
  const own = organisations.find(({ id }) => id === 'linde')?.calendar;

  expect(own).toMatchObject({ timeZone: calendar.timeZone, workdays: calendar.workdays, schoolYearStarts: '08-24' });
  expect(['2026-10-19', '2026-10-20', '2026-11-02'].map((day) => own?.daysOff.has(day))).toEqual([true, true, true]);
  expect([...calendar.daysOff].every((day) => own?.daysOff.has(day))).toBe(true);
  expect(organisations.filter((one) => one.calendar)).toHaveLength(1);
});
