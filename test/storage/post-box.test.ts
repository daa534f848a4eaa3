import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostBox } from '../../src/storage/embedded/post-box';
import { text, MONDAY } from '../support/play';

const delivery = (say: string) => ({
  view: { kind: 'notice' as const, code: 'TP-2026-0007', say: text(say), urgent: false },
  locale: 'nl' as const,
});
const post = (conversation: string, say: string, thread?: string) => ({
  conversation,
  at: MONDAY,
  delivery: delivery(say),
  thread,
});

describe('the post box', () => {
  it('gives the posts of the conversations asked for, oldest first', async () => {
    const box = await openPostBox();
    const root = await box.add(post('a', 'one'));
    await box.add(post('b', 'elsewhere'));
    await box.add(post('a', 'two', root));
    expect(
      (await box.in(['a'])).map(({ delivery: { view }, thread }) => [view.kind === 'notice' && view.say.nl, thread]),
    ).toEqual([
      ['one', undefined],
      ['two', root],
    ]);
    expect(await box.in([])).toEqual([]);
  });

  it('replaces a post in its place and counts its version', async () => {
    const box = await openPostBox();
    const id = await box.add(post('a', 'old'));
    await box.add(post('a', 'newer'));
    expect(await box.replace(id, delivery('new'))).toBe(true);
    const [first] = await box.in(['a']);
    expect(first).toMatchObject({ id, number: 1, version: 2, delivery: delivery('new') });
    expect(await box.replace('no such post', delivery('new'))).toBe(false);
  });

  it('keeps everything over a restart and goes on counting', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'post-box-'));
    const file = join(folder, 'posts.db');
    const before = await openPostBox(file);
    const id = await before.add(post('a', 'kept'));
    await before.replace(id, delivery('kept and changed'));
    const after = await openPostBox(file);
    await after.add(post('a', 'later'));
    expect(
      (await after.in(['a'])).map(({ number, version, delivery: { view } }) => [
        number,
        version,
        view.kind === 'notice' && view.say.nl,
      ]),
    ).toEqual([
      [1, 2, 'kept and changed'],
      [2, 1, 'later'],
    ]);
    rmSync(folder, { recursive: true });
  });
});
