import { createTurns } from '../../src/app/turns';

const after = (ms: number, what: string, seen: string[]) => async () => {
  await new Promise((resolve) => setTimeout(resolve, ms));
  seen.push(what);
  return what;
};

describe('turns', () => {
  it('are taken in order by those with the same key, and not waited for by others', async () => {
    const turns = createTurns();
    const seen: string[] = [];
    const all = await Promise.all([
      turns('a', after(30, 'first', seen)),
      turns('a', after(1, 'second', seen)),
      turns('b', after(1, 'other', seen)),
    ]);
    expect(seen).toEqual(['other', 'first', 'second']);
    expect(all).toEqual(['first', 'second', 'other']);
  });

  it('come after one that failed, whose failure is its own', async () => {
    const turns = createTurns();
    const failed = turns('a', () => Promise.reject(new Error('no')));
    await expect(turns('a', async () => 'next')).resolves.toBe('next');
    await expect(failed).rejects.toThrow('no');
  });

  it('are taken anyway when the one before takes too long', async () => {
    const turns = createTurns(20);
    const seen: string[] = [];
    await Promise.all([turns('a', after(200, 'slow', seen)), turns('a', after(1, 'impatient', seen))]);
    expect(seen).toEqual(['impatient', 'slow']);
  });
});
