// The guard of unit suites refuses other machines, and is put away after each suite: suites of one worker share Node's
// own modules.
import { connect as open, Socket } from 'node:net';

/** Loads the guard once more, and gives what it leaves to be done after a suite. */
function guard(): readonly (() => void)[] {
  const left: (() => void)[] = [];
  const afterASuite = jest
    .spyOn(globalThis, 'afterAll')
    .mockImplementation((work) => void left.push(work as () => void));
  jest.isolateModules(() => void jest.requireActual('./only-this-machine'));
  afterASuite.mockRestore();
  return left;
}

it('leaves nothing behind for the next suite', () => {
  const before = Socket.prototype.connect;
  const left = guard();
  expect(Socket.prototype.connect).not.toBe(before);
  left.forEach((putAway) => putAway());
  expect(Socket.prototype.connect).toBe(before);
});

it.each(['192.0.2.1', '2001:db8::1', 'example.org'])('refuses %s, and says what to do', (host) => {
  expect(() => open({ host, port: 9 })).toThrow(`tried to reach ${host}. Give it a name that says what it needs`);
});
