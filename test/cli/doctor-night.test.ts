// The doctor on what should happen by itself, and on an address that only this machine cannot reach.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '../../src/app/ports';
import { backups, secretEnds, verifiedAtNight } from '../../src/cli/doctor/night';
import { address } from '../../src/cli/doctor/surroundings';
import { httpMock } from '../support/http-mock';

const http = httpMock();
const NOW = '2026-11-21T09:00:00.000Z';
const teams = { appId: 'a', appPassword: 'hunter2', tenantId: 't' };

describe('the nightly look at the records', () => {
  const remembering = (found: unknown) =>
    verifiedAtNight({ addresses: { recall: () => Promise.resolve(found) } } as unknown as Storage, NOW);

  it.each([
    [undefined, 'ok', 'no night has passed'],
    [{ at: '2026-11-21T03:05:00.000Z', cases: 14, wrong: 0 }, 'ok', '14 cases, every record is what was written'],
    [{ at: '2026-11-15T03:05:00.000Z', cases: 14, wrong: 0 }, 'warning', '2026-11-15'],
    [{ at: '2026-11-21T03:05:00.000Z', cases: 14, wrong: 2 }, 'failure', '2 not what was written'],
  ])('is told: %j', async (found, result, text) => {
    expect(await remembering(found)).toMatchObject({ result, text: expect.stringContaining(text) });
  });
});

describe('backups', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zorgspoor-backups-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are looked for only where they are put, by the newest that holds something', async () => {
    expect(await backups({}, NOW)).toEqual([]);
    expect(await backups({ backupDir: join(folder, 'nope') }, NOW)).toMatchObject([{ result: 'failure' }]);
    mkdirSync(join(folder, 'a-folder'));
    writeFileSync(join(folder, 'empty.gz'), '');
    expect(await backups({ backupDir: folder }, NOW)).toMatchObject([
      { result: 'failure', text: `there is none in ${folder}` },
    ]);
    const written = (name: string, at: string) => {
      writeFileSync(join(folder, name), 'x');
      utimesSync(join(folder, name), new Date(at), new Date(at));
    };
    written('old.gz', '2026-11-17T02:30:00.000Z');
    expect(await backups({ backupDir: folder }, NOW)).toMatchObject([
      { result: 'warning', text: 'the newest is of 2026-11-17' },
    ]);
    written('new.gz', '2026-11-21T02:30:00.000Z');
    expect(await backups({ backupDir: folder }, NOW)).toMatchObject([
      { result: 'ok', text: 'the newest is of 2026-11-21' },
    ]);
  });
});

it.each([
  [undefined, 'ok', 'TEAMS_SECRET_ENDS'],
  ['2027-05-01', 'ok', 'ends on 2027-05-01'],
  ['2026-12-01', 'warning', 'ends in 9 days'],
  ['2026-11-01', 'failure', 'ended on 2026-11-01'],
])('the secret of Teams that ends on %s is told in time', (teamsSecretEnds, result, text) => {
  expect(secretEnds({ teams, teamsSecretEnds }, NOW)).toMatchObject([{ result, text: expect.stringContaining(text) }]);
  expect(secretEnds({ teamsSecretEnds }, NOW)).toEqual([]);
});

describe('an address that does not answer this machine', () => {
  const publicUrl = 'https://zorg.school.example';
  const away = () => http.mock(publicUrl).get('/healthz').replyWithError('away');
  const setUp = { publicUrl, slack: undefined, teams, host: '0.0.0.0' };

  it('is a warning when the bot answers here, with how to try it from outside', async () => {
    const bot = createServer((_request, response) => void response.end('ok\n')).listen(0, '127.0.0.1');
    await new Promise((resolve) => bot.once('listening', resolve));
    away();
    const found = await address({ ...setUp, port: (bot.address() as AddressInfo).port });
    bot.close();
    expect(found).toMatchObject([
      { result: 'warning', todo: expect.stringContaining(`${publicUrl}/healthz on a telephone`) },
    ]);
  });

  it('is a failure when nobody does', async () => {
    away();
    expect(await address({ ...setUp, port: 1 })).toMatchObject([
      { result: 'failure', text: expect.stringContaining('does not answer') },
    ]);
  });
});
