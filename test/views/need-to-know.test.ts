// Who reads what of a case with protected authors and narrower readers.
import type { PersonId } from '../../src/domain/ids';
import { viewCase } from '../../src/views/view-case';
import { approves, does, givenIn, MONDAY, text } from '../support/play';
import { pathway, context, view, type report, opening, routed, seenIn, said, linesIn } from './support/protected-case';

describe('whoever wrote what is protected', () => {
  const given = givenIn(context, ...routed);

  it('is named to those who read that level, and to themselves', () => {
    expect(seenIn(given, 'lien')).toMatchObject({
      members: ['Lien Liaison', 'Ans CLB', 'Dina Directie', 'Bram Jeugd', 'Vera Verkeer'],
    });
    expect(seenIn(given, 'lien')?.records[0]?.by).toBe('Dina Directie');
    expect(seenIn(given, 'dina')?.records[0]?.by).toBe('Dina Directie');
    expect(linesIn(given, 'dina')[0]?.who.nl).toBe('Dina Directie');
  });

  it('is named to nobody else: not in records, members, tasks or the journal', () => {
    expect(said(seenIn(given, 'ans'))).not.toContain('Dina');
    expect(seenIn(given, 'ans')?.records[0]).toMatchObject({ act: 'report', by: undefined });
    expect(seenIn(given, 'ans')?.tasks.find(({ title }) => title.nl === 'Check')?.owner).toEqual({ somebody: true });
    const lines = linesIn(given, 'ans');
    expect(said(lines)).not.toContain('Dina');
    expect(lines[0]).toMatchObject({ who: { nl: 'Iemand', en: 'Somebody' } });
    expect(lines.map(({ what }) => what.en)).toContain('Joined: Lien Liaison');
  });

  it('stays unnamed when the journal is not at hand, with everybody else', () => {
    const seen = viewCase(view, given.state, [], 'ans' as PersonId);
    expect(seen?.members).toEqual(['Ans CLB']);
    expect(said(seen)).not.toMatch(/Dina|Lien/);
  });

  it('is named once they are known for something else', () => {
    const known = givenIn(context, ...routed, does('dina', 'ask'));
    expect(seenIn(known, 'ans')?.members).toContain('Dina Directie');
    const byDina = linesIn(known, 'ans')
      .filter(({ who }) => who.nl === 'Dina Directie')
      .map(({ what }) => what.en);
    expect(byDina).toEqual(['Recorded: ask']);
  });

  it('does not become known by trying what is refused', () => {
    const { state, journal } = given;
    const refused = {
      seq: state.seq + 1,
      at: MONDAY,
      actor: { person: 'dina' as PersonId, role: 'director' as const },
      stage: 'reported',
      event: { type: 'AttemptRefused' as const, act: 'route', rules: ['BXN-2.4'] },
    };
    expect(said(linesIn({ state, journal: [...journal, refused] }, 'ans'))).not.toContain('Dina');
    expect(linesIn({ state, journal: [...journal, refused] }, 'lien').at(-1)).toMatchObject({
      who: { nl: 'Dina Directie' },
      what: { en: 'Not allowed: route' },
    });
  });

  it('tells of the organisation only who reads the source', () => {
    expect(linesIn(given, 'lien').map(({ what }) => what.nl)).toContain('Gaat over: De Linde');
    expect(said([linesIn(given, 'ans'), linesIn(given, 'bram')])).not.toContain('Linde');
  });
});

describe('readers', () => {
  it('of a field keep it from members of the same level, but not that it is there', () => {
    const given = givenIn(context, ...routed);
    expect(said(seenIn(given, 'lien'))).toContain('Alleen voor ons');
    expect(said(seenIn(given, 'ans'))).not.toContain('Alleen voor ons');
    expect(seenIn(given, 'ans')?.records[1]).toMatchObject({ act: 'route', hidden: 1 });
  });

  it('of an act keep the whole record away, its task and its line of the journal too', () => {
    const given = givenIn(context, ...routed, does('lien', 'note', { secret: 'Zeer geheim' }));
    expect(seenIn(given, 'lien')?.records.at(-1)).toMatchObject({
      act: 'note',
      facts: [{ value: { nl: 'Zeer geheim' } }],
    });
    expect(seenIn(given, 'lien')?.tasks).toContainEqual(
      expect.objectContaining({ title: text('Follow the note'), detail: 'Zeer geheim' }),
    );
    expect(linesIn(given, 'lien').map(({ what }) => what.en)).toEqual(
      expect.arrayContaining(['Recorded: note', 'Task: Follow the note']),
    );
    for (const who of ['ans', 'dina', 'bram'])
      expect(said([seenIn(given, who)?.records, seenIn(given, who)?.tasks, linesIn(given, who)])).not.toMatch(
        /geheim|Follow|"Recorded: note"/,
      );
  });

  it('keep a task out of the words for what a step still waits for', () => {
    const waiting = {
      ...context,
      pathway: {
        ...pathway,
        stages: pathway.stages.map((one, index) =>
          index === 0 ? { ...one, completes: { not: { openTasks: {} } } } : one,
        ),
      },
    };
    const given = givenIn(
      waiting,
      { ...opening, answers: { signs: 'Stille klas' } } as typeof report,
      does('lien', 'note', { secret: 'Zeer geheim' }),
    );
    const without = {
      ...given,
      state: { ...given.state, tasks: given.state.tasks.filter(({ row }) => row === 'follow') },
    };
    const missingFor = (who: string, from: typeof given) =>
      viewCase({ ...view, context: waiting }, from.state, from.journal, who as PersonId)?.missing?.en;
    expect(missingFor('lien', given)).toBe('Still open: Check; Follow the note.');
    expect(missingFor('ans', given)).toBe('Still open: Check.');
    expect(missingFor('ans', without)).toBe('Something still waits with a colleague.');
  });

  it('by kind and by name reach whom they mean, and the author', () => {
    const given = givenIn(
      context,
      ...routed,
      does('lien', 'ask', { who: ['ans'], whisper: 'Voor Ans', outside: 'Voor buiten' }),
    );
    expect(said(seenIn(given, 'ans'))).toContain('Voor Ans');
    expect(said(seenIn(given, 'ans'))).not.toContain('Voor buiten');
    expect(said(seenIn(given, 'lien'))).toContain('Voor buiten');
    expect(said(seenIn(given, 'dina'))).not.toMatch(/Voor Ans|Voor buiten/);
    const partner = givenIn(
      context,
      ...routed,
      does('lien', 'ask', { who: ['bram'], whisper: 'Voor Bram', outside: 'Voor buiten' }),
    );
    expect(said(seenIn(partner, 'bram'))).toMatch(/Voor Bram.*Voor buiten/);
  });

  it('hide a proposal from members, and show it to who decides', () => {
    const given = givenIn(context, ...routed, does('lien', 'decide', { why: 'Om een reden' }));
    expect(seenIn(given, 'ans')).toMatchObject({
      proposals: [{ act: 'decide', mayApprove: true }],
      ping: { asked: { en: 'Approval asked: decide' } },
    });
    expect(seenIn(given, 'dina')).toMatchObject({ proposals: [], ping: { asked: text('reported') } });
    expect(said(linesIn(given, 'dina'))).not.toContain('decide');
    const approved = givenIn(
      context,
      ...routed,
      does('lien', 'decide', { why: 'Om een reden' }),
      approves('ans', 'decide'),
    );
    expect(said([seenIn(approved, 'dina')?.records, linesIn(approved, 'dina')])).not.toMatch(/decide|Om een reden/);
    expect(linesIn(approved, 'ans').map(({ what }) => what.en)).toEqual(
      expect.arrayContaining(['Proposed: decide', 'Approved: decide', 'Recorded: decide']),
    );
  });

  it('tell back to the reporter who is not in the case what is meant for them, and no more (RAD-6.3)', () => {
    const given = givenIn(
      context,
      { ...opening, actor: 'kim' } as typeof report,
      does('lien', 'feedback', { said: 'Onder ons', back: 'Dank, we volgen het op' }),
    );
    const outside = {
      ...given,
      state: { ...given.state, members: given.state.members.filter((member) => member !== 'kim') },
    };
    const seen = seenIn(outside, 'kim');
    expect(seen).toMatchObject({
      relation: 'reporter',
      items: [],
      members: [],
      records: [
        { act: 'report', by: 'Kim Klas' },
        { act: 'feedback', by: undefined, hidden: 0, facts: [{ value: { nl: 'Dank, we volgen het op' } }] },
      ],
    });
    expect(said(seen)).not.toMatch(/Onder ons|Lien/);
    expect(linesIn(outside, 'kim')).toEqual([]);
    expect(said(seenIn(given, 'ans'))).not.toContain('we volgen het op');
  });
});
