// The other end of socket mode on this machine: takes connections, sends what Slack sends over them, and keeps what is
// acknowledged.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import WebSocket from 'ws';
import type { Loose } from './fake-web-api';

export type FakeSocket = {
  readonly url: string;
  /** How often somebody connected. */
  connected(): number;
  /** Connections that are open now. */
  open(): number;
  /** Sends an envelope over the newest connection, and gives what it was acknowledged with. */
  send(type: string, payload: unknown): Promise<Loose>;
  /** Ends the connections: as Slack does after some hours, or without a word. */
  refresh(): void;
  drop(): void;
  /** Whether new connections hear "hello". */
  greets: boolean;
  close(): Promise<void>;
};

export async function startFakeSocket(): Promise<FakeSocket> {
  const http = createServer();
  const server = new WebSocket.Server({ server: http });
  const sockets: WebSocket[] = [];
  const waiting = new Map<string, (answer: Loose) => void>();
  let envelopes = 0;
  server.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse((data as Buffer).toString()) as {
        envelope_id: string;
        payload: Loose;
      };
      waiting.get(id)?.(payload);
    });
    if (fake.greets) socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const openOnes = () => sockets.filter(({ readyState }) => readyState === WebSocket.OPEN);
  const fake: FakeSocket = {
    url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/link`,
    connected: () => sockets.length,
    open: () => openOnes().length,
    send: (type, payload) =>
      new Promise((resolve) => {
        const id = `envelope-${(envelopes += 1)}`;
        waiting.set(id, resolve);
        openOnes()
          .at(-1)!
          .send(JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: true }));
      }),
    refresh: () =>
      openOnes().forEach((socket) => socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))),
    drop: () => openOnes().forEach((socket) => socket.terminate()),
    greets: true,
    close: () =>
      new Promise((resolve) => {
        sockets.forEach((socket) => socket.terminate());
        server.close(() => http.close(() => resolve()));
      }),
  };
  return fake;
}
