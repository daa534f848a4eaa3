/**
 * What is wrong with a setting, and what to write instead, in Dutch and English: whoever sets the program up is no
 * programmer. Never a value: it may be a secret.
 */
import type { Text } from '../../domain/text';
import { bothIn } from '../dutch-and-english';

const key: Text = {
  nl: 'is 64 hexadecimale cijfers (32 bytes), bijvoorbeeld uit: openssl rand -hex 32',
  en: 'is 64 hexadecimal digits (32 bytes), e.g. from: openssl rand -hex 32',
};
const port: Text = { nl: 'is een poort, een getal van 0 tot 65535', en: 'is a port, a number from 0 to 65535' };
const notEmpty: Text = { nl: 'heeft een andere waarde nodig', en: 'needs another value' };

/** What a setting must be, for those of which not every value will do. */
const wanted: Readonly<Record<string, Text>> = {
  PORT: port,
  METRICS_PORT: port,
  TRUSTED_PROXIES: {
    nl: 'is een lijst van adressen of reeksen van je eigen proxy’s, met komma’s ertussen (of loopback, linklocal, uniquelocal)',
    en: 'is a list of addresses or ranges of your own proxies, with commas between them (or loopback, linklocal, uniquelocal)',
  },
  PLAYGROUND_PUBLIC: { nl: 'is yes, of staat er niet', en: 'is yes, or not set at all' },
  PUBLIC_URL: {
    nl: 'is een adres zoals https://zorgspoor.school.example',
    en: 'is an address like https://zorgspoor.school.example',
  },
  LOG_LEVEL: { nl: 'is debug, info, warn, error of silent', en: 'is debug, info, warn, error or silent' },
  MONGODB_URI: {
    nl: 'begint met mongodb:// of mongodb+srv://',
    en: 'starts with mongodb:// or mongodb+srv://',
  },
  MASTER_KEY: key,
  MASTER_KEY_ALSO: {
    nl: 'is een of meer sleutels van 64 hexadecimale cijfers, met komma’s ertussen',
    en: 'is one or several keys of 64 hexadecimal digits, with commas between them',
  },
  TENANT_KEYS: {
    nl: 'is een lijst zoals linde=<64 hexadecimale cijfers>, met komma’s ertussen en elke school één keer',
    en: 'is a list like linde=<64 hexadecimal digits>, with commas between them and each school once',
  },
  SLACK_APP_TOKEN: {
    nl: 'is een token op app-niveau en begint met xapp-',
    en: 'is an app-level token and starts with xapp-',
  },
  SLACK_BOT_TOKEN: { nl: 'is een bottoken en begint met xoxb-', en: 'is a bot token and starts with xoxb-' },
  SLACK_STATE_SECRET: {
    nl: 'is minstens 32 tekens die niemand kan raden, bijvoorbeeld uit: openssl rand -hex 32',
    en: 'is at least 32 characters that nobody can guess, e.g. from: openssl rand -hex 32',
  },
  TEAMS_SECRET_ENDS: {
    nl: 'is de dag waarop het geheim van de bot verloopt, zoals 2027-05-01',
    en: 'is the day on which the secret of the bot ends, like 2027-05-01',
  },
  TEAMS_APP_ID: { nl: 'is het app-id van de bot, een GUID', en: 'is the app id of the bot, a GUID' },
  TEAMS_TENANT_ID: {
    nl: 'is de Entra-tenant van de school, een GUID',
    en: 'is the Entra tenant of the school, a GUID',
  },
};

export function wrongSetting(setting: string): string {
  const { nl, en } = wanted[setting] ?? notEmpty;
  return bothIn({ nl: `${setting} ${nl}`, en: `${setting} ${en}` });
}

const missing = (setting: string, { nl, en }: Text): string =>
  bothIn({ nl: `${setting} ontbreekt: ${nl}`, en: `${setting} is missing: ${en}` });

const unfit = (setting: string, other: string, { nl, en }: Text): string =>
  bothIn({ nl: `${setting} gaat niet samen met ${other}: ${nl}`, en: `${setting} does not go with ${other}: ${en}` });

/** What does not hold together, each a line. */
export const settingRefusals = {
  missingBeside: (setting: string, others: string) =>
    missing(setting, { nl: `${others} werkt alleen daarmee`, en: `${others} only works with it` }),
  tokenBesideInstall: (oauth: string) =>
    unfit('SLACK_BOT_TOKEN', oauth, {
      nl: 'één werkruimte heeft een token, in verschillende wordt de app geïnstalleerd. Houd een van de twee',
      en: 'one workspace has a token, several install the app. Set one of the two',
    }),
  noBotToken: (some: string, oauth: string) =>
    missing('SLACK_BOT_TOKEN', {
      nl: `${some} werkt alleen daarmee (of met ${oauth}, voor verschillende werkruimtes)`,
      en: `${some} only works with it (or with ${oauth}, for several workspaces)`,
    }),
  connectionBesideInstall: (oauth: string) =>
    unfit('SLACK_APP_TOKEN', oauth, {
      nl: 'wie de app installeert komt op een adres van jullie, en met een adres is geen socketmodus nodig',
      en: 'who installs the app comes to an address of yours, and with an address you need no socket mode',
    }),
  installWithoutAddress: (oauth: string) =>
    missing('PUBLIC_URL', {
      nl: `${oauth} werkt alleen daarmee, want wie de app installeert wordt daarheen teruggestuurd`,
      en: `${oauth} only works with it, because whoever installs the app is sent back there`,
    }),
  noSigningSecret: (some: string) =>
    missing('SLACK_SIGNING_SECRET', {
      nl: `${some} werkt alleen daarmee (of met SLACK_APP_TOKEN, zonder openbaar adres)`,
      en: `${some} only works with it (or with SLACK_APP_TOKEN, without a public address)`,
    }),
  playgroundBesideSchool: (token: string) =>
    unfit('PLAYGROUND_PUBLIC', token, {
      nl: 'de speeltuin heeft geen aanmelding, en draait nooit naast een echte school',
      en: 'the playground has no login, and never runs beside a real school',
    }),
  schoolInPlayground: bothIn({
    nl: 'TENANTS gaat niet samen met de speeltuin: zonder tokens van Slack of Teams start die, zonder aanmelding, en niemand mag die voor een echte school houden. Vul de tokens in, of haal TENANTS weg',
    en: 'TENANTS does not go with the playground: without tokens of Slack or Teams the playground starts, which has no login, and it must not be taken for a real school. Set the tokens, or leave TENANTS out',
  }),
  openPlayground: missing('PLAYGROUND_PUBLIC', {
    nl: 'zonder tokens van Slack of Teams start de speeltuin, die geen aanmelding heeft, en met HOST kunnen anderen dan deze machine erbij. Zet PLAYGROUND_PUBLIC=yes als iedereen daar iedereen mag zijn, of haal HOST weg',
    en: 'without tokens of Slack or Teams the playground starts, which has no login, and HOST lets others than this machine reach it. Set PLAYGROUND_PUBLIC=yes if everybody there may be anyone, or leave HOST out',
  }),
  noSchool: missing('TENANTS', {
    nl: 'met Slack of Teams noemt die het bestand of de map waarin staat wie er op school werkt',
    en: 'with Slack or Teams it names the file or folder that says who works at the school',
  }),
  addressWithoutTls: bothIn({
    nl: 'PUBLIC_URL begint met http:, maar een link naar een dossier mag alleen over https reizen. Schrijf https:',
    en: 'PUBLIC_URL starts with http:, but a link to a dossier may travel over https alone. Write https:',
  }),
  databaseWithoutKey: missing('MASTER_KEY', {
    nl: 'met MONGODB_URI moet je de sleutel zelf bewaren, want zonder leest niemand ooit nog een casus. Vul die in, of MASTER_KEY_FILE',
    en: 'with MONGODB_URI the key must be yours to keep, because without it no case can be read again. Set it, or MASTER_KEY_FILE',
  }),
} as const;
