/** The program as it was built, started on a free port as `npm start` starts it. */
import { spawn, type ChildProcess } from 'node:child_process';

export type Running = { url: string; stop: () => Promise<void>; output: () => string };

/** Starts the program on a free port; resolves when it says where. */
export async function startBuilt(dataDir: string): Promise<Running> {
  const child: ChildProcess = spawn(process.execPath, ['dist/src/main.js'], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: dataDir },
    stdio: 'pipe',
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const said = /http:\/\/[\d.:]+/.exec(output);
      if (said) resolve(said[0]);
    };
    child.stdout!.on('data', read);
    child.stderr!.on('data', read);
    child.once('exit', () => reject(new Error(`the program did not start: ${output}`)));
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  return { url, stop, output: () => output };
}
