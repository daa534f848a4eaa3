import { decideEdit, mayEdit, ownZones, type Keeper, type Present } from '../../src/directory/edit';
import { dialled, isStale, type Directory, type ContactEntry } from '../../src/directory/entry';
import { typedIn } from '../../src/directory/fields';
import { PersonId } from '../../src/domain/ids';
import { keepsContacts, type Role } from '../../src/domain/people/roles';
import { PRODUCT_ROLES } from '../support/roles';

const zone = (id: string, ...staff: string[]) => ({
  id,
  name: id,
  municipalities: ['Halle'],
  staff: staff.map(PersonId),
});
const entry: ContactEntry = {
  id: 'contact',
  kind: 'zone',
  name: 'Aanspreekpunt',
  zone: 'zennevallei',
  municipalities: ['Halle'],
  organisations: ['school'],
  phones: ['02 000 00 01'],
  mail: 'a@zone.example',
  hours: { days: { 1: [['09:00', '12:00']] } },
  owner: 'Zone',
  checkedOn: '2026-01-01',
  note: { nl: 'Nl', en: 'En' },
};
const directory: Directory = {
  zones: [zone('zennevallei', 'lies'), zone('noord', 'max')],
  entries: [entry],
  practices: [],
};
const organisations = { school: { name: { nl: 'School', en: 'School' }, kind: 'school', levels: [] } } as const;

const keeper = (person: string, roles: readonly Role[] = ['police_staff'], zones = directory.zones): Keeper => ({
  directory: { ...directory, zones },
  organisations,
  person: PersonId(person),
  keeps: keepsContacts(PRODUCT_ROLES, { roles, kind: 'partner' }),
  today: '2026-11-16',
});
const present: Present = { version: 3, entry, zone: 'zennevallei' };
const typed = typedIn(entry, 'nl');
type How = { readonly who?: Keeper; readonly now?: Present | 'none'; readonly version?: number };
const send = (raw: Record<string, unknown> = {}, { who = keeper('lies'), now = present, version = 3 }: How = {}) =>
  decideEdit(who, now === 'none' ? undefined : now, {
    id: 'contact',
    version,
    raw: { ...typed, ...raw },
    at: '2026-11-16T08:00:00.000Z',
    request: 'click-1',
  });
const errorsOf = (raw: Record<string, unknown>) => {
  const decided = send(raw);
  return 'refused' in decided && decided.refused.kind === 'fields' ? decided.refused.errors : {};
};
const ruleOf = (decided: ReturnType<typeof send>) =>
  'refused' in decided && decided.refused.kind === 'rule' ? decided.refused.said[0]!.rule : undefined;

describe('who keeps a zone (BXN-5.5, TIE-6.5)', () => {
  it('is the police staff that the zone names, each for their own zone', () => {
    expect(ownZones(keeper('lies')).map(({ id }) => id)).toEqual(['zennevallei']);
    expect(mayEdit(keeper('lies'), 'zennevallei')).toBe(true);
    expect(mayEdit(keeper('max'), 'zennevallei')).toBe(false);
    expect(mayEdit(keeper('somebody'), 'zennevallei')).toBe(false);
  });

  it('is all police staff of the only zone, when it names nobody; of several zones it is nobody', () => {
    expect(mayEdit(keeper('anybody', ['police_staff'], [zone('zennevallei')]), 'zennevallei')).toBe(true);
    expect(mayEdit(keeper('anybody', ['police_staff'], [zone('zennevallei'), zone('noord')]), 'zennevallei')).toBe(
      false,
    );
  });

  it.each<Role[]>([['mentor'], ['director'], ['liaison_assistant'], ['school_contact_officer'], []])(
    'is not a %s, also when the zone would name them',
    (...roles) => {
      expect(ruleOf(send({}, { who: keeper('lies', roles) }))).toBe('BXN-5.5');
    },
  );

  it('is nobody for another zone, for what stands in the configuration, or for moving it into another zone', () => {
    expect(ruleOf(send({}, { who: keeper('max') }))).toBe('BXN-5.5');
    expect(ruleOf(send({}, { now: { ...present, zone: undefined } }))).toBe('BXN-5.5');
    const moved = send({ contact_zone: 'noord', contact_name: 'X' });
    expect('edit' in moved && moved.edit.after?.zone).toBe('zennevallei');
    const both = keeper(
      'lies',
      ['police_staff'],
      [zone('zennevallei', 'lies'), zone('noord', 'max'), zone('zuid', 'lies')],
    );
    const wrong = send({ contact_zone: 'noord' }, { who: both });
    expect('refused' in wrong && wrong.refused).toMatchObject({ kind: 'fields', errors: { contact_zone: {} } });
  });
});

describe('an edit (BXN-5.6, TIE-6.6)', () => {
  it('says who, when, old and new', () => {
    expect(send({ contact_phones: '02 000 00 09' })).toEqual({
      edit: {
        version: 4,
        at: '2026-11-16T08:00:00.000Z',
        by: 'lies',
        request: 'click-1',
        before: entry,
        after: { ...entry, phones: ['02 000 00 09'] },
      },
    });
  });

  it('of an older version is refused, whatever it says', () => {
    for (const version of [0, 2, 4])
      expect(send({ contact_phones: 'nonsense' }, { version })).toEqual({ refused: { kind: 'stale' } });
  });

  it('that changes nothing is none', () => {
    expect(send()).toEqual({ unchanged: true });
    expect(send({ contact_hours: 'maandag 9-12' })).toEqual({ unchanged: true });
  });

  it('adds, removes, and puts back what was removed', () => {
    const added = send({}, { now: 'none', version: 0 });
    expect('edit' in added && added.edit).toMatchObject({ version: 1, after: { name: 'Aanspreekpunt' } });
    expect('edit' in added && added.edit.before).toBeUndefined();
    const removed = send({ contact_remove: 'yes', contact_phones: 'nonsense' });
    expect('edit' in removed && removed.edit).toEqual({
      version: 4,
      at: '2026-11-16T08:00:00.000Z',
      by: 'lies',
      request: 'click-1',
      before: entry,
    });
    const back = send({}, { now: { version: 4, zone: 'zennevallei' }, version: 4 });
    expect('edit' in back && back.edit).toMatchObject({ version: 5, after: { name: 'Aanspreekpunt' } });
    expect(ruleOf(send({}, { now: { version: 4, zone: 'noord' }, version: 4 }))).toBe('BXN-5.5');
  });

  it('never has the name of a person: that is the configuration’s', () => {
    const decided = send(
      { contact_name: 'Y', person: 'Tom' },
      { now: { ...present, entry: { ...entry, person: 'Lies Claes' } } },
    );
    expect(JSON.stringify(decided)).not.toMatch(/Lies Claes|Tom/);
  });

  it('keeps a remark in all its languages unless it is changed', () => {
    const kept = send({ contact_name: 'Y' });
    expect('edit' in kept && kept.edit.after?.note).toEqual(entry.note);
    const changed = send({ contact_note: 'Bel eerst.' });
    expect('edit' in changed && changed.edit.after?.note).toEqual({ nl: 'Bel eerst.', en: 'Bel eerst.' });
  });
});

describe('what is typed in the form', () => {
  it.each([
    ['contact_name', ''],
    ['contact_name', ' \u200b '],
    ['contact_name', 'x'.repeat(121)],
    ['contact_name', { evil: true }],
    ['contact_kind', 'castle'],
    ['contact_phones', ''],
    ['contact_phones', 'bel maar'],
    ['contact_phones', '02 000 00 01\n12'],
    ['contact_phones', '1\n2\n3\n4\n5'],
    ['contact_phones', '02 000 00 01 tel:evil'],
    ['contact_mail', 'geen-adres'],
    ['contact_mail', 'a@b'],
    ['contact_hours', ''],
    ['contact_hours', 'kantooruren'],
    ['contact_hours', 'ma 9-12 ma 10-11'],
    ['contact_owner', ''],
    ['contact_checked', ''],
    ['contact_checked', 'gisteren'],
    ['contact_checked', '2026-02-30'],
    ['contact_checked', '2026-11-17'],
    ['contact_organisations', ['other']],
    ['contact_municipalities', 'x'.repeat(121)],
    ['contact_note', 'x'.repeat(301)],
  ])('is told to be wrong at its own field: %s %j', (field, value) => {
    const errors = errorsOf({ [field]: value });
    expect(Object.keys(errors)).toEqual([field]);
    for (const message of Object.values(errors)) expect(message.nl !== '' && message.en !== '').toBe(true);
  });

  it('is told all at once', () => {
    expect(
      Object.keys(
        errorsOf({
          contact_name: '',
          contact_phones: 'x',
          contact_mail: 'x',
          contact_hours: 'x',
          contact_owner: '',
          contact_checked: '',
        }),
      ).sort(),
    ).toEqual(['contact_checked', 'contact_hours', 'contact_mail', 'contact_name', 'contact_owner', 'contact_phones']);
  });

  it.each([
    '02 123 45 67',
    '+32 2 123 45 67',
    '+32 (0)2 123 45 67',
    '(02) 123.45.67',
    '0800-2000',
    '112',
    '1712',
    '0400/00.00.01',
  ])('may be the number %s', (phone) => {
    expect(errorsOf({ contact_phones: phone })).toEqual({});
  });
});

describe('a contact point', () => {
  it('is to be looked at again a year after somebody did, or when nobody knows (ENR-B6)', () => {
    expect(
      [undefined, '2025-11-15', '2025-11-16', '2026-01-01'].map((checkedOn) =>
        isStale({ ...entry, checkedOn }, '2026-11-16'),
      ),
    ).toEqual([true, true, false, false]);
    expect(isStale({ ...entry, checkedOn: '2024-02-29' }, '2025-03-01')).toBe(true);
  });

  it.each([
    ['02 123 45 67', 'tel:021234567'],
    ['+32 (0)2 123 45 67', 'tel:+3221234567'],
    ['112', 'tel:112'],
    ['0800-2000', 'tel:08002000'],
  ])('dials %s as %s', (phone, href) => {
    expect(dialled(phone)).toBe(href);
  });
});
