/** Text typed where others read along (DES-12): looked at for names, never kept, repeated or logged. */
import { beginNotes } from '../../../src/words/notes/begin-notes';
import { openDesk } from '../../support/desk';

const hears = async (text: string, user = 'mila') => {
  const desk = await openDesk();
  const outcome = await desk.ask(user, { type: 'overheard', text });
  return {
    desk,
    outcome,
    asked: outcome.answer.kind === 'note' && outcome.answer.notes.some(({ rule }) => rule === 'DES-12'),
  };
};

it.each([
  'signaal Sanne de Boer heeft blauwe plekken',
  'sanne is weer niet op school',
  'bel haar moeder op 06 12 34 56 78',
  'mail naar ouders.devries@example.nl',
  'die jongen uit klas 3b',
  'geboren op 12-03-2012',
  'SANNE IS WEER NIET OP SCHOOL',
  'sanne_de_boer.jpg',
])('asks to take away: %s', async (text) => {
  const { desk, outcome, asked } = await hears(text);
  expect(asked).toBe(true);
  expect(outcome.changed).toBe(false);
  for (const word of text.split(' ').filter((one) => /sanne|boer|devries|-03-/i.test(one)))
    expect(JSON.stringify([outcome, desk.logged])).not.toContain(word);
  expect(desk.platform.posts).toEqual([]);
});

it.each([
  'signaal',
  'dossier MC-2026-0007',
  '/zorg',
  'help',
  'contact',
  'dossier',
  'kan Tess hier even naar kijken?',
  'hoe werkt dit?',
])('leaves alone: %s', async (text) => {
  expect((await hears(text)).asked).toBe(false);
});

it('is not read when it is of somebody we do not know, or longer than a remark: they are asked to see to it themselves', async () => {
  for (const [text, user] of [
    ['hoe werkt dit?', 'a guest'],
    [`hoe werkt dit? ${'dit '.repeat(1_000)}`, 'mila'],
  ] as const) {
    const { outcome } = await hears(text, user);
    expect(outcome.answer).toMatchObject({ kind: 'note', notes: [{ text: beginNotes.overheardUnread.text }] });
  }
});

it('is asked of somebody we do not know too, and tells them nothing else', async () => {
  const { desk, asked, outcome } = await hears('Sanne de Boer is weg', 'a guest');
  expect(asked).toBe(true);
  expect(outcome.answer).toMatchObject({ kind: 'note', notes: [{ rule: 'DES-12' }] });
  expect(JSON.stringify(desk.logged)).not.toMatch(/Sanne|Boer/);
});
