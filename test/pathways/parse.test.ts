import { parsePathway } from '../../src/pathways/parse';
import { errorLine } from '../../src/pathways/read-yaml';
import { SMALL_PATHWAY, smallWith } from './small-pathway';
import { PRODUCT_ROLES } from '../support/roles';

const FILE = 'pathways/small.yaml';

function parsed(source: string) {
  const result = parsePathway(source, FILE, PRODUCT_ROLES);
  if ('errors' in result) throw new Error(result.errors.map(errorLine).join('\n'));
  return result.pathway;
}

function errorsOf(source: string): string[] {
  const result = parsePathway(source, FILE, PRODUCT_ROLES);
  return 'errors' in result ? result.errors.map(errorLine) : [];
}

/** The number of the line that holds this text. */
const lineOf = (source: string, text: string) => source.slice(0, source.indexOf(text)).split('\n').length;

describe('what a file may leave out', () => {
  it('fills in the defaults', () => {
    const { acts, afterwards, urgentContacts } = parsed(SMALL_PATHWAY);

    expect(acts[0]).toMatchObject({ id: 'worry', effects: [], notices: [], sisEntry: true, urgent: false });
    expect(acts[1]?.fields[0]).toMatchObject({ id: 'date', level: 'L1', required: false });
    expect({ afterwards, urgentContacts }).toEqual({ afterwards: [], urgentContacts: [] });
  });

  it('reads the short form of a condition and of a rule', () => {
    const { stages, rules } = parsed(SMALL_PATHWAY);

    expect(stages[0]?.completes).toEqual({ has: { act: 'talk' } });
    expect(rules[0]).toMatchObject({
      id: 'MELD-3.7',
      on: ['talk'],
      level: 'refuse',
      when: { people: { field: 'participants', fewerThan: 2 } },
    });
  });
});

describe('what is wrong with a file', () => {
  it('is told all at once, each error with its line', () => {
    const source = smallWith('command: klein', 'command: Klein!')
      .replace('due: { weeks: 1 }', 'due: { months: 1 }')
      .replace('urgent: true', 'urgnet: true');

    expect(errorsOf(source)).toEqual([
      `${FILE}:${lineOf(source, 'command:')} command: a command is one word in small letters`,
      `${FILE}:${lineOf(source, 'months')} acts[talk].effects[1].task.due.months: unknown key \`months\`, or keys that do not belong together`,
      `${FILE}:${lineOf(source, 'urgnet')} acts[call].urgnet: unknown key \`urgnet\`; did you mean \`urgent\`?`,
    ]);
  });

  it('names a missing key where its parent stands', () => {
    const source = smallWith('    title: { nl: Gesprek, en: Talk }\n', '');

    expect(errorsOf(source)).toEqual([
      `${FILE}:${lineOf(source, '  - id: talk')} acts[talk].title: \`title\` is missing`,
    ]);
  });

  it('asks for Dutch and English everywhere', () => {
    expect(errorsOf(smallWith('{ nl: Bellen, en: Call }', '{ nl: Bellen }'))).toEqual([
      expect.stringMatching(/acts\[call\]\.title\.en: `en` is missing$/),
    ]);
    expect(errorsOf(smallWith('{ nl: Bellen, en: Call }', 'Bellen'))).toEqual([
      expect.stringMatching(/acts\[call\]\.title: /),
    ]);
  });

  it('points at the condition that was most likely meant', () => {
    expect(errorsOf(smallWith('fewerThan: 2', 'fewerThan: two'))).toEqual([
      expect.stringMatching(/rules\[MELD-3\.7\]\.refuse\.people\.fewerThan: .*number/),
    ]);
    expect(errorsOf(smallWith('{ has: talk }', '{ hass: talk }'))).toEqual([
      expect.stringMatching(/stages\[first\]\.completes\.hass: unknown key `hass`; did you mean `has`\?$/),
    ]);
  });

  it('wants exactly one level in a rule', () => {
    const both = smallWith('    say: { nl: Altijd', '    hint: { lead: empty }\n    say: { nl: Altijd');

    expect(errorsOf(both)).toEqual([
      expect.stringMatching(/rules\[MELD-3\.7\]: a rule has exactly one of refuse, ask and hint$/),
    ]);
  });

  it.each([
    ['a rule id that is none', 'id: MELD-3.7', 'id: RULE-1', /a rule id looks like MELD-3\.13/],
    ['a role that nobody has', 'owner: { role: mentor }', 'owner: { role: wizard }', /stages\[first\]\.owner\.role: /],
    ['a task without an end', 'due: { weeks: 1 }, ', '', /task\.due: `due` is missing/],
    ['a task without an owner', 'owner: { actor: true }, ', '', /task\.owner: `owner` is missing/],
    [
      'a task without escalation',
      'escalateTo: team_leader, doneBy',
      'doneBy',
      /task\.escalateTo: `escalateTo` is missing/,
    ],
    [
      'a length of time that nobody means',
      'due: { weeks: 1 }',
      'due: { workingDays: 1000000000 }',
      /task\.due.*10000|task\.due: this has none of the forms/,
    ],
    ['two units of time', 'due: { weeks: 1 }', 'due: { weeks: 1, days: 2 }', /task\.due: this has none of the forms/],
  ])('refuses %s', (_what, piece, other, reason) => {
    expect(errorsOf(smallWith(piece, other)).join('\n')).toMatch(reason);
  });

  it('is told of broken YAML too, with the line', () => {
    expect(errorsOf('id: small\ntitle: { nl: "open"\n')).toEqual([
      expect.stringMatching(/^pathways\/small\.yaml:3 a `\{` or `\[` that was opened before this place is not closed$/),
    ]);
    expect(errorsOf('id: one\nid: two\n')).toEqual([
      expect.stringMatching(/^pathways\/small\.yaml:2 Map keys must be unique/),
    ]);
    expect(errorsOf('id: one\nstages:\n  - help: Let op: bel\n  - due: 1\n   title: x\n')).toEqual([
      expect.stringMatching(/^pathways\/small\.yaml:3 a text with `: ` in it stands between double quotes/),
    ]);
    expect(errorsOf('id: one\nstages:\n  - due: 1\n   title: x\n')).toEqual([
      expect.stringMatching(/^pathways\/small\.yaml:4 this line does not stand as far to the right/),
    ]);
    expect(errorsOf('')).toEqual([expect.stringMatching(/^pathways\/small\.yaml:1 /)]);
  });
});
