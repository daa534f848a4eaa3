// What happens by itself: records are verified once a night where the store is, and the log for a SIEM has who saw what
// and not a word of it.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isCutOff } from '../../../src/compose/open-edges';
import { lastVerified, verifyAtNight } from '../../../src/compose/upkeep/nightly-verify';
import { withSightings } from '../../../src/compose/upkeep/sightings';
import type { CaseEvent } from '../../../src/domain/case/event';
import { PersonId } from '../../../src/domain/ids';
import { createEmbeddedStorage } from '../../../src/storage/embedded/embedded-storage';
import type { CheckedCase } from '../../../src/app/upkeep';
import type { Storage } from '../../../src/app/ports';
import { opening } from '../../support/stored-case';
import { tinyPathway } from '../../support/play';

const masterKey = Buffer.alloc(32, 7);
const lines: { message: string; level: string }[] = [];
const write = (level: string) => (message: string) => void lines.push({ message, level });
const log = { info: write('info'), warn: write('warn'), error: write('error') };
const atHour = (hour: number, day = 20) => ({ now: () => new Date(2026, 10, day, hour, 10).toISOString() });

async function store(): Promise<Storage> {
  const storage = await createEmbeddedStorage({ masterKey });
  await storage.archive.keep('e1', tinyPathway);
  await storage.cases.create(opening());
  return storage;
}
/** The store with a record that is wrong, the first times that it is looked at. */
function wrong(storage: Storage, times: number): Storage {
  let looked = 0;
  return {
    ...storage,
    upkeep: {
      ...storage.upkeep,
      async *verify(): AsyncIterable<CheckedCase> {
        looked += 1;
        for await (const one of storage.upkeep.verify())
          yield looked <= times ? { ...one, problem: { what: 'removed' as const } } : one;
      },
    },
  };
}
beforeEach(() => void lines.splice(0));

describe('the nightly look at the records', () => {
  it('is at night alone, once, and remembered in the store', async () => {
    const storage = await store();
    await verifyAtNight({ store: storage, clock: atHour(14), log });
    expect(await lastVerified(storage)).toBeUndefined();
    const clock = atHour(3);
    await verifyAtNight({ store: storage, clock, log });
    expect(await lastVerified(storage)).toEqual({ at: clock.now(), cases: 1, wrong: 0 });
    await verifyAtNight({ store: storage, clock: atHour(3), log });
    expect(lines).toHaveLength(1);
    await verifyAtNight({ store: storage, clock: atHour(3, 21), log });
    expect(lines).toHaveLength(2);
  });

  it('calls wrong what is so twice, and says so without a code', async () => {
    const storage = await store();
    await verifyAtNight({ store: wrong(storage, 1), clock: atHour(3), log });
    expect(await lastVerified(storage)).toMatchObject({ wrong: 0 });
    await verifyAtNight({ store: wrong(storage, 2), clock: atHour(3, 21), log });
    expect(await lastVerified(storage)).toMatchObject({ wrong: 1 });
    expect(lines.map(({ level }) => level)).toEqual(['info', 'error']);
    expect(JSON.stringify(lines)).not.toContain('TP-');
  });
});

it('a bot that nobody can reach is not ready; one that one platform reaches is', () => {
  const [cut, connected, byAddress] = [{ isConnected: () => false }, { isConnected: () => true }, {}];
  expect([[cut], [connected], [byAddress], [cut, byAddress], []].map(isCutOff)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

describe('the log for a SIEM', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zorgspoor-siem-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has looks, exports and refusals by code and id once they are stored, and nothing else', async () => {
    const path = join(folder, 'audit.log');
    const storage = withSightings(await store(), { path, log });
    const { state, about } = opening();
    const entry = (seq: number, event: CaseEvent) => ({
      seq,
      at: '2026-11-20T10:00:00.000Z',
      stage: state.stage,
      actor: { person: PersonId('mila'), role: 'mentor' },
      event,
    });
    const events: CaseEvent[] = [
      { type: 'Viewed', what: 'case' },
      { type: 'DossierExported' },
      { type: 'AttemptRefused', act: 'note', rules: ['DES-3'] },
      { type: 'FlagRaised', flag: 'unsafe' },
    ];
    const entries = events.map((event, at) => entry(state.seq + at + 1, event));
    const change = { state: { ...state, seq: state.seq + events.length }, entries, messages: [], about };
    expect(await storage.cases.save(change, 9)).toBe('clash');
    expect(await storage.cases.save(change, 1)).toBe('saved');
    await storage.close();
    const written = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    const common = { time: '2026-11-20T10:00:00.000Z', school: state.tenant, code: state.code, person: 'mila' };
    expect(written).toEqual([
      { ...common, event: 'looked', of: 'case' },
      { ...common, event: 'exported' },
      { ...common, event: 'refused', act: 'note', rules: ['DES-3'] },
    ]);
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('that cannot be written stops nothing, and is told', async () => {
    const storage = withSightings(await store(), { path: join(folder, 'no', 'audit.log'), log });
    const { state, about } = opening();
    const look = {
      seq: state.seq + 1,
      at: '2026-11-20T10:00:00.000Z',
      stage: state.stage,
      actor: { person: PersonId('mila'), role: 'mentor' },
      event: { type: 'Viewed', what: 'case' },
    } as const;
    expect(
      await storage.cases.save({ state: { ...state, seq: state.seq + 1 }, entries: [look], messages: [], about }, 1),
    ).toBe('saved');
    await storage.close();
    expect(lines).toEqual([{ level: 'error', message: expect.stringContaining('AUDIT_LOG') }]);
  });
});
