import { does, eventsOf, MONDAY, refusalOf, rulesCited, time } from '../support/play';
import type { ExistingCase } from '../../src/domain/case/case';
import {
  after,
  decided,
  HELP,
  NEW_SIGNAL,
  NO_HELP,
  NO_REPORT,
  noted,
  REPORT,
  signal,
  trying,
  upTo,
  vtContact,
  WEIGHING,
} from './meldcode-play';

const close = does('samira', 'close', { reason: 'resolved', rationale: 'Safe for three months' });
const vtReport = (answers: object = {}) =>
  does('samira', 'vt_report', { date: '2026-11-16', identity_known: true, parents_informed: true, ...answers });
const rowsOf = (state: ExistingCase) => state.tasks.map((task) => task.row);

/** The steps with everything noted in the pupil system at the end, so that only other reasons keep a case open. */
const closed = () => {
  const steps = upTo.followUp();
  return [...steps, ...noted(after(...steps)), close];
};

describe('the acute road', () => {
  it('goes to the decisions at once from any step, without a form, and lists what was skipped', () => {
    const state = after(signal(), does('samira', 'acute'));

    expect(state).toMatchObject({
      stage: 'step5_decision',
      skipped: ['step1_signals', 'step2_consultation', 'step3_conversation', 'step4_weighing'],
      flags: ['acute'],
    });
    expect(state.members).toEqual(['samira', 'noor', 'ilse', 'bram']);
    expect(rowsOf(state)).toContain('account_for_skipped');
  });

  it('reminds within hours until somebody called or weighed, also on a Friday (DES-10)', () => {
    const acute = [signal(), does('samira', 'acute')];
    const task = after(...acute).tasks.find(({ row }) => row === 'act_now');

    expect(task).toMatchObject({
      remindAt: ['2026-11-16T09:00:00.000Z', '2026-11-16T10:00:00.000Z'],
      dueAt: '2026-11-16T10:00:00.000Z',
    });
    expect(rowsOf(after(...acute, vtContact('advice')))).not.toContain('act_now');
  });

  it('is open to who signalled, also from an old card (DES-9)', () => {
    expect(
      after(
        signal(),
        does('samira', 'note', { kind: 'agreement', text: 'I call at ten' }),
        does('joris', 'acute', {}, { revision: 1 }),
      ).stage,
    ).toBe('step5_decision');
  });

  it('means reporting, until two people weigh again that there is no acute danger (MELD-5.6)', () => {
    const acute = [...upTo.step4, does('noor', 'acute')];

    expect(rulesCited(trying(after(...acute), does('samira', 'decision1', NO_REPORT)))).toEqual([
      'MELD-4.3',
      'MELD-5.6',
    ]);
    expect(
      'entries' in trying(after(...acute, does('noor', 'weighing', WEIGHING)), does('samira', 'decision1', NO_REPORT)),
    ).toBe(true);
  });

  it('lets a report be recorded before any decision, and that starts the lead (DES-9, MELD-5.4)', () => {
    const state = after(signal(), does('samira', 'acute'), vtReport());

    expect(state.lead).toBe('samira');
    expect(rowsOf(after(signal(), does('samira', 'acute'), vtReport(), ...decided('decision1', REPORT)))).not.toContain(
      'make_report',
    );
  });

  it('asks for a new report when the earlier one was about something else', () => {
    const before = [...upTo.step5(), ...decided('decision1', REPORT), vtReport()];

    expect(rowsOf(after(...before, does('noor', 'acute'), ...decided('decision1', REPORT)))).toContain('make_report');
  });

  it('lets skipped steps be caught up, and no case close with a talk that was neither held nor waived (MELD-3.1, MELD-3.13)', () => {
    const decidedInHaste = [
      signal(),
      does('samira', 'acute'),
      vtReport(),
      ...decided('decision1', REPORT),
      ...decided('decision2', NO_HELP),
    ];
    const refused = trying(after(...decidedInHaste), close);

    expect(rulesCited(refused)).toEqual(['MELD-2.1', 'MELD-3.1', 'MELD-4.1', 'MELD-6.4', 'DES-10']);
    expect(
      rulesCited(
        trying(
          after(...decidedInHaste),
          does('samira', 'waiver', { parties: ['parents', 'pupil'], ground: 'A', facts: 'He threatened her' }),
        ),
      ),
    ).toEqual(['MELD-3.13']);

    const explained = [
      ...decidedInHaste,
      does('samira', 'explain_skipped', {
        steps: ['step2_consultation', 'step4_weighing'],
        reason: 'Direct danger at home',
      }),
      vtContact('waiver'),
      does('samira', 'waiver', { parties: ['parents', 'pupil'], ground: 'A', facts: 'He threatened her' }),
    ];

    expect(rulesCited(trying(after(...explained), close))).toEqual(['MELD-6.4', 'DES-10']);
  });
});

describe('a report', () => {
  const reported = [...upTo.step5(), ...decided('decision1', REPORT), vtReport()];

  it('is never refused for paperwork, in no step (DES-9)', () => {
    expect('entries' in trying(after(signal()), does('samira', 'vt_report', { date: '2026-11-16' }))).toBe(true);
    expect(rulesCited(trying(after(...upTo.step2), does('noor', 'vt_report', { date: '2026-11-16' })))).toEqual([
      'MELD-5.3',
    ]);
  });

  it('takes over the task to make it, and waits for Veilig Thuis five working days and ten weeks (ENR-M10)', () => {
    const waits = after(...reported).tasks.filter((task) => task.kind === 'wait');

    expect(rowsOf(after(...reported))).not.toContain('make_report');
    expect(waits.map(({ row, owner, dueAt }) => ({ row, owner, dueAt }))).toEqual([
      { row: 'await_triage', owner: { lead: true }, dueAt: '2026-11-23T16:00:00.000Z' },
      { row: 'await_investigation', owner: { lead: true }, dueAt: '2027-01-25T16:00:00.000Z' },
    ]);
  });

  it('is chased by the one wait that is left after the triage (FM-14)', () => {
    const state = after(
      ...reported,
      does('noor', 'vt_feedback', { date: '2026-11-16', next_step: 'investigation', content: 'They will investigate' }),
    );

    expect(rowsOf(state)).toContain('await_investigation');
    expect(rowsOf(state)).not.toContain('await_triage');
  });

  it('does not end the lead (MELD-5.4)', () => {
    expect(after(...reported).lead).toBe('samira');
  });
});

describe('checking the result', () => {
  const helped = [...upTo.step5(), ...decided('decision1', NO_REPORT), ...decided('decision2', HELP)];
  const check = (answers: object) =>
    does('noor', 'result_check', { date: '2026-11-16', facts: 'Seen at school', view_of_pupil: 'Is glad', ...answers });

  it('opens both decisions again when the insecurity does not decrease (MELD-5.12)', () => {
    const state = after(...helped, check({ result: 'not_decreasing' }));

    expect(state).toMatchObject({
      stage: 'step5_decision',
      flags: ['not_decreasing'],
      tracks: { decision1: 'open', decision2: 'open' },
    });
    expect(rulesCited(trying(state, does('samira', 'decision1', NO_REPORT)))).toEqual(['MELD-5.12']);
    expect(after(...helped, check({ result: 'not_decreasing' }), ...decided('decision1', REPORT)).flags).toEqual([]);
  });

  it('wants a next date as long as it is not safe (ENR-M11, FM-13)', () => {
    const refusal = refusalOf(trying(after(...helped), check({ result: 'decreasing' })));

    expect(refusal).toMatchObject({ kind: 'fields', errors: { next_check_on: {} } });
    expect(rowsOf(after(...helped, check({ result: 'decreasing', next_check_on: '2026-12-01' })))).toEqual(
      expect.arrayContaining(['check_again']),
    );
    expect(after(...helped, check({ result: 'safe' })).tracks.help).toBe('ended');
  });
});

describe('a new signal', () => {
  it('reopens a closed case at the decisions, and then means reporting (MELD-5.11)', () => {
    const state = after(...closed(), does('noor', 'new_signal', NEW_SIGNAL));

    expect(state).toMatchObject({
      status: 'open',
      stage: 'step5_decision',
      flags: ['new_signal'],
      tracks: { decision1: 'open', decision2: 'open' },
    });
    expect(rulesCited(trying(state, does('samira', 'decision1', NO_REPORT)))).toEqual(['MELD-5.11']);
  });

  it('asks for both decisions again, and a new report (MELD-5.15)', () => {
    const reopened = [...closed(), does('noor', 'new_signal', NEW_SIGNAL), ...decided('decision1', REPORT)];

    expect(after(...reopened)).toMatchObject({ stage: 'step5_decision', flags: [] });
    expect(rowsOf(after(...reopened))).toContain('make_report');
    expect(after(...reopened, ...decided('decision2', NO_HELP)).stage).toBe('follow_up');
  });

  it('counts when it is about another family member (MELD-5.13)', () => {
    const state = after(
      ...upTo.followUp(),
      does('noor', 'new_signal', { ...NEW_SIGNAL, about: ['other_family_member'] }),
    );

    expect(state).toMatchObject({ stage: 'step5_decision', flags: ['new_signal'] });
  });

  it('says why when it does not point to insecurity', () => {
    const harmless = { ...NEW_SIGNAL, suggests_insecurity: false };
    const reasons = { 'MELD-5.11': 'He fell at football, seen by his coach' };

    expect(refusalOf(trying(after(...upTo.followUp()), does('noor', 'new_signal', harmless)))).toMatchObject({
      kind: 'ask',
      said: [{ rule: 'MELD-5.11' }],
    });
    expect(after(...upTo.followUp(), does('noor', 'new_signal', harmless, { reasons })).stage).toBe('follow_up');
  });
});

describe('closing', () => {
  it('takes two decisions (MELD-5.15)', () => {
    expect(rulesCited(trying(after(...upTo.step5(), ...decided('decision1', NO_REPORT)), close))).toContain(
      'MELD-5.15',
    );
  });

  it('waits until everybody noted what they did in the pupil system (MELD-6.2, MELD-6.4)', () => {
    const state = after(...upTo.followUp());
    const owners = state.tasks
      .filter((task) => task.kind === 'sis')
      .map((task) => ('person' in task.owner ? task.owner.person : ''));

    expect(rulesCited(trying(state, close))).toEqual(['MELD-6.4']);
    expect(new Set(owners)).toEqual(new Set(['joris', 'samira', 'noor', 'ilse']));
    expect(after(...closed()).status).toBe('closed');
  });

  it('waits for what is still open: feedback, help to check (DES-10)', () => {
    const steps = [...upTo.step5(), ...decided('decision1', REPORT), vtReport(), ...decided('decision2', HELP)];

    expect(rulesCited(trying(after(...steps, ...noted(after(...steps))), close))).toEqual(['DES-10']);
  });

  it('is never done by silence: a reminder, then escalation, and the case is still open', () => {
    const later = eventsOf(trying(after(...upTo.followUp()), time('2027-03-01T08:00:00.000Z')));

    expect(later.map((event) => event.type)).toEqual(expect.arrayContaining(['TaskReminded', 'TaskEscalated']));
    expect(later.map((event) => event.type)).not.toContain('CaseClosed');
  });

  it('nudges within three school days when step 2 has not begun (FM-1)', () => {
    const stage = after(signal()).tasks.find((task) => task.kind === 'stage');

    expect(stage).toMatchObject({
      openedAt: MONDAY,
      dueAt: '2026-11-19T16:00:00.000Z',
      remindAt: ['2026-11-17T07:00:00.000Z', '2026-11-19T07:00:00.000Z'],
    });
  });
});
