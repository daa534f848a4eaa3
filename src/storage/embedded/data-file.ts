/**
 * The file under one embedded collection: puts a torn end right before it is read, and gets what was appended onto the
 * disk.
 */
import { open, type FileHandle } from 'node:fs/promises';

const NEWLINE = 10;
const CHUNK = 64 * 1024;

/**
 * The last line, when it has no newline behind it, and where it starts. Reads backwards, so that a long file costs no
 * more than a short one.
 */
async function tornEnd(
  file: FileHandle,
  size: number,
): Promise<{ readonly from: number; readonly text: string } | undefined> {
  let tail = Buffer.alloc(0);
  for (let from = size; from > 0;) {
    const length = Math.min(CHUNK, from);
    from -= length;
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, from);
    tail = Buffer.concat([buffer, tail]);
    const newline = tail.lastIndexOf(NEWLINE);
    if (newline === tail.length - 1) return undefined;
    if (newline >= 0) return { from: from + newline + 1, text: tail.subarray(newline + 1).toString() };
  }
  return size > 0 ? { from: 0, text: tail.toString() } : undefined;
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/**
 * Cuts off what a crash left of an append in the middle: it was never acknowledged to anybody. A last line that is
 * whole but for its newline is kept. Does nothing when there is no file yet.
 */
export async function repairEnd(path: string): Promise<void> {
  const file = await open(path, 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!file) return;
  try {
    const { size } = await file.stat();
    const torn = await tornEnd(file, size);
    if (!torn) return;
    if (isWhole(torn.text)) await file.write('\n', size);
    else await file.truncate(torn.from);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Returns once all that was appended is on the disk; the file's size. */
export async function flush(path: string): Promise<number> {
  const file = await open(path, 'r+');
  try {
    await file.datasync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}
