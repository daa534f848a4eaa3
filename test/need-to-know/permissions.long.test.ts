// Every act × every role × every relation × every step of every shipped pathway, held against what a person wrote down
// about it. A new act or field without a row fails.
import type { ExistingCase } from '../../src/domain/case/case';
import { decide } from '../../src/domain/decide/decide';
import { whyNot } from '../../src/domain/decide/decide-act';
import type { Entry } from '../../src/domain/case/event';
import { RequestId } from '../../src/domain/ids';
import { allStages, linesOf, type Act, type Pathway } from '../../src/domain/procedure/pathway';
import type { Role } from '../../src/domain/people/roles';
import { messagesFor } from '../../src/notify/messages-for';
import type { Recipient } from '../../src/notify/message';
import { viewCase } from '../../src/views/view-case';
import { EMPTY_FORM, viewForm } from '../../src/views/view-form';
import { viewJournal } from '../../src/views/view-journal';
import { MONDAY } from '../support/play';
import {
  isPart,
  knows,
  levelsOf,
  mayApprove,
  mayBegin,
  mayDo,
  reads,
  RELATIONS,
  type Place,
  type Viewer,
} from './expected';
import { fieldsOf, SHIPPED, statementFor, type ActStatement, type Statement } from './statements';
import {
  WORDS,
  marked,
  answersTo,
  type World,
  worldOf,
  at,
  placesOf,
  viewersOf,
  typesOf,
  OPENS_PARTS,
  who,
  sorted,
  differs,
  AUTHOR,
  NAMED,
  REPORTER,
  VIEWER,
} from './marked-world';

describe.each(SHIPPED)('%s', (name, shipped) => {
  const said = statementFor(name);
  const pathway = marked(shipped);

  it('has a row for each act, field and step, and no others', () => {
    expect(sorted(Object.keys(said.acts))).toEqual(sorted(pathway.acts.map(({ id }) => id)));
    for (const act of pathway.acts)
      expect([act.id, sorted(fieldsOf(said.acts[act.id]!).map(({ id }) => id))]).toEqual([
        act.id,
        sorted(act.fields.map(({ id }) => id)),
      ]);
    const steps = linesOf(pathway).flatMap((line) => line.stages.map(({ id }) => [id, line.id]));
    expect(Object.entries(said.steps).map(([id, { line }]) => [id, line])).toEqual(steps);
    expect(said.pathway).toBe(pathway.id);
  });

  it.each(RELATIONS)('may do and may read what is written: %s', (relation) => {
    const wrong: string[] = [];
    for (const viewer of viewersOf(relation)) {
      const world = worldOf(pathway, viewer);
      const should = sorted(expectedReading(said, pathway, viewer));
      for (const place of placesOf(pathway))
        wrong.push(
          ...doing(said, pathway, world, viewer, place),
          ...(viewer.kind === 'staff' ? reading(said, pathway, world, viewer, place, should) : []),
        );
      // What somebody from outside reads hangs on who they are, not on the step.
      if (viewer.kind === 'partner')
        wrong.push(...reading(said, pathway, world, viewer, placesOf(pathway)[0]!, should));
      const discreet = viewCase(world.view, world.state, world.journal, VIEWER, true);
      if (JSON.stringify(discreet ?? {}).includes(WORDS)) wrong.push(`${who(viewer)} reads content where a card stays`);
      wrong.push(...journalOf(said, pathway, world, viewer), ...formsOf(said, pathway, world, viewer));
    }
    expect([...new Set(wrong)].slice(0, 20)).toEqual([]);
  });

  it.each(RELATIONS)('proposals are known and decided as written: %s', (relation) => {
    expect(
      viewersOf(relation)
        .flatMap((viewer) => proposalsOf(said, pathway, worldOf(pathway, viewer), viewer))
        .slice(0, 20),
    ).toEqual([]);
  });

  it('is begun by nobody else', () => {
    const wrong = viewersOf('none').flatMap((viewer) => beginning(said, pathway, worldOf(pathway, viewer), viewer));
    expect(wrong).toEqual([]);
  });

  it('is heard by nobody else, and never what was typed', () => {
    expect(pathway.acts.flatMap((act) => hearing(said, pathway, act))).toEqual([]);
    expect(allStages(pathway).flatMap(({ id }) => pinged(said, pathway, id))).toEqual([]);
  });

  it('hands out what is written, without its source, and nothing else', () => {
    const leaves = pathway.acts.flatMap(({ id, handout }) =>
      handout ? [[id, handout.to, sorted(handout.fields).join()]] : [],
    );
    expect(leaves).toEqual(
      Object.entries(said.acts).flatMap(([id, act]) =>
        act.leaves ? [[id, act.leaves.to, sorted(act.leaves.fields).join()]] : [],
      ),
    );
  });
});

function doing(said: Statement, pathway: Pathway, world: World, viewer: Viewer, place: Place): string[] {
  const state = at(world, place);
  return pathway.acts.flatMap((act) => {
    const refusal = whyNot(world.view.context, state, VIEWER, act);
    const may = refusal === undefined ? 'yes' : refusal.kind === 'unknown' ? 'unknown' : 'no';
    return differs(
      `${who(viewer)} in ${place.step}${place.closed ? ' (closed)' : ''} may do ${act.id}`,
      [may],
      [mayDo(said, act.id, viewer, place)],
    );
  });
}

/** What the statement says somebody reads: `act`, `act.field`, `act by`. */
function expectedReading(said: Statement, pathway: Pathway, viewer: Viewer): string[] {
  return pathway.acts.flatMap((act) => {
    const written = said.acts[act.id]!;
    if (!knows(said, written, viewer, typesOf(act), OPENS_PARTS)) return [];
    const by = viewer.relation === 'author' || levelsOf(said, viewer).includes(written.who) ? [`${act.id} by`] : [];
    return [act.id, ...by, ...reads(said, written, viewer).map((field) => `${act.id}.${field}`)];
  });
}

function reading(
  said: Statement,
  pathway: Pathway,
  world: World,
  viewer: Viewer,
  place: Place,
  should: readonly string[],
): string[] {
  const seen = viewCase(world.view, at(world, place), world.journal, VIEWER);
  const where = `${who(viewer)} in ${place.step}`;
  if (['none', 'kept out', 'gone'].includes(viewer.relation)) return seen === undefined ? [] : [`${where} sees a case`];
  if (!seen) return [`${where} sees no case`];
  const relation = viewer.relation === 'reporter' ? 'reporter' : isPart(said, viewer) ? 'partial' : 'member';
  const read = seen.records.flatMap((record) => [
    record.act,
    ...(record.by === undefined ? [] : [`${record.act} by`]),
    ...record.facts.map(({ label }) => `${record.act}.${label.nl}`),
  ]);
  const offered = seen.acts.filter(({ why }) => why === undefined).map(({ act }) => act);
  // Whoever opened a case finds the urgent act on its card.
  const may = pathway.acts
    .filter(({ id }) => mayDo(said, id, viewer, place) === 'yes')
    .filter(({ id }) => viewer.relation !== 'reporter' || id !== said.urgent)
    .map(({ id }) => id);
  return [
    ...differs(`${where} stands to it as`, [seen.relation], [relation]),
    ...differs(`${where} reads`, read, should),
    ...differs(`${where} is offered`, offered, may),
  ];
}

function journalOf(said: Statement, pathway: Pathway, { view, state, journal }: World, viewer: Viewer): string[] {
  const lines = viewJournal(view, state, journal, VIEWER);
  const known = lines.map(({ what }) => what.nl.replace('Vastgelegd: act:', ''));
  const should = ['member', 'named', 'author'].includes(viewer.relation)
    ? pathway.acts
        .filter((act) => knows(said, said.acts[act.id]!, viewer, typesOf(act), OPENS_PARTS))
        .map(({ id }) => id)
    : [];
  return [
    ...differs(`${who(viewer)} finds in the journal`, known, should),
    ...(JSON.stringify(lines).includes(WORDS) ? [`${who(viewer)} finds content in the journal`] : []),
  ];
}

/** A form asks what is written, and what it is filled in with beforehand tells of no more than its reader knows. */
function formsOf(said: Statement, pathway: Pathway, { view, state }: World, viewer: Viewer): string[] {
  return pathway.acts.flatMap((act) => {
    const form = viewForm(view, { caseId: state.id, act, name: act.id, state, person: VIEWER }, EMPTY_FORM);
    const told = form.fields.flatMap(({ field, value }) =>
      field.prefill && typeof value === 'string' ? [...value.matchAll(/act:(\w+)/g)].map(([, id]) => id!) : [],
    );
    const beyond = told.filter(
      (id) => !knows(said, said.acts[id]!, viewer, typesOf(pathway.acts.find((one) => one.id === id)!), OPENS_PARTS),
    );
    const asked = fieldsOf(said.acts[act.id]!).map(({ id }) => id);
    // A question with nothing to choose from is left out.
    const unsaid = form.fields
      .filter(({ field }) => !asked.includes(field.id))
      .map(({ field }) => `the form of ${act.id} asks ${field.id}`);
    return [...unsaid, ...beyond.map((id) => `${who(viewer)} reads of ${id} in the form of ${act.id}`)];
  });
}

function proposalsOf(said: Statement, pathway: Pathway, { view, state, journal }: World, viewer: Viewer): string[] {
  const [by, named] = [viewer.relation === 'author' ? VIEWER : AUTHOR, viewer.relation === 'named' ? VIEWER : NAMED];
  const waiting = pathway.acts.filter(({ approval }) => approval);
  const proposals = Object.fromEntries(
    waiting.map((act) => [
      act.id,
      { id: `proposal-${act.id}`, act: act.id, by, at: MONDAY, answers: answersTo(act, named), reasons: {}, hints: [] },
    ]),
  );
  const seen = viewCase(view, { ...state, proposals }, journal, VIEWER)?.proposals ?? [];
  const read = seen.flatMap(({ act, facts, mayApprove: may }) => [
    act,
    ...(may ? [`${act} may approve`] : []),
    ...facts.map(({ label }) => `${act}.${label.nl}`),
  ]);
  const should = waiting.flatMap((act) => {
    const written: ActStatement = said.acts[act.id]!;
    const may = mayApprove(written, viewer);
    const isMember = ['member', 'named', 'author'].includes(viewer.relation);
    const isKnown =
      may ||
      viewer.relation === 'author' ||
      (isMember && !isPart(said, viewer) && knows(said, written, viewer, typesOf(act), OPENS_PARTS));
    return isKnown
      ? [
          act.id,
          ...(may ? [`${act.id} may approve`] : []),
          ...reads(said, written, viewer).map((field) => `${act.id}.${field}`),
        ]
      : [];
  });
  return differs(`${who(viewer)} knows of what waits`, read, should);
}

function beginning(said: Statement, pathway: Pathway, { view, state }: World, viewer: Viewer): string[] {
  return linesOf(pathway).flatMap(({ id: line, opensWith: act }) => {
    const decision = decide(
      view.context,
      { status: 'none' },
      {
        type: 'openCase',
        act,
        actor: VIEWER,
        at: MONDAY,
        request: RequestId('r'),
        id: state.id,
        tenant: state.tenant,
        code: state.code,
        pathway: state.pathway,
        locale: 'nl',
        answers: {},
        reasons: {},
      },
    );
    const may =
      !('refused' in decision) ||
      decision.refused.kind === 'fields' ||
      (decision.refused.kind === 'rule' &&
        !decision.refused.said.some(
          ({ rule }) => rule === (pathway.acts.find(({ id }) => id === act)?.carries?.[0] ?? 'DES-3'),
        ));
    const written = Object.values(said.acts).find(({ begins }) => begins === line);
    return written && may === mayBegin(written, viewer)
      ? []
      : [`${who(viewer)} ${may ? 'may' : 'may not'} begin ${line}`];
  });
}

const NOBODY: Viewer = { role: undefined, kind: 'staff', relation: 'named' };
const recipient = (to: Recipient): string =>
  'person' in to ? to.person : [to.role, to.organisation ? `of ${to.organisation}` : ''].filter(Boolean).join(' ');

/** Who a word of `tells` means in our world. */
function meant(word: string, state: ExistingCase): string[] {
  if (word === 'reporter') return [state.openedBy];
  if (word === 'members') return [...state.members];
  if (word === 'lead') return [state.lead!];
  if (word.startsWith('named=') || word.startsWith('holder=')) return [VIEWER];
  return [word.replace(/ of \w+$/, ' of dienst').replace(/ level \w+$/, '')];
}

function hearing(said: Statement, pathway: Pathway, act: Act): string[] {
  // All members are in the case for the whole of it here: who is not hears less, which the stories and notify tests
  // hold.
  const whole = said.leads.find((role) => !said.part.includes(role));
  const world = worldOf(pathway, { ...NOBODY, role: whole });
  const state: ExistingCase = { ...world.state, entered: [] };
  const everybody = Object.fromEntries(
    Object.entries(world.view.context.roster).map(([id, entry]) => [id, { ...entry, roles: [whole as Role] }]),
  );
  const context = { ...world.view.context, roster: everybody };
  const entry = world.journal.find(({ event }) => event.type === 'ActRecorded' && event.act === act.id)!;
  const messages = messagesFor({ context, entries: [entry], after: state }, state);
  const written = said.acts[act.id]!;
  const toReporter =
    Object.values(written.only).some((readers) => readers.includes('reporter')) || written.knows?.includes('reporter');
  const should = new Set([
    ...written.tells.flatMap((word) => meant(word, state)),
    ...(toReporter ? [state.openedBy] : []),
  ]);
  const outside = { ...state, excluded: [VIEWER, AUTHOR, NAMED, REPORTER] };
  const keptOut = messagesFor({ context, entries: [entry], after: outside }, outside).filter(
    ({ to }) => 'person' in to && state.members.includes(to.person),
  );
  return [
    ...differs(`${act.id} is heard by`, new Set(messages.map(({ to }) => recipient(to))), should),
    ...(JSON.stringify(messages).includes(WORDS) ? [`${act.id} is told with content`] : []),
    ...keptOut.map(({ to }) => `${act.id} is heard by ${recipient(to)}, who is kept out`),
  ];
}

function pinged(said: Statement, pathway: Pathway, step: string): string[] {
  const { view, state } = worldOf(pathway, { ...NOBODY, relation: 'none' });
  const entry: Entry = {
    seq: 1,
    at: MONDAY,
    actor: { system: true },
    stage: step,
    event: { type: 'StageEntered', stage: step, from: step, skipped: [], why: 'completed' },
  };
  const messages = messagesFor(
    { context: view.context, entries: [entry], after: { ...state, stage: step, entered: [step] } },
    undefined,
  );
  const roles = new Set(messages.flatMap(({ to }) => ('role' in to ? [to.role] : [])));
  return differs(`${step} is shown to`, roles, said.steps[step]!.pings);
}
