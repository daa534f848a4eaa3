/** What a story may say of schools, services, parts of a case, settings and people who change, and how it is read. */
import { itemNamed } from '../../src/stories/format/items';
import { problemLine } from '../../src/stories/format/problem';
import { readStory } from '../../src/stories/format/read-story';
import { changedTenant, OUTSIDER, tenantOf } from '../../src/stories/playing/tenant';
import { typedAnswers, type AnswerReader } from '../../src/stories/playing/doing/answers';
import type { Item } from '../../src/domain/case/case';
import { zonePathway } from '../support/two-schools';
import { PRODUCT_ROLES } from '../support/roles';

const ZONE = `story: Een zone
pathway: tiny
tenant: { country: BE }
settings: { review: 8 weeks, wait: 2 working days }
organisations:
  de_linde: { levels: primary }
  beuk: { name: De Beuk, municipality: Tienen }
  verkeer: { kind: service, channels: none }
people:
  an: { roles: director, organisations: de_linde }
  bo: { roles: director, organisations: [beuk] }
  cas: { roles: support_team_member }
  dina: { roles: competent_service, kind: partner, organisations: verkeer }
steps:
`;

function read(rows: string) {
  const result = readStory('zone.yaml', ZONE + rows, PRODUCT_ROLES);
  return 'problems' in result ? { problems: result.problems.map(problemLine) } : result;
}

function storyOf(rows: string) {
  const result = read(rows);
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  return result.story;
}

const ROW = '  - { who: an, does: worry }\n';

describe('the tenant of a story with organisations', () => {
  const tenant = tenantOf(storyOf(ROW), { pathways: [zonePathway], roles: PRODUCT_ROLES }, 'web', true, 'run');

  it('gives each school a channel of its own for a role that people of several hold, and all others one channel', () => {
    expect(tenant.organisations).toMatchObject([
      {
        id: 'de_linde',
        name: { nl: 'De Linde' },
        kind: 'school',
        levels: ['primary'],
        channels: { director: { id: 'director-de_linde' } },
      },
      {
        id: 'beuk',
        name: { nl: 'De Beuk' },
        municipality: 'Tienen',
        levels: ['secondary'],
        channels: { director: { id: 'director-beuk' } },
      },
      { id: 'verkeer', name: { nl: 'Verkeer' }, kind: 'service', levels: [], channels: {} },
    ]);
    expect(tenant.channels).toMatchObject({
      support_team_member: { id: 'support_team_member' },
      competent_service: { id: 'competent_service' },
    });
    expect(tenant.channels.director).toBeUndefined();
  });

  it('has the settings of the story and the school year of its country', () => {
    expect(tenant.settings).toEqual({ review: { weeks: 8 }, wait: { workingDays: 2 } });
    expect(tenant.calendar.schoolYearStarts).toBe('09-01');
    expect(
      tenantOf(
        { ...storyOf(ROW), tenant: { schoolYear: '08-25' } },
        { pathways: [zonePathway], roles: PRODUCT_ROLES },
        'web',
        false,
        'run',
      ).calendar.schoolYearStarts,
    ).toBe('08-25');
  });

  it('lets people be known by the organisation they belong to, with their outsiders', () => {
    const of = (id: string) => tenant.people.find((person) => person.id === id)?.organisations;
    expect([of('an'), of('bo'), of('cas'), of(`${OUTSIDER}dina`)]).toEqual([['de_linde'], ['beuk'], [], ['verkeer']]);
  });

  it('changes what is named of somebody and no more, and lets go of who leaves', () => {
    const { people } = storyOf(
      '  - people: { an: { onDuty: false, organisations: beuk }, bo: null }\n    who: cas\n    does: worry\n',
    ).rows[0]!;
    const after = changedTenant(tenant, people!).people;
    expect(after.find(({ id }) => id === 'an')).toMatchObject({
      name: 'An',
      roles: ['director'],
      onDuty: false,
      organisations: ['beuk'],
    });
    expect(after.find(({ id }) => id === `${OUTSIDER}an`)).toMatchObject({ onDuty: false, organisations: ['beuk'] });
    expect(after.map(({ id }) => id)).not.toContain('bo');
  });
});

it('reads checks of organisations and parts of a case, with the channel of one school', () => {
  const [row] = storyOf(
    '  - check: { organisation: de_linde, items: { request: { Verkeer: sent } }, not_items: { request: Jeugd }, channel: { director@beuk: 0, director@de_linde: 1 } }\n',
  ).rows;
  expect(row!.checks).toMatchObject([
    {
      organisation: 'de_linde',
      items: { request: { Verkeer: 'sent' } },
      not_items: { request: ['Jeugd'] },
      channel: { 'director@beuk': { messages: 0 }, 'director@de_linde': { messages: 1 } },
    },
  ]);
});

it.each([
  [
    'a school in a check',
    '  - check: { organisation: de_lind }\n',
    'zone.yaml:15: The organisation "de_lind" is not known; did you mean "de_linde"?',
  ],
  [
    'a school of a channel',
    '  - check: { channel: { director@eik: 1 } }\n',
    'zone.yaml:15: The organisation "eik" is not known',
  ],
  [
    'a school of somebody who changes',
    '  - people: { an: { organisations: eik } }\n',
    'zone.yaml:15: The organisation "eik" is not known',
  ],
  [
    'somebody who changes and is not there',
    '  - people: { els: { onDuty: false } }\n',
    'zone.yaml:15: The person "els" is not known',
  ],
])('says with its line that %s does not exist', (_what, rows, message) => {
  const result = read(rows);
  expect('problems' in result ? result.problems.join('\n') : '').toContain(message);
});

it('says that a setting is no length of time', () => {
  const result = readStory('zone.yaml', ZONE.replace('8 weeks', 'een poos') + ROW, PRODUCT_ROLES);
  expect('problems' in result && result.problems.map(problemLine)).toEqual([
    expect.stringMatching(/^zone\.yaml:4: "review" should be a length of time such as/),
  ]);
});

describe('answers that name parts, schools and lists', () => {
  const item = (id: string, more: Partial<Item>) =>
    ({ id, kind: 'request', state: 'sent', openedAt: '', ...more }) as Item;
  const items = [
    item('request-1', { label: { nl: 'Dienst Verkeer', en: 'Traffic' }, organisation: 'verkeer' }),
    item('request-2', { holder: 'dina' as Item['holder'] }),
  ];
  const reader: AnswerReader = {
    people: { dina: 'Dina' },
    organisations: { verkeer: 'Verkeer' },
    items,
    calendar: { timeZone: 'Europe/Brussels', daysOff: new Set(), workdays: [1], schoolYearStarts: '09-01' },
    now: '2026-11-16T08:00:00.000Z',
  };
  const handOver = zonePathway.acts.find(({ id }) => id === 'hand_over')!;
  const route = zonePathway.acts.find(({ id }) => id === 'route')!;

  it('finds a part by its label in any language, by its organisation and by its holder', () => {
    const named = (name: string) => itemNamed(items, 'request', name, { dina: 'Dina', verkeer: 'Verkeer' })?.id;
    expect(['traffic', 'Dienst verkeer', 'Verkeer', 'dina', 'request-2', 'Jeugd'].map(named)).toEqual([
      'request-1',
      'request-1',
      'request-1',
      'request-2',
      'request-2',
      undefined,
    ]);
    expect(itemNamed(items, 'pupil', 'Dina', { dina: 'Dina' })).toBeUndefined();
  });

  it('types ids, and a line for each entry of a list', () => {
    expect(typedAnswers(handOver, { request: 'Traffic', to: 'dina' }, reader)).toEqual({
      request: 'request-1',
      to: 'dina',
    });
    expect(typedAnswers(route, { services: ['verkeer'] }, reader)).toEqual({ services: ['verkeer'] });
    const listing = { ...route, fields: [{ ...route.fields[0]!, id: 'steps', type: 'list' as const }] };
    expect(typedAnswers(listing, { steps: ['Bellen', 'Praten'] }, reader)).toEqual({ steps: 'Bellen\nPraten' });
  });

  it('leaves a name that nothing has as it was typed, for the product to refuse', () => {
    expect(typedAnswers(handOver, { request: 'Jeugd' }, reader)).toEqual({ request: 'Jeugd' });
  });
});
