/** The command line run in this process, with what it wrote and how it ended. */
import { run } from '../../../src/cli/program';

type Ran = { readonly out: string; readonly err: string; readonly exit: number };

/** With these arguments; nothing of it reaches the output of the tests. */
export async function runZorgspoor(...args: string[]): Promise<Ran> {
  const written = { out: '', err: '' };
  const keep = (stream: 'out' | 'err') => (text: string | Uint8Array) => {
    written[stream] += String(text);
    return true;
  };
  const out = jest.spyOn(process.stdout, 'write').mockImplementation(keep('out'));
  const err = jest.spyOn(process.stderr, 'write').mockImplementation(keep('err'));
  const before = process.exitCode;
  try {
    process.exitCode = undefined;
    await run(args);
    return { ...written, exit: Number(process.exitCode ?? 0) };
  } finally {
    process.exitCode = before;
    out.mockRestore();
    err.mockRestore();
  }
}
