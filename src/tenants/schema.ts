/**
 * A tenant's configuration file as a schema: one school with its people, channels, contacts and calendar; and the file
 * of what a group of schools shares. Strict, like a pathway.
 */
import { z } from 'zod';
import { ORGANISATION_KINDS, SCHOOL_LEVELS } from '../domain/people/organisation';
import { PERSON_KINDS } from '../domain/people/roles';
import { PEOPLE_GROUPS } from '../staff/from-groups';
import { LOCALES } from '../domain/text';
import { durationSchema, idSchema, roleSchema, textSchema } from '../pathways/word-schema';
import { directorySchema } from './directory-schema';
import { hoursSchema, tenantIdSchema as id, phoneSchema, weekdaySchema, wordsSchema as words } from './words-schema';

const localDate = z.iso.date('a date is written as 2026-12-25');
/** A leap year, so that the last day of February would do as well. */
const monthDay = z
  .string()
  .refine((day) => z.iso.date().safeParse(`2028-${day}`).success, 'the first day of a school year is written as 09-01');

/**
 * Not imported from the application: a schema needs the names themselves, and a type checks that they are the same
 * ones.
 */
const platforms = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ slack: value.optional(), teams: value.optional(), web: value.optional() });

const LONGEST_ABSENCE_MS = 366 * 24 * 60 * 60 * 1000;

const absenceSchema = z
  .strictObject({
    from: localDate,
    to: localDate,
    substitute: id
      .optional()
      .describe('Who takes their place meanwhile, by id: somebody who holds one of their roles.'),
  })
  .refine(({ from, to }) => from <= to, 'the last day lies before the first')
  .refine(
    ({ from, to }) => Date.parse(to) - Date.parse(from) < LONGEST_ABSENCE_MS,
    'an absence of more than a year is a slip of the keyboard, or somebody who left',
  );

const personSchema = z.strictObject({
  id,
  name: words,
  roles: z
    .array(roleSchema)
    .default([])
    .describe('Nothing for somebody who only works here: every member of staff is an employee.'),
  kind: z.enum(PERSON_KINDS).default('staff'),
  onDuty: z.boolean().default(true).describe('Whether they are invited when their role is.'),
  workdays: z
    .array(weekdaySchema)
    .min(1)
    .optional()
    .describe('On which days they work; every school day without. They are reminded on a day of theirs.'),
  away: z
    .union([absenceSchema.transform((one) => [one]), z.array(absenceSchema)])
    .optional()
    .describe('When they are away, first and last day, and never why. What is said in chat comes on top of it.'),
  locale: z.enum(LOCALES).optional(),
  organisations: z
    .array(id)
    .default([])
    .describe('The schools, services and groups somebody belongs to; nothing for who works for all of them.'),
  alsoAt: z
    .array(id)
    .min(1)
    .optional()
    .describe(
      'Ids of the other schools where the same account is this person; the files of those say so too. They are asked which school is meant.',
    ),
  accounts: platforms(words),
});

const channelsSchema = z
  .record(roleSchema, z.strictObject({ platform: z.enum(['slack', 'teams', 'web']), id: words }))
  .default({});

const peopleGroupSchema = z.strictObject({
  from: z
    .enum(PEOPLE_GROUPS)
    .describe('A user group of Slack, a group of Entra, the roster of a Teams team or channel.'),
  id: words,
  roles: z.array(roleSchema).min(1),
  organisations: z.array(id).default([]).describe('In a zone: of which schools or services its members are.'),
  kind: z.enum(PERSON_KINDS).default('staff'),
});

const LONGEST_CLOSURE_MS = 366 * 24 * 60 * 60 * 1000;

const closureSchema = z.union([
  localDate,
  z
    .strictObject({ from: localDate, to: localDate, name: z.string().optional() })
    .refine(({ from, to }) => from <= to, 'the last day lies before the first')
    .refine(
      ({ from, to }) => Date.parse(to) - Date.parse(from) <= LONGEST_CLOSURE_MS,
      'a closure of more than a year is a slip of the keyboard',
    ),
]);

const organisationSchema = z.strictObject({
  id,
  name: z.union([words, textSchema]),
  kind: z.enum(ORGANISATION_KINDS),
  levels: z.array(z.enum(SCHOOL_LEVELS)).default([]),
  municipality: words.optional(),
  network: words.optional(),
  closures: z.array(closureSchema).default([]).describe('Days on which this one is closed, on top of those of all.'),
  schoolYear: z.strictObject({ starts: monthDay }).optional().describe('Where this one starts on another day.'),
  channels: channelsSchema.describe(
    'The channels of its own people; where roles are of several schools each has its own, so that none reads of another.',
  ),
});

const contactSchema = z.strictObject({
  id,
  name: z.union([words, textSchema]),
  phone: phoneSchema,
  note: textSchema.optional(),
  hours: hoursSchema,
  helpline: z
    .boolean()
    .default(false)
    .describe('Named beside 112 when Zorgspoor itself cannot help; one that always answers is named anyhow.'),
});

export const tenantSchema = z.strictObject({
  id,
  name: words,
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9]{1,5}$/, 'what tells a school in a code is two to six capitals or digits, such as LIN')
    .optional()
    .describe(
      'What tells this school in the codes of its cases: LIN in LIN-MC-2026-0007. A school of a group has one.',
    ),
  group: id.optional().describe('The group of schools whose file holds what is not said here.'),
  locale: z.enum(LOCALES).default('nl'),
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'a time zone is written as Europe/Amsterdam'),
  workdays: z.array(weekdaySchema).min(1).default(['mon', 'tue', 'wed', 'thu', 'fri']),
  holidays: z
    .strictObject({ country: z.string().length(2), state: z.string().optional() })
    .optional()
    .describe('Public holidays of a country, e.g. { country: NL }.'),
  closures: z
    .array(closureSchema)
    .default([])
    .describe('Days on which the school is closed: a date, or a period with its first and last day.'),
  schoolYear: z.strictObject({ starts: monthDay }).optional().describe('Without it 08-01, and 09-01 in Belgium.'),
  retention: z
    .record(idSchema, z.number().int().positive().max(100))
    .default({})
    .describe('For how many years closed cases are kept, by pathway (DES-17).'),
  settings: z
    .record(
      idSchema,
      durationSchema.refine(
        (duration) => duration.setting === undefined,
        'a length of time that is set names no setting itself',
      ),
    )
    .default({})
    .describe('Lengths of time the school chose itself, by the name that a pathway gives them.'),
  privacy: z
    .strictObject({
      responsible: words
        .optional()
        .describe('Who answers for it by law: the foundation or board. Without: the school.'),
      officer: words.optional().describe('How the data protection officer is reached: a mail address or a number.'),
      page: z
        .url({ protocol: /^https$/ })
        .optional()
        .describe('What the school itself says about privacy.'),
    })
    .optional()
    .describe('What the page /privacy says of this school, and whom people ask about their data.'),
  pupilSystem: z
    .union([words, textSchema])
    .optional()
    .describe(
      'What the school calls its pupil system, as it stands in a sentence: Magister. Without it: het leerlingvolgsysteem.',
    ),
  pathways: z.array(z.string().min(1)).min(1),
  workspaces: platforms(z.array(words).min(1)),
  people: z.array(personSchema).min(1),
  organisations: z
    .array(organisationSchema)
    .default([])
    .describe('The schools, services and working groups of a zone; nothing for a school on its own.'),
  channels: channelsSchema,
  direct: z
    .array(roleSchema)
    .default([])
    .describe(
      'Roles that have no channel on purpose: their people are told directly, and nobody hears that a channel is missing.',
    ),
  coordinators: z
    .array(id)
    .default([])
    .describe('Who is told about the school itself, by id: who tried and is not known, that this file is not right.'),
  groups: z
    .array(peopleGroupSchema)
    .default([])
    .describe('Groups whose members are proposed with roles by `zorgspoor people sync`; nothing is read without.'),
  contacts: z.array(contactSchema).default([]),
  directory: directorySchema
    .optional()
    .describe(
      'Whom to call for which zone, municipality, school or service; nothing for a school that keeps no directory.',
    ),
});

/** What schools of a group may share: all but what is of one school alone. */
export const groupSchema = tenantSchema
  .omit({
    id: true,
    name: true,
    code: true,
    group: true,
    people: true,
    organisations: true,
    channels: true,
    direct: true,
    coordinators: true,
    groups: true,
    directory: true,
  })
  .partial()
  .extend({ group: id.describe('The name of the group, by which the files of its schools say that they are of it.') });

/** The file after defaults. */
export type TenantFile = z.output<typeof tenantSchema>;
