// The form in which people write a procedure: written out in full it is what it was, and each error speaks of what its
// author can change.
import { parsePathway } from '../../src/pathways/parse';
import { errorLine } from '../../src/pathways/read-yaml';
import { groupedByPathway, stemOf } from '../../src/pathways/source/pathway-files';
import type { PathwaySource } from '../../src/pathways/source/source-texts';
import { PRODUCT_ROLES } from '../support/roles';
import { SMALL_PATHWAY, smallWith } from './small-pathway';

type Beside = Pick<PathwaySource, 'parts' | 'languages'>;

const english = (source: string): Beside => ({ languages: [{ file: 'small.en.yaml', locale: 'en', source }] });
const parsed = (source: string, beside: Beside = {}) => parsePathway(source, 'small.yaml', PRODUCT_ROLES, {}, beside);

function errorsOf(source: string, beside: Beside = {}): string[] {
  const read = parsed(source, beside);
  return 'errors' in read ? read.errors.map(errorLine) : [];
}

function pathwayOf(source: string, beside: Beside = {}) {
  const read = parsed(source, beside);
  if ('errors' in read) throw new Error(read.errors.map(errorLine).join('\n'));
  return read.pathway;
}

const lineOf = (source: string, text: string) => source.split('\n').findIndex((line) => line.includes(text)) + 1;
const SMALL = pathwayOf(SMALL_PATHWAY);

/** The small procedure with several pieces replaced. */
const changed = (...pieces: (readonly [string, string])[]) =>
  pieces.reduce((source, [piece, other]) => {
    if (!source.includes(piece)) throw new Error(`there is no ${piece}`);
    return source.replace(piece, other);
  }, SMALL_PATHWAY);

describe('written shorter, a procedure is the same', () => {
  const RULE = 'refuse: { people: { field: participants, fewerThan: 2 } }';

  it.each<[string, string]>([
    [
      'a condition by its name',
      `conditions: { alone: { people: { field: participants, fewerThan: 2 } } }\n${changed([RULE, 'refuse: alone'])}`,
    ],
    [
      'the level and the rule in one',
      changed(['  - id: MELD-3.7\n', '  -\n'], [RULE, RULE.replace('refuse:', 'refuse MELD-3.7:')]),
    ],
    [
      'options as a map',
      smallWith('[{ value: good, label: { nl: Goed, en: Good } }]', '{ good: { nl: Goed, en: Good } }'),
    ],
    [
      'options by name',
      `options: { results: { good: { label: { nl: Goed, en: Good } } } }\n${changed(['[{ value: good, label: { nl: Goed, en: Good } }]', 'results'])}`,
    ],
    [
      'a field by its name',
      `fields: { agreed: { yesNo: { nl: Akkoord, en: Agreed } } }\n${changed(['{ id: agreed, type: yesNo, label: { nl: Akkoord, en: Agreed } }', 'agreed'])}`,
    ],
    ['the type before the label', smallWith('type: yesNo, label: { nl: Akkoord', 'yesNo: { nl: Akkoord')],
    [
      'who may do it, in short',
      changed(['by: { members: true }', 'by: members'], ['by: { roles: [mentor] }', 'by: [mentor]']),
    ],
    [
      'what all stages have, once',
      `defaults: { stage: { escalateTo: team_leader } }\n${SMALL_PATHWAY.split('stages:')[0]}stages:${SMALL_PATHWAY.split('stages:')[1]!.replaceAll('    escalateTo: team_leader\n', '')}`,
    ],
    ['several flags at once', smallWith('- flag: special', '- flag: [special]')],
  ])('%s', (_what, source) => {
    expect(pathwayOf(source)).toEqual(SMALL);
  });

  it('a decision table: each row asks what the table asks, and its own', () => {
    const table = `${SMALL_PATHWAY.split('rules:')[0]}rules:
  - on: talk
    when: { field: agreed, is: false }
    rows:
      - { hint MELD-3.7: { field: result, is: good }, say: { nl: Eerst, en: First } }
      - { hint MELD-3.8: { all: [{ flag: special }, { lead: empty }] }, say: { nl: Dan, en: Then } }
`;

    expect(pathwayOf(table).rules).toMatchObject([
      {
        id: 'MELD-3.7',
        on: ['talk'],
        when: {
          all: [
            { field: 'agreed', is: false },
            { field: 'result', is: 'good' },
          ],
        },
      },
      {
        id: 'MELD-3.8',
        on: ['talk'],
        when: { all: [{ field: 'agreed', is: false }, { flag: 'special' }, { lead: 'empty' }] },
      },
    ]);
  });

  it('acts and rules in files of their own', () => {
    const [head, rest] = SMALL_PATHWAY.split('acts:\n  - id: worry');
    const [acts, rules] = rest!.split('rules:\n');
    const parts = [
      { part: 'acts', file: 'small.acts.yaml', source: `acts:\n  - id: worry${acts}` },
      { part: 'rules', file: 'small.rules.yaml', source: `rules:\n${rules}` },
    ] as const;

    expect(pathwayOf(head!, { parts })).toEqual(SMALL);
    const broken = parts.map((one) => ({ ...one, source: one.source.replace('field: participants', 'field: nobody') }));
    expect(errorsOf(head!, { parts: broken })).toEqual([
      expect.stringMatching(/^small\.rules\.yaml:4 rules\[MELD-3\.7\]\.refuse.*act talk has no field nobody/),
    ]);
    expect(errorsOf(SMALL_PATHWAY, { parts: [{ ...parts[1], source: `flags: {}\n${parts[1].source}` }] })).toEqual([
      expect.stringMatching(/^small\.rules\.yaml:1 flags: `flags` does not belong in this file/),
      expect.stringMatching(/^small\.rules\.yaml:2 rules: `rules` stands in another file/),
    ]);
  });
});

describe('the standard acts about people', () => {
  const withPeople = (people: string) =>
    changed(
      ['anytime: [call]', 'anytime: [call, add_member, remove_member]'],
      ['coordinator: team_leader', `coordinator: team_leader\nleads: [team_leader]\npeople: ${people}`],
    );

  it('come with their rules, those that are offered and no others', () => {
    const { acts, rules } = pathwayOf(withPeople('standard'));

    expect(acts.slice(SMALL.acts.length).map(({ id, by }) => [id, by])).toEqual([
      ['add_member', { roles: ['team_leader'] }],
      ['remove_member', { roles: ['team_leader'] }],
    ]);
    expect(rules.slice(SMALL.rules.length).map(({ id, on, level }) => [id, on, level])).toEqual([
      ['DES-8', ['add_member'], 'refuse'],
      ['DES-10', ['remove_member'], 'refuse'],
    ]);
  });

  it('take exceptions in each part', () => {
    const { acts, rules } = pathwayOf(
      withPeople(
        '{ rule: MELD-5.4, add_member: { title: { nl: Erbij, en: In }, fields: { reason: false, people: { partners: true } }, refuse: false } }',
      ),
    );
    const added = acts.find(({ id }) => id === 'add_member');

    expect(added).toMatchObject({ title: { nl: 'Erbij' }, fields: [{ id: 'people', partners: true }] });
    expect(rules.slice(SMALL.rules.length).map(({ id, on }) => [id, on])).toEqual([['MELD-5.4', ['remove_member']]]);
  });

  it.each([
    ['{ add_membr: {} }', /people\.add_membr: The word "add_membr" is not known; did you mean "add_member"\?/],
    ['{ note: {} }', /people\.note: act note is offered nowhere/],
    ['{ add_member: { by: [mentr] } }', /people\.add_member\.by.*The role "mentr" is not known/],
    [
      '{ add_member: { fields: { people: { colour: red } } } }',
      /people\.add_member\.fields\.people\.colour: unknown key/,
    ],
  ])('report %s where it is written', (people, reason) => {
    const source = withPeople(people);

    expect(errorsOf(source)).toEqual([expect.stringMatching(reason)]);
    expect(errorsOf(source)[0]).toMatch(new RegExp(`^small\\.yaml:${lineOf(source, 'people: {')} `));
  });
});

describe('names', () => {
  const rule = (condition: string) => smallWith('{ people: { field: participants, fewerThan: 2 } }', condition);

  it.each<[string, string, RegExp]>([
    ['a condition', rule('alon'), /The condition "alon" is not known; did you mean "alone"\?/],
    ['one that is used nowhere', SMALL_PATHWAY, /conditions\.alone: the condition alone is used nowhere/],
  ])('that mean nothing are errors: %s', (_what, source, reason) => {
    expect(errorsOf(`conditions: { alone: { lead: empty } }\n${source}`).join('\n')).toMatch(reason);
  });

  it('of a list of options or a field are errors too', () => {
    expect(errorsOf(smallWith('[{ value: good, label: { nl: Goed, en: Good } }]', 'marks'))).toEqual([
      expect.stringMatching(/acts\[talk\]\.fields\[result\]\.options: The list of options "marks" is not known/),
    ]);
    expect(errorsOf(smallWith('{ id: agreed, type: yesNo, label: { nl: Akkoord, en: Agreed } }', 'agred'))).toEqual([
      expect.stringMatching(/acts\[talk\]\.fields\[3\]: The field "agred" is not known/),
    ]);
  });

  it('of conditions made of each other are errors', () => {
    const source = `conditions: { one: { not: two }, two: { not: one } }\n${rule('one')}`;

    expect(errorsOf(source)).toEqual([
      expect.stringMatching(/^small\.yaml:1 conditions\.two\.not: the condition one is made of itself/),
    ]);
  });

  it('stand for what is wrong in them where they are defined, with the place of use', () => {
    const source = `conditions:\n  alone: { any: [{ field: nobody, filled: true }] }\n${rule('{ all: [alone] }')}`;

    expect(errorsOf(source)).toEqual([
      `small.yaml:2 conditions.alone.any[0].field: act talk has no field nobody; there are: date, participants, result, agreed (used in small.yaml:${lineOf(source, 'all: [alone]')}, rules[MELD-3.7].refuse.all[0])`,
    ]);
  });
});

describe('other languages', () => {
  const dutch = smallWith('title: { nl: Bellen, en: Call }', 'title: Bellen');

  it('come from the file beside it, by the same ids', () => {
    expect(pathwayOf(dutch, english('acts: { call: { title: Call } }'))).toEqual(SMALL);
  });

  it('are missing where nothing says them', () => {
    const line = lineOf(dutch, 'title: Bellen');

    expect(errorsOf(dutch)).toEqual([
      `small.yaml:${line} acts[call].title: this text is not said in en: write it in small.en.yaml, beside this file`,
    ]);
    expect(errorsOf(dutch, english('acts:\n  call: {}\n'))).toEqual([
      'small.en.yaml:2 acts.call.title: is missing: it says “Bellen” in Dutch',
    ]);
  });

  it.each([
    ['acts: { call: { title: Call }, cal: { title: Call } }', 'acts.cal'],
    ['acts: { call: { title: Call, help: Call now } }', 'acts.call.help'],
    ['acts: { call: { title: Call } }\ncolour: red', 'colour'],
  ])('are too much where the procedure has no such text: %s', (source, path) => {
    expect(errorsOf(dutch, english(source))).toEqual([
      expect.stringMatching(new RegExp(`^small\\.en\\.yaml:\\d ${path}: the procedure has no text that is called so`)),
    ]);
  });

  it('are not asked of a rule that has no name yet: only of its level is spoken', () => {
    const texts = '{ nl: Altijd met twee., en: Always with two. }';
    const misspelt = SMALL_PATHWAY.replace('  - id: MELD-3.7\n    on: talk', '  - on: talk')
      .replace('    refuse: {', '    refuze MELD-3.7: {')
      .replace(texts, 'Altijd met twee.');
    const errors = errorsOf(misspelt, english('{}'));

    expect(errors).toContainEqual(expect.stringMatching(/refuze MELD-3\.7: unknown key .*; did you mean `refuse`\?$/));
    expect(errors.join('\n')).not.toMatch(/undefined|is missing: it says/);
  });

  it('are not said twice', () => {
    expect(errorsOf(SMALL_PATHWAY, english('acts: { call: { title: Call } }'))).toEqual([
      expect.stringMatching(/^small\.en\.yaml:1 acts\.call\.title: the file of the procedure says this/),
    ]);
  });

  it('of a rule stand under its act, level and id; of options, tasks and examples under theirs', () => {
    const source = changed(
      ['say: { nl: Altijd met twee., en: Always with two. }', 'say: Altijd met twee.'],
      ['label: { nl: Goed, en: Good }', 'label: Goed'],
      ['title: { nl: Wacht, en: Wait }', 'title: Wacht'],
    );
    const texts = `acts:
  talk: { fields: { result: { options: { good: Good } } }, tasks: { follow: Wait } }
rules: { talk: { refuse MELD-3.7: { say: Always with two. } } }`;

    expect(pathwayOf(source, english(texts))).toEqual(SMALL);
  });
});

describe('files', () => {
  const files = (...names: string[]) => names.map((file) => ({ file, source: '' }));

  it('belong to the one of the same name', () => {
    const { pathways, errors } = groupedByPathway(
      files('a/one.yaml', 'a/one.en.yaml', 'a/one.nl-BE.yaml', 'a/one.rules.yaml', 'b/one.yaml', 'a/two.yml'),
    );

    expect(errors).toEqual([]);
    expect(
      pathways.map(({ file, parts, languages }) => [
        file,
        parts?.map(({ part }) => part),
        languages?.map(({ locale }) => locale),
      ]),
    ).toEqual([
      ['a/one.yaml', ['rules'], ['en', 'nl-BE']],
      ['b/one.yaml', [], []],
      ['a/two.yml', [], []],
    ]);
    expect(stemOf('a/one.acts.yaml')).toBe('a/one');
  });

  it('that belong to none, or are in a language that nobody reads, are errors', () => {
    expect(groupedByPathway(files('one.yaml', 'one.xx.yaml', 'two.en.yaml')).errors.map(errorLine)).toEqual([
      expect.stringMatching(/^one\.xx\.yaml:1 "xx" has no file of its own/),
      expect.stringMatching(/^two\.en\.yaml:1 there is no two\.yaml beside this file/),
    ]);
  });
});
