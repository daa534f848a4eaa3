import { findLeaks } from '../../src/stories/leaks';

const found = (text: string, string = 'Sofie Jansen') => findLeaks([string], [{ what: 'message', text }]).length > 0;

it.each([
  ['as it is', 'Het gaat om Sofie Jansen.'],
  ['in other letters', 'HET GAAT OM SOFIE JANSEN'],
  ['in a URL', 'https://x.invalid/?q=Sofie%20Jansen'],
  ['in a form', 'q=Sofie+Jansen&x=1'],
  ['in base64', Buffer.from('Sofie Jansen').toString('base64')],
  ['in base64 of a longer text, one off', Buffer.from('x Sofie Jansen y').toString('base64')],
  ['in base64 of a longer text, two off', Buffer.from('xy Sofie Jansen y').toString('base64')],
  ['in base64 for URLs', Buffer.from('{"pupil":"Sofie Jansen"}').toString('base64url')],
])('is found %s', (_how, text) => {
  expect(found(text)).toBe(true);
});

it('is found with letters outside ASCII, as JSON may write them', () => {
  expect(found('{"name":"Ren\\u00e9e Dubois"}', 'Renée Dubois')).toBe(true);
  expect(found(encodeURIComponent('Renée Dubois'), 'Renée Dubois')).toBe(true);
});

it('is not found where it is not', () => {
  expect(found('Sofie speelde. Mevrouw Jansen ook.')).toBe(false);
});

it('is found as a word of its own only, when it is short', () => {
  expect(found('https://x.invalid/v3/activities', 'Ties')).toBe(false);
  expect(found('activities van Ties', 'Ties')).toBe(true);
  expect(found('?q=ties&x=1', 'Ties')).toBe(true);
});

it('names each kind of payload once', () => {
  const captured = ['chat.postMessage', 'chat.postMessage', 'log line (info)'].map((what) => ({ what, text: 'Sofie' }));
  expect(findLeaks(['Sofie'], captured)).toEqual(['LEAK: "Sofie" was found in a chat.postMessage', 'LEAK: "Sofie" was found in a log line (info)']);
});
