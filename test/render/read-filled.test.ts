import { readFilled } from '../../src/render/read-filled';
import { readSlackState } from '../../src/render/slack-state';

describe('what was filled in', () => {
  it('tells reasons from answers and leaves out what our own buttons added', () => {
    const filled = readFilled({
      said: 'ja, nee',
      'reason:MELD-2.7': 'Bellen we morgen.',
      press: '{}',
      msteams: { type: 'task/fetch' },
    });
    expect(filled).toEqual({ answers: { said: 'ja, nee' }, reasons: { 'MELD-2.7': 'Bellen we morgen.' } });
  });

  it('splits the choices that Adaptive Cards join with commas, and no other text', () => {
    const filled = readFilled({ staff: 'samir,els', with: '', said: 'eerst, toen', many: ['staff', 'with'] });
    expect(filled.answers).toEqual({ staff: ['samir', 'els'], with: [], said: 'eerst, toen' });
  });

  it('leaves a list as it was typed, one entry a line', () => {
    expect(readFilled({ pupils: 'Yara, T.\nMilan V.', many: ['staff'] }).answers).toEqual({
      pupils: 'Yara, T.\nMilan V.',
    });
    expect(readSlackState({ pupils: { pupils: { type: 'plain_text_input', value: 'Yara, T.\nMilan V.' } } })).toEqual({
      pupils: 'Yara, T.\nMilan V.',
    });
  });

  it('takes no reason that is not text, and no list of lists that is not one', () => {
    expect(readFilled({ 'reason:DES-7': { nl: 'x' }, staff: 'samir,els', many: 'staff' })).toEqual({
      answers: { staff: 'samir,els' },
      reasons: {},
    });
  });
});

describe('the state of a Slack modal', () => {
  it('is read by input id, whatever the kind of input', () => {
    const values = {
      said: { said: { type: 'plain_text_input', value: 'Hallo' } },
      empty: { empty: { type: 'plain_text_input', value: null } },
      when: { when: { type: 'datepicker', selected_date: '2026-11-20' } },
      never: { never: { type: 'datepicker', selected_date: null } },
      one: { one: { type: 'radio_buttons', selected_option: { value: 'yes', text: {} } } },
      none: { none: { type: 'static_select', selected_option: null } },
      some: { some: { type: 'checkboxes', selected_options: [{ value: 'a' }, { value: 'b' }] } },
      noneOfMany: { noneOfMany: { type: 'multi_static_select', selected_options: [] } },
    };
    expect(readSlackState(values)).toEqual({
      said: 'Hallo',
      empty: undefined,
      when: '2026-11-20',
      never: undefined,
      one: 'yes',
      none: undefined,
      some: ['a', 'b'],
      noneOfMany: [],
    });
  });

  it.each([undefined, null, 'x', [], { block: null }, { block: { action: 'odd' } }])('never throws on %p', (values) => {
    expect(Object.values(readSlackState(values)).every((value) => value === undefined)).toBe(true);
  });
});

test('an input that was on the form and is not among the values was left empty', () => {
  const sent = { press: 'p', many: ['who'], 'inputs-shown': ['what', 'who', 'reason:DES-7', 'press'], what: 'x' };
  expect(readFilled(sent)).toEqual({ answers: { what: 'x', who: [] }, reasons: { 'DES-7': '' } });
});
