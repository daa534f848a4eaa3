/** A short story for any pathway, that plays as it stands: the beginning for somebody who writes one. */
import { stringify } from 'yaml';
import type { Act, Field, Pathway } from '../domain/pathway';
import { actOf } from '../domain/pathway';
import type { Role } from '../domain/roles';

type Cast = Readonly<Record<string, { readonly name: string; readonly roles: readonly Role[] }>>;

const NAMES = ['Anna Appel', 'Bas Berg', 'Carla Croon', 'Daan Dijk', 'Eva Eik', 'Fien Faber', 'Gijs Groen', 'Hanna Hof', 'Ivo IJzer', 'Jip Jol', 'Kim Kuiper', 'Loes Laan'];

/** One person for each role that the pathway names. */
function castOf(pathway: Pathway): Cast {
  const roles = new Set<Role>([pathway.coordinator, ...pathway.stages.flatMap(({ pings, escalateTo }) => [...pings, escalateTo]), ...pathway.acts.flatMap(({ by }) => ('roles' in by ? by.roles : []))]);
  roles.delete('employee');
  const opener = actOf(pathway, pathway.opensWith).by;
  const everybody = 'roles' in opener && opener.roles.includes('employee') ? (['support_staff'] as const) : [];
  return Object.fromEntries([...new Set([...everybody, ...roles])].map((role, index) => {
    const name = NAMES[index % NAMES.length]!;
    return [name.split(' ')[0]!.toLowerCase(), { name, roles: [role] }];
  }));
}

function whoMay(act: Act, cast: Cast): string {
  const roles = 'roles' in act.by ? act.by.roles : [];
  const fitting = Object.entries(cast).find(([, person]) => roles.includes('employee') || person.roles.some((role) => roles.includes(role)));
  return fitting?.[0] ?? Object.keys(cast)[0]!;
}

function sampleFor(field: Field, cast: Cast): unknown {
  const named = Object.entries(cast).find(([, { roles }]) => !field.roles || roles.some((role) => field.roles!.includes(role)))?.[0];
  switch (field.type) {
    case 'text':
    case 'longText':
      return `Voorbeeld bij ${field.id}`;
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

const isNeeded = ({ required }: Field) => required !== false;

/** The story as YAML. */
export function exampleStory(pathway: Pathway): string {
  const cast = castOf(pathway);
  const act = actOf(pathway, pathway.opensWith);
  const answers = Object.fromEntries(act.fields.filter(isNeeded).map((field) => [field.id, sampleFor(field, cast)]));
  const who = whoMay(act, cast);
  const [first] = pathway.stages;
  const story = {
    story: `Een voorbeeld: ${pathway.title.nl} begint`,
    pathway: pathway.id,
    starts: '2026-11-16T09:00',
    people: cast,
    steps: [
      { who, does: act.id, with: answers, check: { status: 'open', stage: first?.id, record: act.id, channel: Object.fromEntries((first?.pings ?? []).map((role) => [role, { messages: '>= 1', not: ['Voorbeeld'] }])) } },
      { wait: '1 working day', check: { status: 'open' } },
    ],
    leaks: ['Voorbeeld bij'],
  };
  return stringify(story, { lineWidth: 140 });
}
