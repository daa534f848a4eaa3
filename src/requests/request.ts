/**
 * What can be asked of Zorgspoor, once: the request that every edge hands on, and of it what a button may carry. Shapes
 * alone; who may ask what is decided elsewhere.
 */
import { z } from 'zod';

/** Of a case, or of the case to be of an opening form. */
const caseId = z.string().regex(/^[\w-]{1,64}$/);
/** Of an act, task, contact point, report or period; an opening form is `<pathway>/<act>`. */
const name = z.string().regex(/^[\w./:-]{1,200}$/);
const revision = z.int().nonnegative();

const ofCase = { case: caseId };
const ofTask = { ...ofCase, task: name };
const ofAct = { ...ofCase, act: name, revision };
/** The folded parts of a form that are open, by id. */
const opened = z
  .array(z.string().regex(/^\w{1,60}$/))
  .min(1)
  .max(10)
  .optional();

/**
 * What of a case is behind a button of its own: the rest of it, all that was recorded, why something cannot be done
 * now, the other cases that it has to do with.
 */
export const CASE_PARTS = ['rest', 'record', 'why', 'alongside'] as const;
export type CasePart = (typeof CASE_PARTS)[number];

/** The school that is meant, by its id: asked of whoever is of several, and nothing for everybody else. */
const at = name.optional();

const kind = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), at, ...shape });

const correction = kind('correction', { ...ofCase, record: name, revision });

/** Asked by a button as it is: they look and open. */
const looks = [
  kind('list', {}),
  /** To begin something, by its opening form. */
  kind('start', { form: name }),
  kind('show', ofCase),
  kind('part', { ...ofCase, part: z.enum(CASE_PARTS) }),
  /** What waits for approval, on one screen. */
  kind('proposal', { ...ofCase, act: name }),
  kind('journal', ofCase),
  /** A link to take the released dossier out by. */
  kind('dossier', ofCase),
  /** The copy-ready entry for the pupil system that belongs to a task. */
  kind('entry', ofTask),
  kind('form', ofAct),
  /** The form to correct what was recorded. */
  correction,
  kind('askReject', ofAct),
  kind('practices', {}),
  /**
   * How a procedure goes, of a line as its command or its title was typed; which one is asked when that is nothing.
   * `flowActs`: with what can be done in each step.
   */
  kind('flow', { line: name.default('') }),
  kind('flowActs', { line: name }),
  /** Who is away and who works when: the list, and the form of working days. */
  kind('attendance', {}),
  kind('workdays', {}),
  /** Who changed role or left, with their cases; the form to hand those of one over. */
  kind('leavers', {}),
  kind('handOver', { from: name }),
  /**
   * Who works at the school, for its coordinators: what waits for them, one of it, the form to propose somebody who is
   * not known (by their account), that to stop somebody's access.
   */
  kind('staff', {}),
  kind('staffProposal', { proposal: name }),
  kind('proposeStranger', { account: name }),
  kind('suspend', {}),
  /** Figures of a period as it was typed; of the present school year when that is nothing. */
  kind('trends', { period: name.default('') }),
  kind('manageContacts', {}),
  kind('contactHistory', { contact: name }),
  /** The form of a contact point; of a new one without `contact`. */
  kind('editContact', { contact: name.optional() }),
  /** Source-free reports, by reference: all for a role one holds, one of them, the form to ask about one. */
  kind('reports', {}),
  kind('report', { report: name }),
  kind('askQuestion', { report: name }),
] as const;

/** Asked with what was typed beside the button. */
const contacts = kind('contacts', { case: caseId.optional() });
/** One's own case by a part of its code, or by whom it is about. */
const find = kind('find', {});
const fromMessage = kind('fromMessage', {});
/** The form of an absence; `days`: as they were typed behind the command, the first day and the last. */
const away = kind('away', { days: name.optional() });
/** The same form with the questions that the answers so far ask: it changes nothing and judges nothing. */
const refresh = kind('refresh', { ...ofAct, opened });

/** These change something. An opening form is told apart by its act, and is submitted with revision 0. */
const tick = kind('tick', ofTask);
/** Of what one did a moment ago, by the id of its record. */
const undo = kind('undo', { ...ofCase, record: name });
/** `other`: the case that the act is about beside this one, where a button says which. */
const submit = kind('submit', { ...ofAct, opened, other: caseId.optional() });
/** Of what was recorded, by the id of its record. */
const correct = kind('correct', { ...ofCase, record: name, revision });
const approve = kind('approve', ofAct);
const reject = kind('reject', ofAct);
/** `revision`: the version of the contact point that the form was made of; 0 for one that nobody has changed yet. */
const saveContact = kind('saveContact', { contact: name, revision });
const sendQuestion = kind('sendQuestion', { report: name });
/** Said of oneself, or of a colleague who is named in the form. `away`: whose, from when to when. */
const saveAway = kind('saveAway', {});
const saveDays = kind('saveDays', {});
const endAway = kind('endAway', { away: name });
const saveHandOver = kind('saveHandOver', { from: name });
/** Of a proposal about who works at the school. */
const approveStaff = kind('approveStaff', { proposal: name, revision });
const rejectStaff = kind('rejectStaff', { proposal: name, revision });
const saveStranger = kind('saveStranger', { account: name });
const saveSuspension = kind('saveSuspension', {});

/**
 * A press, as it stands on a button: ids and a revision, never a text
 * (docs/decisions/channels-get-no-content.md#what-a-card-carries). What comes back is compared with the present and
 * never believed.
 */
export const pressSchema = z.discriminatedUnion('type', [
  ...looks,
  contacts,
  find,
  fromMessage,
  away,
  refresh,
  tick,
  undo,
  submit,
  correct,
  approve,
  reject,
  saveContact,
  sendQuestion,
  saveAway,
  saveDays,
  endAway,
  saveHandOver,
  approveStaff,
  rejectStaff,
  saveStranger,
  saveSuspension,
]);

const filled = z.object({
  answers: z.record(z.string(), z.unknown()),
  reasons: z.record(z.string(), z.string()),
});
/** The same when the platform delivers the same click again. */
const click = { request: z.string() };
const sent = { ...click, filled };

/** The forms in which people are named: asked anew as they stand, to search among those who may be named there. */
const namesPeople = z.discriminatedUnion('type', [
  refresh.extend({ filled }),
  correction,
  away,
  kind('workdays', {}),
  kind('handOver', { from: name }),
]);

/**
 * Everything that can be asked: what is typed or told, what a button asks as it is, and what it asks with what stood
 * beside it.
 */
export const requestSchema = z.discriminatedUnion('type', [
  /**
   * What was typed after the slash or the mention, e.g. `signaal`; `text` is the rest. The table of commands says what
   * it asks. `readAlong: false`: nobody else saw it typed, so the text may be proposed in a form (DES-12).
   */
  kind('command', { command: z.string(), text: z.string(), readAlong: z.boolean().optional() }),
  /** What was typed where others read along, in full: never taken into a record, only looked at for names (DES-12). */
  kind('overheard', { text: z.string() }),
  kind('help', {}),
  /** The page of one's own on a platform: one's cases with what is asked of one in each. */
  kind('home', {}),
  find.extend({ words: z.string() }),
  away.extend({ days: z.string().optional() }),
  /** To be let into a case, by its code. */
  kind('access', { case: z.string() }),
  ...looks,
  /** "Wie kan ik nu bellen?": for a case, or for the words that were typed. */
  contacts.extend({ text: z.string() }),
  /**
   * To begin something from a chat message. Its text is a proposal and is kept nowhere; `form`: the opening form, once
   * that was chosen.
   */
  fromMessage.extend({
    said: z.object({ nl: z.string(), 'nl-BE': z.string().optional(), en: z.string() }),
    form: z.string().optional(),
  }),
  refresh.extend({ filled }),
  /** Who may be named at a question of that form and is called so: what somebody types there, letter by letter. */
  kind('whom', { of: namesPeople, field: name, words: z.string() }),
  tick.extend(click),
  undo.extend(click),
  submit.extend(sent),
  correct.extend(sent),
  approve.extend(sent),
  reject.extend(sent),
  saveContact.extend(sent),
  sendQuestion.extend(sent),
  saveAway.extend(sent),
  saveDays.extend(sent),
  endAway.extend(click),
  saveHandOver.extend(sent),
  approveStaff.extend(click),
  rejectStaff.extend(click),
  saveStranger.extend(sent),
  saveSuspension.extend(sent),
]);

export type Press = Readonly<z.infer<typeof pressSchema>>;
export type Request = Readonly<z.infer<typeof requestSchema>>;
/** What was filled in, by field id, as it arrived; `reasons` by rule id. */
export type Filled = Readonly<z.infer<typeof filled>>;

/** A change of a case. */
export type Change = Extract<Request, { type: 'submit' | 'correct' | 'approve' | 'reject' | 'tick' | 'undo' }>;
/** A change of the directory. */
export type DirectoryChange = Extract<Request, { type: 'saveContact' }>;
/** A question about a source-free report. */
export type ReportChange = Extract<Request, { type: 'sendQuestion' }>;
/** Who is away, is back, or works when. */
export type AttendanceChange = Extract<Request, { type: 'saveAway' | 'saveDays' | 'endAway' }>;
/** Of all cases of somebody who changed role or left. */
export type HandOverChange = Extract<Request, { type: 'saveHandOver' }>;
/** Of who works at the school. */
export type StaffChange = Extract<
  Request,
  { type: 'approveStaff' | 'rejectStaff' | 'saveStranger' | 'saveSuspension' }
>;
/** A question looks and opens, and changes nothing. What was typed is a question once it was read. */
export type Question = Exclude<Request, { readonly request: string } | { readonly type: 'command' | 'access' }>;

export const isStaffChange = (request: Request): request is StaffChange =>
  request.type === 'approveStaff' ||
  request.type === 'rejectStaff' ||
  request.type === 'saveStranger' ||
  request.type === 'saveSuspension';

/** What a button can ask, by name. */
export const PRESSES: readonly Press['type'][] = pressSchema.options.map(({ shape }) => shape.type.value);

/** Does it change anything? Only a change has a click of its own, so that it counts once. */
export const isChange = (
  request: Request,
): request is Change | DirectoryChange | ReportChange | AttendanceChange | HandOverChange | StaffChange =>
  'request' in request;
