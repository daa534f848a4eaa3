/** An act of a pathway as its edition is stored: its questions, what it brings about, who is told. */
import { z } from 'zod';
import { AMONG, FIELD_TYPES, RECEIPTS } from '../../domain/procedure/pathway';
import { ORGANISATION_KINDS, SCHOOL_LEVELS } from '../../domain/people/organisation';
import { TASK_KINDS } from '../../domain/procedure/condition';
import { YEAR_MARKS } from '../../domain/time/duration';
import { conditionShape } from './edition-condition';
import {
  storedNumber as count,
  level,
  personKind,
  storedText as text,
  texts,
  storedWords as words,
  yes,
} from './shapes';

/** The rules that a part implements. */
export const carried = { carries: texts.optional() };
const setting = text.optional();

export const duration = z.union([
  z.strictObject({ workingDays: count, setting }),
  z.strictObject({ serviceDays: count, setting }),
  z.strictObject({ days: count, setting }),
  z.strictObject({ weeks: count, setting }),
  z.strictObject({ hours: count, setting }),
]);
export const dueShape = z.union([
  duration,
  z.strictObject({ opening: text }),
  z.strictObject({ until: z.enum(YEAR_MARKS), lessWeeks: count.optional() }),
]);

const byField = z.strictObject({ field: text });
const byHolder = z.strictObject({ holder: text });
const theActor = z.strictObject({ actor: yes });
const theLead = z.strictObject({ lead: yes });
const role = z.strictObject({
  role: text,
  of: text.optional(),
  level: z.enum(SCHOOL_LEVELS).optional(),
  everybody: yes.optional(),
});
export const ownerOfTask = z.union([
  theActor,
  theLead,
  byField,
  byHolder,
  z.strictObject({ every: text, in: texts.optional() }),
  role,
]);

const task = z.strictObject({
  id: text,
  kind: z.enum(TASK_KINDS),
  title: words,
  detail: byField.optional(),
  owner: ownerOfTask,
  due: z.union([dueShape, byField]),
  remind: z.array(duration).optional(),
  escalateTo: text,
  doneBy: texts.optional(),
  about: z.union([byField, z.strictObject({ opened: text })]).optional(),
  ownOnly: yes.optional(),
  quiet: yes.optional(),
  later: yes.optional(),
  once: yes.optional(),
  tell: texts.optional(),
  ...carried,
});

const person = z.union([byField, byHolder, role, theActor]);
const holder = z.union([byField, theActor]).optional();
const any = { ...carried, when: conditionShape.optional() };
const anyEffect = { ...any, mends: yes.optional(), late: yes.optional() };

const effect = z.union([
  z.strictObject({ ...anyEffect, task }),
  z.strictObject({ ...anyEffect, member: person }),
  z.strictObject({ ...anyEffect, exclude: person }),
  z.strictObject({ ...anyEffect, removeMember: person }),
  z.strictObject({ ...anyEffect, lead: z.union([byField, theActor]), accepted: yes.optional() }),
  z.strictObject({ ...anyEffect, flag: text }),
  z.strictObject({ ...anyEffect, unflag: text }),
  z.strictObject({ ...anyEffect, track: text, is: text }),
  z.strictObject({ ...anyEffect, goto: text }),
  z.strictObject({
    ...anyEffect,
    opens: text,
    label: z.union([
      byField,
      z.strictObject({ role: text }),
      z.strictObject({
        every: z.enum(ORGANISATION_KINDS),
        level: z.array(z.enum(SCHOOL_LEVELS)).optional(),
        without: text.optional(),
      }),
      z.strictObject({ texts: z.array(words) }),
    ]),
    is: text,
    new: yes.optional(),
    holder,
  }),
  z.strictObject({
    ...anyEffect,
    item: z.union([
      byField,
      z.strictObject({ own: text }),
      z.strictObject({ every: text }),
      z.strictObject({ kind: text, of: text, role: text.optional(), in: texts.optional() }),
    ]),
    is: text.optional(),
    holder,
  }),
  z.strictObject({
    ...anyEffect,
    organisation: z.union([byField, z.strictObject({ actor: z.enum(ORGANISATION_KINDS) })]),
  }),
  z.strictObject({ ...anyEffect, close: yes }),
  z.strictObject({ ...anyEffect, release: yes }),
  z.strictObject({ ...anyEffect, hold: z.boolean() }),
  z.strictObject({ ...anyEffect, erase: yes }),
  z.strictObject({ ...anyEffect, tie: z.enum(['linked', 'apart', 'taking']), of: text }),
]);

const notice = z.strictObject({
  ...any,
  to: z.union([
    role,
    byHolder,
    z.strictObject({ reporter: yes }),
    z.strictObject({ members: yes }),
    theLead,
    theActor,
    byField,
  ]),
  say: words,
});

export const readersShape = z.strictObject({
  roles: texts.optional(),
  kind: personKind.optional(),
  named: texts.optional(),
  reporter: yes.optional(),
});

const examplePeople = z.strictObject({ roles: texts, count: count.optional(), other: yes.optional() });
const example = z.union([
  text,
  texts,
  z.boolean(),
  z.strictObject({ days: count }),
  examplePeople,
  z.array(examplePeople),
  words,
  z.array(words),
]);

const field = z.strictObject({
  id: text,
  type: z.enum(FIELD_TYPES),
  label: words,
  hint: words.optional(),
  level,
  required: z.union([z.boolean(), conditionShape]),
  options: z.array(z.strictObject({ value: text, label: words, hint: words.optional(), ...carried })).optional(),
  roles: texts.optional(),
  partners: z.boolean().optional(),
  among: z.enum(AMONG).optional(),
  when: z.enum(['past', 'future']).optional(),
  askedIf: conditionShape.optional(),
  from: z
    .array(
      z.union([
        z.enum(['today', 'actor', 'lead']),
        z.strictObject({ last: text, field: text }),
        z.strictObject({ usual: z.union([text, z.boolean()]) }),
      ]),
    )
    .optional(),
  section: text.optional(),
  readers: readersShape.optional(),
  prefill: z.literal('log').optional(),
  fromMessage: yes.optional(),
  shownEmpty: yes.optional(),
  items: z.strictObject({ kind: text, in: texts.optional(), own: yes.optional() }).optional(),
  organisations: z.enum(ORGANISATION_KINDS).optional(),
  example: example.optional(),
  ...carried,
});

export const storedActSchema = z.strictObject({
  id: text,
  title: words,
  help: words.optional(),
  by: z.union([z.strictObject({ roles: texts }), z.strictObject({ members: yes }), theLead]),
  fields: z.array(field),
  sections: z.array(z.strictObject({ id: text, title: words, folded: yes.optional() })).optional(),
  approval: z
    .strictObject({
      by: z.union([z.strictObject({ roles: texts }), byField]),
      when: conditionShape.optional(),
      due: duration,
      silence: z.literal('agrees').optional(),
      escalateTo: text,
      restsOn: z.array(z.strictObject({ act: text, fields: texts })).optional(),
      ...carried,
    })
    .optional(),
  effects: z.array(effect),
  notices: z.array(notice),
  receipt: z.enum(RECEIPTS).optional(),
  sisEntry: z.boolean(),
  notedBy: text.optional(),
  urgent: z.boolean(),
  readers: readersShape.optional(),
  actorLevel: level,
  aside: yes.optional(),
  handout: z
    .strictObject({
      to: text,
      is: z.enum(['report', 'answer']),
      fields: texts,
      asked: z.array(effect).optional(),
      ...carried,
    })
    .optional(),
  byReporter: yes.optional(),
  ...carried,
});
