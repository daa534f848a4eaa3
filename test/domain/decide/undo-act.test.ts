/**
 * Undoing a slip: the case is as it was, but for what only ever grows; by whoever did it, in ten minutes, while nothing
 * else was done; and both stay on record.
 */
import { PersonId, RequestId } from '../../../src/domain/ids';
import type { ExistingCase } from '../../../src/domain/case/case';
import { undoableBy } from '../../../src/domain/decide/undo-act';
import type { Context } from '../../../src/domain/procedure/context';
import {
  approves,
  context,
  does,
  eventsOf,
  given,
  givenIn,
  MONDAY,
  open,
  ticks,
  time,
  tinyPathway,
  when,
} from '../../support/play';

const IN_TEN_MINUTES = '2026-11-16T08:10:00.000Z';
const LATER = '2026-11-16T08:10:00.001Z';

const undoes =
  (actor: string, at = MONDAY, request = 'undoes') =>
  ({ undo }: ExistingCase) =>
    ({
      type: 'undoAct',
      actor: PersonId(actor),
      at,
      request: RequestId(request),
      record: undo?.record ?? 'none',
    }) as const;

/** As a store gives it back. */
const stored = (state: ExistingCase): ExistingCase => JSON.parse(JSON.stringify(state)) as ExistingCase;

/** What a case says, without what only ever grows. */
function saidOf(state: ExistingCase) {
  const { revision: _revision, seq: _seq, seen: _seen, guarded: _guarded, undo: _undo, ...rest } = stored(state);
  return rest;
}

const talk = { participants: ['mila', 'ilse'], check_on: '2026-11-20' };
const because = { reasons: { 'MELD-3.9': 'She was not there today.' } };
const talked = [open(), does('mila', 'talk', talk, because)] as const;

describe('undoing what was done last', () => {
  it.each([
    ['an urgent act', [open()], does('ilse', 'acute')],
    ['a second record of the same act', talked, does('mila', 'note', { text: 'Once more.' })],
    ['an act that opens tasks and ends a step', [open()], does('mila', 'talk', talk, because)],
    ['an act that ends a task', talked, does('mila', 'note', { text: 'It was checked.' })],
    ['bringing somebody in', [open()], does('ilse', 'invite', { person: 'max' })],
    ['closing', [open(), does('ilse', 'acute')], does('tess', 'close')],
    ['reopening', [open(), does('tess', 'close')], does('tess', 'reopen')],
  ] as const)('puts the case back: %s', (_what, before, act) => {
    const was = given(...before);
    const after = given(...before, act);
    const actor = after.journal.findLast(({ event }) => event.type === 'ActRecorded')!.actor;
    const who = 'person' in actor ? actor.person : '';
    expect(saidOf(after.state)).not.toEqual(saidOf(was.state));
    const events = eventsOf(when({ state: stored(after.state) }, undoes(who)));
    expect(events.map(({ type }) => type)).toEqual(['ActUndone', 'RequestAccepted']);
    const undone = given(...before, act, undoes(who));
    expect(saidOf(undone.state)).toEqual(saidOf(was.state));
    expect(undone.state.revision).toBe(after.state.revision + 1);
    expect(undone.journal.length).toBe(after.journal.length + 2);
    expect(undone.state.undo).toBeUndefined();
  });

  it('keeps the names that were typed to be recognised, and who looked', () => {
    const named = {
      ...tinyPathway,
      acts: tinyPathway.acts.map((act) =>
        act.id === 'note'
          ? { ...act, fields: [{ ...act.fields[0]!, type: 'text' as const, level: 'L2' as const }] }
          : act,
      ),
    };
    const where: Context = { ...context, pathway: named };
    const { state } = givenIn(where, open(), does('mila', 'note', { text: 'Noor' }), undoes('mila'));
    expect(state.guarded).toContain('Noor');
    expect(state.latest['note']).toBeUndefined();
  });

  it('is possible for ten minutes', () => {
    const { state } = given(open(), does('ilse', 'acute'));
    expect(eventsOf(when({ state }, undoes('ilse', IN_TEN_MINUTES)))).toHaveLength(2);
    expect(when({ state }, undoes('ilse', LATER))).toEqual({
      refused: { kind: 'rule', said: [{ key: 'tooLateToUndo', rule: 'DES-6' }] },
    });
    expect(undoableBy(context, state, PersonId('ilse'), LATER)).toBeUndefined();
  });

  it.each([
    ['by somebody else of the case', [open(), does('ilse', 'acute')], 'mila', 'stale'],
    ['by who has nothing to do with it', [open(), does('ilse', 'acute')], 'max', 'unknown'],
    ['of what opened the case', [open()], 'joost', 'stale'],
    [
      'once somebody did something since',
      [open(), does('ilse', 'acute'), does('mila', 'note', { text: 'I call.' })],
      'ilse',
      'stale',
    ],
    ['once a task was ticked since', [...talked, ticks('mila', 'sis')], 'mila', 'stale'],
    [
      'of what two people settled',
      [
        open(),
        does('ilse', 'acute'),
        does('ilse', 'decision', { report: true, why: 'It is not safe.' }),
        approves('tess', 'decision'),
      ],
      'tess',
      'stale',
    ],
    ['twice', [open(), does('ilse', 'acute'), undoes('ilse', MONDAY, 'first')], 'ilse', 'stale'],
  ] as const)('is nobody’s %s', (_what, before, who, kind) => {
    const { state } = given(...before);
    expect(when({ state }, undoes(who))).toEqual({ refused: { kind } });
    expect(undoableBy(context, state, PersonId(who), MONDAY)).toBeUndefined();
  });

  it('never lets somebody in again who was kept out', () => {
    const pathway = {
      ...tinyPathway,
      acts: tinyPathway.acts.map((act) =>
        act.id === 'invite' ? { ...act, effects: [{ exclude: { field: 'person' } }] } : act,
      ),
    };
    const where: Context = { ...context, pathway };
    const { state } = givenIn(where, open(), does('ilse', 'invite', { person: 'mila' }));
    expect(state.excluded).toContain('mila');
    expect(when({ state }, undoes('ilse'), where)).toMatchObject({ refused: { kind: 'rule' } });
  });

  it('changes nothing when the same click comes twice', () => {
    const once = given(open(), does('ilse', 'acute'), undoes('ilse'));
    const again = {
      type: 'undoAct',
      actor: PersonId('ilse'),
      at: MONDAY,
      request: RequestId('undoes'),
      record: 'record-1',
    } as const;
    expect(when(once, again)).toEqual({ entries: [], hints: [] });
  });

  it('is over once the silence of a task was passed on, and not for a reminder', () => {
    const { state } = given(...talked);
    const { remindAt, escalateAt } = state.tasks.find(({ row }) => row === 'check')!;
    const reminded = given(...talked, time(remindAt[0]!));
    const seen = reminded.journal.map(({ event }) => event.type);
    expect(seen).toContain('TaskReminded');
    expect(reminded.state.undo !== undefined).toBe(!seen.includes('TaskEscalated'));
    const passedOn = given(...talked, time(escalateAt!));
    expect(passedOn.journal.some(({ event }) => event.type === 'TaskEscalated')).toBe(true);
    expect(passedOn.state.undo).toBeUndefined();
  });

  it('costs no more to keep when much was recorded before', () => {
    const notes = Array.from({ length: 20 }, (_, index) =>
      does('mila', 'note', { text: `Note ${index}: ${'much '.repeat(200)}` }),
    );
    const sizeOf = ({ undo }: ExistingCase) => JSON.stringify(undo).length;
    const few = given(open(), does('ilse', 'acute')).state;
    const many = given(open(), ...notes, does('ilse', 'acute')).state;
    expect(sizeOf(many)).toBeLessThan(sizeOf(few) + 200);
  });
});
