// What a story finds when something is not as it tells: the row, the rule and the difference.
import { readFileSync } from 'node:fs';
import { loadPathways } from '../../src/compose/load-files';
import type { Pathway } from '../../src/domain/procedure/pathway';
import { exampleStory } from '../../src/stories/coverage/example-story';
import { play, type GenericCheck } from '../../src/stories/playing/play';
import { readStory } from '../../src/stories/format/read-story';
import type { StoryResult } from '../../src/stories/playing/result';
import { openEmbedded } from '../../src/stories/playing/stores';
import { transcript } from '../../src/stories/playing/transcript';
import { PRODUCT_ROLES } from '../support/roles';
import { MAPPED_TOO_SOON, ONE_SIGNAL } from './one-signal';

let pathways: readonly Pathway[];
beforeAll(async () => {
  pathways = (await loadPathways(undefined, PRODUCT_ROLES)).map(({ pathway }) => pathway);
});

async function told(rows: string, checks: readonly GenericCheck[] = []): Promise<StoryResult> {
  const read = readStory('proef.yaml', ONE_SIGNAL + rows, PRODUCT_ROLES);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return play({
    roles: PRODUCT_ROLES,
    story: read.story,
    pathways,
    platform: 'slack',
    store: 'embedded',
    openStorage: openEmbedded,
    checks,
  });
}

const differences = async (rows: string) =>
  (await told(rows)).failures.map(({ message }) => message.replace(/^proef\.yaml:/, ''));

it('is content when all goes as told', async () => {
  const result = await told(`  - { who: ilse, does: map_signals, ${MAPPED_TOO_SOON}, refuse: MELD-1.2 }`);
  expect(result).toMatchObject({ ok: true, failures: [], platform: 'slack', store: 'embedded' });
  expect(result.rows.map(({ happened }) => happened.map(({ answer }) => answer))).toEqual([
    ['ok'],
    ['refused by MELD-1.2'],
  ]);
});

describe('a row that ends otherwise', () => {
  it.each([
    [
      'refused, not accepted',
      `  - { who: ilse, does: map_signals, ${MAPPED_TOO_SOON} }`,
      '13 row 2: expected ok, but refused by MELD-1.2',
    ],
    [
      'refused by another rule',
      `  - { who: ilse, does: map_signals, ${MAPPED_TOO_SOON}, refuse: MELD-9.9 }`,
      '13 row 2 [MELD-9.9]: expected refused by MELD-9.9, but refused by MELD-1.2',
    ],
    [
      'no such case',
      '  - { who: omar, does: show, refuse: MELD-3.7 }',
      '13 row 2 [MELD-3.7]: expected refused by MELD-3.7, but no such case for this person',
    ],
    [
      'another role',
      `  - { who: mila, does: acute }\n  - { who: mila, does: decision1, with: { report: yes }, refuse: MELD-5.4 }`,
      '14 row 3 [MELD-5.4]: expected refused by MELD-5.4, but refused by MELD-5.3',
    ],
    ['a field the form lacks', '  - { who: ilse, does: note, with: { text: Hoi, colour: red } }', '13 row 2: '],
    [
      'a reason nobody asks',
      `  - { who: ilse, does: acute, reasons: { MELD-2.7: Daarom hoeft het niet. } }`,
      '13 row 2 [MELD-2.7]: a reason for MELD-2.7 was given, but nobody asked for it',
    ],
    [
      'text that is not there',
      '  - { who: ilse, does: show, sees: Bestaat niet }',
      '13 row 2: the person does not see "Bestaat niet"',
    ],
    [
      'text that should not be there',
      '  - { who: ilse, does: show, not: Sofie }',
      '13 row 2: the person sees "Sofie", which must not be there',
    ],
    [
      'an act that is not offered yet',
      '  - { who: ilse, does: weighing, refuse: MELD-4.2 }',
      '13 row 2 [MELD-4.2]: expected refused by MELD-4.2, but refused by MELD-1.1, MELD-4.1, DES-11',
    ],
    ['a task that is not open', '  - { who: ilse, tick: afwas }', '13 row 2: '],
    ['a clock that goes back', '  - at: 2026-11-15T09:00', '13 row 2: the clock cannot go back to 2026-11-15T09:00'],
    [
      'a case that is not there',
      '  - { who: ilse, does: show, case: tweede }',
      '13 row 2: no case is called "tweede" (there are case1)',
    ],
  ])('%s', async (_name, rows, message) => {
    expect((await differences(rows))[0]).toContain(message);
  });

  it('stops there, since the rest would only repeat it', async () => {
    const result = await told(
      `  - { who: ilse, does: map_signals, ${MAPPED_TOO_SOON} }\n  - { who: omar, does: show }`,
    );
    expect(result.rows).toHaveLength(2);
    expect(transcript(result)).toMatch(/Not played because of that: 1 row$/);
  });

  it('goes on after a check that does not hold, since the case is as it was', async () => {
    expect(
      await differences(`  - check: { stage: follow_up }\n  - { who: ilse, does: map_signals, ${MAPPED_TOO_SOON} }`),
    ).toEqual([
      '13 row 2: the stage is step1_signals, not follow_up',
      '14 row 3: expected ok, but refused by MELD-1.2',
    ]);
  });

  it('says what the person does see', async () => {
    expect((await differences('  - { who: joost, command: /zorg, sees: olifant }'))[0]).toMatch(
      /does not see "olifant" \(but “.+”\)$/,
    );
  });

  it('says why a reason does not count', async () => {
    const map = 'facts: Een blauwe plek., facts_checked: yes, minors_at_home: "no", special_form: no';
    const result = await told(
      `  - { who: ilse, does: map_signals, with: { ${map} } }\n  - { who: ilse, does: consultation, with: { date: today, participants: [ilse, mila], purposes: advice, advice: Bel., outcome: Zorgen., vt_called: yes }, reason: ziek }`,
    );
    expect(transcript(result)).toContain(
      'MELD-2.8: the reason that was given does not count; ten characters is the least',
    );
  });
});

describe('a check that does not hold', () => {
  it.each([
    ['stage: follow_up', 'the stage is step1_signals, not follow_up'],
    ['lead: ilse', 'the lead is none, not ilse'],
    ['members: omar', 'members: omar is not there (there is ilse, mila)'],
    ['not_members: mila', 'members: mila is there, and must not be'],
    ['tasks: none', 'open tasks: expected none, but there is stage-step1_signals, sis'],
    ['record: consultation', 'the record: consultation is not there (there is signal)'],
    ['record: { act: signal, by: mila }', 'the record: signal is there, but not as expected (by joost)'],
    ['no_record: signal', 'the record: signal is there, and must not be'],
    ['channel: { support_team_member: 7 }', 'the channel of support_team_member got 1 messages, not 7'],
    [
      'channel: { support_team_member: { says: Sofie } }',
      'no message in the channel of support_team_member says "Sofie"',
    ],
    [
      'direct: { mila: { not: casus } }',
      'a message in the direct messages to mila says "casus", which must not be there',
    ],
    ['sees: { who: mila, not: blauwe plek }', 'mila sees "blauwe plek", which must not be visible'],
    ['sees: { who: joost, text: Omar }', 'joost does not see "Omar"'],
    ['offers: { ilse: decision1 }', 'ilse finds no button for decision1'],
    ['hides: { ilse: map_signals }', 'ilse finds a button for map_signals, which must not be there'],
    ['status: none', 'there is a case (case1), and must not be'],
    ['tracks: { help: running }', 'track help is not started, not running'],
    ['flags: acute', 'flags: acute is not there (there is none)'],
    ['proposed: decision1', 'decisions that wait for approval: decision1 is not there (there is none)'],
  ])('%s', async (check, message) => {
    expect(await differences(`  - check: { ${check} }`)).toEqual([`13 row 2: ${message}`]);
  });
});

describe('what a story may say shortly', () => {
  it('takes a form that comes back for a field as refused by the rules that this field carries', async () => {
    const rows = (refuse: string) =>
      `  - { who: ilse, does: note, with: { kind: observation }, refuse: ${refuse} }\n  - { who: joost, does: signal, with: { pupil: Sofie }, refuse: MELD-1.2 }`;
    expect(await differences(rows('any'))).toEqual([]);
    expect((await differences(rows('MELD-3.12')))[0]).toBe(
      '13 row 2 [MELD-3.12]: expected refused by MELD-3.12, but wrong or missing fields: text',
    );
  });

  it('takes a command with answers as the act it opens', async () => {
    const again =
      '  - { who: mila, command: /signaal, case: tweede, with: { concern: child_abuse, pupil: Daan, about: pupil, facts: Iets anders., observed_on: today, observed_where: Hier, observed_by_self: yes, disclosed: no, staff_involved: no, mentor: mila } }';
    expect(await differences(`${again}\n  - check: { case: tweede, record: { act: signal, by: mila } }`)).toEqual([]);
  });

  it('ticks all that somebody has to tick', async () => {
    const rows = [
      '  - { who: ilse, does: note, with: { kind: agreement, text: Wij bellen. } }',
      '  - { who: mila, does: acute }',
      '  - { who: mila, does: vt_contact, with: { date: today, kind: advice } }',
      '  - { who: mila, tick: all, check: { not_tasks: act_now } }',
      '  - { who: mila, tick: sis }',
    ];
    expect((await differences(rows.join('\n')))[0]).toBe('17 row 6: expected ok, but refused by DES-10');
  });

  it('ticks all options of two with "both", and none with "none"', async () => {
    const rows = [
      '  - { who: joost, does: signal, with: { concern: both, pupil: Daan, about: pupil, facts: Iets., observed_on: monday, observed_where: Hier, observed_by_self: yes, disclosed: no, staff_involved: no, mentor: mila }, check: { record: { act: signal, says: [domestic_violence, child_abuse] } } }',
      '  - { who: mila, does: new_signal, with: { about: none }, refuse: any }',
    ];
    expect(await differences(rows.join('\n'))).toEqual([]);
  });

  it('finds the reason for approving the own proposal in the record', async () => {
    const head = ONE_SIGNAL.replace(/ {2}omar: .*\n/, '');
    const rows = [
      '  - { who: ilse, does: acute }',
      '  - { who: ilse, does: decision1, with: { report: yes, norms: N1, rationale: Niet veilig., lead: ilse } }',
      '  - { who: ilse, approve: decision1, reason: Er is vandaag niemand anders., check: { record: [{ act: decision1, reason: DES-7 }, { act: decision1, reason: MELD-2.7 }] } }',
    ];
    const read = readStory('proef.yaml', head + rows.join('\n'), PRODUCT_ROLES);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const result = await play({
      roles: PRODUCT_ROLES,
      story: read.story,
      pathways,
      platform: 'web',
      store: 'embedded',
      openStorage: openEmbedded,
      checks: [],
    });
    expect(result.failures.map(({ message }) => message)).toEqual([
      'proef.yaml:14 row 4: the record: decision1 is there, but not as expected (by ilse, with a reason for DES-7)',
    ]);
  });
});

it('tells when a message came that came while everybody waited', async () => {
  const text = transcript(await told('  - { wait: 3 working days, who: ilse, does: acute }'));
  expect(text).toMatch(
    / {2}2 {2}Thu 19 Nov 09:00 {2}the clock moves on\n +Tue 17 Nov 08:00 {2}✉ #support_team_member MC-2026-0001: .*\n[\s\S]*Ilse Vos: acute → ok/,
  );
});

it('finds a word that got into messages', async () => {
  const { failures } = await told('leaks: [MC-2026, bestaat niet]');
  expect(failures.map(({ message }) => message)).toEqual(
    expect.arrayContaining(['proef.yaml:13 LEAK: "MC-2026" was found in a chat.postMessage']),
  );
  expect(failures.map(({ message }) => message).join()).not.toContain('bestaat niet');
});

it('counts messages from the beginning and since the check before', async () => {
  const rows = [
    '  - check: { channel: { support_team_member: { messages: 1, new: 1 } } }',
    '  - wait: 3 working days',
    '  - check: { channel: { support_team_member: { messages: at least 2, new: at least 1 } } }',
  ];
  expect((await told(rows.join('\n'))).failures).toEqual([]);
});

it('keeps several cases apart', async () => {
  const again =
    '  - { who: joost, does: signal, case: tweede, with: { concern: child_abuse, pupil: Daan, about: pupil, facts: Iets anders., observed_on: today, observed_where: Hier, observed_by_self: yes, disclosed: no, staff_involved: no } }';
  const rows = [
    again,
    '  - { who: ilse, does: acute, case: case1 }',
    '  - check: [{ case: case1, stage: step5_decision }, { case: tweede, stage: step1_signals, not_members: mila }]',
  ];
  expect((await told(rows.join('\n'))).failures).toEqual([]);
});

it('is readable as a transcript: when, who, what, how it ended, and who was told', async () => {
  const text = transcript(
    await told(`  - { note: Te snel., who: ilse, does: map_signals, ${MAPPED_TOO_SOON}, refuse: MELD-1.2 }`),
  );
  expect(text).toContain('Mon 16 Nov 09:00  Joost de Wit: signal → ok');
  expect(text).toContain('✉ #support_team_member MC-2026-0001: ');
  expect(text).toContain('Ilse Vos: map_signals → refused by MELD-1.2');
  expect(text).toContain('— Te snel.');
  expect(text).toMatch(/OK · 2 rows$/);
});

it('plays the example that describe gives for every pathway', async () => {
  for (const pathway of pathways) {
    const read = readStory(`${pathway.id}.yaml`, exampleStory(pathway, PRODUCT_ROLES), PRODUCT_ROLES);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const result = await play({
      roles: PRODUCT_ROLES,
      story: read.story,
      pathways: [pathway],
      platform: 'web',
      store: 'embedded',
      openStorage: openEmbedded,
      checks: [],
    });
    expect(result.failures.map(({ message }) => message)).toEqual([]);
  }
});

it('plays the story in the documentation', async () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/stories.md', 'utf8')) ?? [];
  const read = readStory('docs/stories.md', yaml, PRODUCT_ROLES);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const result = await play({
    roles: PRODUCT_ROLES,
    story: read.story,
    pathways,
    platform: 'teams',
    store: 'embedded',
    openStorage: openEmbedded,
    checks: [],
  });
  expect(result.failures.map(({ message }) => message)).toEqual([]);
  expect(result.rows).toHaveLength(3);
});
