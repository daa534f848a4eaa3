// What a page keeps of a form that grows.
import { refreshData, withValues } from '../../../src/edges/playground/page/form/values';

describe('a form that grows', () => {
  it('has what was typed meanwhile in its inputs, whatever it came with', () => {
    const card = {
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: 'a' },
        { type: 'Input.Text', id: 'what', value: 'old' },
        { type: 'Input.Date', id: 'on', value: '2026-11-30' },
      ],
    };
    expect(withValues(card, { what: 'new', gone: 'x', constructor: 'y' })).toEqual({
      ...card,
      body: [card.body[0], { ...card.body[1], value: 'new' }, card.body[2]],
    });
    expect(withValues(undefined, {})).toBeUndefined();
  });

  it('is asked for with every input that it has, the empty ones included', () => {
    expect(refreshData({ press: 'p', many: ['b'] }, { a: 'yes', b: '' })).toEqual({
      press: 'p',
      many: ['b'],
      'inputs-shown': ['a', 'b'],
      a: 'yes',
      b: '',
    });
  });
});
