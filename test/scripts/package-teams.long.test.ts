// The zip for the Teams admin centre, made as an administrator makes it and taken apart again.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { filesOf, languageFaults, manifestFaults, readAppFile } from '../../scripts/teams-package/app-files';
import { checkGiven } from '../../scripts/teams-package/fill-in';

const APP_ID = '12345678-90ab-4def-8234-567890abcdef';
const ADDRESS = 'https://zorg.school.example';
const TSX = resolve('node_modules/tsx/dist/cli.mjs');
const SCRIPT = resolve('scripts/package-teams.ts');

const folder = mkdtempSync(join(tmpdir(), 'zorgspoor-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs it in an empty folder, with nothing of our environment. */
function run(options: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, SCRIPT, ...options], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });
  return { status, stdout, stderr };
}

const unpacked = (file: string): Record<string, Uint8Array> =>
  unzipSync(new Uint8Array(readFileSync(join(folder, file))));
const json = (bytes: Uint8Array | undefined): ReturnType<typeof JSON.parse> => JSON.parse(strFromU8(bytes!));

describe('npm run package:teams', () => {
  it('makes a zip that Teams takes: the manifest, its languages and its icons, without a folder', () => {
    const made = run(['--app-id', APP_ID, '--address', `${ADDRESS}/`, '--out', 'app.zip']);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    const files = unpacked('app.zip');
    const manifest = json(files['manifest.json']);
    expect(manifestFaults(manifest)).toEqual([]);
    const { languages, icons } = filesOf(manifest);
    expect(Object.keys(files).sort()).toEqual(['manifest.json', ...languages, ...icons].sort());
    for (const name of languages) expect(languageFaults(manifest, name, json(files[name]))).toEqual([]);
    for (const name of icons) expect(files[name]).toEqual(readAppFile(name));
  });

  it('lets the bot be added to group chats when that is asked for, and not otherwise', () => {
    const scopesOf = (...more: string[]) => {
      run(['--app-id', APP_ID, '--address', ADDRESS, '--out', 'app.zip', ...more]);
      const manifest = json(unpacked('app.zip')['manifest.json']);
      expect(manifestFaults(manifest)).toEqual([]);
      return [manifest.bots[0].scopes, manifest.bots[0].commandLists[0].scopes];
    };
    expect(scopesOf()).toEqual([1, 2].map(() => ['team', 'personal']));
    expect(scopesOf('--group-chats')).toEqual([1, 2].map(() => ['team', 'personal', 'groupChat']));
  });

  it('has the bot and the address of the school in it, says so, and has nothing left of ours', () => {
    const { stdout } = run([
      '--app-id',
      APP_ID.toUpperCase(),
      '--address',
      ADDRESS,
      '--privacy',
      'https://school.example/privacy',
      '--app-version',
      '1.4.0',
      '--out',
      'app.zip',
    ]);
    const manifest = json(unpacked('app.zip')['manifest.json']);
    expect([manifest.bots[0].botId, manifest.composeExtensions[0].botId, manifest.version]).toEqual([
      APP_ID,
      APP_ID,
      '1.4.0',
    ]);
    expect(manifest.developer).toMatchObject({
      websiteUrl: ADDRESS,
      privacyUrl: 'https://school.example/privacy',
      termsOfUseUrl: `${ADDRESS}/terms`,
    });
    expect(JSON.stringify(manifest)).not.toMatch(/0{8}-|example\.org/);
    for (const place of [
      'bots[0].botId',
      'composeExtensions[0].botId',
      'developer.websiteUrl',
      'developer.privacyUrl',
      'developer.termsOfUseUrl',
      'version',
    ])
      expect(stdout).toContain(place);
    expect(stdout).toContain(join(folder, 'app.zip'));
    expect(stdout).toContain('https://admin.teams.microsoft.com');
  });

  it('takes what is in .env, and what is set for more than that', () => {
    writeFileSync(join(folder, '.env'), `TEAMS_APP_ID=${APP_ID}\nPUBLIC_URL=${ADDRESS}\n`);
    expect(run(['--out', 'env.zip'], { PUBLIC_URL: 'https://other.school.example' }).status).toBe(0);
    const manifest = json(unpacked('env.zip')['manifest.json']);
    expect([manifest.bots[0].botId, manifest.developer.websiteUrl]).toEqual([APP_ID, 'https://other.school.example']);
    rmSync(join(folder, '.env'));
  });

  it.each([
    ['an id that is none', { appId: 'zorgspoor', address: ADDRESS }, [/"zorgspoor" is no app id/]],
    [
      'the id that stands for none',
      { appId: '00000000-0000-0000-0000-000000000000', address: ADDRESS },
      [/is no app id/],
    ],
    [
      'an address that is not https',
      { appId: APP_ID, address: 'http://zorg.school.example' },
      [/must begin with https/],
    ],
    ['an address with a path', { appId: APP_ID, address: `${ADDRESS}/api/messages` }, [/behind the host/]],
    ['the address of the example', { appId: APP_ID, address: 'https://zorgspoor.example.org' }, [/only an example/]],
    [
      'pages and a version that are none',
      { appId: APP_ID, address: ADDRESS, terms: 'terms.html', privacy: 'http://x.example', appVersion: '2' },
      [/--privacy/, /--terms/, /"2" is no version/],
    ],
  ])('makes none of %s', (_what, given, reasons) => {
    const checked = checkGiven(given);
    const problems = 'problems' in checked ? checked.problems : [];
    expect(problems).toHaveLength(reasons.length);
    reasons.forEach((reason, index) => expect(problems[index]).toMatch(reason));
  });

  it.each([
    ['there is nothing to put in', [], [/no app id/, /no address/]],
    [
      'the place cannot be written',
      ['--app-id', APP_ID, '--address', ADDRESS, '--out', 'nowhere/app.zip'],
      [/cannot be written/],
    ],
  ])('says why there is none when %s, every reason at once', (_what, options, reasons) => {
    const { status, stdout, stderr } = run(['--out', 'none.zip', ...options]);
    expect([status, stdout]).toEqual([1, '']);
    for (const reason of reasons) expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(() => unpacked('none.zip')).toThrow(/ENOENT/);
  });
});
