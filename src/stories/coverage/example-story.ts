/** A short story for any pathway, that plays as it stands: the beginning for somebody who writes one. */
import { DateTime } from 'luxon';
import { stringify } from 'yaml';
import type { OrganisationKind } from '../../domain/people/organisation';
import { exampleAnswer } from '../../domain/procedure/example';
import { actOf, allStages, linesOf, type Act, type Field, type FieldType, type Pathway } from '../../domain/procedure/pathway';
import { EMPLOYEE, holdsRole, rolesWhich, type PersonKind, type Role, type RoleTable } from '../../domain/people/roles';

type Cast = Readonly<Record<string, { readonly name: string; readonly roles: readonly Role[]; readonly kind?: PersonKind; readonly organisations?: readonly string[] }>>;

const NAMES = ['Anna Appel', 'Bas Berg', 'Carla Croon', 'Daan Dijk', 'Eva Eik', 'Fien Faber', 'Gijs Groen', 'Hanna Hof', 'Ivo IJzer', 'Jip Jol', 'Kim Kuiper', 'Loes Laan'];

const STARTS = '2026-11-16T09:00';
const ORGANISATIONS: Readonly<Record<OrganisationKind, string>> = { school: 'De Linde', service: 'Dienst Verkeer', group: 'Werkgroep Start' };
const idOf = (name: string) => name.toLowerCase().replaceAll(' ', '_');

/** One organisation of each kind that the pathway asks for. */
function organisationsFor(pathway: Pathway): Readonly<Record<string, { readonly name: string; readonly kind: OrganisationKind }>> {
  const asked = pathway.acts.flatMap(({ fields }) => fields.filter(({ among }) => among !== 'own'));
  const kinds = [...new Set(asked.flatMap(({ organisations }) => organisations ?? []))];
  return Object.fromEntries(kinds.map((kind) => [idOf(ORGANISATIONS[kind]), { name: ORGANISATIONS[kind], kind }]));
}

/**
 * One person for each role that the pathway names; everybody belongs to the same organisations, so that all of them
 * take part.
 */
function castOf(pathway: Pathway, table: RoleTable): Cast {
  const roles = new Set<Role>([...linesOf(pathway).map(({ coordinator }) => coordinator), ...allStages(pathway).flatMap(({ pings, escalateTo }) => [...pings, escalateTo]), ...pathway.acts.flatMap(({ by }) => ('roles' in by ? by.roles : []))]);
  roles.delete(EMPLOYEE);
  const opener = actOf(pathway, pathway.opensWith).by;
  const everybody = 'roles' in opener && opener.roles.includes(EMPLOYEE) ? rolesWhich(table, ({ id, kind, belongs }) => id !== EMPLOYEE && kind === 'staff' && belongs === 'school' && !roles.has(id)).slice(0, 1) : [];
  const organisations = Object.keys(organisationsFor(pathway));
  return Object.fromEntries([...new Set([...everybody, ...roles])].map((role, index) => {
    const name = NAMES[index % NAMES.length]!;
    const id = name.split(' ')[0]!.toLowerCase();
    const again = Math.floor(index / NAMES.length);
    return [again > 0 ? `${id}${again + 1}` : id, { name: again > 0 ? `${name} ${'I'.repeat(again + 1)}` : name, roles: [role], ...(table[role]?.kind === 'partner' ? { kind: 'partner' as const } : {}), ...(organisations.length > 0 ? { organisations } : {}) }];
  }));
}

function whoMay(act: Act, cast: Cast): string {
  const roles = 'roles' in act.by ? act.by.roles : [];
  const fitting = Object.entries(cast).find(([, person]) => (roles.includes(EMPLOYEE) && person.kind !== 'partner') || person.roles.some((role) => roles.includes(role)));
  return fitting?.[0] ?? Object.keys(cast)[0]!;
}

/** The example of a field among this cast; nothing where it has none, or speaks of somebody who is not in the story. */
function ownAnswers({ example, roles }: Field, cast: Cast, who: string): readonly string[] {
  if (example === undefined) return [];
  const people = Object.entries(cast).map(([id, person]) => ({ id, roles: person.roles, kind: person.kind ?? 'staff', onDuty: true }));
  return exampleAnswer(example, {
    locale: 'nl',
    people: people.filter((person) => !roles || roles.some((role) => holdsRole(person, role))),
    actor: who,
    dateIn: (days) => DateTime.fromISO(STARTS).plus({ days }).toISODate()!,
  });
}

/** Something that fits the kind of field. */
function anySample(field: Field, cast: Cast): string | undefined {
  switch (field.type) {
    case 'text':
    case 'longText':
    case 'list':
      return `Voorbeeld bij ${field.id}`;
    case 'email':
      return 'voorbeeld@example.org';
    case 'phone':
      return '0400 00 00 01';
    case 'organisation':
    case 'organisations':
      return idOf(ORGANISATIONS[field.organisations ?? 'school']);
    case 'item':
    case 'items':
      return undefined;
    case 'choice':
    case 'choices':
      return field.options?.[0]?.value;
    case 'yesNo':
      return 'no';
    case 'date':
      return field.when === 'future' ? '+5 working days' : 'today';
    case 'person':
    case 'people':
      return Object.entries(cast).find(([, { roles }]) => !field.roles || roles.some((role) => field.roles!.includes(role)))?.[0];
  }
}

const MANY: readonly FieldType[] = ['list', 'choices', 'people'];

function sampleFor(field: Field, cast: Cast, who: string): unknown {
  const own = ownAnswers(field, cast, who);
  const answers = own.length > 0 ? own : [anySample(field, cast) ?? []].flat();
  // An example may speak of somebody who has no part in the pathway: then the field stays empty.
  return MANY.includes(field.type) && answers.length > 0 ? answers : answers[0];
}

/** What may wait stays folded. */
const isFolded = ({ sections = [] }: Act, { section }: Field): boolean => sections.some(({ id, folded }) => folded && id === section);

/**
 * Parts of a case are not there yet when it is opened, and nobody here is of two schools. What is not always asked is
 * told of when it has an example: that fits the other ones.
 */
const isNeeded = ({ required, askedIf, example, type, among }: Field) => (example !== undefined || (required !== false && askedIf === undefined)) && type !== 'item' && type !== 'items' && among !== 'own';

const TYPED: readonly FieldType[] = ['text', 'longText', 'list'];

/** The story as YAML, in Dutch: the opening act with the examples of its fields, and what must hold then. */
export function exampleStory(pathway: Pathway, roles: RoleTable): string {
  const cast = castOf(pathway, roles);
  const act = actOf(pathway, pathway.opensWith);
  const who = whoMay(act, cast);
  const needed = act.fields.filter((field) => isNeeded(field) && !isFolded(act, field));
  const answers = Object.fromEntries(needed.map((field) => [field.id, sampleFor(field, cast, who)]));
  // What is typed stays in the dialog: no channel may have it, and nothing else either.
  const typed = needed.filter(({ type }) => TYPED.includes(type)).flatMap(({ id }) => answers[id] as string | readonly string[]);
  const [first] = pathway.stages;
  const organisations = organisationsFor(pathway);
  const story = {
    story: `Een voorbeeld: ${pathway.title.nl} begint`,
    pathway: pathway.id,
    starts: STARTS,
    ...(Object.keys(organisations).length > 0 ? { organisations } : {}),
    people: cast,
    steps: [
      { who, does: act.id, with: answers, check: { status: 'open', record: act.id, channel: Object.fromEntries((first?.pings ?? []).map((role) => [role, { messages: 'at least 1', not: typed }])) } },
      { wait: '1 working day', check: { status: 'open' } },
    ],
    leaks: [...typed],
  };
  return stringify(story, { lineWidth: 140 });
}
