/** What a form shows: the questions that the answers ask, what it is filled in with, and its folded parts. */
import { CaseId, PersonId } from '../../src/domain/ids';
import type { Context } from '../../src/domain/procedure/context';
import { actOf, type Act } from '../../src/domain/procedure/pathway';
import { asIs } from '../../src/domain/text';
import { formCard } from '../../cards/case/form-card';
import { withLeftFolded } from '../../src/views/filled-in';
import { EMPTY_FORM, viewForm, type FormInput } from '../../src/views/view-form';
import { growing, growingContext } from '../support/growing';
import { does, givenIn, MONDAY, open } from '../support/play';

const view = { context: growingContext, names: {}, contacts: [], now: MONDAY };
const worried = open({ pupil: undefined, seen: 'yes' });
const planned = () =>
  givenIn(growingContext, worried, does('mila', 'plan', { participants: ['mila', 'tess'], secret: 'Sofie' }));

function formOf(act: string, person: string, input: Partial<FormInput> = {}, given?: ReturnType<typeof planned>) {
  const place = {
    caseId: CaseId('0'.repeat(32)),
    act: actOf(growing, act),
    name: act,
    state: given?.state,
    person: PersonId(person),
  };
  return viewForm(view, place, { ...EMPTY_FORM, ...input });
}
const valuesOf = (form: ReturnType<typeof formOf>) =>
  Object.fromEntries(form.fields.flatMap(({ field, value }) => (value === undefined ? [] : [[field.id, value]])));
const idsOf = (form: ReturnType<typeof formOf>) => form.fields.map(({ field }) => field.id);

describe('a blank form', () => {
  it('is filled in with the day, and with who fills it in where they may be chosen', () => {
    expect(valuesOf(formOf('worry', 'mila'))).toEqual({ observed_on: '2026-11-16', mentor: 'mila' });
    expect(valuesOf(formOf('worry', 'joost'))).toEqual({ observed_on: '2026-11-16' });
  });

  it('is filled in with the organisation of who fills it in, where they are of one of the kind that is asked', () => {
    const school = { id: 'de_linde', name: asIs('De Linde'), kind: 'school' } as const;
    const cell = { id: 'cel', name: asIs('Cel'), kind: 'service' } as const;
    const act = {
      ...actOf(growing, 'worry'),
      fields: [
        {
          id: 'school',
          type: 'organisation',
          label: school.name,
          organisations: 'school',
          from: ['actor'],
          required: true,
          level: 'L1',
        },
      ],
    } as unknown as Act;
    const filledInFor = (...organisations: string[]) => {
      const joost = { ...growingContext.roster['joost']!, organisations };
      const context = {
        ...growingContext,
        organisations: { de_linde: school, cel: cell, de_beuk: { ...school, id: 'de_beuk' } },
        roster: { ...growingContext.roster, joost },
      } as unknown as Context;
      const place = { caseId: CaseId('0'.repeat(32)), act, name: 'worry', state: undefined, person: PersonId('joost') };
      return valuesOf(viewForm({ ...view, context }, place, EMPTY_FORM));
    };
    expect(filledInFor('de_linde', 'cel')).toEqual({ school: 'de_linde' });
    expect(filledInFor('de_linde', 'de_beuk')).toEqual({});
    expect(filledInFor('cel')).toEqual({});
  });

  it('is filled in from the newest record, the first source that fits first', () => {
    expect(valuesOf(formOf('talk', 'mila', {}, planned()))).toEqual({
      participants: ['mila', 'tess'],
      leader: 'tess',
      secret: 'Sofie',
    });
    expect(valuesOf(formOf('talk', 'tess', {}, givenIn(growingContext, worried)))).toEqual({ leader: 'tess' });
  });

  it('is not filled in with what this person may not read', () => {
    expect(valuesOf(formOf('talk', 'tess', {}, planned()))).toEqual({ participants: ['mila', 'tess'], leader: 'tess' });
  });

  it('is not filled in with somebody who may not be chosen any more', () => {
    const { mila: _gone, ...roster } = growingContext.roster;
    const left = { ...view, context: { ...growingContext, roster } };
    const place = {
      caseId: CaseId('0'.repeat(32)),
      act: actOf(growing, 'talk'),
      name: 'talk',
      state: planned().state,
      person: PersonId('tess'),
    };
    expect(valuesOf(viewForm(left, place, EMPTY_FORM))).toEqual({ participants: ['tess'], leader: 'tess' });
  });
});

describe('a form that is being filled in', () => {
  it('asks more and less with the answers, and marks the questions that others follow from', () => {
    expect(idsOf(formOf('worry', 'joost'))).toEqual(['facts', 'seen', 'observed_on', 'mentor']);
    const grown = formOf('worry', 'joost', { raw: { seen: 'no', from_whom: 'other' } });
    expect(idsOf(grown)).toEqual([
      'facts',
      'seen',
      'from_whom',
      'who',
      'observed_on',
      'heard_on',
      'mentor',
      'opinion',
      'sure',
    ]);
    expect(grown.fields.filter(({ refreshes }) => refreshes).map(({ field }) => field.id)).toEqual([
      'seen',
      'from_whom',
    ]);
    expect(idsOf(formOf('worry', 'joost', { raw: { seen: 'yes', from_whom: 'other' } }))).toEqual(
      idsOf(formOf('worry', 'joost')),
    );
  });

  it('fills in a question that is new, and leaves empty what was emptied', () => {
    const emptied = formOf('worry', 'mila', { raw: { seen: 'no', observed_on: '', mentor: undefined } });
    expect(valuesOf(emptied)).toEqual({ seen: 'no', observed_on: '', heard_on: '2026-11-16' });
  });
});

describe('a folded part', () => {
  const isOpen = (input: Partial<FormInput>) => formOf('worry', 'joost', input).sections?.[0]?.isOpen;

  it('shows its questions once it was opened', () => {
    expect(isOpen({})).toBe(false);
    expect(idsOf(formOf('worry', 'joost', { opened: ['more'] }))).toEqual([
      'facts',
      'seen',
      'observed_on',
      'mentor',
      'opinion',
      'sure',
    ]);
  });

  it('never hides what was typed, what is wrong and what has to be answered', () => {
    expect(isOpen({ raw: { opinion: 'Ik denk' } })).toBe(true);
    expect(isOpen({ errors: { opinion: { nl: 'Te lang', en: 'Too long' } } })).toBe(true);
    expect(isOpen({ raw: { seen: 'no' } })).toBe(true);
    // It was open: what is emptied there may be filled in again.
    expect(isOpen({ raw: { opinion: '' } })).toBe(true);
  });
});

describe('a folded part that is filled in', () => {
  const act: Act = {
    ...actOf(growing, 'talk'),
    sections: [{ id: 'known', title: asIs('Klopt dit?'), folded: true }],
    fields: actOf(growing, 'talk').fields.map((field) => ({ ...field, section: 'known' })),
  };
  const place = (person: string) => ({
    caseId: CaseId('0'.repeat(32)),
    act,
    name: 'talk',
    state: planned().state,
    person: PersonId(person),
  });
  const formFor = (person: string, input: Partial<FormInput> = {}) =>
    viewForm(view, place(person), { ...EMPTY_FORM, ...input });
  const facts = (person: string) => ({
    context: growingContext,
    state: planned().state,
    act,
    answers: {},
    actor: PersonId(person),
    now: MONDAY,
  });

  it('stands there to be read, and asks nothing until it is opened', () => {
    const form = formFor('mila');
    expect(form.fields).toEqual([]);
    expect(form.sections?.[0]).toMatchObject({ isOpen: false, isWhole: true });
    expect(form.sections?.[0]?.filledIn.map(({ field, value }) => [field.id, value])).toEqual([
      ['participants', ['mila', 'tess']],
      ['leader', 'tess'],
      ['secret', 'Sofie'],
    ]);
    const opened = formFor('mila', { opened: ['known'] });
    expect(idsOf(opened)).toEqual(['participants', 'leader', 'secret']);
    expect(opened.sections?.[0]?.filledIn).toEqual([]);
  });

  it('shows nothing that this person may not read', () => {
    expect(formFor('tess').sections?.[0]?.filledIn.map(({ field }) => field.id)).toEqual(['participants', 'leader']);
  });

  it('opens by itself when what has to be answered is not known, or is wrong', () => {
    const blank = { ...place('mila'), state: givenIn(growingContext, worried).state };
    expect(viewForm(view, blank, EMPTY_FORM).sections?.[0]?.isOpen).toBe(true);
    expect(formFor('mila', { errors: { leader: { nl: 'Kan niet', en: 'Cannot' } } }).sections?.[0]?.isOpen).toBe(true);
  });

  it('counts as answered when it was left folded, and not when it was opened and emptied', () => {
    expect(withLeftFolded(view, act, {}, facts('mila'))).toEqual({
      participants: ['mila', 'tess'],
      leader: 'tess',
      secret: 'Sofie',
    });
    expect(withLeftFolded(view, act, { participants: ['tess'], secret: '' }, facts('mila'))).toEqual({
      participants: ['tess'],
      secret: '',
    });
    // What somebody may not read they do not send either.
    expect(withLeftFolded(view, act, {}, facts('tess'))).toEqual({ participants: ['mila', 'tess'], leader: 'tess' });
  });

  it('is a line with a button on the card', () => {
    const names = { mila: 'Mila Visser', tess: 'Tess de Boer' };
    const form = viewForm({ ...view, names }, place('mila'), EMPTY_FORM);
    const blocks = formCard(form, [], 'nl', 'Europe/Amsterdam').blocks;
    expect(blocks).toContainEqual({
      type: 'text',
      text: 'Wie Mila Visser, Tess de Boer · Leider Tess de Boer · Naam Sofie',
    });
    expect(blocks).toContainEqual(
      expect.objectContaining({
        type: 'buttons',
        actions: [expect.objectContaining({ label: 'Wijzig', opens: true })],
      }),
    );
  });
});
