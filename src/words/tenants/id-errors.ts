/**
 * What is wrong with an id in a school's file, and what to write instead, in Dutch and English: whoever fills the file
 * in is no programmer.
 */
import type { Text } from '../../domain/text';
import { bothIn } from '../dutch-and-english';

const rightWay: Readonly<
  Record<
    | 'slackUser'
    | 'slackChannel'
    | 'slackWorkspace'
    | 'slackGroup'
    | 'entraGroup'
    | 'teamsUser'
    | 'teamsChannel'
    | 'teamsWorkspace',
    Text
  >
> = {
  slackUser: {
    nl: 'schrijf het lid-id van Slack, zoals U012AB3CD (profiel, drie puntjes, "Lid-ID kopiëren")',
    en: 'write the member ID of Slack, like U012AB3CD (profile, three dots, "Copy member ID")',
  },
  slackChannel: {
    nl: 'schrijf het id van het kanaal, zoals C012AB3CD (onderaan de gegevens van het kanaal)',
    en: 'write the id of the channel, like C012AB3CD (at the bottom of the details of the channel)',
  },
  slackWorkspace: {
    nl: 'schrijf het id van de werkruimte, zoals T012AB3CD, of van de Grid-organisatie, E…; het staat in het adres van app.slack.com/client/T…',
    en: 'write the id of the workspace, like T012AB3CD, or of the Grid organisation, E…; it is in the address of app.slack.com/client/T…',
  },
  slackGroup: {
    nl: 'schrijf het id van de gebruikersgroep, zoals S012AB3CD (Mensen, Gebruikersgroepen, drie puntjes, "Groeps-ID kopiëren")',
    en: 'write the id of the user group, like S012AB3CD (People, User groups, three dots, "Copy group ID")',
  },
  entraGroup: {
    nl: 'schrijf de object-id van de groep, zoals 3f2b8c1e-5d4a-4b6f-9a1c-0d2e4f6a8b1c (Entra, Groepen)',
    en: 'write the object ID of the group, like 3f2b8c1e-5d4a-4b6f-9a1c-0d2e4f6a8b1c (Entra, Groups)',
  },
  teamsUser: {
    nl: 'schrijf de object-id van Entra, zoals 3f2b8c1e-5d4a-4b6f-9a1c-0d2e4f6a8b1c (Entra, Gebruikers)',
    en: 'write the object ID of Entra, like 3f2b8c1e-5d4a-4b6f-9a1c-0d2e4f6a8b1c (Entra, Users)',
  },
  teamsChannel: {
    nl: 'schrijf het id van het kanaal, zoals 19:…@thread.tacv2 (uit de koppeling naar het kanaal, met : en @ en niet met %3a en %40)',
    en: 'write the id of the channel, like 19:…@thread.tacv2 (from the link to the channel, with : and @ and not with %3a and %40)',
  },
  teamsWorkspace: {
    nl: 'schrijf de tenant-id van Entra, zoals 3f2b8c1e-5d4a-4b6f-9a1c-0d2e4f6a8b1c (Entra, Overzicht)',
    en: 'write the tenant ID of Entra, like 3f2b8c1e-5d4a-4b6f-9a1c-0d2e4f6a8b1c (Entra, Overview)',
  },
};

/** What an id is for. */
export type IdKind = keyof typeof rightWay;

/** What people write instead, as far as it can be told. */
const mistakes = {
  mail: { nl: 'is een mailadres', en: 'is an e-mail address' },
  name: { nl: 'is een naam, geen id', en: 'is a name, not an id' },
  link: { nl: 'is een koppeling', en: 'is a link' },
  encoded: { nl: 'is het id zoals het in een adres staat', en: 'is the id as it stands in an address' },
  letters: { nl: 'heeft andere hoofd- en kleine letters dan het id', en: 'has other capitals than the id' },
  message: { nl: 'is het id van een bericht in het kanaal', en: 'is the id of a message in the channel' },
  mention: { nl: 'is een vermelding', en: 'is a mention' },
  domain: { nl: 'is een domein', en: 'is a domain' },
  channel: { nl: 'is een kanaal', en: 'is a channel' },
  person: { nl: 'is een persoon', en: 'is a person' },
  direct: { nl: 'is een gesprek met één persoon', en: 'is a conversation with one person' },
  workspace: { nl: 'is een werkruimte', en: 'is a workspace' },
  team: { nl: 'is een team of een persoon van Entra', en: 'is a team or a person of Entra' },
  botUser: { nl: 'is het id dat alleen een bot kent', en: 'is the id that only a bot knows' },
  otherPlatform: { nl: 'is een id van een ander platform', en: 'is an id of another platform' },
  shape: { nl: 'heeft niet de vorm van een id', en: 'does not have the form of an id' },
} satisfies Readonly<Record<string, Text>>;

export type IdMistake = keyof typeof mistakes;

/** `typed` is what stands there; `meant` what it most likely should be, when that can be read from it. */
export function wrongId(typed: string, kind: IdKind, mistake: IdMistake, meant: string | undefined): string {
  const { [kind]: right } = rightWay;
  const what = mistakes[mistake];
  return meant === undefined
    ? bothIn({ nl: `"${typed}" ${what.nl}: ${right.nl}`, en: `"${typed}" ${what.en}: ${right.en}` })
    : bothIn({ nl: `"${typed}" ${what.nl}: schrijf "${meant}"`, en: `"${typed}" ${what.en}: write "${meant}"` });
}

/** A channel would be for nobody that we know. `role`: its id. */
export const channelForNobody = (role: string): string =>
  bothIn({
    nl: `niemand in dit bestand is ${role} en geen procedure spreekt die rol aan, dus dit kanaal is voor niemand: geef iemand deze rol, of haal het kanaal weg`,
    en: `nobody in this file is ${role} and no procedure speaks to that role, so this channel is for nobody: give somebody this role, or take the channel out`,
  });

export const phoneWords: string = bothIn({
  nl: 'een telefoonnummer, tussen aanhalingstekens, zoals "02/249.22.11" of "+31 20 123 45 67"',
  en: 'a telephone number, in quotation marks, like "02/249.22.11" or "+31 20 123 45 67"',
});
