// A unit suite that reaches for another machine fails, here as anywhere: what passes with a network only is no unit suite.
const { Socket, isIP, BlockList } = require('node:net');

const here = new BlockList();
here.addSubnet('127.0.0.0', 8, 'ipv4');
here.addAddress('::1', 'ipv6');
const isHere = (host) =>
  host === undefined ||
  host === 'localhost' ||
  (isIP(host) !== 0 && here.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4'));

const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...given) {
  // Node calls it with its own normalised list too.
  const [first] = Array.isArray(given[0]) ? given[0] : given;
  const host =
    typeof first === 'object' && first !== null ? first.host : typeof given[1] === 'string' ? given[1] : undefined;
  const isPipe = typeof first === 'string' || Boolean(first?.path && first?.port === undefined);
  if (isPipe || isHere(host)) return connect.apply(this, given);
  throw new Error(
    `A unit suite tried to reach ${host}. Give it a name that says what it needs (jest.config.js), or a port to talk to.`,
  );
};
// Node's own modules are shared by all suites of a worker, also with those that may reach further.
afterAll(() => {
  Socket.prototype.connect = connect;
});

// The gate gives a database to the suites that name one; to all others it would be a setting of somebody else's.
delete process.env.MONGODB_URI;
