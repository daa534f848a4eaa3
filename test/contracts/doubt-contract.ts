/**
 * Nothing said of a change is untrue, whatever became of its write: on every store, for each kind of change, with an
 * answer that is lost, a write that never was, and a store that stays away for a while.
 */
import type { Storage } from '../../src/app/ports';
import { SAY_WITHIN_MS } from '../../src/app/answer/carry-out';
import type { Outcome } from '../../src/app/requests/outcome';
import type { Tenant } from '../../src/app/tenant';
import { CaseId, PersonId } from '../../src/domain/ids';
import type { StorageDriver } from '../../src/storage/collection';
import type { StoredDocuments } from '../../src/storage/documents';
import type { Request } from '../../src/requests/request';
import { doubtNews } from '../../src/words/doubt-news';
import { click, look, openDesk, school, signal, type Desk } from '../support/desk';
import { createFaultyDriver, FATES } from '../support/faulty-driver';
import { putStaffForward } from '../../src/app/staff/staff-desk';
import { tinyPathway } from '../support/play';

const tenant: Tenant = {
  ...school,
  people: [
    ...school.people,
    {
      id: PersonId('lies'),
      name: 'Lies',
      roles: ['police_staff'],
      kind: 'partner',
      onDuty: true,
      locale: 'nl',
      organisations: [],
      accounts: { web: 'lies' },
    },
  ],
  coordinators: [PersonId('ilse'), PersonId('tess')],
  directory: {
    zones: [{ id: 'zone', name: 'Zone Voorbeeld', municipalities: ['Halle'], staff: [PersonId('lies')] }],
    entries: [],
    practices: [],
  },
};

/** What somebody sends, where it is written, and how often it is on record. */
type Sending = {
  readonly who: string;
  readonly kind: keyof StoredDocuments;
  readonly change: Request;
  readonly count: () => Promise<number>;
};
const CONTACT = {
  contact_name: 'Wijkteam',
  contact_kind: 'service',
  contact_phones: '02 000 00 01',
  contact_hours: 'altijd',
  contact_owner: 'Gemeente',
  contact_checked: '2026-11-01',
};
const filled = (answers: Record<string, unknown>) => ({ answers, reasons: {} });
const recorded = async (desk: Desk, id: string, act: string): Promise<number> =>
  (await desk.storage.cases.journal(tenant.id, CaseId(id))).filter(
    ({ event }) => event.type === 'ActRecorded' && event.act === act,
  ).length;

async function openingForm(desk: Desk) {
  const { answer } = await desk.ask('joost', { type: 'command', command: 'zorg', text: '' });
  if (answer.kind !== 'form') throw new Error(`expected a form, got ${answer.kind}`);
  return answer;
}
const openCases = async (desk: Desk): Promise<number> => {
  let count = 0;
  for await (const _ of desk.storage.cases.openOf(tenant.id)) count += 1;
  return count;
};

const SENDINGS: Readonly<Record<string, (desk: Desk) => Promise<Sending>>> = {
  'an opening': async (desk) => {
    const { form } = await openingForm(desk);
    return {
      who: 'joost',
      kind: 'cases',
      change: {
        type: 'submit',
        case: form.caseId,
        act: form.act,
        revision: 0,
        filled: filled({ facts: 'Blue arm', pupil: 'Sofie', mentor: 'mila' }),
        request: click(),
      },
      count: () => openCases(desk),
    };
  },
  'an act': async (desk) => {
    const id = await signal(desk);
    const { ping } = await look(desk, 'mila', id);
    return {
      who: 'mila',
      kind: 'cases',
      change: {
        type: 'submit',
        case: id,
        act: 'talk',
        revision: ping.revision,
        filled: filled({ participants: ['mila', 'tess'] }),
        request: click(),
      },
      count: () => recorded(desk, id, 'talk'),
    };
  },
  'an absence': async (desk) => ({
    who: 'mila',
    kind: 'attendance',
    change: {
      type: 'saveAway',
      filled: filled({ away_from: '2026-11-17', away_to: '2026-11-18' }),
      request: click(),
    },
    count: async () => (await desk.storage.attendance.load(tenant.id)).attendance.absences.length,
  }),
  'a contact point': async (desk) => {
    const { answer } = await desk.ask('lies', { type: 'editContact' });
    if (answer.kind !== 'contactForm') throw new Error(answer.kind);
    const { form } = answer;
    const values = Object.fromEntries(form.fields.map(({ field, value }) => [field.id, value]));
    const of = async () => (await desk.storage.directory.history(tenant.id, form.id)).length;
    const answers = { ...values, ...CONTACT };
    return {
      who: 'lies',
      kind: 'contacts',
      change: {
        type: 'saveContact',
        contact: form.id,
        revision: form.version,
        filled: filled(answers),
        request: click(),
      },
      count: of,
    };
  },
  'a decision about staff': async (desk) => {
    const put = await putStaffForward(
      { storage: desk.storage, file: tenant, procedures: [tinyPathway], others: [] },
      {
        id: 'list-1',
        at: '2026-11-16T08:00:00.000Z',
        from: 'list',
        steps: [
          {
            does: 'comes',
            person: {
              id: PersonId('nour'),
              name: 'Nour Nieuw',
              roles: [],
              kind: 'staff',
              organisations: [],
              accounts: { web: 'nour' },
            },
          },
        ],
      },
    );
    if (!('waits' in put)) throw new Error(put.why);
    return {
      who: 'ilse',
      kind: 'staff',
      change: { type: 'approveStaff', proposal: put.waits.id, revision: put.waits.revision, request: click() },
      count: async () => (await desk.storage.staff.load(tenant.id)).staff.decided.length,
    };
  },
  'a suspension': async (desk) => ({
    who: 'ilse',
    kind: 'staff',
    change: { type: 'saveSuspension', filled: filled({ staff_gone: 'max' }), request: click() },
    count: async () => (await desk.storage.staff.load(tenant.id)).staff.decided.length,
  }),
};

const notesOf = ({ answer }: Outcome) => ('notes' in answer ? answer.notes : []);
const saidIn = (outcome: Outcome): string =>
  notesOf(outcome)
    .map(({ text }) => text.nl)
    .join('\n');
const NOTHING = /niets vastgelegd/;
const NOT_YET = /weten nog niet of dit is vastgelegd/;

/** Waiting by hand: nobody is told to wait before the store was asked again in vain. */
function createPauses() {
  let late: () => void = () => undefined;
  const again: (() => void)[] = [];
  return {
    pause: (ms: number) =>
      new Promise<void>((resolve) => {
        if (ms === SAY_WITHIN_MS) late = resolve;
        else {
          again.push(resolve);
          late();
        }
      }),
    goOn: () => again.splice(0).forEach((resolve) => resolve()),
  };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200 && !(await holds()); tries += 1)
    await new Promise((resolve) => void setTimeout(resolve, 5));
}

/** `open`: a storage without any data, with this between its stores and its driver. */
export function describeDoubts(
  title: string,
  open: (around: (driver: StorageDriver) => StorageDriver) => Promise<Storage>,
): void {
  async function openDoubtful() {
    const faulty = createFaultyDriver();
    const pauses = createPauses();
    const storage = await open(faulty.around);
    const desk = await openDesk({ tenant, wrap: () => storage, pause: pauses.pause });
    return { desk, faulty, pauses };
  }

  describe(`${title}: nothing said is untrue`, () => {
    const each = Object.keys(SENDINGS).flatMap((name) => FATES.map((fate) => [name, fate] as const));

    test.each(each)('%s (%s) and back at once: it is on record, once, and said to be', async (name, fate) => {
      const { desk, faulty } = await openDoubtful();
      const { who, kind, change, count } = await SENDINGS[name]!(desk);
      const before = await count();
      faulty.breakNext({ kind, fate, staysAway: false });
      const outcome = await desk.ask(who, change);
      expect(faulty.broke()).toBe(1);
      expect(saidIn(outcome)).not.toMatch(NOTHING);
      expect(saidIn(outcome)).not.toMatch(NOT_YET);
      expect(notesOf(outcome)).toContainEqual(expect.objectContaining({ tone: 'done' }));
      expect(outcome.changed).toBe(true);
      expect(await count()).toBe(before + 1);
      await desk.ask(who, change);
      expect(await count()).toBe(before + 1);
      await desk.storage.close();
    });

    test.each(each)('%s (%s) and away for a while: said not to be known, and told once it is', async (name, fate) => {
      const { desk, faulty, pauses } = await openDoubtful();
      const { who, kind, change, count } = await SENDINGS[name]!(desk);
      const before = await count();
      await desk.runUntilIdle();
      faulty.breakNext({ kind, fate, staysAway: true });
      const outcome = await desk.ask(who, change);
      // What was written and is known to be may be said to be, though nothing more can be looked up.
      if (fate === 'applied, away right after' && outcome.changed) {
        faulty.comeBack();
        expect(await count()).toBe(before + 1);
        return desk.storage.close();
      }
      expect(saidIn(outcome)).toMatch(NOT_YET);
      expect(JSON.stringify(outcome)).toContain('112');
      // They try again, and hear the same.
      const repeated = await desk.ask(who, { ...change, request: click() } as Request);
      expect(saidIn(repeated)).toMatch(NOT_YET);
      faulty.comeBack();
      pauses.goOn();
      const told = () =>
        desk.platform.to(who).filter(({ delivery }) => JSON.stringify(delivery.view).includes(doubtNews.recorded.nl));
      await until(async () => (await desk.runUntilIdle(), told().length > 0));
      expect(told()).toHaveLength(1);
      expect(await count()).toBe(before + 1);
      await desk.storage.close();
    });

    test.each(Object.keys(SENDINGS))('%s while storage is away: nothing was stored, and that is said', async (name) => {
      const { desk, faulty } = await openDoubtful();
      const { who, change, count } = await SENDINGS[name]!(desk);
      const before = await count();
      faulty.goAway();
      expect(saidIn(await desk.ask(who, change))).toMatch(NOTHING);
      faulty.comeBack();
      expect(await count()).toBe(before);
      await desk.storage.close();
    });

    test.each([
      ['the same words in another form', 'Blue arm', false],
      ['other words in the form that they are given', 'Blue arm, since Monday', true],
    ])('whoever retypes a concern that was stored makes no second case: %s', async (_, facts, anew) => {
      const { desk, faulty, pauses } = await openDoubtful();
      const other = (await openingForm(desk)).form;
      const { change } = await SENDINGS['an opening']!(desk);
      faulty.breakNext({ kind: 'cases', fate: 'applied, answer lost', staysAway: true });
      await desk.ask('joost', change);
      const given = await openingForm(desk);
      expect(given.form.caseId).toBe('case' in change && change.case);
      expect(given.notes[0]?.text.nl).toContain('telt het één keer');
      expect(JSON.stringify(given.form)).toContain('Blue arm');
      faulty.comeBack();
      pauses.goOn();
      await until(async () => (await openCases(desk)) > 0);
      const { answer } = await desk.ask('joost', {
        ...change,
        case: anew ? given.form.caseId : other.caseId,
        filled: filled({ facts, pupil: 'Sofie', mentor: 'mila' }),
        request: click(),
      } as Request);
      expect(answer.kind).toBe('case');
      // What was written anew is in no record, so it is given back.
      expect(JSON.stringify('typed' in answer ? answer.typed : '').includes(facts)).toBe(anew);
      expect(await openCases(desk)).toBe(1);
      // A concern of another day is another case.
      desk.setTime('2026-11-18T09:00:00.000Z');
      await signal(desk);
      expect(await openCases(desk)).toBe(2);
      await desk.storage.close();
    });
  });
}
