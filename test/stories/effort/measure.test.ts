// What a screen asks of somebody: counted from what is shown, with nothing that is not.
import { formSizeOf, sizeOf, wordsBefore } from '../../../src/stories/effort/measure';
import { NOTHING, type Screen, type SeenButton, type SeenInput } from '../../../src/stories/drivers/screen';

const button = (label: string): SeenButton => ({ press: { type: 'list' }, label, handle: undefined });
const input = (id: string, more: Partial<SeenInput> = {}): SeenInput => ({
  id,
  label: 'Wat zag je?',
  required: true,
  many: false,
  ...more,
});
const form = (...inputs: SeenInput[]): Screen => ({ ...NOTHING, inputs, submit: button('Vastleggen') });

describe('the size of a screen', () => {
  it('counts words of lines, labels, choices and buttons, and no signs', () => {
    const choices = [{ value: 'yes', label: 'Ja' }];
    const screen: Screen = {
      ...NOTHING,
      lines: ['Stap 2 · Gesprek'],
      inputs: [input('a', { choices })],
      buttons: [button('Mijn casussen')],
    };
    expect(sizeOf(screen)).toMatchObject({ words: 3 + 3 + 1 + 2, buttons: 1 });
  });

  it('grows with what is on it: a screen of nothing has no height, long text is higher than short, buttons fill up a line', () => {
    const high = (screen: Screen) => sizeOf(screen).screens;
    const lines = (text: string): Screen => ({ ...NOTHING, lines: [text] });
    const buttons = (...labels: string[]): Screen => ({ ...NOTHING, buttons: labels.map(button) });
    expect(high(NOTHING)).toBe(0);
    expect(high(lines('woord '.repeat(60)))).toBeGreaterThan(2 * high(lines('woord')));
    expect(high(buttons('Ja', 'Nee'))).toBe(high(buttons('Ja')));
    expect(high(buttons('Ja', 'Een knop met een lange naam die niet naast een ander past'))).toBe(
      2 * high(buttons('Ja')),
    );
  });

  it('counts the words before the first thing that somebody recorded; all when nothing is there', () => {
    const screen: Screen = { ...NOTHING, lines: ['Casus een twee', 'Mila zag: hij had geen jas aan', 'Verder'] };
    expect(wordsBefore(screen, ['hij had geen jas'])).toBe(3);
    expect(wordsBefore(screen, ['iets anders'])).toBe(11);
  });
});

describe('the size of a form', () => {
  it('counts what is empty as a question, and what is filled in as none', () => {
    const sized = formSizeOf(
      form(input('a'), input('b', { required: false }), input('c', { value: 'vandaag' }), input('d', { value: [] })),
    );
    expect(sized).toMatchObject({ questions: 3, required: 2, filledIn: 1 });
  });

  it('takes longer with each question, and by far the longest for something to write', () => {
    const choices = [{ value: 'yes', label: 'Ja' }];
    const seconds = (...inputs: SeenInput[]) => formSizeOf(form(...inputs)).seconds;
    const choice = input('a', { choices });
    expect(seconds(choice, choice)).toBeGreaterThan(seconds(choice) + 2);
    expect(seconds(choice, input('b'))).toBeGreaterThan(seconds(choice) + 28);
    expect(seconds(choice, input('b', { value: 'weet ik al' }))).toBeLessThan(seconds(choice, choice));
  });
});
