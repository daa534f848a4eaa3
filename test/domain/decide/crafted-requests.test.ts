import { NO_CASE } from '../../../src/domain/case/case';
import { RequestId } from '../../../src/domain/ids';
import {
  approves,
  context,
  does,
  eventsOf,
  given,
  givenIn,
  open,
  refusalOf,
  rejects,
  rulesCited,
  tinyPathway,
  when,
} from '../../support/play';

const INSIDE_OUT = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const parsed = (json: string) => JSON.parse(json) as Record<string, unknown>;

describe('names that every object has', () => {
  it.each(INSIDE_OUT)('%s is no person, in whatever field it is named', (name) => {
    const opened = given(open());
    expect(refusalOf(when(opened, does('ilse', 'invite', { person: name })))).toMatchObject({
      kind: 'fields',
      errors: { person: expect.anything() },
    });
    expect(refusalOf(when(opened, does('ilse', 'talk', { participants: ['ilse', name] })))).toMatchObject({
      kind: 'fields',
    });
    expect(refusalOf(when({ state: NO_CASE }, open({ mentor: name })))).toMatchObject({
      kind: 'fields',
      errors: { mentor: expect.anything() },
    });
  });

  it.each(INSIDE_OUT)('%s is no field of a form', (name) => {
    const decision = when(given(open()), does('ilse', 'note', parsed(`{ "text": "called", "${name}": "x" }`)));
    expect(Object.keys((refusalOf(decision) as { errors: object }).errors)).toEqual([name]);
  });

  it.each([...INSIDE_OUT, '', 'nowhere'])('act "%s" is unknown, whatever is asked of it', (name) => {
    const opened = given(open());
    for (const step of [
      does('ilse', name),
      approves('tess', name),
      rejects('tess', name, { reason: 'a good long reason' }),
      approves('tess', name, { revision: 0 }),
    ]) {
      expect(refusalOf(when(opened, step))).toEqual({ kind: 'unknown' });
    }
  });
});

describe('text that says nothing', () => {
  const NOTHING = [
    '\u200b'.repeat(20),
    '\u3164'.repeat(20),
    '\u2800'.repeat(20),
    '\u00ad\u2060\ufeff\u202e'.repeat(5),
    `abc${'\u200d'.repeat(20)}`,
    ' \u00a0\u2003'.repeat(9),
  ];
  it.each(NOTHING)('is no reason to a rule that asks one', (reason) => {
    const decision = when(
      given(open()),
      does('mila', 'talk', { participants: ['mila', 'ilse'] }, { reasons: { 'MELD-3.9': reason } }),
    );
    expect(refusalOf(decision)).toMatchObject({ kind: 'ask', said: [{ rule: 'MELD-3.9' }] });
  });

  it('is no answer to a required question', () => {
    expect(refusalOf(when(given(open()), does('ilse', 'note', { text: '\u200b\u2060' })))).toMatchObject({
      kind: 'fields',
      errors: { text: expect.anything() },
    });
  });

  it('and no reason to turn down a decision', () => {
    const proposed = given(
      open(),
      does('mila', 'talk', { participants: ['mila', 'tess'] }),
      does('ilse', 'decision', { report: 'yes', why: 'Not safe' }),
    );
    expect(rulesCited(when(proposed, rejects('tess', 'decision', { reason: '\u200b'.repeat(20) })))).toEqual(['DES-7']);
  });

  it('a reason longer than any box can hold is asked again, and one in another script is taken', () => {
    const talk = (reason: string) =>
      when(
        given(open()),
        does('mila', 'talk', { participants: ['mila', 'ilse'] }, { reasons: { 'MELD-3.9': reason } }),
      );
    expect(refusalOf(talk('x'.repeat(3001)))).toMatchObject({ kind: 'ask' });
    expect(eventsOf(talk('المعلمة كانت مريضة اليوم'))).toContainEqual(
      expect.objectContaining({ type: 'ActRecorded', act: 'talk' }),
    );
  });
});

describe('revisions that no card carries', () => {
  it.each([Number.NaN, -1, 99, Number.POSITIVE_INFINITY])(
    '%d is never the present one, not even for an urgent act',
    (revision) => {
      const acted = given(open(), does('ilse', 'acute'));
      for (const name of ['acute', 'note'])
        expect(refusalOf(when(acted, does('ilse', name, {}, { revision })))).toEqual({ kind: 'stale' });
    },
  );
});

describe('a captured request', () => {
  it('changes nothing when it comes again, under its own id or under another', () => {
    const request = RequestId('captured');
    const first = does('ilse', 'acute', {}, { revision: 1, request });
    const done = given(open(), first);
    expect(eventsOf(when(done, first))).toEqual([]);
    expect(refusalOf(when(done, does('ilse', 'acute', {}, { revision: 1 })))).toEqual({ kind: 'stale' });
  });
});

describe('a proposal that was overtaken', () => {
  it('is not approved in a step that does not offer it, and can still be withdrawn', () => {
    const back = {
      ...tinyPathway.acts.find((act) => act.id === 'acute')!,
      id: 'again',
      effects: [{ goto: 'talk_stage' }],
    };
    const there = {
      ...context,
      pathway: { ...tinyPathway, acts: [...tinyPathway.acts, back], anytime: [...tinyPathway.anytime, 'again'] },
    };
    const proposed = givenIn(
      there,
      open(),
      does('ilse', 'acute'),
      does('ilse', 'decision', { report: 'yes', why: 'Not safe' }),
      does('ilse', 'again'),
    );
    expect(rulesCited(when(proposed, approves('tess', 'decision'), there))).toEqual(['DES-11']);
    expect(
      eventsOf(when(proposed, rejects('ilse', 'decision', { reason: 'First we talk to them' }), there)),
    ).toContainEqual(expect.objectContaining({ type: 'DecisionRejected' }));
  });
});
