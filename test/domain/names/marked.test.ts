import type { Known } from '../../../src/domain/names/identifiers';
import { judgedSpans } from '../../../src/domain/names/identifiers';
import { foundByKind, markedText } from '../../../src/domain/names/marked';

const known: Known = {
  names: ['Roos van den Broeck', 'Bo Maas'],
  schools: [],
  places: [],
  texts: ['Hij zei dat hij niet meer naar huis durft te gaan.'],
  allowed: [],
  spared: [],
  source: false,
};
const all = (text: string) => {
  const { sure, doubtful } = judgedSpans(text, known);
  return [...sure, ...doubtful];
};

test('one name is marked once, two people are two', () => {
  const text = 'Roos van den Broeck en Bo, van 0470 12 34 56.';
  expect(markedText(text, all(text))).toBe('[Roos van den Broeck] en [Bo], van [0470 12 34 56].');
});

test('each word is named once, however often it stands there', () => {
  const text = 'Bo kwam. Bo lachte. Roos ook.';
  expect(foundByKind(text, all(text), 3)).toEqual([{ kind: 'name', words: ['Bo', 'Roos'] }]);
});

test('a quote is neither repeated nor marked', () => {
  const text = 'Bo hoorde dat hij niet meer naar huis durft.';
  expect(markedText(text, all(text))).toBe('[Bo] hoorde […].');
  const quote = 'Hij zei dat hij niet meer naar huis durft.';
  expect(markedText(quote, all(quote))).toBeUndefined();
  expect(foundByKind(quote, all(quote), 3)).toEqual([{ kind: 'quote', words: [] }]);
});

test('of a long text only what stands around it is shown', () => {
  const text = `${'Er is overleg geweest. '.repeat(60)}Bo was erbij. ${'Er komt een vervolg. '.repeat(60)}`;
  const marked = markedText(text, all(text))!;
  expect(marked).toContain('[Bo]');
  expect(marked.length).toBeLessThan(700);
});
