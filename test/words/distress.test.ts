// Whoever cries for help where a command stands is told whom to call; whoever mistypes is not.
import { asksContacts, readCommand, splitTyped } from '../../src/app/requests/read-command';
import { soundsUrgent } from '../../src/words/distress';

it.each([
  'help me',
  'er loopt iemand met een mes',
  'NOODGEVAL',
  'ze wil zelfmoord plegen',
  '112',
  'ik word bedreigd',
  'emergency',
])('“%s” asks whom to call', (typed) => {
  expect(soundsUrgent(typed)).toBe(true);
  expect(asksContacts(splitTyped(typed))).toBe(true);
});

it.each(['help', 'sinaal', 'dossier MC-2026-0007', 'signaal van de mentor', 'messen en vorken', 'brandweerdag'])(
  '“%s” does not',
  (typed) => {
    expect(soundsUrgent(typed)).toBe(false);
  },
);

it('leaves commands as they are', () => {
  const nobody = { reportReaders: false, onlyReports: false };
  expect(readCommand(splitTyped('/zorg help'), nobody)).toEqual({ asks: { type: 'help' } });
  expect(readCommand(splitTyped('/help me'), nobody)).toEqual({ asks: { type: 'contacts', text: '' } });
});
