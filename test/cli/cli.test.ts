// The command line as people run it: what is printed, where, and the exit code.
import { mkdtempSync, rmSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConfiguredStorage } from '../../src/compose/open-storage';
import { readToolConfig } from '../../src/config';
import { runZorgspoor } from './support/run-zorgspoor';

const folder = mkdtempSync(join(tmpdir(), 'zorgspoor-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const STORY = `story: Een proef
pathway: meldcode
people: { ilse: { name: Ilse Vos, roles: support_team_member } }
steps:
  - { who: ilse, command: /zorg, sees: signaal }
`;

describe('story', () => {
  it('plays a file on every platform and ends with 0', async () => {
    const { out, exit } = await runZorgspoor('story', file('goed.yaml', STORY), '--quiet');
    expect(out).toMatch(
      /ok {6}slack embedded Een proef \(1 rows\)\nok {6}teams .*\nok {6}web .*\n3 played, all as told\n\d+ payloads, headers, URLs and log lines captured and \d+ files or documents of stores laid open; 0 leak strings searched in 0 forms\n$/,
    );
    expect(exit).toBe(0);
  });

  it('ends with 1 when it goes otherwise, naming file, line and row', async () => {
    const { out, exit } = await runZorgspoor(
      'story',
      file('fout.yaml', STORY.replace('sees: signaal', 'sees: olifant')),
      '-p',
      'web',
    );
    expect(out).toMatch(/FAILED .*fout\.yaml:5 row 1: the person does not see "olifant"/);
    expect(exit).toBe(1);
  });

  it('ends with 2 when a file cannot be read, and says everything that is wrong', async () => {
    const { out, exit } = await runZorgspoor(
      'story',
      file('krom.yaml', STORY.replace('who:', 'whoo:').replace('meldcode', 'meldcod')),
    );
    expect(out).toMatch(/krom\.yaml:5: The word "whoo" is not known; did you mean "who"\?/);
    expect(exit).toBe(2);
  });

  it('plays the others when one cannot be read', async () => {
    const { out, exit } = await runZorgspoor(
      'story',
      file('goed.yaml', STORY),
      file('krom.yaml', 'story: x'),
      '-p',
      'slack',
      '-q',
    );
    expect(out).toContain('ok      slack embedded Een proef');
    expect(out).toContain('krom.yaml:1: "steps" is missing.');
    expect(exit).toBe(2);
  });

  it('names an act, stage or pathway that does not exist before it plays', async () => {
    const rows = STORY.replace('command: /zorg, sees: signaal', 'does: tlak');
    expect((await runZorgspoor('story', file('daad.yaml', rows))).out).toMatch(
      /daad\.yaml:5: row 1: The act "tlak" is not known; did you mean "talk"\?/,
    );
    expect((await runZorgspoor('story', file('pad.yaml', STORY.replace('meldcode', 'meldcod')))).out).toMatch(
      /The pathway "meldcod" is not known; did you mean "meldcode"\?/,
    );
  });

  it('refuses an older spelling with what to run, rewrites it on request, and then plays it', async () => {
    const old = file(
      'oud.yaml',
      STORY.replace('who: ilse', 'by: Ilse Vos').replace('steps:', 'rows:   # wat er gebeurt'),
    );
    const refused = await runZorgspoor('story', old, '-q');
    expect(refused.exit).toBe(2);
    expect(refused.out).toMatch(
      /oud\.yaml:4: "rows" is "steps" now\n.*oud\.yaml:5: "by" is "who" now\n.*oud\.yaml:5: "Ilse Vos" is "ilse" now\n/,
    );
    expect(refused.out).toMatch(/oud\.yaml:4: .* To have it rewritten: npx zorgspoor story --fix .*oud\.yaml/);
    expect((await runZorgspoor('check', old)).out).toContain('story --fix');

    const fixed = await runZorgspoor('story', '--fix', old);
    expect(fixed.exit).toBe(0);
    expect(fixed.out).toMatch(
      /"Ilse Vos" is "ilse" now\n.*oud\.yaml: rewritten, 3 changes\n1 rewritten, 0 in the spelling of today already, 0 not rewritten\n$/,
    );
    expect(readFileSync(old, 'utf8')).toBe(STORY.replace('steps:', 'steps:   # wat er gebeurt'));
    expect((await runZorgspoor('story', '--fix', old)).out).toContain('oud.yaml: nothing to change\n0 rewritten');
    expect((await runZorgspoor('story', old, '-q', '-p', 'web')).exit).toBe(0);
  });

  it('rewrites nothing that cannot be played, and ends with 1', async () => {
    const text = STORY.replace('who: ilse', 'by: ilse').replace('sees: signaal', 'hoort: niets');
    const old = file('krom.yaml', text);
    const { out, exit } = await runZorgspoor('story', '--fix', old);
    expect(out).toMatch(/krom\.yaml:5: The word "hoort" is not known.*\n.*krom\.yaml: NOT rewritten\n/);
    expect(exit).toBe(1);
    expect(readFileSync(old, 'utf8')).toBe(text);
  });

  it('gives the result as data', async () => {
    const { out } = await runZorgspoor('story', file('goed.yaml', STORY), '-p', 'web', '--json');
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      problems: [],
      results: [
        { story: 'Een proef', platform: 'web', store: 'embedded', ok: true, rows: [{ row: 1, line: 5, failures: [] }] },
      ],
    });
  });

  it.each([
    [['-p', 'teamz'], 'The platform "teamz" is not known; did you mean "teams"?'],
    [['-s', 'mongo'], 'The store "mongo" is not known'],
    [['-c', 'repeats'], 'The check "repeats" is not known; did you mean "repeat"?'],
  ])('refuses %j', async (options, message) => {
    const { err, exit } = await runZorgspoor('story', file('goed.yaml', STORY), ...options);
    expect(err).toContain(message);
    expect(exit).toBe(2);
  });

  it('says which file is not there', async () => {
    expect(await runZorgspoor('story', 'nergens.yaml')).toMatchObject({
      err: 'zorgspoor: there is no file or folder nergens.yaml\n',
      exit: 2,
    });
  });
});

describe('check', () => {
  it('finds nothing wrong with what is shipped', async () => {
    const { out, exit } = await runZorgspoor('check');
    expect(out).toMatch(/ok {5}pathway {2}pathways\/meldcode\.yaml/);
    expect(out).toMatch(/ok {5}tenant {3}config\/playground\/kompas\.yaml/);
    expect(out).toMatch(/ok {5}story {4}test\/stories\/meldcode\/twee-besluiten\.yaml/);
    expect(exit).toBe(0);
  });

  it('names what is wrong with a pathway, a tenant and a story', async () => {
    const files = [
      file('p.yaml', 'id: p\nstages: []\nacts: []\n'),
      file('t.yaml', 'people: {}\n'),
      file('s.yaml', 'story: x\nsteps: []\n'),
    ];
    const { out, exit } = await runZorgspoor('check', ...files);
    for (const name of ['p.yaml', 't.yaml', 's.yaml']) expect(out).toMatch(new RegExp(`${name}:\\d+`));
    expect(exit).toBe(1);
  });

  it('knows a story by its words when the YAML itself is wrong', async () => {
    const { out } = await runZorgspoor(
      'check',
      file('krom.yaml', 'story: x\npathway: meldcode\nsteps:\n  - { who: mila\n'),
    );
    expect(out).toMatch(/^WRONG {2}story {4}.*krom\.yaml\n\n.*krom\.yaml:\d+: /);
  });

  it('gives them as data', async () => {
    const { out } = await runZorgspoor('check', file('s.yaml', 'story: x\nsteps: []\n'), '--json');
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      files: [{ kind: 'story', errors: expect.arrayContaining([expect.stringContaining('"people" is missing.')]) }],
    });
  });
});

describe('rotate-key', () => {
  it('says in words, without a stack, that another process has the data folder', async () => {
    const dataDir = mkdtempSync(join(folder, 'data-'));
    const before = { ...process.env };
    Object.assign(process.env, { DATA_DIR: dataDir, MASTER_KEY: '', MASTER_KEY_ALSO: '', MONGODB_URI: '' });
    const storage = await openConfiguredStorage(readToolConfig());
    try {
      const { err, exit } = await runZorgspoor('rotate-key');
      expect(err).toBe(
        `zorgspoor: the data folder ${dataDir} is in use by another process: stop that one, or set MONGODB_URI to run several\n`,
      );
      expect(exit).toBe(2);
    } finally {
      process.env = before;
      await storage.close();
    }
  });
});

describe('rules', () => {
  it('prints each rule with its pathway rows and story rows, and the total', async () => {
    const { out } = await runZorgspoor('rules');
    expect(out).toMatch(
      /^MELD-3\.7 {3}MUST {6}always with 2 school employees\n( {21}in .*\n)* {21}in meldcode · refuse on talk\n/m,
    );
    expect(out).toMatch(/ {21}tried test\/stories\/meldcode\/twee-besluiten\.yaml:\d+ row \d+/);
    expect(out).toMatch(/^MELD \d+ of 63 \(meldcode\)$/m);
    const perSource = [...out.matchAll(/^[A-Z]+ (\d+) of (\d+) \(/gm)];
    const sum = (group: number) => perSource.reduce((total, match) => total + Number(match[group]), 0);
    expect(out.trimEnd().split('\n').at(-1)).toBe(`${sum(1)} of ${sum(2)} rules carried; no MUST without a story row`);
  });

  it('counts in its last line what is missing', async () => {
    const { out } = await runZorgspoor(
      'rules',
      '--stories',
      file('goed.yaml', STORY),
      '--gaps',
      '--pathway',
      'meldcode',
    );
    const listed = out.split('\n').filter((line) => / MUST .*✗/.test(line)).length;
    expect(listed).toBeGreaterThan(1);
    expect(out.trimEnd()).toMatch(new RegExp(`\\n63 of 63 rules carried; ${listed} MUST without a story row$`));
  });

  it('fails on a MUST rule that no story tries, and names it as data', async () => {
    const { out, exit } = await runZorgspoor('rules', '--stories', file('goed.yaml', STORY), '--json');
    const { missing, rules } = JSON.parse(out);
    expect(missing).toEqual(expect.arrayContaining(['MELD-3.7', 'MELD-5.15']));
    expect(missing).not.toContain('MELD-0.1');
    expect(rules.find(({ id }: { id: string }) => id === 'MELD-3.7')).toMatchObject({
      level: 'MUST',
      storyRows: [],
      gaps: ['no story row'],
    });
    expect(exit).toBe(1);
  });
});

describe('describe', () => {
  it('prints what a stranger needs: stages, acts, who may, fields, options, rules and an example', async () => {
    const { out, exit } = await runZorgspoor('describe', 'meldcode');
    // What is no text prints as one all the same.
    expect(out).not.toMatch(/\[object|undefined/);
    expect(out).toMatch(/veilig_thuis/);
    for (const piece of [
      '1. step1_signals “Stap 1',
      'who may: support_team_member (another role in the case: refused by MELD-3.14)',
      'help_offered',
      'asked only if about includes other_family_member',
      'sounding_board “Klankbord”',
      'MELD-3.7   refuses talk',
      'Other commands: /dossier (my cases)',
      'safety_coordinator “veiligheidscoördinator”',
      'due: 3 working days (reminder after 1 working day)',
      'Welke hulp heb je aangeboden?”  (MELD-3.6)',
      'at least ten characters',
      'when participants names fewer than 2 members of staff',
      'story: "Een voorbeeld: Meldcode begint"',
    ]) {
      expect(out).toContain(piece);
    }
    expect(exit).toBe(0);
  });

  it('speaks English when asked, and gives data', async () => {
    const { out } = await runZorgspoor('describe', 'meldcode', '--locale', 'en', '--json');
    const described = JSON.parse(out);
    expect(described.acts.find(({ id }: { id: string }) => id === 'talk')).toMatchObject({
      title: 'Record a talk',
      who: 'mentor, team_leader, support_team_member',
      offeredIn: expect.arrayContaining(['step3_conversation']),
      fields: expect.arrayContaining([
        expect.objectContaining({ id: 'help_offered', type: 'longText', level: 'L1', required: true }),
      ]),
    });
  });

  it('lists the pathways without an id, and guesses which was meant', async () => {
    expect((await runZorgspoor('describe')).out).toMatch(/^meldcode {13}\/signaal/m);
    expect(await runZorgspoor('describe', 'melcode')).toMatchObject({
      err: expect.stringContaining('did you mean "meldcode"?'),
      exit: 2,
    });
  });
});

describe('help', () => {
  it.each([
    [['--help']],
    [['story', '--help']],
    [['check', '--help']],
    [['rules', '--help']],
    [['describe', '--help']],
  ])('%j ends with 0', async (args) => {
    const { out, exit } = await runZorgspoor(...args);
    expect(out).toContain('Usage: zorgspoor');
    expect(exit).toBe(0);
  });

  it('follows an unknown command or option, and ends with 2', async () => {
    expect(await runZorgspoor('stroy')).toMatchObject({ err: expect.stringContaining('Did you mean story?'), exit: 2 });
    expect((await runZorgspoor('rules', '--gps')).exit).toBe(2);
  });

  it('prints a JSON Schema that knows the words of a story', async () => {
    const schema = JSON.parse((await runZorgspoor('schema')).out);
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(['story', 'pathway', 'people', 'steps', 'leaks']),
    );
  });
});
