/**
 * A procedure as data: the type of what a file in `pathways/` says once parsed. Nothing in it is code, so it can be printed, drawn,
 * compared and checked.
 */
import type { Approval } from './approval';
import type { Carries } from './carries';
import type { Condition } from './condition';
import type { Effect, Notice, Owner } from './effect';
import type { FieldExample } from './example';
import type { Handout } from './handout';
import type { Due, Duration } from '../time/duration';
import type { OrganisationKind } from '../people/organisation';
import type { PersonKind, Role, RoleDefinition } from '../people/roles';
import type { Text } from '../text';

export const LEVELS = ['L0', 'L1', 'L2', 'L3'] as const;
/** L0 ping · L1 content · L2 identity · L3 source (DES-1). */
export type Level = (typeof LEVELS)[number];

export const FIELD_TYPES = [
  'text',
  'longText',
  'choice',
  'choices',
  'yesNo',
  'date',
  'people',
  'person',
  'list',
  'item',
  'items',
  'organisation',
  'organisations',
  'email',
  'phone',
] as const;
/**
 * `list`: one entry a line · `item(s)`: parts of the case, like one of its pupils · `organisation(s)`: a school, service or group of the
 * tenant.
 */
export type FieldType = (typeof FIELD_TYPES)[number];

export const AMONG = ['members', 'colleagues', 'constituency', 'own'] as const;
type Among = (typeof AMONG)[number];

export type Option = Carries & { readonly value: string; readonly label: Text; readonly hint?: Text | undefined };

/**
 * Who else than its author may read something, narrower than the level alone: members with one of these roles, members of this kind, the
 * people named in these fields of the same record, the reporter. Any of them will do; the level still has to be one they read.
 */
export type Readers = {
  readonly roles?: readonly Role[] | undefined;
  readonly kind?: PersonKind | undefined;
  readonly named?: readonly string[] | undefined;
  /** Whoever opened the case without being in it reads this too: what they are told back (RAD-6.3). */
  readonly reporter?: true | undefined;
};

/**
 * Where an answer comes from that is filled in beforehand: the day, whoever fills in the form, whoever leads the case, an answer of the
 * newest record of an act, or what is usual.
 */
export type FieldSource =
  'today' | 'actor' | 'lead' | { readonly last: string; readonly field: string } | { readonly usual: string | boolean };

/** A part of a form under a heading. `folded`: opened by a button of its own, so nothing in it is required unless an answer makes it so. */
export type FormSection = { readonly id: string; readonly title: Text; readonly folded?: true | undefined };

/** One question of a form. `required` may depend on the other answers of the same form. */
export type Field = Carries & {
  readonly id: string;
  readonly type: FieldType;
  readonly label: Text;
  readonly hint?: Text | undefined;
  readonly level: Level;
  readonly required: boolean | Condition;
  readonly options?: readonly Option[] | undefined;
  /** People fields: only people with one of these roles are offered; without it, all staff. */
  readonly roles?: readonly Role[] | undefined;
  /** Whether partners from outside may be named as well as staff. */
  readonly partners?: boolean | undefined;
  /**
   * People fields: only those in the case already, or only colleagues of the school of the one who answers (in a tenant without schools
   * everybody is); `constituency`: those, and people of the schools that nobody speaks for in the role of this act. `organisation`: only
   * one's own, when one has any; not asked of whoever has one.
   */
  readonly among?: Among | undefined;
  /** `date`: not later than today (a fact) or not earlier (an agreement). */
  readonly when?: 'past' | 'future' | undefined;
  /** Asked only if this holds, of answers to questions before it and of the case. In the file it is called `when` as well. */
  readonly askedIf?: Condition | undefined;
  /**
   * Filled in beforehand, to be changed: from the first of these that has something which this person may read and which may be answered
   * now.
   */
  readonly from?: readonly FieldSource[] | undefined;
  /** The part of the form it stands in. */
  readonly section?: string | undefined;
  readonly readers?: Readers | undefined;
  /** Filled in beforehand, to be changed: what was done so far, by date (RAD-4.7). */
  readonly prefill?: 'log' | undefined;
  /** In an act that opens a case: takes the text of a chat message that somebody makes a case of, as a proposal to be changed. */
  readonly fromMessage?: true | undefined;
  /** Left empty it is still shown in the record, as open: a question that was not answered is visible (GES). */
  readonly shownEmpty?: true | undefined;
  /** `item` and `items`: of which kind, in which states, and whether only those held by the one who answers. */
  readonly items?:
    { readonly kind: string; readonly in?: readonly string[] | undefined; readonly own?: true | undefined } | undefined;
  /** `organisation(s)`: of which kind. */
  readonly organisations?: OrganisationKind | undefined;
  /** A made-up answer, for whoever tries the procedure out. Nothing that is decided looks at it. */
  readonly example?: FieldExample | undefined;
};

/**
 * A kind of part that a case may have several of, each with a state of its own: pupils, requests to services, contacts, terms, delegates.
 */
export type ItemKind = Carries & {
  readonly title: Text;
  /** The level of its label. */ readonly level: Level;
  readonly states: Readonly<Record<string, Text>>;
};

/** Who may act: these roles, every member, the lead. A case's own acts always need membership as well. */
export type By = { readonly roles: readonly Role[] } | { readonly members: true } | { readonly lead: true };

/** What whoever raised a concern hears once an act is recorded, in this order: never more than one of these words. */
export const RECEIPTS = ['read', 'discussed', 'decided'] as const;
export type Receipt = (typeof RECEIPTS)[number];

export type Act = Carries & {
  readonly id: string;
  readonly title: Text;
  readonly help?: Text | undefined;
  readonly by: By;
  /** Whoever opened the case without being in it does this too: to add to what they said. */
  readonly byReporter?: true | undefined;
  /** Opens a case; exactly the acts listed under `opens` of the pathway. */
  readonly fields: readonly Field[];
  readonly sections?: readonly FormSection[] | undefined;
  readonly approval?: Approval | undefined;
  readonly effects: readonly Effect[];
  readonly notices: readonly Notice[];
  /** What whoever raised the concern hears of it who is not in the case; that it was read when nothing else is said. */
  readonly receipt?: Receipt | undefined;
  /** Whether the actor is asked to note it in the pupil system (MELD-6.2…6.4). */
  readonly sisEntry: boolean;
  /** A field with people who note it too, since they took part. */
  readonly notedBy?: string | undefined;
  /** Safety acts (112, Veilig Thuis): no paperwork rule may refuse them (DES-9); `check` enforces that. */
  readonly urgent: boolean;
  readonly readers?: Readers | undefined;
  /** The level of the name of who did it; L3 where the source is protected (BXN-3.4). */
  readonly actorLevel: Level;
  /** Shown only to those who may do it: it is about the record, not a step of the procedure. */
  readonly aside?: true | undefined;
  /** These answers, and nothing else, leave the case as a report without a source, for people who never see the case (BXN-3.4). */
  readonly handout?: Handout | undefined;
};

export type Stage = Carries & {
  readonly id: string;
  readonly title: Text;
  readonly help?: Text | undefined;
  readonly acts: readonly string[];
  /** When this holds the case goes on to the next stage in the list; a stage without it is left by an effect. */
  readonly completes?: Condition | undefined;
  /** Acts done in this stage before it may complete, named for people when it does not yet hold. */
  readonly due?: Due | undefined;
  readonly remind?: readonly Duration[] | undefined;
  readonly owner: Owner;
  readonly escalateTo: Role;
  /** May be passed over without anything to explain (RAD: `info_consult`). */
  readonly optional: boolean;
  /** Looks after a case of the line while it is here, instead of the line's own coordinator. */
  readonly coordinator?: Role | undefined;
  /** Roles pinged in their channel when the stage starts (docs/rules.md#who-hears-what). */
  readonly pings: readonly Role[];
};

export const RULE_LEVELS = ['refuse', 'ask', 'hint'] as const;
/** `refuse`: hard stop · `ask`: accepted only with a written reason · `hint`: accepted, with advice. */
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** A rule of the procedure as a row: on these acts, when the condition holds, refuse, ask or hint. */
export type Rule = {
  readonly id: string;
  readonly on: readonly string[];
  readonly level: RuleLevel;
  readonly when: Condition;
  readonly say: Text;
  /** What the person can do next; every refusal has one. */
  readonly next?: Text | undefined;
  /** Reaches running cases too, from their next act on: what it mends gave way (docs/pathways.md). Never a hint. */
  readonly mends?: true | undefined;
  /** It came from a later edition than the case runs on. Never in a file. */
  readonly late?: true | undefined;
};

/**
 * One way to run a case: the act it opens with and the stages it goes through. A procedure has one or several (TIE: a question, an
 * initiative, a work year).
 */
export type Line = Carries & {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly codePrefix: string;
  /** The slash command that starts it, and the act its form belongs to. */
  readonly command: string;
  readonly opensWith: string;
  readonly stages: readonly Stage[];
  /** Acts offered in every open stage. */
  readonly anytime: readonly string[];
  /** Acts offered on a closed case. */
  readonly afterwards: readonly string[];
  /** At most one case in a school year of the tenant (TIE-4.1). */
  readonly oncePer?: 'school_year' | undefined;
  readonly leads: readonly Role[];
  /** Told when a role has no channel, and the last to be escalated to. */
  readonly coordinator: Role;
};

/** The pathway is its own first line; `lines` are the further ones. */
export type Pathway = Line & {
  readonly version: number;
  readonly lines: readonly Line[];
  readonly attribution?: Text | undefined;
  /** For how many years the record of a closed case is kept, unless the tenant says otherwise. */
  readonly keptYears?: number | undefined;
  /** The act behind "acuut" on every card, if the procedure has one. */
  readonly urgentAct?: string | undefined;
  /** Contacts of the tenant shown in the urgent lane, e.g. `112`, `veilig_thuis`. */
  readonly urgentContacts: readonly string[];
  /**
   * Roles that this procedure brings itself, besides those of the product. Kept with the edition, so that an old case knows what its people
   * are called.
   */
  readonly roles?: readonly RoleDefinition[] | undefined;
  readonly acts: readonly Act[];
  readonly rules: readonly Rule[];
  /** Members with one of these roles see who it is about (L2), respectively who said it (L3). */
  readonly seesIdentity: readonly Role[];
  readonly seesSource: readonly Role[];
  /** Members with one of these roles see only their own part: what they wrote, what names them, the items they hold. */
  readonly ownPart: readonly Role[];
  readonly flags: Readonly<Record<string, Text>>;
  /** Marks that not every member may know of, with who does; whoever sees the whole case knows of the others. */
  readonly flagReaders?: Readonly<Record<string, Readers>> | undefined;
  readonly tracks: Readonly<Record<string, { readonly title: Text; readonly states: Readonly<Record<string, Text>> }>>;
  readonly items: Readonly<Record<string, ItemKind>>;
};

/** Every line of a procedure, the first one first. */
export const linesOf = (pathway: Pathway): readonly Line[] => [pathway, ...pathway.lines];

/** Every stage of every line. */
export const allStages = (pathway: Pathway): readonly Stage[] => linesOf(pathway).flatMap((line) => line.stages);

/** The line that a stage belongs to; throws when no line has it, which `check` rules out. */
export function lineOf(pathway: Pathway, stage: string): Line {
  const line = linesOf(pathway).find(({ stages }) => stages.some(({ id }) => id === stage));
  if (!line) throw new Error(`pathway ${pathway.id} has no stage ${stage}`);
  return line;
}

/** The act with this id; throws when the pathway has none, which `check` rules out. */
export function actOf(pathway: Pathway, id: string): Act {
  const act = pathway.acts.find((candidate) => candidate.id === id);
  if (!act) throw new Error(`pathway ${pathway.id} has no act ${id}`);
  return act;
}

/** The stage with this id; throws when the pathway has none, which `check` rules out. */
export function stageOf(pathway: Pathway, id: string): Stage {
  const stage = allStages(pathway).find((candidate) => candidate.id === id);
  if (!stage) throw new Error(`pathway ${pathway.id} has no stage ${id}`);
  return stage;
}

/** Who looks after a case in this stage when nobody else does. */
export const coordinatorIn = (pathway: Pathway, stage: string): Role =>
  stageOf(pathway, stage).coordinator ?? lineOf(pathway, stage).coordinator;
