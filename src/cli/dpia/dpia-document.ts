/** The document for a data protection officer, in Markdown: part by part from the facts. Names nobody. */
import { inLocale, type Text } from '../../domain/text';
import { roleName, type Role } from '../../domain/people/roles';
import { yearsKept } from '../../domain/case/retention';
import type { Edition } from '../../app/deps';
import type { Tenant } from '../../app/tenant';
import {
  DPIA_HEADINGS,
  dpiaWords as say,
  doneBy,
  FIELD_WORDS,
  LEVEL_WORDS,
  type DpiaPart,
} from '../../words/setup/dpia-words';
import { placeOfStore } from '../upkeep/store-place';
import type { DpiaFacts } from './dpia-facts';

const inDutch = (text: Text): string => inLocale(text, 'nl');
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const using = (tenants: readonly Tenant[], { ref }: Edition) =>
  tenants.filter(({ pathways }) => pathways.includes(ref.id));

function who({ tenants, config }: DpiaFacts): readonly string[] {
  const platforms = [...(config.teams ? [say.processors.teams] : []), ...(config.slack ? [say.processors.slack] : [])];
  return [
    ...tenants.map(({ name, privacy }) =>
      say.school(name, privacy?.responsible ?? name, privacy?.officer ?? say.noOfficer),
    ),
    ...tenants.map(({ name, people }) => {
      const partners = people.filter(({ kind }) => kind === 'partner').length;
      return say.staff(name, people.length - partners, partners);
    }),
    ...(platforms.length > 0 ? [...platforms, say.processors.host] : [say.processors.none]),
  ];
}

const why = ({ editions, tenants }: DpiaFacts): readonly string[] =>
  editions.map((edition) => {
    const { pathway, ref } = edition;
    const schools = using(tenants, edition).map(({ name }) => name);
    const fields = pathway.acts.reduce((sum, act) => sum + act.fields.length, 0);
    return say.procedure(inDutch(pathway.title), ref.edition, schools.join(', '), pathway.acts.length, fields);
  });

function what({ editions, tenants }: DpiaFacts): readonly string[] {
  const tables = editions.flatMap(({ pathway }) => [
    '',
    `**${inDutch(pathway.title)}**`,
    '',
    ...say.fieldsHead,
    ...pathway.acts.flatMap((act) =>
      act.fields.map(({ label, type, level }) =>
        row([inDutch(act.title), inDutch(label), FIELD_WORDS[type], LEVEL_WORDS[level]]),
      ),
    ),
  ]);
  return [say.alsoKept, '', say.staffData, ...(tenants.length > 0 ? tables : [])];
}

function where({ config }: DpiaFacts): readonly string[] {
  const { place } = say;
  return [
    config.mongodbUri ? place.mongodb(placeOfStore(config)) : place.files(config.dataDir),
    place.clear,
    config.masterKey ? place.keySetting : place.keyFile,
    ...(config.tenantKeys.size > 0 ? [place.ownKeys([...config.tenantKeys.keys()].join(', '))] : []),
    ...(config.teams ? [place.teams] : []),
    ...(config.slack ? [place.slack] : []),
    place.log,
    place.metrics(config.metricsPort !== undefined),
    config.publicUrl ? place.address(config.publicUrl) : place.noAddress,
  ];
}

function readers({ editions, tenants }: DpiaFacts): readonly string[] {
  const roles = tenants[0]?.roles ?? {};
  const named = (role: Role) => inDutch(roleName(roles, role));
  const list = (of: readonly Role[]) => of.map(named).join(', ') || say.nobody;
  const held = tenants.flatMap(({ name, people, roles: table }) =>
    [...new Set(people.flatMap((person) => person.roles))]
      .sort()
      .map((role) =>
        say.byRole(name, inDutch(roleName(table, role)), people.filter((person) => person.roles.includes(role)).length),
      ),
  );
  const does = editions.flatMap(({ pathway }) => [
    '',
    `**${inDutch(pathway.title)}**`,
    '',
    '| handeling | door wie |',
    '|---|---|',
    ...pathway.acts.map((act) => row([inDutch(act.title), doneBy(act, named)])),
  ]);
  return [
    say.readersIntro,
    '',
    ...say.readersHead,
    ...editions.map(({ pathway: { title, seesIdentity, seesSource, ownPart, leads } }) =>
      row([inDutch(title), list(seesIdentity), list(seesSource), list(ownPart), list(leads)]),
    ),
    '',
    ...held,
    ...does,
  ];
}

const howLong = ({ editions, tenants }: DpiaFacts): readonly string[] => [
  ...editions.flatMap((edition) =>
    using(tenants, edition).map(({ name, retention }) =>
      say.kept(
        name,
        inDutch(edition.pathway.title),
        yearsKept(edition.pathway, retention),
        retention[edition.ref.id] !== undefined
          ? 'school'
          : edition.pathway.keptYears === undefined
            ? 'nobody'
            : 'procedure',
      ),
    ),
  ),
  '',
  say.keptHow,
];

function rights({ config, rights: asked }: DpiaFacts): readonly string[] {
  return [
    ...(config.teams ? [say.scopes('Microsoft Teams', asked.teams)] : []),
    ...(config.slack ? [say.scopes('Slack', asked.slack)] : []),
    say.scopesWhy,
  ];
}

const PARTS: Readonly<Record<Exclude<DpiaPart, 'changed'>, (facts: DpiaFacts) => readonly string[]>> = {
  who,
  why,
  what,
  where,
  readers,
  howLong,
  rights,
  measures: () => say.measures,
  open: () => say.questions,
};

/** Its parts by heading, without what changed. */
export const dpiaParts = (facts: DpiaFacts): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(PARTS).map(([part, lines]) => [DPIA_HEADINGS[part as DpiaPart], lines(facts)]));

/** The whole document. `changed`: what is different from the last one, a line each. */
export function dpiaDocument(facts: DpiaFacts, changed: readonly string[]): string {
  const parts = [...dpiaParts(facts)].map(([heading, lines]) => [`## ${heading}`, '', ...lines, '']);
  return [
    `# ${say.title}`,
    '',
    say.intro(facts.at.slice(0, 10), facts.version),
    '',
    say.limits,
    '',
    `## ${DPIA_HEADINGS.changed}`,
    '',
    ...changed,
    '',
    ...parts.flat(),
  ].join('\n');
}
