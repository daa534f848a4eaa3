// What a process has loaded by the time it is up: no platform, database or writer of documents that it does not use.
// Counts modules, never time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from '../support/process';

/** Prints the packages of all that was loaded when the process ends. */
const TELL = `
import { createRequire } from 'node:module';
const { cache } = createRequire('file:///');
process.on('exit', () => {
  const packages = Object.keys(cache).flatMap((file) => /node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(file)?.[1] ?? []);
  console.log('LOADED ' + JSON.stringify([...new Set(packages)]));
});`;

const TEAMS = /^(botbuilder|botframework-|@azure\/)/;
const SLACK = /^@slack\/(?!types)/;
const DOCUMENTS = /^(pdfkit|fontkit|@dagrejs\/dagre)$/;
const DATABASE = /^(mongoose|mongodb)$/;
const CALENDARS = /^(date-holidays|astronomia)$/;

const packagesIn = (output: string): readonly string[] =>
  JSON.parse(/^LOADED (.+)$/m.exec(output)?.[1] ?? 'null') as readonly string[];

/** The packages that were loaded and that one of these forms names. */
const among = (packages: readonly string[], ...forms: readonly RegExp[]): readonly string[] =>
  packages.filter((name) => forms.some((form) => form.test(name)));

let data: string;
beforeEach(() => void (data = mkdtempSync(join(tmpdir(), 'zorgspoor-loaded-'))));
afterEach(() => rmSync(data, { recursive: true, force: true }));

async function loadedByServer(env: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const server = await startProcess({ env: { DATA_DIR: data, ...env }, first: TELL });
  expect(server.url).toBeDefined();
  await server.stop();
  return packagesIn(server.output());
}

function loadedByCommand(...args: readonly string[]): readonly string[] {
  const tell = `data:text/javascript,${encodeURIComponent(TELL)}`;
  const { stdout, status } = spawnSync(process.execPath, ['--import', tell, 'bin/zorgspoor.js', ...args], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return packagesIn(stdout);
}

it('tells its options with nothing but the library for options', () => {
  expect(loadedByCommand('check', '--help')).toEqual(['commander']);
});

it('checks a pathway without a platform, a database, documents or the calendars of the world', () => {
  const packages = loadedByCommand('check', 'pathways/meldcode.yaml');
  expect(packages).toEqual(expect.arrayContaining(['zod', 'yaml']));
  expect(among(packages, TEAMS, SLACK, DOCUMENTS, DATABASE, CALENDARS, /^(express|@seald-io)/)).toEqual([]);
});

it('checks a school with the calendar of its country', () => {
  const packages = loadedByCommand('check', 'config/school.example.yaml');
  expect(packages).toContain('date-holidays');
  expect(among(packages, TEAMS, SLACK, DOCUMENTS, DATABASE)).toEqual([]);
});

it('opens the playground without Slack, Teams, MongoDB or a PDF', async () => {
  const packages = await loadedByServer({});
  expect(packages).toContain('express');
  expect(among(packages, TEAMS, SLACK, DOCUMENTS, DATABASE, /^(adaptivecards|prom-client)$/)).toEqual([]);
});

const SCHOOL = { TENANTS: 'config/school.example.yaml', PUBLIC_URL: 'https://zorg.school.example' };

it('serves a school on Slack without Teams, MongoDB or a PDF', async () => {
  const packages = await loadedByServer({ ...SCHOOL, SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1' });
  expect(among(packages, SLACK)).toContain('@slack/bolt');
  expect(among(packages, TEAMS, DOCUMENTS, DATABASE)).toEqual([]);
});

it('serves a school on Teams without Slack, MongoDB or a PDF', async () => {
  const guid = '11111111-1111-4111-8111-111111111111';
  const teams = { TEAMS_APP_ID: guid, TEAMS_TENANT_ID: guid, TEAMS_APP_PASSWORD: 'p' };
  const packages = await loadedByServer({ ...SCHOOL, ...teams });
  expect(among(packages, TEAMS)).toContain('botbuilder');
  expect(among(packages, SLACK, DOCUMENTS, DATABASE)).toEqual([]);
});
