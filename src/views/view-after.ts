/**
 * What comes after a form is sent: who hears of it, and whose approval it waits for. Read from the procedure alone:
 * nothing of a case, and no names.
 */
import type { Effect, Notice, Owner, PeopleRow } from '../domain/procedure/effect';
import type { Approval } from '../domain/procedure/approval';
import { linesOf, stageOf, type Act, type Pathway, type Stage } from '../domain/procedure/pathway';
import type { Context } from '../domain/procedure/context';
import { roleName, type Role } from '../domain/people/roles';
import { asIs, type Text } from '../domain/text';

/**
 * Who may hear of something, without a name: a role as people call it, whoever is named at a question of the form, who
 * has the part it is about, who opened the case, everybody in it, who leads it.
 */
export type HearerView =
  { readonly role: Text } | { readonly namedAt: Text } | { readonly who: 'holder' | 'reporter' | 'members' | 'lead' };

/** Who may approve: these roles, or the one who is named at a question of the proposal itself. */
export type ApproversView = { readonly roles: readonly Text[] } | { readonly namedAt: Text };

/**
 * What sending a form does, as the procedure has it. `perhaps`: told too, depending on the answers. `handsOutTo`: gets
 * the answers without their source. `entry`: what the pupil system is called that it gives a text for.
 */
export type AfterView = {
  readonly approval?: ApproversView | undefined;
  readonly told: readonly HearerView[];
  readonly perhaps: readonly HearerView[];
  readonly handsOutTo?: Text | undefined;
  readonly entry?: Text | undefined;
};

/** What is said of a procedure: it, what its roles are called, and what the pupil system is. */
type Said = Pick<Context, 'pathway' | 'roles' | 'pupilSystem'>;

/** One who may hear of an act, and whether that depends on the answers. */
type Hearing = { readonly who: HearerView; readonly sure: boolean };

const isSameHearer = (one: HearerView, other: HearerView): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What the form asks at this field. */
const labelOf = ({ fields }: Act, id: string): Text => fields.find((field) => field.id === id)?.label ?? asIs(id);

/** A role, as people call it. */
const byRole = ({ roles }: Said, role: Role): HearerView => ({ role: roleName(roles, role) });

/** Who is named at a field: by their role where only people of one can be. */
function fieldHearer(said: Said, act: Act, id: string): HearerView {
  const [role, ...others] = act.fields.find((field) => field.id === id)?.roles ?? [];
  return role !== undefined && others.length === 0 ? byRole(said, role) : { namedAt: labelOf(act, id) };
}

function hearerOf(said: Said, act: Act, to: Notice['to'] | PeopleRow | Owner): HearerView[] {
  if ('role' in to) return [byRole(said, to.role)];
  if ('field' in to) return [fieldHearer(said, act, to.field)];
  if ('holder' in to || 'every' in to) return [{ who: 'holder' }];
  const known = (['reporter', 'members', 'lead'] as const).filter((who) => who in to);
  return known.map((who) => ({ who }));
}

/**
 * Who gets a task hears of it; so do who comes into the case, who comes to lead it or to hold a part of it, and
 * everybody when it closes.
 */
function hearersOf(said: Said, act: Act, effect: Effect): HearerView[] {
  if ('task' in effect) return hearerOf(said, act, effect.task.owner);
  if ('member' in effect) return hearerOf(said, act, effect.member);
  if ('lead' in effect) return hearerOf(said, act, effect.lead);
  if ('close' in effect) return [{ who: 'members' }];
  return 'holder' in effect && effect.holder ? hearerOf(said, act, effect.holder) : [];
}

/**
 * The roles called to a stage, without those that are in a case for one part only: they do not hear how the rest goes.
 */
const calledTo = (said: Said, stage: Stage | undefined): HearerView[] =>
  (stage?.pings ?? []).filter((role) => !said.pathway.ownPart.includes(role)).map((role) => byRole(said, role));

/** What a step of the case that begins says to whom: the roles called to it, and whom it waits for. */
const hearersOfStage = (said: Said, act: Act, stage: Stage | undefined): HearerView[] => [
  ...calledTo(said, stage),
  ...(stage ? hearerOf(said, act, stage.owner) : []),
];

/** Whoever opened the case is told when something is recorded that they may read: for certain when it always is. */
function reporterHears({ readers, fields }: Act): Hearing[] {
  const theirs = fields.filter((field) => field.readers?.reporter === true);
  const isTold = readers?.reporter === true || theirs.length > 0;
  return isTold
    ? [
        {
          who: { who: 'reporter' },
          sure: readers?.reporter === true || theirs.some(({ required }) => required === true),
        },
      ]
    : [];
}

/** The stage that a case starts in when this act opens it. */
const firstStage = (pathway: Pathway, act: Act): Stage | undefined =>
  linesOf(pathway).find(({ opensWith }) => opensWith === act.id)?.stages[0];

/** Who may approve, without a name: also where the one who may is named in the proposal. */
export function approversOf({ roles }: Pick<Said, 'roles'>, act: Act, { by }: Approval): ApproversView {
  return 'roles' in by ? { roles: by.roles.map((role) => roleName(roles, role)) } : { namedAt: labelOf(act, by.field) };
}

/** What sending the form of this act does, as far as the procedure says. */
export function viewAfter(said: Said, act: Act): AfterView {
  const { pathway } = said;
  const { approval, handout } = act;
  const rows: Hearing[] = [
    ...calledTo(said, firstStage(pathway, act)).map((who) => ({ who, sure: true })),
    ...act.notices.flatMap(({ to, when }) => hearerOf(said, act, to).map((who) => ({ who, sure: when === undefined }))),
    ...(firstStage(pathway, act) ? [] : reporterHears(act)),
    ...act.effects.flatMap((effect) =>
      [
        ...hearersOf(said, act, effect),
        ...('goto' in effect ? hearersOfStage(said, act, stageOf(pathway, effect.goto)) : []),
      ].map((who) => ({ who, sure: effect.when === undefined })),
    ),
  ];
  const distinct = rows
    .filter(({ who }, index) => rows.findIndex((other) => isSameHearer(who, other.who)) === index)
    .map(({ who }) => who);
  const isSure = (who: HearerView): boolean => rows.some((row) => row.sure && isSameHearer(row.who, who));
  return {
    approval: approval && approversOf(said, act, approval),
    told: distinct.filter(isSure),
    perhaps: distinct.filter((who) => !isSure(who)),
    handsOutTo: handout && roleName(said.roles, handout.to),
    // Whoever opens a case has no time to read what comes after; the case says it then.
    entry: act.sisEntry && !firstStage(pathway, act) ? said.pupilSystem : undefined,
  };
}
