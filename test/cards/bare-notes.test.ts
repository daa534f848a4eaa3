// What a rule found in an answer is quoted to whoever typed it, and is not in what may stay.
import { withBareNotes } from '../../cards/what-stays';
import type { Pathway } from '../../src/domain/procedure/pathway';
import { act, openDesk, signal } from '../support/desk';
import { text, tinyPathway } from '../support/play';

const looking = (level: 'refuse' | 'ask' | 'hint'): Pathway => ({
  ...tinyPathway,
  rules: [
    { id: 'RAD-5.3', on: ['note'], level, when: { all: [{ identifies: { sure: true } }] }, say: text('no names here') },
  ],
});

it.each([['refuse'], ['ask'], ['hint']] as const)(
  'a rule that would %s tells which name it found, and says without it what it says',
  async (level) => {
    const desk = await openDesk({ pathway: looking(level) });
    const id = await signal(desk, { facts: 'Blue arm', pupil: 'Sanne Jansen' });
    const outcome = await act(desk, 'mila', id, 'note', { text: 'Sanne Jansen stayed behind.' });
    const notesOf = ({ answer }: typeof outcome) => JSON.stringify('notes' in answer ? answer.notes : []);
    expect(notesOf(outcome)).toMatch(/no names here.*Sanne/);
    const kept = withBareNotes(outcome);
    expect(notesOf(kept)).toMatch(/no names here.*RAD-5\.3/);
    expect(notesOf(kept)).not.toContain('Sanne');
    await desk.storage.close();
  },
);
