import { approves, does, refusalOf, rulesCited } from '../support/play';
import {
  after,
  decided,
  HELP,
  NEW_SIGNAL,
  NO_HELP,
  NO_REPORT,
  REPORT,
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
const decision1 = (answers: Record<string, unknown>) => does('samira', 'decision1', answers);
const decision2 = (answers: Record<string, unknown>) => does('samira', 'decision2', answers);

describe('decision 1, reporting', () => {
  it('is for the team leader or the support team, and approved by somebody else (MELD-5.3, DES-7)', () => {
    const state = after(...upTo.step5());

    expect(rulesCited(trying(state, does('noor', 'decision1', NO_REPORT)))).toEqual(['MELD-5.3']);
    expect(rulesCited(trying(state, does('fatma', 'decision1', NO_REPORT)))).toEqual(['MELD-5.3']);
    expect(rulesCited(trying(after(...upTo.step5(), decision1(NO_REPORT)), approves('samira', 'decision1')))).toEqual([
      'DES-7',
    ]);
  });

  it('always names who keeps the lead, out of those two roles (MELD-5.4)', () => {
    const { lead: _lead, ...withoutLead } = NO_REPORT;

    expect(fieldErrors(trying(after(...upTo.step5()), decision1(withoutLead)))).toEqual(['lead']);
    expect(fieldErrors(trying(after(...upTo.step5()), decision1({ ...NO_REPORT, lead: 'noor' })))).toEqual(['lead']);
    expect(after(...upTo.step5(), ...decided('decision1', NO_REPORT)).lead).toBe('samira');
  });

  it('may be no without a norm, with a rationale (open points)', () => {
    expect(after(...upTo.step5(), decision1(NO_REPORT)).proposals.decision1?.answers.report).toBe(false);
    expect(fieldErrors(trying(after(...upTo.step5()), decision1({ ...NO_REPORT, rationale: '' })))).toEqual([
      'rationale',
    ]);
  });

  it.each([
    ['N1', ['MELD-5.5', 'MELD-5.6']],
    ['N2', ['MELD-5.5', 'MELD-5.8']],
    ['N3', ['MELD-5.5', 'MELD-5.10']],
    ['N4', ['MELD-5.5', 'MELD-5.11']],
    ['N5', ['MELD-5.5', 'MELD-5.12']],
  ])('is not no when norm %s is ticked: one hit suffices', (norm, rules) => {
    expect(rulesCited(trying(after(...upTo.step5()), decision1({ ...NO_REPORT, norms: [norm] })))).toEqual(rules);
  });

  it.each([
    ['acute insecurity', { safety: ['acute'] }, ['MELD-5.6']],
    [
      'acute insecurity, although the school can help',
      { safety: ['acute'], help_offer: 'possible' },
      ['MELD-5.6', 'MELD-5.7'],
    ],
    ['structural insecurity', { safety: ['structural'] }, ['MELD-5.8']],
    [
      'structural insecurity, although the school can help',
      { safety: ['structural'], help_offer: 'possible' },
      ['MELD-5.8', 'MELD-5.9'],
    ],
    ['help that changes nothing', { result: 'not_decreasing' }, ['MELD-5.12']],
  ])('is not no when the weighing says %s', (_what, weighing, rules) => {
    expect(rulesCited(trying(after(...upTo.step5(weighing)), decision1(NO_REPORT)))).toEqual(rules);
  });

  it('is not no when help is refused and it is not safe; doubt is a suspicion (MELD-5.10)', () => {
    const weighed = [...upTo.step5({ safety: ['doubt'], help_refusal: 'refuses' }), vtContact('doubt')];

    expect(rulesCited(trying(after(...weighed), decision1(NO_REPORT)))).toEqual(['MELD-5.10']);
    expect(hintsOf(trying(after(...upTo.step5({ help_refusal: 'refuses' })), decision1(NO_REPORT)))).toEqual([]);
  });

  it('is never refused when it is yes, whatever is ticked or not', () => {
    expect(
      after(...upTo.step5({ safety: ['acute'] }), ...decided('decision1', { ...REPORT, norms: ['N1', 'N3'] })).tracks
        .decision1,
    ).toBe('decided');
    expect(after(...upTo.step5(), ...decided('decision1', REPORT)).tracks.decision1).toBe('decided');
  });

  it('says whether the parents were told, and why not (ENR-M8, FM-7)', () => {
    const { parents_informed: _told, ...untold } = REPORT;

    expect(fieldErrors(trying(after(...upTo.step5()), decision1(untold)))).toEqual(['parents_informed']);
    expect(fieldErrors(trying(after(...upTo.step5()), decision1({ ...REPORT, parents_informed: false })))).toEqual([
      'not_informed_ground',
    ]);
    expect(
      hintsOf(
        trying(
          after(...upTo.step5()),
          decision1({ ...REPORT, parents_informed: false, not_informed_ground: 'He may flee' }),
        ),
      ),
    ).toContain('ENR-M8');
  });

  it("does not wait for the parents' question in acute danger (DES-9)", () => {
    const state = after(...upTo.step3, does('samira', 'acute'));

    expect('entries' in trying(state, decision1({ report: true, rationale: 'Direct danger', lead: 'samira' }))).toBe(
      true,
    );
  });

  it('gives the lead one working day to make the report', () => {
    const state = after(...upTo.step5(), ...decided('decision1', REPORT));

    expect(state.tasks.find((task) => task.row === 'make_report')).toMatchObject({
      owner: { lead: true },
      dueAt: '2026-11-17T16:00:00.000Z',
      doneBy: ['vt_report'],
    });
    expect(after(...upTo.step5(), ...decided('decision1', NO_REPORT)).tasks.map((task) => task.row)).not.toContain(
      'make_report',
    );
  });

  it('advises strongly to report when nobody can help, without forcing it (ENR-M6)', () => {
    expect(hintsOf(trying(after(...upTo.step5({ help_offer: 'not_possible' })), decision1(NO_REPORT)))).toEqual([
      'ENR-M6',
    ]);
  });

  it('is checked again when it is approved: what came in meanwhile counts', () => {
    const state = after(...upTo.step5(), decision1(NO_REPORT), does('noor', 'new_signal', NEW_SIGNAL));

    expect(rulesCited(trying(state, approves('ilse', 'decision1')))).toEqual(['MELD-5.11']);
  });
});

describe('decision 2, help', () => {
  it('starts or continues only when both conditions hold (MELD-5.19, MELD-5.20, MELD-5.21)', () => {
    const state = after(...upTo.step5());

    expect(rulesCited(trying(state, decision2({ ...HELP, condition_a: false })))).toEqual(['MELD-5.19', 'MELD-5.20']);
    expect(rulesCited(trying(state, decision2({ ...HELP, help: 'continue', condition_b: false })))).toEqual([
      'MELD-5.19',
      'MELD-5.21',
    ]);
    expect('entries' in trying(state, decision2(HELP))).toBe(true);
  });

  it('wants a rationale for each, somebody who keeps an eye on it and a date to check (ENR-M11)', () => {
    const bare = { help: 'start', rationale: 'It will work', condition_a: true, condition_b: true };

    expect(fieldErrors(trying(after(...upTo.step5()), decision2(bare)))).toEqual([
      'condition_a_rationale',
      'condition_b_rationale',
      'help_what',
      'help_owner',
      'result_check_on',
    ]);
  });

  it('sets the date to check as a task of who keeps an eye on it', () => {
    const state = after(...upTo.step5(), ...decided('decision2', HELP));

    expect(state.tracks.help).toBe('running');
    expect(state.tasks.find((task) => task.row === 'check_decided_help')).toMatchObject({
      owner: { person: 'noor' },
      dueAt: '2026-12-14T16:00:00.000Z',
      doneBy: ['result_check'],
    });
  });

  it('stands apart from decision 1: each in any order, yes with yes and no with no (MELD-5.15, MELD-5.16, MELD-5.17)', () => {
    const reportAndHelp = after(...upTo.step5(), ...decided('decision1', REPORT), ...decided('decision2', HELP));
    const helpFirst = after(...upTo.step5(), ...decided('decision2', NO_HELP));

    expect(reportAndHelp.stage).toBe('follow_up');
    expect(helpFirst).toMatchObject({ stage: 'step5_decision', tracks: { decision2: 'decided' } });
    expect(hintsOf(trying(after(...upTo.step5(), ...decided('decision1', REPORT)), decision2(NO_HELP)))).toEqual([
      'MELD-5.17',
    ]);
    expect(hintsOf(trying(after(...upTo.step5()), decision2(NO_HELP)))).toEqual(['ENR-M6']);
  });

  it('can be taken again in the follow-up, and then decision 1 comes again too (MELD-5.15, MELD-5.17, MELD-5.18)', () => {
    const state = after(
      ...upTo.step5(),
      ...decided('decision1', REPORT),
      ...decided('decision2', NO_HELP),
      ...decided('decision2', { ...HELP, help: 'continue' }),
    );

    expect(state).toMatchObject({ stage: 'step5_decision', tracks: { help: 'running', decision1: 'open' } });
  });
});

describe('the lead', () => {
  const handOver = (actor: string, to: string, reasons = {}) =>
    does(actor, 'hand_over_lead', { new_lead: to, reason: 'I leave the school' }, { reasons });

  it('moves only when the other accepts (MELD-5.4)', () => {
    const offered = after(...upTo.followUp(), handOver('samira', 'ilse'));

    expect(offered.lead).toBe('samira');
    expect(rulesCited(trying(offered, approves('bram', 'hand_over_lead')))).toEqual(['DES-7', 'MELD-5.4']);
    expect(after(...upTo.followUp(), handOver('samira', 'ilse'), approves('ilse', 'hand_over_lead')).lead).toBe('ilse');
  });

  it('goes to a member of the case, and somebody else says why they hand it over (MELD-5.4)', () => {
    expect(rulesCited(trying(after(...upTo.followUp()), handOver('samira', 'wouter')))).toEqual(['MELD-5.4']);
    expect(rulesCited(trying(after(...upTo.followUp()), handOver('samira', 'samira')))).toEqual(['MELD-5.4']);
    expect(refusalOf(trying(after(...upTo.followUp()), handOver('ilse', 'bram')))).toMatchObject({
      kind: 'ask',
      said: [{ rule: 'MELD-5.4' }],
    });
  });

  it('is never removed, and replaced at once when kept out for a conflict of interest (MELD-5.4, DES-8)', () => {
    const exclude = (answers: object) =>
      does('ilse', 'exclude_person', { people: ['samira'], reason: 'She is an aunt', ...answers });

    expect(
      rulesCited(
        trying(after(...upTo.followUp()), does('ilse', 'remove_member', { people: ['samira'], reason: 'On leave' })),
      ),
    ).toEqual(['MELD-5.4']);
    expect(fieldErrors(trying(after(...upTo.followUp()), exclude({})))).toEqual(['new_lead']);

    const state = after(...upTo.followUp(), exclude({ new_lead: 'bram' }));

    expect(state).toMatchObject({ lead: 'bram', excluded: ['samira'] });
    expect(state.members).not.toContain('samira');
    expect(rulesCited(trying(state, does('ilse', 'add_member', { people: ['samira'], reason: 'Back again' })))).toEqual(
      ['DES-8'],
    );
  });
});

it('weighs again in the follow-up and, when it is not safe after a no, decides again', () => {
  const again = (answers: object) => does('noor', 'weighing', { ...WEIGHING, ...answers });

  expect(after(...upTo.followUp(), again({ safety: ['structural'] }))).toMatchObject({
    stage: 'step5_decision',
    tracks: { decision1: 'open', decision2: 'open' },
  });
  expect(after(...upTo.followUp(), again({})).stage).toBe('follow_up');
});
