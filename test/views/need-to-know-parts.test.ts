// What somebody reads who is in a case for a part of it only, and what the parts of a case are called for whom.
import type { PersonId } from '../../src/domain/ids';
import { viewCase } from '../../src/views/view-case';
import { EMPTY_FORM, viewForm } from '../../src/views/view-form';
import { viewJournal } from '../../src/views/view-journal';
import { CASE_ID, does, givenIn, MONDAY, text } from '../support/play';
import { pathway, context, view, opening, routed, seenIn, said, linesIn } from './support/protected-case';

describe('somebody who is in the case for a part', () => {
  const given = givenIn(
    context,
    ...routed,
    does('vera', 'feedback', { request: 'request-2', said: 'Ja, bij de halte' }, { at: '2026-11-16T12:00:00.000Z' }),
  );

  it('sees records that are theirs, the readable fields of them, and only their own task and item', () => {
    const seen = seenIn(given, 'bram');
    expect(seen).toMatchObject({
      relation: 'partial',
      members: [],
      flags: [],
      tracks: [],
      proposals: [],
      items: [{ kind: 'request', items: [{ label: text('Jeugddienst'), state: text('gevraagd'), mine: true }] }],
    });
    expect(seen?.records.map(({ act: id, hidden }) => [id, hidden])).toEqual([['route', 0]]);
    expect(seen?.tasks).toEqual([
      expect.objectContaining({
        title: text('Answer'),
        about: expect.objectContaining({ nl: 'Jeugddienst' }),
        detail: 'Wat weten jullie?',
        mine: true,
      }),
    ]);
    expect(said(seen)).not.toMatch(/Vera|Verkeer|halte|Alleen voor ons|Sam|Noa|Dina|Stille klas/);
  });

  it('reads who leads only when their own part names them, since any other name may point to the source', () => {
    const led = (lead: string) => ({ ...given, state: { ...given.state, lead: lead as PersonId } });
    expect(seenIn(led('lien'), 'bram')?.lead).toBe('Lien Liaison');
    expect(seenIn(led('ans'), 'bram')?.lead).toEqual({ protected: true });
    expect(seenIn(led('ans'), 'dina')?.lead).toBe('Ans CLB');
  });

  it('sees what they wrote, and the record that opened their part', () => {
    expect(seenIn(given, 'vera')?.records.map(({ act: id, by }) => [id, by])).toEqual([
      ['route', 'Lien Liaison'],
      ['feedback', 'Vera Verkeer'],
    ]);
  });

  it('reads of what went to several only what is about their own part', () => {
    const together = givenIn(
      context,
      opening,
      does('lien', 'route', { services: ['youth', 'traffic'], handler: 'bram', question: 'Wie weet iets?' }),
    );
    const others = {
      ...together.state,
      items: together.state.items.map((item) =>
        item.organisation === 'traffic' ? { ...item, holder: 'vera' as PersonId } : item,
      ),
    };
    const facts = viewCase(view, others, together.journal, 'bram' as PersonId)?.records[0]?.facts;
    expect(facts).toContainEqual({ label: text('services'), value: expect.objectContaining({ nl: 'Jeugddienst' }) });
  });

  it('reads in the journal their own part and nothing of the rest', () => {
    expect(linesIn(given, 'bram').map(({ what }) => what.en)).toEqual([
      'Recorded: route',
      'New: Request “Jeugddienst”: gevraagd',
      'Joined: Bram Jeugd',
      'Task: Answer',
    ]);
    expect(linesIn(given, 'vera').map(({ what }) => what.en)).toEqual(
      expect.arrayContaining(['Recorded: feedback', 'Request “Verkeersdienst”: beantwoord', 'Task done: Answer']),
    );
    expect(said(linesIn(given, 'vera'))).not.toMatch(/Bram|Jeugddienst|On to step|Noted/);
  });

  it('does not read there who did what is not theirs, when something of theirs came of it', () => {
    const shared = {
      ...context,
      pathway: {
        ...pathway,
        acts: pathway.acts.map((one) =>
          one.id === 'go' ? { ...one, effects: [{ item: { every: 'request' }, is: 'answered' }] } : one,
        ),
      },
    };
    const moved = givenIn(shared, ...routed, does('lien', 'go', {}, { at: '2026-11-16T13:00:00.000Z' }));
    const last = viewJournal({ ...view, context: shared }, moved.state, moved.journal, 'bram' as PersonId).at(-1);
    expect(last).toMatchObject({ what: { en: 'Request “Jeugddienst”: beantwoord' }, who: { en: 'Somebody' } });
    expect(
      viewJournal({ ...view, context: shared }, moved.state, moved.journal, 'ans' as PersonId).at(-1)?.who.nl,
    ).toBe('Lien Liaison');
  });

  it('is offered only what they may do, without what they may not', () => {
    const acts = seenIn(given, 'bram')?.acts.map(({ act: id }) => id);
    expect(acts).toContain('feedback');
    expect(seenIn(given, 'bram')?.acts.every(({ why }) => why === undefined)).toBe(true);
  });
});

describe('the parts of a case', () => {
  const given = givenIn(context, ...routed);

  it('go by their label for those of its level, by number for others, with who has them', () => {
    const forLien = seenIn(given, 'lien')?.items;
    expect(forLien?.map(({ kind, items }) => [kind, items.map(({ label, holder }) => [label.nl, holder])])).toEqual([
      [
        'pupil',
        [
          ['Sam', undefined],
          ['Noa', undefined],
        ],
      ],
      [
        'request',
        [
          ['Jeugddienst', 'Bram Jeugd'],
          ['Verkeersdienst', 'Vera Verkeer'],
        ],
      ],
    ]);
    expect(seenIn(given, 'ans')?.items[0]?.items.map(({ label }) => label.en)).toEqual(['Pupil 1', 'Pupil 2']);
    expect(said([seenIn(given, 'ans'), linesIn(given, 'ans')])).not.toMatch(/Sam|Noa/);
    expect(linesIn(given, 'ans').map(({ what }) => what.nl)).toContain('Nieuw: Leerling 1: bekend');
    expect(seenIn(given, 'ans')?.records[1]?.facts).toContainEqual({
      label: text('about'),
      value: expect.objectContaining({ nl: 'Leerling 1' }),
    });
  });

  it('and organisations are offered in a form by the same names', () => {
    const formFor = (who: string, id: string) =>
      viewForm(
        view,
        {
          caseId: CASE_ID,
          act: pathway.acts.find((one) => one.id === id)!,
          name: id,
          state: given.state,
          person: who as PersonId,
        },
        EMPTY_FORM,
      );
    const choices = (who: string, id: string, name: string) =>
      formFor(who, id)
        .fields.find((one) => one.field.id === name)
        ?.choices.map(({ label }) => label.nl);
    expect(choices('lien', 'route', 'about')).toEqual(['Sam', 'Noa']);
    expect(choices('ans', 'route', 'about')).toEqual(['Leerling 1', 'Leerling 2']);
    expect(choices('lien', 'route', 'services')).toEqual(['Jeugddienst', 'Verkeersdienst']);
    expect(choices('vera', 'feedback', 'request')).toEqual(['Verkeersdienst']);
    expect(choices('ans', 'feedback', 'request')).toEqual([]);
    expect(formFor('lien', 'overview').fields[0]?.value).toBe(
      'ma 16 november 2026: report\nma 16 november 2026: route',
    );
  });
});

describe('attempts of others', () => {
  it('are not for somebody who is in the case for a part, their own are', () => {
    const { state, journal } = givenIn(context, ...routed);
    const tried = (who: string, act: string) => ({
      seq: state.seq + 1,
      at: MONDAY,
      actor: { person: who as PersonId, role: 'teacher' as const },
      stage: 'reported',
      event: { type: 'AttemptRefused' as const, act, rules: ['DES-3'] },
    });
    const readBy = (who: string, act: string, by: string) =>
      linesIn({ state, journal: [...journal, tried(by, act)] }, who).filter(({ what }) =>
        what.en.startsWith('Not allowed'),
      ).length;
    expect([
      readBy('bram', 'look', 'kim'),
      readBy('bram', 'tick', 'vera'),
      readBy('bram', 'look', 'bram'),
      readBy('lien', 'look', 'kim'),
    ]).toEqual([0, 0, 1, 1]);
  });
});
