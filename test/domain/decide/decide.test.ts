import {
  approves,
  CASE_ID,
  context,
  does,
  eventsOf,
  given,
  givenIn,
  MONDAY,
  open,
  refusalOf,
  rejects,
  rulesCited,
  ticks,
  time,
  when,
} from '../../support/play';
import { NO_CASE } from '../../../src/domain/case/case';
import { RequestId } from '../../../src/domain/ids';

const TALK = { participants: ['mila', 'tess'] };
const DECISION = { report: 'yes', why: 'It is not safe at home.' };

describe('opening a case', () => {
  it('records the first act, invites who is on duty and goes on when the stage is complete', () => {
    const { state } = given(open());
    expect(state).toMatchObject({
      status: 'open',
      stage: 'talk_stage',
      passed: ['worry_stage'],
      openedBy: 'joost',
      revision: 1,
    });
    expect(state.members).toEqual(['ilse', 'tess', 'mila']);
    expect(state.latest.worry?.answers).toEqual({ facts: 'Blue arm', pupil: 'Sofie', mentor: 'mila' });
  });

  it('keeps people with a conflict of interest out, also when their role is invited (DES-8)', () => {
    const { state } = given(open({ kept_out: ['ilse'] }));
    expect(state.members).toEqual(['tess', 'mila']);
    expect(refusalOf(when({ state }, does('ilse', 'note', { text: 'hello' })))).toEqual({ kind: 'unknown' });
    expect(given(open({ kept_out: ['ilse'] }), does('tess', 'invite', { person: 'ilse' })).state.members).not.toContain(
      'ilse',
    );
  });

  it('asks for what is missing, at the field', () => {
    expect(refusalOf(when({ state: NO_CASE }, open({ facts: '  ' })))).toMatchObject({
      kind: 'fields',
      errors: { facts: 'required' },
    });
    expect(refusalOf(when({ state: NO_CASE }, open({ mentor: 'joost' })))).toMatchObject({
      kind: 'fields',
      errors: { mentor: 'notAPerson' },
    });
    expect(refusalOf(when({ state: NO_CASE }, open({ nonsense: 'x' })))).toMatchObject({
      kind: 'fields',
      errors: { nonsense: 'unknownField' },
    });
  });

  it('is not for partners or strangers', () => {
    expect(rulesCited(when({ state: NO_CASE }, open({}, 'piet')))).toEqual(['DES-3']);
    expect(rulesCited(when({ state: NO_CASE }, open({}, 'nobody')))).toEqual(['DES-3']);
  });

  it('makes one case of the same form sent twice, and hides it from others (DES-11)', () => {
    const opened = given(open());
    expect(eventsOf(when(opened, open()))).toEqual([]);
    expect(refusalOf(when(opened, open({}, 'mila')))).toEqual({ kind: 'unknown' });
  });
});

describe('acts', () => {
  it('refuses with the rule of the pathway and says what to do next', () => {
    const decision = when(given(open()), does('mila', 'talk', { participants: ['mila', 'piet'] }));
    expect(refusalOf(decision)).toMatchObject({
      kind: 'rule',
      said: [{ rule: 'MELD-3.7', next: { nl: 'ask a colleague' } }],
    });
  });

  it('asks a reason, keeps it, and does not take a few letters for one', () => {
    const opened = given(open());
    const without = { participants: ['mila', 'ilse'] };
    expect(rulesCited(when(opened, does('mila', 'talk', without)))).toEqual(['MELD-3.9']);
    expect(rulesCited(when(opened, does('mila', 'talk', without, { reasons: { 'MELD-3.9': 'no' } })))).toEqual([
      'MELD-3.9',
    ]);
    const events = eventsOf(
      when(
        opened,
        does('mila', 'talk', without, { reasons: { 'MELD-3.9': 'She is ill today', 'MELD-9.9': 'not asked for' } }),
      ),
    );
    expect(events[0]).toMatchObject({ type: 'ActRecorded', reasons: { 'MELD-3.9': 'She is ill today' } });
    expect(events[0]).not.toMatchObject({ reasons: { 'MELD-9.9': expect.anything() } });
  });

  it('accepts with a hint, on record', () => {
    const decision = when(given(open()), does('mila', 'talk', { ...TALK, on: '2026-11-13' }));
    expect(decision).toMatchObject({ hints: [{ rule: 'ENR-M19' }] });
    expect(eventsOf(decision)[0]).toMatchObject({ type: 'ActRecorded', hints: ['ENR-M19'] });
  });

  it('refuses dates on the wrong side of today, in the zone of the school', () => {
    const lateMondayInAmsterdam = '2026-11-16T23:30:00.000Z'; // already Tuesday there
    const opened = given(open());
    expect(
      refusalOf(when(opened, does('mila', 'talk', { ...TALK, on: '2026-11-18' }, { at: lateMondayInAmsterdam }))),
    ).toMatchObject({ kind: 'fields', errors: { on: 'inFuture' } });
    expect(
      eventsOf(when(opened, does('mila', 'talk', { ...TALK, on: '2026-11-17' }, { at: lateMondayInAmsterdam }))),
    ).not.toEqual([]);
    expect(refusalOf(when(opened, does('mila', 'talk', { ...TALK, on: '2026-02-30' })))).toMatchObject({
      errors: { on: 'notADate' },
    });
  });

  it.each(['0026-11-13', '1926-11-13', '2206-11-13'])('asks to look at a year that cannot be: %s', (on) => {
    expect(refusalOf(when(given(open()), does('mila', 'talk', { ...TALK, on })))).toMatchObject({
      errors: { on: { key: 'farAway', meant: '2026-11-13' } },
    });
  });

  it('proposes nothing for a year that looks like none', () => {
    expect(refusalOf(when(given(open()), does('mila', 'talk', { ...TALK, on: '1485-11-13' })))).toMatchObject({
      errors: { on: 'farAway' },
    });
  });

  it('takes a day of years ago', () => {
    expect(eventsOf(when(given(open()), does('mila', 'talk', { ...TALK, on: '2009-11-13' })))).not.toEqual([]);
  });

  it('tells nobody outside that the case exists, whatever their role (DES-3)', () => {
    const opened = given(open());
    expect(refusalOf(when(opened, does('max', 'talk', TALK)))).toEqual({ kind: 'unknown' });
    expect(refusalOf(when(opened, does('omar', 'no_such_act')))).toEqual({ kind: 'unknown' });
    expect(refusalOf(when({ state: NO_CASE }, does('max', 'talk', TALK, { revision: 1 })))).toEqual({
      kind: 'unknown',
    });
  });

  it('refuses another role, and an act of another stage', () => {
    const opened = given(open());
    expect(rulesCited(when(opened, does('mila', 'close')))).toEqual(['DES-3']);
    expect(rulesCited(when(opened, does('tess', 'decision', DECISION)))).toEqual(['DES-11']);
  });

  it('says of an act of another stage what the procedure forbids of it too, whatever would be answered', () => {
    const order = {
      id: 'MELD-5.1',
      on: ['decision'],
      level: 'refuse' as const,
      when: { not: { has: { act: 'talk' } } },
      say: { nl: 'Eerst praten.', en: 'Talk first.' },
      next: { nl: 'Leg het gesprek vast.', en: 'Record the talk.' },
    };
    const there = { ...context, pathway: { ...context.pathway, rules: [...context.pathway.rules, order] } };
    const opened = givenIn(there, open());
    expect(rulesCited(when(opened, does('tess', 'decision', DECISION), there))).toEqual(['DES-11', 'MELD-5.1']);
    expect(rulesCited(when(opened, does('mila', 'decision', DECISION), there))).not.toContain('MELD-5.1');
  });

  it('changes nothing for the same request twice, and calls an old card stale (DES-11)', () => {
    const request = RequestId('click-1');
    const talked = given(open(), does('mila', 'talk', TALK, { request }));
    expect(eventsOf(when(talked, does('mila', 'talk', TALK, { request, revision: 1 })))).toEqual([]);
    expect(refusalOf(when(talked, does('mila', 'talk', TALK, { revision: 1 })))).toEqual({ kind: 'stale' });
  });
});

describe('the urgent lane (DES-9)', () => {
  it('opens the last step at once, from an old card and by whoever opened the case, with skipped steps on record', () => {
    const opened = given(open(), does('ilse', 'note', { text: 'called' }));
    const events = eventsOf(when(opened, does('joost', 'acute', {}, { revision: 1 })));
    expect(events).toContainEqual({
      type: 'StageEntered',
      stage: 'decide_stage',
      from: 'talk_stage',
      skipped: ['talk_stage'],
      why: 'effect',
    });
    expect(events).toContainEqual({ type: 'FlagRaised', flag: 'acute' });
  });

  it('does not happen twice by a second click on the same card', () => {
    const acute = given(open(), does('joost', 'acute'));
    expect(refusalOf(when(acute, does('joost', 'acute', {}, { revision: 1 })))).toEqual({ kind: 'stale' });
  });
});

describe('decisions (DES-7)', () => {
  const proposed = () => given(open(), does('mila', 'talk', TALK), does('ilse', 'decision', DECISION));

  it('take effect only when somebody else approves', () => {
    const before = proposed();
    expect(before.state.lead).toBeUndefined();
    expect(before.state.proposals.decision).toMatchObject({ by: 'ilse', answers: { report: true } });
    const after = given(
      open(),
      does('mila', 'talk', TALK),
      does('ilse', 'decision', DECISION),
      approves('tess', 'decision'),
    );
    expect(after.state).toMatchObject({ lead: 'ilse', proposals: {} });
    expect(after.journal.at(-2)?.event.type).not.toBe('DecisionProposed');
    expect(after.state.tasks.filter((task) => task.kind === 'approval')).toEqual([]);
  });

  it('are not approved by another role, by the proposer, or from outside', () => {
    expect(rulesCited(when(proposed(), approves('mila', 'decision')))).toEqual(['DES-7']);
    expect(refusalOf(when(proposed(), approves('tom', 'decision')))).toEqual({ kind: 'unknown' });
    const own = given(
      open(),
      does('mila', 'talk', TALK),
      does('tess', 'invite', { person: 'tom' }),
      does('tess', 'decision', DECISION),
    );
    expect(rulesCited(when(own, approves('tess', 'decision')))).toEqual(['DES-7']);
    expect(refusalOf(when(own, approves('tess', 'decision')))).toMatchObject({ kind: 'rule' });
  });

  it('may be approved by the proposer with a reason when there is nobody else', () => {
    const own = given(open(), does('mila', 'talk', TALK), does('tess', 'decision', DECISION));
    expect(refusalOf(when(own, approves('tess', 'decision')))).toMatchObject({
      kind: 'ask',
      said: [{ rule: 'DES-7' }],
    });
    const events = eventsOf(when(own, approves('tess', 'decision', { reason: 'My colleague is on leave' })));
    expect(events).toContainEqual({
      type: 'DecisionApproved',
      proposal: expect.any(String),
      act: 'decision',
      soleReason: 'My colleague is on leave',
    });
  });

  it('are rejected with a reason, or withdrawn by the proposer', () => {
    expect(refusalOf(when(proposed(), rejects('tess', 'decision')))).toMatchObject({ kind: 'ask' });
    expect(
      eventsOf(when(proposed(), rejects('tess', 'decision', { reason: 'Talk to the mother first' }))),
    ).toContainEqual(expect.objectContaining({ type: 'DecisionRejected', reason: 'Talk to the mother first' }));
    expect(eventsOf(when(proposed(), rejects('ilse', 'decision', { reason: 'I made a mistake here' })))).toContainEqual(
      expect.objectContaining({ type: 'DecisionRejected' }),
    );
    expect(rulesCited(when(proposed(), does('ilse', 'decision', DECISION)))).toEqual(['DES-7']);
  });

  it('are checked again when approved, because the case may have changed since', () => {
    const strict = {
      ...context,
      pathway: {
        ...context.pathway,
        rules: [
          ...context.pathway.rules,
          {
            id: 'MELD-5.6',
            on: ['decision'],
            level: 'refuse' as const,
            when: { flag: 'acute' },
            say: { nl: 'n', en: 'n' },
            next: { nl: 'n', en: 'n' },
          },
        ],
      },
    };
    const acute = givenIn(
      strict,
      open(),
      does('mila', 'talk', TALK),
      does('ilse', 'decision', DECISION),
      does('mila', 'acute'),
    );
    expect(rulesCited(when(acute, approves('tess', 'decision'), strict))).toEqual(['MELD-5.6']);
  });
});

describe('tasks and time (DES-10)', () => {
  it('asks the actor for the entry in the pupil system, which blocks closing until ticked by that person', () => {
    const talked = given(open(), does('mila', 'talk', TALK));
    expect(rulesCited(when(talked, does('tess', 'close')))).toEqual(['MELD-6.4']);
    expect(rulesCited(when(talked, ticks('tess', 'sis')))).toEqual(['DES-10']);
    expect(refusalOf(when(talked, ticks('max', 'sis')))).toEqual({ kind: 'unknown' });
    const ticked = given(open(), does('mila', 'talk', TALK), ticks('mila', 'sis'));
    expect(eventsOf(when(ticked, does('tess', 'close')))).toContainEqual({
      type: 'CaseClosed',
      keptUntil: '2028-11-16T08:00:00.000Z',
      reviewAt: '2028-10-19T07:00:00.000Z',
    });
  });

  it('reminds, escalates after the due time, and goes on reminding', () => {
    const opened = given(open());
    expect(eventsOf(when(opened, time('2026-11-17T06:59:00.000Z')))).toEqual([]);
    expect(eventsOf(when(opened, time('2026-11-17T07:00:00.000Z')))).toEqual([
      expect.objectContaining({ type: 'TaskReminded' }),
    ]);
    const late = given(open(), time('2026-11-20T08:00:00.000Z'));
    expect(late.journal.filter(({ event }) => event.type === 'TaskEscalated')).toHaveLength(1);
    expect(late.journal.filter(({ event }) => event.type === 'TaskReminded')).toHaveLength(1);
    expect(eventsOf(when(late, time('2026-11-20T09:00:00.000Z')))).toEqual([]);
    expect(eventsOf(when(late, time('2026-11-27T08:00:00.000Z')))).toEqual([
      expect.objectContaining({ type: 'TaskReminded' }),
    ]);
  });

  it('opens a task for a date that was agreed, and completes it by its act, not by a tick', () => {
    const talked = given(open(), does('mila', 'talk', { ...TALK, check_on: '2026-12-01' }));
    expect(talked.state.tasks.find((task) => task.row === 'check')).toMatchObject({
      dueAt: '2026-12-01T16:00:00.000Z',
      owner: { person: 'mila' },
    });
    expect(rulesCited(when(talked, ticks('mila', 'check')))).toEqual(['DES-10']);
    expect(
      given(
        open(),
        does('mila', 'talk', { ...TALK, check_on: '2026-12-01' }),
        does('tess', 'note', { text: 'checked' }),
      ).state.tasks.find((task) => task.row === 'check'),
    ).toBeUndefined();
  });
});

describe('people who leave', () => {
  it('hand their tasks to the lead, or to the coordinators, so that nothing is left without an owner', () => {
    const { mila: _left, ...roster } = context.roster;
    const left = { ...context, roster };
    const talked = given(open(), does('mila', 'talk', TALK));
    const events = eventsOf(when(talked, time('2026-11-18T09:00:00.000Z'), left));
    expect(events).toContainEqual({
      type: 'TaskReassigned',
      task: expect.stringContaining('sis'),
      owner: { roles: ['support_team_member'] },
    });
    expect(refusalOf(when(talked, does('mila', 'note', { text: 'x' }), left))).toEqual({ kind: 'unknown' });
  });
});

describe('after closing', () => {
  const closed = () => given(open(), does('mila', 'talk', TALK), ticks('mila', 'sis'), does('tess', 'close'));

  it('nothing is open any more and only what is meant for afterwards can be done', () => {
    expect(closed().state).toMatchObject({ status: 'closed', closedAt: MONDAY, tasks: [] });
    expect(rulesCited(when(closed(), does('ilse', 'note', { text: 'x' })))).toEqual(['DES-11']);
  });

  it('a case can be reopened in the step that matters', () => {
    const events = eventsOf(when(closed(), does('ilse', 'reopen')));
    expect(events).toContainEqual({ type: 'CaseReopened' });
    const { state } = given(
      open(),
      does('mila', 'talk', TALK),
      ticks('mila', 'sis'),
      does('tess', 'close'),
      does('ilse', 'reopen'),
    );
    expect(state).toMatchObject({ status: 'open', stage: 'decide_stage', id: CASE_ID });
    expect(state).not.toHaveProperty('closedAt');
  });
});
