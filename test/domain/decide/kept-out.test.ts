/** People who are kept out (DES-8), and that a case is never left to nobody because of it. */
import type { Context } from '../../../src/domain/procedure/context';
import type { Act } from '../../../src/domain/procedure/pathway';
import {
  approves,
  context,
  does,
  eventsOf,
  given,
  givenIn,
  open,
  rulesCited,
  text,
  tinyPathway,
  when,
} from '../../support/play';

const field = (id: string, type: 'person' | 'people'): Act['fields'][number] => ({
  id,
  type,
  label: text(id),
  level: 'L1',
  required: false,
});
const plain = {
  fields: [],
  effects: [],
  notices: [],
  sisEntry: false,
  urgent: false,
  actorLevel: 'L1',
  by: { members: true },
} as const;
const LEAD: Act = {
  ...plain,
  id: 'appoint',
  title: text('appoint'),
  fields: [field('lead', 'person'), field('out', 'people')],
  effects: [{ exclude: { field: 'out' } }, { lead: { field: 'lead' } }],
  approval: { by: { roles: ['team_leader', 'mentor'] }, due: { workingDays: 1 }, escalateTo: 'team_leader' },
};
const OUT: Act = {
  ...plain,
  id: 'keep_out',
  title: text('keep out'),
  fields: [field('out', 'people')],
  effects: [{ exclude: { field: 'out' } }],
};
const LEAVE: Act = {
  ...plain,
  id: 'leave',
  title: text('leave'),
  fields: [field('people', 'people')],
  effects: [{ removeMember: { field: 'people' } }],
};
const there: Context = {
  ...context,
  pathway: {
    ...tinyPathway,
    acts: [...tinyPathway.acts, LEAD, OUT, LEAVE],
    anytime: [...tinyPathway.anytime, 'appoint', 'keep_out', 'leave'],
  },
};

describe('the lead', () => {
  const opened = givenIn(there, open({ kept_out: ['max'] }));

  it('is nobody who is kept out, or whom the same act keeps out', () => {
    expect(rulesCited(when(opened, does('tess', 'appoint', { lead: 'max' }), there))).toEqual(['DES-8']);
    expect(rulesCited(when(opened, does('tess', 'appoint', { lead: 'mila', out: ['mila'] }), there))).toEqual([
      'DES-8',
    ]);
  });

  it('is not the proposer either, once that is the one who is kept out', () => {
    const proposed = givenIn(
      there,
      open(),
      does('ilse', 'acute'),
      does('ilse', 'decision', { report: 'yes', why: 'Not safe' }),
      does('mila', 'keep_out', { out: ['ilse'] }),
    );
    expect(rulesCited(when(proposed, approves('tess', 'decision'), there))).toEqual(['DES-8']);
  });

  it('is nobody who was kept out after being proposed', () => {
    const proposed = givenIn(
      there,
      open(),
      does('tess', 'appoint', { lead: 'ilse' }),
      does('tess', 'keep_out', { out: ['ilse'] }),
    );
    expect(rulesCited(when(proposed, approves('mila', 'appoint'), there))).toEqual(['DES-8']);
  });
});

describe('a task', () => {
  const watch: Act = {
    ...plain,
    id: 'watch',
    title: text('watch'),
    fields: [field('who', 'people')],
    effects: [
      {
        task: {
          id: 'watch',
          kind: 'todo',
          title: text('watch'),
          owner: { field: 'who' },
          due: { days: 1 },
          escalateTo: 'team_leader',
        },
      },
    ],
  };
  const watched: Context = {
    ...there,
    pathway: { ...there.pathway, acts: [...there.pathway.acts, watch], anytime: [...there.pathway.anytime, 'watch'] },
  };
  const ownersAfter = (who: string[]) =>
    givenIn(watched, open({ kept_out: ['max'] }), does('tess', 'watch', { who }))
      .state.tasks.filter(({ row }) => row === 'watch')
      .map(({ owner }) => owner);

  it('for somebody who is kept out goes to the others named, or to the coordinators', () => {
    expect(ownersAfter(['max', 'mila'])).toEqual([{ person: 'mila' }]);
    expect(ownersAfter(['max'])).toEqual([{ roles: ['support_team_member'] }]);
  });
});

describe('a case without anybody', () => {
  it('comes to the coordinators’ colleagues when the reporter keeps out everybody it would have gone to', () => {
    const { state } = given(open({ kept_out: ['ilse', 'tess', 'mila'], mentor: undefined }));
    expect(state.members).toEqual(['omar']);
  });

  it('goes to whom the step escalates to when all coordinators are kept out', () => {
    const { state } = given(open({ kept_out: ['ilse', 'omar', 'tess', 'mila'], mentor: undefined }));
    expect(state.members).toEqual(['tom']);
  });

  it('goes back to the coordinators when the last members leave or are kept out', () => {
    const opened = givenIn(there, open());
    expect(eventsOf(when(opened, does('tess', 'leave', { people: ['tess', 'ilse', 'mila'] }), there))).toContainEqual({
      type: 'MembersAdded',
      people: ['ilse'],
    });
    expect(eventsOf(when(opened, does('tess', 'keep_out', { out: ['tess', 'ilse', 'mila'] }), there))).toContainEqual({
      type: 'MembersAdded',
      people: ['omar'],
    });
  });
});
