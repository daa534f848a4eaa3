import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemLine } from '../../src/stories/format/problem';
import { readStory } from '../../src/stories/format/read-story';
import type { Story } from '../../src/stories/format/story';
import { PRODUCT_ROLES } from '../support/roles';

const HEAD = [
  'story: Een verhaal',
  'pathway: meldcode',
  'people:',
  '  mila: { name: Mila Bakker, roles: mentor }',
  '  ilse: { roles: [support_team_member] }',
  'steps:',
];

function read(...rows: readonly string[]) {
  return readStory('verhaal.yaml', [...HEAD, ...rows].join('\n'), PRODUCT_ROLES);
}

function storyOf(...rows: readonly string[]): Story {
  const result = read(...rows);
  if ('problems' in result) throw new Error(result.problems.map(problemLine).join('\n'));
  return result.story;
}

function problemsOf(...rows: readonly string[]): string[] {
  const result = read(...rows);
  return 'problems' in result ? result.problems.map(problemLine) : [];
}

const action = (...rows: readonly string[]) => storyOf(...rows).rows[0]!.action!;

describe('a story is read as it is written', () => {
  it.each([
    ['does', ['  - { who: mila, does: talk }'], { kind: 'act', act: 'talk' }],
    ['approve', ['  - { who: ilse, approve: decision1 }'], { kind: 'approve', act: 'decision1' }],
    ['tick', ['  - { who: ilse, tick: Noteer in Magister }'], { kind: 'tick', task: 'Noteer in Magister' }],
    ['show', ['  - { who: ilse, does: show }'], { kind: 'show' }],
    [
      'writes',
      ['  - { who: ilse, writes: signaal Sofie, where: mentor }'],
      { kind: 'write', text: 'signaal Sofie', channel: 'mentor' },
    ],
    ['opens', ['  - { who: ilse, does: talk, opens: telefoon }'], { kind: 'open', act: 'talk', tab: 'telefoon' }],
    [
      'press in a message',
      ['  - { who: ilse, press: Openen, message: nieuw bericht }'],
      { kind: 'press', label: 'Openen', message: 'nieuw bericht' },
    ],
    ['command', ['  - { who: ilse, command: "/signaal help" }'], { kind: 'command', text: '/signaal help' }],
  ])('%s', (_name, rows, doing) => {
    expect(action(...rows).doing).toEqual(doing);
  });

  it.each([
    ['nothing said', '', { kind: 'ok', hints: [] }],
    ['expect: ok', ', expect: ok', { kind: 'ok', hints: [] }],
    ['refuse beside does', ', refuse: MELD-3.7', { kind: 'refuse', rules: ['MELD-3.7'] }],
    ['two rules', ', refuse: [MELD-5.8, MELD-5.9]', { kind: 'refuse', rules: ['MELD-5.8', 'MELD-5.9'] }],
    ['any rule', ', refuse: any', { kind: 'refuse', rules: [] }],
    ['ask', ', ask: MELD-2.7', { kind: 'ask', rules: ['MELD-2.7'] }],
    ['hint', ', hint: ENR-M19', { kind: 'ok', hints: ['ENR-M19'] }],
    ['fields', ', fields: help_offered', { kind: 'fields', fields: ['help_offered'] }],
    ['stale', ', expect: stale', { kind: 'stale' }],
    ['unknown', ', expect: unknown', { kind: 'unknown' }],
  ])('expectation: %s', (_name, written, expected) => {
    expect(action(`  - { who: mila, does: talk${written} }`).expect).toEqual(expected);
  });

  it('takes an asked rule with a reason as accepted after that reason', () => {
    const {
      expect: expected,
      askedFirst,
      reasons,
    } = action('  - { who: mila, does: talk, ask: MELD-2.7, reasons: { MELD-2.7: Eerst overleggen. } }');
    expect({ expected, askedFirst, reasons }).toEqual({
      expected: { kind: 'ok', hints: [] },
      askedFirst: ['MELD-2.7'],
      reasons: { 'MELD-2.7': 'Eerst overleggen.' },
    });
  });

  it('lets one row move the clock, act and check', () => {
    const [row] = storyOf(
      '  - wait: 3 working days',
      '    who: mila',
      '    does: talk',
      '    check: { stage: step4_weighing, channel: { mentor: 2 }, not_members: ilse }',
    ).rows;
    expect(row).toMatchObject({
      number: 1,
      line: 7,
      move: { by: { workingDays: 3 } },
      action: { who: 'mila' },
      checks: [{ stage: 'step4_weighing', channel: { mentor: { messages: 2 } }, not_members: ['ilse'] }],
    });
  });

  it('checks the case that the row is about, unless it says otherwise', () => {
    const [row] = storyOf(
      '  - { who: mila, does: talk, case: een, check: [{ case: twee, status: open }, { stage: step4 }] }',
    ).rows;
    expect(row!.checks.map((check) => check.case)).toEqual(['twee', 'een']);
  });

  it('reads how much is asked and told, a tab, whose a task is, and who is away', () => {
    const [, row, last] = storyOf(
      '  - { who: mila, does: talk, opens: telefoon }',
      '  - { who: mila, does: talk, tab: telefoon, questions: at most 5, posts: 2, away: ilse, people: { ilse: { roles: teacher } }, check: { tasks: { sis: { owner: mila, due: +2 days } } } }',
      '  - back: [ilse, mila]',
    ).rows;
    expect(row).toMatchObject({
      action: { doing: { kind: 'act', act: 'talk' }, tab: 'telefoon', questions: 'at most 5' },
      posts: 2,
      people: { ilse: { roles: ['teacher'], onDuty: false } },
      checks: [{ tasks: { sis: { owner: 'mila', due: '+2 days' } } }],
    });
    expect(last!.people).toEqual({ ilse: { onDuty: true }, mila: { onDuty: true } });
  });

  it('collects the rules that a row exercises', () => {
    expect(
      storyOf('  - { who: mila, does: talk, hint: ENR-M19, rules: MELD-3.2, check: { rules: [MELD-3.1] } }').rows[0]!
        .rules,
    ).toEqual(['ENR-M19', 'MELD-3.2', 'MELD-3.1']);
  });

  it('checks what stands after the rows at the end', () => {
    const result = readStory(
      'v.yaml',
      [...HEAD, '  - { who: mila, does: talk }', 'check: { status: open }', 'leaks: Sofie'].join('\n'),
      PRODUCT_ROLES,
    );
    expect('story' in result && result.story.rows.at(-1)).toMatchObject({ number: 2, checks: [{ status: 'open' }] });
    expect('story' in result && result.story.leaks).toEqual(['Sofie']);
  });

  it('reads every story of this folder', () => {
    const text = readFileSync(join(__dirname, 'meldcode', 'twee-besluiten.yaml'), 'utf8');
    expect(readStory('twee-besluiten.yaml', text, PRODUCT_ROLES)).toHaveProperty('story.title');
  });
});

describe('what is wrong is said with file, line and what was probably meant', () => {
  it.each([
    [
      'a word',
      ['  - { who: mila, does: talk, ecpect: ok }'],
      'verhaal.yaml:7: The word "ecpect" is not known; did you mean "expect"?',
    ],
    [
      'a person',
      ['  - { who: milla, does: talk }'],
      'verhaal.yaml:7: The person "milla" is not known; did you mean "mila"? Known: mila, ilse.',
    ],
    [
      'a role in a check',
      ['  - check: { channel: { mentr: 1 } }'],
      'verhaal.yaml:7: The role "mentr" is not known; did you mean "mentor"?',
    ],
    [
      'a person in a check',
      ['  - check: { members: [mila, bram] }'],
      'verhaal.yaml:7: The person "bram" is not known.',
    ],
    [
      'a length of time',
      ['  - wait: a fortnight'],
      'verhaal.yaml:7: "wait" should be a length of time such as: 3 working days',
    ],
    ['a moment', ['  - at: straks'], 'verhaal.yaml:7: "at" should be a local time such as 2026-11-20T10:00'],
    ['who without what', ['  - who: mila'], 'verhaal.yaml:7: The row says who but not what'],
    ['what without who', ['  - does: talk'], 'verhaal.yaml:7: The row says what is done but not by whom'],
    [
      'two things',
      ['  - { who: mila, does: talk, tick: sis }'],
      'verhaal.yaml:7: A row does one thing; this one does act and tick. Make it two rows.',
    ],
    [
      'two endings',
      ['  - { who: mila, does: talk, refuse: X-1, expect: stale }'],
      'verhaal.yaml:7: A row ends in one way; this one expects stale and refuse.',
    ],
    [
      'an unreadable expectation',
      ['  - { who: mila, does: talk, expect: perhaps }'],
      'verhaal.yaml:7: The value "perhaps" is not known. Known: ok, stale, unknown.',
    ],
    [
      'too short a leak',
      ['  - { who: mila, does: talk }', 'leaks: [ab]'],
      'verhaal.yaml:8: An item of this list needs at least 3 letters.',
    ],
    ['another word for it', ['  - { by: mila, does: talk }'], 'verhaal.yaml:7: The word "by" is not known'],
    [
      'a word in capitals',
      ['  - { Who: mila, does: talk }'],
      'verhaal.yaml:7: The word "Who" is not known; did you mean "who"?',
    ],
    [
      'a check beside the row',
      ['  - { who: mila, does: talk, stage: x }'],
      'verhaal.yaml:7: The word "stage" is not known',
    ],
    [
      'somebody by name',
      ['  - { who: Mila Bakker, does: talk }'],
      'verhaal.yaml:7: The person "Mila Bakker" is not known',
    ],
    [
      'a number in signs',
      ['  - check: { direct: { mila: ">= 1" } }'],
      'verhaal.yaml:7: "mila" is not written in a way',
    ],
    [
      'a message without a button',
      ['  - { who: mila, does: talk, message: x }'],
      'verhaal.yaml:7: "message" says where the button of "press" stands',
    ],
    [
      'a channel without words',
      ['  - { who: mila, does: talk, where: mentor }'],
      'verhaal.yaml:7: "where" is the channel',
    ],
    ['words without a channel', ['  - { who: mila, writes: x }'], 'verhaal.yaml:7: "writes" is typed in a channel'],
    [
      'a channel of no role',
      ['  - { who: mila, writes: x, where: mentr }'],
      'verhaal.yaml:7: The role "mentr" is not known; did you mean "mentor"?',
    ],
    [
      'a tab of nothing',
      ['  - { who: mila, tick: sis, opens: x }'],
      'verhaal.yaml:7: "opens" opens the form of an act',
    ],
    [
      'a tab that nobody opened',
      ['  - { who: mila, does: talk, tab: x }'],
      'verhaal.yaml:7: The tab "x" is not known.',
    ],
    [
      'answers in a form that is left',
      ['  - { who: mila, does: talk, opens: x, with: { a: b } }'],
      'verhaal.yaml:7: A form that is opened and left',
    ],
    [
      'a tab and an old card',
      ['  - { who: mila, does: talk, opens: x }', '  - { who: mila, does: talk, tab: x, card: old }'],
      'verhaal.yaml:8: A form in a tab is as old as it is',
    ],
    ['somebody unknown who is away', ['  - away: bram'], 'verhaal.yaml:7: The person "bram" is not known'],
    [
      'what a task has not',
      ['  - check: { tasks: { sis: { whose: mila } } }'],
      'verhaal.yaml:7: The word "whose" is not known',
    ],
    ['an empty row', ['  - {}'], 'verhaal.yaml:7: The row does nothing'],
  ])('%s', (_name, rows, message) => {
    expect(problemsOf(...rows).join('\n')).toContain(message);
  });

  it('names all problems at once, in the order of the file', () => {
    const problems = problemsOf('  - { who: mila, does: talk, ecpect: ok }', '  - { who: mila, doez: talk }');
    expect(problems.map((line) => line.split(' ')[0])).toEqual(['verhaal.yaml:7:', 'verhaal.yaml:8:']);
  });

  it('says in words what should stand there', () => {
    const result = readStory(
      'v.yaml',
      ['story: x', 'pathway: meldcode', 'people: mila', 'steps: []'].join('\n'),
      PRODUCT_ROLES,
    );
    expect('problems' in result && result.problems.map(problemLine)).toEqual([
      'v.yaml:3: "people" should be names with a value each (name: value).',
      'v.yaml:4: "steps" needs at least 1 of them.',
    ]);
  });

  it('says where YAML itself goes wrong', () => {
    expect(problemsOf('  - { who: mila').join('\n')).toMatch(/^verhaal\.yaml:\d+: /);
  });

  it('says what a file lacks that is no story at all', () => {
    const result = readStory('leeg.yaml', 'naam: school', PRODUCT_ROLES);
    expect('problems' in result && result.problems.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        '"story" is missing.',
        '"steps" is missing.',
        expect.stringContaining('The word "naam" is not known'),
      ]),
    );
  });
});
