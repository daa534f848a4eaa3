/**
 * A zone of two schools and two services on a small procedure of their own: for tests of who hears what, and of who
 * does not.
 */
import type { Context } from '../../src/domain/procedure/context';
import type { Act, Field, Pathway } from '../../src/domain/procedure/pathway';
import type { Tenant } from '../../src/app/tenant';
import { PersonId } from '../../src/domain/ids';
import { context, text, tinyPathway } from './play';
import { school } from './desk';

const field = (id: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  id,
  type,
  label: text(id),
  level: 'L1',
  required: false,
  ...more,
});
const act = (id: string, more: Partial<Act>): Act => ({
  id,
  title: text(id),
  by: { members: true },
  fields: [],
  effects: [],
  notices: [],
  sisEntry: false,
  urgent: false,
  actorLevel: 'L1',
  ...more,
});

const opening = tinyPathway.acts[0]!;

/**
 * The case is that of the school of who opens it; problems are routed to services, whose people see their own part;
 * something is told back to the reporter.
 */
export const zonePathway: Pathway = {
  ...tinyPathway,
  items: { request: { title: text('Request'), level: 'L1', states: { sent: text('Sent'), done: text('Done') } } },
  ownPart: ['competent_service'],
  stages: tinyPathway.stages.map((stage) => ({ ...stage, pings: [...stage.pings, 'director', 'competent_service'] })),
  anytime: [...tinyPathway.anytime, 'route', 'hand_over', 'tell_back', 'tell_all', 'ask'],
  acts: [
    {
      ...opening,
      effects: [{ organisation: { actor: 'school' } }, ...opening.effects, { member: { role: 'director' } }],
      notices: [{ to: { role: 'director' }, say: text('The director is asked') }],
    },
    ...tinyPathway.acts.slice(1),
    act('route', {
      fields: [
        field('services', 'organisations', { organisations: 'service' }),
        field('handler', 'person', { partners: true }),
      ],
      effects: [
        { member: { field: 'handler' } },
        { opens: 'request', label: { field: 'services' }, is: 'sent', holder: { field: 'handler' } },
        {
          task: {
            id: 'answer',
            kind: 'wait',
            title: text('Answer'),
            owner: { role: 'competent_service', of: 'services' },
            due: { workingDays: 2 },
            escalateTo: 'competent_service',
          },
        },
      ],
      notices: [{ to: { role: 'competent_service', of: 'services' }, say: text('A service is asked') }],
    }),
    act('hand_over', {
      fields: [field('request', 'item', { items: { kind: 'request' } }), field('to', 'person', { partners: true })],
      effects: [{ item: { field: 'request' }, holder: { field: 'to' } }],
    }),
    act('tell_back', {
      fields: [field('feedback', 'longText', { readers: { reporter: true } }), field('aside', 'longText')],
    }),
    act('tell_all', { notices: [{ to: { members: true }, say: text('All are told') }] }),
    act('ask', {
      fields: [field('request', 'item', { items: { kind: 'request' } })],
      notices: [{ to: { holder: 'request' }, say: text('Who holds it is asked') }],
    }),
  ],
};

const one = (
  roles: Context['roster'][string]['roles'],
  organisations: readonly string[],
  kind: 'staff' | 'partner' = 'staff',
) => ({ roles, organisations, kind, onDuty: true });

/**
 * An is director of De Linde, Bo of De Beuk; Joost works at De Linde; Dina and Dirk at two services; the support team
 * works for all.
 */
const roster: Context['roster'] = {
  ...context.roster,
  joost: one(['support_staff'], ['linde']),
  an: one(['director'], ['linde']),
  bo: one(['director'], ['beuk']),
  dina: one(['competent_service'], ['traffic'], 'partner'),
  dirk: one(['competent_service'], ['youth'], 'partner'),
};

const place = (id: string) => ({ platform: 'web' as const, id });

/** The zone; every school and service has a channel of its own. */
export const zone: Tenant = {
  ...school,
  people: Object.entries(roster).map(([id, entry]) => ({
    ...entry,
    id: PersonId(id),
    name: id,
    locale: 'nl',
    organisations: entry.organisations ?? [],
    accounts: { web: id },
  })),
  organisations: [
    {
      id: 'linde',
      name: text('De Linde'),
      kind: 'school',
      levels: ['primary'],
      channels: { director: place('#linde') },
    },
    { id: 'beuk', name: text('De Beuk'), kind: 'school', levels: ['primary'], channels: { director: place('#beuk') } },
    {
      id: 'traffic',
      name: text('Verkeer'),
      kind: 'service',
      levels: [],
      channels: { competent_service: place('#traffic') },
    },
    { id: 'youth', name: text('Jeugd'), kind: 'service', levels: [], channels: { competent_service: place('#youth') } },
  ],
};
