// Loaded before the Agents Playground, which would listen on every interface and has no option for it: whoever reached it could speak for anybody to a bot that
// checks nobody. Every server of the process listens on this machine alone.
const { Server } = require('node:net');

const listen = Server.prototype.listen;
Server.prototype.listen = function listenHere(first, ...rest) {
  const port = typeof first === 'object' && first !== null ? first.port : first;
  if (!/^\d+$/.test(String(port))) throw new Error('only ports are listened on here');
  const done = rest.find((one) => typeof one === 'function');
  return listen.call(this, { port: Number(port), host: '127.0.0.1' }, done);
};
