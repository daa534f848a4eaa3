/** Roles as a schema: `pathways/roles.yaml`, and what a pathway brings at its top. Schema only. */
import { z } from 'zod';
import { PERSON_KINDS, ROLE_PLACES, type RoleDefinition } from '../domain/people/roles';
import { roleSchema, textSchema } from './word-schema';

/** One role. */
export const roleDefinitionSchema: z.ZodType<RoleDefinition> = z
  .strictObject({
    id: roleSchema,
    kind: z.enum(PERSON_KINDS).describe('What its people usually are: staff of the school, or a partner from outside.'),
    belongs: z.enum(ROLE_PLACES).describe('Within a school, around it, or with the police.'),
    name: textSchema.describe('What people call it, in the singular and without an article.'),
    oversees: z.boolean().default(false).describe('May see the figures of the whole, whatever the procedure.'),
    keepsContacts: z
      .boolean()
      .default(false)
      .describe('Edits the contact points of the directory, each of the own zone.'),
    appoints: z
      .boolean()
      .optional()
      .describe('Names who takes the place of a colleague when nobody else can: at a school whoever heads it.'),
    notesElsewhere: z
      .boolean()
      .optional()
      .describe('Does not write in the pupil system of the school: who leads the case notes what they did.'),
    alsoCalled: z.array(z.string().trim().min(1)).default([]).describe('Other names that people write for it.'),
  })
  .meta({ id: 'Role', description: 'A role says what somebody may do in a case, never that they may see it.' });

/** The file with the roles of the product. */
export const rolesFileSchema = z.strictObject({ roles: z.array(roleDefinitionSchema).min(1) });
