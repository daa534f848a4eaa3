/**
 * Acts as a schema: what is asked, who may do it, what it brings about. Schema only; what does not fit together is for
 * `check.ts`.
 */
import { z } from 'zod';
import { AMONG, FIELD_TYPES, LEVELS, RECEIPTS } from '../domain/procedure/pathway';
import { ORGANISATION_KINDS, SCHOOL_LEVELS } from '../domain/people/organisation';
import { PERSON_KINDS } from '../domain/people/roles';
import { conditionSchema, levelsSchema } from './condition-schema';
import { dueSchema } from './due-schema';
import { exampleSchema } from './example-schema';
import {
  carriesSchema,
  durationSchema,
  fieldIdSchema,
  idSchema,
  roleSchema,
  textSchema,
  valueSchema,
} from './word-schema';

const roles = z.array(roleSchema).min(1);
const yes = z.literal(true);

/** Who else than the author may read it, narrower than the level. */
export const readersSchema = z
  .strictObject({
    roles: roles.optional(),
    kind: z.enum(PERSON_KINDS).optional(),
    named: z.array(idSchema).min(1).optional(),
    reporter: yes.optional(),
  })
  .meta({
    id: 'Readers',
    description:
      'Besides the author: members with these roles, of this kind, the people named in these fields, the reporter.',
  });

const optionSchema = z.strictObject({
  value: valueSchema,
  label: textSchema,
  hint: textSchema.optional(),
  carries: carriesSchema,
});

const boundSchema = z.enum(['past', 'future']);
/** `past` or `future`: where a date lies · a condition: asked only if · both, in this order. */
const whenSchema = z
  .union([boundSchema, conditionSchema, z.tuple([boundSchema, conditionSchema])])
  .describe('Asked only if this holds; of a date also `past` or `future`: not later, or not earlier, than today.');

const sourceSchema = z
  .union([
    z.enum(['today', 'actor', 'lead']),
    z.strictObject({ last: idSchema, field: idSchema }),
    z.strictObject({ usual: z.union([valueSchema, z.boolean()]) }),
  ])
  .meta({
    id: 'Source',
    description:
      'Filled in beforehand: the day, who fills it in (or their organisation of the kind that is asked), who leads the case, an answer of the newest record of an act, or what is usual.',
  });

const fieldShape = z.strictObject({
  id: fieldIdSchema,
  type: z.enum(FIELD_TYPES),
  label: textSchema,
  hint: textSchema.optional(),
  level: z.enum(LEVELS).default('L1'),
  required: z.union([z.boolean(), conditionSchema]).default(false),
  options: z.array(optionSchema).min(1).optional(),
  roles: roles.optional(),
  partners: z.boolean().optional(),
  among: z
    .enum(AMONG)
    .optional()
    .describe(
      "Only those in the case already, only colleagues of the school of the one who answers, or those and people of schools that nobody of the act's roles speaks for (`constituency`); of organisations only one's own (`own`).",
    ),
  when: whenSchema.optional(),
  from: z.union([sourceSchema, z.array(sourceSchema).min(1)]).optional(),
  section: idSchema.optional().describe('The part of the form it stands in, of `sections`.'),
  readers: readersSchema.optional(),
  shownEmpty: yes.optional(),
  prefill: z.literal('log').optional().describe('What was done so far, by date, to be changed.'),
  fromMessage: yes
    .optional()
    .describe('In an act that opens a case: proposes the text of the chat message that it is begun from.'),
  items: z.strictObject({ kind: idSchema, in: z.array(idSchema).min(1).optional(), own: yes.optional() }).optional(),
  organisations: z.enum(ORGANISATION_KINDS).optional(),
  example: exampleSchema.optional(),
  carries: carriesSchema,
});

/**
 * In the file one word says both when a question is asked and when a date lies; in the program each has its own, as
 * running cases were begun with.
 */
const fieldSchema = fieldShape
  .transform(({ when, from, ...field }) => {
    const parts = when === undefined ? [] : [when].flat();
    const bound = parts.find((part) => typeof part === 'string');
    const askedIf = parts.find((part) => typeof part === 'object');
    return {
      ...field,
      ...(bound ? { when: bound } : {}),
      ...(askedIf ? { askedIf } : {}),
      ...(from === undefined ? {} : { from: [from].flat() }),
    };
  })
  .meta({ id: 'Field' });

const sectionSchema = z.strictObject({ id: idSchema, title: textSchema, folded: yes.optional() }).meta({
  id: 'Section',
  description:
    'A part of a form; `folded`: opened by a button. What is filled in there stands beside the button; nothing else in it is required.',
});

const roleRowSchema = z.strictObject({
  role: roleSchema,
  of: idSchema.optional(),
  level: z.enum(SCHOOL_LEVELS).optional(),
});
const roleSeatSchema = roleRowSchema.extend({ everybody: yes.optional() });
const holderSchema = z.strictObject({ holder: idSchema });

/** Who owns a task or a stage. */
export const ownerSchema = z
  .union([
    z.strictObject({ actor: yes }),
    z.strictObject({ lead: yes }),
    z.strictObject({ field: idSchema }),
    holderSchema,
    z.strictObject({ every: idSchema, in: z.array(idSchema).min(1).optional() }),
    roleRowSchema,
  ])
  .meta({
    id: 'Owner',
    description:
      'The one who acted, the lead, whoever a field names or holds the item it names, or whoever holds a role.',
  });

const taskSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(['todo', 'wait']),
    title: textSchema,
    detail: z.strictObject({ field: idSchema }).optional(),
    owner: ownerSchema,
    due: z.union([dueSchema, z.strictObject({ field: idSchema })]),
    remind: z.array(durationSchema).optional(),
    escalateTo: roleSchema,
    doneBy: z.array(idSchema).min(1).optional(),
    ownOnly: yes.optional(),
    once: yes.optional(),
    quiet: yes.optional(),
    later: yes.optional().describe('Asked from its first reminder on, not when it opens.'),
    about: z.union([z.strictObject({ field: idSchema }), z.strictObject({ opened: idSchema })]).optional(),
    tell: roles.optional(),
    carries: carriesSchema,
  })
  .meta({ id: 'Task', description: 'Work (todo) or an answer from outside (wait), with an owner and an end.' });

const peopleRowSchema = z.union([
  z.strictObject({ field: idSchema }),
  holderSchema,
  roleSeatSchema,
  z.strictObject({ actor: yes }),
]);
const itemHolderSchema = z.union([z.strictObject({ field: idSchema }), z.strictObject({ actor: yes })]).optional();
const itemRowSchema = z.union([
  z.strictObject({ field: idSchema }),
  z.strictObject({ own: idSchema }),
  z.strictObject({ every: idSchema }),
  z.strictObject({
    kind: idSchema,
    of: idSchema,
    role: roleSchema.optional(),
    in: z.array(idSchema).min(1).optional(),
  }),
]);
const anyEffect = { when: conditionSchema.optional(), carries: carriesSchema };
/** A task or a mark may be given in running cases too. */
const mendingEffect = { ...anyEffect, mends: yes.optional() };

const effectSchema = z
  .union([
    z.strictObject({ ...mendingEffect, task: taskSchema }),
    z.strictObject({ ...anyEffect, member: peopleRowSchema }),
    z.strictObject({ ...anyEffect, exclude: peopleRowSchema }),
    z.strictObject({ ...anyEffect, removeMember: peopleRowSchema }),
    z.strictObject({
      ...anyEffect,
      lead: z.union([z.strictObject({ field: idSchema }), z.strictObject({ actor: yes })]),
      accepted: yes.optional(),
    }),
    z.strictObject({ ...mendingEffect, flag: idSchema }),
    z.strictObject({ ...mendingEffect, unflag: idSchema }),
    z.strictObject({ ...anyEffect, track: idSchema, is: idSchema }),
    z.strictObject({ ...anyEffect, goto: idSchema }),
    z.strictObject({
      ...anyEffect,
      opens: idSchema,
      label: z.union([
        z.strictObject({ field: idSchema }),
        z.strictObject({ role: roleSchema }),
        z.strictObject({
          every: z.enum(ORGANISATION_KINDS),
          level: levelsSchema.optional(),
          without: roleSchema.optional(),
        }),
        z.strictObject({ texts: z.array(textSchema).min(1) }),
      ]),
      is: idSchema,
      new: yes.optional(),
      holder: itemHolderSchema,
    }),
    z.strictObject({ ...anyEffect, item: itemRowSchema, is: idSchema.optional(), holder: itemHolderSchema }),
    z.strictObject({
      ...anyEffect,
      organisation: z.union([
        z.strictObject({ field: idSchema }),
        z.strictObject({ actor: z.enum(ORGANISATION_KINDS) }),
      ]),
    }),
    z.strictObject({ ...anyEffect, close: yes }),
  ])
  .meta({ id: 'Effect', description: 'What recording the act brings about, in the order of the file.' });

const toSchema = z.union([
  roleRowSchema,
  holderSchema,
  z.strictObject({ reporter: yes }),
  z.strictObject({ members: yes }),
  z.strictObject({ lead: yes }),
  z.strictObject({ actor: yes }),
  z.strictObject({ field: idSchema }),
]);
const noticeSchema = z
  .strictObject({ when: conditionSchema.optional(), to: toSchema, say: textSchema, carries: carriesSchema })
  .meta({ id: 'Notice', description: 'Who is told. L0: no names, no content.' });

const approvalSchema = z
  .strictObject({
    by: z.union([z.strictObject({ roles }), z.strictObject({ field: idSchema })]),
    when: conditionSchema.optional().describe('Asked only if this holds; else the act takes effect at once.'),
    due: durationSchema,
    silence: z.literal('agrees').optional().describe('Without an answer by then it takes effect, with that on record.'),
    escalateTo: roleSchema,
    restsOn: z
      .array(z.strictObject({ act: idSchema, fields: z.array(idSchema).min(1) }))
      .min(1)
      .optional()
      .describe('What whoever decides reads beside the proposal: fields of the newest record of other acts.'),
    carries: carriesSchema,
  })
  .meta({ id: 'Approval', description: 'The act is proposed, and takes effect once somebody else approves.' });

const bySchema = z.union([z.strictObject({ roles }), z.strictObject({ members: yes }), z.strictObject({ lead: yes })]);

const handoutSchema = z
  .strictObject({
    to: roleSchema,
    is: z.enum(['report', 'answer']),
    fields: z.array(idSchema).min(1),
    asked: z
      .array(effectSchema)
      .min(1)
      .optional()
      .describe('What follows in the case when those who got the report ask about it: tasks and marks.'),
    carries: carriesSchema,
  })
  .meta({ id: 'Handout', description: 'These answers leave the case without their source.' });

export const actSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    help: textSchema.optional(),
    by: bySchema,
    byReporter: yes.optional().describe('Whoever opened the case without being in it may do this too.'),
    fields: z.array(fieldSchema).default([]),
    sections: z.array(sectionSchema).min(1).optional(),
    approval: approvalSchema.optional(),
    effects: z.array(effectSchema).default([]),
    notices: z.array(noticeSchema).default([]),
    receipt: z
      .enum(RECEIPTS)
      .optional()
      .describe('What whoever raised the concern hears of it, when they are not in the case.'),
    sisEntry: z.boolean().default(true).describe('Whether the actor is asked to note it in the pupil system.'),
    notedBy: idSchema.optional().describe('A field with people who took part, and are asked to note it as well.'),
    urgent: z.boolean().default(false).describe('A safety act: no rule may refuse it or ask a reason.'),
    readers: readersSchema.optional(),
    actorLevel: z.enum(LEVELS).default('L1').describe('The level of the name of who did it.'),
    handout: handoutSchema.optional(),
    carries: carriesSchema,
  })
  .meta({ id: 'Act' });
