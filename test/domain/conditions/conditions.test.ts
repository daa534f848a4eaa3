import type { Condition } from '../../../src/domain/procedure/condition';
import { evaluate } from '../../../src/domain/conditions/conditions';
import { PersonId } from '../../../src/domain/ids';
import { reasonsInWords } from '../../../src/words/refusals/reasons';
import { approves, context, does, given, MONDAY, open, text } from '../../support/play';

const talked = () => given(open(), does('mila', 'talk', { participants: ['mila', 'tess'] }));

function verdict(condition: Condition, { state } = talked(), answers = {}, actor = 'mila') {
  return evaluate(condition, {
    context: { ...context, hours: { cmp: { days: { 1: [['09:00', '12:00']] } } } },
    state,
    act: undefined,
    answers,
    actor: PersonId(actor),
    now: MONDAY,
  });
}

describe('evaluating a condition', () => {
  it.each<[string, Condition, boolean]>([
    ['a record exists', { has: { act: 'talk' } }, true],
    [
      'a record that answers a question so',
      { has: { act: 'worry', where: [{ field: 'pupil', is: 'Somebody else' }] } },
      false,
    ],
    ['a record since another', { has: { act: 'worry', since: ['talk'] } }, false],
    ['a record since each of several', { has: { act: 'talk', since: ['worry', 'dance'] } }, true],
    ['a record since one of several only', { has: { act: 'worry', since: ['dance', 'talk'] } }, false],
    ['the latest answer', { last: 'worry', field: 'facts', is: 'Blue arm' }, true],
    ['the latest answer of an act never done', { last: 'decision', field: 'report', is: true }, false],
    ['a missing answer is nothing', { field: 'unanswered', is: '' }, false],
    ['a missing answer is not filled', { field: 'unanswered', filled: false }, true],
    ['a text that says something', { last: 'worry', field: 'facts', says: 'something' }, true],
    ['a missing answer says not even nothing', { field: 'unanswered', says: 'nothing' }, false],
    ['the stage', { stage: ['decide_stage'] }, true],
    ['a flag', { flag: 'acute' }, false],
    ['open entries', { openTasks: { kinds: ['sis'] } }, true],
    ['the role of the actor', { actor: { roles: ['mentor'] } }, true],
    ['nobody leads yet', { lead: 'empty' }, true],
    ['all of several', { all: [{ lead: 'empty' }, { flag: 'acute' }] }, false],
    ['any of several', { any: [{ lead: 'empty' }, { flag: 'acute' }] }, true],
    ['not', { not: { flag: 'acute' } }, true],
    ['within opening hours', { within: 'cmp' }, true],
    ['a contact nobody knows is never reachable', { within: 'nobody' }, false],
  ])('%s', (_title, condition, holds) => {
    expect(verdict(condition).holds).toBe(holds);
  });

  it('says why, naming what decided', () => {
    const missing = { key: 'actNotOnRecord', title: text('decision') } as const;
    expect(verdict({ has: { act: 'decision' } }).because).toEqual([missing]);
    expect(verdict({ all: [{ has: { act: 'talk' } }, { has: { act: 'decision' } }] }).because).toEqual([missing]);
    expect(reasonsInWords([missing])).toMatchObject({
      nl: '„decision” staat nog niet in het dossier.',
      en: '“decision” is not on record yet.',
    });
  });

  it('says each reason once, however deep its condition lies', () => {
    const twice = { all: [{ stage: ['talk_stage'] }, { any: [{ stage: ['x'] }, { stage: ['y'] }] }] };
    expect(verdict(twice).because).toEqual([{ key: 'stageMatters' }]);
  });

  it('counts a decision only once it is approved', () => {
    const proposed = given(
      open(),
      does('mila', 'talk', { participants: ['mila', 'tess'] }),
      does('ilse', 'decision', { report: 'no', why: 'Safe for now' }),
    );
    expect(verdict({ has: { act: 'decision' } }, proposed).holds).toBe(false);
    expect(verdict({ proposed: 'decision' }, proposed).holds).toBe(true);
    const approved = given(
      open(),
      does('mila', 'talk', { participants: ['mila', 'tess'] }),
      does('ilse', 'decision', { report: 'no', why: 'Safe for now' }),
      approves('tess', 'decision'),
    );
    expect(verdict({ has: { act: 'decision' } }, approved).holds).toBe(true);
    expect(verdict({ last: 'decision', field: 'report', is: false }, approved).holds).toBe(true);
  });
});
