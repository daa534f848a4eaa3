/** A short story for any pathway, that plays as it stands: the beginning for somebody who writes one. */
import { stringify } from 'yaml';
import type { OrganisationKind } from '../../domain/people/organisation';
import { actOf, allStages, linesOf, type Act, type Field, type Pathway } from '../../domain/procedure/pathway';
import { EMPLOYEE, rolesWhich, type PersonKind, type Role, type RoleTable } from '../../domain/people/roles';
import { kindsOfCases } from '../../tenants/called';

type Cast = Readonly<Record<string, { readonly name: string; readonly roles: readonly Role[]; readonly kind?: PersonKind; readonly organisations?: readonly string[] }>>;

const NAMES = ['Anna Appel', 'Bas Berg', 'Carla Croon', 'Daan Dijk', 'Eva Eik', 'Fien Faber', 'Gijs Groen', 'Hanna Hof', 'Ivo IJzer', 'Jip Jol', 'Kim Kuiper', 'Loes Laan'];

const ORGANISATIONS: Readonly<Record<OrganisationKind, string>> = { school: 'De Linde', service: 'Dienst Verkeer', group: 'Werkgroep Start' };
const idOf = (name: string) => name.toLowerCase().replaceAll(' ', '_');

/** One organisation of each kind that the pathway speaks of. */
function organisationsFor(pathway: Pathway): Readonly<Record<string, { readonly name: string; readonly kind: OrganisationKind }>> {
  const named = pathway.acts.flatMap(({ fields }) => fields.flatMap(({ organisations }) => organisations ?? []));
  const kinds = [...new Set([...named, ...kindsOfCases(pathway)])];
  return Object.fromEntries(kinds.map((kind) => [idOf(ORGANISATIONS[kind]), { name: ORGANISATIONS[kind], kind }]));
}

/** One person for each role that the pathway names; everybody belongs to the same organisations, so that all of them take part. */
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

function sampleFor(field: Field, cast: Cast): unknown {
  const named = Object.entries(cast).find(([, { roles }]) => !field.roles || roles.some((role) => field.roles!.includes(role)))?.[0];
  switch (field.type) {
    case 'text':
    case 'longText':
      return `Voorbeeld bij ${field.id}`;
    case 'list':
      return [`Voorbeeld bij ${field.id}`];
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
      return field.options?.[0]?.value;
    case 'choices':
      return [field.options?.[0]?.value];
    case 'yesNo':
      return 'no';
    case 'date':
      return field.when === 'future' ? '+5 working days' : 'today';
    case 'person':
      return named;
    case 'people':
      return [named];
  }
}

/** Parts of a case are not there yet when it is opened. */
const isNeeded = ({ required, type }: Field) => required !== false && type !== 'item' && type !== 'items';

/** The story as YAML. */
export function exampleStory(pathway: Pathway, roles: RoleTable): string {
  const cast = castOf(pathway, roles);
  const act = actOf(pathway, pathway.opensWith);
  const answers = Object.fromEntries(act.fields.filter(isNeeded).map((field) => [field.id, sampleFor(field, cast)]));
  const who = whoMay(act, cast);
  const [first] = pathway.stages;
  const organisations = organisationsFor(pathway);
  const story = {
    story: `Een voorbeeld: ${pathway.title.nl} begint`,
    pathway: pathway.id,
    starts: '2026-11-16T09:00',
    ...(Object.keys(organisations).length > 0 ? { organisations } : {}),
    people: cast,
    steps: [
      { who, does: act.id, with: answers, check: { status: 'open', record: act.id, channel: Object.fromEntries((first?.pings ?? []).map((role) => [role, { messages: '>= 1', not: ['Voorbeeld'] }])) } },
      { wait: '1 working day', check: { status: 'open' } },
    ],
    leaks: ['Voorbeeld bij'],
  };
  return stringify(story, { lineWidth: 140 });
}
