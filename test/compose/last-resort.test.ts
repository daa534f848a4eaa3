import { EventEmitter } from 'node:events';
import { standBy } from '../../src/compose/last-resort';

function opened() {
  const process = new EventEmitter();
  const logged: string[] = [];
  const exits: true[] = [];
  const line = (message: string, fields = {}) => void logged.push(`${message} ${JSON.stringify(fields)}`);
  standBy(process, { info: line, warn: line, error: line }, () => void exits.push(true));
  return { process, logged, exits };
}

describe('an error that nobody handled', () => {
  const typed = 'Sofie\n    at de Vries:1:1\nhas a blue arm';

  it('is logged by its class and place, never with what it says, and the process goes on after a rejection', () => {
    const { process, logged, exits } = opened();
    process.emit('unhandledRejection', new TypeError(typed));
    process.emit('unhandledRejection', typed);
    expect(logged[0]).toMatch(/TypeError.*last-resort\.test/);
    expect(logged.join()).not.toMatch(/Sofie|Vries|blue/);
    expect(exits).toEqual([]);
  });

  it('ends the process when nobody caught it', () => {
    const { process, logged, exits } = opened();
    process.emit('uncaughtException', new Error(typed));
    expect(logged.join()).not.toMatch(/Sofie|Vries|blue/);
    expect(exits).toHaveLength(1);
  });
});
