/** That a form whose questions do not hang together is refused, with the line that says so. */
import { errorLine } from '../../src/pathways/read-yaml';
import { parsePathway } from '../../src/pathways/parse';
import { GROWING_FILE } from '../support/growing';
import { PRODUCT_ROLES } from '../support/roles';

/** What is said of the file with one piece replaced; throws when the piece is not there. */
function saidOf(piece: string, other: string): string {
  if (!GROWING_FILE.includes(piece)) throw new Error(`the file has no ${piece}`);
  const result = parsePathway(GROWING_FILE.replace(piece, other), 'growing.yaml', PRODUCT_ROLES);
  return 'errors' in result ? result.errors.map(errorLine).join('\n') : 'nothing';
}

it.each([
  [
    'a later question',
    '{ field: seen, is: false } }\n      - { id: who',
    '{ field: sure, is: false } }\n      - { id: who',
    /growing\.yaml:23 .*from_whom may depend on questions before it only, and sure is not/,
  ],
  [
    'itself',
    'when: { field: seen, is: false } }',
    'when: { field: from_whom, is: other } }',
    /questions before it only/,
  ],
  ['what is typed', 'when: { field: seen, is: false } }', 'when: { field: facts, filled: true } }', /facts is typed/],
  [
    'a question that is not there',
    'when: { field: seen, is: false } }',
    'when: { field: sene, is: false } }',
    /act worry has no field sene/,
  ],
])('a question does not depend on %s', (_what, piece, other, reason) => {
  expect(saidOf(piece, other)).toMatch(reason);
});

test('a question outside a folded section does not depend on one inside', () => {
  const sure = GROWING_FILE.split('\n').find((line) => line.includes('id: sure'))!;
  const after = `${sure}\n      - { id: why, type: yesNo, label: { nl: W, en: W }, when: { field: sure, is: true } }`;
  expect(saidOf(sure, after)).toMatch(/why depends on sure, which is in a folded section/);
});

it.each([
  ['a day where no date is asked', 'fromMessage: true', 'from: today', /only a date is filled in from `today`/],
  [
    'a person where none is asked',
    'fromMessage: true',
    'from: actor',
    /only a field for people, or for organisations of a kind, is filled in from `actor`/,
  ],
  [
    'an act that is not there',
    'last: plan, field: secret',
    'last: plam, field: secret',
    /there is no act plam; did you mean plan\?/,
  ],
  [
    'a question that is not there',
    'last: plan, field: secret',
    'last: plan, field: secrets',
    /act plan has no field secrets; did you mean secret\?/,
  ],
  [
    'another kind of answer',
    'last: plan, field: secret',
    'last: plan, field: participants',
    /participants is people, and secret is text/,
  ],
  [
    'what fewer people may read',
    'level: L2, from:',
    'from:',
    /secret of plan is L2, and secret is read by more people \(L1\)/,
  ],
  [
    'what only some may read',
    'id: secret, type: text, label: { nl: Naam, en: Naam }, level: L2 }',
    'id: secret, type: text, label: { nl: Naam, en: Naam }, level: L2, readers: { roles: [mentor] } }',
    /secret of plan has readers/,
  ],
  [
    'who does something that is kept',
    '    by: { roles: [employee] }\n',
    '    by: { roles: [employee] }\n    actorLevel: L3\n',
    /who does worry is L3, and mentor is L1/,
  ],
])('a question is not filled in from %s', (_what, piece, other, reason) => {
  expect(saidOf(piece, other)).toMatch(reason);
});

it.each([
  [
    'is there',
    'section: more }\n      - { id: sure',
    'section: moer }\n      - { id: sure',
    /there is no section moer; did you mean more\?/,
  ],
  [
    'has something in it',
    'sections: [{',
    'sections: [{ id: none, title: { nl: N, en: N } }, {',
    /no question stands in section none/,
  ],
  [
    'is there once',
    'sections: [{',
    'sections: [{ id: more, title: { nl: N, en: N } }, {',
    /there are two sections more/,
  ],
  [
    'has its questions together',
    'fromMessage: true',
    'section: more',
    /the questions of section more do not stand together/,
  ],
  [
    'that is folded asks nothing that is always required',
    'section: more }\n      - { id: sure',
    'section: more, required: true }\n      - { id: sure',
    /opinion is in a folded section: it is required under a condition/,
  ],
  [
    'that is folded hides no text of a message',
    'fromMessage: true',
    'section: more, fromMessage: true',
    /what was typed would be out of sight/,
  ],
])('a section %s', (_what, piece, other, reason) => {
  expect(saidOf(piece, other)).toMatch(reason);
});

test('a form that holds together has nothing wrong with it', () => {
  expect(saidOf('version: 1', 'version: 2')).toBe('nothing');
});
