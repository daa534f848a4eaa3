/**
 * Access ends where the role or the person does (FM-18), and a role alone never opens a case (DES-3): the school
 * changes its configuration, and starts anew on the same store.
 */
import type { Request } from '../../../src/requests/request';
import type { Tenant } from '../../../src/app/tenant';
import type { Storage } from '../../../src/app/ports';
import type { Role } from '../../../src/domain/people/roles';
import { act, look, openDesk, school, signal, type Desk } from '../../support/desk';

/** The same school after what changed for its people; null is somebody who left. */
const changed = (people: Record<string, { roles?: readonly Role[]; onDuty?: boolean } | null>): Tenant => ({
  ...school,
  people: school.people.flatMap((one) => (people[one.id] === null ? [] : [{ ...one, ...people[one.id] }])),
});

async function firstDesk(): Promise<{ desk: Desk; again: (tenant: Tenant) => Promise<Desk> }> {
  let kept: Storage | undefined;
  const desk = await openDesk({ wrap: (storage) => (kept = storage) });
  return { desk, again: (tenant) => openDesk({ tenant, wrap: () => kept!, worker: 'worker-2' }) };
}

const told = async (desk: Desk, user: string, request: Request) =>
  JSON.stringify((await desk.ask(user, request)).answer);
const unknown = /DES-3/;

describe('a mentor', () => {
  it('finds nothing of the case of another mentor, by list, code, id, journal, form, tick or card', async () => {
    const { desk } = await firstDesk();
    const id = await signal(desk);
    const { code } = (await look(desk, 'ilse', id)).ping;
    expect(await told(desk, 'max', { type: 'list' })).not.toContain(code);
    const tries: Request[] = [
      { type: 'show', case: id },
      { type: 'command', command: 'dossier', text: code },
      { type: 'journal', case: id },
      { type: 'form', case: id, act: 'talk', revision: 1 },
      { type: 'entry', case: id, task: 'task-1' },
      { type: 'tick', case: id, task: 'task-1', request: 'r1' },
      { type: 'askReject', case: id, act: 'decision', revision: 1 },
      {
        type: 'submit',
        case: id,
        act: 'note',
        revision: 1,
        filled: { answers: { text: 'x' }, reasons: {} },
        request: 'r2',
      },
      { type: 'approve', case: id, act: 'decision', revision: 1, filled: { answers: {}, reasons: {} }, request: 'r3' },
    ];
    for (const request of tries)
      expect([request.type, await told(desk, 'max', request)]).toEqual([
        request.type,
        await told(desk, 'max', {
          ...request,
          ...('case' in request ? { case: 'f'.repeat(32) } : { text: 'TP-2026-9999' }),
        }),
      ]);
    expect(await told(desk, 'mila', { type: 'show', case: id })).toContain('Sofie');
  });
});

describe('a role that is withdrawn', () => {
  it('takes the identity with it, and the acts of that role', async () => {
    const { desk, again } = await firstDesk();
    const id = await signal(desk);
    expect(await told(desk, 'mila', { type: 'show', case: id })).toContain('Sofie');
    const later = await again(changed({ mila: { roles: ['teacher'] } }));
    const seen = await told(later, 'mila', { type: 'show', case: id });
    expect(seen).toContain('Blue arm');
    expect(seen).not.toContain('Sofie');
    expect(await told(later, 'mila', { type: 'form', case: id, act: 'talk', revision: 1 })).not.toContain(
      '"kind":"form"',
    );
  });

  it('leaves what waits for it to others who hold it', async () => {
    const { desk, again } = await firstDesk();
    const id = await signal(desk);
    await act(desk, 'ilse', id, 'acute');
    await act(desk, 'ilse', id, 'decision', { report: 'yes', why: 'Not safe at home' });
    const later = await again(changed({ tess: { roles: ['teacher'] }, tom: { onDuty: true } }));
    const { ping, proposals } = await look(later, 'tess', id);
    expect(proposals[0]).toMatchObject({ mayApprove: false });
    const approving = {
      type: 'approve',
      case: id,
      act: 'decision',
      revision: ping.revision,
      filled: { answers: {}, reasons: {} },
      request: 'a1',
    } as const;
    expect(await told(later, 'tess', approving)).toMatch(/DES-7|refused/);
    expect((await look(later, 'ilse', id)).proposals).toHaveLength(1);
  });
});

describe('somebody who left', () => {
  it('is nobody here any more, and what they had to do is taken over', async () => {
    const { desk, again } = await firstDesk();
    const id = await signal(desk);
    await act(desk, 'mila', id, 'note', { text: 'First note' });
    await act(desk, 'ilse', id, 'acute');
    const later = await again(changed({ ilse: null, omar: { onDuty: true } }));
    for (const request of [{ type: 'show', case: id }, { type: 'list' }, { type: 'journal', case: id }] as const)
      expect(await told(later, 'ilse', request)).toMatch(unknown);
    expect(await told(later, 'ilse', { type: 'show', case: id })).not.toMatch(/Sofie|Blue arm/);
    later.setTime('2026-11-20T09:00:00.000Z');
    await later.runUntilIdle();
    expect(later.platform.to('ilse')).toEqual([]);
    expect(later.platform.posts.length).toBeGreaterThan(0);
    const { tasks } = await look(later, 'tess', id);
    expect(JSON.stringify(tasks.map(({ owner }) => owner))).not.toMatch(/ilse/i);
  });
});

describe('a guest', () => {
  it.each(['U0GUEST', '', 'joost ', 'JOOST', '__proto__', 'constructor'])(
    'is nobody by default: "%s"',
    async (user) => {
      const { desk } = await firstDesk();
      const id = await signal(desk);
      const { code } = (await look(desk, 'ilse', id)).ping;
      for (const request of [
        { type: 'show', case: id },
        { type: 'command', command: 'dossier', text: code },
        { type: 'command', command: 'zorg', text: '' },
        { type: 'contacts', text: '' },
        { type: 'reports' },
        { type: 'list' },
      ] as const) {
        const said = await told(desk, user, request);
        expect(said).toMatch(unknown);
        expect(said).not.toMatch(/Sofie|Blue arm|TP-2026|Mila/);
      }
    },
  );
});
