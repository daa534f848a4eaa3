import { countedByKind, findLeaks, formsSearched } from '../../src/stories/playing/leaks';

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

it.each([
  ['in hexadecimal', Buffer.from('x Renée Dubois').toString('hex').toUpperCase()],
  ['without its accents', 'renee dubois'],
  ['with accents of their own', 'Rene\u0301e Dubois'],
  ['in wide letters', 'Ｒｅｎéｅ Dubois'],
  ['in a page', 'Ren&#233;e Dubois'],
  ['in a URL within a URL', encodeURIComponent(encodeURIComponent('Renée Dubois'))],
])('is found %s', (_how, text) => {
  expect(found(text, 'Renée Dubois')).toBe(true);
});

it('is not found in hexadecimal when it is short: ids would hold it by chance', () => {
  expect(found(Buffer.from('Ties').toString('hex'), 'Ties')).toBe(false);
});

it('counts what was searched by kind, and in how many forms', () => {
  expect(
    countedByKind([
      { what: 'URL', text: '' },
      { what: 'chat.update', text: '' },
      { what: 'URL', text: '' },
    ]),
  ).toEqual({ URL: 2, 'chat.update': 1 });
  expect(formsSearched(['Sofie'])).toBeGreaterThan(10);
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
  expect(findLeaks(['Sofie'], captured)).toEqual([
    'LEAK: "Sofie" was found in a chat.postMessage',
    'LEAK: "Sofie" was found in a log line (info)',
  ]);
});
