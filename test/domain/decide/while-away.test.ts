/** Who acts for whom while somebody is away, whose it stays, and who never does it in their place. */
import { coversFor, doerOf, isFor, relationOf, takersOf } from '../../../src/domain/case/membership';
import { PersonId } from '../../../src/domain/ids';
import type { RosterEntry } from '../../../src/domain/people/roles';
import type { Context } from '../../../src/domain/procedure/context';
import { messagesFor } from '../../../src/notify/messages-for';
import {
  approves,
  context,
  does,
  eventsOf,
  given,
  givenIn,
  open,
  rulesCited,
  ticks,
  time,
  when,
} from '../../support/play';

const [mila, max, ilse, omar] = ['mila', 'max', 'ilse', 'omar'].map(PersonId) as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
const withPeople = (people: Readonly<Record<string, Partial<RosterEntry>>>): Context => ({
  ...context,
  roster: {
    ...context.roster,
    ...Object.fromEntries(Object.entries(people).map(([id, more]) => [id, { ...context.roster[id]!, ...more }])),
  },
});
const away = (substitute?: PersonId) => ({ onDuty: false, away: { until: '2026-11-27', substitute } });
const MAX_FOR_MILA = withPeople({ mila: away(max), max: { replaces: [{ person: mila, lent: [] }] } });
const opened = () => given(open());

describe('who takes the place of a member who is away', () => {
  it('is in the case as long as that lasts, and no longer', () => {
    const { state } = opened();
    expect(relationOf(MAX_FOR_MILA, state, max)).toBe('member');
    expect(relationOf(context, state, max)).toBe('none');
  });

  it('is not in it when they are kept out themselves, or when the other is', () => {
    const { state } = opened();
    expect(relationOf(MAX_FOR_MILA, { ...state, excluded: [max] }, max)).toBe('none');
    expect(relationOf(MAX_FOR_MILA, { ...state, excluded: [mila] }, max)).toBe('none');
  });

  it('does what waited for them by name, on record in whose place, and it stays theirs', () => {
    const before = given(open(), does('mila', 'talk', { participants: ['mila', 'tess'] }));
    const sis = before.state.tasks.find(({ owner }) => 'person' in owner && owner.person === 'mila')!;
    expect(isFor(MAX_FOR_MILA, before.state, max, mila)).toBe(true);
    const ticked = when(before, ticks('max', sis.row), MAX_FOR_MILA);
    expect('entries' in ticked && ticked.entries[0]!.actor).toEqual({
      person: 'max',
      role: 'mentor',
      inPlaceOf: 'mila',
    });
    const talked = givenIn(MAX_FOR_MILA, open(), does('max', 'talk', { participants: ['max', 'tess'] }));
    expect(talked.state.members).not.toContain('max');
    expect(talked.state.tasks.filter(({ owner }) => 'person' in owner && owner.person === 'max')).toEqual([]);
    expect(talked.state.tasks.some(({ owner }) => 'person' in owner && owner.person === 'mila')).toBe(true);
  });

  it('hears what was for them, and they do not', () => {
    const before = given(open(), does('mila', 'talk', { participants: ['mila', 'tess'] }));
    const later = when(before, time(before.state.tasks.flatMap(({ remindAt }) => remindAt).sort()[0]!), MAX_FOR_MILA);
    const entries = 'entries' in later ? later.entries : [];
    const to = messagesFor({ context: MAX_FOR_MILA, entries, after: before.state }, before.state).flatMap((message) =>
      'person' in message.to ? [message.to.person] : [],
    );
    expect(to).not.toContain('mila');
  });
});

describe('without a substitute', () => {
  it('a colleague of the same role in the case does it; nobody of another role', () => {
    const both = given(open(), does('mila', 'invite', { person: 'max' }));
    const noSubstitute = withPeople({ mila: away() });
    expect(doerOf(noSubstitute, both.state, mila)).toBe('max');
    expect(doerOf(noSubstitute, opened().state, mila)).toBeUndefined();
    expect(takersOf(noSubstitute, both.state, mila, ['decision'])).toEqual([]);
  });

  it('lets in a colleague of the role for what waits for it, on record', () => {
    const before = opened();
    const due = before.state.tasks.flatMap(({ remindAt }) => remindAt).sort()[0]!;
    const nobodyInCase = withPeople({ ilse: away(), omar: { onDuty: true } });
    const passed = when(before, time(due), nobodyInCase);
    expect(eventsOf(passed)).toContainEqual({ type: 'MembersAdded', people: ['omar'] });
  });

  it('asks the director to name somebody when nobody of the role is there, and never who is kept out', () => {
    const here = withPeople({ ilse: away(), omar: away() });
    const where: Context = {
      ...here,
      roster: {
        ...here.roster,
        dina: { roles: ['director'], kind: 'staff', onDuty: true },
        dick: { roles: ['director'], kind: 'staff', onDuty: true },
      },
    };
    const before = opened();
    const after = { ...before.state, excluded: [PersonId('dick')] };
    const task = before.journal.find(({ event }) => event.type === 'TaskOpened')!;
    const messages = messagesFor({ context: where, entries: [task], after }, undefined);
    const asked = messages.filter(
      ({ content }) => content.show === 'notice' && content.say.nl.includes('/zorg afwezig'),
    );
    expect(asked.map(({ to }) => to)).toEqual([{ person: 'dina' }]);
  });
});

describe('a role that is lent', () => {
  it('does not approve what its lender proposed (DES-7)', () => {
    const proposed = given(
      open(),
      does('mila', 'invite', { person: 'tess' }),
      does('mila', 'talk', { participants: ['mila', 'ilse', 'tess'] }),
      does('tess', 'decision', { report: 'no', why: 'Er is hulp' }),
    );
    const lent = withPeople({
      tess: away(PersonId('joost')),
      joost: {
        roles: ['support_staff', 'team_leader'],
        replaces: [{ person: PersonId('tess'), lent: ['team_leader'] }],
      },
    });
    expect(rulesCited(when(proposed, approves('joost', 'decision'), lent))).toContain('DES-7');
  });
});

describe('who looks after a case meanwhile', () => {
  const back = withPeople({ ilse: { onDuty: false }, omar: { onDuty: true } });

  it('is on duty in the role, while none of the members who have it is there', () => {
    const { state } = opened();
    expect(coversFor(back, state, omar)).toBe(true);
    expect(coversFor(context, state, omar)).toBe(false);
    expect(coversFor(back, { ...state, members: [mila] }, omar)).toBe(false);
    expect(relationOf(back, { ...state, excluded: [omar] }, omar)).toBe('none');
    expect(relationOf(back, state, ilse)).toBe('member');
  });

  it('is in the case from the first thing they do in it, on record', () => {
    const done = when(opened(), does('omar', 'note', { text: 'Ik kijk mee' }), back);
    expect(eventsOf(done)[0]).toEqual({ type: 'MembersAdded', people: ['omar'] });
  });
});
