/** Which questions of a form are asked for the answers so far, and that nothing else is recorded. */
import { askedOf } from '../../../src/domain/questions/asked';
import { readAnswers } from '../../../src/domain/decide/answers';
import { PersonId } from '../../../src/domain/ids';
import { fieldsReadBy } from '../../../src/domain/procedure/fields-read';
import { actOf } from '../../../src/domain/procedure/pathway';
import { growing, growingContext } from '../../support/growing';
import { MONDAY } from '../../support/play';

const worry = actOf(growing, 'worry');
const facts = {
  context: growingContext,
  state: { status: 'none' },
  act: worry,
  answers: {},
  actor: PersonId('joost'),
  now: MONDAY,
} as const;
const asked = (answers: Record<string, string | boolean>) =>
  askedOf(worry, { ...facts, answers }).asked.map(({ id }) => id);
const always = ['facts', 'seen', 'observed_on', 'mentor', 'opinion', 'sure'];

describe('a question with a condition', () => {
  it('is asked as soon as the answers before it ask for it, and gone when they do not', () => {
    expect(asked({})).toEqual(always);
    expect(asked({ seen: false })).toEqual([
      ...always.slice(0, 2),
      'from_whom',
      'observed_on',
      'heard_on',
      ...always.slice(3),
    ]);
    expect(asked({ seen: true, from_whom: 'other', who: 'Jan' })).toEqual(always);
  });

  it('goes with the question that it depends on, whatever was answered to that', () => {
    const answers = { seen: true, from_whom: 'other', who: 'Jan' };
    expect(askedOf(worry, { ...facts, answers }).answers).toEqual({ seen: true });
    expect(askedOf(worry, { ...facts, answers: { ...answers, seen: false } }).answers).toEqual({
      ...answers,
      seen: false,
    });
  });
});

describe('what is read of a form', () => {
  const sent = { facts: 'Blauwe arm', seen: 'yes' };

  it('is nothing that was not asked, be it right or wrong', () => {
    const read = readAnswers(worry, { ...sent, from_whom: 'other', who: 'x'.repeat(400), heard_on: 'never' }, facts);
    expect(read).toEqual({ answers: { facts: 'Blauwe arm', seen: true } });
  });

  it('lacks a required question only where it is asked', () => {
    expect(readAnswers(worry, sent, facts)).toEqual({ answers: { facts: 'Blauwe arm', seen: true } });
    expect(readAnswers(worry, { ...sent, seen: 'no' }, facts)).toEqual({
      errors: { from_whom: 'required', sure: 'required' },
    });
    expect(readAnswers(worry, { ...sent, seen: 'no', from_whom: 'other', sure: 'no' }, facts)).toEqual({
      errors: { who: 'required' },
    });
  });

  it('keeps to the bound of a date that has a condition as well', () => {
    const read = readAnswers(
      worry,
      { ...sent, seen: 'no', from_whom: 'pupil', sure: 'no', heard_on: '2026-11-17' },
      facts,
    );
    expect(read).toEqual({ errors: { heard_on: 'inFuture' } });
  });
});

test.each([
  [{ all: [{ field: 'a', is: true }, { not: { field: 'b', filled: true } }] }, ['a', 'b']],
  [{ last: 'talk', field: 'a', filled: true }, []],
  [{ people: { field: 'a', of: 'case', fewerThan: 2 } }, ['a']],
  [{ people: { field: 'a', of: 'b', fewerThan: 2 } }, ['a', 'b']],
  [{ day: { of: 'now', is: ['friday'] } }, []],
  [{ item: 'a', in: ['x'] }, ['a']],
  [{ items: { kind: 'k', of: 'a' } }, ['a']],
  [{ organisation: { of: 'actor', kind: 'school' } }, []],
  [{ nobody: { role: 'mentor', of: 'a' } }, ['a']],
  [{ identifies: { fields: ['a', 'a'], sure: true } }, ['a']],
  [{ flag: 'a' }, []],
] as const)('a condition %j looks at the answers to %j', (condition, fields) => {
  expect(fieldsReadBy(condition)).toEqual(fields);
});
