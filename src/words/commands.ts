/**
 * What may be typed, in one table: each word with what it asks, for whom it is, and its line in help. The words that
 * begin a procedure are not here: they come from the pathways.
 */
import type { Locale, Text } from '../domain/text';
import type { Request } from '../requests/request';

/** What a typed word can ask. */
export type Asks = Exclude<Request, { readonly request: string } | { readonly type: 'command' }>;

export type CommandRow = {
  readonly name: string;
  /** Every word is understood in every language. */
  readonly words: Readonly<Record<Locale, readonly string[]>>;
  /** Where the word stands: first, or behind the code of a case (`dossier MC-2026-0007 export`). */
  readonly stands: 'first' | 'behindCode';
  /** Understood too as the only word behind any other command: `/contact help`. */
  readonly anywhere?: boolean | undefined;
  /** For others there is no such word. */
  readonly for: 'everybody' | 'reportReaders';
  /** `rest`: what was typed behind a first word, or the code before a later one. */
  readonly asks: (rest: string) => Asks;
  readonly help: readonly Text[];
  /**
   * Which of its words the menus of each platform name. `dialog`: the message box of Teams · `page`: the command line
   * of the playground.
   */
  readonly menus: Partial<Record<Menu, readonly string[]>>;
};

export type Menu = 'slack' | 'teams' | 'dialog' | 'page';

/** Words that take another command behind them: `/zorg contact halle`. On their own they ask for help. */
export const AROUND: readonly string[] = ['zorg', 'zorgspoor'];

export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'dossier',
    words: { nl: ['dossier'], 'nl-BE': ['dossier'], en: ['dossier'] },
    stands: 'first',
    for: 'everybody',
    asks: (rest) => (rest === '' ? { type: 'list' } : { type: 'find', words: rest }),
    help: [
      {
        nl: '/dossier toont je casussen.',
        'nl-BE': '/dossier toont je dossiers.',
        en: '/dossier shows your cases.',
      },
      {
        nl: '/dossier MC-2026-0007 opent die casus. Een deel van de code is genoeg.',
        'nl-BE': '/dossier MC-2026-0007 opent dat dossier. Een deel van de code is genoeg.',
        en: '/dossier MC-2026-0007 opens that case. A part of the code is enough.',
      },
    ],
    menus: { slack: ['dossier'], teams: ['dossier'], dialog: ['dossier'], page: ['dossier'] },
  },
  {
    name: 'access',
    words: { nl: ['toegang'], 'nl-BE': ['toegang'], en: ['access'] },
    stands: 'behindCode',
    for: 'everybody',
    asks: (code) => ({ type: 'access', case: code }),
    help: [
      {
        nl: '/dossier MC-2026-0007 toegang vraagt aan wie de regie heeft of je mag meekijken.',
        en: '/dossier MC-2026-0007 access asks whoever leads it whether you may be let in.',
      },
    ],
    menus: {},
  },
  {
    name: 'export',
    words: { nl: ['export', 'exporteer', 'exporteren', 'pdf'], 'nl-BE': ['export', 'pdf'], en: ['export', 'pdf'] },
    stands: 'behindCode',
    for: 'everybody',
    asks: (code) => ({ type: 'dossier', case: code }),
    help: [
      {
        nl: '/dossier MC-2026-0007 export geeft een link naar het vrijgegeven dossier.',
        en: '/dossier MC-2026-0007 export gives a link to the released record.',
      },
    ],
    menus: {},
  },
  {
    name: 'contacts',
    words: { nl: ['contact', 'contacten'], 'nl-BE': ['contact', 'contacten'], en: ['contact', 'contacts'] },
    stands: 'first',
    for: 'everybody',
    asks: (text) => ({ type: 'contacts', text }),
    help: [
      {
        nl: '/contact toont wie je nu kunt bellen; /contact Halle zoekt op een gemeente, school, zone of dienst.',
        'nl-BE': '/contact toont wie je nu kan bellen; /contact Halle zoekt op een gemeente, school, zone of dienst.',
        en: '/contact shows whom you can call now; /contact Halle looks for a municipality, school, zone or service.',
      },
    ],
    menus: { slack: ['contact'], teams: ['contact'], dialog: ['contact'], page: ['contact'] },
  },
  {
    name: 'practices',
    words: { nl: ['praktijken'], 'nl-BE': ['praktijken'], en: ['practices'] },
    stands: 'first',
    for: 'everybody',
    asks: () => ({ type: 'practices' }),
    help: [{ nl: '/praktijken toont goede praktijken.', en: '/zorg practices shows good practices.' }],
    menus: { slack: ['praktijken'], teams: ['praktijken'] },
  },
  {
    name: 'flow',
    words: { nl: ['flow', 'stroomschema'], 'nl-BE': ['flow', 'stroomschema'], en: ['flow'] },
    stands: 'first',
    for: 'everybody',
    asks: (line) => ({ type: 'flow', line }),
    help: [
      {
        nl: '/flow toont hoe een procedure loopt: de stappen, wie aan zet is en waar elk antwoord heen leidt.',
        en: '/flow shows how a procedure goes: its steps, whose turn it is and where each answer leads.',
      },
    ],
    menus: { slack: ['flow'], teams: ['flow'], page: ['flow'] },
  },
  {
    name: 'trends',
    words: { nl: ['cijfers', 'trends'], 'nl-BE': ['cijfers', 'trends'], en: ['trends', 'figures'] },
    stands: 'first',
    for: 'everybody',
    asks: (period) => ({ type: 'trends', period }),
    help: [
      {
        nl: '/cijfers toont hoeveel casussen er zijn, hoe ver en hoe lang, zonder namen; /cijfers 2026 of /cijfers 2026-K4 een ander tijdvak.',
        'nl-BE':
          '/cijfers toont hoeveel dossiers er zijn, hoe ver en hoe lang, zonder namen; /cijfers 2026 of /cijfers 2026-K4 een andere periode.',
        en: '/trends shows how many cases there are, how far and how long, without names; /trends 2026 or /trends 2026-Q4 another period.',
      },
    ],
    menus: { slack: ['cijfers', 'trends'], teams: ['cijfers', 'trends'] },
  },
  {
    name: 'away',
    words: { nl: ['afwezig'], 'nl-BE': ['afwezig'], en: ['away', 'absent'] },
    stands: 'first',
    for: 'everybody',
    asks: (days) => (days === '' ? { type: 'away' } : { type: 'away', days }),
    help: [
      {
        nl: '/zorg afwezig meldt van wanneer tot wanneer je weg bent, en wie waarneemt; de dagen mogen erachter: /zorg afwezig 23-11-2026 27-11-2026.',
        en: '/zorg away says from when to when you are away, and who takes your place; the days may stand behind it: /zorg away 23-11-2026 27-11-2026.',
      },
    ],
    menus: {},
  },
  {
    name: 'back',
    words: { nl: ['terug'], 'nl-BE': ['terug'], en: ['back'] },
    stands: 'first',
    for: 'everybody',
    asks: () => ({ type: 'attendance' }),
    help: [
      {
        nl: '/zorg terug toont wie er weg is of zal zijn, en eindigt dat eerder.',
        en: '/zorg back shows who is or will be away, and ends that early.',
      },
    ],
    menus: {},
  },
  {
    name: 'workdays',
    words: { nl: ['werkdagen'], 'nl-BE': ['werkdagen'], en: ['workdays'] },
    stands: 'first',
    for: 'everybody',
    asks: () => ({ type: 'workdays' }),
    help: [
      {
        nl: '/zorg werkdagen legt vast op welke dagen je werkt.',
        en: '/zorg workdays records on which days you work.',
      },
    ],
    menus: {},
  },
  {
    name: 'handOver',
    words: { nl: ['overdragen'], 'nl-BE': ['overdragen'], en: ['handover'] },
    stands: 'first',
    for: 'everybody',
    asks: () => ({ type: 'leavers' }),
    help: [
      {
        nl: '/zorg overdragen toont wie van rol veranderde of vertrok, en draagt al hun casussen over (voor wie op de casussen past).',
        'nl-BE':
          '/zorg overdragen toont wie van rol veranderde of vertrok, en draagt al hun dossiers over (voor wie de dossiers opvolgt).',
        en: '/zorg handover shows who changed role or left, and hands over all their cases (for whoever looks after the cases).',
      },
    ],
    menus: {},
  },
  {
    name: 'staff',
    words: { nl: ['mensen'], 'nl-BE': ['mensen'], en: ['people'] },
    stands: 'first',
    for: 'everybody',
    asks: () => ({ type: 'staff' }),
    help: [
      {
        nl: '/zorg mensen toont wie er voorgesteld is, en stopt de toegang van wie vertrok (voor de coördinatoren van de school).',
        en: '/zorg people shows who is proposed, and stops the access of whoever left (for the coordinators of the school).',
      },
    ],
    menus: {},
  },
  {
    name: 'reports',
    words: { nl: ['berichten'], 'nl-BE': ['berichten'], en: ['reports'] },
    stands: 'first',
    anywhere: true,
    for: 'reportReaders',
    asks: () => ({ type: 'reports' }),
    help: [
      {
        nl: '/zorg berichten toont de berichten zonder bron die je kreeg.',
        en: '/zorg reports shows the source-free reports that you got.',
      },
    ],
    menus: {},
  },
  {
    name: 'help',
    words: { nl: ['help', 'hulp', '?'], 'nl-BE': ['help', 'hulp', '?'], en: ['help', '?'] },
    stands: 'first',
    anywhere: true,
    for: 'everybody',
    asks: () => ({ type: 'help' }),
    help: [{ nl: '/zorg toont deze hulp.', en: '/zorg shows this help.' }],
    menus: { slack: AROUND, teams: ['zorg', 'help'], page: ['zorg', 'help'] },
  },
];

/** Every word of a row, in any language, once. */
export const wordsOfRow = ({ words }: Pick<CommandRow, 'words'>): string[] => [...new Set(Object.values(words).flat())];

/** What the menu of a platform names, in the order of the table. */
export const wordsInMenu = (menu: Menu): string[] => COMMANDS.flatMap(({ menus }) => menus[menu] ?? []);
