/** The playground page's own wording. What stands on cards comes from the server; nothing here is about a case. */
import type { Locale } from '../../domain/text';

const nl = {
  banner:
    'Speeltuin: verzonnen scholen, geen echte gegevens. Wie deze pagina opent kan er iedereen zijn: typ niets over echte mensen.',
  skip: 'Naar de berichten',
  youAre: 'Jij bent',
  place: 'Je bent in',
  partners: 'Partners',
  channels: 'Kanalen',
  direct: 'Berichten aan jou',
  noChannels: 'Geen kanalen voor jouw rol',
  unread: (count: number) => `${count} nieuw`,
  isNew: 'nieuw',
  empty: 'Hier staat nog niets.',
  emptyDirect: 'Berichten die alleen jij krijgt, zoals herinneringen, komen hier.',
  replies: (count: number) => (count === 1 ? '1 reactie' : `${count} reacties`),
  command: 'Opdracht',
  placeholder: (command: string) => `Typ een opdracht, zoals ${command}`,
  send: 'Verstuur',
  notCommand:
    'In de speeltuin typ je hier alleen opdrachten. Ze beginnen met een schuine streep, bijvoorbeeld /signaal.',
  busy: 'Even geduld…',
  onlyYou: 'Alleen jij ziet dit',
  fillExample: 'Vul een voorbeeld in',
  people: {
    search: 'Typ een naam',
    found: (count: number, shown: number) =>
      count === 0
        ? 'Niemand gevonden.'
        : count > shown
          ? `${count} gevonden, de eerste ${shown} staan hier. Typ verder.`
          : `${count} gevonden.`,
    remove: (name: string) => `Haal ${name} weg`,
  },
  clock: 'Klok van de speeltuin',
  advance: { day: '+1 dag', week: '+1 week', workday: 'Volgende werkdag 9:00' },
  moved: (time: string, count: number) =>
    `De klok staat nu op ${time}. ${count === 0 ? 'Voor jou kwam er niets bij.' : count === 1 ? 'Voor jou kwam er 1 bericht bij.' : `Voor jou kwamen er ${count} berichten bij.`}`,
  close: 'Sluiten',
  discard: {
    title: 'Sluiten zonder te versturen?',
    text: 'Wat je hebt ingevuld, is nog niet verstuurd en gaat dan verloren.',
    stay: 'Verder invullen',
    leave: 'Weggooien',
  },
  refused: {
    away: 'De server is niet bereikbaar. We weten nog niet of dit is aangekomen: verstuur het zo opnieuw, dan telt het één keer.',
    bad_request: 'Dit kon de server niet lezen. Er is niets opgeslagen.',
    too_large: 'Dit is te lang. Maak je tekst korter en probeer het opnieuw; er is niets opgeslagen.',
    forbidden: 'Dit mag niet vanaf deze pagina.',
    not_found: 'Dat is er niet.',
    failed: 'Er ging iets mis bij ons. Kijk in het dossier of je stap er staat en probeer het anders opnieuw.',
  },
  guide: {
    title: 'Probeer dit',
    progress: (done: number, all: number) => `${done} van ${all} gedaan`,
    become: (name: string) => `Word ${name}`,
    done: 'gedaan',
    more: 'Ook hier',
    finished: 'Je hebt alles gezien. Kijk gerust verder rond, als wie je maar wilt.',
  },
};

type PageWords = typeof nl;

const en: PageWords = {
  banner:
    'Playground: invented schools, no real data. Whoever opens this page can be anyone in it: type nothing about real people.',
  skip: 'To the messages',
  youAre: 'You are',
  place: 'You are in',
  partners: 'Partners',
  channels: 'Channels',
  direct: 'Messages to you',
  noChannels: 'No channels for your role',
  unread: (count) => `${count} new`,
  isNew: 'new',
  empty: 'Nothing here yet.',
  emptyDirect: 'Messages for you alone, such as reminders, arrive here.',
  replies: (count) => (count === 1 ? '1 reply' : `${count} replies`),
  command: 'Command',
  placeholder: (command) => `Type a command, like ${command}`,
  send: 'Send',
  notCommand: 'In the playground you only type commands here. They start with a slash, for example /signaal.',
  busy: 'One moment…',
  onlyYou: 'Only you see this',
  fillExample: 'Fill in an example',
  people: {
    search: 'Type a name',
    found: (count, shown) =>
      count === 0
        ? 'Nobody found.'
        : count > shown
          ? `${count} found, the first ${shown} are here. Type on.`
          : `${count} found.`,
    remove: (name) => `Remove ${name}`,
  },
  clock: 'Playground clock',
  advance: { day: '+1 day', week: '+1 week', workday: 'Next working day 9:00' },
  moved: (time, count) =>
    `The clock now says ${time}. ${count === 0 ? 'Nothing new for you.' : count === 1 ? '1 new message for you.' : `${count} new messages for you.`}`,
  close: 'Close',
  discard: {
    title: 'Close without sending?',
    text: 'What you filled in has not been sent and will be lost.',
    stay: 'Keep filling in',
    leave: 'Discard',
  },
  refused: {
    away: 'The server cannot be reached. We do not know yet whether this arrived: send it again in a moment, and it counts once.',
    bad_request: 'The server could not read this. Nothing was stored.',
    too_large: 'This is too long. Shorten your text and try again; nothing was stored.',
    forbidden: 'This is not allowed from this page.',
    not_found: 'That is not there.',
    failed: 'Something went wrong on our side. See in the case whether your step is there, and try again if it is not.',
  },
  guide: {
    title: 'Try this',
    progress: (done, all) => `${done} of ${all} done`,
    become: (name) => `Become ${name}`,
    done: 'done',
    more: 'Also here',
    finished: 'You have seen it all. Look around further, as anyone you like.',
  },
};

/** The words for somebody; Belgian Dutch is the same here. */
export function pageWords(locale: Locale): PageWords {
  return locale === 'en' ? en : nl;
}
