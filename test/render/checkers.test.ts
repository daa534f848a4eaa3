// The checkers of Adaptive Cards: a check that finds nothing proves nothing until it has found something. That of Slack
// is held to its limits in test/stories/slack-limits.test.ts.
import { hasSchema, parserProblems, schemaProblem } from '../support/adaptive-card-check';
import { describeWhenThere } from '../support/provided';

const card = (body: unknown[], actions: unknown[] = []) => ({ type: 'AdaptiveCard', version: '1.5', body, actions });

describe('the parser of Adaptive Cards', () => {
  it.each([
    ['an unknown element', card([{ type: 'Carousel' }])],
    ['an input without id', card([{ type: 'Input.Text' }])],
    ['a choice without choices', card([{ type: 'Input.ChoiceSet', id: 'a', choices: [] }])],
    [
      'too many actions',
      card(
        [],
        Array.from({ length: 7 }, () => ({ type: 'Action.Submit', title: 'x' })),
      ),
    ],
  ])('finds %s', (_what, payload) => {
    expect(parserProblems(payload)).not.toEqual([]);
  });
});

describeWhenThere(
  hasSchema,
  'the schema of Adaptive Cards',
  'CONTRIBUTING.md#data-of-microsoft says how to get it.',
  () => {
    it.each([
      ['an unknown property', card([{ type: 'TextBlock', text: 'x', colour: 'red' }])],
      ['a text block without text', card([{ type: 'TextBlock' }])],
      ['a wrong value', card([{ type: 'TextBlock', text: 'x', size: 'Huge' }])],
    ])('finds %s', (_what, payload) => {
      expect(schemaProblem(payload)).toBeDefined();
    });
  },
);
