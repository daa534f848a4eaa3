/** A stretch of network between a client and a server that a test can cut, or let swallow everything. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export async function openTcpProxy(host: string, port: number) {
  const sockets = new Set<Socket>();
  let swallows = false;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((client) => {
    const target = connect(port, host);
    keep(client);
    keep(target);
    const pass = (from: Socket, to: Socket) => {
      from.on('data', (bytes) => swallows || to.write(bytes));
      from.on('close', () => to.destroy());
    };
    pass(client, target);
    pass(target, client);
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });

  await listen(0);
  const own = (server.address() as AddressInfo).port;
  return {
    port: own,
    /** Ends every connection and refuses new ones. */
    cut,
    /** Takes connections again on the same port. */
    restore: async () => {
      swallows = false;
      await listen(own);
    },
    /** Keeps connections and passes nothing on. */
    swallow: () => void (swallows = true),
    close: async () => {
      if (server.listening) await cut();
    },
  };
}
