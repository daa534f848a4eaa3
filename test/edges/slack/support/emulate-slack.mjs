// A process of its own that runs `emulate`'s Slack: the package is ESM, which jest does not load. Told what to seed on its command line; says where it listens; ends with its parent.
import { createServer } from 'node:net';
import { createEmulator } from 'emulate';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const port = await freePort();
const slack = await createEmulator({
  service: 'slack',
  port,
  seed: { tokens: {}, slack: JSON.parse(process.argv[2]) },
});
process.send({ url: `http://127.0.0.1:${port}` });
process.once('disconnect', () => slack.close().finally(() => process.exit()));
