// Who comes and goes counts only once the coordinators approve: one of them, or two where a role reads names.
import { PersonId } from '../../../src/domain/ids';
import { putStaffForward, suspendAt } from '../../../src/app/staff/staff-desk';
import type { Answer } from '../../../src/app/requests/outcome';
import type { Newcomer, StaffStep } from '../../../src/staff/staff';
import { click, openDesk, school, signal, look, type Desk } from '../../support/desk';
import { tinyPathway } from '../../support/play';

const coordinated = (...ids: string[]) => ({ ...school, coordinators: ids.map((id) => PersonId(id)) });

const newcomer = (id: string, roles: string[] = []): StaffStep => ({
  does: 'comes',
  person: {
    id: PersonId(id),
    name: `${id} Nieuw`,
    roles,
    kind: 'staff',
    organisations: [],
    accounts: { web: id },
  } satisfies Newcomer,
});
const goes = (id: string): StaffStep => ({ does: 'goes', person: PersonId(id), accounts: { web: id } });

const openAt = async (...coordinators: string[]) => {
  const tenant = coordinated(...(coordinators.length > 0 ? coordinators : ['ilse', 'tess']));
  return { tenant, desk: await openDesk({ tenant }) };
};
type Opened = Awaited<ReturnType<typeof openAt>>;

let proposals = 0;
const put = ({ desk, tenant }: Opened, ...steps: StaffStep[]) =>
  putStaffForward(
    { storage: desk.storage, file: tenant, procedures: [tinyPathway], others: [] },
    { id: `list-${(proposals += 1)}`, at: '2026-11-16T08:00:00.000Z', from: 'list', steps },
  );
async function waiting(opened: Opened, ...steps: StaffStep[]): Promise<string> {
  const done = await put(opened, ...steps);
  if (!('waits' in done)) throw new Error(done.why);
  return done.waits.id;
}

const said = (answer: Answer): string =>
  ('notes' in answer ? answer.notes : []).map(({ text, tone, rule }) => `${tone} ${rule ?? ''} ${text.en}`).join('\n');
async function see(desk: Desk, user: string, proposal: string) {
  const { answer } = await desk.ask(user, { type: 'staffProposal', proposal });
  if (answer.kind !== 'staffProposal') throw new Error(`${user} sees ${answer.kind}`);
  return answer.view;
}
async function approve(desk: Desk, user: string, proposal: string, revision?: number, request = click()) {
  const seen = revision ?? (await see(desk, user, proposal)).revision;
  const { answer } = await desk.ask(user, { type: 'approveStaff', proposal, revision: seen, request });
  return said(answer);
}
const isIn = async (desk: Desk, user: string) => {
  const { answer } = await desk.ask(user, { type: 'list' });
  return answer.kind === 'cases';
};

describe('somebody who comes without a role that reads names', () => {
  it('is let in once one coordinator approves, and not before', async () => {
    const opened = await openAt();
    const id = await waiting(opened, newcomer('sara', ['teacher']));
    expect(await isIn(opened.desk, 'sara')).toBe(false);

    expect(await approve(opened.desk, 'ilse', id)).toMatch(/counts from now on/);
    expect(await isIn(opened.desk, 'sara')).toBe(true);
    expect((await opened.desk.storage.staff.load(opened.tenant.id)).staff.decided).toMatchObject([
      { outcome: 'approved', by: ['ilse'], from: 'list' },
    ]);
  });
});

describe('a role that reads names', () => {
  it('is given once two different people approved', async () => {
    const opened = await openAt();
    const { desk } = opened;
    const id = await waiting(opened, newcomer('sara', ['mentor']));
    expect((await see(desk, 'ilse', id)).two).toBe(true);

    expect(await approve(desk, 'ilse', id)).toMatch(/another coordinator has to look/);
    expect(await isIn(desk, 'sara')).toBe(false);
    expect(await approve(desk, 'ilse', id)).toMatch(/refused DES-7 Your approval is on record already/);
    expect(await isIn(desk, 'sara')).toBe(false);

    expect(await approve(desk, 'tess', id)).toMatch(/counts from now on/);
    expect(await isIn(desk, 'sara')).toBe(true);
  });

  it('takes two as well where somebody who has it is let back in, or gets a first account', async () => {
    const opened = await openAt();
    const back: StaffStep = {
      does: 'changes',
      person: PersonId('mila'),
      roles: { gives: [], takes: [] },
      organisations: { gives: [], takes: [] },
      accounts: {},
      back: true,
    };
    await suspendAt(
      { storage: opened.desk.storage, file: opened.tenant, procedures: [tinyPathway], others: [] },
      { person: 'mila', at: '2026-11-16T08:00:00.000Z', id: 's1' },
    );
    const id = await waiting(opened, back);
    expect((await see(opened.desk, 'ilse', id)).two).toBe(true);
  });

  it('is not even proposed where only one person could approve it', async () => {
    const opened = await openAt('ilse');
    expect(await put(opened, newcomer('sara', ['mentor']))).toEqual({ why: 'tooFew' });
    expect(await put(opened, newcomer('sara', ['teacher']))).toHaveProperty('waits');
  });

  it('is not decided by whoever gets it', async () => {
    const opened = await openAt('ilse', 'tess', 'tom');
    const gives: StaffStep = {
      does: 'changes',
      person: PersonId('tess'),
      roles: { gives: ['mentor'], takes: [] },
      organisations: { gives: [], takes: [] },
      accounts: {},
    };
    const id = await waiting(opened, gives);
    expect(await approve(opened.desk, 'tess', id)).toMatch(/refused DES-7 This gives something to you yourself/);
    expect((await see(opened.desk, 'tess', id)).isYours).toBe(false);
    await approve(opened.desk, 'ilse', id);
    expect(await approve(opened.desk, 'tom', id)).toMatch(/counts from now on/);
  });
});

describe('whoever is no coordinator', () => {
  it('decides nothing, reads nothing, and cannot tell what is there from what is not', async () => {
    const opened = await openAt();
    const { desk } = opened;
    const id = await waiting(opened, newcomer('sara', ['teacher']));
    for (const user of ['mila', 'omar', 'joost']) {
      for (const proposal of [id, 'no-such-proposal']) {
        const answers = await Promise.all([
          desk.ask(user, { type: 'staffProposal', proposal }),
          desk.ask(user, { type: 'approveStaff', proposal, revision: 0, request: click() }),
          desk.ask(user, { type: 'rejectStaff', proposal, revision: 0, request: click() }),
          desk.ask(user, { type: 'staff' }),
          desk.ask(user, { type: 'suspend' }),
          desk.ask(user, { type: 'proposeStranger', account: 'web/playground/bob' }),
        ]);
        const texts = answers.map(({ answer }) => JSON.stringify(answer));
        expect(new Set(texts).size).toBe(1);
        expect(texts[0]).toMatch(/for the coordinators/);
        expect(texts[0]).not.toMatch(/sara/);
      }
    }
    expect(await isIn(desk, 'sara')).toBe(false);
  });
});

describe('an old card', () => {
  it('counts for nothing once somebody else approved, and shows how it stands', async () => {
    const opened = await openAt();
    const { desk } = opened;
    const id = await waiting(opened, newcomer('sara', ['mentor']));
    await approve(desk, 'ilse', id);
    expect(await approve(desk, 'tess', id, 0)).toMatch(/^stale/);
    expect(await isIn(desk, 'sara')).toBe(false);
  });

  it('of what was decided says so, whichever way', async () => {
    const opened = await openAt();
    const { desk } = opened;
    const id = await waiting(opened, newcomer('sara', ['teacher']));
    const { answer } = await desk.ask('ilse', { type: 'rejectStaff', proposal: id, revision: 0, request: click() });
    expect(said(answer)).toMatch(/Nothing changes/);
    expect(await approve(desk, 'tess', id, 0)).toMatch(/stale DES-11 This does not wait any more/);
    expect(await isIn(desk, 'sara')).toBe(false);
    // What was said of people who did not come is kept no longer.
    expect(JSON.stringify((await desk.storage.staff.load(opened.tenant.id)).staff)).not.toMatch(/sara/);
  });

  it('delivered again is one approval', async () => {
    const opened = await openAt();
    const id = await waiting(opened, newcomer('sara', ['mentor']));
    const request = click();
    await approve(opened.desk, 'ilse', id, 0, request);
    expect(await approve(opened.desk, 'ilse', id, 0, request)).toMatch(/^info DES-11/);
    expect(await isIn(opened.desk, 'sara')).toBe(false);
  });
});

describe('a second list while one waits', () => {
  it('takes its place: the first one cannot be approved any more', async () => {
    const opened = await openAt();
    const { desk } = opened;
    const first = await waiting(opened, newcomer('sara', ['mentor']));
    await approve(desk, 'ilse', first);
    const second = await waiting(opened, newcomer('bob', ['mentor']));

    expect(await approve(desk, 'tess', first, 1)).toMatch(/does not wait any more/);
    expect([await isIn(desk, 'sara'), await isIn(desk, 'bob')]).toEqual([false, false]);
    expect((await see(desk, 'tess', second)).approvedBy).toEqual([]);
  });
});

describe('what does not fit any more', () => {
  it('is refused whole: somebody of it came another way meanwhile', async () => {
    const opened = await openAt();
    const { desk } = opened;
    const id = await waiting(opened, newcomer('sara', ['teacher']), newcomer('bob', ['teacher']));
    const { staff, version } = await desk.storage.staff.load(opened.tenant.id);
    const came = {
      id: 'x',
      at: '',
      outcome: 'approved',
      from: 'chat',
      by: [],
      steps: [newcomer('sara')],
      requests: [],
    };
    await desk.storage.staff.save(
      opened.tenant.id,
      { ...staff, decided: [came as (typeof staff.decided)[number]] },
      version,
    );
    expect(await approve(desk, 'ilse', id)).toMatch(/refused DES-11 Since this was proposed/);
    expect(await isIn(desk, 'bob')).toBe(false);
  });

  it('is not proposed: an account of another school in the same workspace, a role nobody defines, a case left alone', async () => {
    const opened = await openAt();
    const { desk, tenant } = opened;
    const other = {
      ...school,
      id: 'other' as typeof school.id,
      people: [{ ...school.people[0]!, accounts: { web: 'sara' } }],
    };
    const at = { storage: desk.storage, file: tenant, procedures: [tinyPathway], others: [other] };
    const proposed = { id: 'l', at: '', from: 'list' } as const;
    expect(await putStaffForward(at, { ...proposed, steps: [newcomer('sara')] })).toMatchObject({ why: 'changed' });
    expect(await put(opened, newcomer('sara', ['wizard']))).toMatchObject({ why: 'changed' });
    expect(await put(opened, goes('ilse'), goes('omar'))).toMatchObject({
      why: 'leavesNobody',
      roles: ['support_team_member'],
    });
  });
});

describe('whoever is suspended', () => {
  const suspend = async (desk: Desk, by: string, person: string) =>
    (
      await desk.ask(by, {
        type: 'saveSuspension',
        filled: { answers: { staff_gone: person }, reasons: {} },
        request: click(),
      })
    ).answer;

  it('gets in no more at the next request, also by a card that was open', async () => {
    const { desk } = await openAt();
    const id = await signal(desk);
    expect((await look(desk, 'mila', id)).ping.code).toMatch(/TP/);

    expect(said(await suspend(desk, 'ilse', 'mila'))).toMatch(/Access is stopped/);
    const { answer } = await desk.ask('mila', { type: 'show', case: id });
    expect(JSON.stringify(answer)).not.toMatch(/TP-2026|Sofie|Blue/);
    expect(said(answer)).toMatch(/not known to this school/);
    const pressed = await desk.ask('mila', {
      type: 'submit',
      case: id,
      act: 'note',
      revision: 1,
      filled: { answers: { text: 'x' }, reasons: {} },
      request: click(),
    });
    expect(pressed.changed).toBe(false);
  });

  it('is on record, and their open tasks are named to whoever can hand them over', async () => {
    const { desk, tenant } = await openAt();
    const id = await signal(desk);
    const { ping } = await look(desk, 'mila', id);
    await desk.ask('mila', {
      type: 'submit',
      case: id,
      act: 'talk',
      revision: ping.revision,
      filled: { answers: { participants: ['mila', 'tess'], on: '2026-11-13', check_on: '2026-12-01' }, reasons: {} },
      request: click(),
    });
    await suspend(desk, 'ilse', 'mila');
    await desk.runUntilIdle();

    const told = desk.platform.to('ilse').filter(({ delivery: { view } }) => view.kind === 'school');
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told[0]!.delivery.view)).not.toMatch(/mila|Mila|TP-2026|Sofie/);
    expect(told[0]!.delivery.view).toMatchObject({ opens: { press: { type: 'leavers' } } });
    const { answer } = await desk.ask('ilse', { type: 'leavers' });
    expect(answer).toMatchObject({
      people: [
        {
          id: 'mila',
          tasks: [
            { code: 'TP-2026-0001', title: { nl: 'Check the result' } },
            { code: 'TP-2026-0001', title: { nl: expect.stringMatching(/^Noteer/) } },
          ],
        },
      ],
    });
    const { staff } = await desk.storage.staff.load(tenant.id);
    expect(staff.decided).toMatchObject([{ outcome: 'suspended', by: ['ilse'], steps: [{ person: 'mila' }] }]);
  });

  it('is not oneself, and nobody who is not there', async () => {
    const { desk } = await openAt();
    for (const person of ['ilse', 'nobody', '']) {
      expect((await suspend(desk, 'ilse', person)).kind).toBe('staffForm');
      expect(await isIn(desk, 'ilse')).toBe(true);
    }
  });

  it('approves nothing any more', async () => {
    const opened = await openAt('ilse', 'tess', 'tom');
    const id = await waiting(opened, newcomer('sara', ['mentor']));
    await approve(opened.desk, 'tess', id);
    await suspend(opened.desk, 'ilse', 'tess');
    await approve(opened.desk, 'ilse', id);
    expect(await isIn(opened.desk, 'sara')).toBe(false);
    expect(await approve(opened.desk, 'tom', id)).toMatch(/counts from now on/);
  });
});

describe('a stranger who tried', () => {
  const tries = { type: 'command', command: 'zorg', text: '' } as const;
  const propose = (desk: Desk, by: string, account: string, answers: Record<string, unknown>) =>
    desk.ask(by, { type: 'saveStranger', account, filled: { answers, reasons: {} }, request: click() });

  it('is proposed with a role by the button under the message, and let in by the same approval', async () => {
    const { desk } = await openAt();
    await desk.ask('sara', tries);
    await desk.runUntilIdle();
    const [post] = desk.platform.to('ilse');
    const view = post!.delivery.view;
    if (view.kind !== 'school' || view.opens?.press.type !== 'proposeStranger') throw new Error('no button');
    const { account } = view.opens.press;
    expect((await desk.ask('ilse', view.opens.press)).answer.kind).toBe('staffForm');

    const { answer } = await propose(desk, 'ilse', account, { staff_name: 'Sara Dekker', staff_roles: ['mentor'] });
    if (answer.kind !== 'staffProposal') throw new Error(answer.kind);
    expect(answer.view).toMatchObject({ by: 'Ilse', two: true, comes: [{ name: 'Sara Dekker' }] });
    await approve(desk, 'ilse', answer.view.id);
    expect(await isIn(desk, 'sara')).toBe(false);
    await desk.runUntilIdle();
    expect(desk.platform.to('tess').map(({ delivery }) => delivery.view.kind)).toContain('school');
    await approve(desk, 'tess', answer.view.id);
    expect(await isIn(desk, 'sara')).toBe(true);
  });

  it('is proposed by nobody else, for no account of another workspace, and with no role that is none', async () => {
    const { desk } = await openAt();
    const named = { staff_name: 'Sara Dekker', staff_roles: ['mentor'] };
    expect(said((await propose(desk, 'mila', 'web/playground/sara', named)).answer)).toMatch(/for the coordinators/);
    for (const account of ['web/elsewhere/sara', 'slack/T1/U1', 'web/playground/mila', 'nonsense'])
      expect((await propose(desk, 'ilse', account, named)).changed).toBe(false);
    for (const wrong of [
      { staff_name: '' },
      { staff_name: 'Sara', staff_roles: ['wizard'] },
      { staff_name: 'x'.repeat(200) },
    ])
      expect((await propose(desk, 'ilse', 'web/playground/sara', wrong)).answer.kind).toBe('staffForm');
  });
});

it('tells the coordinators in numbers alone, each once, and nobody else', async () => {
  const opened = await openAt();
  const { desk } = opened;
  await waiting(opened, newcomer('sara', ['mentor']), newcomer('bob', ['teacher']));
  await desk.runUntilIdle();
  await desk.runUntilIdle();

  expect(desk.platform.posts.map(({ to }) => to).sort()).toEqual(['ilse', 'tess']);
  expect(JSON.stringify(desk.platform.posts)).not.toMatch(/sara|bob|Nieuw|mentor/i);
  expect(desk.logged.join('\n')).not.toMatch(/sara|Nieuw/);
});
