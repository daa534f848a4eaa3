/** What `story --fix` makes of every form that stories were written in, what it keeps, and what it refuses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPathways } from '../../../src/compose/load-files';
import { problemLine } from '../../../src/stories/format/problem';
import { readStory } from '../../../src/stories/format/read-story';
import type { Story } from '../../../src/stories/format/story';
import { fixStory, problemsOfOldSpelling, type KnownProcedures } from '../../../src/stories/old-spelling/fix-story';
import { PRODUCT_ROLES } from '../../support/roles';

const HEAD = [
  'story: Een verhaal',
  'pathway: meldcode',
  'people:',
  '  mila: { name: Mila Bakker, roles: mentor }',
  '  ilse: { roles: [support_team_member] }',
  'steps:',
];

let procedures: KnownProcedures;
beforeAll(async () => {
  const editions = await loadPathways(undefined, PRODUCT_ROLES);
  procedures = { pathways: editions.map(({ pathway }) => pathway), roles: PRODUCT_ROLES };
});

/** The text after --fix; as it was when there is nothing to change. */
function fixedText(text: string): string {
  const fixed = fixStory('verhaal.yaml', text, procedures);
  if (fixed.kind === 'unfit') throw new Error(fixed.problems.map(problemLine).join('\n'));
  const now = fixed.kind === 'fixed' ? fixed.text : text;
  expect(fixStory('verhaal.yaml', now, procedures)).toEqual({ kind: 'strict' });
  return now;
}

function storyFixed(text: string): Story {
  const read = readStory('verhaal.yaml', fixedText(text), PRODUCT_ROLES);
  if ('problems' in read) throw new Error(read.problems.map(problemLine).join('\n'));
  return read.story;
}

const storyOf = (...rows: readonly string[]): Story => storyFixed([...HEAD, ...rows].join('\n'));
const action = (...rows: readonly string[]) => storyOf(...rows).rows[0]!.action!;
const rowFixed = (...rows: readonly string[]): string =>
  fixedText([...HEAD, ...rows].join('\n'))
    .split('\n')
    .slice(HEAD.length)
    .join('\n');

describe('a story in an older spelling is rewritten, and then read as it was meant', () => {
  it.each([
    ['does', ['  - { who: mila, does: map_signals }'], { kind: 'act', act: 'map_signals' }],
    ['do by', ['  - { by: mila, do: map_signals }'], { kind: 'act', act: 'map_signals' }],
    ['approve', ['  - { who: ilse, approve: decision1 }'], { kind: 'approve', act: 'decision1' }],
    ['does: approve', ['  - { who: ilse, does: approve decision1 }'], { kind: 'approve', act: 'decision1' }],
    ['does: { approve }', ['  - { who: ilse, does: { approve: decision1 } }'], { kind: 'approve', act: 'decision1' }],
    ['tick', ['  - { who: ilse, tick: Noteer in Magister }'], { kind: 'tick', task: 'Noteer in Magister' }],
    ['show', ['  - { who: ilse, does: show }'], { kind: 'show' }],
    ['show: true', ['  - { who: ilse, show: true }'], { kind: 'show' }],
    ['command', ['  - { who: ilse, command: "/signaal help" }'], { kind: 'command', text: '/signaal help' }],
  ])('%s', (_name, rows, doing) => {
    expect(action(...rows).doing).toEqual(doing);
  });

  it.each([
    ['nothing said', '', { kind: 'ok', hints: [] }],
    ['expect: ok', ', expect: ok', { kind: 'ok', hints: [] }],
    ['refuse beside does', ', refuse: MELD-3.7', { kind: 'refuse', rules: ['MELD-3.7'] }],
    ['expect: { refuse }', ', expect: { refuse: MELD-3.7 }', { kind: 'refuse', rules: ['MELD-3.7'] }],
    ['in words', ', expect: refused MELD-3.7', { kind: 'refuse', rules: ['MELD-3.7'] }],
    ['two rules', ', refused: [MELD-5.8, MELD-5.9]', { kind: 'refuse', rules: ['MELD-5.8', 'MELD-5.9'] }],
    ['any rule', ', refuse: any', { kind: 'refuse', rules: [] }],
    ['ask', ', ask: MELD-2.7', { kind: 'ask', rules: ['MELD-2.7'] }],
    ['hint', ', expect: { hint: ENR-M19 }', { kind: 'ok', hints: ['ENR-M19'] }],
    ['fields', ', expect: { fields: help_offered }', { kind: 'fields', fields: ['help_offered'] }],
    ['stale', ', expect: stale', { kind: 'stale' }],
    ['unknown', ', unknown: true', { kind: 'unknown' }],
    ['a rule alone', ', expect: MELD-3.7', { kind: 'refuse', rules: ['MELD-3.7'] }],
    ['a list of rules', ', expect: [MELD-5.8, MELD-5.9]', { kind: 'refuse', rules: ['MELD-5.8', 'MELD-5.9'] }],
  ])('expectation: %s', (_name, written, expected) => {
    expect(action(`  - { who: mila, does: map_signals${written} }`).expect).toEqual(expected);
  });

  it('takes an asked rule with a reason as accepted after that reason', () => {
    const {
      expect: expected,
      askedFirst,
      reasons,
    } = action('  - { who: mila, does: map_signals, ask: MELD-2.7, reasons: { MELD-2.7: Eerst overleggen. } }');
    expect({ expected, askedFirst, reasons }).toEqual({
      expected: { kind: 'ok', hints: [] },
      askedFirst: ['MELD-2.7'],
      reasons: { 'MELD-2.7': 'Eerst overleggen.' },
    });
  });

  it('takes a map called fields as answers, and a list as fields expected to be wrong', () => {
    expect(action('  - { who: mila, does: map_signals, fields: { date: today } }').answers).toEqual({ date: 'today' });
    expect(action('  - { who: mila, does: map_signals, fields: [date] }').expect).toEqual({
      kind: 'fields',
      fields: ['date'],
    });
  });

  it('lets one row move the clock, act and check', () => {
    const [row] = storyOf(
      '  - wait: 3 working days',
      '    who: mila',
      '    does: map_signals',
      '    then: { stage: step4_weighing, channels: { mentor: 2 }, non_members: ilse }',
    ).rows;
    expect(row).toMatchObject({
      number: 1,
      line: 7,
      move: { by: { workingDays: 3 } },
      action: { who: 'mila' },
      checks: [{ stage: 'step4_weighing', channel: { mentor: { messages: 2 } }, not_members: ['ilse'] }],
    });
  });

  it('takes checks that stand beside the row or under what it expects', () => {
    const beside = storyOf(
      '  - { who: mila, does: map_signals, stage: step4_weighing, channels: { ot: 2 }, dm: { Mila Bakker: 1 }, record: map_signals }',
    ).rows[0]!;
    expect(beside.checks).toMatchObject([
      {
        stage: 'step4_weighing',
        channel: { support_team_member: { messages: 2 } },
        direct: { mila: { messages: 1 } },
        record: [{ act: 'map_signals' }],
      },
    ]);
    const under = storyOf(
      '  - { who: mila, does: map_signals, expect: { refuse: MELD-3.7, no_record: map_signals, messages: { mentor: 0 } }, check: { status: open } }',
    ).rows[0]!;
    expect(under).toMatchObject({
      action: { expect: { kind: 'refuse', rules: ['MELD-3.7'] } },
      checks: [{ status: 'open', no_record: ['map_signals'], channel: { mentor: { messages: 0 } } }],
    });
  });

  it('checks the case that the row is about, unless it says otherwise', () => {
    const [row] = storyOf(
      '  - { who: mila, does: map_signals, case: een, stage: step4_weighing, check: { case: twee, status: open } }',
      '  - { who: mila, does: map_signals, case: een, stage: step4_weighing }',
    ).rows;
    expect(row!.checks.map((check) => check.case)).toEqual(['twee']);
    expect(
      storyOf('  - { who: mila, does: map_signals, case: een, stage: step4_weighing }').rows[0]!.checks,
    ).toMatchObject([{ case: 'een', stage: 'step4_weighing' }]);
  });

  it('takes people by name, wherever a row or check names one', () => {
    const [row] = storyOf(
      '  - { who: Mila Bakker, does: map_signals, check: { members: [mila, Ilse], lead: Mila, direct: { mila bakker: 1 }, sees: { who: Mila, text: x }, record: { act: map_signals, by: Mila Bakker } } }',
    ).rows;
    expect(row).toMatchObject({
      action: { who: 'mila' },
      checks: [
        {
          members: ['mila', 'ilse'],
          lead: 'mila',
          direct: { mila: { messages: 1 } },
          sees: [{ who: 'mila' }],
          record: [{ by: 'mila' }],
        },
      ],
    });
  });

  it.each([
    [
      'a list',
      'people: [{ id: mila, name: Mila Bakker, role: mentor }]',
      { mila: { name: 'Mila Bakker', roles: ['mentor'] } },
    ],
    [
      'a list without ids',
      'people: [{ name: Mila Bakker, role: mentor }]',
      { mila: { name: 'Mila Bakker', roles: ['mentor'] } },
    ],
    [
      'roles alone',
      'people: { mila: mentor, ilse: [ot, teamleider] }',
      { mila: { roles: ['mentor'] }, ilse: { roles: ['support_team_member', 'team_leader'] } },
    ],
    [
      'roles as people call them',
      'people: { mila: { role: conciërge }, ilse: { roles: [Veiligheidscoördinator, OT-medewerker, Support-team member] } }',
      {
        mila: { roles: ['support_staff'] },
        ilse: { roles: ['safety_coordinator', 'support_team_member', 'support_team_member'] },
      },
    ],
  ])('people: %s', (_name, people, expected) => {
    const text = ['story: x', 'pathway: meldcode', people, 'steps:', '  - { who: mila, does: map_signals }'].join('\n');
    expect(storyFixed(text)).toMatchObject({ people: expected });
  });

  it('collects the rules that a row exercises', () => {
    expect(
      storyOf('  - { who: mila, does: map_signals, hint: ENR-M19, rules: MELD-3.2, check: { rules: [MELD-3.1] } }')
        .rows[0]!.rules,
    ).toEqual(['ENR-M19', 'MELD-3.2', 'MELD-3.1']);
  });

  it('checks what stands after the rows at the end', () => {
    const story = storyOf('  - { who: mila, does: map_signals }', 'finally: { status: open }', 'leaks: Sofie');
    expect(story.rows.at(-1)).toMatchObject({ number: 2, checks: [{ status: 'open' }] });
    expect(story.leaks).toEqual(['Sofie']);
  });
});

describe('more of what was understood', () => {
  it.each([
    ['closed as a stage', '  - check: { stage: gesloten }', '  - check: { status: closed }'],
    ['a stage by its title', '  - check: { stage: Stap 2 }', '  - check: { stage: step2_consultation }'],
    [
      'an act by its title',
      '  - { who: ilse, does: Signalen in kaart brengen }',
      '  - { who: ilse, does: map_signals }',
    ],
    [
      'a number',
      '  - check: { direct: { mila: "> 1", ilse: { new: "<= 3" } } }',
      '  - check: { direct: { mila: at least 2, ilse: { new: at most 3 } } }',
    ],
    ['a length', '  - wait: { weeks: 2 }', '  - wait: 2 weeks'],
    ['a length in Dutch', '  - wait: één werkdag', '  - wait: 1 working day'],
    ['a moment in Dutch', '  - at: maandag 10.00', '  - at: monday 10:00'],
    ['ticking all', '  - { who: ilse, tick: alles sis }', '  - { who: ilse, tick: all sis }'],
    [
      'the answers of a form',
      '  - { who: ilse, does: map_signals, with: { factsChecked: ja, minors_at_home: Nog niet bekend } }',
      '  - { who: ilse, does: map_signals, with: { facts_checked: yes, minors_at_home: unknown } }',
    ],
    [
      'a field that is wrong',
      '  - { who: ilse, does: map_signals, fields: minorsAtHome }',
      '  - { who: ilse, does: map_signals, fields: minors_at_home }',
    ],
    [
      'a rule',
      '  - { who: ilse, does: map_signals, refuse: meld-1.2 }',
      '  - { who: ilse, does: map_signals, refuse: MELD-1.2 }',
    ],
    [
      'ok beside something else',
      '  - { who: ilse, does: map_signals, expect: { ok: true, not: DES-3 } }',
      '  - { who: ilse, does: map_signals, not: DES-3 }',
    ],
    [
      'both',
      '  - { who: ilse, does: map_signals, expect: { stale: true, sees: Stap 2 } }',
      '  - { who: ilse, does: map_signals, expect: stale, sees: Stap 2 }',
    ],
  ])('%s', (_name, row, rewritten) => {
    expect(rowFixed(row)).toBe(rewritten);
  });

  it('leaves comments, order, quotes and spaces as they are', () => {
    const rows = [
      '  # Eerst dit.',
      '  - by:   mila                   # wie',
      "    do:   'map_signals'",
      '    answers: { facts: "Een, twee.",   facts_checked: no }   # zo',
      '    stage: step1_signals           # nog steeds',
      '',
      '  # En dan dit.',
      '  - wait: 3 werkdagen',
      'leaks: [ "Sofie" ]',
    ];
    expect(rowFixed(...rows)).toBe(
      [
        '  # Eerst dit.',
        '  - who:   mila                   # wie',
        "    does:   'map_signals'",
        '    with: { facts: "Een, twee.",   facts_checked: no }   # zo',
        '    check: { stage: step1_signals }           # nog steeds',
        '',
        '  # En dan dit.',
        '  - wait: 3 working days',
        'leaks: [ "Sofie" ]',
      ].join('\n'),
    );
  });

  it('goes through what is written once and used again', () => {
    const text = rowFixed(
      '  - &map',
      '    by: mila',
      '    do: map_signals',
      '    answers: &form { facts: Een plek., facts_checked: ja }',
      '  - <<: *map',
      '    answers: { <<: *form, facts_checked: nee }',
    );
    expect(text).toContain('with: { <<: *form, facts_checked: no }');
    expect(text).toContain('with: &form { facts: Een plek., facts_checked: yes }');
  });
});

describe('what cannot be rewritten is left as it is', () => {
  const unfit = (...rows: readonly string[]) => {
    const fixed = fixStory('verhaal.yaml', [...HEAD, ...rows].join('\n'), procedures);
    return fixed.kind === 'unfit' ? fixed.problems.map(problemLine) : fixed.kind;
  };

  it.each([
    [
      'a word that nobody ever understood',
      ['  - { by: mila, dreams: talk }'],
      'verhaal.yaml:7: The word "dreams" is not known',
    ],
    [
      'a row that does two things',
      ['  - { by: mila, do: map_signals, tick: sis }'],
      'verhaal.yaml:7: A row does one thing',
    ],
    [
      'the same word twice',
      ['  - { by: mila, who: ilse, do: map_signals }'],
      'verhaal.yaml:7: The word "by" is not known',
    ],
    ['YAML that is none', ['  - { by: mila'], 'verhaal.yaml:7:'],
  ])('%s', (_name, rows, message) => {
    expect([unfit(...rows)].flat().join('\n')).toContain(message);
  });
});

it('says of each word in an older spelling what it is now, on its line, and what to run', () => {
  const text = [...HEAD, '  - by: mila', '    do: map_signals', '    expect: { refuse: MELD-1.2 }'].join('\n');
  expect(problemsOfOldSpelling('mijn verhaal.yaml', text, procedures)!.map(problemLine)).toEqual([
    'mijn verhaal.yaml:7: "by" is "who" now',
    'mijn verhaal.yaml:8: "do" is "does" now',
    'mijn verhaal.yaml:9: "expect: { refuse: MELD-1.2 }" is "refuse: MELD-1.2" now',
    'mijn verhaal.yaml:7: This story is in an older spelling. To have it rewritten: npx zorgspoor story --fix "mijn verhaal.yaml"',
  ]);
  expect(
    problemsOfOldSpelling('v.yaml', [...HEAD, '  - { who: mila, dreams: x }'].join('\n'), procedures),
  ).toBeUndefined();
});

it('finds nothing to change in a story of this folder', () => {
  const text = readFileSync(join(__dirname, '..', 'meldcode', 'engelstalige-collegas.yaml'), 'utf8');
  expect(fixStory('v.yaml', text, procedures)).toEqual({ kind: 'strict' });
});
