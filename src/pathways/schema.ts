/** A pathway file as a schema. It is strict: a key nobody knows is an error, because it was meant to do something. */
import { z } from 'zod';
import { LEVELS, RULE_LEVELS, type Pathway, type Rule } from '../domain/procedure/pathway';
import { actSchema, ownerSchema, readersSchema } from './act-schema';
import { conditionSchema } from './condition-schema';
import { dueSchema } from './due-schema';
import { roleDefinitionSchema } from './role-schema';
import { carriesSchema, durationSchema, idSchema, roleSchema, ruleIdSchema, textSchema } from './word-schema';

const stageSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    help: textSchema.optional(),
    acts: z.array(idSchema).min(1),
    completes: conditionSchema.optional(),
    due: dueSchema.optional(),
    remind: z.array(durationSchema).optional(),
    owner: ownerSchema,
    escalateTo: roleSchema,
    optional: z.boolean().default(false).describe('May be passed over without anything to explain.'),
    coordinator: roleSchema.optional(),
    pings: z.array(roleSchema).default([]),
    carries: carriesSchema,
  })
  .meta({ id: 'Stage' });

/** `refuse`, `ask` or `hint` is both the level and the condition. */
const ruleSchema = z
  .strictObject({
    id: ruleIdSchema,
    on: z.union([idSchema, z.array(idSchema).min(1)]),
    refuse: conditionSchema.optional(),
    ask: conditionSchema.optional(),
    hint: conditionSchema.optional(),
    say: textSchema,
    next: textSchema.optional(),
    mends: z
      .literal(true)
      .optional()
      .describe('Holds for running cases too, from their next act on. Only for refuse and ask.'),
  })
  .transform(({ id, on, say, next, mends, ...levels }, context): Rule => {
    const [named, ...more] = RULE_LEVELS.flatMap((level) => (levels[level] ? [{ level, when: levels[level] }] : []));
    if (!named || more.length > 0) {
      context.addIssue({ code: 'custom', message: 'a rule has exactly one of refuse, ask and hint' });
      return z.NEVER;
    }
    return { id, on: typeof on === 'string' ? [on] : on, ...named, say, next, ...(mends ? { mends } : {}) };
  })
  .meta({
    id: 'Rule',
    description: 'On these acts, when the condition holds: refuse (hard stop), ask (a written reason) or hint.',
  });

const trackSchema = z.strictObject({ title: textSchema, states: z.record(idSchema, textSchema) });

/** What every line of a procedure has; the pathway itself is the first. */
const lineShape = {
  id: idSchema,
  title: textSchema,
  summary: textSchema,
  codePrefix: z.string().regex(/^[A-Z]{2,5}$/, 'a code prefix is two to five capitals'),
  command: z.string().regex(/^[a-z]+$/, 'a command is one word in small letters'),
  opensWith: idSchema,
  stages: z.array(stageSchema).min(1),
  anytime: z.array(idSchema).default([]),
  afterwards: z.array(idSchema).default([]),
  oncePer: z.literal('school_year').optional(),
  carries: carriesSchema,
};

const lineSchema = z
  .strictObject({ ...lineShape, leads: z.array(roleSchema).optional(), coordinator: roleSchema.optional() })
  .meta({ id: 'Line', description: 'A further way to run a case, with an opening and stages of its own.' });

const itemKindSchema = z.strictObject({
  title: textSchema,
  level: z.enum(LEVELS).default('L1'),
  states: z.record(idSchema, textSchema),
  carries: carriesSchema,
});

export const pathwaySchema = z
  .strictObject({
    ...lineShape,
    version: z.number().int().positive(),
    lines: z.array(lineSchema).default([]),
    attribution: textSchema.optional(),
    keptYears: z
      .number()
      .int()
      .positive()
      .max(100)
      .optional()
      .describe('For how many years the record of a closed case is kept, unless the tenant says otherwise.'),
    urgentAct: idSchema.optional(),
    urgentContacts: z.array(z.string().min(1)).default([]),
    roles: z
      .array(roleDefinitionSchema)
      .min(1)
      .optional()
      .describe('Roles that this procedure brings itself, besides those of roles.yaml.'),
    acts: z.array(actSchema).min(1),
    rules: z.array(ruleSchema).default([]),
    seesIdentity: z.array(roleSchema).default([]),
    seesSource: z.array(roleSchema).default([]),
    ownPart: z
      .array(roleSchema)
      .default([])
      .describe('Members with one of these roles see only what they wrote, what names them and the items they hold.'),
    leads: z.array(roleSchema).default([]),
    coordinator: roleSchema,
    flags: z.record(idSchema, textSchema).default({}),
    flagReaders: z
      .record(idSchema, readersSchema)
      .optional()
      .describe('Marks that not every member may know of, with who does.'),
    tracks: z.record(idSchema, trackSchema).default({}),
    items: z.record(idSchema, itemKindSchema).default({}),
  })
  .transform(({ lines, ...pathway }): Pathway => ({
    ...pathway,
    lines: lines.map((line) => ({
      ...line,
      leads: line.leads ?? pathway.leads,
      coordinator: line.coordinator ?? pathway.coordinator,
    })),
  }));
