/** What is wrong with a file or folder that a setting names, and what to do next, in Dutch and English. */
import type { Text } from '../../domain/text';
import { bothIn } from '../dutch-and-english';

/** Why a place cannot be used. */
export type PlaceFault =
  'gone' | 'forbidden' | 'folder' | 'file' | 'empty' | 'large' | 'several' | 'readOnly' | 'notOurs' | 'other';

const faults: Readonly<Record<PlaceFault, Text>> = {
  gone: {
    nl: 'dat is er niet. Zet het daar, of noem waar het staat',
    en: 'which is not there. Put it there, or name where it is',
  },
  forbidden: {
    nl: 'dat mag deze gebruiker niet lezen. Geef de gebruiker van Zorgspoor dat recht (chgrp, chmod 640; een map 750)',
    en: 'which this user may not read. Give the user that runs Zorgspoor the right (chgrp, chmod 640; a folder 750)',
  },
  folder: { nl: 'dat is een map. Noem een bestand', en: 'which is a folder. Name a file' },
  file: { nl: 'dat is een bestand. Noem een map', en: 'which is a file. Name a folder' },
  empty: { nl: 'dat is leeg. Zet de waarde erin', en: 'which is empty. Put the value in it' },
  large: { nl: 'dat is te groot voor één waarde. Noem een ander bestand', en: 'which is too large. Name another file' },
  several: {
    nl: 'daar staan meer regels in. Laat er één staan, met alleen de waarde',
    en: 'which has several lines. Leave one, with the value and nothing else',
  },
  readOnly: {
    nl: 'daar mag deze gebruiker niet schrijven. Geef de map aan de gebruiker van Zorgspoor (chown, chmod 700)',
    en: 'where this user may not write. Give the folder to the user that runs Zorgspoor (chown, chmod 700)',
  },
  notOurs: {
    nl: 'dat is iets anders. Noem een bestand dat dit zelf schreef, of een nieuwe naam',
    en: 'which is something else. Name a file that this wrote itself, or a new name',
  },
  other: { nl: 'dat nu niet te lezen is. Probeer het opnieuw', en: 'which cannot be read now. Try again' },
};

/** `MASTER_KEY_FILE wijst naar /run/x: dat is er niet. …` */
export const wrongPlace = (setting: string, path: string, fault: PlaceFault): string =>
  bothIn({
    nl: `${setting} wijst naar ${path}: ${faults[fault].nl}`,
    en: `${setting} points to ${path}, ${faults[fault].en}`,
  });

export const setTwice = (setting: string): string =>
  bothIn({
    nl: `${setting} en ${setting}_FILE staan er allebei: laat er één staan`,
    en: `${setting} and ${setting}_FILE are both set: leave one of the two`,
  });

/** `.env` itself. */
export const envFileWords = {
  forbidden: (path: string) =>
    bothIn({
      nl: `${path} is er, en deze gebruiker mag het niet lezen. Doe dit als de gebruiker van de bot (sudo -u zorgspoor), of geef leesrecht (chgrp, chmod 640)`,
      en: `${path} is there, and this user may not read it. Run this as the user of the bot (sudo -u zorgspoor), or give the right to read it (chgrp, chmod 640)`,
    }),
  notText: (path: string) =>
    bothIn({
      nl: `${path} is geen tekst in UTF-8: bewaar het opnieuw, als gewone tekst in UTF-8`,
      en: `${path} is not text in UTF-8: save it again, as plain text in UTF-8`,
    }),
  noPair: (path: string, line: number) =>
    bothIn({
      nl: `${path}:${line}: deze regel telt niet, want er staat geen NAAM=waarde`,
      en: `${path}:${line}: this line does not count: it is not NAME=value`,
    }),
  twice: (path: string, name: string) =>
    bothIn({
      nl: `${path}: ${name} staat er meer dan één keer; alleen de laatste telt. Haal de andere weg`,
      en: `${path}: ${name} is there more than once, and only the last counts. Take the others out`,
    }),
  unquoted: (path: string, name: string) =>
    bothIn({
      nl: `${path}: in ${name} staat een $ of #. Zet de waarde tussen enkele aanhalingstekens, anders leest Docker Compose iets anders`,
      en: `${path}: ${name} has a $ or #. Put its value in single quotes, or Docker Compose reads something else`,
    }),
  unknown: (path: string, name: string, meant: string | undefined) =>
    bothIn({
      nl: `${path}: ${name} is geen instelling van Zorgspoor${meant ? `. Bedoelde je ${meant}?` : ''}`,
      en: `${path}: ${name} is no setting of Zorgspoor${meant ? `. Did you mean ${meant}?` : ''}`,
    }),
} as const;

/** A store that is not there, or is there without its key. */
export const storeWords = {
  howToTry: bothIn({
    nl: 'zeg met --try MAP welke back-up van de datamap je wilt proberen. Terugzetten doe je met de hand, zoals in docs/deploy.md staat',
    en: 'say with --try FOLDER which backup of the data folder to try. Putting it back is done by hand, as docs/deploy.md says',
  }),
  openKeyFile: (file: string) =>
    bothIn({
      nl: `anderen dan de eigenaar mogen het sleutelbestand ${file} lezen: doe chmod 600 en start opnieuw`,
      en: `others than its owner may read the key file ${file}: run chmod 600 on it and start again`,
    }),
  noKeyInFile: (file: string) =>
    bothIn({
      nl: `in het sleutelbestand ${file} staat geen sleutel: zet de 64 hexadecimale cijfers uit de kluis terug`,
      en: `the key file ${file} holds no key: put the 64 hexadecimal digits from the safe back`,
    }),
  nothing: (setting: string, place: string) =>
    bothIn({
      nl: `in ${place} (${setting}) is nog niets opgeslagen, dus er is niets bekeken. Staan je casussen ergens anders, zet ${setting} dan zoals bij de bot. Is dit een nieuwe bot, start die dan eerst één keer (docs/deploy.md)`,
      en: `nothing is stored yet in ${place} (${setting}), so nothing was looked at. If your cases are elsewhere, set ${setting} as the bot has it; else start the bot once first (docs/deploy.md)`,
    }),
  noKey: (dataDir: string, file: string) =>
    bothIn({
      nl: `in ${dataDir} (DATA_DIR) staan casussen, en de sleutel ontbreekt: ${file} is er niet en MASTER_KEY is niet ingevuld. Er is geen nieuwe gemaakt en niets veranderd. Zet ${file} terug uit de kluis (chmod 600), of vul MASTER_KEY in met die sleutel`,
      en: `${dataDir} (DATA_DIR) holds cases, and their key is missing: ${file} is not there and MASTER_KEY is not set. No new one was made and nothing was changed. Put ${file} back from the safe (chmod 600), or set MASTER_KEY to that key`,
    }),
} as const;
