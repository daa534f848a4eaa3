/** By which names the columns of a list of people go, in Dutch and English, and those of OneRoster. Pure. */

const COLUMNS = {
  id: ['id', 'sleutel', 'sourcedid', 'personeelsnummer', 'medewerkernummer', 'stamnummer', 'staffid', 'employeeid'],
  name: ['naam', 'name', 'volledigenaam', 'fullname', 'weergavenaam', 'displayname'],
  given: ['voornaam', 'roepnaam', 'givenname', 'firstname'],
  middle: ['tussenvoegsel', 'voorvoegsel', 'tussenvoegsels', 'middlename'],
  family: ['achternaam', 'familienaam', 'familyname', 'lastname', 'surname'],
  roles: ['rol', 'rollen', 'functie', 'functies', 'role', 'roles'],
  organisations: [
    'school',
    'scholen',
    'vestiging',
    'vestigingen',
    'organisatie',
    'organisaties',
    'schools',
    'organisation',
    'organisations',
    'organization',
    'organizations',
    'orgsourcedids',
  ],
  kind: ['soort', 'kind'],
  slack: ['slack', 'slackid', 'slackuser', 'slackuserid', 'slacklidid', 'lidid', 'memberid'],
  teams: [
    'teams',
    'teamsid',
    'entra',
    'entraid',
    'entraobjectid',
    'objectid',
    'azureid',
    'azureadid',
    'aadid',
    'aadobjectid',
  ],
  web: ['web'],
  status: ['status'],
  left: ['uitdienst', 'vertrokken', 'weg', 'left', 'gone'],
  active: ['actief', 'indienst', 'active', 'enableduser', 'enabled'],
  userIds: ['userids'],
} as const;

export type PeopleColumn = keyof typeof COLUMNS;

/** A name of a column, without what people write differently: capitals, spaces, hyphens, accents. */
const bare = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Which column a header is; undefined for one that is of no use here. */
export function peopleColumn(header: string): PeopleColumn | undefined {
  const name = bare(header);
  return (Object.keys(COLUMNS) as PeopleColumn[]).find((column) =>
    (COLUMNS[column] as readonly string[]).includes(name),
  );
}

/** Are these the headers of the users file of OneRoster? */
export const isOneRoster = (headers: readonly string[]): boolean => {
  const names = headers.map(bare);
  return ['sourcedid', 'enableduser', 'givenname', 'familyname'].every((name) => names.includes(name));
};
