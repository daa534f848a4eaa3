/**
 * The story format as a schema: the words a story file may use, each in one spelling, so that a typing error never
 * passes silently. Documented in docs/stories.md.
 */
import { z } from 'zod';
import { ORGANISATION_KINDS, SCHOOL_LEVELS } from '../../domain/people/organisation';
import { PERSON_KINDS } from '../../domain/people/roles';
import { LOCALES } from '../../domain/text';
import { AMOUNT } from './amount';
import { directorySchema } from '../../tenants/directory-schema';
import { weekdaySchema } from '../../tenants/words-schema';

/** One or several: `mila` is read as `[mila]`. */
const several = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item), item]).transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[]);
/** A name, rule or code; YAML reads a bare `1` as a number, which is a fine name here. */
const word = z.union([z.string().min(1), z.number()]).transform(String);
const words = several(word);
/** Whether there is such a role is for who reads the story with the roles there are. */
const role = z.string().min(1);
const amount = z.union([z.number().int().nonnegative(), z.string().regex(AMOUNT)]);

export const personWords = {
  name: z.string().optional().describe('How the person is called; without it, the key with a capital.'),
  roles: several(role).describe(
    'Roles at the school (domain glossary). Everybody of kind staff is an employee as well.',
  ),
  kind: z.enum(PERSON_KINDS).describe('staff of the school, or partner from outside.'),
  onDuty: z.boolean().describe('Whether the person is invited when "everybody with this role" is.'),
  locale: z.enum(LOCALES).optional(),
  organisations: words.describe('The schools, services and groups of the story that the person belongs to.'),
  workdays: several(weekdaySchema).optional().describe('On which days they work; every school day without.'),
  absent: several(z.strictObject({ from: z.iso.date(), to: z.iso.date(), substitute: word.optional() }))
    .optional()
    .describe('When they are away, first and last day, and who takes their place.'),
};
const person = z.strictObject({
  ...personWords,
  roles: personWords.roles.default([]),
  kind: personWords.kind.default('staff'),
  onDuty: personWords.onDuty.default(true),
  organisations: words.default([]),
});

/** What changes for somebody on the way; nobody any more when it is null. */
const personChange = z.union([z.null(), z.strictObject(personWords).partial()]);

export type PersonChange = z.output<typeof personChange>;

const organisation = z.strictObject({
  name: z.string().optional().describe('How it is called; without it, the key with capitals.'),
  kind: z.enum(ORGANISATION_KINDS).default('school'),
  levels: several(z.enum(SCHOOL_LEVELS)).optional().describe('Of a school; without it secondary.'),
  municipality: z.string().optional(),
  network: z.string().optional(),
  channels: z
    .union([z.literal('none'), z.array(role)])
    .optional()
    .describe(
      'The roles that have a channel of their own here; without it, those that people of several such organisations hold.',
    ),
});

const hours = z.union([z.literal('always'), z.record(z.string(), several(z.string()))]);
const contact = z.strictObject({
  name: z.string().optional(),
  phone: z.string().default('000'),
  hours: hours.default('always').describe('always, or per day: { monday: "09:00-12:00", … } (or 1…7 with 1 = Monday).'),
});

const record = z.union([
  word.transform((act): RecordCheck => ({ act })),
  z.strictObject({
    act: word,
    by: word.optional(),
    says: words.optional().describe('Text that must be in the answers of this record.'),
    not: words.optional().describe('Text that must not be in it.'),
    reason: word.optional().describe('A rule whose asked reason must be on record.'),
    times: amount.optional(),
  }),
]);
/** What must (not) be on record of an act. */
export type RecordCheck = {
  act: string;
  by?: string | undefined;
  says?: string[] | undefined;
  not?: string[] | undefined;
  reason?: string | undefined;
  times?: number | string | undefined;
};

const inbox = z.union([
  amount.transform((messages): InboxCheck => ({ messages })),
  z.strictObject({
    messages: amount.optional().describe('How many were posted since the story began; a replaced message counts once.'),
    new: amount.optional().describe('How many were posted since the previous check of this channel or person.'),
    says: words.optional(),
    not: words.optional(),
  }),
]);
/** What must (not) have arrived in a channel or with a person. */
export type InboxCheck = {
  messages?: number | string | undefined;
  new?: number | string | undefined;
  says?: string[] | undefined;
  not?: string[] | undefined;
};

const seen = z.strictObject({
  who: word,
  text: words.optional(),
  not: words.optional(),
  journal: z.boolean().optional().describe('Look in the journal instead of the case.'),
});
/** What must hold of an open task. */
const task = z.strictObject({
  owner: word.optional().describe('Whose it is: a person, one of the roles it is asked of, or lead.'),
  due: z
    .string()
    .optional()
    .describe('The day it is due, as a date in an answer: 2026-11-20, tomorrow, +5 working days.'),
});

/** Act ids or task rows per person. */
const perPerson = z.record(z.string(), words);

export const checkSchema = z.strictObject({
  case: word.optional(),
  stage: word.optional(),
  status: z.enum(['open', 'closed', 'none']).optional(),
  lead: word.optional().describe('A person, or none.'),
  members: words.optional().describe('All of these are members; others may be.'),
  not_members: words.optional(),
  flags: words.optional(),
  not_flags: words.optional(),
  tasks: z
    .union([words, z.record(z.string(), task)])
    .optional()
    .describe(
      'Rows (ids) of tasks that are open, or each with its owner and due date; others may be. "none": no task is open.',
    ),
  not_tasks: words.optional(),
  tracks: z.record(z.string(), word).optional(),
  passed: words.optional().describe('Stages completed.'),
  skipped: words.optional().describe('Stages passed over.'),
  proposed: words.optional().describe('Acts that wait for approval. "none": nothing waits.'),
  record: several(record).optional(),
  no_record: words.optional().describe('Acts that must not be on record.'),
  organisation: word.optional().describe('The school, service or group that the case belongs to, or none.'),
  items: z
    .record(z.string(), z.union([amount, z.literal('none'), z.record(z.string(), word)]))
    .optional()
    .describe('Parts of the case by kind: how many, or each by its label or holder with its state.'),
  not_items: z.record(z.string(), words).optional().describe('Parts of the case that are not there, by kind.'),
  channel: z
    .record(z.string(), inbox)
    .optional()
    .describe('By role; role@organisation for the channel of one school, service or group.'),
  direct: z.record(z.string(), inbox).optional(),
  sees: several(seen).optional(),
  offers: perPerson.optional().describe('Acts that these people find as a button on the case.'),
  hides: perPerson.optional().describe('Acts that these people do not find as a button on the case.'),
  rules: words.optional(),
});
export type Check = z.output<typeof checkSchema>;

/** How a row may be expected to end in a word of its own; every other ending names rules or fields, beside the row. */
const ENDINGS = ['ok', 'stale', 'unknown'] as const;

const answer = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))]);
export type RawAnswer = z.output<typeof answer>;

export const stepSchema = z.strictObject({
  note: z.string().optional().describe('A sentence for the reader; it is printed in the transcript.'),
  at: z
    .string()
    .optional()
    .describe('The clock moves to this local time: 2026-11-20T10:00, or 10:00 for the next time it is ten.'),
  wait: z.string().optional().describe('The clock moves on by this: 3 working days, 5 days, 2 weeks, 4 hours.'),
  people: z
    .record(z.string(), personChange)
    .optional()
    .describe(
      'What changes for people before this row: { mila: { roles: teacher } }, or { mila: null } when she leaves.',
    ),
  away: words.optional().describe('These people are away from this row on: nobody invites them for their role.'),
  back: words.optional().describe('These people are back.'),
  who: word.optional(),
  does: word.optional().describe('An act of the pathway, or show, list, journal.'),
  approve: word.optional(),
  reject: word.optional(),
  tick: word.optional().describe('Row of the task, or part of its title.'),
  entry: word.optional().describe('Looks at the copy-ready entry of a task.'),
  command: z.string().optional().describe('Types a command: "/signaal help".'),
  press: z
    .string()
    .optional()
    .describe('Presses the button with this label: on the case, or in the message that `message` names.'),
  message: z
    .string()
    .optional()
    .describe('With press: words of the message that has the button; the last one that this person can read.'),
  writes: z.string().optional().describe('Types this in a channel, where others read along, to the bot.'),
  where: role.optional().describe('With writes: the channel, by role, or role@organisation.'),
  opens: word.optional().describe('The form of the act is opened in a tab of this name, and left there.'),
  tab: word.optional().describe('Fills in and sends the form that was opened in this tab.'),
  case: word.optional().describe('Name of the case, when a story has several; without it, the one opened last.'),
  card: z.enum(['new', 'old']).optional().describe('old: presses on the card as it was before the last change.'),
  with: z.record(z.string(), answer).optional(),
  reasons: z.record(z.string(), z.string()).optional(),
  reason: z.string().optional(),
  expect: z.enum(ENDINGS).optional().describe('ok is what is expected when nothing is said.'),
  refuse: words.optional(),
  ask: words.optional(),
  hint: words.optional(),
  fields: words.optional(),
  sees: words.optional(),
  not: words.optional(),
  questions: amount.optional().describe('How many questions the first form of the row asks.'),
  posts: amount.optional().describe('How many messages the row leads to, in all channels and chats together.'),
  rules: words.optional().describe('Rules that this row exercises besides those in its expectation.'),
  check: several(checkSchema).optional(),
});
export type RawStep = z.output<typeof stepSchema>;

export const storySchema = z.strictObject({
  story: z.string().min(1).describe('What happens, in one line.'),
  about: z.string().optional().describe('Explanation for the reader.'),
  pathway: words.describe('Id of the pathway; several when the story uses several.'),
  locale: z.enum(LOCALES).optional(),
  starts: z.string().default('2026-11-16T09:00').describe('Local time in the zone of the tenant.'),
  tenant: z
    .strictObject({
      name: z.string().optional(),
      timeZone: z.string().optional(),
      country: z.enum(['NL', 'BE']).optional(),
      pupilSystem: z
        .string()
        .min(1)
        .optional()
        .describe('What the school calls its pupil system, as it stands in a sentence.'),
      schoolYear: z
        .string()
        .regex(/^\d\d-\d\d$/)
        .optional()
        .describe('First day of the school year, e.g. 09-01.'),
    })
    .default({}),
  organisations: z
    .record(z.string(), organisation)
    .default({})
    .describe('The schools, services and working groups of a zone; nothing for a school on its own.'),
  settings: z
    .record(z.string(), z.string())
    .default({})
    .describe('Lengths of time that this school set itself, by the name the pathway gives them.'),
  people: z.record(z.string(), person),
  channels: z
    .union([z.enum(['all', 'none']), z.array(role)])
    .default('all')
    .describe('Roles that have a channel; a role without one gets direct messages.'),
  contacts: z.record(z.string(), contact).default({}),
  directory: directorySchema
    .optional()
    .describe(
      'Whom to call for which zone, municipality, school or service; written as in the configuration of a school.',
    ),
  holidays: z.array(z.string()).optional().describe('Public holidays as dates; without it, those of the country.'),
  closures: several(z.union([z.string(), z.strictObject({ from: z.string(), to: z.string() })])).default([]),
  steps: z.array(stepSchema).min(1),
  check: several(checkSchema).optional().describe('Checked at the end.'),
  leaks: several(z.string().min(3))
    .default([])
    .describe('Must never occur in a channel message, notification text, URL, file name, log or error.'),
});
export type RawStory = z.output<typeof storySchema>;

/** The JSON Schema of a story file, for editors. */
export function storyJsonSchema(): unknown {
  return z.toJSONSchema(storySchema, { io: 'input', reused: 'ref', target: 'draft-7' });
}
