// One note for the pupil system a person and case: who has it, what joins it, and that one tick is enough (MELD-6.2 to
// MELD-6.4).
import type { ExistingCase } from '../../../src/domain/case/case';
import type { Context } from '../../../src/domain/procedure/context';
import { approves, context, does, givenIn, open, ticks, tinyPathway } from '../../support/play';

const TALK = { participants: ['mila', 'tess'] };
const DECISION = { report: 'yes', why: 'It is not safe at home.' };
/** The small procedure, in which a talk, a decision and a note are noted, the talk by who took part in it as well. */
const noting: Context = {
  ...context,
  pathway: {
    ...tinyPathway,
    acts: tinyPathway.acts.map((act) =>
      act.id === 'talk'
        ? { ...act, notedBy: 'participants' }
        : act.id === 'decision' || act.id === 'note'
          ? { ...act, sisEntry: true }
          : act,
    ),
  },
};
const notes = ({ tasks }: ExistingCase) => tasks.filter(({ kind }) => kind === 'sis');
const owners = (state: ExistingCase) => notes(state).map(({ owner }) => owner);

describe('what is noted in the pupil system', () => {
  it('is asked of whoever did it and of whoever took part', () => {
    const { state } = givenIn(noting, open(), does('mila', 'talk', TALK));
    expect(owners(state)).toEqual([{ person: 'mila' }, { person: 'tess' }]);
  });

  it('is asked of whoever approved it as well as of whoever proposed it', () => {
    const { state } = givenIn(
      noting,
      open(),
      does('mila', 'talk', TALK),
      does('ilse', 'decision', DECISION),
      approves('tess', 'decision'),
    );
    expect(owners(state)).toEqual(expect.arrayContaining([{ person: 'mila' }, { person: 'ilse' }, { person: 'tess' }]));
  });

  it('is one note that grows, reminded of at one time and noted with one tick', () => {
    const later = { at: '2026-11-17T08:00:00.000Z' };
    const twice = [open(), does('mila', 'talk', TALK), does('mila', 'note', { text: 'x' }, later)];
    const before = notes(givenIn(noting, ...twice).state).filter(
      ({ owner }) => 'person' in owner && owner.person === 'mila',
    );
    expect(before).toHaveLength(2);
    expect(before[1]).toMatchObject({ remindAt: before[0]!.remindAt, escalateAt: before[0]!.escalateAt });
    const { state } = givenIn(noting, ...twice, ticks('mila', 'sis'));
    expect(owners(state)).toEqual([{ person: 'tess' }]);
  });

  it('is left to the lead, or to who looks after the case, by whoever has only roles that note elsewhere', () => {
    const roles = { ...noting.roles, team_leader: { ...noting.roles['team_leader']!, notesElsewhere: true } };
    const { state } = givenIn({ ...noting, roles }, open(), does('mila', 'talk', TALK));
    expect(owners(state)).toEqual([{ person: 'mila' }, { roles: ['support_team_member'] }]);
  });
});
