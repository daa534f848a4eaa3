/** Seals, the key file and the chain of the journal. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SealBroken } from '../../src/storage/crypto/cipher';
import { loadOrCreateKeyFile } from '../../src/storage/crypto/key-file';
import { createSealer } from '../../src/storage/crypto/sealer';
import { chain, firstBroken, openEntries } from '../../src/storage/repository/cases/journal';
import { opening } from '../support/stored-case';

const sealer = createSealer(Buffer.alloc(32, 7));

describe('a seal', () => {
  const { wrapped, key } = sealer.newCaseKey('case-1', 'school');

  it('opens with its key and in its place, after a restart too', () => {
    const sealed = key.seal('Blue arm \u{1F6B2}', ['case-1', 'entry', 1]);
    expect(createSealer(Buffer.alloc(32, 7)).caseKey('case-1', wrapped).open(sealed, ['case-1', 'entry', 1])).toBe(
      'Blue arm \u{1F6B2}',
    );
    expect(key.seal('Blue arm \u{1F6B2}', ['case-1', 'entry', 1])).not.toBe(sealed);
  });

  it('never uses a nonce twice, also when the prepared ones run out', () => {
    const nonces = Array.from({ length: 1000 }, () => key.seal('Blue arm', ['case-1']).slice(3, 19));

    expect(new Set(nonces).size).toBe(1000);
  });

  it('does not open elsewhere, with another key, or when a byte differs', () => {
    const sealed = key.seal('Blue arm', ['case-1', 'entry', 1]);
    const bytes = Buffer.from(sealed.slice(3), 'base64');
    bytes[bytes.length - 1]! ^= 1;
    expect(() => key.open(sealed, ['case-1', 'entry', 2])).toThrow(SealBroken);
    expect(() => key.open(sealed, ['case-1', 'entry', '1'])).toThrow(SealBroken);
    expect(() => sealer.newCaseKey('case-1', 'school').key.open(sealed, ['case-1', 'entry', 1])).toThrow(SealBroken);
    expect(() => key.open(`v1.${bytes.toString('base64')}`, ['case-1', 'entry', 1])).toThrow(SealBroken);
    expect(() => key.open('', ['case-1', 'entry', 1])).toThrow(SealBroken);
    expect(() => key.open(`v2.${sealed.slice(3)}`, ['case-1', 'entry', 1])).toThrow(SealBroken);
  });

  it('binds a case key to its case and to the master key', () => {
    expect(() => sealer.caseKey('case-2', wrapped)).toThrow(SealBroken);
    expect(() => createSealer(Buffer.alloc(32, 8)).caseKey('case-1', wrapped)).toThrow(SealBroken);
    expect(() => createSealer(Buffer.alloc(16))).toThrow('must be 32 bytes, not 16');
  });

  it('blinds the same person alike, but not across tenants', () => {
    expect(sealer.blind('person', 'school', 'mila')).toBe(sealer.blind('person', 'school', 'mila'));
    expect(sealer.blind('person', 'school', 'mila')).not.toBe(sealer.blind('person', 'other', 'mila'));
    expect(sealer.blind('a', 'bc')).not.toBe(sealer.blind('ab', 'c'));
  });
});

describe('the journal', () => {
  const { key } = sealer.newCaseKey('case-1', 'school');
  const { entries } = opening();
  const stored = chain('case-1', key, entries, '');
  const end = stored.at(-1)!.hash;

  it('is verified without a key, and read with it', () => {
    expect(entries.length).toBeGreaterThan(3);
    expect(firstBroken('case-1', stored, end)).toBeUndefined();
    expect(openEntries('case-1', key, stored)).toEqual(entries);
  });

  it('goes on where it ended', () => {
    const more = chain(
      'case-1',
      key,
      entries.slice(0, 1).map((entry) => ({ ...entry, seq: entries.length + 1 })),
      end,
    );
    expect(firstBroken('case-1', [...stored, ...more], more[0]!.hash)).toBeUndefined();
  });

  it('names the first entry that is not what was written', () => {
    const changed = (index: number, change: object) =>
      stored.map((entry, at) => (at === index ? { ...entry, ...change } : entry));
    expect(firstBroken('case-1', changed(2, { sealed: stored[1]!.sealed }), end)).toBe(3);
    expect(firstBroken('case-1', changed(1, { at: '2020-01-01T00:00:00.000Z' }), end)).toBe(2);
    expect(firstBroken('case-1', stored.slice(1), end)).toBe(1);
    expect(firstBroken('case-1', stored.slice(0, -1), end)).toBe(stored.length);
    expect(firstBroken('case-2', stored, end)).toBe(1);
  });
});

describe('the key file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zorgspoor-key-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'data', 'master.key');

  it('is made once, for its owner alone', async () => {
    const [key, same] = await Promise.all([loadOrCreateKeyFile(path), loadOrCreateKeyFile(path)]);
    expect(key).toHaveLength(32);
    expect(same).toEqual(key);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await loadOrCreateKeyFile(path)).toEqual(key);
    expect(readFileSync(path, 'utf8').trim()).toBe(key.toString('hex'));
  });

  it('is refused when others may read it, and when it holds no key', async () => {
    chmodSync(path, 0o640);
    await expect(loadOrCreateKeyFile(path)).rejects.toThrow('chmod 600');
    chmodSync(path, 0o600);
    writeFileSync(path, 'secret');
    await expect(loadOrCreateKeyFile(path)).rejects.toThrow('holds no key');
    await expect(loadOrCreateKeyFile(path)).rejects.not.toThrow('secret');
  });
});
