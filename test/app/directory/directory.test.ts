// The directory through the application: who may ask and edit, what they see, one edit for each click, and whom to call
// when storage is away.
import { StorageUnavailable, type Storage } from '../../../src/app/ports';
import type { Request } from '../../../src/requests/request';
import type { Tenant } from '../../../src/app/tenant';
import { PRESET_PRACTICES } from '../../../src/directory/practices';
import type { Answer } from '../../../src/app/requests/outcome';
import { PersonId } from '../../../src/domain/ids';
import { click, openDesk, school, signal, type Desk } from '../../support/desk';
import { tinyPathway } from '../../support/play';

const officer = {
  id: PersonId('lies'),
  name: 'Lies',
  roles: ['police_staff'],
  kind: 'partner',
  onDuty: true,
  locale: 'nl',
  organisations: [],
  accounts: { web: 'lies' },
} as const;
const colleague = { ...officer, id: PersonId('max_police'), name: 'Max', accounts: { web: 'max_police' } } as const;

const tenant: Tenant = {
  ...school,
  people: [...school.people, officer, colleague],
  contacts: [
    ...school.contacts,
    {
      id: 'veilig_thuis',
      name: { nl: 'Veilig Thuis', en: 'Safe at Home' },
      phone: '0800-2000',
      hours: { always: true },
    },
  ],
  directory: {
    zones: [{ id: 'zone', name: 'Zone Voorbeeld', municipalities: ['Halle'], staff: [PersonId('lies')] }],
    entries: [
      {
        id: 'wijkteam',
        kind: 'service',
        name: 'Wijkteam',
        person: 'Tom Aerts',
        zone: 'zone',
        municipalities: ['Halle'],
        organisations: [],
        phones: ['02 000 00 01'],
        hours: { days: { 2: [['09:00', '12:00']] } },
        owner: 'Gemeente',
        checkedOn: '2024-01-01',
      },
      {
        id: 'fixed',
        kind: 'service',
        name: 'Vast nummer',
        municipalities: [],
        organisations: [],
        phones: ['02 000 00 02'],
        hours: { always: true },
        owner: 'School',
        checkedOn: '2026-11-01',
      },
    ],
    practices: PRESET_PRACTICES,
  },
};

async function contactsOf(desk: Desk, who: string, request: Request = { type: 'contacts', text: '' }) {
  const { answer } = await desk.ask(who, request);
  if (answer.kind !== 'contacts') throw new Error(`${who} sees ${answer.kind}: ${JSON.stringify(answer)}`);
  return answer;
}
const command = (typed: string, text = ''): Request => ({ type: 'command', command: typed, text });
const idsOf = ({ view }: Awaited<ReturnType<typeof contactsOf>>) => view.entries.map(({ id }) => id);

/** The form of a contact point as the person gets it, and how to send it. */
async function formOf(desk: Desk, who: string, contact?: string) {
  const { answer } = await desk.ask(who, { type: 'editContact', contact });
  if (answer.kind !== 'contactForm') throw new Error(`${who} gets ${JSON.stringify(answer)}`);
  const { form } = answer;
  const values = Object.fromEntries(form.fields.map(({ field, value }) => [field.id, value]));
  const send = (changes: Record<string, unknown>, request = click()) =>
    desk.ask(who, {
      type: 'saveContact',
      contact: form.id,
      revision: form.version,
      filled: { answers: { ...values, ...changes }, reasons: {} },
      request,
    });
  return { form, send };
}
const notesOf = (answer: Answer) => ('notes' in answer ? answer.notes : []).map(({ tone, rule }) => [tone, rule]);

describe('whom to call', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk({ tenant });
  });

  it('is for everybody of the tenant: the numbers of the configuration, then those that answer now (BXN-5.1, BXN-5.2)', async () => {
    for (const who of ['joost', 'mila', 'lies'])
      expect(idsOf(await contactsOf(desk, who))).toEqual(['112', 'veilig_thuis', 'fixed', 'wijkteam']);
    const { view } = await contactsOf(desk, 'joost');
    expect(view.entries[3]).toMatchObject({
      openNow: false,
      opensAt: '2026-11-17T08:00:00.000Z',
      owner: 'Gemeente',
      stale: true,
      person: 'Tom Aerts',
      mayEdit: false,
      phones: [{ href: 'tel:020000001' }],
    });
    expect(view.keeps).toBe(false);
  });

  it.each([
    ['contact', 'hale', ['wijkteam']],
    ['zorg', 'contact halle', ['wijkteam']],
    ['zorgspoor', 'contact veilig tuis', ['veilig_thuis']],
    ['contact', 'safe at home', ['veilig_thuis']],
    ['contact', 'xyzzyq', []],
    ['contact', '', ['112', 'veilig_thuis', 'fixed', 'wijkteam']],
    ['contact', 'wie kan ik nu bellen?', ['112', 'veilig_thuis', 'fixed', 'wijkteam']],
  ])('/%s %s finds %j (BXN-5.3)', async (typed, text, ids) => {
    expect(idsOf(await contactsOf(desk, 'joost', command(typed, text)))).toEqual(ids);
  });

  it('for a case starts with the numbers of its procedure, and says nothing of the case; of somebody else’s case it is what anybody gets', async () => {
    const urgent = { ...tinyPathway, urgentContacts: ['veilig_thuis'] };
    const busy = await openDesk({ tenant, pathway: urgent });
    const id = await signal(busy);
    const own = await contactsOf(busy, 'joost', { type: 'contacts', case: id, text: '' });
    expect(idsOf(own)).toEqual(['veilig_thuis', 'fixed', 'wijkteam']);
    expect(JSON.stringify(own)).not.toMatch(/Sofie|Blue arm|TP-2026/);
    const others = await contactsOf(busy, 'max', { type: 'contacts', case: id, text: '' });
    expect(others).toEqual(await contactsOf(busy, 'max', { type: 'contacts', case: 'f'.repeat(32), text: '' }));
    expect(others).toEqual(await contactsOf(busy, 'max'));
  });

  it('is answered from the configuration when storage is away, and says so', async () => {
    const away = () => Promise.reject(new StorageUnavailable('away'));
    const dark = await openDesk({
      tenant,
      wrap: (storage: Storage) => ({
        ...storage,
        cases: { ...storage.cases, load: away },
        directory: { list: away, history: away, save: away },
      }),
    });
    const answer = await contactsOf(dark, 'joost', { type: 'contacts', case: 'f'.repeat(32), text: '' });
    expect(idsOf(answer)).toEqual(['112', 'veilig_thuis', 'fixed', 'wijkteam']);
    expect(notesOf(answer)).toEqual([['info', undefined]]);
    expect((await dark.ask('lies', { type: 'editContact', contact: 'wijkteam' })).answer.kind).toBe('note');
  });

  it('and good practices too (BXN-6.1, TIE-7.1)', async () => {
    for (const typed of [command('praktijken'), command('zorg', 'praktijken'), { type: 'practices' } as const])
      expect((await desk.ask('joost', typed)).answer).toEqual({ kind: 'practices', practices: PRESET_PRACTICES });
    expect(PRESET_PRACTICES.map(({ link }) => link?.slice(-5))).toEqual(['?bp=2', '?bp=3', '?bp=4']);
  });

  it('leaves help and cases as they were', async () => {
    expect((await desk.ask('joost', command('contact', 'help'))).answer.kind).toBe('help');
    expect((await desk.ask('joost', command('dossier'))).answer.kind).toBe('cases');
  });
});

describe('keeping the directory', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk({ tenant });
  });

  it('is refused to school staff, to police of no zone here, and for what stands in the configuration (BXN-5.5, TIE-6.5)', async () => {
    const asked: [string, Request][] = [
      ['joost', { type: 'editContact', contact: 'wijkteam' }],
      ['joost', { type: 'editContact' }],
      ['joost', { type: 'manageContacts' }],
      ['joost', { type: 'contactHistory', contact: 'wijkteam' }],
      ['max_police', { type: 'editContact', contact: 'wijkteam' }],
      ['lies', { type: 'editContact', contact: 'fixed' }],
      ['lies', { type: 'editContact', contact: '112' }],
    ];
    for (const [who, request] of asked)
      expect(notesOf((await desk.ask(who, request)).answer)).toEqual([['refused', 'BXN-5.5']]);
    const { form } = await formOf(desk, 'lies', 'wijkteam');
    const crafted = await desk.ask('joost', {
      type: 'saveContact',
      contact: form.id,
      revision: 0,
      filled: { answers: { contact_remove: 'yes' }, reasons: {} },
      request: click(),
    });
    expect(notesOf(crafted.answer)).toEqual([['refused', 'BXN-5.5']]);
    expect(crafted.changed).toBe(false);
    expect(await desk.storage.directory.list(tenant.id)).toEqual([]);
  });

  it('shows the change to everybody, once for a click that comes twice, with its history (BXN-5.6, TIE-6.6)', async () => {
    const { send } = await formOf(desk, 'lies', 'wijkteam');
    const once = await send({ contact_phones: '02 000 00 77' }, 'same-click');
    expect([notesOf(once.answer), once.changed]).toEqual([[['done', undefined]], true]);
    const twice = await send({ contact_phones: '02 000 00 77' }, 'same-click');
    expect([notesOf(twice.answer), twice.changed]).toEqual([[['info', 'DES-11']], false]);
    expect((await contactsOf(desk, 'joost', command('contact', 'halle'))).view.entries[0]).toMatchObject({
      version: 1,
      person: 'Tom Aerts',
      phones: [{ text: '02 000 00 77' }],
    });
    const { answer } = await desk.ask('lies', { type: 'contactHistory', contact: 'wijkteam' });
    expect(answer).toMatchObject({
      kind: 'contactHistory',
      view: {
        name: 'Wijkteam',
        edits: [
          {
            version: 1,
            by: 'Lies',
            did: 'changed',
            at: '2026-11-16T08:00:00.000Z',
            changes: [{ label: { nl: 'Telefoon' }, before: { nl: '02 000 00 01' }, after: { nl: '02 000 00 77' } }],
          },
        ],
      },
    });
  });

  it('refuses a form of before somebody else’s edit, and shows what it says now', async () => {
    const early = await formOf(desk, 'lies', 'wijkteam');
    await (await formOf(desk, 'lies', 'wijkteam')).send({ contact_phones: '02 000 00 77' });
    const { answer, changed } = await early.send({ contact_phones: '02 000 00 99' });
    expect([notesOf(answer), changed]).toEqual([[['stale', 'DES-11']], false]);
    expect(answer).toMatchObject({
      kind: 'contacts',
      view: { entries: [{ id: 'wijkteam', phones: [{ text: '02 000 00 77' }] }] },
    });
  });

  it('has one winner when two save the same form at once', async () => {
    const form = await formOf(desk, 'lies', 'wijkteam');
    const answers = await Promise.all(
      ['1', '2', '3'].map((last) => form.send({ contact_phones: `02 000 00 7${last}` })),
    );
    expect(answers.filter(({ changed }) => changed)).toHaveLength(1);
    expect(await desk.storage.directory.history(tenant.id, 'wijkteam')).toHaveLength(1);
  });

  it('gives the form again with what is wrong, and stores nothing', async () => {
    const { send } = await formOf(desk, 'lies', 'wijkteam');
    const { answer } = await send({ contact_phones: 'bel maar', contact_owner: '' });
    if (answer.kind !== 'contactForm') throw new Error(answer.kind);
    expect(answer.form.fields.filter(({ error }) => error).map(({ field, value }) => [field.id, value])).toEqual([
      ['contact_phones', 'bel maar'],
      ['contact_owner', ''],
    ]);
    expect(await desk.storage.directory.list(tenant.id)).toEqual([]);
  });

  it('adds one for a form that is sent twice, removes it, and puts it back', async () => {
    const { form, send } = await formOf(desk, 'lies');
    const filled = {
      contact_name: 'Preventiedienst',
      contact_kind: 'municipality',
      contact_phones: '02 000 00 03',
      contact_hours: 'ma 9-12',
      contact_owner: 'Zone',
    };
    await send(filled, 'same-click');
    expect(notesOf((await send(filled, 'same-click')).answer)).toEqual([['info', 'DES-11']]);
    expect(notesOf((await send(filled)).answer)).toEqual([['stale', 'DES-11']]);
    expect((await contactsOf(desk, 'joost', command('contact', 'preventie'))).view.entries.map(({ id }) => id)).toEqual(
      [form.id],
    );
    const { answer } = await (await formOf(desk, 'lies', form.id)).send({ contact_remove: 'yes' });
    expect(answer).toMatchObject({
      kind: 'keptContacts',
      notes: [{ tone: 'done' }],
      view: { removed: [{ id: form.id, name: 'Preventiedienst' }] },
    });
    expect(idsOf(await contactsOf(desk, 'joost', command('contact', 'preventiedienst')))).toEqual([]);
    await (await formOf(desk, 'lies', form.id)).send({});
    expect(idsOf(await contactsOf(desk, 'joost', command('contact', 'preventiedienst')))).toEqual([form.id]);
    expect(
      (await desk.storage.directory.history(tenant.id, form.id)).map(({ version, before, after }) => [
        version,
        Boolean(before),
        Boolean(after),
      ]),
    ).toEqual([
      [1, false, true],
      [2, true, false],
      [3, false, true],
    ]);
  });

  it('takes no made-up id, so no number of the configuration can be replaced', async () => {
    for (const contact of ['112', 'veilig_thuis', '../x', '']) {
      const { answer, changed } = await desk.ask('lies', {
        type: 'saveContact',
        contact,
        revision: 0,
        filled: { answers: {}, reasons: {} },
        request: click(),
      });
      expect([notesOf(answer), changed]).toEqual([[['refused', 'BXN-5.5']], false]);
    }
  });

  it('lists what is theirs, what must be looked at again first (BXN-5.4, TIE-6.4, ENR-B6)', async () => {
    const { send } = await formOf(desk, 'lies');
    await send({
      contact_name: 'Nieuw',
      contact_kind: 'service',
      contact_phones: '112',
      contact_hours: '24/24',
      contact_owner: 'Zone',
    });
    const { answer } = await desk.ask('lies', { type: 'manageContacts' });
    if (answer.kind !== 'keptContacts') throw new Error(answer.kind);
    expect(answer.view.zones).toEqual(['Zone Voorbeeld']);
    expect(answer.view.entries.map(({ name, stale, mayEdit }) => [name.nl, stale, mayEdit])).toEqual([
      ['Wijkteam', true, true],
      ['Nieuw', false, true],
    ]);
  });

  it('leaves nothing of what was typed in the log (DES-4)', async () => {
    const { send } = await formOf(desk, 'lies', 'wijkteam');
    await send({ contact_owner: 'Geheime dienst', contact_phones: 'fout' });
    await desk.ask('joost', command('contact', 'geheim'));
    expect(desk.logged.join('\n')).not.toMatch(/geheim/i);
  });
});
