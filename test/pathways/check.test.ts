import { parsePathway } from '../../src/pathways/parse';
import { SMALL_PATHWAY, smallWith } from './small-pathway';
import { PRODUCT_ROLES } from '../support/roles';

function reasonsFor(source: string): string[] {
  const result = parsePathway(source, 'small.yaml', PRODUCT_ROLES);
  return 'errors' in result ? result.errors.map(({ path, message }) => `${path}: ${message}`) : [];
}

/** An extra rule row on the talk, as a line of YAML. */
const ruleOn = (act: string, condition: string) =>
  `${SMALL_PATHWAY}  - { id: MELD-3.9, on: ${act}, ask: ${condition}, say: { nl: Waarom?, en: Why? } }\n`;

test('a sound pathway has no problems', () => {
  expect(reasonsFor(SMALL_PATHWAY)).toEqual([]);
});

describe('the way through', () => {
  it.each([
    [
      'a stage that cannot be reached',
      '    completes: { has: talk }\n',
      '',
      /stages\[second\]: stage second cannot be reached/,
    ],
    [
      'a stage that cannot be left',
      'effects: [{ close: true }]',
      'effects: []',
      /stages\[second\]: stage second cannot be left/,
    ],
    ['a case that never ends', 'effects: [{ close: true }]', 'effects: [{ goto: first }]', /no act closes a case/],
    [
      'a stage where a case could wait for ever',
      '    due: { workingDays: 3 }\n',
      '',
      /stage first has no `due`.*DES-10/,
    ],
    [
      'a reminder that comes no earlier than the end',
      '    due: { workingDays: 3 }\n',
      '    due: { workingDays: 3 }\n    remind: [{ workingDays: 2 }, { days: 9 }, { workingDays: 3 }]\n',
      /^stages\[first\]\.remind\[2\]: a reminder comes before `due`/,
    ],
    [
      'a stage owned by whoever fills in a form',
      'owner: { role: mentor }',
      'owner: { actor: true }',
      /a stage is owned by a role or the lead/,
    ],
    [
      'a last stage that completes',
      '    acts: [decision, close]\n',
      '    acts: [decision, close]\n    completes: { has: decision }\n',
      /the last stage has no next one/,
    ],
    ['an act that is offered nowhere', 'acts: [decision, close]', 'acts: [close]', /act decision is offered nowhere/],
    [
      'an act in a list that does not exist',
      'acts: [talk]',
      'acts: [talk, walk]',
      /stages\[first\]\.acts\[1\]: there is no act walk/,
    ],
    ['an unknown act at any time', 'anytime: [call]', 'anytime: [call, ring]', /anytime\[1\]: there is no act ring/],
    ['an unknown opening', 'opensWith: worry', 'opensWith: hello', /opensWith: there is no act hello/],
    ['an urgent act that is not marked so', '    urgent: true\n', '', /act call is not marked urgent/],
    [
      'an urgent act that is not always offered',
      'anytime: [call]',
      'afterwards: [call]',
      /act call is not offered at any time/,
    ],
    [
      'an urgent act that waits for approval',
      '    urgent: true\n',
      '    urgent: true\n    approval: { by: { roles: [mentor] }, due: { workingDays: 1 }, escalateTo: director }\n',
      /it waits for nobody's approval \(DES-9\)/,
    ],
    [
      'an opening that waits for approval',
      '    by: { roles: [employee] }\n',
      '    by: { roles: [employee] }\n    approval: { by: { roles: [mentor] }, due: { workingDays: 1 }, escalateTo: director }\n',
      /act worry opens a case: there is nobody in it yet to approve/,
    ],
    [
      'an urgent act with a form in the way',
      '    urgent: true\n',
      '    urgent: true\n    fields: [{ id: why, type: text, label: { nl: W, en: W }, required: true }]\n',
      /safety waits for no form \(DES-9\)/,
    ],
  ])('reports %s', (_what, piece, other, reason) => {
    expect(reasonsFor(smallWith(piece, other)).join('\n')).toMatch(reason);
  });
});

describe('the text of a message', () => {
  it.each([
    [
      'in a field that is no text',
      'type: yesNo, label',
      'type: yesNo, fromMessage: true, label',
      /only a text takes the text of a message/,
    ],
    [
      'in an act that opens no case',
      'id: date, type: date',
      'id: why, type: text, fromMessage: true, label: { nl: W, en: W } }\n      - { id: date, type: date',
      /act talk opens no case/,
    ],
    [
      'in two fields',
      '      - { id: facts, type: longText,',
      '      - { id: why, type: text, fromMessage: true, label: { nl: W, en: W } }\n      - { id: facts, type: longText, fromMessage: true,',
      /goes to one field, not to why and facts/,
    ],
  ])('is not proposed %s', (_what, piece, other, reason) => {
    expect(reasonsFor(smallWith(piece, other)).join('\n')).toMatch(reason);
  });

  it('is proposed in the act that opens a case', () => {
    expect(
      reasonsFor(smallWith('id: facts, type: longText,', 'id: facts, type: longText, fromMessage: true,')),
    ).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['two stages with one id', 'id: second', 'id: first', /there are two stages first/],
    ['two acts with one id', '- id: call', '- id: close', /there are two acts close/],
    ['two fields with one id', '{ id: agreed, type: yesNo', '{ id: result, type: yesNo', /there are two fields result/],
    [
      'two options with one value',
      '{ nl: Goed, en: Good } }]',
      '{ nl: Goed, en: Good } }, { value: good, label: { nl: Ook, en: Too } }]',
      /there are two options good/,
    ],
    ['an unknown flag in an effect', '- flag: special', '- flag: strange', /there is no flag strange/],
    ['an unknown track in an effect', '- flag: special', '- { track: harm, is: running }', /there is no track harm/],
    [
      'an unknown state of a track',
      '- flag: special',
      '- { track: help, is: walking }',
      /no state of track help called walking/,
    ],
    ['a way to an unknown stage', '- flag: special', '- goto: third', /there is no stage third/],
    ['a task done by an unknown act', 'doneBy: [decision]', 'doneBy: [dance]', /doneBy\[0\]: there is no act dance/],
    [
      'a task owned by a field that names nobody',
      'owner: { actor: true }',
      'owner: { field: date }',
      /date is date, not people or person/,
    ],
    [
      'a task due on a field that is no date',
      'due: { weeks: 1 }',
      'due: { field: agreed }',
      /agreed is yesNo, not date/,
    ],
    [
      'a member from an unknown field',
      '- flag: special',
      '- member: { field: nobody }',
      /act talk has no field nobody/,
    ],
    ['a choice without options', 'type: choice,', 'type: yesNo,', /only a choice has options/],
    [
      'a date for people',
      'type: date, label',
      'type: date, roles: [mentor], label',
      /only a field for people has roles/,
    ],
    ['a rule nobody knows', 'id: MELD-3.7', 'id: MELD-9.9', /there is no rule in docs\/rules\.md MELD-9\.9/],
    [
      'a rule on an unknown act',
      'on: talk',
      'on: walk',
      /rules\[MELD-3\.7\]\.on\[0\]: there is no act walk; did you mean talk\?/,
    ],
  ])('reports %s', (_what, piece, other, reason) => {
    expect(reasonsFor(smallWith(piece, other)).join('\n')).toMatch(reason);
  });
});

describe('conditions', () => {
  it.each([
    ['{ field: mood, is: good }', /act talk has no field mood/],
    ['{ field: result, is: bad }', /result has no option bad/],
    ['{ field: result, in: [good, bad] }', /result has no option bad/],
    ['{ field: result, includes: good }', /`includes` asks for a field with several values/],
    ['{ field: participants, is: good }', /participants has several values: use `includes`/],
    ['{ field: agreed, is: "yes" }', /agreed is true or false/],
    ['{ field: date, is: 3 }', /has none of the forms that are known here/],
    ['{ field: result, is: 3 }', /has none of the forms that are known here/],
    ['{ field: participants, includes: mentor }', /what participants will hold nobody knows beforehand/],
    ['{ items: { kind: route, of: handlr } }', /act talk has no field handlr/],
    ['{ field: resul, is: good }', /act talk has no field resul; did you mean result\?/],
    [
      '{ any: [{ not: { field: mood, filled: true } }] }',
      /rules\[MELD-3\.9\]\.ask\.any\[0\]\.not\.field: act talk has no field mood/,
    ],
    ['{ people: { field: date, fewerThan: 2 } }', /date is date, not people or person/],
    ['{ day: { of: agreed, is: [friday] } }', /agreed is yesNo, not date/],
    ['{ has: dance }', /there is no act dance/],
    ['{ has: { act: talk, where: [{ field: result, is: bad }] } }', /result has no option bad/],
    ['{ has: { act: talk, since: dance } }', /there is no act dance/],
    ['{ last: worry, field: result, is: good }', /act worry has no field result/],
    ['{ proposed: talk }', /there is no act with an approval talk/],
    ['{ flag: strange }', /there is no flag strange/],
    ['{ track: help, is: walking }', /no state of track help called walking/],
    ['{ stage: [third] }', /there is no stage third/],
  ])('reports %s', (condition, reason) => {
    expect(reasonsFor(ruleOn('talk', condition)).join('\n')).toMatch(reason);
  });

  it.each(['case', 'actor', 'now'])('keeps the word %s for itself: no field is called so', (name) => {
    expect(reasonsFor(smallWith('id: agreed, type', `id: ${name}, type`)).join('\n')).toMatch(
      /fields\[\w+\]\.id: no field is called case, actor, now/,
    );
  });

  it.each(['organisation: { of: case, kind: school }', 'nobody: { role: mentor, of: case }'])(
    'knows the case itself in %s',
    (condition) => expect(reasonsFor(ruleOn('talk', `{ ${condition} }`))).toEqual([]),
  );

  it.each([
    '{ field: result, is: 3 }',
    '{ field: result, in: [3] }',
    '{ always: true }',
    '{ date: date, before: now }',
  ])('knows no condition %s, which could never hold or that no procedure used', (condition) =>
    expect(reasonsFor(ruleOn('talk', condition))).not.toEqual([]),
  );

  it('knows that no form is open when a stage completes', () => {
    expect(reasonsFor(smallWith('{ has: talk }', '{ field: agreed, is: true }'))).toEqual([
      'stages[first].completes.field: no form is open here, so there is no answer agreed',
    ]);
  });

  it('lets a rule on two acts speak of fields that both have', () => {
    expect(reasonsFor(ruleOn('[talk, worry]', '{ field: agreed, is: true }'))).toEqual([
      'rules[MELD-3.9].ask.field: act worry has no field agreed; there are: facts',
    ]);
  });
});

describe('rules and decisions', () => {
  it('lets no rule refuse or ask on an urgent act, a hint is fine (DES-9)', () => {
    expect(reasonsFor(ruleOn('call', '{ lead: empty }'))).toEqual([
      'rules[MELD-3.9].ask: act call is urgent: no rule may ask it (DES-9)',
    ]);
    expect(reasonsFor(ruleOn('call', '{ lead: empty }').replace(' ask: {', ' hint: {'))).toEqual([]);
  });

  it('wants a way on with every refusal', () => {
    expect(reasonsFor(smallWith('    next: { nl: Vraag een collega., en: Ask a colleague. }\n', ''))).toEqual([
      'rules[MELD-3.7]: a refusal says in `next` what the person can do',
    ]);
  });

  it('keeps one reason for one rule on one act', () => {
    const once = ruleOn('talk', '{ lead: empty }');
    const twice = `${once}${once.trimEnd().split('\n').at(-1)}\n`;

    expect(reasonsFor(once)).toEqual([]);
    expect(reasonsFor(twice)).toEqual([
      'rules[MELD-3.9]: MELD-3.9 has two ask rows on the same act: make them one with `any`',
    ]);
  });

  it('wants an approver beside the only proposer (DES-7)', () => {
    expect(reasonsFor(smallWith('roles: [team_leader, mentor] }, due', 'roles: [team_leader] }, due'))).toEqual([
      expect.stringMatching(/^acts\[decision\]\.approval: only team_leader may both propose and approve/),
    ]);
    expect(reasonsFor(smallWith('roles: [team_leader, mentor] }, due', 'roles: [mentor] }, due'))).toEqual([]);
  });
});

describe('words', () => {
  it.each(['De dader is bekend', 'Gesprek met de verdachte', 'De geradicaliseerde leerling'])(
    'refuses "%s"',
    (words) => {
      expect(reasonsFor(smallWith('nl: Altijd met twee.', `nl: ${words}`))).toEqual([
        expect.stringMatching(/^rules\[MELD-3\.7\]\.say: .* accuses/),
      ]);
    },
  );

  it('leaves ordinary words alone', () => {
    expect(reasonsFor(smallWith('nl: Altijd met twee.', 'nl: Radicalisering is verdacht snel genoemd'))).toEqual([]);
  });

  it('tells when a contact can be reached in the words of a rule only: elsewhere nobody fills that in', () => {
    expect(reasonsFor(smallWith('nl: Altijd met twee.', 'nl: "Altijd met twee, vanaf {opening:cmp}."'))).toEqual([]);
    expect(
      reasonsFor(smallWith('{ nl: Feiten, en: Facts }', '{ nl: "Feiten, vanaf {opening:cmp}", en: Facts }')),
    ).toEqual([
      expect.stringMatching(/^acts\[worry\]\.fields\[facts\]\.label: only \{pupilSystem\} can be filled in here/),
    ]);
  });

  it('has nothing to fill in where everyone reads along (L0)', () => {
    const reason = 'this may be read by everyone in a channel (L0), so it has nothing to fill in';

    expect(reasonsFor(smallWith('{ nl: Wacht, en: Wait }', '{ nl: "Wacht op {name}", en: Wait }'))).toEqual([
      `acts[talk].effects[1].task.title: ${reason}`,
    ]);
    expect(reasonsFor(smallWith('{ nl: Eerst, en: First }', '{ nl: Eerst, en: "First ${name}" }'))).toEqual([
      `stages[first].title: ${reason}`,
    ]);
  });
});

test('somebody who is in a case for one part is offered no people or schools to choose from: they would learn whose case it is (BXN-3.4)', () => {
  const withParts = (roles: string) =>
    reasonsFor(smallWith('coordinator: team_leader', `coordinator: team_leader\nownPart: [${roles}]`));
  expect(withParts('mentor').join()).toContain(
    'participants offers people or organisations to somebody who is in the case for one part',
  );
  expect(withParts('teacher')).toEqual([]);
});
