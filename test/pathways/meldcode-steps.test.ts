import { does, refusalOf, rulesCited } from '../support/play';
import { NO_CASE } from '../../src/domain/case/case';
import { decide } from '../../src/domain/decide/decide';
import {
  after,
  CONSULT,
  context,
  MAP,
  NO_REPORT,
  signal,
  TALK,
  trying,
  upTo,
  vtContact,
  WEIGHING,
} from './meldcode-play';

const hintsOf = (decision: ReturnType<typeof trying>) =>
  'hints' in decision ? decision.hints.map((hint) => hint.rule) : [];
const fieldErrors = (decision: ReturnType<typeof trying>) => {
  const refusal = refusalOf(decision);
  return refusal.kind === 'fields' ? Object.keys(refusal.errors) : [];
};

describe('step 1, the signal', () => {
  const opening = (answers: Record<string, unknown>, actor?: string) =>
    decide(context, NO_CASE, signal(answers, actor));

  it('is for every employee and for nobody else (MELD-1.3)', () => {
    expect(after(signal({}, 'emma')).stage).toBe('step1_signals');
    expect(rulesCited(opening({}, 'ruben'))).toEqual(['MELD-1.3']);
  });

  it("lets in who is on duty and the pupil's own mentor; who signals stays a reporter (DES-3)", () => {
    expect(after(signal()).members).toEqual(['samira', 'noor']);
    expect(after(signal({}, 'ilse')).members).toEqual(['samira', 'noor', 'ilse']);
    expect(after(signal({}, 'daan')).members).toEqual(['samira', 'noor']);
    expect(fieldErrors(opening({ mentor: undefined }, 'daan'))).toEqual(['mentor']);
  });

  it('keeps people out before anybody is let in (DES-8)', () => {
    expect(after(signal({ excluded: ['noor'] })).members).toEqual(['samira']);
  });

  it('wants a source with hearsay, and the family member a signal is about (MELD-1.2, MELD-5.13)', () => {
    expect(fieldErrors(opening({ observed_by_self: false }))).toEqual(['hearsay_source']);
    expect(fieldErrors(opening({ hearsay: 'A neighbour heard shouting' }))).toEqual(['hearsay_source']);
    expect(fieldErrors(opening({ about: ['other_family_member'] }))).toEqual(['other_family_member']);
  });

  it('stops when a member of staff may be involved, and shows the way (ENR-M17)', () => {
    const refusal = refusalOf(opening({ staff_involved: true }));

    expect(refusal).toMatchObject({
      kind: 'rule',
      said: [{ rule: 'ENR-M17', next: { nl: expect.stringContaining('vertrouwensinspecteur') } }],
    });
  });

  it('points at the acute road when a pupil tells it (ENR-M5)', () => {
    expect(hintsOf(opening({ disclosed: true }))).toEqual(['ENR-M5']);
  });

  it('is mapped with facts apart from opinions, and then invites the four roles of step 2 (MELD-1.2, MELD-2.8)', () => {
    expect(
      rulesCited(trying(after(signal()), does('samira', 'map_signals', { ...MAP, facts_checked: false }))),
    ).toEqual(['MELD-1.2']);

    const state = after(...upTo.step2);

    expect(state.stage).toBe('step2_consultation');
    expect(state.members).toEqual(['samira', 'noor', 'ilse', 'bram', 'fatma']);
  });

  it('asks why the mentor is not there when nobody named one (MELD-2.8)', () => {
    const state = after(signal({ mentor: undefined }));

    expect(rulesCited(trying(state, does('samira', 'map_signals', MAP)))).toEqual(['MELD-2.8']);
    expect(hintsOf(trying(state, does('samira', 'map_signals', { ...MAP, mentor: 'noor' })))).toEqual([]);
  });
});

describe('step 2, the consultation', () => {
  it('takes two different people (MELD-2.8)', () => {
    expect(
      rulesCited(
        trying(
          after(...upTo.step2),
          does('samira', 'consultation', { ...CONSULT, participants: ['samira', 'samira'] }),
        ),
      ),
    ).toEqual(['MELD-2.8']);
  });

  it('asks why one of the four roles was not there, and why Veilig Thuis was not called, but does not block (MELD-2.7, MELD-2.8)', () => {
    const state = after(...upTo.step2);
    const answers = { ...CONSULT, participants: ['noor', 'samira'], vt_called: false };
    const reasons = { 'MELD-2.8': 'Ilse and Fatma are ill', 'MELD-2.7': 'They are called tomorrow' };

    expect(refusalOf(trying(state, does('samira', 'consultation', answers)))).toMatchObject({
      kind: 'ask',
      said: [{ rule: 'MELD-2.8' }, { rule: 'MELD-2.7' }],
    });
    expect(after(...upTo.step2, does('samira', 'consultation', answers, { reasons })).stage).toBe('step3_conversation');
  });

  it('does not make the youth officer a member (MELD-2.6)', () => {
    const decision = does('samira', 'consultation', {
      ...CONSULT,
      purposes: ['youth_officer'],
      youth_officer: ['ruben'],
    });

    expect(hintsOf(trying(after(...upTo.step2), decision))).toContain('MELD-2.6');
    expect(after(...upTo.step2, decision).members).not.toContain('ruben');
    expect(
      fieldErrors(
        trying(after(...upTo.step2), does('samira', 'consultation', { ...CONSULT, participants: ['samira', 'ruben'] })),
      ),
    ).toEqual(['participants']);
  });
});

describe('step 3, the talk', () => {
  const talk = (answers: Record<string, unknown>) => does('noor', 'talk', { ...TALK, ...answers });

  it.each([
    ['alone', ['noor']],
    ['with the same colleague twice', ['noor', 'noor']],
    ['with somebody from outside', ['noor', 'ruben']],
  ])('is not held %s (MELD-3.7)', (_how, participants) => {
    expect(rulesCited(trying(after(...upTo.step3), talk({ participants })))).toEqual(['MELD-3.7']);
  });

  it('may be held by three, with a remark (MELD-3.7)', () => {
    expect(hintsOf(trying(after(...upTo.step3), talk({ participants: ['noor', 'ilse', 'samira'] })))).toEqual([
      'MELD-3.7',
    ]);
  });

  it('asks why a substitute was there (MELD-3.9), and is no act of the safety coordinator', () => {
    expect(rulesCited(trying(after(...upTo.step3), talk({ participants: ['noor', 'emma'] })))).toEqual(['MELD-3.9']);
    expect(rulesCited(trying(after(...upTo.step3), does('fatma', 'talk', TALK)))).toEqual(['MELD-3.9']);
  });

  it('is concrete and transparent, and help was offered (MELD-3.5, MELD-3.6)', () => {
    expect(rulesCited(trying(after(...upTo.step3), talk({ approach: ['concrete'] })))).toEqual(['MELD-3.5']);
    expect(fieldErrors(trying(after(...upTo.step3), talk({ help_offered: ' ' })))).toEqual(['help_offered']);
  });

  it('is tracked for parents and pupil apart (MELD-3.2)', () => {
    const parentsOnly = after(...upTo.step3, talk({ parties: ['parents'] }));

    expect(parentsOnly).toMatchObject({ stage: 'step3_conversation', tracks: { talk_parents: 'talked' } });
    expect(after(...upTo.step3, talk({ parties: ['parents'] }), talk({ parties: ['pupil'] })).stage).toBe(
      'step4_weighing',
    );
  });

  it('starts help when it is accepted, and goes on to step 4 all the same (MELD-3.15)', () => {
    const state = after(...upTo.step3, talk({ help_accepted_parents: 'accepted' }));

    expect(state).toMatchObject({ stage: 'step4_weighing', tracks: { help: 'accepted' } });
    expect(state.tasks.map((task) => task.row)).toContain('start_help');
  });

  it('waits for Veilig Thuis with a special form (ENR-M16)', () => {
    const special = [
      signal(),
      does('samira', 'map_signals', { ...MAP, special_form: true }),
      does('samira', 'consultation', CONSULT),
    ];

    expect(rulesCited(trying(after(...special), does('noor', 'talk', TALK)))).toEqual(['ENR-M16']);
    expect(
      rulesCited(
        trying(
          after(...special),
          does('noor', 'plan_talk', { planned_on: '2026-11-18', parties: ['pupil'], participants: ['noor', 'ilse'] }),
        ),
      ),
    ).toEqual(['ENR-M16']);
    expect(after(...special, vtContact('special_form'), does('noor', 'talk', TALK)).stage).toBe('step4_weighing');
  });

  it('is better not planned on a Friday or before a day off (ENR-M19)', () => {
    const plan = (planned_on: string) =>
      does('noor', 'plan_talk', { planned_on, parties: ['pupil'], participants: ['noor', 'ilse'] });

    expect(hintsOf(trying(after(...upTo.step3), plan('2026-11-20')))).toContain('ENR-M19');
    expect(hintsOf(trying(after(...upTo.step3), plan('2026-12-18')))).toContain('ENR-M19');
    expect(hintsOf(trying(after(...upTo.step3), plan('2026-11-18')))).not.toContain('ENR-M19');
  });
});

describe('waiving the talk', () => {
  const WAIVER = { parties: ['parents', 'pupil'], ground: 'A', facts: 'He threatened her' };

  it('is for the support team only (MELD-3.14)', () => {
    const state = after(...upTo.step3, vtContact('waiver'));

    expect(rulesCited(trying(state, does('ilse', 'waiver', WAIVER)))).toEqual(['MELD-3.14']);
    expect(rulesCited(trying(state, does('noor', 'waiver', WAIVER)))).toEqual(['MELD-3.14']);
  });

  it('comes only after consulting Veilig Thuis about it (MELD-3.13)', () => {
    expect(rulesCited(trying(after(...upTo.step3), does('samira', 'waiver', WAIVER)))).toEqual(['MELD-3.13']);
    expect(rulesCited(trying(after(...upTo.step3, vtContact('advice')), does('samira', 'waiver', WAIVER)))).toEqual([
      'MELD-3.13',
    ]);
    expect(rulesCited(trying(after(...upTo.step3, vtContact('debrief')), does('samira', 'waiver', WAIVER)))).toEqual([
      'MELD-3.13',
    ]);
    expect(after(...upTo.step3, vtContact('waiver'), does('samira', 'waiver', WAIVER)).stage).toBe('step4_weighing');
  });

  it('has two grounds and no third, with facts (MELD-3.11, MELD-3.12)', () => {
    const state = after(...upTo.step3, vtContact('waiver'));

    expect(fieldErrors(trying(state, does('samira', 'waiver', { ...WAIVER, ground: 'C' })))).toEqual(['ground']);
    expect(fieldErrors(trying(state, does('samira', 'waiver', { parties: ['pupil'], ground: 'B' })))).toEqual([
      'facts',
    ]);
  });

  it('may go with a talk with the other party (MELD-3.10)', () => {
    const waived = [vtContact('waiver'), does('samira', 'waiver', { ...WAIVER, parties: ['parents'] })];

    expect(after(...upTo.step3, ...waived).stage).toBe('step3_conversation');
    expect(after(...upTo.step3, ...waived, does('noor', 'talk', { ...TALK, parties: ['pupil'] })).tracks).toMatchObject(
      { talk_parents: 'waived', talk_pupil: 'talked' },
    );
  });
});

describe('step 4, the weighing', () => {
  const weigh = (answers: Record<string, unknown>) => does('noor', 'weighing', { ...WEIGHING, ...answers });

  it('takes two people of its own roles (MELD-4.11)', () => {
    expect(rulesCited(trying(after(...upTo.step4), weigh({ participants: ['noor', 'fatma'] })))).toEqual(['MELD-4.11']);
  });

  it('wants all five aspects with a rationale, and the app (MELD-4.3, MELD-4.9)', () => {
    const answers: Record<string, unknown> = { ...WEIGHING };
    delete answers.result;
    delete answers.help_offer_rationale;
    delete answers.app_used_on;

    expect(fieldErrors(trying(after(...upTo.step4), does('noor', 'weighing', answers)))).toEqual([
      'help_offer_rationale',
      'result',
      'app_used_on',
    ]);
  });

  it('does not take safe and unsafe together (MELD-4.2)', () => {
    expect(rulesCited(trying(after(...upTo.step4), weigh({ safety: ['safe', 'doubt'] })))).toEqual(['MELD-4.2']);
    expect(after(...upTo.step4, weigh({ safety: ['acute', 'structural'] })).stage).toBe('step5_decision');
  });

  it('does not go on in doubt until Veilig Thuis was called about this very doubt, with its advice on record (MELD-4.5)', () => {
    const doubt = weigh({ safety: ['doubt'] });

    expect(hintsOf(trying(after(...upTo.step4), doubt))).toContain('MELD-4.5');
    expect(after(...upTo.step4, vtContact('doubt'), doubt).stage).toBe('step4_weighing');
    expect(after(...upTo.step4, doubt, vtContact('advice')).stage).toBe('step4_weighing');
    expect(after(...upTo.step4, doubt, vtContact('doubt')).stage).toBe('step5_decision');
    const again = does('samira', 'weighing', { ...WEIGHING, safety: ['doubt'] });
    const doubtedAgain = after(...upTo.step4, doubt, vtContact('doubt'), again);
    expect(rulesCited(trying(doubtedAgain, does('samira', 'decision1', NO_REPORT)))).toEqual(['MELD-4.5']);
  });

  it('says which norm an answer leads to, and what to do when it is unclear (MELD-4.7, MELD-4.8, ENR-M2, ENR-M6)', () => {
    const decision = trying(
      after(...upTo.step4),
      weigh({
        safety: ['structural'],
        help_refusal: 'refuses',
        result: 'not_decreasing',
        help_offer: 'not_possible',
        suspicion: 'unclear',
      }),
    );

    expect(hintsOf(decision)).toEqual(['MELD-4.7', 'MELD-4.8', 'ENR-M2', 'ENR-M6']);
  });
});
