/** Several lines in one procedure, optional stages, when a stage is due, and whose school a case is. */
import { approves, does, givenIn, rulesCited, when } from '../../support/play';
import { opens, zone } from '../../support/zone';

const dueOfStage = (given: ReturnType<typeof givenIn>) => given.state.tasks.find(({ kind }) => kind === 'stage')?.dueAt;

describe('a line', () => {
  it('begins in its own first stage and offers its own acts only', () => {
    const asked = givenIn(zone, opens('ans', {}, 'question'));
    expect(asked.state.stage).toBe('asked');
    expect(rulesCited(when(asked, does('ans', 'end'), zone))).toEqual(['DES-11']);
  });

  it('is unknown when no line opens with that act', () => {
    expect(rulesCited(when({ state: { status: 'none' } }, opens('ans', {}, 'settle'), zone))).toEqual(['unknown']);
  });

  it('is taken up by those off duty when nobody is on duty', () => {
    expect(givenIn(zone, opens('ans', {}, 'question')).state.members).toEqual(['ans', 'otto']);
  });
});

describe('a stage', () => {
  it('that is optional may be passed over with nothing to explain', () => {
    const passedOver = givenIn(
      zone,
      opens('ans', { pupils: ['Sofie'] }),
      does('ans', 'consult'),
      does('ans', 'register'),
    );
    expect(passedOver.state).toMatchObject({ stage: 'registered', skipped: [] });
    expect(givenIn(zone, opens('ans', { pupils: ['Sofie'] }), does('ans', 'register')).state).toMatchObject({
      stage: 'registered',
      skipped: ['reported'],
    });
  });

  it('and those after it are gone through again when a case goes back', () => {
    const steps = [opens('ans', { pupils: ['Sofie'] }), does('ans', 'consult'), does('ans', 'register')] as const;
    expect(givenIn(zone, ...steps).state).toMatchObject({ passed: ['reported', 'consulted'] });
    const back = givenIn(zone, ...steps, does('ans', 'anew')).journal.flatMap(({ event }) =>
      event.type === 'StageEntered' ? [event] : [],
    );
    // What is on record already completes them again at once.
    expect(back.slice(-3)).toMatchObject([
      { stage: 'reported', why: 'effect', again: ['consulted', 'registered'], skipped: [] },
      { stage: 'consulted', why: 'completed' },
      { stage: 'registered', why: 'completed' },
    ]);
  });

  it('is due when the tenant says, when a contact opens, or some weeks before the school year ends', () => {
    expect(dueOfStage(givenIn(zone, opens('ans', { pupils: ['Sofie'] })))).toBe('2026-11-20T16:00:00.000Z');
    expect(dueOfStage(givenIn(zone, opens('ans', {}, 'question', '2026-11-16T12:00:00.000Z')))).toBe(
      '2026-11-18T08:00:00.000Z',
    );
    expect(dueOfStage(givenIn(zone, opens('ans', { pupils: ['Sofie'] }), does('ans', 'register')))).toBe(
      '2027-08-03T15:00:00.000Z',
    );
  });
});

describe('the school of a case', () => {
  it('is that of who reports, and people of another school are not in it', () => {
    const { state } = givenIn(zone, opens('ans', { pupils: ['Sofie'] }));
    expect(state.organisation).toBe('linde');
    expect(state.members).toEqual(['lars', 'lot', 'ans', 'daan', 'dina']);
  });

  it('is the one that is named, before that of who acts', () => {
    expect(givenIn(zone, opens('lars', { pupils: ['Sofie'], school: 'eik' })).state).toMatchObject({
      organisation: 'eik',
      members: ['lars', 'lot', 'bert'],
    });
  });

  it('must be named by somebody of no school', () => {
    expect(rulesCited(when({ state: { status: 'none' } }, opens('lars', { pupils: ['Sofie'] }), zone))).toEqual([
      'fields',
    ]);
  });

  it('keeps people of another school from being named in it', () => {
    const there = givenIn(zone, opens('ans', { pupils: ['Sofie'] }));
    expect(rulesCited(when(there, does('lars', 'join', { who: ['bert'] }), zone))).toEqual(['fields']);
  });

  it('keeps them from approving anything in it', () => {
    const there = givenIn(zone, opens('ans', { pupils: ['Sofie'] }));
    expect(rulesCited(when(there, approves('bert', 'end'), zone))).toEqual(['unknown']);
  });
});
