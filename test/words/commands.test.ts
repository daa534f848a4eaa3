// The table of what may be typed: whoever adds a row changes that file and, where a menu names the word, a manifest.
import { helpCard } from '../../cards/help-card';
import { readCommand, repeatable, splitTyped, type Audience } from '../../src/app/requests/read-command';
import type { Tenant } from '../../src/app/tenant';
import { createApi } from '../../src/edges/playground/api';
import { parseSlack } from '../../src/edges/slack/requests/parse';
import { readActivity } from '../../src/edges/teams/activity';
import { parseTeams } from '../../src/edges/teams/parse';
import { LOCALES } from '../../src/domain/text';
import type { Request } from '../../src/requests/request';
import { AROUND, COMMANDS, wordsInMenu, wordsOfRow, type CommandRow } from '../../src/words/commands';
import { fixture } from '../edges/slack/support/desk';
import { school } from '../edges/playground/school';
import { recorded, TENANT } from '../edges/teams/world';
import { shippedCommands } from '../support/shipped';
import { textsIn } from '../support/walk-json';

const READER: Audience = { reportReaders: true, onlyReports: false };
const OTHERS: Audience = { reportReaders: false, onlyReports: false };
const CODE = 'MC-2026-0007';

/** Each edge's own parser, from the line somebody types to the request. */
const EDGES: Readonly<Record<string, (line: string) => Promise<Request | undefined>>> = {
  'a slash command of Slack': async (line) => {
    const { command, text } = splitTyped(line);
    const inbound = parseSlack({ ...fixture('command'), command: `/${command}`, text });
    return inbound.kind === 'request' ? inbound.request : undefined;
  },
  'a mention in Slack': async (line) => {
    const mention = fixture('app-mention');
    const inbound = parseSlack({ ...mention, event: { ...mention.event, text: `<@U0BOT> ${line}` } });
    return inbound.kind === 'request' ? inbound.request : undefined;
  },
  'the chat in Teams': async (line) => {
    const inbound = parseTeams(readActivity(recorded('chat-empty', { text: line }))!, TENANT);
    return inbound.kind === 'request' ? inbound.request : undefined;
  },
  'the command line of the playground': async (line) => {
    const asked: Request[] = [];
    const answer = async (_account: unknown, request: Request) => {
      asked.push(request);
      return {
        answer: { kind: 'note', notes: [] },
        locale: 'nl',
        timeZone: 'Europe/Brussels',
        changed: false,
      } as const;
    };
    const tenants: Tenant[] = [school];
    const nothing = () => undefined;
    const api = createApi(
      {
        app: { answer, startWords: () => [] },
        tenants,
        clock: { now: () => '2026-11-20T09:00:00.000Z', advance: async () => undefined },
        settle: async () => undefined,
        posts: {} as Parameters<typeof createApi>[0]['posts'],
        log: { info: nothing, warn: nothing, error: nothing },
      },
      nothing,
    );
    await api.command({ place: school.id, person: school.people[0]!.id, text: line });
    return asked[0];
  },
};

/**
 * What a line asks through an edge; a word that only Slack would have to know as a command is typed behind /zorg there.
 */
async function asks(edge: string, line: string, audience: Audience) {
  const request = await EDGES[edge]!(line);
  return request?.type === 'command' ? readCommand(request, audience) : undefined;
}

/** Lines with which somebody types a row, by each of its words. */
const linesFor = (row: CommandRow): [string, string][] =>
  wordsOfRow(row).flatMap((word): [string, string][] =>
    row.stands === 'behindCode'
      ? [
          [`dossier ${CODE} ${word}`, CODE],
          [`zorg ${CODE} ${word}`, CODE],
          [`DOSSIER mc-2026-7 ${word.toUpperCase()}`, CODE],
        ]
      : [
          [word, ''],
          [`zorg ${word}`, ''],
          [`ZORG /${word.toUpperCase()}`, ''],
        ],
  );

describe.each(COMMANDS.map((row) => [row.name, row] as const))('%s', (_name, row) => {
  it.each(Object.keys(EDGES))('is reached by typing each of its words in %s', async (edge) => {
    for (const [line, rest] of linesFor(row)) {
      if (edge.startsWith('a slash') && line.startsWith('?')) continue;
      expect({ line, ...(await asks(edge, line, READER)) }).toEqual({ line, asks: row.asks(rest) });
    }
  });

  it.each(LOCALES)('is listed in help by a word that is reached, in %s', (locale) => {
    const lines = COMMANDS.flatMap(({ help }) => help);
    const said = textsIn(helpCard([], lines, [], locale)).join('\n');
    expect(row.help.length).toBeGreaterThan(0);
    for (const line of row.help) {
      const text = locale === 'nl-BE' ? (line['nl-BE'] ?? line.nl) : line[locale];
      expect(said).toContain(text);
      const typed = /^\/([a-zé?]+(?: MC-2026-0007)?(?: [a-z]+)?)/.exec(text)![1]!;
      const words = typed.toLowerCase().split(' ');
      expect([...wordsOfRow(row), ...AROUND].some((word) => words.includes(word))).toBe(true);
    }
  });

  it('is named in menus by words of its own', () => {
    for (const words of Object.values(row.menus))
      for (const word of words) expect([...wordsOfRow(row), ...AROUND]).toContain(word);
  });

  it('is for whom it says, and no word at all for others', () => {
    const [word = ''] = wordsOfRow(row);
    const line = row.stands === 'behindCode' ? `dossier ${CODE} ${word}` : word;
    const read = readCommand(splitTyped(line), OTHERS);
    expect('asks' in read).toBe(row.for === 'everybody');
  });
});

describe('the table of commands', () => {
  it('has no word that two rows claim', () => {
    const words = [...AROUND, ...COMMANDS.flatMap(wordsOfRow)];
    expect(words.length).toBe(new Set(words).size);
  });

  it('has no word of a procedure that we ship', async () => {
    const shipped = await shippedCommands();
    expect(shipped).toContain('signaal');
    expect([...AROUND, ...COMMANDS.flatMap(wordsOfRow)].filter((word) => shipped.includes(word))).toEqual([]);
  });

  it('leaves the word of a procedure to the pathways of the tenant, also behind /zorg', async () => {
    for (const word of await shippedCommands()) {
      expect(readCommand(splitTyped(`/${word}`), OTHERS)).toEqual({ begins: [word], isKnown: false, text: '' });
      expect(readCommand(splitTyped(`/zorg ${word}`), OTHERS)).toEqual({
        begins: [word, 'zorg'],
        isKnown: true,
        text: '',
      });
    }
  });

  it.each([
    ['contact Halle', { type: 'contacts', text: 'Halle' }],
    ['contact help', { type: 'help' }],
    ['zorg contact Halle', { type: 'contacts', text: 'Halle' }],
    ['signaal hulp', { type: 'help' }],
    ['signaal MC-2026-0007', { type: 'show', case: 'mc-2026-0007' }],
    ['cijfers 2026', { type: 'trends', period: '2026' }],
    ['dossier', { type: 'list' }],
    ['dossier Sanne', { type: 'find', words: 'sanne' }],
    ['zorg cr 7f3k 92qd', { type: 'report', report: 'CR-7F3K-92QD' }],
    ['cr-7f3k-92qd', { type: 'report', report: 'CR-7F3K-92QD' }],
    ['dossier berichten', { type: 'reports' }],
  ])('reads "%s"', (line, request) => {
    expect(readCommand(splitTyped(line), READER)).toEqual({ asks: request });
  });

  it('gives whoever is here for reports alone their reports, and help when they ask for it', () => {
    const only: Audience = { reportReaders: true, onlyReports: true };
    for (const line of ['zorg', 'zorgspoor', 'dossier'])
      expect(readCommand(splitTyped(line), only)).toEqual({ asks: { type: 'reports' } });
    expect(readCommand(splitTyped('help'), only)).toEqual({ asks: { type: 'help' } });
  });

  it.each(['', ' ', '/', '//', '\n', 'zorg zorg', 'x'.repeat(4000), 'constructor', '__proto__', '\u0000', 'zorg /'])(
    'takes %j without an exception',
    (line) => {
      expect(readCommand({ command: line, text: line }, OTHERS)).toBeDefined();
      expect(readCommand(splitTyped(line), OTHERS)).toBeDefined();
    },
  );

  it('repeats where others read along words of ours, codes, and nothing else (DES-4)', () => {
    const repeated = (line: string) =>
      Object.values(repeatable(splitTyped(line), ['signaal']))
        .join(' ')
        .trim();
    expect(repeated('signaal Sanne')).toBe('signaal');
    expect(repeated('gesprekskaart Sanne')).toBe('help');
    expect(repeated('dossier mc-2026-0007 export')).toBe('dossier mc-2026-0007 export');
    expect(repeated('dossier mc-2026-0007 Sanne')).toBe('dossier');
    expect(repeated('zorg Sanne')).toBe('zorg');
    expect(repeated('zorg contact Halle')).toBe('contact');
    expect(repeated('Sanne huilde')).toBe('help');
    expect(repeated('?')).toBe('help');
  });

  it('names in the menus of each platform what can be typed there', () => {
    for (const menu of ['slack', 'teams', 'dialog', 'page'] as const)
      for (const word of wordsInMenu(menu)) {
        const read = readCommand(splitTyped(word), OTHERS);
        expect('asks' in read || read.isKnown).toBe(true);
      }
  });
});
