import type { PersonId } from '../../src/domain/ids';
import { viewCase } from '../../src/views/view-case';
import { viewSisEntry } from '../../src/views/view-entry';
import { viewJournal } from '../../src/views/view-journal';
import { viewPing } from '../../src/views/view-ping';
import type { ViewContext } from '../../src/views/viewer';
import { context, does, given, MONDAY, open } from '../support/play';

const names = {
  joost: 'Joost de Wit',
  mila: 'Mila Bakker',
  max: 'Max Visser',
  ilse: 'Ilse Vos',
  tess: 'Tess Smit',
  omar: 'Omar Haddad',
  tom: 'Tom Kok',
  piet: 'Piet Post',
};
const view: ViewContext = {
  context,
  names,
  contacts: [{ id: '112', name: { nl: 'Alarmnummer', en: 'Emergency' }, phone: '112', hours: { always: true } }],
  now: MONDAY,
};
const proposed = () =>
  given(
    open(),
    does('mila', 'talk', { participants: ['mila', 'tess'] }),
    does('ilse', 'decision', { report: 'yes', why: 'Not safe' }),
  );
const seenBy = (person: string, { state, journal } = proposed()) => viewCase(view, state, journal, person as PersonId);

describe('what a person sees of a case', () => {
  it('is nothing for those outside it, whatever their role (DES-3)', () => {
    for (const person of ['max', 'omar', 'tom', 'piet', 'nobody']) expect(seenBy(person)).toBeUndefined();
  });

  it('is nothing for somebody kept out, even the one who opened it (DES-8)', () => {
    const { state, journal } = given(open({ kept_out: ['joost'] }));
    expect(viewCase(view, state, journal, 'joost' as PersonId)).toBeUndefined();
  });

  it('is only their own words for the one who opened it', () => {
    const seen = seenBy('joost');
    expect(seen).toMatchObject({ relation: 'reporter', members: [], acts: [], proposals: [] });
    expect(seen?.records.map((record) => record.act)).toEqual(['worry']);
    expect(JSON.stringify(seen)).not.toContain('Not safe');
  });

  it('shows the identity only to roles with the right to it (DES-2)', () => {
    expect(JSON.stringify(seenBy('mila')?.records)).toContain('Sofie');
    const forLeader = seenBy('tess');
    expect(JSON.stringify(forLeader)).not.toContain('Sofie');
    expect(forLeader?.records[0]).toMatchObject({ act: 'worry', hidden: 1 });
  });

  it('offers approving to those who may, and leaves out what is for another role', () => {
    expect(seenBy('tess')?.proposals[0]).toMatchObject({ mayApprove: true, mayReject: true, own: false });
    expect(seenBy('ilse')?.proposals[0]).toMatchObject({ mayApprove: false, mayReject: true, own: true });
    expect(seenBy('mila')?.proposals[0]).toMatchObject({ mayApprove: false, mayReject: false });
    expect(seenBy('mila')?.acts.some((act) => act.act === 'close')).toBe(false);
    expect(seenBy('tess')?.acts.find((act) => act.act === 'close')).not.toMatchObject({ why: expect.anything() });
  });

  it('names people and choices in words', () => {
    const facts = seenBy('mila')?.records.find((record) => record.act === 'talk')?.facts;
    expect(facts).toContainEqual({
      label: expect.anything(),
      value: { nl: 'Mila Bakker, Tess Smit', 'nl-BE': 'Mila Bakker, Tess Smit', en: 'Mila Bakker, Tess Smit' },
    });
  });
});

describe('L0 and the journal', () => {
  it('a ping holds no name and no content', () => {
    const ping = JSON.stringify(viewPing(view, proposed().state));
    for (const secret of [...Object.values(names), 'Sofie', 'Blue arm', 'Not safe']) expect(ping).not.toContain(secret);
    expect(viewPing(view, proposed().state).asked.en).toBe('Approval asked: decision');
  });

  it('a channel hears of a decision only when its role may approve it: the mentors never (docs/rules.md#who-hears-what)', () => {
    expect(viewPing(view, proposed().state, 'team_leader').asked.en).toBe('Approval asked: decision');
    expect(viewPing(view, proposed().state, 'mentor').asked.en).toBe('Decide');
  });

  it('nor does the one who signalled, who is not in the case', () => {
    const { state, journal } = proposed();
    expect(viewCase(view, state, journal, 'joost' as PersonId)).toMatchObject({
      relation: 'reporter',
      ping: { asked: { en: 'Decide' } },
    });
    expect(JSON.stringify(viewCase(view, state, journal, 'joost' as PersonId))).not.toContain('Approval asked');
  });

  it('the journal tells who did what in which step, without what they wrote', () => {
    const lines = viewJournal(view, proposed().state, proposed().journal, 'mila' as PersonId);
    expect(lines.map((line) => line.what.en)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Opened as TP-2026-0007'),
        'Recorded: talk',
        'Proposed: decision',
      ]),
    );
    expect(lines[0]?.who.nl).toBe('Joost de Wit');
    expect(JSON.stringify(lines)).not.toContain('Blue arm');
  });

  it('the entry for the pupil system is for the one who acted', () => {
    const { state, journal } = proposed();
    const task = state.tasks.find((candidate) => candidate.row === 'sis')!;
    expect(viewSisEntry(view, state, journal, task, 'mila' as PersonId)?.nl).toContain(
      'ma 16 november 2026 · talk · Mila Bakker · TP-2026-0007\nparticipants: Mila Bakker, Tess Smit',
    );
    expect(viewSisEntry(view, state, journal, task, 'tess' as PersonId)).toBeUndefined();
  });
});
