/** A pathway file as a schema. It is strict: a key nobody knows is an error, because it was meant to do something. */
import { z } from 'zod';
import { RULE_LEVELS, type Pathway, type Rule } from '../domain/pathway';
import { actSchema, ownerSchema } from './act-schema';
import { conditionSchema } from './condition-schema';
import { carriesSchema, durationSchema, idSchema, roleSchema, ruleIdSchema, textSchema } from './word-schema';

const stageSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    help: textSchema.optional(),
    acts: z.array(idSchema).min(1),
    completes: conditionSchema.optional(),
    due: durationSchema.optional(),
    remind: z.array(durationSchema).optional(),
    owner: ownerSchema,
    escalateTo: roleSchema,
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
  })
  .transform(({ id, on, say, next, ...levels }, context): Rule => {
    const [named, ...more] = RULE_LEVELS.flatMap((level) => (levels[level] ? [{ level, when: levels[level] }] : []));
    if (!named || more.length > 0) {
      context.addIssue({ code: 'custom', message: 'a rule has exactly one of refuse, ask and hint' });
      return z.NEVER;
    }
    return { id, on: typeof on === 'string' ? [on] : on, ...named, say, next };
  })
  .meta({ id: 'Rule', description: 'On these acts, when the condition holds: refuse (hard stop), ask (a written reason) or hint.' });

const trackSchema = z.strictObject({ title: textSchema, states: z.record(idSchema, textSchema) });

export const pathwaySchema = z.strictObject({
  id: idSchema,
  version: z.number().int().positive(),
  title: textSchema,
  summary: textSchema,
  attribution: textSchema.optional(),
  codePrefix: z.string().regex(/^[A-Z]{2,5}$/, 'a code prefix is two to five capitals'),
  command: z.string().regex(/^[a-z]+$/, 'a command is one word in small letters'),
  opensWith: idSchema,
  stages: z.array(stageSchema).min(1),
  anytime: z.array(idSchema).default([]),
  afterwards: z.array(idSchema).default([]),
  urgentAct: idSchema.optional(),
  urgentContacts: z.array(z.string().min(1)).default([]),
  acts: z.array(actSchema).min(1),
  rules: z.array(ruleSchema).default([]),
  seesIdentity: z.array(roleSchema).default([]),
  seesSource: z.array(roleSchema).default([]),
  leads: z.array(roleSchema).default([]),
  coordinator: roleSchema,
  flags: z.record(idSchema, textSchema).default({}),
  tracks: z.record(idSchema, trackSchema).default({}),
  carries: carriesSchema,
}) satisfies z.ZodType<Pathway>;
