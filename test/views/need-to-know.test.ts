// Who reads what of a case with protected authors, narrower readers, parts, and people who are in it for a part only.
import type { Context } from '../../src/domain/procedure/context';
import type { PersonId } from '../../src/domain/ids';
import type { Act, Field, Pathway } from '../../src/domain/procedure/pathway';
import { viewCase } from '../../src/views/view-case';
import { EMPTY_FORM, viewForm } from '../../src/views/view-form';
import { viewJournal } from '../../src/views/view-journal';
import type { ViewContext } from '../../src/views/viewer';
import {
  approves,
  CASE_ID,
  context as schoolContext,
  does,
  givenIn,
  MONDAY,
  open,
  text,
  tinyPathway,
} from '../support/play';

const names = {
  dina: 'Dina Directie',
  kim: 'Kim Klas',
  lien: 'Lien Liaison',
  bram: 'Bram Jeugd',
  vera: 'Vera Verkeer',
  ans: 'Ans CLB',
};
const field = (id: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  id,
  type,
  label: text(id),
  level: 'L1',
  required: false,
  ...more,
});
const act = (id: string, more: Partial<Act> = {}): Act => ({
  id,
  title: text(id),
  by: { members: true },
  fields: [],
  effects: [],
  notices: [],
  sisEntry: false,
  urgent: false,
  actorLevel: 'L1',
  ...more,
});
const stage = (id: string, more: Partial<Pathway['stages'][number]> = {}): Pathway['stages'][number] => ({
  id,
  title: text(id),
  acts: [],
  owner: { role: 'liaison_assistant' },
  escalateTo: 'director',
  optional: false,
  pings: [],
  ...more,
});

/** A director reports about pupils; a liaison assistant routes it to services, each of which sees its own part; notes are for a few. */
const pathway: Pathway = {
  ...tinyPathway,
  opensWith: 'report',
  seesIdentity: ['liaison_assistant'],
  seesSource: ['liaison_assistant'],
  ownPart: ['competent_service'],
  leads: ['liaison_assistant'],
  coordinator: 'liaison_assistant',
  stages: [stage('reported'), stage('extra', { optional: true }), stage('handled')],
  lines: [
    {
      ...tinyPathway,
      id: 'tip_line',
      title: text('Een tip'),
      opensWith: 'tip',
      stages: [stage('tipped'), stage('answered')],
      anytime: [],
      afterwards: [],
    },
  ],
  anytime: ['route', 'feedback', 'note', 'ask', 'go', 'decide', 'overview'],
  urgentAct: undefined,
  rules: [],
  flags: { worrying: text('Zorgelijk') },
  items: {
    pupil: {
      title: { nl: 'Leerling', en: 'Pupil' },
      level: 'L2',
      states: { known: text('bekend'), seen: text('gezien') },
    },
    request: {
      title: { nl: 'Vraag', en: 'Request' },
      level: 'L1',
      states: { asked: text('gevraagd'), answered: text('beantwoord') },
    },
  },
  acts: [
    act('report', {
      by: { roles: ['director', 'teacher'] },
      actorLevel: 'L3',
      fields: [
        field('pupils', 'list', { level: 'L2' }),
        field('signs', 'longText'),
        field('staying', 'yesNo', { shownEmpty: true }),
      ],
      effects: [
        { opens: 'pupil', label: { field: 'pupils' }, is: 'known' },
        { organisation: { actor: 'school' } },
        { member: { role: 'liaison_assistant' } },
        { member: { role: 'clb' } },
        { member: { actor: true } },
        { flag: 'worrying' },
        {
          task: {
            id: 'check',
            kind: 'todo',
            title: text('Check'),
            owner: { actor: true },
            due: { workingDays: 2 },
            escalateTo: 'director',
          },
        },
      ],
    }),
    act('tip', {
      by: { roles: ['teacher'] },
      fields: [field('words', 'longText')],
      effects: [{ member: { role: 'liaison_assistant' } }],
    }),
    act('route', {
      fields: [
        field('services', 'organisations', { organisations: 'service' }),
        field('handler', 'person', { partners: true }),
        field('question', 'longText'),
        field('inside', 'longText', { readers: { roles: ['liaison_assistant'] } }),
        field('about', 'items', { items: { kind: 'pupil' } }),
      ],
      effects: [
        { opens: 'request', label: { field: 'services' }, is: 'asked', holder: { field: 'handler' } },
        { member: { field: 'handler' } },
        {
          task: {
            id: 'answer',
            kind: 'wait',
            title: text('Answer'),
            about: { opened: 'request' },
            detail: { field: 'question' },
            owner: { field: 'handler' },
            due: { workingDays: 3 },
            escalateTo: 'director',
            doneBy: ['feedback'],
            ownOnly: true,
          },
        },
      ],
    }),
    act('feedback', {
      fields: [
        field('request', 'item', { items: { kind: 'request', own: true } }),
        field('said', 'longText'),
        field('back', 'longText', { level: 'L2', readers: { roles: ['liaison_assistant'], reporter: true } }),
      ],
      effects: [{ item: { field: 'request' }, is: 'answered' }],
    }),
    act('note', {
      readers: { roles: ['liaison_assistant'] },
      fields: [field('secret', 'longText')],
      effects: [
        {
          task: {
            id: 'follow',
            kind: 'todo',
            title: text('Follow the note'),
            detail: { field: 'secret' },
            owner: { role: 'liaison_assistant' },
            due: { workingDays: 3 },
            escalateTo: 'director',
          },
        },
      ],
    }),
    act('ask', {
      fields: [
        field('who', 'people', { partners: true }),
        field('whisper', 'longText', { readers: { named: ['who'] } }),
        field('outside', 'longText', { readers: { kind: 'partner' } }),
      ],
    }),
    act('go', { effects: [{ goto: 'handled' }] }),
    act('decide', {
      readers: { roles: ['clb'] },
      fields: [field('why', 'longText')],
      approval: { by: { roles: ['clb'] }, due: { workingDays: 1 }, escalateTo: 'director' },
    }),
    act('overview', { fields: [field('steps', 'list', { prefill: 'log' })] }),
  ],
};

const person = (roles: Context['roster'][string]['roles'], more: Partial<Context['roster'][string]> = {}) => ({
  roles,
  kind: 'staff' as const,
  onDuty: true,
  ...more,
});
const context: Context = {
  ...schoolContext,
  pathway,
  organisations: {
    linde: { name: text('De Linde'), kind: 'school', levels: [] },
    youth: { name: text('Jeugddienst'), kind: 'service', levels: [] },
    traffic: { name: text('Verkeersdienst'), kind: 'service', levels: [] },
  },
  roster: {
    dina: person(['director'], { organisations: ['linde'] }),
    kim: person(['teacher'], { organisations: ['linde'] }),
    lien: person(['liaison_assistant']),
    ans: person(['clb']),
    bram: person(['competent_service'], { kind: 'partner' }),
    vera: person(['competent_service'], { kind: 'partner' }),
  },
};
const view: ViewContext = { context, names, contacts: [], now: MONDAY };

const report = open({}, 'dina');
const opening = { ...report, answers: { pupils: ['Sam', 'Noa'], signs: 'Stille klas' } } as typeof report;
const routed = [
  opening,
  does(
    'lien',
    'route',
    {
      services: ['youth'],
      handler: 'bram',
      question: 'Wat weten jullie?',
      inside: 'Alleen voor ons',
      about: ['pupil-1'],
    },
    { at: '2026-11-16T09:00:00.000Z' },
  ),
  does(
    'lien',
    'route',
    { services: ['traffic'], handler: 'vera', question: 'Staat hij op straat?' },
    { at: '2026-11-16T10:00:00.000Z' },
  ),
];
const seenIn = (given: ReturnType<typeof givenIn>, who: string) =>
  viewCase(view, given.state, given.journal, who as PersonId);
const said = (value: unknown): string => JSON.stringify(value);
const linesIn = (given: ReturnType<typeof givenIn>, who: string) =>
  viewJournal(view, given.state, given.journal, who as PersonId);

describe('whoever wrote what is protected', () => {
  const given = givenIn(context, ...routed);

  it('is named to those who read that level, and to themselves', () => {
    expect(seenIn(given, 'lien')).toMatchObject({
      members: ['Lien Liaison', 'Ans CLB', 'Dina Directie', 'Bram Jeugd', 'Vera Verkeer'],
    });
    expect(seenIn(given, 'lien')?.records[0]?.by).toBe('Dina Directie');
    expect(seenIn(given, 'dina')?.records[0]?.by).toBe('Dina Directie');
    expect(linesIn(given, 'dina')[0]?.who.nl).toBe('Dina Directie');
  });

  it('is named to nobody else: not in records, members, tasks or the journal', () => {
    expect(said(seenIn(given, 'ans'))).not.toContain('Dina');
    expect(seenIn(given, 'ans')?.records[0]).toMatchObject({ act: 'report', by: undefined });
    expect(seenIn(given, 'ans')?.tasks.find(({ title }) => title.nl === 'Check')?.owner).toEqual({ somebody: true });
    const lines = linesIn(given, 'ans');
    expect(said(lines)).not.toContain('Dina');
    expect(lines[0]).toMatchObject({ who: { nl: 'Iemand', en: 'Somebody' } });
    expect(lines.map(({ what }) => what.en)).toContain('Joined: Lien Liaison');
  });

  it('stays unnamed when the journal is not at hand, with everybody else', () => {
    const seen = viewCase(view, given.state, [], 'ans' as PersonId);
    expect(seen?.members).toEqual(['Ans CLB']);
    expect(said(seen)).not.toMatch(/Dina|Lien/);
  });

  it('is named once they are known for something else', () => {
    const known = givenIn(context, ...routed, does('dina', 'ask'));
    expect(seenIn(known, 'ans')?.members).toContain('Dina Directie');
    const byDina = linesIn(known, 'ans')
      .filter(({ who }) => who.nl === 'Dina Directie')
      .map(({ what }) => what.en);
    expect(byDina).toEqual(['Recorded: ask']);
  });

  it('does not become known by trying what is refused', () => {
    const { state, journal } = given;
    const refused = {
      seq: state.seq + 1,
      at: MONDAY,
      actor: { person: 'dina' as PersonId, role: 'director' as const },
      stage: 'reported',
      event: { type: 'AttemptRefused' as const, act: 'route', rules: ['BXN-2.4'] },
    };
    expect(said(linesIn({ state, journal: [...journal, refused] }, 'ans'))).not.toContain('Dina');
    expect(linesIn({ state, journal: [...journal, refused] }, 'lien').at(-1)).toMatchObject({
      who: { nl: 'Dina Directie' },
      what: { en: 'Not allowed: route' },
    });
  });

  it('tells of the organisation only who reads the source', () => {
    expect(linesIn(given, 'lien').map(({ what }) => what.nl)).toContain('Gaat over: De Linde');
    expect(said([linesIn(given, 'ans'), linesIn(given, 'bram')])).not.toContain('Linde');
  });
});

describe('readers', () => {
  it('of a field keep it from members of the same level, but not that it is there', () => {
    const given = givenIn(context, ...routed);
    expect(said(seenIn(given, 'lien'))).toContain('Alleen voor ons');
    expect(said(seenIn(given, 'ans'))).not.toContain('Alleen voor ons');
    expect(seenIn(given, 'ans')?.records[1]).toMatchObject({ act: 'route', hidden: 1 });
  });

  it('of an act keep the whole record away, its task and its line of the journal too', () => {
    const given = givenIn(context, ...routed, does('lien', 'note', { secret: 'Zeer geheim' }));
    expect(seenIn(given, 'lien')?.records.at(-1)).toMatchObject({
      act: 'note',
      facts: [{ value: { nl: 'Zeer geheim' } }],
    });
    expect(seenIn(given, 'lien')?.tasks).toContainEqual(
      expect.objectContaining({ title: text('Follow the note'), detail: 'Zeer geheim' }),
    );
    expect(linesIn(given, 'lien').map(({ what }) => what.en)).toEqual(
      expect.arrayContaining(['Recorded: note', 'Task: Follow the note']),
    );
    for (const who of ['ans', 'dina', 'bram'])
      expect(said([seenIn(given, who)?.records, seenIn(given, who)?.tasks, linesIn(given, who)])).not.toMatch(
        /geheim|Follow|"Recorded: note"/,
      );
  });

  it('keep a task out of the words for what a step still waits for', () => {
    const waiting = {
      ...context,
      pathway: {
        ...pathway,
        stages: pathway.stages.map((one, index) =>
          index === 0 ? { ...one, completes: { not: { openTasks: {} } } } : one,
        ),
      },
    };
    const given = givenIn(
      waiting,
      { ...opening, answers: { signs: 'Stille klas' } } as typeof report,
      does('lien', 'note', { secret: 'Zeer geheim' }),
    );
    const without = {
      ...given,
      state: { ...given.state, tasks: given.state.tasks.filter(({ row }) => row === 'follow') },
    };
    const missingFor = (who: string, from: typeof given) =>
      viewCase({ ...view, context: waiting }, from.state, from.journal, who as PersonId)?.missing?.en;
    expect(missingFor('lien', given)).toBe('Still open: Check; Follow the note.');
    expect(missingFor('ans', given)).toBe('Still open: Check.');
    expect(missingFor('ans', without)).toBe('Something still waits with a colleague.');
  });

  it('by kind and by name reach whom they mean, and the author', () => {
    const given = givenIn(
      context,
      ...routed,
      does('lien', 'ask', { who: ['ans'], whisper: 'Voor Ans', outside: 'Voor buiten' }),
    );
    expect(said(seenIn(given, 'ans'))).toContain('Voor Ans');
    expect(said(seenIn(given, 'ans'))).not.toContain('Voor buiten');
    expect(said(seenIn(given, 'lien'))).toContain('Voor buiten');
    expect(said(seenIn(given, 'dina'))).not.toMatch(/Voor Ans|Voor buiten/);
    const partner = givenIn(
      context,
      ...routed,
      does('lien', 'ask', { who: ['bram'], whisper: 'Voor Bram', outside: 'Voor buiten' }),
    );
    expect(said(seenIn(partner, 'bram'))).toMatch(/Voor Bram.*Voor buiten/);
  });

  it('hide a proposal from members, and show it to who decides', () => {
    const given = givenIn(context, ...routed, does('lien', 'decide', { why: 'Om een reden' }));
    expect(seenIn(given, 'ans')).toMatchObject({
      proposals: [{ act: 'decide', mayApprove: true }],
      ping: { asked: { en: 'Approval asked: decide' } },
    });
    expect(seenIn(given, 'dina')).toMatchObject({ proposals: [], ping: { asked: text('reported') } });
    expect(said(linesIn(given, 'dina'))).not.toContain('decide');
    const approved = givenIn(
      context,
      ...routed,
      does('lien', 'decide', { why: 'Om een reden' }),
      approves('ans', 'decide'),
    );
    expect(said([seenIn(approved, 'dina')?.records, linesIn(approved, 'dina')])).not.toMatch(/decide|Om een reden/);
    expect(linesIn(approved, 'ans').map(({ what }) => what.en)).toEqual(
      expect.arrayContaining(['Proposed: decide', 'Approved: decide', 'Recorded: decide']),
    );
  });

  it('tell back to the reporter who is not in the case what is meant for them, and no more (RAD-6.3)', () => {
    const given = givenIn(
      context,
      { ...opening, actor: 'kim' } as typeof report,
      does('lien', 'feedback', { said: 'Onder ons', back: 'Dank, we volgen het op' }),
    );
    const outside = {
      ...given,
      state: { ...given.state, members: given.state.members.filter((member) => member !== 'kim') },
    };
    const seen = seenIn(outside, 'kim');
    expect(seen).toMatchObject({
      relation: 'reporter',
      items: [],
      members: [],
      records: [
        { act: 'report', by: 'Kim Klas' },
        { act: 'feedback', by: undefined, hidden: 0, facts: [{ value: { nl: 'Dank, we volgen het op' } }] },
      ],
    });
    expect(said(seen)).not.toMatch(/Onder ons|Lien/);
    expect(linesIn(outside, 'kim')).toEqual([]);
    expect(said(seenIn(given, 'ans'))).not.toContain('we volgen het op');
  });
});

describe('somebody who is in the case for a part', () => {
  const given = givenIn(
    context,
    ...routed,
    does('vera', 'feedback', { request: 'request-2', said: 'Ja, bij de halte' }, { at: '2026-11-16T12:00:00.000Z' }),
  );

  it('sees records that are theirs, the readable fields of them, and only their own task and item', () => {
    const seen = seenIn(given, 'bram');
    expect(seen).toMatchObject({
      relation: 'partial',
      members: [],
      flags: [],
      tracks: [],
      proposals: [],
      items: [{ kind: 'request', items: [{ label: text('Jeugddienst'), state: text('gevraagd'), mine: true }] }],
    });
    expect(seen?.records.map(({ act: id, hidden }) => [id, hidden])).toEqual([['route', 0]]);
    expect(seen?.tasks).toEqual([
      expect.objectContaining({
        title: text('Answer'),
        about: expect.objectContaining({ nl: 'Jeugddienst' }),
        detail: 'Wat weten jullie?',
        mine: true,
      }),
    ]);
    expect(said(seen)).not.toMatch(/Vera|Verkeer|halte|Alleen voor ons|Sam|Noa|Dina|Stille klas/);
  });

  it('reads who leads only when their own part names them, since any other name may point to the source', () => {
    const led = (lead: string) => ({ ...given, state: { ...given.state, lead: lead as PersonId } });
    expect(seenIn(led('lien'), 'bram')?.lead).toBe('Lien Liaison');
    expect(seenIn(led('ans'), 'bram')?.lead).toEqual({ protected: true });
    expect(seenIn(led('ans'), 'dina')?.lead).toBe('Ans CLB');
  });

  it('sees what they wrote, and the record that opened their part', () => {
    expect(seenIn(given, 'vera')?.records.map(({ act: id, by }) => [id, by])).toEqual([
      ['route', 'Lien Liaison'],
      ['feedback', 'Vera Verkeer'],
    ]);
  });

  it('reads of what went to several only what is about their own part', () => {
    const together = givenIn(
      context,
      opening,
      does('lien', 'route', { services: ['youth', 'traffic'], handler: 'bram', question: 'Wie weet iets?' }),
    );
    const others = {
      ...together.state,
      items: together.state.items.map((item) =>
        item.organisation === 'traffic' ? { ...item, holder: 'vera' as PersonId } : item,
      ),
    };
    const facts = viewCase(view, others, together.journal, 'bram' as PersonId)?.records[0]?.facts;
    expect(facts).toContainEqual({ label: text('services'), value: expect.objectContaining({ nl: 'Jeugddienst' }) });
  });

  it('reads in the journal their own part and nothing of the rest', () => {
    expect(linesIn(given, 'bram').map(({ what }) => what.en)).toEqual([
      'Recorded: route',
      'New: Request “Jeugddienst”: gevraagd',
      'Joined: Bram Jeugd',
      'Task: Answer',
    ]);
    expect(linesIn(given, 'vera').map(({ what }) => what.en)).toEqual(
      expect.arrayContaining(['Recorded: feedback', 'Request “Verkeersdienst”: beantwoord', 'Task done: Answer']),
    );
    expect(said(linesIn(given, 'vera'))).not.toMatch(/Bram|Jeugddienst|On to step|Noted/);
  });

  it('does not read there who did what is not theirs, when something of theirs came of it', () => {
    const shared = {
      ...context,
      pathway: {
        ...pathway,
        acts: pathway.acts.map((one) =>
          one.id === 'go' ? { ...one, effects: [{ item: { every: 'request' }, is: 'answered' }] } : one,
        ),
      },
    };
    const moved = givenIn(shared, ...routed, does('lien', 'go', {}, { at: '2026-11-16T13:00:00.000Z' }));
    const last = viewJournal({ ...view, context: shared }, moved.state, moved.journal, 'bram' as PersonId).at(-1);
    expect(last).toMatchObject({ what: { en: 'Request “Jeugddienst”: beantwoord' }, who: { en: 'Somebody' } });
    expect(
      viewJournal({ ...view, context: shared }, moved.state, moved.journal, 'ans' as PersonId).at(-1)?.who.nl,
    ).toBe('Lien Liaison');
  });

  it('is offered only what they may do, without what they may not', () => {
    const acts = seenIn(given, 'bram')?.acts.map(({ act: id }) => id);
    expect(acts).toContain('feedback');
    expect(seenIn(given, 'bram')?.acts.every(({ why }) => why === undefined)).toBe(true);
  });
});

describe('the parts of a case', () => {
  const given = givenIn(context, ...routed);

  it('go by their label for those of its level, by number for others, with who has them', () => {
    const forLien = seenIn(given, 'lien')?.items;
    expect(forLien?.map(({ kind, items }) => [kind, items.map(({ label, holder }) => [label.nl, holder])])).toEqual([
      [
        'pupil',
        [
          ['Sam', undefined],
          ['Noa', undefined],
        ],
      ],
      [
        'request',
        [
          ['Jeugddienst', 'Bram Jeugd'],
          ['Verkeersdienst', 'Vera Verkeer'],
        ],
      ],
    ]);
    expect(seenIn(given, 'ans')?.items[0]?.items.map(({ label }) => label.en)).toEqual(['Pupil 1', 'Pupil 2']);
    expect(said([seenIn(given, 'ans'), linesIn(given, 'ans')])).not.toMatch(/Sam|Noa/);
    expect(linesIn(given, 'ans').map(({ what }) => what.nl)).toContain('Nieuw: Leerling 1: bekend');
    expect(seenIn(given, 'ans')?.records[1]?.facts).toContainEqual({
      label: text('about'),
      value: expect.objectContaining({ nl: 'Leerling 1' }),
    });
  });

  it('and organisations are offered in a form by the same names', () => {
    const formFor = (who: string, id: string) =>
      viewForm(
        view,
        {
          caseId: CASE_ID,
          act: pathway.acts.find((one) => one.id === id)!,
          name: id,
          state: given.state,
          person: who as PersonId,
        },
        EMPTY_FORM,
      );
    const choices = (who: string, id: string, name: string) =>
      formFor(who, id)
        .fields.find((one) => one.field.id === name)
        ?.choices.map(({ label }) => label.nl);
    expect(choices('lien', 'route', 'about')).toEqual(['Sam', 'Noa']);
    expect(choices('ans', 'route', 'about')).toEqual(['Leerling 1', 'Leerling 2']);
    expect(choices('lien', 'route', 'services')).toEqual(['Jeugddienst', 'Verkeersdienst']);
    expect(choices('vera', 'feedback', 'request')).toEqual(['Verkeersdienst']);
    expect(choices('ans', 'feedback', 'request')).toEqual([]);
    expect(formFor('lien', 'overview').fields[0]?.value).toBe(
      'ma 16 november 2026: report\nma 16 november 2026: route',
    );
  });
});

describe('a question left open', () => {
  it('is shown as open in the record', () => {
    expect(seenIn(givenIn(context, ...routed), 'lien')?.records[0]?.facts).toContainEqual({
      label: text('staying'),
      value: { nl: 'nog open', en: 'left open' },
    });
  });
});

describe('where a case stands', () => {
  it('names only the steps of its own line, and that line', () => {
    const tipped = givenIn(context, {
      ...open({}, 'kim'),
      act: 'tip',
      answers: { words: 'Iets gehoord' },
    } as typeof report);
    expect(seenIn(tipped, 'lien')?.ping).toMatchObject({
      pathway: text('Een tip'),
      stage: text('tipped'),
      stages: [
        { id: 'tipped', state: 'current' },
        { id: 'answered', state: 'ahead' },
      ],
    });
    expect(linesIn(tipped, 'lien')[0]?.what.en).toContain('procedure “Een tip”');
    const form = viewForm(
      view,
      { caseId: CASE_ID, act: pathway.acts[1]!, name: 'tiny/tip', state: undefined, person: 'kim' as PersonId },
      EMPTY_FORM,
    );
    expect(form.pathway).toEqual(text('Een tip'));
  });

  it('tells an optional step that was gone past from one that was skipped', () => {
    const gone = givenIn(context, ...routed, does('lien', 'go'));
    expect(seenIn(gone, 'lien')?.ping.stages.map(({ state }) => state)).toEqual(['skipped', 'unneeded', 'current']);
  });
});

describe('attempts of others', () => {
  it('are not for somebody who is in the case for a part, their own are', () => {
    const { state, journal } = givenIn(context, ...routed);
    const tried = (who: string, act: string) => ({
      seq: state.seq + 1,
      at: MONDAY,
      actor: { person: who as PersonId, role: 'teacher' as const },
      stage: 'reported',
      event: { type: 'AttemptRefused' as const, act, rules: ['DES-3'] },
    });
    const readBy = (who: string, act: string, by: string) =>
      linesIn({ state, journal: [...journal, tried(by, act)] }, who).filter(({ what }) =>
        what.en.startsWith('Not allowed'),
      ).length;
    expect([
      readBy('bram', 'look', 'kim'),
      readBy('bram', 'tick', 'vera'),
      readBy('bram', 'look', 'bram'),
      readBy('lien', 'look', 'kim'),
    ]).toEqual([0, 0, 1, 1]);
  });
});
