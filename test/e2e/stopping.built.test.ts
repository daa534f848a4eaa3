// How the program ends: a request in flight is answered first, whoever asks a second time need not wait for it, and
// SIGHUP ends nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess, type Started } from '../support/process';

let folder: string;
let program: Started;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zorgspoor-stopping-'));
  program = await startProcess({ env: { DATA_DIR: folder } });
});
afterEach(async () => {
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

const BODY = '{"place":"nowhere","person":"nobody","text":"/zorg"}';

/** A request of which half the body is still to come; `finish` sends it and gives the answer. */
async function halfway(): Promise<{ readonly socket: Socket; readonly finish: () => Promise<string> }> {
  const { hostname, port, origin, host } = new URL(program.url!);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  socket.on('error', () => undefined);
  const over = new Promise<void>((resolve) => void socket.once('close', () => resolve()));
  const head = `POST /api/command HTTP/1.1\r\nhost: ${host}\r\norigin: ${origin}\r\ncontent-type: application/json\r\nexpect: 100-continue\r\ncontent-length: ${BODY.length}\r\n\r\n`;
  // Told to go on, it is in the hands of the edge.
  const isRead = new Promise<void>((resolve) => void socket.once('data', () => resolve()));
  socket.write(head);
  await isRead;
  socket.write(BODY.slice(0, 10));
  return {
    socket,
    finish: async () => {
      socket.write(BODY.slice(10));
      await over;
      return answer;
    },
  };
}

it('answers the request in flight when it is asked to stop, and then ends well', async () => {
  const { finish } = await halfway();
  program.signal('SIGTERM');
  // Nobody new gets in.
  await expect(
    (async () => {
      for (;;) await (await fetch(`${program.url}/healthz`, { headers: { connection: 'close' } })).text();
    })(),
  ).rejects.toThrow();
  expect(await finish()).toMatch(/HTTP\/1\.1 404[\s\S]*not_found/);
  expect(await program.ended()).toBe(0);
});

it('ends at once when it is asked a second time', async () => {
  const { socket } = await halfway();
  program.signal('SIGTERM');
  await expect(
    (async () => {
      for (;;) await (await fetch(`${program.url}/healthz`, { headers: { connection: 'close' } })).text();
    })(),
  ).rejects.toThrow();
  program.signal('SIGINT');
  expect(await program.ended()).toBe(1);
  socket.destroy();
});

it('reads its files again on SIGHUP, and goes on', async () => {
  program.signal('SIGHUP');
  expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
});
